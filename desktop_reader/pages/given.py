"""Brings what is known of a page to bear on its blocks and its facts: corrections, rules and furniture; see `hints`."""

import datetime as dt
from collections.abc import Iterable, Sequence

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import bylines, dates, names, recommended, scoring, sources
from desktop_reader.pages.blocks import Block, measured
from desktop_reader.pages.forms import form_of
from desktop_reader.pages.hints import NO_HINTS, Hints, digest_of_block, spots
from desktop_reader.pages.metadata import Facts
from desktop_reader.pages.page import Line, Role
from desktop_reader.patterns import Pattern

CORRECTED, RULED = "corrected", "rule"
"""The reasons of roles that come from a person, and from what a person has taught."""

_FACTS = frozenset({Role.SOURCE, Role.DATE, Role.BYLINE})
# A block that scores at least this is a paragraph.
_PARAGRAPH = 2.0
_LABEL = Pattern(r"^[^：:]{1,16}[：:]\s*")
_BETWEEN = Pattern(r"\s*[、,，;；&|｜/／·]\s*")


def apply(lines: Sequence[str], blocks: Sequence[Block], hints: Hints) -> None:
    """Note on each block what is known of it."""
    if hints is NO_HINTS:
        return
    if hints.furniture:
        _note_furniture(lines, blocks, hints)
    if hints.rules:
        _note_rules(blocks, hints)
    if hints.corrections:
        _note_corrections(lines, blocks, hints)


def _note_furniture(lines: Sequence[str], blocks: Sequence[Block], hints: Hints) -> None:
    for block in blocks:
        digest = digest_of_block(lines, block)
        block.recurs = digest in hints.furniture
        block.ends = digest in hints.foot


def _note_rules(blocks: Sequence[Block], hints: Hints) -> None:
    roles = {rule.form: rule.role for rule in hints.rules}
    for block in blocks:
        block.given = roles.get(form_of(block.text))
        block.given_by = RULED if block.given else ""


def _note_corrections(lines: Sequence[str], blocks: Sequence[Block], hints: Hints) -> None:
    block_at = {number: block for block in blocks for number in range(block.first, block.last + 1)}
    roles = hints.corrected
    for number, spot in enumerate(spots(lines)):
        role = roles.get(spot)
        if role is not None and number in block_at:
            block_at[number].given = role
            block_at[number].given_by = CORRECTED


def title_of(blocks: Sequence[Block]) -> int | None:
    """The index of the block that a person made the title."""
    return next((at for at, block in enumerate(blocks) if block.given is Role.TITLE), None)


def has_text(blocks: Iterable[Block]) -> bool:
    """Whether a person has put any block in."""
    return any(block.given in {Role.BODY, Role.HEADING} for block in blocks)


def start_below(blocks: Sequence[Block], title: int, start: int, end: int) -> int:
    """Where the body begins that a person has given a title: below it, unless paragraphs stand above."""
    if title >= end or any(scoring.score(block) >= _PARAGRAPH for block in blocks[start:title]):
        return start
    return max(start, title + 1)


def masked(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks in their places, those of which it is known that they state no fact of the article as mere marks."""
    if all(block.given is None for block in blocks):
        return blocks
    return [measured("…", block.first, block.last) if _is_silent(block) else block for block in blocks]


def _is_silent(block: Block) -> bool:
    if block.given is Role.BODY and scoring.score(block) >= _PARAGRAPH:
        return False  # a paragraph may end with its writer in brackets
    return block.given not in {None, Role.TITLE, *_FACTS}


def settle(blocks: Iterable[Block]) -> None:
    """Let what is known win over what was found."""
    for block in blocks:
        if block.given is not None:
            block.set(block.given, block.given_by)
        elif block.recurs and block.role is Role.LEFT_OUT:
            block.reason = "recurs"


def settle_facts(blocks: Iterable[Block], facts: Facts, today: dt.date) -> None:
    """Read the facts from the lines of which it is known that they state them."""
    given = [block for block in blocks if block.given in _FACTS]
    for block in given:
        if block.given is Role.SOURCE:
            facts.source = source_in(block.text, today)
    moments = [date for block in given if block.given is Role.DATE and (date := date_in(block.text, today))]
    if moments:
        facts.published = max(moments, key=len)
    authors = [name for block in given if block.given is Role.BYLINE for name in authors_in(block.text)]
    facts.authors = tuple(dict.fromkeys(authors)) or facts.authors


def source_in(text: str, today: dt.date) -> str:
    """The outlet that a line names of which it is known that it does: after a label, beside a date, or the line."""
    moment = dates.find_moment(text, today)
    beside = sources.beside_date(text, moment.start, moment.end, latin=True) if moment else None
    return sources.labelled(text) or beside or _unlabelled(text)


def date_in(text: str, today: dt.date) -> str | None:
    """The date that a line names, as precise as it is; None where none can be read."""
    moment = dates.find_moment(text, today)
    return moment.iso if moment else None


def authors_in(text: str) -> tuple[str, ...]:
    """The names in a line of which it is known that it is a byline."""
    found = bylines.zh_line(text) or bylines.by_line(text) or names.zh_names(text) or bylines.latin_authors(text)
    return found or tuple(part for part in _BETWEEN.split(_unlabelled(text)) if part)


def _unlabelled(text: str) -> str:
    return _LABEL.sub("", text) or text


def stories(blocks: Iterable[Block], found: Sequence[Recommendation]) -> tuple[Recommendation, ...]:
    """The stories that were found, without the lines that are known to be none and with those known to be one."""
    known = [(recommended.headline(block.text), block.given) for block in blocks if block.given is not None]
    added = dict.fromkeys(title for title, role in known if role is Role.RECOMMENDED)
    dropped = {title for title, role in known if role is not Role.RECOMMENDED}
    kept = [story for story in found if story.title not in dropped]
    for story in kept:
        added.pop(story.title, None)
    return (*kept, *(Recommendation(title=title) for title in added))


def correct_lines(lines: list[Line], hints: Hints) -> None:
    """Let corrections win on lines that were taken as they are."""
    if not hints.corrections:
        return
    roles = hints.corrected
    for number, spot in enumerate(spots(line.text for line in lines)):
        if spot in roles and lines[number].role is not Role.BLANK:
            lines[number] = Line(lines[number].text, roles[spot], CORRECTED)
