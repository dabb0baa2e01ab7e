"""Markdown notes and articles, with or without front matter."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers import front_matter
from desktop_reader.importers.importer import Item, beginning, original_of, read_text
from desktop_reader.importers.moments import published_moment
from desktop_reader.importers.source import Source
from desktop_reader.markup.escape import one_line

_MAY_BE_HEADING = re.compile(r"^ {0,3}[#=]", re.MULTILINE)
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
_TAG_BREAK = re.compile(r"[,，、;；\n]")
_LANGUAGE_SAMPLE = 400
_PICTURE = "!["


def read(source: Source, name: str) -> Iterator[Item]:
    """Yield the one article of a Markdown file."""
    text, codec, content = read_text(source)
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    original = original_of(source, name, codec, content)
    yield _draft(source, text), _with_pictures(original, source, text) if _PICTURE in text else original


def _with_pictures(original: Original, source: Source, text: str) -> Original:
    from desktop_reader.importers.beside import with_pictures
    from desktop_reader.importers.html import LARGEST_PAGE
    from desktop_reader.markup.parser import parse
    from desktop_reader.pages.file_names import file_name

    inline = (child for token in parse(text) for child in token.children or ())
    named = (file_name(str(child.attrs.get("src", ""))) for child in inline if child.type == "image")
    return with_pictures(original, source, dict.fromkeys(filter(None, named)), LARGEST_PAGE - len(original.content))


def _draft(source: Source, text: str) -> Draft:
    from desktop_reader.markup.plain import plain_text
    from desktop_reader.pages.languages import guess_language

    values, rest = front_matter.split(text)
    named = one_line(next(front_matter.fields(values, "title"), ""))
    heading, body = _without_title(rest.strip("\n"), named)
    plain = plain_text(body)
    title = named or heading or _stem(source.path) or beginning(plain)
    sources = map(one_line, front_matter.fields(values, "source"))
    dates = front_matter.fields(values, "published")
    if not title:
        raise ReaderError(
            "{path} has neither a title nor a text; check that the article was saved in it.", path=source.path
        )
    return Draft(
        title=title,
        body=body,
        source=next((one for one in sources if not _WEB_ADDRESS.match(one)), None),
        author=_unique(_WIKI_LINK.sub(r"\1", one) for one in front_matter.first_list(values, "author")),
        published=next(filter(None, (published_moment(one, source.modified.date()) for one in dates)), None),
        deck="\n".join(front_matter.first_list(values, "deck")) or None,
        language=_language(values) or guess_language(f"{title}\n{plain[:_LANGUAGE_SAMPLE]}"),
        tags=_tags(values),
        url=next(filter(_WEB_ADDRESS.fullmatch, front_matter.fields(values, "url")), None),
    )


def _without_title(text: str, named: str) -> tuple[str, str]:
    """Return the heading that is the title of the text, and the text without it; "" where there is none.

    It is the first block, or the only heading of the first level; where the front matter names another
    title, it stays in the text.
    """
    from desktop_reader.markup.parser import parse
    from desktop_reader.markup.plain import plain_text

    blocks = [token for token in parse(text) if token.level == 0] if _MAY_BE_HEADING.search(text) else []
    headings = [token for token in blocks if token.type == "heading_open" and token.tag == "h1"]
    if not headings or (headings[0] is not blocks[0] and len(headings) > 1):
        return "", text
    lines = text.split("\n")
    start, end = headings[0].map or (0, 0)
    heading = plain_text("\n".join(lines[start:end]))
    if not heading or (named and heading != named):
        return "", text
    return heading, "\n".join(lines[:start] + lines[end:]).strip("\n")


def _stem(path: str) -> str:
    """Return the name of a file without its suffix; "" for the clipboard and standard input."""
    name = PurePath(path)
    return name.stem if name.suffix else ""


def _language(values: Mapping[str, object]) -> str | None:
    return next((one_line(one).replace("_", "-") for one in front_matter.fields(values, "language")), None)


def _tags(values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the tags: a list, or one text parted by commas, else by spaces."""
    written = front_matter.first_list(values, "tags")
    if len(written) == 1:
        written = _TAG_BREAK.split(written[0]) if _TAG_BREAK.search(written[0]) else written[0].split()
    return _unique(tag.strip().lstrip("#") for tag in written)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return each text once, on one line."""
    return tuple(dict.fromkeys(filter(None, map(one_line, texts))))
