"""What the packages cost: the bundle's start against the environment's, a hand-over against a start, the sizes.

usage: sh resources/packaging/build.sh; python tests/benchmarks/packages.py [--runs N] [--platform offscreen|xcb]

A start ends when the window, painted, begins to listen for second starts; CPU and time are those of the process up to
there. The starts of both kinds take turns.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import PROJECT, Cost, median, spread, target

from desktop_reader import instance

BUNDLE = PROJECT / "build" / "bundle" / "desktop-reader" / "desktop-reader"
LOOK_S = 0.002
MOST_S = 60.0
PAGE = """海雾散去，青岛渡轮今晨复航

2021-02-23 06:42 来源：海岸晚报

停航三天之后，青岛的渡轮今天早上六点恢复航班，第一班船上坐满了人。船长说，海雾在凌晨四点开始散去。
"""


def begin(command: list[str], library: Path) -> tuple[subprocess.Popen[bytes], float]:
    """Start the program on a library; return the process and how long it took until it listens."""
    place = Path(instance.address(library))
    place.unlink(missing_ok=True)
    begun = time.perf_counter()
    process = subprocess.Popen([*command, "--library", str(library)], stderr=subprocess.DEVNULL)
    while not place.exists():
        if time.perf_counter() - begun > MOST_S or process.poll() is not None:
            raise SystemExit(f"{command[0]} has not opened a window")
        time.sleep(LOOK_S)
    return process, time.perf_counter() - begun


def start(command: list[str], library: Path) -> Cost:
    """Return what a start took."""
    process, wall = begin(command, library)
    process.kill()
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = -9
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def hand_over(command: list[str], library: Path, page: Path) -> float:
    """Return how long a second start takes with a file for the window that is open."""
    begun = time.perf_counter()
    subprocess.run([*command, "--library", str(library), str(page)], check=True)
    return time.perf_counter() - begun


def megabytes(folder: Path) -> float:
    """Return what the files below a folder take."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_symlink()) / 1e6


def main() -> None:
    """Parse the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--bundle", type=Path, default=BUNDLE, help="the program in the bundle")
    parser.add_argument("--platform", default="offscreen")
    given = parser.parse_args()
    environment, bundle = [sys.executable, "-m", "desktop_reader"], [str(given.bundle)]
    with tempfile.TemporaryDirectory() as name:
        home = {"HOME": name, "XDG_CONFIG_HOME": f"{name}/config", "XDG_DATA_HOME": f"{name}/data"}
        os.environ.update(home, XDG_RUNTIME_DIR=name, QT_QPA_PLATFORM=given.platform, PYTHONPATH=str(PROJECT))
        library, page = Path(name, "library.db"), Path(name, "青岛 新闻.txt")
        page.write_text(PAGE, encoding="utf-8")
        subprocess.run([*environment, "--library", str(library), "import", str(page)], check=True)
        compare_starts(environment, bundle, library, given.runs)
        for kind, command in (("environment", environment), ("bundle", bundle)):
            compare_hand_over(kind, command, library, page, given.runs)
    target("bundle, MB installed", megabytes(given.bundle.parent), 160)


def compare_starts(environment: list[str], bundle: list[str], library: Path, runs: int) -> None:
    """Print what the bundle's start takes, against the environment's."""
    pairs = [(start(environment, library), start(bundle, library)) for _ in range(runs + 1)][1:]
    ratios = [packed.cpu / plain.cpu for plain, packed in pairs]
    walls = [packed.wall / plain.wall for plain, packed in pairs]
    print(f"environment: {spread([plain.cpu * 1000 for plain, _ in pairs], 0)} ms of CPU")
    print(f"bundle: {spread([packed.cpu * 1000 for _, packed in pairs], 0)} ms of CPU; wall {spread(walls)} x")
    target("bundle's start, CPU against the environment's", median(ratios), 1.15)


def compare_hand_over(kind: str, command: list[str], library: Path, page: Path, runs: int) -> None:
    """Print how long a second start takes, against a first one."""
    ratios = []
    for _ in range(runs):
        process, wall = begin(command, library)
        ratios.append(hand_over(command, library, page) / wall)
        process.terminate()
        process.wait()
    target(f"{kind}: hand-over against a start, time", median(ratios), 0.6)


if __name__ == "__main__":
    main()
