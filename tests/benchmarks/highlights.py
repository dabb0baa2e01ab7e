"""How many highlights are found again after the text around and in them has changed, and what finding them takes.

python tests/benchmarks/highlights.py [COUNT [SEED]]: drawn at random on the development pages, each text then changed:
a paragraph removed, one of another page inserted, punctuation given another width, one character in twenty edited.
"""

import random
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

import common

from desktop_reader.errors import ReaderError
from desktop_reader.markup.plain import plain_text
from desktop_reader.pages import understand
from desktop_reader.search.quotes import QuotedText

PAGES = common.PROJECT.parent / "shared" / "data" / "pages"
WIDTHS = str.maketrans(",;:!?()，；：！？（）", "，；：！？（）,;:!?()")
EDITED = 0.05
SHORTEST = 300
TODAY = date(2026, 11, 23)
NEAR = 3  # characters by which an edge may differ where characters at it were edited


def body(path: Path) -> str:
    """Return the text of the article on a page."""
    try:
        return plain_text(understand(path.read_text(encoding="utf-8", errors="replace"), today=TODAY).body)
    except ReaderError:
        return ""


class Changed(NamedTuple):
    """A text and where each of its characters stood before, -1 for one that is new."""

    characters: list[str]
    places: list[int]

    def text(self) -> str:
        return "".join(self.characters)


def changed(text: str, other: str, chance: random.Random) -> Changed:
    """Change a text as a later release, a person's corrections and another edition together would."""
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append([(character, at + number) for number, character in enumerate(line)])
        at += len(line)
    if len(lines) > 1:
        lines.pop(chance.randrange(len(lines)))
    new = chance.choice(other.splitlines() or [""])
    lines.insert(chance.randrange(len(lines) + 1), [(character, -1) for character in f"{new}\n"])
    made: list[tuple[str, int]] = []
    for character, place in (pair for line in lines for pair in line):
        made += _edited(character, place, text, chance) if chance.random() < EDITED else [(character, place)]
    return Changed([one.translate(WIDTHS) for one, _ in made], [place for _, place in made])


def _edited(character: str, place: int, text: str, chance: random.Random) -> list[tuple[str, int]]:
    if character == "\n":
        return [(character, place)]
    another = chance.choice(text.replace("\n", "") or "x")
    return chance.choice(([], [(another, place)], [(another, -1), (character, place)]))


def drawn(text: str, chance: random.Random) -> tuple[int, int]:
    """Draw a stretch within one paragraph: words, sentences or all of it."""
    while True:
        start = chance.randrange(len(text))
        length = round(chance.choice((4, 12, 30, 80, 200)) * chance.uniform(0.7, 1.3))
        end = text.find("\n", start, start + length)
        end = min(len(text), start + length) if end < 0 else end
        if len(text[start:end].strip()) >= 2:
            return start, end


class Result(NamedTuple):
    """What became of one highlight."""

    survived: bool
    found: bool
    elsewhere: bool
    ms: float


def tried(text: str, other: str, chance: random.Random) -> Result:
    """Highlight something, change the text, and look for it."""
    quote = QuotedText(text).quote(*drawn(text, chance))
    assert quote is not None
    after = changed(text, other, chance)
    places = [now for now, old in enumerate(after.places) if quote.start <= old < quote.start + len(quote.exact)]
    new = QuotedText(after.text())
    begin = time.perf_counter()
    there = new.find(quote)
    ms = 1000 * (time.perf_counter() - begin)
    survived = len(places) >= (1 - 4 * EDITED) * len(quote.exact)
    if there is None:
        return Result(survived, False, False, ms)
    overlaps = bool(places) and there.start <= places[-1] and places[0] < there.end
    is_right = overlaps and abs(there.start - places[0]) <= NEAR and abs(there.end - 1 - places[-1]) <= NEAR
    return Result(survived, is_right, not overlaps, ms)


def main() -> None:
    """Print how many were found again, found elsewhere, or lost."""
    count, seed = (int(given) for given in (*sys.argv[1:], *("200", "20261123")[len(sys.argv) - 1 :]))
    chance = random.Random(seed)
    texts = [text for path in sorted(PAGES.glob("*/*.txt")) if len(text := body(path)) > SHORTEST]
    results = [tried(*chance.sample(texts, 2), chance) for _ in range(count)]
    survived = [one for one in results if one.survived]
    share = sum(one.found for one in survived) / len(survived)
    print(f"{count} highlights in {len(texts)} bodies; the text of {len(survived)} survived: {share:.1%} found again")
    times = [one.ms for one in results]
    elsewhere = sum(one.elsewhere for one in results)
    print(f"found elsewhere: {elsewhere}; ms each: median {statistics.median(times):.1f}, worst {max(times):.0f}")


if __name__ == "__main__":
    main()
