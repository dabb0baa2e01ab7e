"""Rows read straight off the pages of a library's file, for where the way to them is damaged.

SQLite finds a row through the pages above its own. Where one of these is lost, or the first page of all, the rows
below still lie in their leaf pages, which say what they are: https://sqlite.org/fileformat2.html.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import Any

from desktop_reader.library.steady_file import SteadyFile

Values = dict[str, Any]

_HEADER = 100  # bytes at the beginning of the file, before the first page's own
_LEAF_OF_A_TABLE = 0x0D
_PAGE_HEADER = 8
_MOST_PAGES = 100_000  # of one row: a damaged chain may go round in circles
_DATE = re.compile(r"\d{4}-\d\d-\d\dT")

# What the columns of each table may hold, a letter each: Null, Integer, Text, Blob. The number of a row is its first
# column, stored as null; columns that a newer schema has added may be missing at the end.
_SHAPES = {
    "article": (
        (
            "id title title_key match_key text_key source author published language url imported batch state starred"
            " trashed address"
        ),
        "N T T T B NI T NT NT NT T NI I I NT NI",
    ),
    "original": ("article path format encoding sha256 size content modified", "N T T NT B I B NT"),
    "body": ("article deck content", "N NT B"),
    "import_batch": ("id started label", "N T T"),
    "source": ("id name sort_key", "N T T"),
    "tag": ("id name", "N T"),
}
_ADDED = frozenset(("modified", "address"))

# Serial types: what each stands for, in how many bytes; from the twelfth on texts and blobs of any size take turns.
_LETTERS = "NIIIIII?II??"
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)
_CONSTANTS = {8: 0, 9: 1}
_FIRST_OF_ANY_SIZE = 12
_LONGEST_VARINT = 9  # bytes, the last one with all its bits


class LeafPages:
    """The rows of a damaged file, by table and number. Raises OSError where the file cannot be opened."""

    def __init__(self, path: Path, page_size: int) -> None:
        self._bytes = SteadyFile(path)
        self._size = self._page_size(page_size)
        self._places: dict[tuple[str, int], int] = {}
        free = self._free_pages()
        for page in range(1, len(self._bytes) // self._size + 1):
            if page not in free:
                self._find_rows(page)

    def close(self) -> None:
        """Let go of the file."""
        self._bytes.close()

    def numbers(self, table: str) -> set[int]:
        """The numbers of all rows of a table."""
        return {number for of_table, number in self._places if of_table == table}

    def row(self, table: str, number: int) -> Values | None:
        """A row; None where there is none, or where it cannot be read either."""
        place = self._places.get((table, number))
        if place is None:
            return None
        try:
            _, payload = self._cell(place)
            values = list(_values(payload))
        except (IndexError, ValueError):
            return None
        names = _SHAPES[table][0].split()[: len(values)]
        return dict(zip(names, [number, *values[1:]], strict=True))

    def _page_size(self, usual: int) -> int:
        stated = int.from_bytes(self._bytes[16:18], "big")
        stated = 65_536 if stated == 1 else stated
        return stated if stated >= 512 and stated & (stated - 1) == 0 else usual  # noqa: PLR2004 (SQLite's smallest)

    def _free_pages(self) -> set[int]:
        """The pages that hold nothing any more, as far as the file still says: deleted articles stay deleted."""
        free: set[int] = set()
        trunk = self._number(32)
        while trunk and trunk not in free and trunk * self._size <= len(self._bytes):
            start = (trunk - 1) * self._size
            leaves = min(self._number(start + 4), self._size // 4 - 2)
            free.add(trunk)
            free.update(self._number(start + 8 + 4 * leaf) for leaf in range(leaves))
            trunk = self._number(start)
        return free

    def _number(self, at: int) -> int:
        return int.from_bytes(self._bytes[at : at + 4], "big")

    def _find_rows(self, page: int) -> None:
        start = (page - 1) * self._size
        header = start + (_HEADER if page == 1 else 0)
        if self._bytes[header] != _LEAF_OF_A_TABLE:
            return
        cells = int.from_bytes(self._bytes[header + 3 : header + 5], "big")
        for cell in range(min(cells, self._size // 2)):
            at = header + _PAGE_HEADER + 2 * cell
            place = start + int.from_bytes(self._bytes[at : at + 2], "big")
            try:
                number, payload = self._cell(place, whole=False)
                table = _table_of(payload)
            except (IndexError, ValueError):
                continue
            if table is not None:
                self._places[table, number] = place

    def _cell(self, place: int, *, whole: bool = True) -> tuple[int, bytes]:
        """The number of the row at that place and its record, or the beginning of it."""
        size, at = _varint(self._bytes, place)
        number, at = _varint(self._bytes, at)
        local = self._local(size)
        payload = self._bytes[at : at + local]
        if whole and local < size:
            payload += b"".join(self._overflow(self._number(at + local), size - local))
        return number, payload

    def _local(self, size: int) -> int:
        """How much of a record of that size lies in the leaf itself."""
        most = self._size - 35
        if size <= most:
            return size
        least = (self._size - 12) * 32 // 255 - 23
        left = least + (size - least) % (self._size - 4)
        return left if left <= most else least

    def _overflow(self, page: int, size: int) -> Iterator[bytes]:
        for _ in range(_MOST_PAGES):
            if size <= 0:
                return
            start = (page - 1) * self._size
            if page < 1 or start + self._size > len(self._bytes):
                raise ValueError("the chain of pages is broken")
            yield self._bytes[start + 4 : start + 4 + min(size, self._size - 4)]
            size -= self._size - 4
            page = self._number(start)


def _varint(content: SteadyFile | bytes, at: int) -> tuple[int, int]:
    """A number of SQLite's variable length, and where the next thing begins. Raises IndexError at the end."""
    value = 0
    for length in count(1):
        byte = content[at]
        at += 1
        if length == _LONGEST_VARINT:
            value = value << 8 | byte
            return (value - (1 << 64) if value >> 63 else value), at
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return value, at


def _kinds(payload: bytes) -> tuple[list[int], int]:
    """The serial types of a record's columns, and where its values begin."""
    size, at = _varint(payload, 0)
    if size > len(payload):
        raise ValueError("no header of a record")
    kinds = []
    while at < size:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    return kinds, size


def _letter(kind: int) -> str:
    return ("B", "T")[kind % 2] if kind >= _FIRST_OF_ANY_SIZE else _LETTERS[kind]


def _table_of(payload: bytes) -> str | None:
    letters = [_letter(kind) for kind in _kinds(payload)[0]]
    fitting = [table for table in _SHAPES if _fits(letters, table)]
    if "import_batch" in fitting:  # a source has the same shape, but no date for a name
        (_, second) = islice(_values(payload), 2)
        return "import_batch" if _DATE.match(str(second)) else "source"
    return fitting[0] if fitting else None


def _fits(letters: Sequence[str], table: str) -> bool:
    names, shapes = (words.split() for words in _SHAPES[table])
    fewest = len(names) - len(_ADDED.intersection(names))
    return fewest <= len(letters) <= len(names) and all(
        letter in shape for letter, shape in zip(letters, shapes, strict=False)
    )


def _values(payload: bytes) -> Iterator[object]:
    """The values of a record. Raises ValueError where one of them is none."""
    kinds, at = _kinds(payload)
    for kind in kinds:
        size = (kind - _FIRST_OF_ANY_SIZE) // 2 if kind >= _FIRST_OF_ANY_SIZE else _SIZES[kind]
        content = payload[at : at + size]
        if len(content) < size:
            raise ValueError("the record ends too early")
        at += size
        yield _value(kind, content)


def _value(kind: int, content: bytes) -> object:
    match _letter(kind):
        case "T":
            return content.decode()
        case "B":
            return content
        case "I":
            return _CONSTANTS[kind] if kind in _CONSTANTS else int.from_bytes(content, "big", signed=True)
    return None
