"""The composition root of the window: the one module that knows every layer and hands each its parts."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_reader import paths
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.main_window import MainWindow
from desktop_reader.ui.translation import translate_application
from desktop_reader.ui.unexpected import UnexpectedErrors
from desktop_reader.ui.widgets import style

SETTINGS_FILE = "settings.json"
UNUSABLE = 2
# Platforms of Qt without a person in front of them.
UNATTENDED = ("offscreen", "minimal", "vnc")


def open_window(library: Path, files: Sequence[Path] = ()) -> int:
    """Open the window on a library, import the files, and return the exit code when the window is closed."""
    application = QApplication([sys.argv[0], *style.ARGUMENTS])
    application.setApplicationName("desktop-reader")
    application.setApplicationDisplayName("Desktop Reader")
    application.setDesktopFileName("desktop-reader")
    settings = Settings(paths.config_folder() / SETTINGS_FILE)
    translate_application(application, settings[schema.LANGUAGE])
    style.dress(application)
    opened = open_library(library)
    return UNUSABLE if opened is None else _run(application, opened, settings, files)


def _run(application: QApplication, library: Library, settings: Settings, files: Sequence[Path]) -> int:
    errors = UnexpectedErrors()
    errors.install()
    operations = Operations(library, held=True)
    window = MainWindow(library, operations, settings)

    def begin() -> None:
        from desktop_reader.ui.termination import Termination
        from desktop_reader.ui.window_control import WindowControl

        gc.enable()
        control = WindowControl(window, library, operations, settings)
        errors.tell_through(control.tell_fault)
        operations.release()
        control.import_paths(files)
        Termination(window)

    window.painted.connect(begin)
    window.show()
    try:
        return application.exec()
    finally:
        operations.shutdown()
        library.close()


def open_library(path: Path) -> Library | None:
    """Open the library, or another one that a person chooses instead; None where there is no way on."""
    chosen: Path | None = path
    while chosen is not None:
        try:
            return Library.open(chosen)
        except ReaderError as error:
            chosen = _ask_for_another(error)
    return None


def _ask_for_another(error: ReaderError) -> Path | None:
    sys.stderr.write(f"desktop-reader: {error}\n")
    if QApplication.platformName() in UNATTENDED:
        return None
    from desktop_reader.ui.dialogs.trouble import TroubleDialog

    return TroubleDialog(error).ask()
