"""The article record: an article as the command line shows it, exports it and reads it back."""

import json
import re

from desktop_reader.domain.article import Article, OriginalInfo, Recommendation
from desktop_reader.domain.highlight import Highlight
from desktop_reader.exporters.pictures import data_addresses

# JSON leaves these as they are, but many programs break lines at them.
_LINE_BREAK = re.compile("[\x85\u2028\u2029]")


def article_record(article: Article) -> dict[str, object]:
    """Return the article with the fields and names of the contract in design.md.

    Highlights and pictures stand behind them where there are any.
    """
    record: dict[str, object] = {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "author": list(article.author),
        "published": article.published,
        "deck": article.deck,
        "body": article.body,
        "text": article.text,
        "recommended": [_story(story) for story in article.recommended],
        "language": article.language,
        "tags": list(article.tags),
        "state": article.state.value,
        "starred": article.starred,
        "imported": article.imported,
        "url": article.url,
        "original": _original(article.original) if article.original else None,
    }
    more = {"highlights": list(map(highlight_record, article.highlights)), "pictures": data_addresses(article)}
    return record | {name: value for name, value in more.items() if value}


def highlight_record(highlight: Highlight) -> dict[str, object]:
    """Return a highlight by its words and what stands around them, which find it in any text."""
    return {
        **highlight.quote._asdict(),
        "colour": highlight.colour.value,
        "note": highlight.note,
        "made": highlight.made,
    }


def _original(original: OriginalInfo) -> dict[str, object]:
    return {
        "path": original.path,
        "format": original.format,
        "encoding": original.encoding,
        "sha256": original.sha256,
    }


def _story(story: Recommendation) -> dict[str, object]:
    record: dict[str, object] = {
        "title": story.title,
        "published": story.published,
        "source": story.source,
        "id": story.article_id,
    }
    return record | {"url": story.url} if story.url else record


def json_line(record: object) -> str:
    """Return a record as JSON that is one line to every program."""
    written = json.dumps(record, ensure_ascii=False)
    return _LINE_BREAK.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
