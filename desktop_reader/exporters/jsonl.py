"""JSON Lines: one article record a line; importing them brings the articles back as they were."""

from collections.abc import Iterable
from typing import BinaryIO

from desktop_reader.domain.article import LARGEST_TEXT, Article
from desktop_reader.exporters.exporter import Exporter
from desktop_reader.exporters.record import article_record, json_line


def write_to(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write one line an article, in UTF-8, and return how many there were."""
    count = 0
    for article in articles:
        stream.write(_line(article))
        count += 1
    return count


def _line(article: Article) -> bytes:
    """Return the line of an article, without its pictures where no import would take it with them."""
    line = f"{json_line(article_record(article))}\n".encode()
    is_too_long = len(line) > LARGEST_TEXT and article.pictures
    return _line(article._replace(pictures=())) if is_too_long else line


EXPORTER = Exporter("jsonl", "Article records", ".jsonl", write_to, has_pictures=True)
