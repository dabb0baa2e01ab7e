"""JSON Lines: article records, one a line, as this program exports them."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from desktop_reader.characters import storable
from desktop_reader.domain.article import LARGEST_TEXT
from desktop_reader.errors import ReaderError
from desktop_reader.importers.binary_kinds import refuse_binary
from desktop_reader.importers.importer import Item, original_of
from desktop_reader.importers.record import Record, draft_of
from desktop_reader.importers.source import Source, unreadable

_DECODER = json.JSONDecoder(strict=False)
_MOST_BAD_LINES = 100  # before the first good one: more say nothing new
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Escapes that stand for half a character or for none: no database and no window can hold them.
_UNSAFE_ESCAPE = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield an article a line, and an error for each line that is no article record."""
    good = bad = 0
    with source.opened() as stream:
        for number, line in _lines(source.path, stream):
            item = _item(source, name, number, line)
            yield item
            good += not isinstance(item, ReaderError)
            bad += isinstance(item, ReaderError)
            if bad >= _MOST_BAD_LINES and not good:
                raise ReaderError("{path} holds no article records; choose a file that was exported.", path=source.path)
    if not good + bad:
        raise ReaderError("{path} is empty; there is no article record in it.", path=source.path)


def _lines(path: str, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers; of one too long to be an article only its beginning."""
    number = 0
    try:
        while line := stream.readline(LARGEST_TEXT + 1):
            number += 1
            content = _without_mark(path, line) if number == 1 else line
            if content.strip():
                yield number, content.rstrip(b"\r\n")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST_TEXT + 1)
    except OSError as error:
        raise unreadable(path, error) from error


def _without_mark(path: str, first_line: bytes) -> bytes:
    """Return the first line without a byte order mark; ReaderError where it shows that the file is no JSON Lines."""
    refuse_binary(first_line, path)
    if first_line.startswith(_UTF16_MARKS):
        raise ReaderError("{path} is written in UTF-16; save it as UTF-8 and import it again.", path=path)
    return first_line.removeprefix(codecs.BOM_UTF8)


def _item(source: Source, name: str, number: int, line: bytes) -> Item:
    path = source.path
    if len(line) > LARGEST_TEXT:
        template = "Line {line} of {path} is larger than {limit} MB, which no article is; split it into articles."
        return ReaderError(template, path=path, line=number, limit=LARGEST_TEXT // 1_000_000)
    try:
        text, codec = _decoded(path, line)
        record = Record(_values(path, number, text), path, number, source.modified.date())
        return draft_of(record), original_of(source, name, codec, line)
    except ReaderError as error:
        return error


def _decoded(path: str, line: bytes) -> tuple[str, str]:
    try:
        return line.decode(), "utf-8"
    except UnicodeDecodeError:
        from desktop_reader.importers.encodings import decode

        return decode(line, path)


def _values(path: str, number: int, text: str) -> dict[str, object]:
    try:
        values = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        template = "Line {line} of {path} is not valid JSON ({reason}); correct it and import the file again."
        raise ReaderError(template, line=number, path=path, reason=error) from error
    if not isinstance(values, dict):
        template = "Line {line} of {path} is no article record; write it as an object with a title or a body."
        raise ReaderError(template, line=number, path=path)
    return {name: _cleaned(value) for name, value in values.items()} if _UNSAFE_ESCAPE.search(text) else values


def _cleaned(value: object) -> object:
    """Return a value of JSON with U+FFFD for what is no character."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    return value
