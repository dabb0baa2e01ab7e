"""The small window of the button "Aa": how the page looks, chosen while one looks at it."""

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop_reader.rendering.themes import load_theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import LOOK, Choice, Number, Setting, Switch, ThemeChoice
from desktop_reader.settings.store import Settings
from desktop_reader.ui.widgets import swatches
from desktop_reader.ui.widgets.setting_editors import Choose, choice, number, switch, text

MOST_LETTERS = 20  # of a row of buttons; choices with longer names are a list to open
_PICTURED = {
    ThemeChoice.SYSTEM: ("light", "dark"),
    ThemeChoice.LIGHT: ("light",),
    ThemeChoice.SEPIA: ("sepia",),
    ThemeChoice.DARK: ("dark",),
    ThemeChoice.CONTRAST: ("contrast_light", "contrast_dark"),
}
"""The themes that a choice of one may lead to."""
MARGIN = 16


class LookPopover(QFrame):
    """Shows every setting of the page as the schema declares it; `chosen` carries a Setting and its new value."""

    chosen = Signal(object, object)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("lookPopover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Text and colours"))
        self._settings = settings
        self._form = QFormLayout(self)
        self._form.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(MARGIN)
        self._fill()

    def open_at(self, corner: QPoint) -> None:
        """Open with the right upper corner at this point of the screen, as far as the screen allows."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), room.left()), room.right() - self.width())
        self.move(left, min(max(corner.y(), room.top()), room.bottom() - self.height()))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        for setting in LOOK:
            editor = self._editor(setting)
            editor.setObjectName(f"look-{setting.key}")
            editor.setAccessibleName(text(setting.label))
            if isinstance(setting.kind, Switch):
                self._form.addRow("", editor)
            else:
                self._form.addRow(text(setting.label), editor)
        usual = QPushButton(self.tr("&Usual Look"), self, autoDefault=False)
        usual.setObjectName("usualLook")
        usual.setFlat(True)
        usual.clicked.connect(self._restore)
        self._form.addRow(usual)

    def _editor(self, setting: Setting[Any]) -> QWidget:
        value, choose = self._settings[setting], partial(self.chosen.emit, setting)
        if isinstance(setting.kind, Switch):
            return switch(text(setting.label), value, choose)
        if isinstance(setting.kind, Number):
            return number(setting.kind, value, choose)
        assert isinstance(setting.kind, Choice), setting.key
        if setting is schema.THEME:
            return _swatches(setting.kind, value, choose)
        few = sum(map(len, setting.kind.labels.values())) <= MOST_LETTERS
        return _buttons(setting.kind, value, choose) if few else choice(setting.kind, value, choose)

    def _restore(self) -> None:
        """Give the page the look that it has before anybody chooses."""
        for setting in LOOK:
            if self._settings[setting] != setting.default:
                self.chosen.emit(setting, setting.default)
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fill()


def _swatches(kind: "Choice[Any]", value: object, choose: Choose) -> QWidget:
    """Return a row of buttons that show the themes."""
    row = _buttons(kind, value, choose)
    for button, names in zip(row.findChildren(QToolButton), _PICTURED.values(), strict=True):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIcon(swatches.swatch([load_theme(name) for name in names]))
        button.setIconSize(QSize(swatches.SIZE, swatches.SIZE))
        button.setToolTip(button.text())
        button.setProperty("swatch", True)
    return row


def _buttons(kind: "Choice[Any]", value: object, choose: Choose) -> QWidget:
    """Return a row of buttons, one of which is down."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    group = QButtonGroup(row)
    members = list(kind.labels)
    for at, member in enumerate(members):
        button = QToolButton(row)
        button.setText(text(kind.labels[member]))
        button.setCheckable(True)
        button.setChecked(member is value)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        group.addButton(button, at)
        line.addWidget(button)
    group.idClicked.connect(lambda at: choose(members[at]))
    line.addStretch()
    return row
