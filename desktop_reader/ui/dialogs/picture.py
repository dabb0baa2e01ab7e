"""Looking at the pictures of an article: as large as one likes, one after the other, and saved as they came."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Self

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.reader.pictures import decoded
from desktop_reader.ui.reader.view import ReaderView

STEP = 1.25
LARGEST = 8.0  # times its own size
PAN = 80  # pixels
SHARE = 0.9  # of the window
WHEEL_STEP = 120


class Shown(NamedTuple):
    """A picture to look at."""

    content: bytes
    caption: str


class PictureDialog(QDialog):
    """`save_wanted` carries the picture that is looked at, and its caption."""

    save_wanted = Signal(object, str)

    def __init__(self, parent: QWidget, theme: Theme, pictures: Sequence[Shown], at: int) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self._pictures = pictures
        self._at = at
        self._sheet = PictureSheet(self, theme)
        self._caption = QLabel(self, wordWrap=True)
        self._caption.setObjectName("pictureCaption")
        self._keys: dict[Qt.Key, Callable[[], object]] = {}
        self._back = self._button(self.tr("&Previous"), lambda: self._step(-1))
        self._forward = self._button(self.tr("&Next"), lambda: self._step(1))
        self._smaller = self._button("−", self._sheet.shrink, self.tr("Smaller (−)"))
        self._size = self._button("", self._sheet.fit_or_full, self.tr("As large as the window, or its own size (0)"))
        self._larger = self._button("+", self._sheet.enlarge, self.tr("Larger (+)"))
        self._save = self._button(self.tr("&Save As…"), lambda: self.save_wanted.emit(*pictures[self._at]))
        self._arrange()
        self._learn_keys()
        self._sheet.changed.connect(self._show_size)
        self.resize((QSizeF(parent.size()) * SHARE).toSize())
        self._show()

    @classmethod
    def of_page(cls, parent: QWidget, theme: Theme, reader: ReaderView, address: str) -> Self:
        """Return the dialog for the picture of this address, with the others of the page before and after it."""
        pictures, captions = reader.pictures(), reader.captions()
        here = [one for one in captions if pictures.has(one)]
        return cls(parent, theme, [Shown(pictures.content(one), captions[one]) for one in here], here.index(address))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, pan, go on and back; Escape closes."""
        act = self._keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _learn_keys(self) -> None:
        sheet = self._sheet
        self._keys = {
            Qt.Key.Key_Plus: sheet.enlarge,
            Qt.Key.Key_Equal: sheet.enlarge,
            Qt.Key.Key_Minus: sheet.shrink,
            Qt.Key.Key_0: sheet.fit_or_full,
            Qt.Key.Key_PageUp: lambda: self._step(-1),
            Qt.Key.Key_PageDown: lambda: self._step(1),
            Qt.Key.Key_Left: lambda: self._pan_or_step(-1),
            Qt.Key.Key_Right: lambda: self._pan_or_step(1),
            Qt.Key.Key_Up: lambda: sheet.pan(QPoint(0, PAN)),
            Qt.Key.Key_Down: lambda: sheet.pan(QPoint(0, -PAN)),
        }

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 10)
        row.setSpacing(6)
        row.addWidget(self._caption, 1)
        for button in (self._back, self._forward, self._smaller, self._size, self._larger, self._save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        column.addLayout(row)

    def _button(self, text: str, act: Callable[[], object], tip: str = "") -> QPushButton:
        button = QPushButton(text, self, autoDefault=False)
        button.setToolTip(tip)
        button.setAccessibleName(tip or text.replace("&", ""))
        button.clicked.connect(act)
        return button

    def _pan_or_step(self, step: int) -> None:
        if not self._sheet.pan(QPoint(-step * PAN, 0)):
            self._step(step)

    def _step(self, step: int) -> None:
        to = self._at + step
        if 0 <= to < len(self._pictures):
            self._at = to
            self._show()

    def _show(self) -> None:
        shown = self._pictures[self._at]
        self._sheet.show_image(decoded(shown.content), shown.caption)
        self._caption.setText(shown.caption)
        number = self.tr("Picture {number} of {count}").format(number=self._at + 1, count=len(self._pictures))
        self.setWindowTitle(number if len(self._pictures) > 1 else self.tr("Picture"))
        for button, is_there in ((self._back, self._at > 0), (self._forward, self._at + 1 < len(self._pictures))):
            button.setEnabled(is_there)
            button.setVisible(len(self._pictures) > 1)

    def _show_size(self) -> None:
        self._size.setText(self.tr("{part}%").format(part=round(self._sheet.zoom * 100)))


class PictureSheet(QWidget):
    """Shows one picture, at first no larger than there is room. `changed` comes with another size of it."""

    changed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._ground, self._accent = QColor(theme.code), QColor(theme.accent)
        self._image = QImage()
        self._is_fitted = True
        self._offset = QPointF()
        self._held: QPointF | None = None
        self.zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage, name: str) -> None:
        """Show another picture."""
        self._image = image
        self.setAccessibleName(name)
        self._fit()

    def enlarge(self) -> None:
        """Make it larger."""
        self._zoom_to(self.zoom * STEP, QRectF(self.rect()).center())

    def shrink(self) -> None:
        """Make it smaller."""
        self._zoom_to(self.zoom / STEP, QRectF(self.rect()).center())

    def fit_or_full(self) -> None:
        """Show all of it, or where that is so its own size."""
        if self._is_fitted:
            self._zoom_to(1.0, QRectF(self.rect()).center())
        else:
            self._fit()

    def pan(self, by: QPoint) -> bool:
        """Move it as far as there is more to see; False where there is not."""
        before = self._offset
        self._move_to(before + QPointF(by))
        return self._offset != before

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture in the middle."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._ground)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(), self._image)
            if self.hasFocus():
                painter.setPen(QPen(self._accent, 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit it into the new room."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._fit()
        else:
            self._move_to(self._offset)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the mouse is."""
        self._zoom_to(self.zoom * STEP ** (event.angleDelta().y() / WHEEL_STEP), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it along."""
        if self._held is not None:
            self._move_to(self._offset + event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show all of it, or its own size."""
        self.fit_or_full()

    def _fit(self) -> None:
        natural = QSizeF(self._image.size())
        room = min(self.width() / max(1.0, natural.width()), self.height() / max(1.0, natural.height()))
        self.zoom, self._offset, self._is_fitted = min(1.0, room), QPointF(), True
        self.update()
        self.changed.emit()

    def _zoom_to(self, zoom: float, at: QPointF) -> None:
        """Zoom so that what is at a point stays there."""
        zoom = min(max(zoom, 1 / LARGEST), LARGEST)
        away = at - QRectF(self.rect()).center() - self._offset
        self._offset += away - away * (zoom / self.zoom)
        self.zoom, self._is_fitted = zoom, False
        self._move_to(self._offset)
        self.changed.emit()

    def _move_to(self, offset: QPointF) -> None:
        over = (QSizeF(self._image.size()) * self.zoom - QSizeF(self.size())) / 2
        x, y = max(0.0, over.width()), max(0.0, over.height())
        self._offset = QPointF(min(max(offset.x(), -x), x), min(max(offset.y(), -y), y))
        self.update()

    def _place(self) -> QRectF:
        size = QSizeF(self._image.size()) * self.zoom
        place = QRectF(QPointF(), size)
        place.moveCenter(QRectF(self.rect()).center() + self._offset)
        return place
