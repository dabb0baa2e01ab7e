"""A layout that sets widgets in lines, as words are set, and is as high as they need."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines from the left; `gap` in pixels between the widgets and between the lines."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return one of them; Qt asks beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one of them back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """It is higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines of this width take."""
        return self._arrange(QRect(0, 0, width, 0), is_test=True)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every widget into its place."""
        super().setGeometry(area)
        self._arrange(area, is_test=False)

    def sizeHint(self) -> QSize:
        """As the smallest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest widget, in a line of its own."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, is_test: bool) -> int:
        inside = area.marginsRemoved(self.contentsMargins())
        left, top, height = inside.left(), inside.top(), 0
        for item in self._items:
            size = item.sizeHint()
            if left > inside.left() and left + size.width() > inside.right() + 1:
                left, top, height = inside.left(), top + height + self.spacing(), 0
            if not is_test:
                item.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + self.spacing()
            height = max(height, size.height())
        return top + height + self.contentsMargins().bottom() - area.top()
