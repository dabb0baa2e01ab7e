"""The encoding of a web page: what it declares counts, unless its text speaks against it."""

import re

from desktop_reader.importers.binary_kinds import refuse_binary
from desktop_reader.importers.encodings import decoded, is_strict_utf8, likeliest, marked

# What pages call their encoding -> the codec that browsers take for it: often a larger set of which it is a part.
_CODECS = {
    name: codec
    for codec, names in (
        ("utf-8", "utf-8 utf8"),
        ("gb18030", "gb2312 gbk x-gbk gb_2312-80 gb18030 cp936 chinese"),
        ("big5hkscs", "big5 big5-hkscs x-x-big5 cp950"),
        ("cp932", "shift_jis shift-jis x-sjis sjis windows-31j"),
        ("euc_jp", "euc-jp x-euc-jp"),
        ("cp949", "euc-kr ks_c_5601-1987 ksc5601 windows-949"),
        ("cp1252", "iso-8859-1 latin1 iso8859-1 ascii us-ascii windows-1252 cp1252"),
        ("cp1254", "iso-8859-9 windows-1254"),
        ("iso8859-15", "iso-8859-15"),
        ("iso8859-2", "iso-8859-2"),
        ("iso8859-5", "iso-8859-5"),
        ("iso8859-7", "iso-8859-7"),
        ("cp1250", "windows-1250"),
        ("cp1251", "windows-1251"),
        ("cp1253", "windows-1253"),
        ("cp1255", "windows-1255 iso-8859-8"),
        ("cp1256", "windows-1256 iso-8859-6"),
        ("cp1257", "windows-1257"),
        ("cp1258", "windows-1258"),
        ("koi8-r", "koi8-r"),
        ("koi8-u", "koi8-u"),
        ("cp874", "tis-620 windows-874 iso-8859-11"),
    )
    for name in names.split()
}
_LOOKED_AT = 8192
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
# The text between two tags, if it holds more than ASCII; no East Asian encoding has < or > inside a character.
_TEXT = re.compile(rb">([^<>]*[\x80-\xff][^<>]*)<")
_SAMPLE = 60_000
_MOST_SEARCHED = 4_000_000


def decode_html(content: bytes, path: str) -> tuple[str, str]:
    """Return the source of a page and the Python codec that it is written in. ReaderError for what is no text."""
    refuse_binary(content, path)
    return decoded(content, marked(content) or _codec(content), path)


def _codec(content: bytes) -> str | None:
    if is_strict_utf8(content):
        return "iso2022_jp" if b"\x1b$" in content and content.isascii() else "utf-8"
    return likeliest(_sample(content), _declared(content))


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_LOOKED_AT])
    return _CODECS.get(match[1].decode("ascii", "replace").lower()) if match else None


def _sample(content: bytes) -> bytes:
    """Return the beginning of what the page says; all of it where that cannot be told from its tags."""
    parts: list[bytes] = []
    size = 0
    for match in _TEXT.finditer(content[:_MOST_SEARCHED]):
        parts.append(match[1])
        size += len(match[1])
        if size > _SAMPLE:
            break
    return b"\n".join(parts) or content
