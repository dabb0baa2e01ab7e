"""A person at a desktop: double clicks on the icon and on saved pages, and a file dropped onto the window.

usage: python tests/desktop/double_click.py [--program PATH] [--root TREE --user NAME] [--display N]

It wants Xvfb, openbox, pcmanfm and xdotool. The program is the environment's own unless PATH names another one; with
--root everything but the X server and the hand on the mouse runs inside that tree (see bare_debian.sh).
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SCREEN = (1280, 800)
PATIENCE_S = 90.0
LOOK_S = 0.02
HAND_OVER_LIMIT = 0.6
# Where the icons stand on the desktop, in a column on the left; the window is put beside them.
PLACES = {
    "desktop-reader.desktop": (20, 20),
    "青岛 新闻.txt": (20, 150),
    "second.html": (20, 280),
    "third.md": (20, 410),
    "fourth.txt": (20, 540),
}
MIDDLE_OF_ICON = (58, 30)
WINDOW = (200, 20, 1000, 700)
LOOK = """[*]
wallpaper_mode=color
wallpaper_common=1
desktop_bg=#30504a
desktop_fg=#ffffff
desktop_shadow=#000000
desktop_font=Sans 12
show_wm_menu=0
sort=name;ascending;
show_documents=0
show_trash=0
show_mounts=0

"""
PAGES = {
    "青岛 新闻.txt": (
        "海雾散去，青岛渡轮今晨复航\n2021-02-23 06:42\n来源：海岸晚报\n\n停航三天之后，青岛的渡轮今天早上六点恢复航班，"
        "第一班船上坐满了人。船长说，海雾在凌晨四点开始散去，五点半能见度达到两公里。\n"
    ),
    "second.html": (
        "<!DOCTYPE html><html lang='en'><head><title>The harbour wall is mended</title></head><body><article>"
        "<h1>The harbour wall is mended</h1><p>After eleven weeks the masons have closed the gap that the storm of "
        "January left, and the fishing boats lie behind stone again.</p></article></body></html>"
    ),
    "third.md": "# A lamp for the eastern pier\n\nThe old lamp will be lit again in spring, says the harbour master.\n",
    "fourth.txt": (
        "灯塔换灯，今晚重新亮起\n2021-02-25 09:10\n来源：海岸晚报\n\n岛上的灯塔换上了新灯，今晚八点重新亮起。"
        "守塔人说，旧灯用了三十一年，留在塔下的小屋里给人看。\n"
    ),
}
TITLES = {
    "青岛 新闻.txt": "海雾散去，青岛渡轮今晨复航",
    "second.html": "The harbour wall is mended",
    "third.md": "A lamp for the eastern pier",
    "fourth.txt": "灯塔换灯，今晚重新亮起",
}


class FailedError(Exception):
    """Something that a person would expect has not come about."""


@dataclass(frozen=True)
class Place:
    """Where the desktop runs: this machine or a tree of another one; `home` is the person's, as seen from outside."""

    program: str
    home: Path
    prefix: tuple[str, ...] = ()
    inner_home: str = ""

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a command as that person."""
        home = self.inner_home or str(self.home)
        named = [f"HOME={home}", f"XDG_RUNTIME_DIR={home}/run", f"DISPLAY={os.environ['DISPLAY']}", "LANG=C.UTF-8"]
        path = "/usr/local/bin:/usr/bin:/bin"
        return subprocess.Popen(
            [*self.prefix, "env", "-i", f"PATH={path}", *named, *command],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def mouse(*words: object) -> str:
    """Move and press as a hand would; return what xdotool prints, nothing where it fails."""
    done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def windows() -> list[str]:
    """Return the program's windows that can be seen."""
    return mouse("search", "--onlyvisible", "--class", "^desktop-reader$").split()


def title(window: str) -> str:
    """Return what stands in a window's title."""
    return mouse("getwindowname", window)


def wait_for(what: str, condition: Callable[[], object]) -> None:
    """Wait until it is so. FailedError where it does not come about."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise FailedError(what)
        time.sleep(LOOK_S)


def shows(name: str) -> bool:
    """Say whether the one window shows the article of this file."""
    seen = windows()
    return len(seen) == 1 and TITLES[name] in title(seen[0])


def middle(name: str) -> tuple[int, int]:
    """Return the point of an icon that a person would aim at."""
    return PLACES[name][0] + MIDDLE_OF_ICON[0], PLACES[name][1] + MIDDLE_OF_ICON[1]


def double_click(name: str) -> None:
    """Double click on an icon of the desktop."""
    mouse("mousemove", *middle(name), "sleep", 0.3, "click", "--repeat", 2, "--delay", 80, 1)


def drag_onto_window(name: str) -> None:
    """Drag an icon of the desktop onto the window, in steps, as a hand does."""
    x, y = middle(name)
    goal = WINDOW[0] + WINDOW[2] // 2, WINDOW[1] + WINDOW[3] // 2
    mouse("mousemove", x, y, "sleep", 0.3, "mousedown", 1, "sleep", 0.3)
    for step in range(1, 21):
        mouse("mousemove", x + (goal[0] - x) * step // 20, y + (goal[1] - y) * step // 20, "sleep", 0.05)
    mouse("sleep", 0.5, "mouseup", 1)


def put_aside() -> None:
    """Move the window beside the icons."""
    window = windows()[0]
    mouse("windowmove", window, WINDOW[0], WINDOW[1], "windowsize", window, WINDOW[2], WINDOW[3], "sleep", 0.5)


def close_window(place: Place) -> None:
    """Quit the program as a person does, and wait until it listens no more."""
    mouse("windowactivate", "--sync", windows()[0], "key", "ctrl+q")
    wait_for("the window does not close", lambda: not windows() and not is_listening(place))


def is_listening(place: Place) -> bool:
    """Say whether a window waits for second starts."""
    return any((place.home / "run").glob("desktop-reader-*"))


def furnish(place: Place) -> None:
    """Make the person's folders: the pages on the desktop, what opens a text, and where the icons stand."""
    desktop = place.home / "Desktop"
    configuration = place.home / ".config"
    for folder in (desktop, configuration / "libfm", configuration / "pcmanfm" / "default", place.home / "run"):
        folder.mkdir(parents=True, exist_ok=True)
    (place.home / "run").chmod(0o700)
    for name, text in PAGES.items():
        (desktop / name).write_text(text, encoding="utf-8")
    items = LOOK + "".join(f"[{name}]\nx={x}\ny={y}\n\n" for name, (x, y) in PLACES.items())
    (configuration / "pcmanfm" / "default" / "desktop-items-0.conf").write_text(items, encoding="utf-8")
    (configuration / "libfm" / "libfm.conf").write_text("[config]\nquick_exec=1\nsingle_click=0\n", encoding="utf-8")
    types = ("text/plain", "text/html", "text/markdown")
    chosen = "".join(f"{one}=desktop-reader.desktop\n" for one in types)
    (configuration / "mimeapps.list").write_text(f"[Default Applications]\n{chosen}", encoding="utf-8")
    if place.prefix:
        subprocess.run(
            [*place.prefix[:1], *place.prefix[2:], "chown", "-R", _user(place), place.inner_home], check=True
        )


def _user(place: Place) -> str:
    return place.prefix[1].removeprefix("--userspec=")


@contextmanager
def session(place: Place, display: str) -> Iterator[None]:
    """An X server with a window manager and a desktop; all of it is ended afterwards."""
    os.environ["DISPLAY"] = display
    geometry = f"{SCREEN[0]}x{SCREEN[1]}x24"
    started = [
        subprocess.Popen(["Xvfb", display, "-ac", "-noreset", "-screen", "0", geometry], stderr=subprocess.DEVNULL)
    ]
    try:
        wait_for("the X server does not start", lambda: mouse("getmouselocation"))
        started.append(subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL))
        wait_for("the window manager does not start", lambda: mouse("get_desktop"))
        started.append(place.start("pcmanfm", "--desktop"))
        wait_for("the desktop does not show", lambda: mouse("search", "--onlyvisible", "--class", "pcmanfm"))
        time.sleep(2)
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def timed(act: Callable[[], object], what: str, condition: Callable[[], object]) -> float:
    """Return how long it takes from the act until it is so."""
    begun = time.monotonic()
    act()
    wait_for(what, condition)
    return time.monotonic() - begun


def play(place: Place, picture: Path | None) -> None:
    """Do what a person does, and say what came of it."""
    start = timed(lambda: double_click("desktop-reader.desktop"), "the icon opens no window", windows)
    print(f"ok   a double click on the icon opens the window ({start:.1f} s)")
    put_aside()
    for name in ("青岛 新闻.txt", "second.html", "third.md"):
        took = timed(lambda name=name: double_click(name), f"{name} is not shown", lambda name=name: shows(name))
        wait_for("the window does not come to the front", lambda: mouse("getactivewindow") in windows())
        print(f"ok   a double click on {name} shows it in the running window, in front ({took:.1f} s)")
    drag_onto_window("fourth.txt")
    wait_for("the dropped file is not shown", lambda: shows("fourth.txt"))
    print("ok   a file dropped onto the window is shown in it")
    if picture is not None:
        subprocess.run(["import", "-window", "root", str(picture)], check=True)
    compare_hand_over(place)
    close_window(place)
    took = timed(lambda: double_click("青岛 新闻.txt"), "a page opens no window", lambda: shows("青岛 新闻.txt"))
    print(f"ok   a double click on a page opens the window with it ({took:.1f} s)")
    close_window(place)


def compare_hand_over(place: Place) -> None:
    """Print how long a second start takes until it is done, beside a first one until its window shows."""
    ratios = []
    for name in ("青岛 新闻.txt", "second.html", "third.md"):
        close_window(place)
        begun = time.monotonic()
        place.start(place.program)
        wait_for("no window", windows)
        first = time.monotonic() - begun
        wait_for("the window does not listen", lambda: is_listening(place))
        begun = time.monotonic()
        inner = f"{place.inner_home or place.home}/Desktop/{name}"
        if place.start(place.program, inner).wait() != 0:
            raise FailedError("a second start fails")
        ratios.append((time.monotonic() - begun) / first)
        wait_for(f"{name} is not shown", lambda name=name: shows(name))
    ratio = sorted(ratios)[1]
    print(f"{'ok  ' if ratio <= HAND_OVER_LIMIT else 'MISS'} a hand-over takes {ratio:.2f} of a start")


def made_place(given: argparse.Namespace, home: Path) -> Place:
    """Return the place that the arguments name."""
    if given.root is None:
        return Place(given.program or str(Path(sys.executable).with_name("desktop-reader")), home)
    inner = f"/home/{given.user}"
    prefix = ("chroot", f"--userspec={given.user}", str(given.root))
    return Place(given.program or "desktop-reader", given.root / inner[1:], prefix, inner)


def main(arguments: Sequence[str] | None = None) -> int:
    """Furnish a home, open a desktop on it, and play."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", help="the program that is started")
    parser.add_argument("--root", type=Path, help="a tree with the program, a user and pcmanfm")
    parser.add_argument("--user", default="reader", help="that user")
    parser.add_argument("--display", default=":175")
    parser.add_argument("--picture", type=Path, help="where the last screen is kept")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        place = made_place(given, Path(home))
        furnish(place)
        os.environ["DISPLAY"] = given.display
        if place.start(place.program, "install-launcher").wait() != 0:
            raise SystemExit("the launcher cannot be installed")
        try:
            with session(place, given.display):
                play(place, given.picture)
        except FailedError as error:
            print(f"MISS {error}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
