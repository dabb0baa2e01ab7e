"""From blocks to roles to parts: the order in which the rules are asked."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_reader.domain.article import Recommendation
from desktop_reader.errors import ReaderError
from desktop_reader.pages import (
    bare_texts,
    bodies,
    decks,
    given,
    kinds,
    languages,
    long_texts,
    metadata,
    recommended,
    set_pieces,
    titles,
)
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.hints import NO_HINTS, Hints
from desktop_reader.pages.metadata import Facts, Frame
from desktop_reader.pages.page import Line, Page, Role
from desktop_reader.pages.sketches import sketch_of
from desktop_reader.pages.text_lines import blocks_of_text

_SAMPLE = 1000
_TEXT = frozenset({Role.BODY, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found besides the roles of the blocks."""

    title: str
    facts: Facts
    stories: tuple[Recommendation, ...]


def understand(text: str, *, today: dt.date, hints: Hints = NO_HINTS) -> Page:
    """Take the article out of the text of a whole page; `today` dates what the page calls "3 hours ago".

    `hints` are what is known of the page beforehand. Raises ReaderError where the text holds no article.
    """
    lines = text.splitlines()
    if len(lines) > long_texts.MOST_LINES:
        return long_texts.understand_long(lines, hints)
    if bare_texts.is_code(lines):
        return long_texts.understand_code(lines, hints)
    blocks = blocks_of_text(lines)
    if not blocks:
        raise ReaderError("The text is empty, so there is no article in it.")
    for block in blocks:
        block.kind = kinds.find_kind(block)
    given.apply(lines, blocks, hints)
    if bare_texts.is_bare(blocks):
        bare_texts.forget_chance_words(blocks)
        return _bare_page(lines, blocks, today)
    return page_of_blocks(lines, blocks, find_frame(blocks), today)


def find_frame(blocks: Sequence[Block]) -> Frame:
    """Where the article lies. Raises ReaderError where the blocks hold none."""
    frame = _frame_found(blocks)
    title = given.title_of(blocks)
    if title is None:
        return frame
    return Frame(title, given.start_below(blocks, title, frame.start, frame.end), frame.end)


def _frame_found(blocks: Sequence[Block]) -> Frame:
    start, end = bodies.find_body(blocks)
    if start == end:
        return _frame_of_scraps(blocks)
    title = titles.find_title(blocks, start, end)
    if title is None or title + 1 >= end:
        # A headline with nothing of the body below it is the last line of the text itself.
        return Frame(None, start, end)
    start = max(start, title + 1)
    return Frame(title, bodies.over_breaks_above(blocks, start, title + 1), end)


def _frame_of_scraps(blocks: Sequence[Block]) -> Frame:
    """The frame of a page without a paragraph: all that is no furniture, under its first line."""
    start, end = bare_texts.all_that_speaks(blocks)
    if start == end and given.has_text(blocks):
        return Frame(None, 0, len(blocks))
    if start == end:
        raise ReaderError(
            "No article was found in the {count} lines of this page: they read like menus and links.", count=len(blocks)
        )
    is_titled = end - start > 1 and blocks[start].given is None
    return Frame(start, start + 1, end) if is_titled else Frame(None, start, end)


def _bare_page(lines: list[str], blocks: list[Block], today: dt.date) -> Page:
    frame = _bare_frame(blocks)
    body = blocks[frame.start :]
    if not bare_texts.is_verse(body):
        return page_of_blocks(lines, blocks, frame, today, whole=True)
    blocks[frame.title or 0].set(Role.TITLE, "headline")
    for block in body:
        block.set(Role.BODY, "verse")
    given.settle(blocks)
    return Page(
        title=titles.made_of(next((block for block in blocks if block.role is Role.TITLE), blocks[0]).text),
        body=bare_texts.verse([block for block in blocks if block.role in _TEXT]),
        language=languages.guess_language(_sample(blocks)),
        lines=_lines(lines, blocks),
    )


def _bare_frame(blocks: Sequence[Block]) -> Frame:
    title = given.title_of(blocks)
    if title is not None:
        return Frame(title, given.start_below(blocks, title, 0, len(blocks)), len(blocks))
    top = int(titles.is_masthead(blocks))
    title = bare_texts.title_of(blocks[top:]) if blocks[top].given is None else None
    return Frame(None if title is None else title + top, top if title is None else title + top + 1, len(blocks))


def page_of_blocks(lines: list[str], blocks: list[Block], frame: Frame, today: dt.date, *, whole: bool = False) -> Page:
    """The parts of the article that lies in `frame`, the `whole` of it if so; each block gets its role."""
    if frame.title is not None:
        blocks[frame.title].set(Role.TITLE, "headline")
    facts = metadata.read_facts(given.masked(blocks), frame, today)
    set_pieces.settle(blocks, frame.start, frame.end)
    sections = bodies.settle_sections(blocks, 0 if frame.title is None else frame.title + 1, frame.end)
    if not whole or not blocks[frame.start].latin:
        _settle_deck(blocks, frame, sections)
    if sections is not None:
        frame = Frame(frame.title, min(frame.start, sections), frame.end)
    set_pieces.settle_openings(blocks)
    start = bodies.extend_up(blocks, frame.start, 0 if frame.title is None else frame.title + 1)
    bodies.settle_body(blocks, start, frame.end, whole=whole)
    bodies.leave_out_author(blocks[start : frame.end], facts.authors)
    title = _headline(blocks, frame)
    stories = recommended.find_recommended(
        blocks[frame.end :],
        title,
        today,
        published=facts.published,
        above=blocks[:start],
    )
    recommended.left_out(blocks[:start], "before the article")
    recommended.left_out(blocks[frame.end :], "after the article")
    given.settle(blocks)
    given.settle_facts(blocks, facts, today)
    return assembled(lines, blocks, Findings(title, facts, given.stories(blocks, stories)))


def _settle_deck(blocks: Sequence[Block], frame: Frame, sections: int | None) -> None:
    """Find the deck, which stands above the first of the sections, where the text has some."""
    if frame.title is None:
        return
    found = decks.find_deck(blocks, frame.title, frame.start, frame.end)
    if set(found).issuperset(_paragraphs(blocks, frame)):
        return  # nothing would be left for it to stand above
    for at in found:
        if sections is None or at < sections:
            blocks[at].set(Role.DECK, "deck")


def _paragraphs(blocks: Sequence[Block], frame: Frame) -> Iterator[int]:
    return (at for at in range(frame.start, frame.end) if blocks[at].kind is Kind.PLAIN and blocks[at].sentence)


def _headline(blocks: Sequence[Block], frame: Frame) -> str:
    if frame.title is not None:
        return titles.wording(blocks, frame.title)
    body = (block for block in blocks[frame.start : frame.end] if block.role in _TEXT)
    return titles.made_of(next(body, blocks[frame.start]).text)


def assembled(lines: list[str], blocks: Sequence[Block], found: Findings, body: str | None = None) -> Page:
    """The page whose blocks have their roles; `body` is its CommonMark where the blocks alone do not say it."""
    if body is None:
        body = "\n\n".join(set_pieces.written([block for block in blocks if block.role in _TEXT]))
    return Page(
        title=found.title,
        body=body,
        source=found.facts.source,
        author=found.facts.authors,
        published=found.facts.published,
        deck=decks.wording(blocks),
        recommended=found.stories,
        language=languages.guess_language(_sample(blocks)),
        lines=_lines(lines, blocks),
        sketch=sketch_of(lines, blocks),
    )


def _lines(lines: list[str], blocks: Sequence[Block]) -> tuple[Line, ...]:
    found: list[Line] = []
    for block in blocks:
        found += (Line(line, Role.BLANK, "blank") for line in lines[len(found) : block.first])
        for number in range(block.first, block.last + 1):
            found.append(Line(lines[number], block.role, block.reason, number > block.first))
    found += (Line(line, Role.BLANK, "blank") for line in lines[len(found) :])
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
