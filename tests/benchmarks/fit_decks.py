"""Fits the weights of the signals of decks in other scripts than Han: `python tests/benchmarks/fit_decks.py [--write]`.

Wants scikit-learn and the labelled pages beside the checkout. Prints on how many pages with a deck it is found and on
how many without one is given, each site judged by weights from the other sites; with --write it then writes
`desktop_reader/pages/tables/deck_weights.py`, fitted on all of them.
"""

import argparse
import contextlib
import json
import statistics
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from choices import cross_validated, fitted
from fit_lines import SHARED, TODAY, scorer, site_of
from sklearn.feature_extraction import DictVectorizer

from desktop_reader.errors import ReaderError
from desktop_reader.pages import decks, understand
from desktop_reader.pages.blocks import Block

TABLE = Path(__file__).parents[2] / "desktop_reader" / "pages" / "tables" / "deck_weights.py"
FOLDS, PENALTY = 8, 1.0
# A deck that is missed is worse than a first paragraph that is taken for one: what is added to each candidate.
MORE = 0.3
COMPARED, LINE = 40, 8
HEAD = '''"""How much each signal of a line speaks for its being the deck; see `pages.decks`.

Written by tests/benchmarks/fit_decks.py: the weights of a choice between no deck and the candidates of each page.
"""

WEIGHTS = {
'''


class Sample(NamedTuple):
    """A labelled page: the signals of each candidate, which of them are the deck, and whether the page has one."""

    site: str
    signals: list[dict[str, float]]
    right: list[bool]
    has_deck: bool


def samples() -> Iterator[Sample]:
    """All labelled pages whose headline is in an alphabet."""
    folder = SHARED / "data" / "pages" / "world"
    asked: list[tuple[list[dict[str, float]], list[str]]] = []

    def keep(blocks: Sequence[Block], title: int, start: int, end: int) -> list[int]:
        if blocks[title].latin:
            places = list(decks.candidates(blocks, title, start))
            found = [dict(decks.signals(blocks, title, start, end, at)) for at in places]
            asked.append((found, [blocks[at].text for at in places]))
        return []

    decks.find_deck = keep
    for row in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(row)
        asked.clear()
        with contextlib.suppress(ReaderError):
            understand((folder / f"{gold['id']}.txt").read_text(encoding="utf-8"), today=TODAY)
        for signals, texts in asked[:1]:
            deck = scorer.squash(gold.get("deck"))
            yield Sample(site_of(gold["id"]), signals, [is_deck(text, deck) for text in texts], bool(deck))


def is_deck(text: str, deck: str) -> bool:
    """Whether a line is the first of the deck."""
    line = scorer.squash(text)
    return bool(deck) and (line[:COMPARED] == deck[:COMPARED] or (len(line) > LINE and deck.startswith(line)))


def fit(pages: Sequence[Sample]) -> dict[str, float]:
    """The weights that make the right choice of each page likely, with a penalty on their squares."""
    vectorizer = DictVectorizer(sparse=False)
    vectorizer.fit([signals for page in pages for signals in page.signals])
    names = vectorizer.feature_names_
    choices = [
        (
            np.vstack([np.zeros(len(names)), vectorizer.transform(page.signals)]),
            np.array([not page.has_deck, *page.right]),
        )
        for page in pages
        if page.signals and (any(page.right) or not page.has_deck)
    ]
    weights = fitted(choices, names, PENALTY)
    return {**weights, "always": weights["always"] + MORE}


def judged(page: Sample, weights: dict[str, float]) -> bool:
    """Whether the deck is found, on a page with one; whether one is given, on a page without."""
    worths = [sum(weights.get(name, 0) * value for name, value in signals.items()) for signals in page.signals]
    best = max(range(len(worths)), key=worths.__getitem__, default=None)
    given = best is not None and worths[best] > 0
    return given and (page.right[best] or not page.has_deck)


def show(name: str, found: Sequence[tuple[bool, bool]]) -> None:
    """Print on which part of the pages with a deck it was found, and on which part of the others one was given."""
    parts = [[is_judged for has_deck, is_judged in found if has_deck is kind] for kind in (True, False)]
    print(f"{name:16s} found {statistics.mean(parts[0]):.3f} of {len(parts[0])}, "
          f"falsely given {statistics.mean(parts[1]):.3f} of {len(parts[1])}")  # fmt: skip


def main() -> None:
    """Parse the command line, print the figures, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = list(samples())

    def told(page: Sample, weights: dict[str, float]) -> tuple[bool, bool]:
        return page.has_deck, judged(page, weights)

    show("cross-validated", cross_validated(pages, attrgetter("site"), fit, told, FOLDS))
    weights = fit(pages)
    show("plain", [told(page, weights) for page in pages])
    if given.write:
        rows = [f'    "{name}": {weight:.2f},\n' for name, weight in sorted(weights.items())]
        TABLE.write_text(HEAD + "".join(rows) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
