"""Disks that fail, put between SQLite and the file system: one whose writes go wrong, one whose power is cut."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import apsw

USUAL = apsw.vfs_names()[0]
SECTOR = 512
"""What a disk writes whole or not at all."""

KINDS = ("full", "failing", "short", "failing to sync")


class Fault(NamedTuple):
    """What goes wrong from the `point`-th write on: only there, or, where it `lasts`, from then on."""

    kind: str
    point: int
    lasts: bool


class Disk:
    """Counts what the fault that is set may happen to, and has it happen."""

    def __init__(self) -> None:
        self.fault: Fault | None = None
        self.count = 0

    def set(self, fault: Fault | None) -> None:
        """Count from here on."""
        self.fault, self.count = fault, 0

    def goes_wrong(self, kinds: tuple[str, ...]) -> str | None:
        """The kind of fault that happens now, if any of these is set."""
        fault = self.fault
        if fault is None or fault.kind not in kinds:
            return None
        self.count += 1
        return fault.kind if self.count == fault.point or (fault.lasts and self.count > fault.point) else None


class _FaultyFile(apsw.VFSFile):
    def __init__(self, disk: Disk, name: apsw.URIFilename, flags: list[int]) -> None:
        super().__init__(USUAL, name, flags)
        self._disk = disk

    def xWrite(self, data: bytes, offset: int) -> None:
        kind = self._disk.goes_wrong(("full", "failing", "short"))
        if kind == "short":
            super().xWrite(data[: len(data) // 2], offset)
        if kind is not None:
            raise apsw.IOError if kind == "failing" else apsw.FullError
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        if self._disk.goes_wrong(("failing to sync",)):
            raise apsw.IOError
        super().xSync(flags)


class _FaultyVFS(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        super().__init__("faulty", USUAL, makedefault=True)
        self._disk = disk

    def xOpen(self, name: apsw.URIFilename, flags: list[int]) -> apsw.VFSFile:
        return _FaultyFile(self._disk, name, flags)


@contextmanager
def faulty_disk() -> Iterator[Disk]:
    """Let all that is opened meanwhile lie on a disk that can be made to fail."""
    disk = Disk()
    vfs = _FaultyVFS(disk)
    try:
        yield disk
    finally:
        apsw.set_default_vfs(USUAL)
        vfs.unregister()


class Volatile:
    """Remembers of each file what is on the disk for sure, and the writes that may be, in any order or not at all."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._sure: dict[str, bytearray] = {}
        self._pending: dict[str, list[tuple[int, bytes | None]]] = {}
        self.on_write: Callable[[], None] = lambda: None

    def meet(self, name: str) -> None:
        """Take what a file holds when it is opened first as sure."""
        if name not in self._sure:
            path = Path(name)
            self._sure[name] = bytearray(path.read_bytes() if path.exists() else b"")
            self._pending[name] = []

    def write(self, name: str, offset: int, data: bytes | None) -> None:
        """Note a write, or where there is no `data` that the file ends at `offset`."""
        self._pending[name].append((offset, data))
        self.on_write()

    def sync(self, name: str) -> None:
        """All that was written to that file is sure now."""
        for offset, data in self._pending[name]:
            _apply(self._sure[name], offset, data)
        self._pending[name] = []

    def forget(self, name: str) -> None:
        """The file is deleted."""
        self._sure.pop(name, None)
        self._pending.pop(name, None)

    def after_power_cut(self) -> dict[str, bytes]:
        """What each file may hold once the power is back: some of the writes, each whole or some of its sectors."""
        return {Path(name).name: bytes(self._some(name)) for name in self._sure}

    def _some(self, name: str) -> bytearray:
        content = bytearray(self._sure[name])
        kept = self._chance.choice((0.0, 0.5, 0.9, 1.0))
        for offset, data in self._pending[name]:
            if data is None:
                if self._chance.random() < kept:
                    _apply(content, offset, None)
                continue
            for start in range(0, len(data), SECTOR):
                if self._chance.random() < kept:
                    _apply(content, offset + start, data[start : start + SECTOR])
        return content


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        return
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


class _VolatileFile(apsw.VFSFile):
    def __init__(self, volatile: Volatile, name: apsw.URIFilename, flags: list[int]) -> None:
        super().__init__(USUAL, name, flags)
        self._volatile = volatile
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        volatile.meet(self._name)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._volatile.write(self._name, offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._volatile.write(self._name, newsize, None)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._volatile.sync(self._name)


class _VolatileVFS(apsw.VFS):
    def __init__(self, volatile: Volatile) -> None:
        super().__init__("volatile", USUAL, makedefault=True)
        self._volatile = volatile

    def xOpen(self, name: apsw.URIFilename, flags: list[int]) -> apsw.VFSFile:
        return _VolatileFile(self._volatile, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._volatile.forget(filename)


@contextmanager
def volatile_disk(chance: random.Random) -> Iterator[Volatile]:
    """Let all that is opened meanwhile lie on a disk whose power can be cut."""
    volatile = Volatile(chance)
    vfs = _VolatileVFS(volatile)
    try:
        yield volatile
    finally:
        apsw.set_default_vfs(USUAL)
        vfs.unregister()
