"""Limits that the system itself keeps on a process that reads files: what a bad file does ends there and nowhere else.

`time_limit` ends what takes too long from within; this is for what never comes back to Python, or takes all memory.
"""

import math
import os
import time
from contextlib import suppress
from pathlib import Path

_MOST_MEMORY = 1_000_000_000  # bytes that reading may take beside what the process has already
_MOST_SECONDS = 30.0  # of processor time for one file; `time_limit` ends an article of 1 MB after 5


def confine_memory() -> None:
    """Let this process take so much more memory and no more: whatever asks for it then gets a MemoryError.

    Where the system knows no such limit nothing happens.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_taken() + _MOST_MEMORY, hard))


def confine_time(seconds: float = _MOST_SECONDS) -> None:
    """Let the system end this process once it has computed for so many seconds from now; each call begins anew."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), hard))


def _taken() -> int:
    """Return how many bytes of addresses this process has. Raises OSError where the system does not tell."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")
