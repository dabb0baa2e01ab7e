"""python -m desktop_reader, and the command desktop-reader: commands run headless, anything else opens the window."""

import os
import sys
from collections.abc import Sequence

from desktop_reader.exit_status import ALL_DONE, UNUSABLE
from desktop_reader.frozen import is_bundle, prepare

# On Linux one of these says where to draw; without any, Qt ends the process with a page of text.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, those of the process by default; return the exit status."""
    if is_bundle():
        prepare(sys.argv[1:])
    from desktop_reader.command_line.invocation import window_call

    given = sys.argv[1:] if arguments is None else arguments
    call = window_call(given)
    if call is None:
        from desktop_reader.command_line.run import run

        return run(given)
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        return _refuse("There is no screen to open a window on: start it on a desktop, or see “desktop-reader --help”.")
    from desktop_reader.instance import hand_over

    if hand_over(call.library, call.files):
        return ALL_DONE
    try:
        from desktop_reader.app import open_window

        return open_window(call.library, call.files)
    except ImportError as error:  # Qt's own libraries come with it, those of the system may be missing
        if "shared object" not in str(error):
            raise
        return _refuse(f"Qt cannot start ({error}): {_way_out()}.")


def _way_out() -> str:
    from desktop_reader.system_packages import how_to_install, missing_libraries

    missing = missing_libraries()
    return how_to_install(list(missing.values())) if missing else "install the package of your system that holds it"


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"desktop-reader: {sentence}\n")
    return UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
