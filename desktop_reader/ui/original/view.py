"""View > Original: the page as it was imported, what its lines were taken for, and the ways to correct that."""

from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_reader.domain.article import Original
from desktop_reader.operations.correcting import PageLook
from desktop_reader.pages import Correction, Line, Role
from desktop_reader.pages.hints import spots
from desktop_reader.pages.text_lines import cleaned
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.elided_label import ElidedLabel
from desktop_reader.ui.original.lines import PageLines
from desktop_reader.ui.original.parts import BY_ROLE, PARTS, part_text
from desktop_reader.ui.widgets.flow_layout import FlowLayout
from desktop_reader.ui.wording import size_text

MOST_CHARACTERS = 2_000_000
SHORT_HASH = 12
SWATCH = 10
# Formats whose text is not what a person sees of the page.
MARKED_UP = frozenset({"html"})


def original_text(original: Original) -> str:
    """Return the text of an original as it is shown; what cannot be read in its encoding becomes U+FFFD."""
    text = original.content.decode(original.encoding or "utf-8", "replace")
    return text[:MOST_CHARACTERS].removeprefix("\ufeff")


class OriginalView(QWidget):
    """Shows one original. `said` carries a Correction and whether it is what the program finds by itself.

    `reset_wanted` asks for the page as the program finds it, `reread_wanted` for the article that these lines make.
    """

    said = Signal(object, bool)
    reset_wanted = Signal()
    reread_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("original")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look: PageLook | None = None
        self._found: Sequence[Line] = ()
        self._menu: QMenu | None = None
        self._lines = PageLines(self, theme)
        self._origin = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._origin.setObjectName("originalOrigin")
        self._hint = QLabel(self._hint_text(), self, wordWrap=True)
        self._hint.setObjectName("originalHint")
        self._parts = PartButtons(self, theme)
        self._source = QToolButton(self)
        self._source.setText(self.tr("Source as Saved"))
        self._source.setCheckable(True)
        self._reset = QPushButton(self.tr("As Found by the Program"), self)
        self._reset.setToolTip(self.tr("Take back every correction of this page"))
        self._reread = QPushButton(self.tr("Read Anew"), self)
        self._reread.setToolTip(
            self.tr("The program understands this page otherwise by now; this lets the article follow")
        )
        self._state = ElidedLabel(self)
        self._state.setObjectName("originalState")
        self.setFocusProxy(self._lines)
        self._arrange()
        self._connect()

    def show_look(self, look: PageLook) -> None:
        """Show an original, and how it is understood."""
        is_new = self._look is None or self._look.original != look.original
        self._look = look
        if is_new:
            self._source.setChecked(False)
            self._show_origin(look.original)
        self._found = look.found.lines if look.found else ()
        self._source.setVisible(look.original.format in MARKED_UP and look.page is not None)
        self._reset.setEnabled(look.is_corrected)
        self._reread.setVisible(look.is_outdated)
        self._show_text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._lines.set_theme(theme)
        self._parts.set_theme(theme)

    def text(self) -> str:
        """Return the text that is shown."""
        return self._lines.toPlainText()

    def _hint_text(self) -> str:
        return self.tr(
            "The page as it was imported, its lines coloured by what they were taken for. Click a line or press Space "
            "to put it in or leave it out; the keys 1 to 8 say what it is. Ctrl+Z takes it back, Ctrl+U leads to the "
            "article."
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self._origin, 1)
        head.addWidget(self._source)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._reread)
        foot.addWidget(self._reset)
        self._foot = QWidget(self)
        self._foot.setObjectName("originalFoot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for widget in (self._hint, self._parts, self._lines, self._foot):
            column.addWidget(widget, int(widget is self._lines))

    def _connect(self) -> None:
        self._lines.current_changed.connect(self._show_current)
        self._lines.toggled.connect(self._toggle)
        self._lines.wished.connect(self._make)
        self._lines.menu_wanted.connect(self._open_menu)
        self._parts.wished.connect(self._make)
        self._source.toggled.connect(self._show_text)
        self._reset.clicked.connect(self.reset_wanted)
        self._reread.clicked.connect(self.reread_wanted)

    def _show_origin(self, original: Original) -> None:
        digest = self.tr("SHA-256 {start}…").format(start=original.sha256[:SHORT_HASH])
        parts = (original.path, original.encoding or "", size_text(len(original.content)), digest)
        self._origin.setText("   ".join(filter(None, parts)))
        self._origin.setToolTip(f"{original.path}\nSHA-256: {original.sha256}")

    def _show_text(self) -> None:
        assert self._look is not None
        page = None if self._source.isChecked() else self._look.page
        for widget in (self._hint, self._parts, self._foot):
            widget.setVisible(page is not None)
        if page is not None:
            self._lines.show_lines(_as_many(page.lines))
        else:
            self._lines.show_text(original_text(self._look.original))

    def _show_current(self) -> None:
        number, role = self._lines.number, self._lines.line.role
        self._parts.check(role)
        if number < 0:
            self._state.setText("")
            return
        text = self.tr("Line {number} of {count}: {part}")
        self._state.setText(
            text.format(number=number + 1, count=len(self._lines.lines), part=self._lines.part_of(number))
        )

    def _toggle(self) -> None:
        """Leave the current line out, or put it in as what it was found to be, else as text."""
        if self._lines.number < 0:
            return
        if self._lines.line.role is not Role.LEFT_OUT:
            self._make(Role.LEFT_OUT)
            return
        found = self._found[self._lines.number].role
        self._make(Role.BODY if found in {Role.LEFT_OUT, Role.BLANK} else found)

    def _make(self, role: Role) -> None:
        """Ask that the current line be that; it is shown so at once, the article follows."""
        number = self._lines.number
        if number < 0 or self._lines.line.role is role:
            return
        spot = list(spots(line.text for line in self._lines.lines))[number]
        correction = Correction(cleaned(self._lines.line.text), spot.number, role)
        self._lines.show_lines(_with_role(self._lines.lines, number, role))
        self.said.emit(correction, self._found[number].role is role)

    def _open_menu(self, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        group = QActionGroup(self._menu)
        for part in PARTS:
            action = self._menu.addAction(f"{part_text(part.name)}\t{part.key}", partial(self._make, part.role))
            action.setCheckable(True)
            action.setChecked(part.role is self._lines.line.role)
            group.addAction(action)
        self._menu.addSeparator()
        copy = self._menu.addAction(self.tr("Copy"), self._lines.copy)
        copy.setEnabled(self._lines.textCursor().hasSelection())
        self._menu.popup(at)


class PartButtons(QWidget):
    """A button for each part in its colour: what the colours mean, what the current line is, what it can be made."""

    wished = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("originalParts")
        self._group = QButtonGroup(self)
        self._buttons: dict[Role, QToolButton] = {}
        row = FlowLayout(self, 2)
        row.setContentsMargins(12, 4, 12, 6)
        for part in PARTS:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setObjectName(f"part-{part.key}")
            button.setText(f"{part.key} {part_text(part.name)}")
            button.setToolTip(part_text(part.tip))
            button.setIconSize(QSize(SWATCH, SWATCH))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._wish, part.role))
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons[part.role] = button
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        for role, button in self._buttons.items():
            swatch = QPixmap(SWATCH, SWATCH)
            swatch.fill(QColor(getattr(theme, BY_ROLE[role].colour)))
            button.setIcon(QIcon(swatch))

    def check(self, role: Role) -> None:
        """Show what the current line is."""
        self._group.setExclusive(False)
        for its_role, button in self._buttons.items():
            button.setChecked(its_role is role)
        self._group.setExclusive(True)

    def _wish(self, role: Role, _checked: bool = False) -> None:
        self.wished.emit(role)


def _as_many(lines: Sequence[Line]) -> Sequence[Line]:
    """Return as many of the lines as are shown: no person corrects the millionth one."""
    lengths = accumulate(len(line.text) + 1 for line in lines)
    return lines[: sum(length <= MOST_CHARACTERS for length in lengths)]


def _with_role(lines: Sequence[Line], number: int, role: Role) -> list[Line]:
    """Return the lines with another role for a paragraph."""
    changed = list(lines)
    at = number
    while at == number or (at < len(changed) and changed[at].joined):
        changed[at] = changed[at]._replace(role=role, reason="corrected")
        at += 1
    return changed
