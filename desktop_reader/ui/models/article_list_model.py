"""The list of articles as a Qt model: all ids at once, rows only for what is looked at.

A million ids are one `array('q')`; nothing here does work for each of them in Python. Rows are read in pages of
PAGE rows around the row that is asked for, and kept by id, so that they outlive another order of the list.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Row, Snippet
from desktop_reader.ui.widgets.dates import whole_date

PAGE = 128
KEPT_ROWS = 64 * PAGE
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)

Index = QModelIndex | QPersistentModelIndex
ReadRows = Callable[[Sequence[int]], list[Row]]


class ArticleListModel(QAbstractTableModel):
    """One column of articles. `read_rows` is called on the UI thread and must be fast; it leaves out what is gone.

    Of a search's hits, snippets come later: `snippets_wanted` tells for which articles they have been looked at.
    """

    snippets_wanted = Signal(object)

    def __init__(self, read_rows: ReadRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids = array("q")
        self._rows: dict[int, Row] = {}
        self._snippets: dict[int, Snippet | None] = {}
        self._opened: frozenset[int] = frozenset()
        self._members: frozenset[int] = frozenset()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    @property
    def ids(self) -> "array[int]":
        """The ids in the order of the list; not to be changed."""
        return self._ids

    def rowCount(self, parent: Index | None = None) -> int:
        """How many articles the list has."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return one: the delegate paints everything into it."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or the words that a screen reader says of the row."""
        if role not in _ROLES or not index.isValid() or (row := self.row(index.row())) is None:
            return None
        return row.title if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)

    def row(self, at: int) -> Row | None:
        """Return the row at this place, reading the page around it if need be; None if the article is gone."""
        article_id = self._ids[at]
        row = self._rows.get(article_id)
        if row is None:
            self._read_page(at // PAGE)
            row = self._rows.get(article_id)
        return row

    def snippet(self, article_id: int) -> Snippet | None:
        """Return the piece of its text in which the hits stand; None until it has come."""
        if article_id not in self._snippets:
            self._snippets[article_id] = None
            self._asking.start()
        return self._snippets[article_id]

    def set_snippets(self, snippets: Mapping[int, Snippet], *, anew: bool = False) -> None:
        """Show these snippets, `anew` those of another search."""
        if anew:
            self._snippets.clear()
        self._snippets.update(snippets)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def position(self, article_id: int) -> int:
        """Return where the article stands in the list, -1 if it does not."""
        try:
            return self._ids.index(article_id)
        except ValueError:
            return -1

    @property
    def opened(self) -> frozenset[int]:
        """The articles of which the reprints and versions are shown below them."""
        return self._opened

    def is_member(self, article_id: int) -> bool:
        """Whether the article stands below one that it is a reprint or a version of."""
        return article_id in self._members

    def count(self, row: Row) -> int:
        """Return how many articles the row stands for; 0 where it stands for itself alone."""
        return 0 if row.id in self._members else row.versions

    def set_groups(self, groups: Mapping[int, Iterable[int]]) -> None:
        """Say of which articles the reprints and versions are shown below them, and which those are."""
        self._opened = frozenset(groups)
        self._members = frozenset(chain.from_iterable(groups.values()))

    def insert(self, at: int, ids: "array[int]") -> None:
        """Show more articles at this place."""
        self.beginInsertRows(QModelIndex(), at, at + len(ids) - 1)
        self._ids = self._ids[:at] + ids + self._ids[at:]
        self.endInsertRows()

    def remove(self, at: int, count: int) -> None:
        """Show so many articles less from this place on."""
        self.beginRemoveRows(QModelIndex(), at, at + count - 1)
        self._ids = self._ids[:at] + self._ids[at + count :]
        self.endRemoveRows()

    def set_first_page(self, rows: Sequence[Row]) -> None:
        """Show these rows at once, before the ids of all of them are known."""
        self._keep(rows)
        self.set_ids(array("q", (row.id for row in rows)))

    def set_ids(self, ids: "array[int]") -> None:
        """Show the articles with these ids. Where they go on from those shown, the list only grows at its end."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        elif len(ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()

    def refresh(self, changed: Iterable[int]) -> None:
        """Read these articles anew when they are next looked at."""
        known = [article_id for article_id in changed if self._rows.pop(article_id, None) is not None]
        if known and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def forget(self) -> None:
        """Read every row anew when it is next looked at."""
        self.refresh(tuple(self._rows))

    def _read_page(self, page: int) -> None:
        wanted = [
            article_id for article_id in self._ids[page * PAGE : (page + 1) * PAGE] if article_id not in self._rows
        ]
        self._keep(self._read_rows(wanted))

    def _ask(self) -> None:
        """Ask for what was looked at; what was asked for before and has not come is asked for again."""
        self.snippets_wanted.emit([article_id for article_id, cut in self._snippets.items() if cut is None])

    def _keep(self, rows: Iterable[Row]) -> None:
        if len(self._rows) > KEPT_ROWS:
            self._rows.clear()
        self._rows.update((row.id, row) for row in rows)

    def _spoken(self, row: Row) -> str:
        marks = [self.tr("starred")] if row.starred else []
        if self.count(row):
            marks.append(self.tr("{count} versions").format(count=row.versions))
        return ", ".join(
            filter(None, (row.title, row.source, whole_date(row.published), self._state(row.state), *marks))
        )

    def _state(self, state: State) -> str:
        return {
            State.UNREAD: self.tr("unread"),
            State.READ: "",
            State.ARCHIVED: self.tr("archived"),
        }[state]
