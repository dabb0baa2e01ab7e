"""Markdown: articles one below the other in one file, as CommonMark."""

from collections.abc import Iterable
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.exporters.article_text import as_markdown
from desktop_reader.exporters.exporter import Exporter

_BETWEEN = "\n\n---\n\n"


def write_to(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write the articles in UTF-8, a line between them, and return how many there were."""
    count = 0
    for count, article in enumerate(articles, 1):
        stream.write(f"{_BETWEEN if count > 1 else ''}{as_markdown(article)}".encode())
    stream.write(b"\n")
    return count


EXPORTER = Exporter("markdown", "Markdown", ".md", write_to, has_pictures=True)
