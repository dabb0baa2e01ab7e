"""HTML: articles one below the other on one page, which needs nothing beside itself and in which nothing acts."""

from collections.abc import Iterable
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.exporters.article_text import HTML_FOOT, html_article, html_head
from desktop_reader.exporters.exporter import Exporter


def write_to(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write a page in UTF-8, with the title of the first article, and return how many there were."""
    count = 0
    for count, article in enumerate(articles, 1):
        stream.write(f"{html_head(article) if count == 1 else chr(10)}{html_article(article)}".encode())
    if count:
        stream.write(f"{HTML_FOOT}\n".encode())
    return count


EXPORTER = Exporter("html", "Web page", ".html", write_to, has_pictures=True)
