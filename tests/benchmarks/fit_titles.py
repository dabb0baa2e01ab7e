"""Fits the weights of the signals of headlines: `python tests/benchmarks/fit_titles.py [--write]`.

Wants scikit-learn and the labelled pages beside the checkout. Prints on how many pages the headline is found, each
site judged by weights from the other sites; with --write it then writes `desktop_reader/pages/tables/title_weights.py`,
fitted on all of them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from choices import cross_validated, fitted
from fit_lines import SHARED, scorer, site_of
from sklearn.feature_extraction import DictVectorizer

from desktop_reader.pages import bodies, kinds
from desktop_reader.pages.text_lines import blocks_of_text
from desktop_reader.pages.title_candidates import Candidates
from desktop_reader.pages.titles import without_label

TABLE = Path(__file__).parents[2] / "desktop_reader" / "pages" / "tables" / "title_weights.py"
FOLDS, PENALTY = 10, 0.15
# A page without a headline is rare: what a headline must at least be worth.
ALWAYS = 2.0
HEAD = '''"""How much each signal of a block speaks for its being the headline; see `pages.titles`.

Written by tests/benchmarks/fit_titles.py: the weights of a choice between the candidates of each labelled page.
"""

WEIGHTS = {
'''


class Sample(NamedTuple):
    """A labelled page: the signals of each candidate, and which of them are the headline."""

    kind: str
    site: str
    signals: list[dict[str, float]]
    right: list[bool]


def samples() -> Iterator[Sample]:
    """All labelled pages."""
    for kind in ("zh", "world"):
        folder = SHARED / "data" / "pages" / kind
        for row in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(row)
            blocks = blocks_of_text((folder / f"{gold['id']}.txt").read_text(encoding="utf-8").splitlines())
            for block in blocks:
                block.kind = kinds.find_kind(block)
            found = Candidates(blocks, *bodies.find_body(blocks))
            title = scorer.squash(gold["title"])
            right = [scorer.squash(without_label(blocks[at].text)) == title for at in found]
            signals = [{name: value for name, value in found.signals(at).items() if name != "always"} for at in found]
            yield Sample(kind, site_of(gold["id"]), signals, right)


def fit(pages: Sequence[Sample]) -> dict[str, float]:
    """The weights that make the right candidates of each page likely, with a penalty on their squares."""
    vectorizer = DictVectorizer(sparse=False)
    vectorizer.fit([signals for page in pages for signals in page.signals])
    known = [(vectorizer.transform(page.signals), np.array(page.right)) for page in pages if any(page.right)]
    return fitted(known, vectorizer.feature_names_, PENALTY)


def is_right(page: Sample, weights: dict[str, float]) -> bool:
    """Whether the candidate that is worth most is the headline."""
    worths = [sum(weights.get(name, 0) * value for name, value in signals.items()) for signals in page.signals]
    return bool(worths) and page.right[worths.index(max(worths))]


def show(name: str, found: Sequence[tuple[str, bool]]) -> None:
    """Print the part of the pages of each folder on which the headline was found."""
    right, all_pages = Counter(kind for kind, is_found in found if is_found), Counter(kind for kind, _ in found)
    print(f"{name:16s}", "  ".join(f"{kind} {right[kind] / count:.3f} of {count}" for kind, count in all_pages.items()))


def main() -> None:
    """Parse the command line, print the figures, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = list(samples())

    def told(page: Sample, weights: dict[str, float]) -> tuple[str, bool]:
        return page.kind, is_right(page, weights)

    show("at most", [(page.kind, any(page.right)) for page in pages])
    show("cross-validated", cross_validated(pages, attrgetter("site"), fit, told, FOLDS))
    weights = fit(pages)
    show("plain", [told(page, weights) for page in pages])
    if given.write:
        rows = [f'    "{name}": {weight:.2f},\n' for name, weight in sorted({**weights, "always": ALWAYS}.items())]
        TABLE.write_text(HEAD + "".join(rows) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
