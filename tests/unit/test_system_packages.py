"""The commands that mend a system: by what installs packages there."""

import pytest

from desktop_reader import system_packages
from desktop_reader.system_packages import how_to_install, how_to_install_fonts, missing_libraries


@pytest.mark.parametrize(
    ("there", "libraries", "fonts"),
    [
        ("apt-get", "sudo apt-get install libegl1 libgl1", "sudo apt-get install fonts-noto-cjk"),
        ("pacman", "install the packages that Debian calls libegl1 libgl1", "sudo pacman -S noto-fonts-cjk"),
        ("", "install the packages that Debian calls libegl1 libgl1", "install the Noto CJK fonts"),
    ],
)
def test_the_command_is_the_systems_own(monkeypatch, there, libraries, fonts):
    monkeypatch.setattr("shutil.which", lambda name: name if name == there else None)
    assert how_to_install(["libegl1", "libgl1"]) == libraries
    assert how_to_install_fonts() == fonts


def test_a_library_that_cannot_be_loaded_is_missing(monkeypatch, tmp_path):
    listed = tmp_path / "libraries.txt"
    listed.write_text("libc.so.6 libc6\nlibnobody-has-this.so.1 nobody\n", encoding="ascii")
    monkeypatch.setattr(system_packages.paths, "resource", lambda *_: listed)
    assert missing_libraries() == {"libnobody-has-this.so.1": "nobody"}
