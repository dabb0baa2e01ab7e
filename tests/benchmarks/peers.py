"""This program's search beside others over the same texts: articles a second in, query latency, recall, size.

    pip install --target FOLDER tantivy; apt-get install recollcmd
    PYTHONPATH=FOLDER python tests/benchmarks/peers.py [ARTICLES]

Prints a Markdown table. Each keeps in memory what it likes; what is not installed is left out.
"""

import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, Protocol

import apsw
from many_articles import draft, original, text_of

from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare
from desktop_reader.search.folding import fold
from desktop_reader.search.tokens import index_tokens

SEED = 20261122
OF_EACH = 8
BEST = 50
RUN = re.compile(r"[\u4e00-\u9fff]{8,}")
LATIN = re.compile(r"(?<![a-z0-9])[a-z][a-z]{2,}(?![a-z0-9])")
COMMON = ("中国", "人民", "经济", "工作", "记者", "发展")


class Texts(NamedTuple):
    """An article for the peers: its number, its title and its body, folded."""

    number: int
    title: str
    body: str


class Peer(Protocol):
    """A search engine in a folder of its own."""

    name: str

    def fill(self, articles: Sequence[Texts]) -> None:
        """Take in all articles."""

    def best(self, query: str) -> object:
        """Return the best hits."""

    def every(self, query: str) -> set[int]:
        """Return the numbers of all hits."""


class Own:
    """This program, originals and all."""

    name = "Desktop Reader"

    def __init__(self, folder: Path) -> None:
        self._library = Library.open(folder / "library.db")

    def fill(self, articles: Sequence[Texts]) -> None:
        """Prepare and store."""
        for start in range(0, len(articles), 500):
            some = [one.number for one in articles[start : start + 500]]
            made = [prepare(draft(number), original(number, text_of(draft(number)))) for number in some]
            self._library.add_many(made, keep_duplicates=True)

    def best(self, query: str) -> object:
        """The ids in order and the rows of the best."""
        return self._library.rows(self._library.ids(Listing(query=query))[:BEST])

    def every(self, query: str) -> set[int]:
        """Articles are numbered from 1."""
        return {hit - 1 for hit in self._library.ids(Listing(query=query, best_first=False))}


class Trigram:
    """SQLite's trigram tokenizer, as most programs on SQLite use it."""

    name = "SQLite FTS5 trigram"

    def __init__(self, folder: Path) -> None:
        self._db = apsw.Connection(str(folder / "trigram.db"))
        self._db.pragma("journal_mode", "wal")
        self._db.execute("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize='trigram')")

    def fill(self, articles: Sequence[Texts]) -> None:
        """Store the texts in it."""
        with self._db:
            rows = [(one.number, one.title, one.body) for one in articles]
            self._db.executemany("INSERT INTO article(rowid, title, body) VALUES (?, ?, ?)", rows)

    def best(self, query: str) -> object:
        """By bm25."""
        statement = f"SELECT rowid FROM article WHERE article MATCH ? ORDER BY bm25(article, 8, 1) LIMIT {BEST}"
        return self._db.execute(statement, (self._match(query),)).fetchall()

    def every(self, query: str) -> set[int]:
        """In any order."""
        found = self._db.execute("SELECT rowid FROM article WHERE article MATCH ?", (self._match(query),))
        return {number for (number,) in found}

    def _match(self, query: str) -> str:
        return " AND ".join(f'"{word}"' for word in query.split())


class Tantivy:
    """Tantivy over the same pairs of characters."""

    name = "tantivy, same pairs"

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, indexed=True)
        for field in ("title", "body"):
            builder.add_text_field(field, stored=False, tokenizer_name="whitespace")
        self._schema = builder.build()
        path = folder / "tantivy"
        path.mkdir()
        self._index = tantivy.Index(self._schema, path=str(path))

    def fill(self, articles: Sequence[Texts]) -> None:
        """Index the tokens that this program makes."""
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for one in articles:
            title, body = index_tokens(one.title), index_tokens(one.body)
            writer.add_document(self._tantivy.Document(number=one.number, title=title, body=body))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def best(self, query: str) -> object:
        """By its own bm25."""
        return self._search(query, BEST)

    def every(self, query: str) -> set[int]:
        """All hits."""
        return self._search(query, 1_000_000)

    def _search(self, query: str, limit: int) -> set[int]:
        searcher = self._index.searcher()
        hits = searcher.search(self._asked(query), limit).hits
        return {searcher.doc(address)["number"][0] for _, address in hits}

    def _asked(self, query: str) -> object:
        must = self._tantivy.Occur.Must
        return self._tantivy.Query.boolean_query([(must, self._either(word)) for word in query.split()])

    def _either(self, word: str) -> object:
        tokens = index_tokens(word).split()
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query([(should, self._in(field, tokens)) for field in ("title", "body")])

    def _in(self, field: str, tokens: Sequence[str]) -> object:
        if len(tokens) == 1:
            return self._tantivy.Query.term_query(self._schema, field, tokens[0])
        return self._tantivy.Query.phrase_query(self._schema, field, list(tokens))


class Recoll:
    """Recoll over files, with pairs for Chinese; a query starts its program."""

    name = "recoll, cjkngramlen 2"

    def __init__(self, folder: Path) -> None:
        if shutil.which("recollindex") is None:
            raise ImportError(self.name)
        self._texts, self._settings = folder / "texts", folder / "settings"
        self._texts.mkdir()
        self._settings.mkdir()
        lines = f"topdirs = {self._texts}\ncjkngramlen = 2\nidxflushmb = 100\n"
        (self._settings / "recoll.conf").write_text(lines, encoding="utf-8")

    def fill(self, articles: Sequence[Texts]) -> None:
        """The files are written before: that is not the work of the index."""
        for one in articles:
            (self._texts / f"{one.number}.txt").write_text(f"{one.title}\n{one.body}\n", encoding="utf-8")
        begun = time.perf_counter()
        subprocess.run(["recollindex", "-c", self._settings], check=True, capture_output=True)
        self.filled_in = time.perf_counter() - begun

    def best(self, query: str) -> object:
        """The first page."""
        return self._ask(query, BEST)

    def every(self, query: str) -> set[int]:
        """All hits."""
        return self._ask(query, 1_000_000)

    def _ask(self, query: str, limit: int) -> set[int]:
        words = " ".join(f'"{word}"' for word in query.split())
        command = ["recollq", "-c", self._settings, "-b", "-n", f"0-{limit}", words]
        shown = subprocess.run(command, check=False, capture_output=True, text=True).stdout
        return {int(Path(line).stem) for line in shown.splitlines() if line.startswith("file://")}


PEERS: tuple[Callable[[Path], Peer], ...] = (Own, Tantivy, Trigram, Recoll)


def queries(articles: Sequence[Texts]) -> list[str]:
    """Pieces of two and four characters, Latin words, common words, two words at once."""
    draw = random.Random(SEED)
    runs = [run for one in articles[:400] for run in RUN.findall(one.body)]
    words = sorted({word for one in articles[:400] for word in LATIN.findall(one.body)})
    twos, fours = ([_piece(draw, runs, size) for _ in range(OF_EACH)] for size in (2, 4))
    return [*twos, *fours, *draw.sample(words, OF_EACH), *COMMON, *(f"{a} {b}" for a, b in pairwise(twos))]


def _piece(draw: random.Random, runs: Sequence[str], size: int) -> str:
    run = draw.choice(runs)
    at = draw.randrange(len(run) - size + 1)
    return run[at : at + size]


def truth(articles: Sequence[Texts], query: str) -> set[int]:
    """The articles in which every word stands; Latin ones whole."""
    patterns = [re.compile(rf"(?<![a-z0-9]){word}(?![a-z0-9])" if word.isascii() else word) for word in query.split()]
    return {one.number for one in articles if all(p.search(one.title) or p.search(one.body) for p in patterns)}


def measured(articles: Sequence[Texts], asked: Sequence[str]) -> Iterator[str]:
    """A line of the table for each peer."""
    true = {query: truth(articles, query) for query in asked}
    for make in PEERS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                peer = make(Path(folder))
            except ImportError:
                continue
            begun = time.perf_counter()
            peer.fill(articles)
            taken = getattr(peer, "filled_in", time.perf_counter() - begun)
            waits = [min(_wait(peer, query) for _ in range(3)) for query in asked]
            recall = statistics.mean(
                len(peer.every(query) & true[query]) / len(true[query]) for query in asked if true[query]
            )
            files = (path for path in Path(folder).rglob("*") if path.is_file() and path.suffix != ".txt")
            size = sum(path.stat().st_size for path in files) / 1e6
            yield (
                f"| {peer.name} | {len(articles) / taken:,.0f} | {statistics.median(waits):.1f} | {max(waits):.1f} |"
                f" {recall:.3f} | {size:,.0f} |"
            )


def _wait(peer: Peer, query: str) -> float:
    begun = time.perf_counter()
    peer.best(query)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    drafts = [draft(number) for number in range(count)]
    articles = [Texts(number, fold(one.title), fold(one.body)) for number, one in enumerate(drafts)]
    size = sum(len(text_of(one).encode()) for one in drafts) / 1e6
    print(f"{count:,} articles, {size:,.0f} MB of text\n")
    print("| | articles a second in | query, median ms | worst | recall | MB |")
    print("|---|---|---|---|---|---|")
    for line in measured(articles, queries(articles)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
