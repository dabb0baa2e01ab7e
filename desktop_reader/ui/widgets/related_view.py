"""The list of related stories: opens one with a click or with Enter, copies the title of any."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_model import RelatedModel, Story
from desktop_reader.ui.widgets.related_row import RelatedDelegate
from desktop_reader.ui.widgets.side_buttons import SideButtonFilter
from desktop_reader.ui.widgets.viewport import viewport_of


class RelatedView(QListView):
    """Shows a RelatedModel."""

    article_requested = Signal(object)
    """The id of the article that a person wants to open."""

    def __init__(self, model: RelatedModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = viewport_of(self)
        self._model = model
        self._delegate = RelatedDelegate(self, model, theme)
        self._menu: QMenu | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("related")
        self.setAccessibleName(self.tr("Related stories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.set_theme(theme)
        SideButtonFilter(self._area)
        self.clicked.connect(self._request)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._delegate.set_theme(theme)
        self._area.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current story with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._request(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first story, so that the focus can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.first_story() >= 0:
            self.setCurrentIndex(self._model.index(self._model.first_story()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the ground what the mouse is on, and by the cursor what can be opened."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row())
        story = self._story(index)
        can_open = story is not None and story.article_id is not None
        self._area.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the ground away when the mouse leaves."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the story."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        story = self._story(index)
        if story is not None:
            at = self.visualRect(index).center() if is_key else event.pos()
            self._open_menu(story, self._area.mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew, also where only the scroll bar has taken some of the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self._area.update()

    def _story(self, index: QModelIndex) -> Story | None:
        entry = self._model.entry(index.row()) if index.isValid() else None
        return entry if isinstance(entry, Story) else None

    def _request(self, index: QModelIndex) -> None:
        story = self._story(index)
        if story is not None and story.article_id is not None:
            self.article_requested.emit(story.article_id)

    def _open_menu(self, story: Story, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        if story.article_id is not None:
            self._menu.addAction(self.tr("Open")).triggered.connect(
                lambda: self.article_requested.emit(story.article_id)
            )
        self._menu.addAction(self.tr("Copy Title")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(story.title)
        )
        self._menu.popup(at)
