"""An article as it is opened to be read: itself, and the other articles that it names."""

from collections.abc import Mapping
from typing import NamedTuple

from desktop_reader.domain.article import Article
from desktop_reader.library import Library

NOTHING_NAMED: Mapping[str, int] = {}


class Page(NamedTuple):
    """An article and, by the keys of their titles, the articles that its text names."""

    article: Article
    named: Mapping[str, int]


def open_page(library: Library, id_: int) -> Page:
    """Read an article, also from the trash. Raises ReaderError where there is none of that number."""
    article = library.article(id_)
    return Page(article, library.named_in(article))
