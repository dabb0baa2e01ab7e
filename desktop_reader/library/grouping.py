"""Lists in which reprints and versions of one text are one row: that of the article which comes first."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, filterfalse

import apsw

from desktop_reader.domain.listing import Matches
from desktop_reader.library import sql
from desktop_reader.library.chunks import chunks, placeholders

# Numbers that are looked through before another thread may have Python's lock.
_AT_ONCE = 50_000
_FEW = 2_000


def any_of(db: apsw.Connection, ids: Sequence[int]) -> bool:
    """Whether some of these few articles have reprints or versions."""
    return any(
        sql.first(db, f"SELECT 1 FROM version_group WHERE article IN ({placeholders(some)}) LIMIT 1", some)
        for some in chunks(ids)
    )


def one_of_each(db: apsw.Connection, found: Matches) -> Matches:
    """A list without the articles of which a reprint or another version stands before them."""
    groups = _groups(db, found.ids)
    if not groups:
        return found
    seen, hidden = set[int](), set[int]()
    grouped: Iterator[int] = chain.from_iterable(filter(groups.__contains__, some) for some in _parts(found.ids))
    for id_ in grouped:
        if groups[id_] in seen:
            hidden.add(id_)
        seen.add(groups[id_])
    if not hidden:
        return found
    left = array("q")
    for some in _parts(found.ids):
        left.extend(filterfalse(hidden.__contains__, some))
    return found._replace(ids=left, hidden=len(hidden))


def _groups(db: apsw.Connection, ids: Sequence[int]) -> dict[int, int]:
    """The group of each of these that is in one; of many, that of any article: to ask for each takes longer."""
    statement = "SELECT article, first FROM version_group"
    if len(ids) > _FEW:
        return dict(sql.every(db, statement))
    asked = (sql.every(db, f"{statement} WHERE article IN ({placeholders(some)})", some) for some in chunks(ids))
    return dict(chain.from_iterable(asked))


def _parts(ids: "array[int]") -> Iterator["array[int]"]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
