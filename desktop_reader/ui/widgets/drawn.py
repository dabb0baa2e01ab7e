"""The drawings in native controls, such as the tick of a check box: icons in a colour of the theme, for style sheets.

A style sheet takes a picture from an address alone. So those that it names are made in the colours of the theme and
registered as resources of Qt, in memory; Qt draws one when a control with it is first seen.
"""

import struct
from functools import cache
from itertools import accumulate

from PySide6.QtCore import QResource

from desktop_reader import paths
from desktop_reader.rendering.themes import Theme

STROKE = "3"
"""Of a drawing of some 12 pixels: as strong as an icon of 20 with its own stroke."""

_ENDING = ".svg"
_IS_FOLDER = 2
_ANY_LANGUAGE = 1
_TREE_START = 20


def register(sheet: str, theme: Theme) -> str:
    """Register what the sheet draws, named `$drawn/icon.colour.svg`, in a theme; return what `$drawn` stands for."""
    _register(theme, frozenset(part.partition(_ENDING)[0] for part in sheet.split("$drawn/")[1:]))
    return f":{_root(theme)}"


@cache
def _register(theme: Theme, named: frozenset[str]) -> bytes:
    """Qt reads the bytes where they lie, so they are kept: as what this call has returned."""
    files = {f"{name}{_ENDING}": _drawing(name, theme) for name in named}
    made = _resources(files)
    registered = QResource.registerResourceData(made, _root(theme))
    assert registered
    return made


def _root(theme: Theme) -> str:
    return f"/drawn/{theme.name}"


def _drawing(name: str, theme: Theme) -> bytes:
    icon, _, field = name.partition(".")
    return _strong(icon).replace("currentColor", getattr(theme, field)).encode()


@cache
def _strong(icon: str) -> str:
    text = paths.resource("icons", f"{icon}{_ENDING}").read_text(encoding="utf-8")
    return text.replace('stroke-width="1.5"', f'stroke-width="{STROKE}"')


def _resources(files: dict[str, bytes]) -> bytes:
    """Return files as a folder in the format of Qt's rcc, version 1: a tree, which names and contents follow."""
    ordered = sorted(files, key=_hash)  # Qt looks for a name by halves
    names = [struct.pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be") for name in ordered]
    contents = [struct.pack(">I", len(files[name])) + files[name] for name in ordered]
    tree = struct.pack(">IHII", 0, _IS_FOLDER, len(ordered), 1)
    for name_at, content_at in zip(_starts(names), _starts(contents), strict=True):
        tree += struct.pack(">IHHHI", name_at, 0, 0, _ANY_LANGUAGE, content_at)
    names_start = _TREE_START + len(tree)
    contents_start = names_start + sum(map(len, names))
    head = b"qres" + struct.pack(">IIII", 1, _TREE_START, contents_start, names_start)
    return head + tree + b"".join(names) + b"".join(contents)


def _starts(parts: list[bytes]) -> list[int]:
    return list(accumulate(map(len, parts), initial=0))[:-1]


def _hash(name: str) -> int:
    """Return Qt's hash of a name of a resource."""
    value = 0
    for character in name:
        value = (value << 4) + ord(character)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
