"""Fits the weights of the signals of HTML blocks: `python tests/benchmarks/fit_blocks.py [--write]`.

Wants scikit-learn and the labelled pages beside the checkout. Prints what the rows of blocks that come out are worth
(by the shared scorer, the body alone) when each site is judged by weights from the other sites, then writes
`desktop_reader/pages/tables/block_weights.py`, fitted on all of them.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from importlib import util
from pathlib import Path
from typing import NamedTuple

import numpy as np
from common import PROJECT
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from desktop_reader.importers.declared_encodings import decode_html
from desktop_reader.pages import kinds
from desktop_reader.pages.blocks import Block
from desktop_reader.pages.html.reading import read_document
from desktop_reader.pages.html.signals import NEVER, Reading, is_never
from desktop_reader.pages.html.stated import read_stated
from desktop_reader.pages.html.surroundings import Surroundings

SHARED = PROJECT.parent / "shared"
TABLE = Path(__file__).parents[2] / "desktop_reader" / "pages" / "tables" / "block_weights.py"
FOLDS = 8
STRENGTH = 0.1  # of the fit against its regularisation
SURE, NEAR = 20, 6  # letters of a line that is found by itself; blocks that a shorter one may stand away from such
LARGEST = 200
HEAD = '''"""How much each signal of an HTML block speaks for its being text of the article; see `pages.html.signals`.

Written by tests/benchmarks/fit_blocks.py: the weights of a logistic regression over labelled pages.
"""

WEIGHTS = {
'''


class Sample(NamedTuple):
    """A labelled page: its blocks, which of them are body, and the signals of those that may be."""

    name: str
    site: str
    gold: dict
    blocks: Sequence[Block]
    labels: np.ndarray
    asked: np.ndarray
    signals: list[dict[str, float]]


def shared_scorer():
    """The shared scorer's common functions, whose module has the same name as ours."""
    spec = util.spec_from_file_location("shared_common", SHARED / "score" / "common.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def site_of(name: str, source: str) -> str:
    """The site of a page: by the page's name where that says it, else the host that it links to most."""
    known = re.match(r"([a-z]{2,3}_[^_]+)_V|([a-z]{2,}[a-z0-9]*|163)-", name)
    if known and not re.match(r"[0-9a-f]{8}-", name):
        return known[1] or known[2]
    hosts = Counter(host for host in re.findall(r"https?://[\w.-]*?([\w-]+\.(?:com?|net|org|gov|edu)?\.?\w+)/", source))
    return hosts.most_common(1)[0][0] if hosts else name


def labels_of(blocks: Sequence[Block], body: str, squash) -> np.ndarray:
    """Which blocks the labelled body holds; a short one counts only near long ones, and as often as it is there."""
    text, lines = squash(body), {squash(line) for line in body.splitlines()}
    keys = [squash(block.text) for block in blocks]
    sure = [at for at, key in enumerate(keys) if len(key) >= SURE and key in text]
    low, high = (sure[0] - NEAR, sure[-1] + NEAR) if sure else (0, len(blocks))
    found = np.array([
        bool(key) and key in text
        and (len(key) >= SURE or (low <= at <= high and (key in lines or any(
            key in line and len(line) < 6 * len(key) for line in lines))))
        for at, key in enumerate(keys)
    ])  # fmt: skip
    for key in {key for at, key in enumerate(keys) if found[at]}:
        places = [at for at, other in enumerate(keys) if other == key and found[at]]
        places.sort(key=lambda at: -found[max(0, at - 3) : at + 4].sum())
        found[places[text.count(key) :]] = False
    return found


def samples(folder: Path, squash) -> list[Sample]:
    """The labelled pages of a folder."""
    found = []
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(row)
        source, _ = decode_html((folder / f"{gold['id']}.html").read_bytes(), gold["id"])
        document = read_document(source)
        for block in document.blocks:
            block.kind = kinds.find_kind(block)
        around = Surroundings(document.blocks, read_stated(document))
        reading = Reading(around)
        asked = np.array([at for at in range(len(document.blocks)) if not is_never(around, at)])
        found.append(Sample(
            gold["id"], site_of(gold["id"], source), gold, document.blocks,
            labels_of(document.blocks, gold["body"], squash), asked, [dict(reading.signals(at)) for at in asked],
        ))  # fmt: skip
    return found


class Fit:
    """The signals of all pages as one matrix."""

    def __init__(self, pages: Sequence[Sample]) -> None:
        self.pages = pages
        self.vectors = DictVectorizer()
        self.matrix: csr_matrix = self.vectors.fit_transform([row for page in pages for row in page.signals]).tocsr()
        self.starts = np.cumsum([0, *(len(page.asked) for page in pages)])
        self.truth = np.concatenate([page.labels[page.asked] for page in pages])
        self.weights = np.concatenate([self.weights_of(page) for page in pages])

    @staticmethod
    def weights_of(page: Sample) -> np.ndarray:
        """Each page counts as one, half of it by the size of its blocks and half by their number."""
        sizes = np.array([min(page.blocks[at].size, LARGEST) for at in page.asked])
        return 0.5 * sizes / sizes.sum() + 0.5 / len(sizes)

    def rows(self, pages: Sequence[int]) -> np.ndarray:
        return np.concatenate([np.arange(self.starts[page], self.starts[page + 1]) for page in pages])

    def fitted(self, pages: Sequence[int]) -> LogisticRegression:
        rows = self.rows(pages)
        weights = self.weights[rows] / self.weights[rows].mean()
        model = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-4)
        return model.fit(self.matrix[rows], self.truth[rows], sample_weight=weights)

    def judged_by_others(self) -> list[np.ndarray]:
        """The worth of each block of each page, by weights that were fitted on other sites."""
        found: list[np.ndarray] = [np.array([])] * len(self.pages)
        groups = [page.site for page in self.pages]
        for known, asked in GroupKFold(FOLDS).split(self.pages, groups=groups):
            model = self.fitted(known)
            for at in asked:
                page = self.pages[at]
                found[at] = np.full(len(page.blocks), NEVER)
                rows = self.matrix[self.starts[at] : self.starts[at + 1]]
                found[at][page.asked] = model.decision_function(rows)
        return found


def figures(pages: Sequence[Sample], worths: Sequence[np.ndarray], score) -> dict[str, float]:
    """The means of the shared scorer's two figures for bodies."""
    found: dict[str, list[float]] = {"shingles": [], "lines": []}
    for page, worth in zip(pages, worths, strict=True):
        text = "\n".join(block.text for block, value in zip(page.blocks, worth, strict=True) if value > 0)
        found["shingles"].append(score.shingle_f1(page.gold["body"], text))
        found["lines"].append(score.line_f1(page.gold["body"], text))
    return {name: round(float(np.mean(values)), 4) for name, values in found.items()}


def table(model: LogisticRegression, names: Sequence[str]) -> str:
    """The weights as the module that holds them, without those that change nothing."""
    found = sorted(zip(names, model.coef_[0], strict=True))
    found = [(name, value + (model.intercept_[0] if name == "always" else 0)) for name, value in found]
    rows = [f'    "{name}": {value:.2f},\n' for name, value in found if abs(value) >= 0.01]
    return HEAD + "".join(rows) + "}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    given = parser.parse_args()
    score = shared_scorer()
    folders = [SHARED / "data" / "pages" / name for name in ("zh", "world")]
    by_folder = [samples(folder, score.squash) for folder in folders]
    fit = Fit([page for pages in by_folder for page in pages])
    worths = fit.judged_by_others()
    for folder, pages in zip(folders, by_folder, strict=True):
        own = [worths[at] for at, page in enumerate(fit.pages) if page in pages]
        print(folder.name, figures(pages, own, score))
    if given.write:
        TABLE.write_text(table(fit.fitted(range(len(fit.pages))), list(fit.vectors.get_feature_names_out())), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
