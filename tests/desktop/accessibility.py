"""What a screen reader is told of the window: roles, names and states, asked through AT-SPI as Orca does.

usage: dbus-run-session -- /usr/bin/python3 tests/desktop/accessibility.py [--display N] DESKTOP-READER

It wants Xvfb, openbox, xdotool, at-spi2-core and gir1.2-atspi-2.0 with the system's Python; the program is the command
of any environment. Says what was found and exits with 1 where something is wrong.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PATIENCE_S = 60.0
SYSTEM = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-run-session")
PACKAGES = ("xvfb", "openbox", "xdotool", "dbus", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0")
PAGE = (
    "海雾散去，渡轮今晨复航\n2021-02-23 06:42\n来源：海岸晚报\n\n停航三天之后，渡轮今天早上六点恢复航班，第一班船上坐满"
    "了人。船长说，海雾在凌晨四点开始散去，五点半能见度达到两公里。\n"
)
WORDS = "船长说，海雾在凌晨四点开始散去"


def nodes(root) -> Iterator:
    """Every part of the window, from the outside in; parts that have gone meanwhile are left out."""
    if root is None:
        return
    yield root
    for at in range(root.get_child_count()):
        yield from nodes(root.get_child_at_index(at))


class Reader:
    """The window through the eyes of a screen reader."""

    def __init__(self, atspi) -> None:
        self.atspi = atspi
        self.root = self.wait(self._application)

    def _application(self):
        desktop = self.atspi.get_desktop(0)
        found = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
        return next((one for one in found if one and "desktop-reader" in (one.get_name() or "").lower()), None)

    def wait(self, find: Callable[[], object]):
        """What `find` finds, as soon as it finds something; None where it never does."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            found = find()
            if found:
                return found
            time.sleep(0.2)
        return None

    def has(self, node, *states: str) -> bool:
        held = node.get_state_set()
        return all(held.contains(getattr(self.atspi.StateType, state)) for state in states)

    def part(self, role: str, name: str = "", *states: str):
        """The first part of this role whose name contains these words, with these states."""
        for node in nodes(self.root):
            is_it = node.get_role_name() == role and name in (node.get_name() or "")
            if is_it and self.has(node, *states):
                return node
        return None

    def labelled(self, role: str, label: str):
        """The first part of this role that another one with this name is the label of."""
        for node in nodes(self.root):
            if node.get_role_name() == role and any(label in (one.get_name() or "") for one in self._labels(node)):
                return node
        return None

    def _labels(self, node):
        for relation in node.get_relation_set():
            if relation.get_relation_type() is self.atspi.RelationType.LABELLED_BY:
                yield from (relation.get_target(at) for at in range(relation.get_n_targets()))

    def text_with(self, words: str):
        """The part whose text has these words."""
        for node in nodes(self.root):
            said = node.get_text_iface() if self.has(node, "SHOWING") else None
            if said is not None and words in self.atspi.Text.get_text(said, 0, -1):
                return node
        return None

    def nameless(self) -> list[str]:
        """Parts that one can go to with the keyboard and that say nothing of themselves."""
        shown = [node for node in nodes(self.root) if self.has(node, "SHOWING", "FOCUSABLE")]
        return [node.get_role_name() for node in shown if not node.get_name() and not node.get_description()]


def press(*keys: str) -> None:
    subprocess.run(["xdotool", "key", *keys], check=True)


def checks(reader: Reader) -> Iterator[tuple[str, bool]]:
    """What is expected of the window, and whether it is so."""
    yield "the window is a frame with a name", bool(reader.wait(lambda: reader.part("frame")))
    for name in ("List", "Related Stories"):
        yield f"the panel is called {name}", bool(reader.wait(lambda name=name: reader.part("filler", name)))
    row = reader.wait(lambda: reader.part("table cell", "海雾散去"))
    yield "a row says title, source, date and state", bool(row) and "海岸晚报" in row.get_name()
    yield "the list is a table with a name", bool(reader.part("table", "Articles"))
    press("slash")
    yield "the search field has the focus after /", bool(reader.wait(lambda: reader.part("text", "Search", "FOCUSED")))
    press("Escape", "Home")
    selected = reader.wait(lambda: reader.part("table cell", "海雾散去", "SELECTED"))
    yield "the row that is chosen is selected", bool(selected)
    page = reader.wait(lambda: reader.text_with(WORDS))
    yield "the article is text that can be read out", bool(page)
    yield "the article has a name", bool(page) and bool(page.get_name())
    press("F6")
    yield "the article has the focus after F6", bool(reader.wait(lambda: page and reader.has(page, "FOCUSED")))
    progress = reader.wait(lambda: reader.part("progress bar", "Read so far"))
    yield "progress has a name and a value", bool(progress) and progress.get_value_iface() is not None
    star = reader.part("push button", "Star")
    yield "a button of the tool bar has a name and can be pressed", bool(star) and reader.has(star, "ENABLED")
    press("ctrl+shift+p")
    field = reader.wait(lambda: reader.part("text", "Find an Action", "FOCUSED"))
    yield "the finder of actions has a field with a name and the focus", bool(field)
    press("Escape")
    yield from preferences(reader)
    nameless = reader.nameless()
    yield f"nothing that takes the focus is without a name {nameless or ''}".rstrip(), not nameless


def preferences(reader: Reader) -> Iterator[tuple[str, bool]]:
    """What is expected of the controls in the preferences, and whether it is so."""
    press("ctrl+comma")
    box = reader.wait(lambda: reader.labelled("combo box", "Theme"))
    yield "the preferences have a list to open with the label Theme", bool(box)
    for role, name in (("page tab", "Reading"), ("spin button", "Font size")):
        yield (
            f"the preferences have a {role} with the name {name}",
            bool(reader.wait(lambda r=role, n=name: reader.part(r, n))),
        )
    ticked = reader.wait(lambda: reader.part("check box", "Straight right edge", "CHECKED"))
    yield "a check box that is ticked says so", bool(ticked)
    nameless = reader.nameless()
    yield f"no control of the preferences is without a name {nameless or ''}".rstrip(), not nameless
    press("Escape")


def lacking() -> list[str]:
    """What this wants and has not got: programs, and what lets Python ask AT-SPI."""
    missing = [one for one in PROGRAMS if not shutil.which(one)]
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError) as error:
        missing.append(f"AT-SPI for {sys.executable} ({error})")
    return missing


def run(program: str, folder: Path, display: str) -> int:
    """Open the program on a library of one article and look at it; the exit code."""
    from gi.repository import Atspi  # lacking() has asked for its version

    own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    environment = {**os.environ, **own, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "C.UTF-8"}
    environment.pop("QT_QPA_PLATFORM", None)
    os.environ["DISPLAY"] = display
    page = folder / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    command = [program, "--library", str(folder / "library.db")]
    subprocess.run([*command, "import", str(page)], check=True, env=environment)
    window = subprocess.Popen(command, env=environment)
    try:
        failed = 0
        for what, is_so in checks(Reader(Atspi)):
            print("ok  " if is_so else "NOT ", what, flush=True)
            failed += not is_so
    finally:
        window.terminate()
        window.wait(30)
    return int(failed > 0)


def main() -> int:
    """Begin a display of its own."""
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("program")
    arguments.add_argument("--display", default="95")
    given = arguments.parse_args()
    missing = lacking()
    if missing:
        mended = f"on Debian apt install {' '.join(PACKAGES)}, and run this with {SYSTEM}"
        sys.exit(f"Not installed: {', '.join(missing)}; {mended}.")
    display = f":{given.display}"
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x900x24"], stderr=subprocess.DEVNULL)
    manager = None
    try:
        time.sleep(1)
        manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL)
        with tempfile.TemporaryDirectory() as folder:
            return run(given.program, Path(folder), display)
    finally:
        if manager is not None:
            manager.terminate()
        screen.terminate()


if __name__ == "__main__":
    sys.exit(main())
