"""Saving what can still be read of a damaged library: row by row into a fresh file, then that file in its place.

Every article is asked for by its number, so a page that cannot be read costs the articles on it and no others. Where
the page was one that leads to others, these are read themselves (`leaf_pages`).
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import Any

import apsw

from desktop_reader.domain.upkeep import Rescued
from desktop_reader.errors import ReaderError
from desktop_reader.library import article_reader, article_table, learning, seal_table, sql, text_table, upkeep
from desktop_reader.library.access import JOURNALS, SIDECARS, beside, connect, free_name
from desktop_reader.library.checking import UNREADABLE
from desktop_reader.library.chunks import placeholders
from desktop_reader.library.clock import now
from desktop_reader.library.compression import decompress
from desktop_reader.library.connections import PAGE_SIZE
from desktop_reader.library.failures import explained
from desktop_reader.library.leaf_pages import LeafPages

_LOST = (*UNREADABLE, apsw.ConstraintError, apsw.SQLError)
# What a backup that is damaged or gone is met with; a full disk is that of the fresh library, and no reason to go on.
_UNREADABLE_BACKUP = (
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.SQLError,
    apsw.CantOpenError,
    apsw.IOError,
    OSError,
    UnicodeDecodeError,
)
_PATIENCE_MS = 2_000
_SPARSE, _FEW = 10, 1_000  # so many numbers for each found one, and so many more, are asked for without a sign of them

_SHARED = ("source", "tag", "import_batch", "site", "rule")
_OF_AN_ARTICLE = (
    "original",
    "body",
    "recommendation",
    "article_tag",
    "correction",
    "highlight",
    "page",
    "origin",
    "later_original",
)
_IN_ORIGINALS = {"body", "recommendation", "page", "origin"}
_REFERENCES = (("source", "source"), ("batch", "import_batch"))  # of an article

# Each may break off somewhere; together they name nearly every article that there was.
_ARTICLES = (
    "SELECT id FROM article INDEXED BY article_text_key",
    "SELECT id FROM article ORDER BY id",
    "SELECT id FROM article ORDER BY id DESC",
    "SELECT article FROM original ORDER BY article",
    "SELECT article FROM original ORDER BY article DESC",
    "SELECT article FROM body ORDER BY article",
    "SELECT article FROM body ORDER BY article DESC",
)
_LAST = "SELECT seq FROM sqlite_sequence WHERE name = 'article'"

Values = dict[str, Any]


class _Outcome(Enum):
    """What became of one number."""

    WHOLE = auto()
    UNREAD = auto()
    PARTIAL = auto()
    LOST = auto()
    NOTHING = auto()  # there was no such article


@contextmanager
def fresh_file(damaged: Path) -> Iterator[Path]:
    """A name beside the damaged library for the fresh one; what still has that name at the end is deleted."""
    place = damaged.resolve()
    fresh = beside(place, ".rescued")
    _delete(fresh)  # of a rescue that was killed
    try:
        yield fresh
    finally:
        _delete(fresh)


def rescue(damaged: Path, fresh: apsw.Connection, backups: Sequence[Path] = ()) -> Rescued:
    """Copy every article that can be read into an empty library, with its number and all that hangs on it.

    What is lost is looked for in the backups, in order. Raises ReaderError where the damaged library is open elsewhere
    or cannot be opened at all.
    """
    with explained(damaged), closing(_opened(damaged)) as db, closing(_Leaves(damaged)) as leaves:
        copy = _Copy(db, leaves, fresh)
        rescued = copy.everything()
    for backup in backups:
        rescued = _filled(rescued, copy.doubtful, backup, fresh)
    learning.rebuild(fresh)
    upkeep.rebuild(fresh)
    return rescued


def _filled(rescued: Rescued, doubtful: dict[int, bytes], backup: Path, fresh: apsw.Connection) -> Rescued:
    """Bring in what is lost and the backup has, and what it has as it was once sealed."""
    if not rescued.lost and not doubtful:
        return rescued
    found: list[int] = []
    with (
        suppress(*_UNREADABLE_BACKUP),
        closing(connect(backup, "?immutable=1")) as db,
        closing(_Leaves(backup)) as leaves,
    ):
        copy = _Copy(db, leaves, fresh)
        found += copy.some(rescued.lost)
        found += copy.again(doubtful)
    for id_ in found:
        doubtful.pop(id_, None)
    return rescued._replace(
        partial=tuple(id_ for id_ in rescued.partial if id_ not in set(found)),
        lost=tuple(id_ for id_ in rescued.lost if id_ not in set(found)),
        from_backup=tuple(sorted((*rescued.from_backup, *found))),
    )


def put_in_place(fresh: Path, damaged: Path) -> Path:
    """Put the fresh file where the damaged one is, in one step; where the damaged one lies from now on.

    Raises ReaderError where the damaged one is open elsewhere.
    """
    place = damaged.resolve()
    kept = free_name(place, "damaged")
    with explained(damaged):
        _opened(damaged).close()  # refuses where somebody else has it open, who would go on with the damaged one
    try:
        _name_again(place, kept)
        for ending in JOURNALS:  # the fresh file must not take them for its own
            if beside(place, ending).exists():
                beside(place, ending).replace(beside(kept, ending))
        beside(place, "-shm").unlink(missing_ok=True)
        fresh.replace(place)
    except OSError as error:
        raise ReaderError(
            "The rescued library cannot be put in the place of {path} ({why}): check the permissions of its folder.",
            path=damaged,
            why=error.strerror,
        ) from error
    return kept


def _delete(path: Path) -> None:
    for ending in ("", *SIDECARS):
        beside(path, ending).unlink(missing_ok=True)


def _name_again(path: Path, kept: Path) -> None:
    """Give the file another name, so that at no moment there is none of the first; a copy where a disk cannot."""
    try:
        os.link(path, kept)
    except OSError:
        shutil.copyfile(path, kept)


def _opened(damaged: Path) -> apsw.Connection:
    """A connection to the damaged library that nobody else has; to nothing where its first page is lost."""
    try:
        db = connect(damaged)
        db.set_busy_timeout(_PATIENCE_MS)
        with suppress(apsw.CorruptError):  # where the damage does not allow it, go on without
            db.pragma("journal_mode", "delete")
            db.execute("BEGIN EXCLUSIVE")
    except apsw.NotADBError:
        return apsw.Connection(":memory:")
    return db


class _Leaves:
    """The rows that SQLite finds no way to; the file is looked through when the first of them is asked for."""

    def __init__(self, damaged: Path) -> None:
        self._damaged = damaged
        self._pages: LeafPages | None = None

    def read(self) -> LeafPages:
        """What is on the pages of the file."""
        if self._pages is None:
            self._pages = LeafPages(self._damaged, PAGE_SIZE)
        return self._pages

    def close(self) -> None:
        """Let go of the file."""
        if self._pages is not None:
            self._pages.close()


class _Copy:
    """Reads from one library and writes to another; `doubtful` are articles that do not fit their seals, and these."""

    def __init__(self, damaged: apsw.Connection, leaves: _Leaves, fresh: apsw.Connection) -> None:
        self._from = damaged
        self._leaves = leaves
        self._to = fresh
        self._tables = self._names()
        self.doubtful: dict[int, bytes] = {}

    def everything(self) -> Rescued:
        """Copy what can be copied."""
        self._share()
        known = self._numbers(_ARTICLES, "article", "original")
        numbers = known | self._numbers([_LAST])
        found: dict[_Outcome, list[int]] = {outcome: [] for outcome in _Outcome}
        for id_ in _worth_asking(numbers):
            found[self._article(id_, is_known=id_ in known)].append(id_)
        self._to.execute("UPDATE sqlite_sequence SET seq = max(seq, ?)", (_likely_highest(numbers),))
        return Rescued(
            whole=tuple(found[_Outcome.WHOLE]),
            unread=tuple(found[_Outcome.UNREAD]),
            partial=tuple(found[_Outcome.PARTIAL]),
            lost=tuple(found[_Outcome.LOST]),
        )

    def some(self, ids: Sequence[int]) -> list[int]:
        """Copy these articles; those that could be copied as they were."""
        self._share()
        return [id_ for id_ in ids if self._article(id_, is_known=False) is _Outcome.WHOLE]

    def again(self, doubtful: Mapping[int, bytes]) -> list[int]:
        """Copy those of the articles that have these very seals here, and fit them, in the place of what is there.

        What a person has marked meanwhile is no part of a seal, and stays.
        """
        found = []
        for id_, digest in doubtful.items():
            with suppress(*_LOST), self._to:
                marks = article_table.marks(self._to, [id_])
                article_table.delete(self._to, [id_])
                if self._seal(id_) != digest or self._article(id_, is_known=True) is not _Outcome.WHOLE:
                    raise apsw.CorruptError
                article_table.write_marks(self._to, marks)
                found.append(id_)
        return found

    def _share(self) -> None:
        for table in _SHARED:
            for row in self._shared_rows(table):
                self._tried(table, row)

    def _names(self) -> set[str]:
        """The tables that an older library has; all of them where that cannot be read."""
        names: set[str] = set()
        with suppress(*_LOST):
            names = {name for (name,) in self._from.execute("SELECT name FROM sqlite_schema")}
        return names or set(_OF_AN_ARTICLE)

    def _numbers(self, statements: Sequence[str], *tables: str) -> set[int]:
        """The numbers that the statements find before they meet the damage; if they do, also those of the tables."""
        found: set[int] = set()
        whole = 0
        for statement in statements:
            with suppress(*_LOST):
                found.update(number for (number,) in self._from.execute(statement))
                whole += 1
        if whole < len(statements):
            found.update(*map(self._leaves.read().numbers, tables))
        return found

    def _article(self, id_: int, *, is_known: bool) -> _Outcome:
        own = self._rows("article", "id", id_)
        if own == [] and not is_known:
            return _Outcome.NOTHING
        if own:
            with suppress(*_LOST), self._to:
                return self._copied(id_, own[0])
        with suppress(*_LOST), self._to:
            self._copied(id_, _unknown(id_))  # its original may still say all that the row did
            return _Outcome.PARTIAL
        return _Outcome.LOST if is_known else _Outcome.NOTHING

    def _copied(self, id_: int, own: Values) -> _Outcome:
        """Copy an article with all that hangs on it. Raises one of _LOST where that is too little."""
        lost = set() if self._insert("article", own) else {"article"}
        lost |= {table for table in _OF_AN_ARTICLE if table in self._tables and not self._hanging_on(id_, table)}
        original = text_table.of_article(self._to, id_)
        if original is not None:  # the frame of its content has a checksum of its own, which holds
            digest = hashlib.sha256(original.content).digest()
            self._to.execute("UPDATE original SET sha256 = ? WHERE article = ? AND sha256 <> ?1", (digest, id_))
        if not self._settle_later(id_):
            lost.add("later_original")
        try:
            article_reader.article(self._to, id_)
        except UNREADABLE:
            if original is None:
                raise
            lost.add("body")
        seal = self._seal(id_)
        if seal is not None and seal_table.digests(self._to, [id_])[id_] != seal:
            self.doubtful[id_] = seal
            lost.add("seal")
        if not lost:
            return _Outcome.WHOLE
        return _Outcome.UNREAD if original is not None and lost <= _IN_ORIGINALS else _Outcome.PARTIAL

    def _seal(self, id_: int) -> bytes | None:
        """The seal that the article had, None where it had none or it cannot be read."""
        rows = self._rows("seal", "article", id_) if "seal" in self._tables else None
        return rows[0]["digest"] if rows else None

    def _settle_later(self, id_: int) -> bool:
        """Correct the checksums of an article's later originals and leave out those that are lost; whether none is."""
        lost = []
        for number, frame in sql.every(self._to, "SELECT id, content FROM later_original WHERE article = ?", (id_,)):
            try:
                digest = hashlib.sha256(decompress(frame)).digest()
            except ValueError:
                lost.append((number,))
            else:
                self._to.execute("UPDATE later_original SET sha256 = ? WHERE id = ? AND sha256 <> ?1", (digest, number))
        self._to.executemany("DELETE FROM later_original WHERE id = ?", lost)
        return not lost

    def _hanging_on(self, id_: int, table: str) -> bool:
        """Copy an article's rows of a table; whether all of them could be."""
        rows = self._rows(table, "article", id_)
        copied = [self._tried(table, row) for row in rows or ()]
        return rows is not None and all(copied)

    def _shared_rows(self, table: str) -> Iterator[Values]:
        statements = [f"SELECT id FROM {table} ORDER BY id {direction}" for direction in ("ASC", "DESC")]
        for id_ in _worth_asking(self._numbers(statements, table)):
            yield from self._rows(table, "id", id_) or ()

    def _rows(self, table: str, column: str, number: int) -> list[Values] | None:
        """The rows with that number; None where they cannot be read."""
        with suppress(*_LOST):
            cursor = self._from.execute(f"SELECT * FROM {table} WHERE {column} = ?", (number,))
            return [dict(zip((name for name, *_ in cursor.description), row, strict=True)) for row in cursor]
        row = self._leaves.read().row(table, number)
        return None if row is None else [row]

    def _tried(self, table: str, row: Values) -> bool:
        """Insert a row, or leave it out where it cannot be; whether it is in, as it was."""
        with suppress(*_LOST), self._to:
            return self._insert(table, row)
        return False

    def _insert(self, table: str, row: Values) -> bool:
        """Insert a row, without what it points to where that is lost; whether it is as it was."""
        lost = self._broken_references(row) if table == "article" else ()
        kept = row | dict.fromkeys(lost)
        marks = placeholders(list(kept))
        self._to.execute(f"INSERT INTO {table}({', '.join(kept)}) VALUES ({marks})", tuple(kept.values()))
        return kept == row

    def _broken_references(self, article: Values) -> list[str]:
        return [
            column
            for column, table in _REFERENCES
            if article.get(column) is not None
            and sql.first(self._to, f"SELECT 1 FROM {table} WHERE id = ?", (article[column],)) is None
        ]


def _worth_asking(found: set[int]) -> Iterator[int]:
    """Every number up to the highest that is likely, then those above it."""
    highest = _likely_highest(found)
    yield from range(1, highest + 1)
    yield from sorted(number for number in found if number > highest)


def _likely_highest(found: set[int]) -> int:
    """The highest of the numbers that are not far above all others: a damaged one may be anything."""
    ranked = enumerate(sorted(found))
    return max((number for rank, number in ranked if number <= _SPARSE * rank + _FEW), default=0)


def _unknown(id_: int) -> Values:
    """The row of an article of which only the number is known; rereading its original fills it."""
    empty = {"title_key": "", "match_key": "", "text_key": b"", "author": "[]", "state": 0, "starred": 0}
    return {"id": id_, "title": str(id_), "imported": now(), **empty}
