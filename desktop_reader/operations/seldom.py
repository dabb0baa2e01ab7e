"""Telling how far something is no more often than a person can see."""

import time
from collections.abc import Callable

_TICK_SECONDS = 0.05


def seldom(call: Callable[[], None]) -> Callable[[], None]:
    """Return `call` so that it does nothing where it was called a moment ago."""
    last = 0.0

    def sometimes() -> None:
        nonlocal last
        if time.monotonic() - last >= _TICK_SECONDS:
            last = time.monotonic()
            call()

    return sometimes
