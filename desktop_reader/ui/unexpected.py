"""The last net: an error that nobody foresaw is written down and told once, calmly, and the program goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

from desktop_reader.operations.faults import fault_file, note_fault
from desktop_reader.paths import displayable


class UnexpectedErrors:
    """Takes the place of sys.excepthook; `tell` gets the path of the fault file, once in a run."""

    def __init__(self) -> None:
        self._tell: Callable[[str], object] | None = None
        self._told = False

    def install(self) -> None:
        """Take every error that nobody catches from now on."""
        sys.excepthook = self.take

    def tell_through(self, tell: Callable[[str], object] | None) -> None:
        """Let `tell` say that something went wrong; nobody where it is None, as between two windows."""
        self._tell = tell

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the error down; say so if it is the first one."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        note_fault("window", error.with_traceback(trace))
        if not self._told and self._tell is not None:
            self._told = True
            self._tell(displayable(fault_file()))
