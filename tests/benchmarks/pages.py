"""How many page texts and HTML pages a second one core understands, beside another checkout if one is given.

usage: python tests/benchmarks/pages.py [--against CHECKOUT] [--runs N]

A run is a process of its own, in which each page of the sample data is understood once; the first ten do not count, so
that the expressions are compiled. Times are of CPU, without reading and decoding the files, and of each page its
quickest run counts: what else the machine does costs the others up to half as much again. Two checkouts take turns.
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from common import PROJECT, target

PAGES = PROJECT.parent / "shared" / "data" / "pages"
# The kind of file -> how many a second are asked for.
ASKED = {"txt": 200, "html": 25}
FOLDERS = ("zh", "world")
WARM = 10
TODAY = dt.date(2026, 11, 22)


def times(folder: Path, kind: str) -> list[float]:
    """Return the seconds of CPU that each page of a folder takes."""
    from desktop_reader.errors import ReaderError

    understand, texts = reading(folder, kind)
    found = []
    for text in texts:
        begun = time.process_time()
        try:
            understand(text, today=TODAY)
        except ReaderError as error:
            print(error, file=sys.stderr)
        found.append(time.process_time() - begun)
    return found[WARM:]


def reading(folder: Path, kind: str) -> tuple[Callable[..., object], list[str]]:
    """Return what understands pages of a kind, and their texts."""
    files = sorted(folder.glob(f"*.{kind}"))
    if kind == "txt":
        from desktop_reader.pages import understand

        return understand, [file.read_text("utf-8", "replace") for file in files]
    from desktop_reader.importers.declared_encodings import decode_html
    from desktop_reader.pages.html.understanding import understand_html

    return understand_html, [decode_html(file.read_bytes(), file)[0] for file in files]


def measured(checkout: Path, folder: Path, kind: str) -> list[float]:
    """Return the times of the program in a checkout, in a process of its own."""
    arguments = [sys.executable, __file__, "--one", str(folder), kind]
    environment = os.environ | {"BENCHMARKED": str(checkout)}
    return json.loads(subprocess.run(arguments, env=environment, check=True, capture_output=True, text=True).stdout)


def rate(runs: Sequence[Sequence[float]]) -> float:
    """Return how many pages a second of CPU understands, each in its quickest run."""
    return len(runs[0]) / sum(map(min, zip(*runs, strict=True)))


def compare(folder: Path, kind: str, other: Path | None, runs: int) -> None:
    """Print the rates for one folder and kind of page."""
    own, others = [], []
    for _ in range(runs):
        own.append(measured(PROJECT, folder, kind))
        others += [measured(other, folder, kind)] if other is not None else []
    target(f"{folder.name} {kind}: pages a second and core", rate(own), ASKED[kind], at_most=False)
    if others:
        print(f"     {other}: {rate(others):.2f}; ratio {rate(own) / rate(others):.2f}")


def main() -> None:
    """Parse the command line and measure all four."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, help="another checkout, measured in turn with this one")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kinds", nargs="+", choices=tuple(ASKED), default=tuple(ASKED))
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        sys.path.insert(0, os.environ["BENCHMARKED"])
        print(json.dumps(times(Path(given.one[0]), given.one[1])))
        return
    for kind in given.kinds:
        for folder in FOLDERS:
            compare(PAGES / folder, kind, given.against, given.runs)


if __name__ == "__main__":
    main()
