"""One article as a page: plain text to read in a terminal, CommonMark, or HTML that stands alone."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape

from desktop_reader.domain.article import Article, Recommendation
from desktop_reader.exporters.pictures import data_addresses
from desktop_reader.markup.escape import heading, line_start, paragraph
from desktop_reader.markup.parser import html as html_of
from desktop_reader.markup.plain import PICTURE

_STORIES = "Recommended"
_PICTURE_TAG = re.compile(r'<img src="(?P<address>[^"]*)" alt="(?P<alt>[^"]*)"[^>]*>')
_PICTURE_MARK = re.compile(rf"!\[(?P<alt>(?:\\.|[^\\\]])*)\]\((?P<address>{PICTURE}(?P<number>\d+))\)")
_DATA = "data:image/"

_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ max-width: 38em; margin: 3em auto; padding: 0 1em; font: 1.1em/1.75 serif; }}
h1 {{ line-height: 1.35; }}
.meta {{ color: #6b655c; }}
.deck {{ border-left: 3px solid #b5482f; padding-left: 1em; white-space: pre-line; }}
img {{ max-width: 100%; }}
</style>
</head>
<body>
"""
HTML_FOOT = """
</body>
</html>"""


def as_text(article: Article) -> str:
    """Return an article as plain text, a blank line between blocks."""
    blocks = [article.title, _meta(article), article.deck, *article.text.splitlines(), *_text_stories(article)]
    return "\n\n".join(block for block in blocks if block)


def as_markdown(article: Article) -> str:
    """Return an article as CommonMark. Its pictures stand at the end; one that is not given is its caption."""
    pictures = data_addresses(article)
    deck = "\n".join(f"> {paragraph(line)}" for line in (article.deck or "").splitlines())
    stories = "\n".join(f"- {paragraph(_story(story))}" for story in article.recommended)
    title = heading(_STORIES) if stories else ""
    body = _markdown_body(article, pictures)
    blocks = [heading(article.title, 1), paragraph(_meta(article)), deck, body, title, stories]
    blocks += _markdown_pictures(article, pictures)
    return "\n\n".join(block for block in blocks if block)


def as_html(article: Article) -> str:
    """Return an article as a small HTML page that needs nothing else."""
    return f"{html_head(article)}{html_article(article)}{HTML_FOOT}"


def html_head(article: Article) -> str:
    """Return the beginning of a page that opens with this article."""
    return _HEAD.format(language=escape(article.language or ""), title=escape(article.title))


def html_article(article: Article) -> str:
    """Return an article as a part of a page. A picture that is not given, or lies elsewhere, is its caption."""
    pictures = data_addresses(article)

    def picture(tag: re.Match[str]) -> str:
        address = pictures.get(tag["address"], tag["address"])
        caption = f'<span class="meta">{tag["alt"]}</span>' if tag["alt"] else ""
        return f'<img src="{address}" alt=""><br>{caption}' if address.startswith(_DATA) else caption

    parts = [
        f"<h1>{escape(article.title)}</h1>",
        f'<p class="meta">{escape(_meta(article))}</p>' if _meta(article) else "",
        f'<p class="deck">{escape(article.deck)}</p>' if article.deck else "",
        _PICTURE_TAG.sub(picture, html_of(article.body).strip()),
        _html_stories(article),
    ]
    inside = "\n".join(part for part in parts if part)
    return f"<article>\n{inside}\n</article>"


FORMATS: dict[str, Callable[[Article], str]] = {"text": as_text, "markdown": as_markdown, "html": as_html}


def _markdown_body(article: Article, pictures: Mapping[str, str]) -> str:
    def picture(mark: re.Match[str]) -> str:
        if mark["address"] in pictures:
            return f"![{mark['alt']}][{_label(article, mark)}]"
        return line_start(mark["alt"])

    return _PICTURE_MARK.sub(picture, article.body).strip("\n")


def _markdown_pictures(article: Article, pictures: Mapping[str, str]) -> Iterator[str]:
    """Yield what the labels of the pictures stand for: so long a line would part the text in two."""
    marks = {mark["address"]: mark for mark in _PICTURE_MARK.finditer(article.body)}
    for address, mark in marks.items():
        if address in pictures:
            yield f"[{_label(article, mark)}]: {pictures[address]}"


def _label(article: Article, mark: re.Match[str]) -> str:
    return f"image {article.id}-{mark['number']}"  # of its own among the articles of a file


def _meta(article: Article) -> str:
    published = (article.published or "").replace("T", " ")
    return " · ".join(part for part in (article.source, published, ", ".join(article.author)) if part)


def _story(story: Recommendation) -> str:
    origin = ", ".join(part for part in (story.source, (story.published or "").replace("T", " ")) if part)
    return f"{story.title} ({origin})" if origin else story.title


def _text_stories(article: Article) -> list[str]:
    lines = [f"- {_story(story)}" for story in article.recommended]
    return ["\n".join([f"{_STORIES}:", *lines])] if lines else []


def _html_stories(article: Article) -> str:
    items = "\n".join(f"<li>{escape(_story(story))}</li>" for story in article.recommended)
    return f"<h2>{_STORIES}</h2>\n<ul>\n{items}\n</ul>" if items else ""
