"""A file that is read whatever its disk does."""

import os
from functools import lru_cache
from pathlib import Path
from typing import overload

_BLOCK, _BLOCKS_KEPT = 65_536, 64  # bytes that are read at once, and how many such blocks are kept


class SteadyFile:
    """The bytes of a file, block by block; a block that the disk does not give is one of zeros.

    Not a map in memory: touching what the disk cannot read would end the process.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self._size = os.fstat(self._file.fileno()).st_size
        self._block = lru_cache(maxsize=_BLOCKS_KEPT)(self._read)

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> bytes: ...

    def __getitem__(self, at: int | slice) -> int | bytes:
        if isinstance(at, int):
            return self._block(at // _BLOCK)[at % _BLOCK]
        start, end, _ = at.indices(self._size)
        if start >= end:
            return b""
        first = start // _BLOCK
        content = b"".join(map(self._block, range(first, (end - 1) // _BLOCK + 1)))
        return content[start - first * _BLOCK : end - first * _BLOCK]

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _read(self, number: int) -> bytes:
        start = number * _BLOCK
        size = max(0, min(_BLOCK, self._size - start))
        try:
            self._file.seek(start)
            content = self._file.read(size) or b""
        except OSError:
            content = b""
        return content.ljust(size, b"\0")
