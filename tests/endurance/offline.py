"""Watches every system call of the window and of imports: no socket but to this machine's own, no file of others read.

    PYTHONPATH=.:tests python -m endurance.offline [PYTEST ARGUMENTS]

First hostile pages are imported and shown in a window; then the tests of the window run, all of them unless others are
named. strace must be installed. It ends with what was counted, and fails where anything was found.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CALLS = "trace=socket,connect,sendto,sendmsg,open,openat,execve"
# What the program, Python, Qt and the C library are made of, and what tests make themselves.
ALLOWED = (
    *map(str, (PROJECT, Path(sys.prefix), Path(sys.base_prefix), Path(tempfile.gettempdir()))),
    *filter(None, sys.path),
    *("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", "/var/cache/fontconfig", "/var/lib/"),
)
BAIT = "bait-that-no-page-may-read"
_SOCKET = re.compile(r"socket\((\w+)")
_ADDRESS = re.compile(r"sa_family=(\w+)")
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD|\d+)?,? ?"([^"]*)"')
LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}
"""AF_NETLINK reaches the kernel of this machine alone."""

HTML = """<!DOCTYPE html><html><head><title>A page that calls home</title>
<base href="http://home.example/"><link rel="dns-prefetch" href="//prefetch.example">
<link rel="preconnect" href="https://c.example">
<link rel="stylesheet" href="http://style.example/a.css"><style>
@import url(http://import.example/b.css); @font-face {{ font-family: x; src: url(http://font.example/f.woff) }}
body {{ background: url(http://background.example/c.png) }}</style>
<meta http-equiv="refresh" content="0; url=http://refresh.example/"></head><body><h1>A page that calls home</h1>
<p>One paragraph, long enough to be read as the text of an article, with a full stop at its end.</p>
<p>Another one with <a href="http://link.example/">a link</a>, <a href="file://{bait}">a file</a> and
<a href="javascript:alert(1)">a script</a>, which is long enough as well.</p>
<img src="http://picture.example/p.png"><img src="file://{bait}"><img src="\\\\server\\share\\p.png">
<img srcset="https://set.example/a.png 2x"><video poster="http://poster.example/" src="http://video.example/v.mp4"></video>
<iframe src="http://frame.example/"></iframe><object data="file://{bait}"></object><embed src="http://embed.example/">
<svg><script>fetch("http://svg.example/")</script><image href="file://{bait}"/><use href="http://use.example/#a"/></svg>
<script src="http://script.example/s.js"></script></body></html>"""
MARKDOWN = """# A note that calls home

One paragraph with ![a picture](http://picture.example/p.png), ![a file](file://{bait}), [a link](javascript:alert(1)).

[Another](file://{bait}) <img src="http://inline.example/i.png"> ![a share](//server/share/p.png) is here as well.
"""


def show_hostile(folder: Path) -> None:
    """Import hostile pages and show each of them in a window; this is what runs below strace."""
    from PySide6.QtCore import QTimer

    from desktop_reader.app import open_window
    from desktop_reader.command_line.run import run
    from desktop_reader.library import Library
    from desktop_reader.ui import window_control

    (folder / "pages").mkdir()
    bait = folder / BAIT
    for name, text in (("a.html", HTML), ("b.md", MARKDOWN)):
        (folder / "pages" / name).write_text(text.format(bait=bait), encoding="utf-8")
    library = folder / "library.db"
    assert run(["--library", str(library), "import", str(folder / "pages")]) == 0
    with Library.open(library) as opened:
        assert opened.counts().all == 2
    made = window_control.WindowControl.__init__

    def visit(control: window_control.WindowControl, *parts: object) -> None:
        made(control, *parts)
        for turn, id_ in enumerate((1, 2, 1)):
            QTimer.singleShot(700 * (turn + 1), control, lambda id_=id_: control._go_to(id_))
        QTimer.singleShot(3_500, control, control._window.close)

    window_control.WindowControl.__init__ = visit
    assert open_window(library) == 0


def watched(arguments: Iterable[str], log: Path, folder: Path) -> None:
    """Run Python below strace, with a home folder of its own."""
    home = {
        name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    }
    environment = os.environ | home | {"QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(folder / "cache")}
    command = ["strace", "-f", "-qq", "-e", CALLS, "-o", str(log), sys.executable, *arguments]
    subprocess.run(command, check=True, cwd=PROJECT, env=environment)


def findings(log: Path, counted: Counter[str]) -> list[str]:
    """The calls that must not be."""
    found = []
    with log.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            for family in (*_SOCKET.findall(line), *_ADDRESS.findall(line)):
                counted[f"sockets and addresses {family}"] += 1
                if family not in LOCAL:
                    found.append(line.strip())
            for path in _OPENED.findall(line):
                counted["files opened"] += 1
                if BAIT in path or (path.startswith("/") and not path.startswith(ALLOWED) and "ENOENT" not in line):
                    found.append(line.strip())
    return found


def main(arguments: list[str]) -> None:
    """Watch, and tell what was found."""
    counted: Counter[str] = Counter()
    found: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / BAIT).write_text("secret", encoding="utf-8")
        log = folder / "calls.log"
        watched(["-m", "endurance.offline", "--show", str(folder)], log, folder)
        found += findings(log, counted)
        watched(["-m", "pytest", "-q", "-x", *(arguments or ["tests/ui"])], log, folder)
        found += findings(log, counted)
    for what, count in counted.items():
        print(f"{count:9,} {what}")
    print(*sorted(set(found))[:50], sep="\n")
    print("something left the machine or read what is not its own" if found else "nothing left the machine")
    sys.exit(bool(found))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--show"]:
        show_hostile(Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
