"""What the system lacks of what Qt and Chinese texts need, and the command that installs it."""

import shutil
from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop_reader import paths


class Installer(NamedTuple):
    """A program that installs packages: how it is called, and what it calls the fonts."""

    program: str
    command: str
    fonts: str


_INSTALLERS = (
    Installer("apt-get", "sudo apt-get install", "fonts-noto-cjk"),
    Installer("dnf", "sudo dnf install", "google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts"),
    Installer("pacman", "sudo pacman -S", "noto-fonts-cjk"),
    Installer("zypper", "sudo zypper install", "noto-sans-cjk-fonts noto-serif-cjk-fonts"),
)


def missing_libraries() -> dict[str, str]:
    """Return the libraries that Qt needs and the system has not, each with the Debian package that holds it."""
    listed = paths.resource("desktop", "libraries.txt").read_text(encoding="ascii").splitlines()
    return {soname: package for soname, package in map(str.split, listed) if not _is_there(soname)}


def how_to_install(packages: Sequence[str]) -> str:
    """Return what to do to have these packages, which are called by their names in Debian."""
    names = " ".join(packages)
    if _installer() is _INSTALLERS[0]:
        return f"{_INSTALLERS[0].command} {names}"
    return f"install the packages that Debian calls {names}"


def how_to_install_fonts() -> str:
    """Return what to do to have fonts with Chinese characters."""
    installer = _installer()
    return f"{installer.command} {installer.fonts}" if installer else "install the Noto CJK fonts"


def _installer() -> Installer | None:
    which: Callable[[str], str | None] = shutil.which
    return next((one for one in _INSTALLERS if which(one.program)), None)


def _is_there(soname: str) -> bool:
    from ctypes import CDLL

    try:
        CDLL(soname)
    except OSError:
        return False
    return True
