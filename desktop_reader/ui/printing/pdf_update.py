"""A PDF as Qt writes it, and what can be written behind its end to replace some of its objects and add others.

ISO 32000-1, 7.5.6 (incremental updates). A library for PDF would do it too, but takes the whole file apart: 2 to 20 MB
more to install for these lines.
"""

import re
from collections.abc import Mapping

_TAIL = re.compile(rb"trailer\s*<<(?P<entries>.*)>>\s*startxref\s+(?P<table>\d+)\s+%%EOF\s*\Z", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+(\d+)\s*")
_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_SECTION = re.compile(rb"xref\s+0\s+\d+\s+")
_HEAD = re.compile(rb"\d+\s+0\s+obj\s*")
_END = re.compile(rb"\s*endobj")
_ENTRY = 20  # bytes of one in the table of objects


class QtPdf:
    """The bytes of a PDF. `root` is the number of its catalog, `size` the first that no object has."""

    def __init__(self, pdf: bytes) -> None:
        tail = _TAIL.search(pdf, pdf.rfind(b"trailer"))
        if tail is None:
            raise ValueError("not a PDF as Qt writes it")
        self._pdf = pdf
        self._trailer = tail["entries"]
        self._table = int(tail["table"])
        self.root = int(found(_ROOT, self._trailer))
        self.size = int(found(_SIZE, self._trailer))

    @property
    def content(self) -> bytes:
        """All of it."""
        return self._pdf

    def object(self, number: int) -> bytes:
        """Return what an object has between its number and its end."""
        section = _SECTION.match(self._pdf, self._table)
        if section is None:
            raise ValueError("no table of objects")
        entry = section.end() + number * _ENTRY
        head = _HEAD.match(self._pdf, int(self._pdf[entry : entry + 10]))
        end = _END.search(self._pdf, head.end()) if head else None
        if head is None or end is None:
            raise ValueError(f"no object {number}")
        return self._pdf[head.end() : end.start()]

    def update(self, objects: Mapping[int, bytes]) -> bytes:
        """Return what to write behind the end, so that these objects stand in the place of those with their numbers."""
        start = len(self._pdf)
        written, table = bytearray(b"\n"), bytearray(b"xref\n0 1\n0000000000 65535 f \n")
        for number, content in sorted(objects.items()):
            table += b"%d 1\n%010d 00000 n \n" % (number, start + len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        size = max(self.size, *(number + 1 for number in objects))
        trailer = _SIZE.sub(b"", self._trailer) + b"/Size %d\n/Prev %d\n" % (size, self._table)
        place = start + len(written)
        return bytes(written + table + b"trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, place))


def found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    """Return the group of a pattern that has to be in a text."""
    match = pattern.search(text)
    if match is None:
        raise ValueError(f"no {pattern.pattern!r}")
    return match[1]
