"""An article as it is opened to be read: itself, and the other articles that it names."""

from typing import NamedTuple

from desktop_reader.domain.article import Article
from desktop_reader.domain.mentions import Named
from desktop_reader.library import Library


class Page(NamedTuple):
    """An article and the articles that it names."""

    article: Article
    named: Named


def open_page(library: Library, id_: int) -> Page:
    """Read an article, also from the trash. Raises ReaderError where there is none of that number."""
    article = library.article(id_)
    return Page(article, library.named_in(article))
