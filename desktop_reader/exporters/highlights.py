"""Highlights and notes alone: as Markdown to read and to quote from, as JSON with what finds them in the text."""

import json
from collections.abc import Iterable
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.exporters.exporter import Exporter
from desktop_reader.exporters.record import highlight_record
from desktop_reader.markup.escape import heading, paragraph

_OF_ARTICLE = ("id", "title", "source", "published", "url")


def write_markdown(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write each article that has highlights: its title, where it is from, its quotes, each with its note below."""
    count = 0
    for article in articles:
        if article.highlights:
            stream.write(f"{chr(10) if count else ''}{_markdown(article)}\n".encode())
            count += 1
    return count


def write_json(articles: Iterable[Article], stream: BinaryIO) -> int:
    """Write a JSON array, an article with highlights on each line of it."""
    count = 0
    stream.write(b"[")
    for article in articles:
        if article.highlights:
            record = json.dumps(_record(article), ensure_ascii=False)
            stream.write(f"{',' if count else ''}\n{record}".encode())
            count += 1
    stream.write(b"\n]\n")
    return count


def _markdown(article: Article) -> str:
    origin = " · ".join(part for part in (article.source, (article.published or "").replace("T", " ")) if part)
    blocks = [heading(article.title, 1), paragraph(origin), paragraph(article.url or "")]
    for one in article.highlights:
        blocks.append("\n>\n".join(f"> {paragraph(line)}" for line in one.quote.exact.splitlines() if line.strip()))
        blocks += [paragraph(line) for line in one.note.splitlines()]
    return "\n\n".join(block for block in blocks if block)


def _record(article: Article) -> dict[str, object]:
    record = {name: getattr(article, name) for name in _OF_ARTICLE}
    return {**record, "highlights": list(map(highlight_record, article.highlights))}


MARKDOWN = Exporter("highlights-markdown", "Highlights and notes, Markdown", ".md", write_markdown)
JSON = Exporter("highlights-json", "Highlights and notes, JSON", ".json", write_json)
