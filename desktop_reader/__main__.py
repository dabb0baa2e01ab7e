"""python -m desktop_reader, and the command desktop-reader: commands run headless, anything else opens the window."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, those of the process by default; return the exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    from desktop_reader.command_line.invocation import window_call

    given = sys.argv[1:] if arguments is None else arguments
    call = window_call(given)
    if call is None:
        from desktop_reader.command_line.run import run

        return run(given)
    from desktop_reader.app import open_window

    return open_window(call.library, call.files)


if __name__ == "__main__":
    sys.exit(main())
