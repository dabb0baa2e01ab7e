"""The composition root of the window: the one module that knows every layer and hands each its parts.

Its imports stand in its functions, because from the first of them to the first paint no garbage is collected: nearly
all that a start makes stays, and to look through it again and again would take a tenth of the time.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_reader.exit_status import UNUSABLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_reader.errors import ReaderError
    from desktop_reader.library import Library
    from desktop_reader.operations.runner import Operations
    from desktop_reader.operations.upkeep_job import Wish
    from desktop_reader.settings.store import Settings
    from desktop_reader.ui.main_window import MainWindow
    from desktop_reader.ui.unexpected import UnexpectedErrors

SETTINGS_FILE = "settings.json"
# Platforms of Qt without a person in front of them.
UNATTENDED = ("offscreen", "minimal", "vnc")


def open_window(library: Path, files: Sequence[Path] = ()) -> int:
    """Open the window on a library, import the files, and return the exit code when the window is closed."""
    gc.disable()
    try:
        return _open_window(library, files)
    finally:
        gc.enable()


def make_window(library: "Library", operations: "Operations", settings: "Settings") -> "MainWindow":
    """Return the window as its first paint shows it."""
    from desktop_reader.ui.main_window import MainWindow

    return MainWindow(library, operations, settings)


def open_library(path: Path, settings: "Settings") -> "Library | None":
    """Open the library, or another one that a person chooses instead; None where there is no way on."""
    from desktop_reader.errors import ReaderError
    from desktop_reader.library import Library

    while True:
        try:
            return Library.open(path)
        except ReaderError as error:
            chosen = _ask_for_another(error, path, settings)
        if chosen is None:
            return None
        path = _mended(path, chosen)


def _mended(path: Path, wanted: "Path | Wish") -> Path:
    """Return the library that a person wants: another one, or the same after something has been done about it."""
    if isinstance(wanted, Path):
        return wanted
    from desktop_reader.ui.mending import mend

    mend(path, wanted)
    return path


def _open_window(path: Path, files: Sequence[Path]) -> int:
    from desktop_reader import paths
    from desktop_reader.settings.store import Settings
    from desktop_reader.ui import binding
    from desktop_reader.ui.unexpected import UnexpectedErrors

    binding.load()
    errors = UnexpectedErrors()
    errors.install()
    settings = Settings(paths.config_folder() / SETTINGS_FILE)
    application = _make_application(settings)
    while True:
        library = open_library(path, settings)
        if library is None:
            return UNUSABLE
        settings.belong_to(library.path)
        with library:
            status, wish = _run(application, library, settings, files, errors)
        if wish is None:
            return status
        path, files = _mended(library.path, wish), ()
        _translate(application, settings)  # it may be for this that the window opens anew


def _make_application(settings: "Settings") -> "QApplication":
    from PySide6.QtWidgets import QApplication

    from desktop_reader.ui.screen import screen_expected
    from desktop_reader.ui.widgets import style

    with screen_expected():
        application = QApplication([sys.argv[0], *style.ARGUMENTS])
    application.setApplicationName("desktop-reader")
    application.setApplicationDisplayName("Desktop Reader")
    application.setDesktopFileName("desktop-reader")
    _translate(application, settings)
    style.dress(application)
    return application


def _translate(application: "QApplication", settings: "Settings") -> None:
    from desktop_reader.settings import schema
    from desktop_reader.ui.translation import translate_application

    translate_application(application, settings[schema.LANGUAGE])


def _run(
    application: "QApplication",
    library: "Library",
    settings: "Settings",
    files: Sequence[Path],
    errors: "UnexpectedErrors",
) -> "tuple[int, Wish | None]":
    """Show the window until it is closed; the exit code, and what a person wants done before it opens again."""
    from desktop_reader.operations.runner import Operations

    operations = Operations(library, held=True)
    window = make_window(library, operations, settings)
    wishes: list[Wish] = []

    def begin() -> None:
        from desktop_reader.ui.reception import Reception
        from desktop_reader.ui.termination import Termination
        from desktop_reader.ui.window_control import WindowControl

        gc.freeze()  # or a page that is being written would wait while what stays is looked through
        gc.enable()
        control = WindowControl(window, library, operations, settings)
        errors.tell_through(control.tell_fault)
        operations.release()
        control.mending_wanted.connect(wishes.append)
        control.import_paths(files)
        at_the_end.callback(Termination(window).end)
        Reception(window, library.path, control.import_paths)

    window.painted.connect(begin)
    with ExitStack() as at_the_end:
        at_the_end.callback(errors.tell_through, None)
        window.show()
        try:
            status = application.exec()
        finally:
            operations.shutdown()
    if wishes:
        import shiboken6

        shiboken6.delete(window)  # with all that listens in its name
    return status, wishes[-1] if wishes else None


def _ask_for_another(error: "ReaderError", path: Path, settings: "Settings") -> "Path | Wish | None":
    from PySide6.QtWidgets import QApplication

    sys.stderr.write(f"desktop-reader: {error}\n")
    if QApplication.platformName() in UNATTENDED:
        return None
    from desktop_reader.ui.appearance import Appearance
    from desktop_reader.ui.dialogs.trouble import TroubleDialog

    Appearance(settings)
    return TroubleDialog(error, path).ask()
