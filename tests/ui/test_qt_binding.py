"""Watches the Qt binding for the fault that made us pin it: a reference to None lost on every void call."""

import sys

from PySide6.QtWidgets import QWidget

ROUNDS = 100
NOISE = 50  # the interpreter itself takes and drops a few references meanwhile


def test_void_methods_keep_the_references_to_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    calls = (
        lambda: widget.setEnabled(True),
        lambda: widget.setVisible(False),
        lambda: widget.setWindowTitle("title"),
        lambda: widget.setToolTip("tip"),
        lambda: widget.setStatusTip("tip"),
        lambda: widget.setWhatsThis("what"),
        lambda: widget.setAccessibleName("name"),
        lambda: widget.setAccessibleDescription("description"),
        lambda: widget.setMinimumWidth(1),
        lambda: widget.setMinimumHeight(1),
        lambda: widget.setMaximumWidth(100),
        lambda: widget.setMaximumHeight(100),
        lambda: widget.setMouseTracking(False),
        lambda: widget.setAutoFillBackground(False),
        lambda: widget.setUpdatesEnabled(True),
        lambda: widget.setAcceptDrops(False),
        lambda: widget.setContentsMargins(0, 0, 0, 0),
        lambda: widget.setObjectName("name"),
        lambda: widget.resize(10, 10),
        widget.update,
    )
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        for call in calls:
            call()
    lost = before - sys.getrefcount(None)
    assert lost < NOISE, f"{lost} references to None lost in {ROUNDS * len(calls)} calls"
