"""A limit on the time that one article may take to be read: whatever it holds, the others are not kept waiting."""

import signal
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from types import FrameType

from desktop_reader.errors import ReaderError

# Seconds of processor time: for any article, and for each MB beyond the first. On a slow machine one of 8 MB took 6.
_LONGEST, _FOR_EACH_MB = 5.0, 2.0
_MB = 1_000_000
# In bytes: below this even what takes four times as long for twice as much is read in time, and is not watched.
_HARMLESS = 50_000


def limited(size: int) -> AbstractContextManager[None]:
    """Raise ReaderError in what takes far longer than reading an article of so many bytes needs."""
    return nullcontext() if size < _HARMLESS else stopped_after(_LONGEST + _FOR_EACH_MB * max(0.0, size / _MB - 1))


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Raise ReaderError in what takes longer; one call into a library written in C is waited for.

    Only the main thread can be stopped so, and on Windows nothing: an import reads in processes that may be ended.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise ReaderError(
            "This takes longer than {limit} seconds to read; split it and import the parts.", limit=round(seconds)
        )

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
