"""What a person marks from the window: the selected articles, as operations that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_reader.domain.article import Article, State
from desktop_reader.domain.listing import Row
from desktop_reader.library import Library
from desktop_reader.operations import marking, upkeep
from desktop_reader.operations.operation import Operation, Outcome
from desktop_reader.operations.runner import Operations
from desktop_reader.ui.shortcuts import USUAL, shown
from desktop_reader.ui.widgets.dates import whole_date
from desktop_reader.ui.wording import action_text, plain


class MarkingControl(QObject):
    """Turns wishes into operations on the selected articles.

    `chosen` returns their numbers, `current` what has the marks that decide where a wish goes two ways. `told` carries
    a sentence about what was done, `noted` one about what cannot be undone, `brought_back` the number of the one
    article that undoing has taken out of the trash.
    """

    told = Signal(str)
    noted = Signal(str)
    brought_back = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        operations: Operations,
        chosen: Callable[[], Sequence[int]],
        current: Callable[[], Row | Article | None],
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._operations = operations
        self._chosen = chosen
        self._current = current

    def toggle_read(self) -> None:
        """Mark as read what is unread, and as unread what is read."""
        row = self._current()
        if row is not None:
            state = State.READ if row.state is State.UNREAD else State.UNREAD
            self._perform(marking.set_state(self._chosen(), state))

    def toggle_archive(self) -> None:
        """Archive, or take out of the archive."""
        row = self._current()
        if row is not None and row.state is State.ARCHIVED:
            self._perform(marking.set_state(self._chosen(), State.READ))
        elif row is not None:
            self._perform(marking.set_state(self._chosen(), State.ARCHIVED), self._tell_archived)

    def toggle_star(self) -> None:
        """Star, or take the star away."""
        row = self._current()
        if row is not None:
            self._perform(marking.set_starred(self._chosen(), starred=not row.starred))

    def delete(self) -> None:
        """Move to the trash."""
        self._perform(marking.trash(self._chosen()), self._tell_deleted)

    def restore(self) -> None:
        """Take out of the trash."""
        self._perform(marking.restore(self._chosen()))

    def delete_for_good(self) -> None:
        """Remove from the library, after asking once."""
        ids = self._chosen()
        if ids and self._is_sure(self._question(len(ids)), self.tr("Delete for Good")):
            self._perform(upkeep.remove(ids))

    def empty_trash(self) -> None:
        """Remove everything in the trash from the library, after asking once."""
        question = self.tr("Delete everything in the trash for good? This cannot be undone.")
        if self._is_sure(question, self.tr("Empty Trash")):
            self._perform(upkeep.empty_trash())

    def undo(self) -> None:
        """Take back the last thing that can be taken back."""
        self._operations.undo(self._tell_brought_back)

    def undo_import(self, batch: int | None = None) -> None:
        """Move what an import brought in to the trash; without a number, the last import."""
        if batch is not None:
            self._perform(marking.undo_import(batch), self._tell_undone)
        else:
            self._operations.read(Library.last_batch, self._undo_last_import)

    def note_import(self, batch: int, article_id: int | None) -> None:
        """Let what an import brought in be taken back; of a single article say what was understood of it."""

        def tell(_outcome: Outcome) -> None:
            if article_id is not None:
                self._operations.read(lambda library: library.article(article_id), self._tell_understood)

        self._perform(marking.note_import(batch), tell)

    def edit_tags(self) -> None:
        """Ask which tags the selected articles shall have."""
        ids = list(self._chosen())

        def read(library: Library) -> tuple[list[str], list[tuple[str, ...]]]:
            return [tag.name for tag in library.tags()], [row.tags for row in library.rows(ids)]

        self._operations.read(read, lambda found: self._ask_for_tags(ids, *found))

    def reread(self) -> None:
        """Understand the originals of the selected articles once more."""
        from desktop_reader.operations.rereading import read_anew

        self._perform(read_anew(list(self._chosen())), self._tell_reread)

    def _tell_brought_back(self, outcome: Outcome) -> None:
        if len(outcome.after) == 1 and outcome.before[0].trashed and not outcome.after[0].trashed:
            self.brought_back.emit(outcome.after[0].id)

    def _undo_last_import(self, batch: int | None) -> None:
        if batch is not None:
            self.undo_import(batch)

    def _ask_for_tags(self, ids: Sequence[int], known: list[str], carried: list[tuple[str, ...]]) -> None:
        from desktop_reader.ui.dialogs.tags import TagsDialog

        dialog = TagsDialog(self._parent, known, carried)
        if carried and dialog.exec():
            edit = dialog.edit()
            self._perform(marking.edit_tags(ids, edit.add, edit.remove))
        dialog.deleteLater()

    def _perform(self, operation: Operation, done: Callable[[Outcome], None] | None = None) -> None:
        self._operations.perform(operation, done)

    def _tell_understood(self, article: Article) -> None:
        date = whole_date(article.published) or self.tr("no date found")
        parts = [article.title, article.source or self.tr("no source found"), date]
        self.told.emit(self.tr("Imported: {article}").format(article=" · ".join(parts)))

    def _keys_of(self, action: str) -> str:
        found = self._parent.findChild(QAction, action)
        keys = [found.shortcut().toString()] if found is not None else USUAL[action]
        return shown(keys) or plain(action_text("&Filter"))

    def _tell_archived(self, outcome: Outcome) -> None:
        count, keys = len(outcome.before), self._keys_of("shelf_archive")
        if count == 1:
            self.told.emit(self.tr("Archived: it is under Archive now ({keys}).").format(keys=keys))
        elif count:
            text = self.tr("Archived {count} articles: they are under Archive now ({keys}).")
            self.told.emit(text.format(count=f"{count:,}", keys=keys))

    def _tell_deleted(self, outcome: Outcome) -> None:
        count = len(outcome.before)
        if count == 1:
            self.told.emit(self.tr("Deleted 1 article."))
        elif count:
            self.told.emit(self.tr("Deleted {count} articles.").format(count=f"{count:,}"))

    def _tell_undone(self, outcome: Outcome) -> None:
        count = len(outcome.before)
        if count == 1:
            self.told.emit(self.tr("The import was undone; its article is in the trash."))
        else:
            text = self.tr("The import was undone; its {count} articles are in the trash.")
            self.told.emit(text.format(count=f"{count:,}"))

    def _tell_reread(self, outcome: Outcome) -> None:
        count = len(outcome.change.ids)
        if count == 1:
            self.noted.emit(self.tr("1 article has changed by being read anew."))
        elif count:
            self.noted.emit(self.tr("{count} articles have changed by being read anew.").format(count=f"{count:,}"))
        else:
            self.noted.emit(self.tr("Read anew: nothing has changed."))

    def _question(self, count: int) -> str:
        if count == 1:
            return self.tr("Delete this article for good? This cannot be undone.")
        return self.tr("Delete these {count} articles for good? This cannot be undone.").format(count=f"{count:,}")

    def _is_sure(self, question: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Desktop Reader"), question, parent=self._parent)
        sure = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is sure
