"""Fits the weights of the story model: `python tests/benchmarks/fit_stories.py [--write]`.

Wants scikit-learn and the articles that were read by hand beside the checkout. Prints what score/related.py asks for,
each event judged by weights from other events, and without what other articles of a story say (`library.relations`);
with --write it then writes `desktop_reader/stories/tables/weights.py`, fitted on all of them.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from common import PROJECT
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library, relations
from desktop_reader.library.prepared import prepare
from desktop_reader.operations.relating import relate
from desktop_reader.stories.tables.weights import WEIGHTS

DATA = PROJECT.parent / "shared" / "data"
TABLE = PROJECT / "desktop_reader" / "stories" / "tables" / "weights.py"
FOLDS, PENALTY = 8, 0.3
# Pairs that were read one by one, and articles of another story among the first ones found, against those of one event.
WEIGHT_OF_A_PAIR, WEIGHT_OF_ANOTHER, OTHERS = 3.0, 1.0, 30
LOOK_ALIKES_TOLD = 0.14
FIRST, SOME, LISTED = 5, 10, 20
HEAD = '''"""The weights of the story model: written by tests/benchmarks/fit_stories.py, and not by hand.

Each is of one of the likenesses, in the order of `stories.likeness.Asked.likenesses`.
"""

WEIGHTS = {
'''


def rows(path: str) -> list[dict]:
    """The lines of a file of the data."""
    return [json.loads(line) for line in (DATA / path).read_text(encoding="utf-8").splitlines() if line.strip()]


class Truth:
    """What was found out by reading: the events, and pairs of articles of the same story or of different ones."""

    def __init__(self) -> None:
        self.events = [event["ids"] for event in rows("related/events.jsonl")]
        self.pairs = [(pair["a"], pair["b"], pair["kind"] == "same") for pair in rows("related/stories.jsonl")]
        self._leader: dict[str, str] = {}
        for first, *others in (*self.events, *((one, other) for one, other, _ in self.pairs)):
            for other in others:
                self._leader[self._find(other)] = self._find(first)

    def fold(self, name: str) -> int:
        """Which part an article belongs to: the same one as all that hang together with it."""
        return crc32(self._find(name).encode()) % FOLDS

    def asked(self) -> list[str]:
        """The articles that others are looked for."""
        return sorted({name for event in self.events for name in event} | {one for one, _, _ in self.pairs})

    def is_same(self, one: str, other: str) -> bool:
        """Whether two articles are known to tell one story."""
        return any(one in event and other in event for event in self.events) or any(
            is_same and {one, other} == {a, b} for a, b, is_same in self.pairs
        )

    def _find(self, name: str) -> str:
        while (leader := self._leader.get(name, name)) != name:
            name = leader
        return name


class Case(NamedTuple):
    """One article beside another."""

    one: str
    other: str
    values: Sequence[float]


class Cases:
    """Every article that is asked for beside those that are found for it, and the pairs to learn from."""

    def __init__(self, library: Library, numbers: dict[str, int], truth: Truth) -> None:
        self._names = {id_: name for name, id_ in numbers.items()}
        self.found: dict[str, list[Case]] = {}
        self.versions: dict[str, list[str]] = {}
        self._values: dict[tuple[str, str], Sequence[float]] = {}
        with library._connections.reading() as db:
            for one in truth.asked():
                own = relations._rows(db, [numbers[one]])[numbers[one]]
                sharing = relations._Sharing(db, own)
                others = {event_id for event in truth.events if one in event for event_id in event if event_id != one}
                others |= {other for a, other, _ in truth.pairs if a == one}
                for row in relations._rows(db, [numbers[other] for other in others]).values():
                    self._values[one, self._names[row.id]] = sharing._asked.likenesses(row.compared())
                self.found[one] = [
                    Case(one, self._names[row.id], sharing._asked.likenesses(article))
                    for row, article in sharing.likest()
                ]
                self.versions[one] = [self._names[near.id] for near in relations._versions(db, own.id)]

    def samples(self, truth: Truth) -> Iterator[tuple[Case, bool, float]]:
        """What is learnt from: a pair, whether it is one story, and what it counts."""
        for one, other, is_same in truth.pairs:
            yield Case(one, other, self._values[one, other]), is_same, WEIGHT_OF_A_PAIR
        for event in truth.events:
            for one in event:
                yield from ((Case(one, other, self._values[one, other]), True, 1.0) for other in event if one < other)
                for case in self.found[one][:OTHERS]:
                    if not truth.is_same(one, case.other):
                        yield case, False, WEIGHT_OF_ANOTHER


def imported(folder: Path) -> tuple[Library, dict[str, int]]:
    """A library of all articles, and their numbers by name."""
    articles = {row["id"]: row for row in (*rows("news/qqnews.jsonl"), *rows("related/docs.jsonl"))}
    library = Library.open(folder / "library.db")
    drafts = [
        prepare(Draft(title=row["title"], body=row["body"], published=row["date"], source=row.get("source") or None))
        for row in articles.values()
    ]
    items = library.add_many(drafts, keep_duplicates=True)
    relate(library)
    return library, {name: item.id for name, item in zip(articles, items, strict=True) if item.id}


def fitted(samples: Sequence[tuple[Case, bool, float]]) -> tuple[np.ndarray, float]:
    """The weights, and what is added to them."""
    values = np.array([case.values for case, _, _ in samples])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=2_000))
    counts = np.array([count for _, _, count in samples])
    model.fit(values, [is_same for _, is_same, _ in samples], logisticregression__sample_weight=counts)
    weights = model[-1].coef_[0] / model[0].scale_
    return weights, float(model[-1].intercept_[0] - (weights * model[0].mean_).sum())


def ranked(cases: Cases, one: str, weights: np.ndarray, intercept: float) -> dict[str, float]:
    """What is listed beside an article, best first: a version counts as sure."""
    scores = {case.other: 1 / (1 + np.exp(-intercept - weights @ np.array(case.values))) for case in cases.found[one]}
    scores |= dict.fromkeys(cases.versions[one], 1.0)
    return {name: scores[name] for name in sorted(scores, key=scores.__getitem__, reverse=True)[:LISTED]}


def judge(cases: Cases, truth: Truth, models: Sequence[tuple[np.ndarray, float]]) -> float:
    """Print what is found with each fold's own weights; the threshold that tells few look-alikes as the same."""
    listed = {one: ranked(cases, one, *models[truth.fold(one)]) for one in cases.found}
    recall = [
        len(set(list(listed[one])[:FIRST]) & set(event)) / min(FIRST, len(event) - 1)
        for event in truth.events
        for one in event
    ]
    same = [listed[one].get(other, 0.0) for one, other, is_same in truth.pairs if is_same]
    found = [other in list(listed[one])[:SOME] for one, other, is_same in truth.pairs if is_same]
    alike = sorted(listed[one].get(other, 0.0) for one, other, is_same in truth.pairs if not is_same)
    threshold = alike[int(len(alike) * (1 - LOOK_ALIKES_TOLD))]
    told = [np.mean(np.array(scores) > threshold) for scores in (same, alike)]
    print(f"recall@5 {np.mean(recall):.3f}, same story in the first ten {np.mean(found):.3f}")
    print(f"told {told[0]:.3f}, look-alikes told {told[1]:.3f} at {threshold:.2f}")
    return threshold


def written(weights: np.ndarray, intercept: float, threshold: float) -> str:
    """The table as the program reads it."""
    lines = "".join(f'    "{name}": {round(weight, 2)},\n' for name, weight in zip(WEIGHTS, weights, strict=True))
    return (
        f"{HEAD}{lines}}}\nINTERCEPT = {intercept:.2f}\nIS_STORY = {threshold:.2f}\n"
        '"""From so much on, of 1, two articles count as telling one story."""\n'
    )


def main() -> None:
    """Fit, judge and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    truth = Truth()
    with tempfile.TemporaryDirectory() as folder:
        library, numbers = imported(Path(folder))
        with library:
            cases = Cases(library, numbers, truth)
    samples = list(cases.samples(truth))
    models = [fitted([one for one in samples if truth.fold(one[0].one) != fold]) for fold in range(FOLDS)]
    threshold = judge(cases, truth, models)
    table = written(*fitted(samples), threshold)
    print(table[len(HEAD) :])
    if given.write:
        TABLE.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
