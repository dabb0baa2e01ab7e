"""Waiting for what takes its time, with a way to stop it."""

from collections.abc import Generator
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

PARTS = 1_000
PATIENCE_MS = 500
"""What is done sooner needs no dialog."""


Steps = Generator[float, None, None]
"""What says at each step how much of it is done, from 0 to 1, and tidies up where it is closed before the last one."""


class StoppedError(Exception):
    """A person has had enough."""


def go_through(steps: Steps, label: str, parent: QWidget) -> None:
    """Go through all the steps, which say how far they are (0 to 1); raises StoppedError where that was asked for."""
    dialog = QProgressDialog(parent)
    dialog.setLabelText(label)
    dialog.setRange(0, PARTS)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(PATIENCE_MS)
    try:
        with closing(steps):
            for done in steps:
                dialog.setValue(round(done * PARTS))
                if dialog.wasCanceled():
                    raise StoppedError
    finally:
        dialog.close()
        dialog.deleteLater()
