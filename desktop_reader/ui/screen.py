"""What is said where Qt finds no screen that it can use: one sentence in place of its own page of text."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_reader.exit_status import UNUSABLE
from desktop_reader.system_packages import how_to_install, missing_libraries

_ABOUT_PLUGINS = "qt.qpa.plugin"  # what these messages say follows from the others


@contextmanager
def screen_expected() -> Iterator[None]:
    """Make the application in this context: Qt ends the process where it cannot, and has no other way to tell."""
    heard: list[tuple[str, str]] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(f"desktop-reader: {refusal(heard)}\n")
            sys.stderr.flush()
            os._exit(UNUSABLE)  # Qt would abort and leave a core dump
        heard.append((context.category or "", text))

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for _, text in heard:
        sys.stderr.write(f"{text}\n")


def refusal(heard: list[tuple[str, str]]) -> str:
    """Return what a person is told, out of the categories and texts of Qt's messages."""
    reasons = [text for category, text in heard if category != _ABOUT_PLUGINS] or [text for _, text in heard]
    reason = f" ({reasons[-1].strip().rstrip('.')})" if reasons else ""
    return f"The window cannot be opened{reason}: {_way_out()}."


def _way_out() -> str:
    missing = missing_libraries()
    if not missing:
        return "start it on a desktop"
    return f"the system lacks {', '.join(missing)}; {how_to_install(list(missing.values()))}"
