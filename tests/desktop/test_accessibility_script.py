"""The script that asks a running window through AT-SPI: without what it wants, it says so in one sentence."""

import subprocess
import sys


def test_what_is_missing_is_one_sentence(project):
    script = project / "tests" / "desktop" / "accessibility.py"
    told = subprocess.run(
        [sys.executable, script, "desktop-reader"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/nowhere"},
    )
    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr.startswith("Not installed: Xvfb, openbox, xdotool, dbus-run-session")
    assert told.stderr.endswith("run this with /usr/bin/python3.\n")
    assert told.stderr.count("\n") == 1
