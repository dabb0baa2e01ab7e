"""What belongs beside an article, as a Qt model: headings, and under them stories that may or may not be openable."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """The head of a group; `note` stands at the end of the line."""

    text: str
    note: str = ""


class Thread(NamedTuple):
    """The place of a story in a timeline: whether others come before and after it, and whether it is the open one."""

    before: bool
    after: bool
    is_open: bool = False


class Story(NamedTuple):
    """A story; `article_id` is None where it is not in the library. `reason` says why it stands here.

    `words` stand for the reason where it is names and words that can be searched for. `is_version` says that it has
    the same text as the open one, `thread` where it stands in a timeline, `address` where a page that recommends it
    says that it is to be found in the web.
    """

    title: str
    detail: str
    article_id: int | None
    reason: str = ""
    words: tuple[str, ...] = ()
    is_version: bool = False
    thread: Thread | None = None
    address: str | None = None


class Gap(NamedTuple):
    """The time between two stories of a timeline, in words."""

    text: str


class Remark(NamedTuple):
    """A sentence where there is nothing to list."""

    text: str


Entry = Heading | Story | Gap | Remark


class RelatedModel(QAbstractListModel):
    """Entries from top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, at: int) -> Entry:
        """Return the entry of a row."""
        return self._entries[at]

    def first_story(self) -> int:
        """Return the row of the first story, -1 where there is none."""
        return next((at for at, entry in enumerate(self._entries) if isinstance(entry, Story)), -1)

    def find(self, story: Story) -> int:
        """Return the row of a story with the same number and title, -1 where there is none."""
        wanted = (story.article_id, story.title)
        rows = enumerate(self._entries)
        return next((at for at, one in rows if isinstance(one, Story) and (one.article_id, one.title) == wanted), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title or text, or what a screen reader says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title if isinstance(entry, Story) else entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, self._spoken(entry)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only stories can be gone to."""
        is_story = index.isValid() and isinstance(self._entries[index.row()], Story)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_story else Qt.ItemFlag.NoItemFlags

    def _spoken(self, entry: Entry) -> tuple[str, ...]:
        if isinstance(entry, Heading):
            return entry.text, entry.note
        if isinstance(entry, Remark | Gap):
            return (entry.text,)
        missing = self.tr("not in the library") if entry.article_id is None else ""
        opened = self.tr("open now") if entry.thread is not None and entry.thread.is_open else ""
        return entry.title, entry.detail, *(entry.words or (entry.reason,)), missing, opened
