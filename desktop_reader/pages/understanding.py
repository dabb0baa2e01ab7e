"""From blocks to roles to parts: the order in which the rules are asked."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_reader.domain.article import Recommendation
from desktop_reader.errors import ReaderError
from desktop_reader.markup import escape
from desktop_reader.pages import bare_texts, bodies, decks, kinds, languages, long_texts, metadata, recommended, titles
from desktop_reader.pages.blocks import Block
from desktop_reader.pages.metadata import Facts, Frame
from desktop_reader.pages.page import Line, Page, Role
from desktop_reader.pages.text_lines import blocks_of_text

_SAMPLE = 1000


@dataclass(frozen=True, slots=True)
class _Findings:
    """What was found besides the roles of the blocks."""

    title: str
    facts: Facts
    deck: str | None
    stories: tuple[Recommendation, ...]


def understand(text: str, *, today: dt.date) -> Page:
    """Take the article out of the text of a whole page; `today` dates what the page calls "3 hours ago".

    Raises ReaderError where the text holds no article.
    """
    lines = text.splitlines()
    if len(lines) > long_texts.MOST_LINES:
        return long_texts.understand_long(lines)
    if bare_texts.is_code(lines):
        return long_texts.understand_code(lines)
    blocks = blocks_of_text(lines)
    if not blocks:
        raise ReaderError("The text is empty, so there is no article in it.")
    for block in blocks:
        block.kind = kinds.find_kind(block)
    if bare_texts.is_bare(blocks):
        bare_texts.forget_chance_words(blocks)
        return _bare_page(lines, blocks, today)
    return page_of_blocks(lines, blocks, find_frame(blocks), today)


def find_frame(blocks: Sequence[Block]) -> Frame:
    """Where the article lies. Raises ReaderError where the blocks hold none."""
    start, end = bodies.find_body(blocks)
    if start == end:
        return _frame_of_scraps(blocks)
    title = titles.find_title(blocks, start, end)
    if title is None or title + 1 >= end:
        # A headline with nothing of the body below it is the last line of the text itself.
        return Frame(None, start, end)
    return Frame(title, max(start, title + 1), end)


def _frame_of_scraps(blocks: Sequence[Block]) -> Frame:
    """The frame of a page without a paragraph: all that is no furniture, under its first line."""
    start, end = bare_texts.all_that_speaks(blocks)
    if start == end:
        raise ReaderError(
            "No article was found in the {count} lines of this page: they read like menus and links.", count=len(blocks)
        )
    return Frame(start, start + 1, end) if end - start > 1 else Frame(None, start, end)


def _bare_page(lines: list[str], blocks: list[Block], today: dt.date) -> Page:
    title = bare_texts.title_of(blocks)
    body = blocks if title is None else blocks[title + 1 :]
    if not bare_texts.is_verse(body):
        return page_of_blocks(lines, blocks, Frame(title, len(blocks) - len(body), len(blocks)), today)
    blocks[0].set(Role.TITLE, "headline")
    for block in body:
        block.set(Role.BODY, "verse")
    return Page(
        title=titles.made_of(blocks[0].text),
        body=bare_texts.verse(body),
        language=languages.guess_language(_sample(blocks)),
        lines=_lines(lines, blocks),
    )


def page_of_blocks(lines: list[str], blocks: list[Block], frame: Frame, today: dt.date) -> Page:
    """The parts of the article that lies in `frame`; each block gets its role."""
    if frame.title is not None:
        blocks[frame.title].set(Role.TITLE, "headline")
    facts = metadata.read_facts(blocks, frame, today)
    deck = _settle_deck(blocks, frame)
    start = bodies.extend_up(blocks, frame.start, 0 if frame.title is None else frame.title + 1)
    bodies.settle_body(blocks, start, frame.end)
    title = _headline(blocks, frame)
    stories = recommended.find_recommended(
        blocks[frame.end :],
        title,
        today,
        dated=facts.published is not None,
        known=(block.text for block in blocks[:start]),
    )
    recommended.left_out(blocks[:start], "before the article")
    recommended.left_out(blocks[frame.end :], "after the article")
    return _assembled(lines, blocks, _Findings(title, facts, deck, stories))


def _settle_deck(blocks: Sequence[Block], frame: Frame) -> str | None:
    if frame.title is None:
        return None
    deck = decks.find_deck(blocks, frame.title, frame.start, frame.end)
    for at in deck:
        blocks[at].set(Role.DECK, "deck")
    return "\n".join(blocks[at].text for at in deck) or None


def _headline(blocks: Sequence[Block], frame: Frame) -> str:
    if frame.title is not None:
        return titles.without_label(blocks[frame.title].text)
    body = (block for block in blocks[frame.start : frame.end] if block.role in {Role.BODY, Role.HEADING})
    return titles.made_of(next(body, blocks[frame.start]).text)


def _assembled(lines: list[str], blocks: Sequence[Block], found: _Findings) -> Page:
    parts = [_markup(block) for block in blocks if block.role in {Role.BODY, Role.HEADING}]
    return Page(
        title=found.title,
        body="\n\n".join(parts),
        source=found.facts.source,
        author=found.facts.authors,
        published=found.facts.published,
        deck=found.deck,
        recommended=found.stories,
        language=languages.guess_language(_sample(blocks)),
        lines=_lines(lines, blocks),
    )


def _markup(block: Block) -> str:
    return escape.heading(block.text) if block.role is Role.HEADING else escape.paragraph(block.text)


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
