"""What is different where PyInstaller has put the program, Python and Qt into one folder.

PyInstaller would do some of it itself, at 80 ms a start: it would import multiprocessing, inspect and Qt for each
command, and for who only hands a file over. Its hooks are left out of the bundle (see the .spec) for these.
"""

import os
import sys
from collections.abc import Sequence

_SPAWNED = "--multiprocessing-fork"
# What multiprocessing has the helpers of a program do, given to Python after -c.
_HELPERS = (
    "from multiprocessing.resource_tracker import main",
    "from multiprocessing.forkserver import main",
    "import sys; from multiprocessing.forkserver import main",
)
# Where the bundle's own libraries are found, and what the variable was before: for what is started from here, a
# browser or the desktop's tools, they would be the wrong ones.
_LIBRARIES, _LIBRARIES_BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def is_bundle() -> bool:
    """Whether this is a bundle."""
    return bool(getattr(sys, "frozen", False))


def prepare(arguments: Sequence[str]) -> None:
    """Make the process of a bundle like any other; where it is to be a helper of another one, it ends in here."""
    before = os.environ.pop(_LIBRARIES_BEFORE, None)
    os.environ.pop(_LIBRARIES, None)
    if before is not None:
        os.environ[_LIBRARIES] = before
    # Else a process that is spawned would look for the source of this one.
    vars(sys.modules["__main__"]).pop("__file__", None)
    if arguments[:1] == [_SPAWNED]:
        from multiprocessing.spawn import spawn_main

        spawn_main(**spawned_with(arguments[1:]))  # type: ignore[arg-type]  # a handle is never None
        sys.exit()
    command = arguments[arguments.index("-c") + 1 :][:1] if "-c" in arguments else []
    if command and command[0].startswith(_HELPERS):
        exec(command[0])  # noqa: S102 - as Python itself would
        sys.exit()


def spawned_with(arguments: Sequence[str]) -> dict[str, int | None]:
    """Return the arguments of a spawned process by their names."""
    pairs = (argument.split("=", 1) for argument in arguments)
    return {name: None if value == "None" else int(value) for name, value in pairs}
