"""The pictures of the open article: their bytes, how large they are, and what is decoded of them just now."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import starmap
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple
from weakref import finalize

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from desktop_reader.domain.article import Picture

KEPT_BYTES = 64 << 20  # of decoded pictures


class Pictures(QObject):
    """Pictures by address. `decoded` comes when one can be painted that was asked for, or has turned out broken.

    They are decoded at the size that is shown, on a thread of their own, so that scrolling waits for none.
    """

    decoded = Signal()
    _done = Signal(str, QSize, QImage)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._contents: dict[str, bytes] = {}
        self._sizes: dict[str, QSize] = {}
        self._images: dict[str, QImage] = {}  # the one that was painted last at the end
        self._asked: dict[str, QSize] = {}
        self._broken: set[str] = set()
        self._decoder = _Decoder(self._done.emit)
        self._done.connect(self._keep)
        # The thread is at its end before Qt is: else the program could end with a crash.
        self.destroyed.connect(self._decoder.stop)
        finalize(self, self._decoder.stop)

    def set(self, contents: Mapping[str, bytes]) -> None:
        """Know these pictures and no others."""
        self._contents = dict(contents)
        for known in (self._sizes, self._images, self._asked, self._broken):
            known.clear()

    def add(self, address: str, content: bytes) -> None:
        """Know one more picture."""
        self._contents[address] = content

    def has(self, address: str) -> bool:
        """Whether a picture is here and can be shown."""
        return address not in self._broken and not self.size(address).isEmpty()

    def size(self, address: str) -> QSize:
        """Return how large a picture is, in its own pixels; empty where it is not here or is none."""
        if address not in self._contents:
            return QSize()
        if address not in self._sizes:
            self._sizes[address] = _size(self._contents[address])
        return self._sizes[address]

    def content(self, address: str) -> bytes:
        """Return the bytes of a picture."""
        return self._contents[address]

    def every(self) -> tuple[Picture, ...]:
        """Return all of them."""
        return tuple(starmap(Picture, self._contents.items()))

    def image(self, address: str, size: QSize) -> QImage | None:
        """Return a picture to be painted at this size (in pixels), None where it is not decoded yet.

        One of another size stands in until then.
        """
        image = self._images.pop(address, None)
        if image is not None:
            self._images[address] = image
        if (image is None or image.size() != size) and self._asked.get(address) != size:
            self._asked[address] = size
            self._decoder.decode(_Task(address, self._contents[address], size))
        return image

    def _keep(self, address: str, size: QSize, image: QImage) -> None:
        if self._asked.get(address) != size:
            return
        del self._asked[address]
        if image.isNull():
            self._broken.add(address)
        else:
            self._images.pop(address, None)
            self._images[address] = image
            self._make_room()
        self.decoded.emit()

    def _make_room(self) -> None:
        used = sum(image.sizeInBytes() for image in self._images.values())
        while used > KEPT_BYTES and len(self._images) > 1:
            used -= self._images.pop(next(iter(self._images))).sizeInBytes()


class _Task(NamedTuple):
    """A picture to be decoded."""

    address: str
    content: bytes
    size: QSize


class _Decoder:
    """Decodes pictures on a thread and tells each that is done, with its address and size.

    Not a QThreadPool: that waits for its threads while it holds Python's lock, which these need.
    """

    def __init__(self, tell: Callable[[str, QSize, QImage], object]) -> None:
        self._tell = tell
        self._waiting: SimpleQueue[_Task | None] = SimpleQueue()
        self._thread: Thread | None = None

    def decode(self, task: "_Task") -> None:
        """Have a picture decoded after those that wait."""
        self._waiting.put(task)
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Forget what waits, and end the thread once it is done with its picture."""
        with suppress(Empty):
            while True:
                self._waiting.get_nowait()
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        with suppress(RuntimeError):  # the window has been closed meanwhile
            while (task := self._waiting.get()) is not None:
                self._tell(task.address, task.size, decoded(task.content, task.size))


def decoded(content: bytes, size: QSize | None = None) -> QImage:
    """Return a picture, at this size if one is given; a null one where it cannot be read."""
    with _Reading(content) as reader:
        if size is not None:
            turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
            reader.setScaledSize(size.transposed() if turned else size)
        return reader.read()


def suffix_of(content: bytes) -> str:
    """Return the suffix of a file with this picture, with its dot."""
    with _Reading(content) as reader:
        name = bytes(reader.format().data()).decode("ascii", "replace")
    return f".{name.replace('jpeg', 'jpg')}"


def _size(content: bytes) -> QSize:
    with _Reading(content) as reader:
        size = reader.size()
        turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        return size.transposed() if turned else size


class _Reading:
    """Reads a picture out of memory."""

    def __init__(self, content: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))

    def __enter__(self) -> QImageReader:
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(self._buffer)
        reader.setAutoTransform(True)
        return reader

    def __exit__(self, *_fault: object) -> None:
        self._buffer.close()
