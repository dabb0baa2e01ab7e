"""A limit on the time that one article may take to be read: whatever it holds, the others are not kept waiting."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from desktop_reader.errors import ReaderError

LONGEST = 5.0
"""Seconds of processor time; an article of 8 MB takes less than half of that."""


@contextmanager
def limited(seconds: float = LONGEST) -> Iterator[None]:
    """Raise ReaderError in what takes longer; one call into a library written in C is waited for.

    Only the main thread can be stopped so, and on Windows nothing: an import reads in processes that may be ended.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise ReaderError(
        "This takes longer than {limit} seconds to read, as no article does; split it and import the parts.",
        limit=round(LONGEST),
    )
