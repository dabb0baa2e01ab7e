"""From blocks to roles to parts: the order in which the rules are asked."""

import datetime
from collections.abc import Sequence

from desktop_reader.errors import ReaderError
from desktop_reader.markup import escape
from desktop_reader.pages import bodies, decks, kinds, languages, long_texts, metadata, recommended, titles
from desktop_reader.pages.blocks import Block
from desktop_reader.pages.metadata import Facts, Frame
from desktop_reader.pages.page import Line, Page, Role
from desktop_reader.pages.text_lines import blocks_of_text

_LONGEST_TITLE = 40
_SAMPLE = 1000


def understand(text: str, *, today: datetime.date) -> Page:
    """Take the article out of the text of a whole page; `today` dates what the page calls "3 hours ago".

    Raises ReaderError where the text holds no article.
    """
    lines = text.splitlines()
    if len(lines) > long_texts.MOST_LINES:
        return long_texts.understand_long(lines)
    blocks = blocks_of_text(lines)
    if not blocks:
        raise ReaderError("The text is empty, so there is no article in it.")
    return _page(lines, blocks, today)


def _page(lines: list[str], blocks: list[Block], today: datetime.date) -> Page:
    for block in blocks:
        block.kind = kinds.find_kind(block)
    start, end = bodies.find_body(blocks)
    if start == end:
        raise ReaderError("No article was found in these {count} lines: they look like menus and links.", count=len(blocks))
    title = titles.find_title(blocks, start, end)
    if title is not None:
        blocks[title].set(Role.TITLE, "headline")
        start = max(start, title + 1)
    facts = metadata.read_facts(blocks, Frame(title, start, end), today)
    deck = _settle_head(blocks, title, start, end)
    start = bodies.extend_up(blocks, start, 0 if title is None else title + 1)
    bodies.settle_body(blocks, start, end)
    headline = _headline(blocks, title)
    stories = recommended.find_recommended(blocks[end:], headline, today, dated=facts.published is not None)
    recommended.left_out(blocks[:start], "before the article")
    recommended.left_out(blocks[end:], "after the article")
    return _assembled(lines, blocks, headline, facts, deck, stories)


def _settle_head(blocks: Sequence[Block], title: int | None, start: int, end: int) -> str | None:
    if title is None:
        return None
    deck = decks.find_deck(blocks, title, start, end)
    for at in deck:
        blocks[at].set(Role.DECK, "deck")
    return "\n".join(blocks[at].text for at in deck) or None


def _headline(blocks: Sequence[Block], title: int | None) -> str:
    if title is not None:
        return blocks[title].text
    text = next(block.text for block in blocks if block.role in {Role.BODY, Role.HEADING})
    return text[:_LONGEST_TITLE]


def _assembled(lines: list[str], blocks: Sequence[Block], title: str, facts: Facts, deck: str | None, stories: tuple) -> Page:
    parts = []
    for block in blocks:
        if block.role is Role.BODY:
            parts.append(escape.paragraph(block.text))
        elif block.role is Role.HEADING:
            parts.append(escape.heading(block.text))
    body = "\n\n".join(parts)
    return Page(
        title=title, body=body, source=facts.source, author=facts.authors, published=facts.published, deck=deck,
        recommended=stories, language=languages.guess_language(_sample(blocks)),
        lines=_lines(lines, blocks),
    )


def _lines(lines: list[str], blocks: Sequence[Block]) -> tuple[Line, ...]:
    found = [Line(line, Role.BLANK, "blank") for line in lines]
    for block in blocks:
        for number in range(block.first, block.last + 1):
            found[number] = Line(lines[number], block.role, block.reason)
    return tuple(found)


def _sample(blocks: Sequence[Block]) -> str:
    """The start of the body, long enough to tell its language."""
    sample = ""
    for block in blocks:
        if block.role is Role.BODY:
            sample += block.text[:_SAMPLE] + "\n"
            if len(sample) > _SAMPLE:
                break
    return sample
