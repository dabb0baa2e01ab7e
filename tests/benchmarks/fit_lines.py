"""Fits the weights of the signals of lines inside an article's run: `python tests/benchmarks/fit_lines.py [--write]`.

Wants scikit-learn and the labelled pages beside the checkout. Prints the figures of the shared scorer for the lines
that come out, each site judged by weights from the other sites; with --write it then writes
`desktop_reader/pages/tables/line_weights.py`, fitted on all of them.
"""

import argparse
import contextlib
import datetime as dt
import json
import re
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import util
from pathlib import Path
from typing import NamedTuple

import numpy as np
from common import PROJECT
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold

from desktop_reader.errors import ReaderError
from desktop_reader.pages import bodies, line_signals, understand
from desktop_reader.pages.blocks import Block

SHARED = PROJECT.parent / "shared"
TABLE = Path(__file__).parents[2] / "desktop_reader" / "pages" / "tables" / "line_weights.py"
TODAY = dt.date(2026, 11, 22)
FOLDS, PENALTY = 8, 2.0
OUT, TEXT, HEADING = range(3)
# What is lost where a line of text is left out is worth more than what is gained; headings are few.
KEEP, HEAD = 0.25, 0.3
SMALLEST = 0.05
HEAD_OF_TABLE = '''"""How much each signal of a line speaks for its being text or a heading, against its being neither.

Written by tests/benchmarks/fit_lines.py: the weights of a softmax regression over labelled pages, for pages in Han,
kana or hangul and for those in an alphabet; see `pages.line_signals`.
"""

'''


class Sample(NamedTuple):
    """A labelled page: the blocks of its run, the signals of each, and what each is."""

    kind: str
    site: str
    gold: dict
    run: Sequence[Block]
    signals: list[list[str]]
    labels: list[int]
    latin: bool


def shared_scorer():
    """The shared scorer's common functions, whose module has the same name as ours."""
    spec = util.spec_from_file_location("shared_common", SHARED / "score" / "common.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


scorer = shared_scorer()


def site_of(name: str) -> str:
    """The site of a page as its name says it; a page that says none is a site of its own."""
    known = re.match(r"([a-z]{2,3}_[^_]+)_V|([a-z]{2,}|163)-[a-z0-9]+$", name)
    return known[0] if known and known[1] else known[2] if known else name


def runs(folder: Path) -> Iterator[tuple[dict, Sequence[Block]]]:
    """The gold record of each page with the blocks of the run that the program takes for the article."""
    found: list[Sequence[Block]] = []

    def keep(blocks: Sequence[Block], start: int, end: int, *, whole: bool = False) -> None:
        found.append(blocks[start:end])

    original, bodies.settle_body = bodies.settle_body, keep
    try:
        for row in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(row)
            found.clear()
            with contextlib.suppress(ReaderError):
                understand((folder / f"{gold['id']}.txt").read_text(encoding="utf-8"), today=TODAY)
            yield gold, found[0] if found else []
    finally:
        bodies.settle_body = original


def samples() -> Iterator[Sample]:
    """All labelled pages."""
    for kind in ("zh", "world"):
        for gold, run in runs(SHARED / "data" / "pages" / kind):
            labels = list(labels_of(run, gold))
            latin = sum(block.latin for block in run) * 2 > len(run)
            yield Sample(kind, site_of(gold["id"]), gold, run, list(line_signals.signals(run)), labels, latin)


def labels_of(run: Sequence[Block], gold: dict) -> Iterator[int]:
    """What each block of a run is by the gold record."""
    body = scorer.squash(gold["body"])
    lines = {scorer.squash(line) for line in gold["body"].splitlines()}
    headings = {scorer.squash(line) for line in gold.get("headings") or []}
    for block in run:
        text = scorer.squash(block.text)
        kept = bool(text) and (text in lines or (len(text) > 8 and text in body))
        yield HEADING if kept and text in headings else TEXT if kept else OUT


def fit(pages: Sequence[Sample]) -> dict[str, tuple[float, float]]:
    """The weights of a softmax regression with a penalty on their squares."""
    rows = [(names, label) for page in pages for names, label in zip(page.signals, page.labels, strict=True) if names]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(names, 1.0) for names, _ in rows])
    truth = np.eye(3)[[label for _, label in rows]]
    columns = len(vectorizer.feature_names_)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(columns, 2)
        scores = np.column_stack([np.zeros(len(rows)), matrix @ weights])
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        lost = -np.log((chances * truth).sum(axis=1) + 1e-12).sum() + PENALTY * (flat @ flat)
        slope = matrix.T @ (chances - truth)[:, 1:] + 2 * PENALTY * weights
        return lost, slope.ravel()

    found = minimize(loss, np.zeros(2 * columns), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    names = vectorizer.feature_names_
    weights = {name: (float(a), float(b)) for name, (a, b) in zip(names, found.reshape(columns, 2), strict=True)}
    for name in {name for name in weights if name in set(line_signals.GROUP_NAMES)}:
        text, heading = weights[name]
        weights[name] = (text + KEEP, heading + KEEP + HEAD)
    return weights


def judged(page: Sample, weights: dict[str, tuple[float, float]]) -> dict[str, float]:
    """The figures of the shared scorer for the lines of a page that come out by `weights`."""
    kept, headings = [], []
    for block, names in zip(page.run, page.signals, strict=True):
        text = sum(weights.get(name, (0, 0))[0] for name in names)
        heading = sum(weights.get(name, (0, 0))[1] for name in names)
        if names and max(text, heading) > 0:
            kept.append(block.text)
            if heading > text:
                headings.append(scorer.squash(block.text))
    body = "\n".join(kept)
    found = {
        "shingle F1": scorer.shingle_f1(page.gold["body"], body),
        "line F1": scorer.line_f1(page.gold["body"], body),
    }
    wanted = [scorer.squash(line) for line in page.gold.get("headings") or []]
    if wanted:
        found["heading recall"] = statistics.mean(line in headings for line in wanted)
        if headings:
            found["heading precision"] = statistics.mean(line in wanted for line in headings)
    return found


def show(name: str, figures: Sequence[tuple[str, dict[str, float]]]) -> None:
    """Print the means of the figures of pages, those of each folder by themselves."""
    means: dict[tuple[str, str], list[float]] = defaultdict(list)
    for kind, page in figures:
        for figure, value in page.items():
            means[kind, figure].append(value)
    for kind in ("zh", "world"):
        row = "  ".join(f"{figure} {statistics.mean(v):.3f}" for (k, figure), v in means.items() if k == kind)
        print(f"{name:16s} {kind:6s} {row}")


def table(name: str, weights: dict[str, tuple[float, float]]) -> str:
    """A table of weights as Python."""
    rows = [
        f'    "{signal}": ({text:.2f}, {heading:.2f}),'
        for signal, (text, heading) in sorted(weights.items())
        if max(abs(text), abs(heading)) >= SMALLEST
    ]
    return "\n".join((f"{name} = {{", *rows, "}\n"))


def main() -> None:
    """Parse the command line, print the figures, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = list(samples())
    tables, crossed, plain = {}, [], []
    for name, latin in (("HAN", False), ("LATIN", True)):
        some = [page for page in pages if page.latin is latin]
        for train, test in GroupKFold(FOLDS).split(some, groups=[page.site for page in some]):
            weights = fit([some[at] for at in train])
            crossed += [(some[at].kind, judged(some[at], weights)) for at in test]
        tables[name] = fit(some)
        plain += [(page.kind, judged(page, tables[name])) for page in some]
    show("cross-validated", crossed)
    show("plain", plain)
    if given.write:
        TABLE.write_text(HEAD_OF_TABLE + "\n".join(table(*item) for item in tables.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
