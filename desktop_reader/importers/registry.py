"""The import formats, and which of them a file is in."""

import codecs
import re
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import PurePath

from desktop_reader.domain.article import Draft, Original
from desktop_reader.errors import ReaderError
from desktop_reader.importers import jsonl, markdown, page_text
from desktop_reader.importers.importer import Importer
from desktop_reader.importers.source import Source, unreadable

# In the order of the file dialog; the first reads what no other one knows.
IMPORTERS: tuple[Importer, ...] = (page_text.IMPORTER, markdown.IMPORTER, jsonl.IMPORTER)

_BY_SUFFIX = {suffix: importer for importer in IMPORTERS for suffix in importer.suffixes}
_BY_NAME = {importer.name: importer for importer in IMPORTERS}

# How the content of a format begins, where no suffix says it.
_BEGINNINGS = (
    (re.compile(rb"\{\s*\""), jsonl.IMPORTER),
    (re.compile(rb"(?:---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=]"), markdown.IMPORTER),
    (re.compile(rb"# \S"), markdown.IMPORTER),
)
_SNIFFED_BYTES = 256


def suffixes() -> tuple[str, ...]:
    """Return the suffixes, in lower case with their dot, of the files that are taken out of a folder."""
    return tuple(_BY_SUFFIX)


def importer_for(path: str) -> Importer | None:
    """Return the format that a path's suffix names, None for any other suffix."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower())


def importer_of(source: Source) -> Importer:
    """Return the format of something a person named: by its suffix, else by how its content begins.

    ReaderError where it cannot be opened; that it is no text shows when it is read.
    """
    importer = importer_for(source.path)
    if importer is not None:
        return importer
    with source.opened() as stream:
        try:
            beginning = stream.read(_SNIFFED_BYTES).removeprefix(codecs.BOM_UTF8).lstrip()
        except OSError as error:
            raise unreadable(source.path, error) from error
    return next((importer for pattern, importer in _BEGINNINGS if pattern.match(beginning)), IMPORTERS[0])


def reread(original: Original, *, today: date | None = None) -> Draft:
    """Parse a kept original anew. `today` is the day it was imported: what the page calls "yesterday" counts from it.

    ReaderError where it holds no article any more, or came in through a format that this version does not know.
    """
    importer = _BY_NAME.get(original.format)
    if importer is None:
        template = "{path} was imported as {format}, which this version does not know; use a newer version."
        raise ReaderError(template, path=original.path, format=original.format)
    modified = datetime.combine(today, time()) if today else None
    source = replace(Source.of_bytes(original.path, original.content), modified=modified)
    item = next(importer.read(source))
    if isinstance(item, ReaderError):
        raise item
    return item[0]
