"""JSON Lines: one article record a line; importing them brings the articles back as they were."""

from collections.abc import Iterable
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.exporters.exporter import Exporter
from desktop_reader.exporters.record import article_record, json_line


def write_to(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write one line an article, in UTF-8, and return how many there were."""
    count = 0
    for article in articles:
        stream.write(f"{json_line(article_record(article))}\n".encode())
        count += 1
    return count


EXPORTER = Exporter("jsonl", "Article records", ".jsonl", write_to)
