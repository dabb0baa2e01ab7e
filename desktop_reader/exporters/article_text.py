"""One article as a page: plain text to read in a terminal, CommonMark, or HTML that stands alone."""

import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from desktop_reader.domain.article import Article, Recommendation
from desktop_reader.markup.escape import heading, paragraph
from desktop_reader.markup.parser import html as html_of
from desktop_reader.markup.plain import PICTURE

NO_PICTURES: Mapping[str, str] = MappingProxyType({})
_STORIES = "Recommended"
_PICTURE_TAG = re.compile(rf'<img src="(?P<address>{PICTURE}\d+)" alt="(?P<alt>[^"]*)" />')

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
    """Return an article as CommonMark."""
    deck = "\n".join(f"> {paragraph(line)}" for line in (article.deck or "").splitlines())
    stories = "\n".join(f"- {paragraph(_story(story))}" for story in article.recommended)
    title = heading(_STORIES) if stories else ""
    blocks = [heading(article.title, 1), paragraph(_meta(article)), deck, article.body.strip("\n"), title, stories]
    return "\n\n".join(block for block in blocks if block)


def as_html(article: Article, pictures: Mapping[str, str] = NO_PICTURES) -> str:
    """Return an article as a small HTML page that needs nothing else; `pictures` are data: addresses by address."""
    return f"{html_head(article)}{html_article(article, pictures)}{HTML_FOOT}"


def html_head(article: Article) -> str:
    """Return the beginning of a page that opens with this article."""
    return _HEAD.format(language=escape(article.language or ""), title=escape(article.title))


def html_article(article: Article, pictures: Mapping[str, str] = NO_PICTURES) -> str:
    """Return an article as a part of a page. A picture of its original that is not given is its caption."""

    def picture(tag: re.Match[str]) -> str:
        data = pictures.get(tag["address"])
        caption = f'<span class="meta">{tag["alt"]}</span>' if tag["alt"] else ""
        return f'<img src="{data}" alt=""><br>{caption}' if data else caption

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
