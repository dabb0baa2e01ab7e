"""What the benchmarks share: the news they run on, and how a figure is printed."""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
NEWS = PROJECT.parent / "shared" / "data" / "news"
TESTS = PROJECT / "tests"

# As an installed program has it: byte code lies ready.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
sys.path[:0] = [str(PROJECT), str(TESTS)]


def news_lines(limit: int | None = None) -> list[bytes]:
    """Real news as article records, one JSON line each; stories of our own where there is none at hand."""
    if not NEWS.is_dir():
        print(f"(no news at {NEWS}: stories made by tests/samples.py instead)")
        return _own_lines(limit or 5_000)
    lines = [line for path in sorted(NEWS.glob("*.jsonl")) for line in path.read_bytes().splitlines(keepends=True)]
    random.Random(20261122).shuffle(lines)
    return lines[:limit]


def _own_lines(count: int) -> list[bytes]:
    import samples

    return [
        json.dumps({"title": d.title, "body": d.body, "published": d.published}, ensure_ascii=False).encode() + b"\n"
        for d in samples.many_drafts(count)
    ]


@dataclass(frozen=True)
class Cost:
    """What a finished process took: seconds of CPU and of wall time, and its peak memory in MB."""

    cpu: float
    wall: float
    memory: float


def run(arguments: Sequence[str], may_fail: bool = False) -> Cost:
    """Run a Python program to its end and return what it took. Raises CalledProcessError where it fails.

    `may_fail` lets exit code 1 pass: some item of an import was refused. Keep the calling process small: its
    memory counts into that of its children.
    """
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=PROJECT)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, int(may_fail)):
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss / 1024)


def median(values: Sequence[float]) -> float:
    """Return the middle of the values."""
    return statistics.median(values)


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Return the median with the smallest and the largest value."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def target(name: str, value: float, limit: float, *, at_most: bool = True) -> None:
    """Print a figure beside what it should be."""
    holds = value <= limit if at_most else value >= limit
    sign = "<=" if at_most else ">="
    print(f"{'ok  ' if holds else 'MISS'} {name}: {value:.2f} (should be {sign} {limit})")
