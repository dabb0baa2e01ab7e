"""Where commands write: results to standard output, errors and the progress bar to standard error."""

import io
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO

from desktop_reader.exporters.record import json_line
from desktop_reader.paths import displayable

NAME = "desktop-reader"

_BAR_CELLS = 24
_CLEAR_LINE = "\r\x1b[K"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Console:
    """Output is UTF-8 whatever the locale; once nobody reads it any more (`| head`), it goes nowhere."""

    def __init__(self, out: TextIO, errors: TextIO) -> None:
        self._out = _in_utf8(out)
        self._errors = _in_utf8(errors)
        self._shows_bar = self._errors.isatty()
        self._is_bar_shown = False

    def line(self, text: str = "") -> None:
        """Write a line of the result, or several."""
        self._clear_bar()
        # Text of a page must not move the cursor or change what the terminal has shown.
        safe = _CONTROLS.sub("\ufffd", text) if self._out.isatty() else text
        with _reader_may_leave(self._out):
            self._out.write(f"{safe}\n")

    def record(self, record: Mapping[str, object]) -> None:
        """Write a line of JSON."""
        self.line(json_line(record))

    @contextmanager
    def output(self) -> Iterator[BinaryIO]:
        """Standard output as a stream of bytes; once nobody reads it any more, the block within ends."""
        self._clear_bar()
        with _reader_may_leave(self._out):
            yield self._out.buffer

    def error(self, error: object) -> None:
        """Write an error as one clear line."""
        self._clear_bar()
        with _reader_may_leave(self._errors):
            self._errors.write(f"{NAME}: {displayable(str(error))}\n")

    def progress(self, share: float, text: str) -> None:
        """Draw a bar, filled to that share of 1, where there is a terminal to draw it on."""
        if self._shows_bar:
            width = shutil.get_terminal_size().columns - 1
            self._errors.write(_CLEAR_LINE + _clipped(bar(share, text), width))
            self._errors.flush()
            self._is_bar_shown = True

    def close(self) -> None:
        """Write what is still in the buffers. OSError where it cannot be written."""
        self._clear_bar()
        for stream in (self._out, self._errors):
            with _reader_may_leave(stream):
                stream.flush()

    def _clear_bar(self) -> None:
        if self._is_bar_shown:
            self._is_bar_shown = False
            self._errors.write(_CLEAR_LINE)
            self._errors.flush()


def bar(share: float, text: str) -> str:
    """Return a bar with a text behind it."""
    filled = round(min(share, 1.0) * _BAR_CELLS)
    return f"[{'#' * filled}{'.' * (_BAR_CELLS - filled)}] {text}"


def _clipped(text: str, width: int) -> str:
    """Return as much of `text` as stands in so many columns; Han characters take two."""
    for at, character in enumerate(text):
        width -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width < 0:
            return text[:at]
    return text


def _in_utf8(stream: TextIO) -> TextIO:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


@contextmanager
def _reader_may_leave(stream: TextIO) -> Iterator[None]:
    """Go on without a reader: a pipe that was closed at its other end becomes a hole."""
    try:
        yield
    except BrokenPipeError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
