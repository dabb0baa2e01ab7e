"""Reading when, where and by whom an article was published, out of the lines around it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_reader.pages import bylines, dates, names, sources
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.phrases import has_han, key
from desktop_reader.pages.tables import calendar
from desktop_reader.pages.tables.sources import OUTLET_ENDS
from desktop_reader.patterns import Pattern

# How far above the title and below the body facts are looked for, and how long a line of facts can be (in Han).
ABOVE_TITLE, BELOW_BODY = 4, 8
LONGEST_FACT = 45
# How far into what scores as body a date line can still be one of the facts.
INTO_BODY = 12
# How many blocks of a body's start and end may name its author in brackets.
_EDGE = 3
# The longest line of names, in Han characters, and how many of them can follow each other.
_LONGEST_NAMES = 30
_MOST_LINES = 5
# What it costs a date that it stands in a sentence (of this size in Han characters) or a caption.
_IN_TEXT, _SENTENCE = 2.5, 20
# What it costs a line of facts that it stands inside the body, more than one above the headline.
_INSIDE = 1.2
# How much more a date is believed whose line opens with the label of a date.
_OPENED = 1.5
# So many letters before a date, none of them a label, are a caption's.
_LONG_LEAD = 36
# The longest line that says under what a log has filed an article, in Han characters.
_LONGEST_FILED = 70
# In how many blocks of the body nobody speaks of its author.
_SPOKEN_OF = 12
# Up to which cost a line is near enough to name the source, and from which on it stands below the text;
# how many letters a line that may say "today" has;
# the size of a line with a time alone; how many letters of a paragraph's start and end may name its author.
_NEAR, _BELOW, _SHORT, _TIME_LINE, _EDGE_LETTERS = 5, 2, 30, 8, 80
# The longest name of an outlet that stands alone on its line.
_LONGEST_NAME = 12
# In how many lines at the head of a page its name stands, and the longest of them.
_HEAD, _LONGEST_HEAD = 3, 24
# Kinds of lines that names stand in; a count of minutes to read after a name makes a button of it.
_NAMING = frozenset({Kind.PLAIN, Kind.DATE})
_COUNTED_NAME = Pattern(r"^(?:[A-Z][\w'’.-]+ ){2,4}\d")
# A Chinese line that ends so is text, whatever day it names.
_TEXT_ENDS = frozenset("，。！？；")
_JAPANESE_TIME = Pattern(r"\d時\d{1,2}分")
_DIGIT = Pattern(r"\d")
_PIECE = Pattern(r"[·|•]|\d|, (?=\d)")


@dataclass(slots=True)
class Facts:
    """What the lines around an article say about it; None or empty where they do not."""

    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    guessed_source: str | None = None
    east_asian: bool = False
    moments: list[tuple[float, str, int]] = field(default_factory=list)
    # The years of the days that some line names with their year.
    full: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the article lies among the blocks: its title (None if it has none) and the slice of its body."""

    title: int | None
    start: int
    end: int


def read_facts(blocks: Sequence[Block], frame: Frame, today: dt.date) -> Facts:
    """The facts of the article, with the roles of the lines that state them set."""
    facts = Facts(east_asian=frame.title is not None and not blocks[frame.title].latin)
    for at, cost in _fact_lines(blocks, frame):
        _read_line(blocks[at], at, cost, facts, today)
    _settle_date(blocks, frame, facts, today)
    if not facts.authors:
        _read_names(blocks, frame, facts)
    _collect(blocks, facts)
    if not facts.authors:
        _read_brackets(blocks, frame, facts)
    if facts.source is None:
        guessed = facts.guessed_source if facts.guessed_source not in facts.authors else None
        named = _name_line(blocks, frame) or _masthead(blocks, frame)
        first = blocks[frame.start].text if frame.start < frame.end else ""
        facts.source = guessed or named or sources.in_dateline(first)
    return facts


def _fact_lines(blocks: Sequence[Block], frame: Frame) -> Iterator[tuple[int, float]]:
    """The short lines around an article with the cost of believing them: first those below the title."""
    top = frame.start if frame.title is None else frame.title + 1
    for at in range(top, min(frame.end, frame.start + INTO_BODY)):
        if at < frame.start or (at < frame.start + _EDGE and _is_fact_line(blocks[at])) or blocks[at].kind is Kind.DATE:
            yield at, 0.05 * (at - top) + (_INSIDE if at >= frame.start + _EDGE else 0.0)
    above = frame.start if frame.title is None else frame.title
    for at in range(above - 1, max(-1, above - 1 - ABOVE_TITLE), -1):
        yield at, 1.0 + 0.2 * (above - at)
    for at in range(max(frame.start, frame.end - BELOW_BODY), min(len(blocks), frame.end + BELOW_BODY)):
        if at >= frame.end - 2 and blocks[at].kind in {Kind.TALK, Kind.STORIES}:
            return
        if at >= frame.end or (at >= frame.end - 2 and _is_fact_line(blocks[at])) or _is_filed(blocks[at]):
            yield at, 2.0 + 0.2 * (at - frame.end)


def _is_fact_line(block: Block) -> bool:
    return block.size < LONGEST_FACT / 2 and not block.sentence


def _read_line(block: Block, at: int, cost: float, facts: Facts, today: dt.date) -> None:
    if (block.size > LONGEST_FACT or (block.sentence and block.marks > 1)) and not _is_filed(block):
        return
    reporter = sources.reported_by(block.text)
    if reporter:
        facts.guessed_source = facts.guessed_source or reporter
        block.set(Role.SOURCE, "dateline")
    elif block.kind is not Kind.PLAIN or _may_be_date(block.text):
        _read_date(block, at, cost, facts, today)
    if facts.source is None and cost < _NEAR:
        _read_source(block, facts, is_below=cost >= _BELOW)
    if not facts.authors:
        _read_author(block, facts)


def _is_filed(block: Block) -> bool:
    """Whether a line is the one of a log that says when and under what an article was filed."""
    return block.size <= _LONGEST_FILED and any(word in block.text.casefold() for word in calendar.FILED)


def _read_date(block: Block, at: int, cost: float, facts: Facts, today: dt.date) -> None:
    text = block.text
    moment = dates.find_moment(text, today)
    if moment is None:
        return
    moment = _published_later(text, moment, today) or moment
    facts.moments.append((cost + _date_cost(block, moment), moment.iso, at))
    facts.full.update({moment.iso[5:10]: moment.iso[:4]} if moment.full else {})
    if text[-1] not in _TEXT_ENDS and "。" not in text.partition("（")[0]:
        block.set(Role.DATE, "date")
    if facts.guessed_source is None and cost < 1:
        facts.guessed_source = sources.beside_date(text, moment.start, moment.end, latin=facts.east_asian)
        _take_writer(text, facts)


def _published_later(text: str, moment: dates.Moment, today: dt.date) -> dates.Moment | None:
    """The second date of a line that first says when the article was changed, then when it was published."""
    before, after = text[: moment.start].casefold(), text[moment.end :].casefold()
    at = min((place for word in calendar.PUBLISHED if (place := after.find(word)) >= 0), default=None)
    if at is None or not any(word in before for word in calendar.CHANGED):
        return None
    lead = moment.end + at
    later = dates.find_moment(text[lead:], today)
    return replace(later, start=later.start + lead, end=later.end + lead) if later and later.full else None


def _take_writer(text: str, facts: Facts) -> None:
    """Beside a Japanese time stands who wrote, unless it ends as outlets do."""
    named = facts.guessed_source
    if named and _JAPANESE_TIME.search(text) and not named.endswith(OUTLET_ENDS):
        facts.authors, facts.guessed_source = facts.authors or (named,), None


def _read_source(block: Block, facts: Facts, *, is_below: bool) -> None:
    """Take the outlet that a label names; the one beside the date is believed before a label below the text."""
    named = sources.labelled(block.text)
    if sources.names_account(block.text):
        facts.source = named
    elif named and names.is_zh_name(named) and not named.endswith(OUTLET_ENDS):
        facts.authors = facts.authors or (named,)
    elif not (is_below and facts.guessed_source):
        facts.source = named
    if facts.source and block.role is not Role.DATE:
        block.set(Role.SOURCE, "source label")


def _may_be_date(text: str) -> bool:
    return _DIGIT.search(text) is not None or "年" in text or "天" in text or len(text) < _SHORT


def _date_cost(block: Block, moment: dates.Moment) -> float:
    text = block.text
    before = text[: moment.start].casefold()
    cost = _IN_TEXT if block.kind is Kind.CAPTION or (block.sentence and block.size >= _SENTENCE) else 0.0
    cost += 0.0 if "T" in moment.iso else 0.15
    if any(word in before for word in calendar.CHANGED):
        cost += 1.5
    elif any(word in before for word in calendar.PUBLISHED):
        cost -= _OPENED if before.strip().startswith(calendar.PUBLISHED) else 0.5
    elif len(before) > _LONG_LEAD and block.latin:
        cost += _INSIDE
    if not moment.full:
        cost += 1.0
    if len(text) > moment.end - moment.start + 60:
        cost += 0.5
    return cost


def _settle_date(blocks: Sequence[Block], frame: Frame, facts: Facts, today: dt.date) -> None:
    if not facts.moments:
        _take_time_of_today(blocks, frame, facts)
        return
    _, iso, at = min(facts.moments)
    year = facts.full.get(iso[5:10])
    iso = year + iso[4:] if year else _counted_from_its_day(blocks, frame, at, today) or iso
    iso = _month_first(blocks, at, iso, today) or iso
    if "T" not in iso:
        for near in (at + 1, at - 1):
            if 0 <= near < len(blocks) and blocks[near].size < _TIME_LINE:
                time = dates.find_time(blocks[near].text)
                if time:
                    blocks[near].set(Role.DATE, "time")
                    iso = f"{iso}T{time}"
                    break
    facts.published = iso


def _month_first(blocks: Sequence[Block], at: int, iso: str, today: dt.date) -> str | None:
    """The date of the block at `at` with its first number as the month, where the page shows that it writes so."""
    text = blocks[at].text
    other = dates.with_month_first(text, iso)
    if other is None:
        return None
    is_ahead = iso[:10] > (today + dt.timedelta(days=1)).isoformat()
    is_so = is_ahead or dates.is_american(text) or dates.month_comes_first(block.text for block in blocks)
    return other if is_so else None


def _counted_from_its_day(blocks: Sequence[Block], frame: Frame, at: int, today: dt.date) -> str | None:
    """The date that the block at `at` names without its year, where the page says which day it was saved on."""
    day = _own_day(blocks, frame, today)
    moment = dates.find_moment(blocks[at].text, day) if day else None
    return moment.iso if moment else None


def _take_time_of_today(blocks: Sequence[Block], frame: Frame, facts: Facts) -> None:
    """Date an article by the day of its page, where only a time of day stands below its headline."""
    top = frame.start if frame.title is None else frame.title + 1
    for block in blocks[top : frame.start]:
        time = dates.find_time(block.text) if block.kind is Kind.DATE and block.size < _TIME_LINE else None
        day = _own_day(blocks, frame, dt.date.max) if time else None
        if day:
            block.set(Role.DATE, "time")
            facts.published = f"{day.isoformat()}T{time}"
            return


def _own_day(blocks: Sequence[Block], frame: Frame, today: dt.date) -> dt.date | None:
    """The day that a page outside its article says it is; None where it does not say, or says one after `today`."""
    above = frame.start if frame.title is None else frame.title
    for at, block in enumerate(blocks):
        if block.kind is not Kind.DATE or frame.start <= at < frame.end:
            continue
        if (at < above and _names_weekday(block.text)) or (at and key(blocks[at - 1].text) in calendar.TODAY):
            moment = dates.find_moment(block.text, today)
            if moment and moment.full and moment.day <= today.isoformat():
                return dt.date.fromisoformat(moment.day)
    return None


def _names_weekday(text: str) -> bool:
    words = text.casefold().replace(",", " ").split()
    return not calendar.WEEKDAYS.isdisjoint(words) or any(mark in text for mark in calendar.WEEKDAY_MARKS)


def _read_author(block: Block, facts: Facts) -> None:
    text = block.text
    if block.kind is Kind.EDITOR and not any(label in text for label in ("作者", "记者", "文/")):
        return
    found = (bylines.by_line(text) or bylines.caseless(text)) if block.latin else ()
    if not found and has_han(text):
        found = bylines.zh_line(text)
    if found:
        facts.authors = found
        if block.role is not Role.DATE:
            block.set(Role.BYLINE, "byline")


def _read_names(blocks: Sequence[Block], frame: Frame, facts: Facts) -> None:
    """Take the lines that are nothing but names, those near a date line first, at last one below the body."""
    if frame.title is None:
        return
    head = range(frame.title + 1, min(len(blocks), frame.start + INTO_BODY))
    near = [at for at in head if any(other.role is Role.DATE for other in blocks[max(0, at - 3) : at + 4])]
    # A headline may be the last block of a page, with its text above it.
    below = (frame.title + 1,) if frame.title + 1 < len(blocks) else ()
    for at in (*near, *(at for at in head if at < frame.start), *below):
        found = _names_of(blocks[at])
        if found and blocks[at].text != blocks[frame.title].text and _may_sign(blocks, frame, at):
            facts.authors = found
            _mark_byline(blocks[at])
            return


def _may_sign(blocks: Sequence[Block], frame: Frame, at: int) -> bool:
    """Whether a line of names can sign the article: it stands above no credit, and the text does not speak of them."""
    if at + 1 < len(blocks) and blocks[at + 1].kind is Kind.CAPTION:
        return False
    text = blocks[at].text
    return not any(text in block.text for block in blocks[frame.start : frame.start + _SPOKEN_OF] if block.marks)


def _mark_byline(block: Block) -> None:
    if block.role is not Role.DATE:
        block.set(Role.BYLINE, "name")


def _names_of(block: Block) -> tuple[str, ...]:
    if block.size > _LONGEST_NAMES or block.sentence or not (block.kind in _NAMING or _COUNTED_NAME.match(block.text)):
        return ()
    if block.latin:
        text = _beside_date(block)
        return bylines.latin_authors(text) if text else ()
    found = names.zh_names(block.text)
    if found and sum(map(len, found)) >= len(block.text.replace(" ", "")) - 4:
        return found
    return bylines.east_asian(block.text)


def _beside_date(block: Block) -> str:
    """The first piece of a line of facts: what stands before a dot, a bar, or the first digit."""
    return _PIECE.split(block.text)[0].strip(" ,:-–—|") if block.kind is not Kind.PLAIN else block.text


def _collect(blocks: Sequence[Block], facts: Facts) -> None:
    """Add the names on the lines right below the byline, as long as they are nothing but names."""
    at = next((at for at, block in enumerate(blocks) if block.role is Role.BYLINE), None)
    if at is None:
        return
    if blocks[at].latin and blocks[at].reason == "byline":
        return
    for block in blocks[at + 1 : at + _MOST_LINES]:
        found = bylines.bare(block.text) if not block.latin else _names_of(block)
        if not found or block.size > _LONGEST_NAMES or block.role is not Role.LEFT_OUT:
            return
        known = {name.casefold() for name in facts.authors}
        facts.authors += tuple(name for name in found if name.casefold() not in known)
        _mark_byline(block)


def _read_brackets(blocks: Sequence[Block], frame: Frame, facts: Facts) -> None:
    """Find a writer's label in the brackets of the first and last paragraphs."""
    size = frame.end - frame.start
    edges = [*range(min(_EDGE, size)), *range(max(_EDGE, size - _EDGE), size)]
    for offset in edges:
        block = blocks[frame.start + offset]
        text = block.text
        edge = text if len(text) < 2 * _EDGE_LETTERS else text[:_EDGE_LETTERS] + "\n" + text[-_EDGE_LETTERS:]
        if any(mark in edge for mark in "（(【[□"):
            found = bylines.in_brackets(edge)
            if found:
                facts.authors = found
                return
    for block in blocks[max(frame.start, frame.end - 1) : frame.end + 2]:
        facts.authors = facts.authors or bylines.ending(block.text)


def _name_line(blocks: Sequence[Block], frame: Frame) -> str | None:
    """The outlet of a page that prints its name alone between the headline and the date line, or below that."""
    if frame.title is None:
        return None
    if facts_follow(blocks, frame.title):
        return _name_alone(blocks[frame.title + 1])
    dated = frame.title + 1 < len(blocks) and blocks[frame.title + 1].role is Role.DATE
    block = blocks[frame.title + 2] if dated and frame.title + 2 < len(blocks) else None
    return _name_alone(block) if block is not None and block.text.endswith(OUTLET_ENDS) else None


def _name_alone(block: Block) -> str | None:
    if block.kind is not Kind.PLAIN or block.latin or block.size > _LONGEST_NAME or block.marks:
        return None
    if not sources.is_outlet(block.text):
        return None
    block.set(Role.SOURCE, "name beside date")
    return block.text


def _masthead(blocks: Sequence[Block], frame: Frame) -> str | None:
    """The outlet whose name stands at the head of the page, or else in the small print at its foot."""
    top = frame.start if frame.title is None else frame.title
    for block in blocks[: min(top, _HEAD)]:
        name = sources.at_the_head(block.text) if block.size <= _LONGEST_HEAD else None
        if name:
            block.set(Role.SOURCE, "name at the head")
            return name
    foot = (block for block in blocks[frame.end :] if block.kind is Kind.LEGAL)
    return next((name for block in foot if (name := sources.with_rights(block.text))), None)


def facts_follow(blocks: Sequence[Block], title: int) -> bool:
    """Whether the second line after the headline is a date line."""
    return title + 2 < len(blocks) and blocks[title + 2].role is Role.DATE
