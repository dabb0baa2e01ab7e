"""Looks for texts that a regular expression of the program would look at for ever.

    PYTHONPATH=.:tests python -m endurance.expressions [SECONDS]

Each expression searches lines of a few pieces over and over, made of its own characters; so many seconds for each.
"""

import pkgutil
import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from types import FrameType

import desktop_reader
from desktop_reader.patterns import Pattern

LAYERS = ("pages", "importers", "search", "markup", "stories", "rendering", "library", "citations", "exporters")
USUAL = " |\t-12.年月日:：()（）·,，。a我<>[]\"'=/\u3000*#_`“”《》@&;"
OPERATORS = "\\^$?*+(){}|[]"
LONGEST = 0.3  # seconds of processor time for a line of at most 540 characters


class _TooLongError(Exception):
    """An expression takes too long."""


def expressions() -> dict[tuple[str, int], str]:
    """Every expression of the layers that read what others wrote, with the module and the name it stands under."""
    found: dict[tuple[str, int], str] = {}
    for layer in LAYERS:
        package = pkgutil.resolve_name(f"{desktop_reader.__name__}.{layer}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(pkgutil.resolve_name(module.name)).items():
                found |= dict.fromkeys(_of(value), f"{module.name}.{name}")
    return found


def _of(value: object) -> Iterator[tuple[str, int]]:
    if isinstance(value, Pattern):
        yield value._source, value._flags
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern, value.flags
    elif isinstance(value, dict):
        for one in (*value, *value.values()):
            yield from _of(one)
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _of(one)


def line(chance: random.Random, letters: str) -> str:
    """A line that says the same over and over, and then something else."""

    def some(most: int) -> str:
        return "".join(chance.choice(letters) for _ in range(chance.randint(1, most)))

    return some(4) + some(9) * chance.choice((20, 30, 60)) + chance.choice(("", "x", "1", "\x01", "。"))


def longest(source: str, flags: int, seconds: float) -> str:
    """A line that the expression looks at for too long, or nothing."""
    chance = random.Random(source)
    letters = USUAL + 2 * "".join(sorted(set(source) - set(OPERATORS)))
    search = re.compile(source, flags).search
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        tried = line(chance, letters)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
            search(tried)
        except _TooLongError:
            return tried
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _TooLongError


def main(seconds: float = 2) -> None:
    """Look through all of them."""
    signal.signal(signal.SIGVTALRM, _stop)
    found = {}
    asked = expressions()
    for (source, flags), name in asked.items():
        if tried := longest(source, flags, seconds):
            found[name] = tried
    print(f"{len(asked)} expressions, {seconds:g} s each; too long: {found}")
    sys.exit(bool(found))


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
