"""Two versions of an article, read and compared."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_reader.domain.article import Article
from desktop_reader.library import Library
from desktop_reader.rendering.difference import Line, difference


class Versions(NamedTuple):
    """Two articles, the older one first, and side by side their titles, decks and paragraphs."""

    before: Article
    after: Article
    lines: Sequence[Line]


def compare(library: Library, one: int, other: int) -> Versions:
    """Read two articles and compare them. Raises ReaderError where one is gone."""
    before, after = sorted(
        (library.article(one), library.article(other)), key=lambda found: (found.published or "", found.id)
    )
    return Versions(before, after, difference(_paragraphs(before), _paragraphs(after)))


def _paragraphs(article: Article) -> list[str]:
    lines = [article.title, *(article.deck or "").splitlines(), *article.text.splitlines()]
    return [line.strip() for line in lines if line.strip()]
