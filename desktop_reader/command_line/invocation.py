"""What a call asks for: a command or the window. Read by hand: a window's start does without argparse."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from desktop_reader.command_line.commands import COMMANDS
from desktop_reader.library_mark import is_library
from desktop_reader.paths import default_library

_OPTION = "--library"
_VARIABLE = "DESKTOP_READER_LIBRARY"
_NAMES = frozenset(command.name for command in COMMANDS)


class WindowCall(NamedTuple):
    """The window shall open on a library and import these files and folders."""

    library: Path
    files: tuple[Path, ...]


def window_call(arguments: Sequence[str]) -> WindowCall | None:
    """Return what the window shall open with; None where the call is the command line's, right or wrong."""
    named, words, is_plain = _read(arguments)
    if not is_plain or (words and not _is_file(words[0])):
        return None
    files = tuple(map(Path, words))
    if len(files) == 1 and named is None and is_library(files[0]):  # a library that was double-clicked
        return WindowCall(files[0], ())
    return WindowCall(library_path(named), files)


def stray_word(arguments: Sequence[str]) -> str | None:
    """Return the first word where it is neither a command nor a file."""
    _, words, _ = _read(arguments)
    return None if not words or words[0] in _NAMES or _is_file(words[0]) else words[0]


def library_path(named: str | None) -> Path:
    """Return the library that an option, else the environment names, else a person's own."""
    if named is not None:
        return Path(named)
    chosen = os.environ.get(_VARIABLE)
    return Path(chosen) if chosen else default_library()


def _read(arguments: Sequence[str]) -> tuple[str | None, list[str], bool]:
    """Return the library named, the words before any other option, and whether there is no other option."""
    library: str | None = None
    words: list[str] = []
    waiting = list(reversed(arguments))
    while waiting:
        word = waiting.pop()
        option, is_joined, value = word.partition("=")
        if option == _OPTION and (is_joined or waiting):
            library = value if is_joined else waiting.pop()
        elif word.startswith("-"):
            return library, words, False
        else:
            words.append(word)
    return library, words, True


def _is_file(word: str) -> bool:
    """Say whether a first word is a file or folder; a file that is missing further on is the import's to report."""
    return word not in _NAMES and os.path.lexists(word)
