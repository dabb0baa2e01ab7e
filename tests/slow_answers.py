"""Has what is worked out off the window's thread arrive late, as on a slow and busy machine (`--slow-answers MS`).

A test of the window that waits for less than what it goes on with, or for what may be another's or may have come
before, passes by luck: it fails here, and
after seconds. No run of the checks uses it, whoever writes such a test does.
"""

import random
import time
from collections.abc import Callable

import pytest

Arrive = Callable[[Callable[[], None]], None]


def install(patches: pytest.MonkeyPatch, most_ms: int) -> None:
    """Delay every answer by a random time of up to so many milliseconds, one in three not at all."""
    from desktop_reader.operations import runner  # here: most tests need no Qt

    class LateWorker(runner._Worker):
        def __init__(self, name: str, arrive: Arrive) -> None:
            def arrive_late(call: Callable[[], None]) -> None:
                if random.random() > 1 / 3:
                    time.sleep(random.uniform(0, most_ms) / 1000)
                arrive(call)

            super().__init__(name, arrive_late)

    patches.setattr(runner, "_Worker", LateWorker)
