"""What runs in the spawned process of an import: no Qt here, so that it starts quickly and stays small."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations.faults import fault
from desktop_reader.operations.importing import import_sources

_NICENESS = 10


def run_import(connection: Connection, library: Path, sources: Sequence[Path | Source], keep_duplicates: bool) -> None:
    """Import, sending ImportProgress on the way and at last an ImportReport or a ReaderError.

    Anything that arrives at the connection means cancel, and so does its other end going away.
    """
    _stand_back()
    with suppress(OSError):  # nobody listens any more
        connection.send(_result(connection, library, sources, keep_duplicates))


def _result(connection: Connection, path: Path, sources: Sequence[Path | Source], keep_duplicates: bool) -> object:
    try:
        with Library.open(path) as library:
            return import_sources(
                library,
                sources,
                keep_duplicates=keep_duplicates,
                on_progress=connection.send,
                cancelled=connection.poll,
            )
    except ReaderError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a bug; the window's process has to tell of it
        return fault(str(path), error)


def _stand_back() -> None:
    """Leave the window its share of the machine, and Ctrl+C in the terminal to the window's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
