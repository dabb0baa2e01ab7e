"""The stories beside an article: those that its page recommends, and others of the library that belong to it."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_reader.domain.article import Article
from desktop_reader.domain.change import Change
from desktop_reader.domain.related import Related, Relation
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.models.related_model import Entry, Heading, RelatedModel, Remark, Story
from desktop_reader.ui.widgets.dates import day_of
from desktop_reader.ui.widgets.related_view import RelatedView

# Beside the stories that the page recommends, which the library counts among these.
MOST = 16
READ = "related stories"


class RelatedPane(QWidget):
    """Shows what belongs to one article. It reads only while it can be seen, and never on the UI thread."""

    article_requested = Signal(object)
    """The id of the article that a person wants to open."""

    def __init__(self, _library: Library, operations: Operations, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._article: Article | None = None
        self._is_stale = False
        self._model = RelatedModel(self)
        self._view = RelatedView(self._model, theme, self)
        self._view.article_requested.connect(self.article_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    def show_article(self, article: Article | None) -> None:
        """Show what belongs to this article; nothing where there is none."""
        self._article = article
        self._show([])
        self._read()

    def refresh(self, change: Change) -> None:
        """Look again where articles came or went: a recommended story may be in the library now."""
        if (change.members or change.texts) and self._article is not None:
            self._operations.read_latest(READ, partial(_look_again, self._article.id), self._take, self._lose)

    def set_theme(self, theme: Theme) -> None:
        """Paint with these colours."""
        self._view.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not needed while nobody could see it."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _read(self) -> None:
        self._is_stale = not self.isVisible()
        if self._article is None:
            self._operations.forget(READ)
        elif not self._is_stale:
            article_id = self._article.id
            self._operations.read_latest(READ, lambda library: library.related(article_id, MOST), self._show)

    def _take(self, found: tuple[Article, list[Related]]) -> None:
        self._article, related = found
        self._show(related)

    def _lose(self, _error: ReaderError) -> None:
        """The article is gone; whoever shows it will say so."""
        self.show_article(None)

    def _show(self, related: Sequence[Related]) -> None:
        entries = [*self._recommended(), *self._related(related)]
        if not entries and self._article is not None:
            entries = [Remark(self.tr("The page recommends no stories, and the library has nothing else beside it."))]
        self._model.set_entries(entries)

    def _recommended(self) -> list[Entry]:
        stories = [
            Story(story.title, _joined(story.source, day_of(story.published)), story.article_id)
            for story in (self._article.recommended if self._article is not None else ())
        ]
        if not stories:
            return []
        known = sum(story.article_id is not None for story in stories)
        return [Heading(self.tr("Recommended by this page"), self._count_text(len(stories), known)), *stories]

    def _count_text(self, stories: int, known: int) -> str:
        all_of_them = self.tr("1 story") if stories == 1 else self.tr("{count} stories").format(count=stories)
        if not known:
            return all_of_them
        return self.tr("{stories}, {count} in the library").format(stories=all_of_them, count=known)

    def _related(self, related: Sequence[Related]) -> list[Entry]:
        shown = {story.article_id for story in (self._article.recommended if self._article is not None else ())}
        others = [found for found in related if found.relation is not Relation.RECOMMENDED and found.id not in shown]
        entries: list[Entry] = []
        for relation, group in groupby(others, key=lambda found: found.relation):
            entries.append(Heading(self._heading(relation)))
            entries += [self._story(found) for found in group]
        return entries

    def _story(self, found: Related) -> Story:
        """The reason stands for source and date where it says nothing else."""
        detail = _joined(found.source, day_of(found.published))
        return Story(found.title, detail if detail != found.reason else "", found.id, found.reason)

    def _heading(self, relation: Relation) -> str:
        return {
            Relation.RECOMMENDED: self.tr("Recommended"),
            Relation.REPRINT: self.tr("Reprints"),
            Relation.VERSION: self.tr("Other versions"),
            Relation.STORY: self.tr("Same story"),
            Relation.RELATED: self.tr("Same source, same day"),
        }[relation]


def _look_again(article_id: int, library: Library) -> tuple[Article, list[Related]]:
    return library.article(article_id), library.related(article_id, MOST)


def _joined(source: str | None, day: str) -> str:
    return " · ".join(filter(None, (source, day)))
