"""From a source to articles ready to be stored: the work of an import that needs no library, here or elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from desktop_reader.domain.article import LARGEST_TEXT, Original
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.importing import ImportItem
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source, importer_of
from desktop_reader.importers.importer import Item
from desktop_reader.importers.source import unreadable
from desktop_reader.library.prepared import Prepared, prepare
from desktop_reader.library.relating import Profiled, Unrelated
from desktop_reader.operations.faults import fault
from desktop_reader.operations.profiling import with_profile
from desktop_reader.operations.rereading import Anew, Known, understood_anew
from desktop_reader.operations.time_limit import limited
from desktop_reader.operations.walk import failure


@dataclass(frozen=True, slots=True)
class Found:
    """One article as a file says it; `is_named` is that of its source."""

    path: str
    draft: Draft
    original: Original
    is_named: bool = True


class Parsed(NamedTuple):
    """One article ready to be stored; `size` is that of its original with its pictures, in bytes.

    `is_named` is that of its source.
    """

    path: str
    prepared: Prepared
    size: int
    is_named: bool = True


Piece = Source | Found | Known | Unrelated | ImportItem
"""A piece of work: something to read, prepare, understand anew or relate, or a failure that only keeps its place."""

Entry = Parsed | ImportItem
"""What becomes of a piece out of a file; a source may become several."""

Result = Entry | Anew | Profiled
"""What becomes of any piece; an article that is known may stay as it is."""


def results(pieces: Iterable[Piece]) -> Iterator[Result]:
    """Yield what becomes of each piece, in order."""
    for piece in pieces:
        if isinstance(piece, Known):
            yield from filter(None, [understood_anew(piece)])
            continue
        if isinstance(piece, Unrelated):
            yield with_profile(piece)
            continue
        for found in found_in(piece) if isinstance(piece, Source) else (piece,):
            yield _parsed(found) if isinstance(found, Found) else found


def found_in(source: Source) -> Iterator[Found | ImportItem]:
    """Yield the articles in one source; whatever goes wrong is a failure of this source and ends here."""
    try:
        items = importer_of(source).read(source)
        size = LARGEST_TEXT if source.size is None else min(source.size, LARGEST_TEXT)
        while (item := _next(items, size)) is not None:
            if isinstance(item, ReaderError):
                yield failure(source.path, item)
            else:
                yield Found(source.path, *item, source.is_named)
    except ReaderError as error:
        yield failure(source.path, error)
    except OSError as error:
        yield failure(source.path, unreadable(source.path, error))
    except MemoryError:
        yield failure(source.path, _too_large(source.path))
    except Exception as error:  # noqa: BLE001 - a bug in one importer must not cost the other files
        yield failure(source.path, fault(source.path, error))


def _size(original: Original) -> int:
    return len(original.content) + sum(len(picture.content) for picture in original.beside)


def _too_large(path: str) -> ReaderError:
    template = "Reading {path} takes more memory than an import may use; split it and import the parts."
    return ReaderError(template, path=path)


def _next(items: Iterator[Item], size: int) -> Item | None:
    with limited(size):
        return next(items, None)


def _parsed(found: Found) -> Entry:
    try:
        with limited(len(found.original.content)):
            prepared = prepare(found.draft, found.original)
        return Parsed(found.path, prepared, _size(found.original), found.is_named)
    except ReaderError as error:
        return failure(found.path, error)
    except MemoryError:
        return failure(found.path, _too_large(found.path))
    except Exception as error:  # noqa: BLE001 - nor must one odd article cost the others of its file
        return failure(found.path, fault(found.path, error))
