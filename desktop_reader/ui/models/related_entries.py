"""What the panel of related stories lists: its groups, each under a heading, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop_reader.domain.article import Article
from desktop_reader.domain.listing import Row
from desktop_reader.domain.related import Related, Relation
from desktop_reader.ui.models.related_model import Entry, Gap, Heading, Remark, Story, Thread
from desktop_reader.ui.widgets.dates import day_of

SAME_TEXT = (Relation.REPRINT, Relation.VERSION)
ALL_OF_IT = 0.995  # is shown as all of it
UP_TO_DAYS = 60
UP_TO_MONTHS = 24
DAYS_OF_MONTH, DAYS_OF_YEAR = 30.44, 365.25


class Beside(NamedTuple):
    """What the library has beside an article.

    `versions` are the articles with the same text, itself among them, the oldest first. `waiting` is how many articles
    are still to be looked through before everything is known. `naming` are those whose texts name this one. `groups`
    has a number for each of the related articles that is in a group of reprints and versions.
    """

    related: Sequence[Related] = ()
    versions: Sequence[Row] = ()
    waiting: int = 0
    naming: Sequence[Row] = ()
    groups: Mapping[int, int] = MappingProxyType({})


class Told(NamedTuple):
    """An article that tells of something, and how many others with its text are not listed beside it."""

    found: Related
    others: int = 0


class RelatedEntries(QObject):
    """Puts the groups into words."""

    def of_nothing(self) -> list[Entry]:
        """Return what stands where no article is open."""
        what = self.tr("Beside an open article: what its page recommends, who else has its text, and its whole story.")
        return [Remark(what)]

    def of(self, article: Article, beside: Beside | None) -> list[Entry]:
        """Return the entries for an article; those of its page alone before it is known what the library has."""
        if beside is None:
            return self._recommended(article)
        shown = {story.article_id for story in article.recommended}
        shown |= {row.id for row in beside.versions}
        nearby = [found for found in beside.related if found.relation is Relation.RELATED and found.id not in shown]
        entries = [
            *self._recommended(article),
            *self._versions(article, beside),
            *self._naming(beside.naming),
            *self._story(article, beside),
            *self._related(_one_of_each(nearby, beside.groups)),
        ]
        if beside.waiting:
            return [*entries, Remark(self._waiting_text(beside.waiting))]
        alone = self.tr("The page recommends no stories, and the library has nothing else beside it.")
        return entries or [Remark(alone)]

    def _recommended(self, article: Article) -> list[Entry]:
        stories = [
            Story(story.title, _joined(story.source, day_of(story.published)), story.article_id, address=story.url)
            for story in article.recommended
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

    def _versions(self, article: Article, beside: Beside) -> list[Entry]:
        """The same text elsewhere, the oldest first, also where it is among the stories that the page recommends."""
        near = {found.id: found for found in beside.related if found.relation in SAME_TEXT}
        rows = [row for row in beside.versions if row.id != article.id]
        stories = [
            Story(
                row.title,
                _joined(row.source, day_of(row.published)),
                row.id,
                self._likeness_text(near[row.id].likeness if row.id in near else None),
                is_version=True,
            )
            for row in rows
        ]
        return [Heading(self.tr("Reprints and versions")), *stories] if stories else []

    def _likeness_text(self, likeness: float | None) -> str:
        """Say how much of a text is the same; nothing where the two have only a third one in common."""
        if likeness is None:
            return ""
        if likeness > ALL_OF_IT:
            return self.tr("the same text")
        return self.tr("{percent} % of the text is the same").format(percent=round(likeness * 100))

    def _naming(self, rows: Sequence[Row]) -> list[Entry]:
        stories = [Story(row.title, _joined(row.source, day_of(row.published)), row.id) for row in rows]
        return [Heading(self.tr("Mentioned in")), *stories] if stories else []

    def _story(self, article: Article, beside: Beside) -> list[Entry]:
        """The timeline of the story that the article is part of, itself in it."""
        same = {row.id for row in beside.versions}
        others = [found for found in beside.related if found.is_story and found.id not in same]
        if not others:
            return []
        opened = Related(
            article.id, article.title, Relation.STORY, "", 0, published=article.published, source=article.source
        )
        in_time = sorted([*others, opened], key=lambda one: (one.published is None, one.published or "", one.id))
        told = _one_of_each(in_time, beside.groups)
        entries: list[Entry] = [Heading(self.tr("The story"), self._count_text(len(told), 0))]
        days = [day_of(one.found.published) for one in told]
        gaps = ["", *(self._gap_text(before, after) for before, after in pairwise(days))]
        for number, ((found, others_with_it), gap) in enumerate(zip(told, gaps, strict=True)):
            if gap:
                entries.append(Gap(gap))
            thread = Thread(number > 0, number < len(told) - 1, found.id == article.id)
            entries.append(
                Story(
                    found.title,
                    _joined(day_of(found.published), found.source, self._others_text(others_with_it)),
                    found.id,
                    words=found.words,
                    thread=thread,
                )
            )
        return entries

    def _gap_text(self, before: str, after: str) -> str:
        """Say how much later a day is, where both are known to the day and it is another one."""
        try:
            days = (date.fromisoformat(after) - date.fromisoformat(before)).days
        except ValueError:
            return ""
        if days < 1:
            return ""
        if days == 1:
            return self.tr("the next day")
        if days <= UP_TO_DAYS:
            return self.tr("{count} days later").format(count=days)
        months = round(days / DAYS_OF_MONTH)
        if months <= UP_TO_MONTHS:
            return self.tr("{count} months later").format(count=months)
        return self.tr("{count} years later").format(count=round(days / DAYS_OF_YEAR))

    def _others_text(self, others: int) -> str:
        if not others:
            return ""
        if others == 1:
            return self.tr("1 more with this text")
        return self.tr("{count} more with this text").format(count=others)

    def _related(self, told: Iterable[Told]) -> list[Entry]:
        stories = [self._related_story(*one) for one in told]
        return [Heading(self.tr("Related")), *stories] if stories else []

    def _related_story(self, found: Related, others: int) -> Story:
        """The reason stands for source and date where it says nothing else."""
        detail = _joined(found.source, day_of(found.published))
        reason = "" if found.reason == detail else found.reason
        return Story(found.title, _joined(detail, self._others_text(others)), found.id, reason, found.words)

    def _waiting_text(self, articles: int) -> str:
        if articles == 1:
            return self.tr("1 article is still being looked through for what belongs together.")
        return self.tr("{count} articles are still being looked through for what belongs together.").format(
            count=f"{articles:,}"
        )


def _one_of_each(related: Iterable[Related], groups: Mapping[int, int]) -> list[Told]:
    """The first of each group of reprints and versions, with the number of the others."""
    firsts: dict[tuple[bool, int], Related] = {}
    sizes: Counter[tuple[bool, int]] = Counter()
    for found in related:
        key = (found.id in groups, groups.get(found.id, found.id))
        firsts.setdefault(key, found)
        sizes[key] += 1
    return [Told(found, sizes[key] - 1) for key, found in firsts.items()]


def _joined(*parts: str | None) -> str:
    return " · ".join(filter(None, parts))
