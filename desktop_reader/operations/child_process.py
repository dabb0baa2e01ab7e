"""A long deed in a spawned process: what runs there, and the thread here that starts it and listens to it.

No Qt here, so that the process starts quickly and stays small.
"""

import math
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop_reader.errors import ReaderError
from desktop_reader.operations.faults import fault_of

if TYPE_CHECKING:  # the first paint does without what an import needs
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_NICENESS = 10
_LOOK_SECONDS = 0.1


class Result(NamedTuple):
    """The last word: what the deed returned, or a ReaderError; None where the process ended without a word."""

    value: object


Work = Callable[..., object]
"""What runs in the process: called with its arguments, `on_progress` and `cancelled`."""


class Deed(NamedTuple):
    """What a process is started for: what people are told where a fault ends it, how its work is imported, arguments.

    The sentence has a field for the file that says more, {log}.
    """

    fault: str
    load: Callable[[], Work]
    arguments: tuple[object, ...]


def run_child(connection: "Connection", deed: Deed) -> None:
    """Be the process: send what its work tells on the way and at last a Result.

    Anything that arrives at the connection means cancel, and so does its other end going away.
    """
    _stand_back()
    with suppress(OSError):  # nobody listens any more
        connection.send(Result(_worked(connection, deed)))


def _worked(connection: "Connection", deed: Deed) -> object:
    try:
        return deed.load()(*deed.arguments, on_progress=connection.send, cancelled=connection.poll)
    except ReaderError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a bug; the window's process has to tell of it
        return fault_of(deed.fault, error)


def _stand_back() -> None:
    """Leave the window its share of the machine, and Ctrl+C in the terminal to the window's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


class ChildProcess(threading.Thread):
    """Starts the process and passes on what it tells; the last thing that arrives is a Result."""

    def __init__(self, deed: Deed, arrive: Callable[[object], None]) -> None:
        super().__init__(name="listener", daemon=True)
        self._deed = deed
        self._arrive = arrive
        self._cancelled = threading.Event()
        self._deadline = math.inf

    @property
    def is_cancelled(self) -> bool:
        """Whether the process was asked to stop."""
        return self._cancelled.is_set()

    def cancel(self, patience: float) -> None:
        """Have the process stop at its next look around, or be ended after so many seconds."""
        self._deadline = min(self._deadline, time.monotonic() + patience)
        self._cancelled.set()

    def run(self) -> None:
        """Stay until the process has ended."""
        try:
            self._arrive(self._listened())
        except OSError as error:
            template = "There is no room for another process ({reason}): close other programs and try again."
            self._arrive(Result(ReaderError(template, reason=error.strerror or str(error))))
        except Exception as error:  # noqa: BLE001 - a bug; the window must not wait for ever
            self._arrive(Result(fault_of(self._deed.fault, error)))

    def _listened(self) -> Result:
        """Start the process, pass on what it tells, and return its last word."""
        # Here and not on the window's thread: starting takes longer than a frame.
        from multiprocessing import get_context

        context = get_context("spawn")
        here, there = context.Pipe()
        # Not a daemon: it may need processes of its own. It ends when this end of the pipe is gone.
        process = context.Process(target=run_child, args=(there, self._deed), daemon=False)
        process.start()
        there.close()
        with here:
            result = self._result(here, process)
        process.join()
        process.close()
        return result

    def _result(self, here: "Connection", process: "BaseProcess") -> Result:
        is_asked = False
        try:
            while True:
                if self._cancelled.is_set() and not is_asked:
                    with suppress(OSError):  # it has just ended; its last word may still lie in the pipe
                        here.send("cancel")
                    is_asked = True
                if time.monotonic() > self._deadline:
                    process.kill()
                if not here.poll(_LOOK_SECONDS):
                    continue
                message: object = here.recv()
                if isinstance(message, Result):
                    return message
                self._arrive(message)
        except (EOFError, OSError):
            return Result(None)
