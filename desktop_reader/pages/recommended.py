"""The other stories that a page lists: their titles, with dates and sources where the list has them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import dates, headlines, sources
from desktop_reader.pages.blocks import REMEMBERED, Block, Kind
from desktop_reader.pages.page import Role
from desktop_reader.pages.phrases import key
from desktop_reader.pages.tables import list_headers
from desktop_reader.pages.tables.seams import SEAM, SMALL
from desktop_reader.pages.tables.sources import OUTLET_ENDS
from desktop_reader.patterns import AnyOf, Pattern, one_of

# Sizes of a headline in a list, in Han characters: at all, and where nothing but its like shows that it is one.
_SHORTEST, _LONGEST, _ROW_SIZE, _SHORTEST_LATIN = 4, 44, 7, 9
# The largest line that can name an outlet, and the longest list that is kept.
_SOURCE = 11
MOST = 60
# How many headlines make a list although no header says so, below the article and above it, and their mean size.
_ROW, _ROW_ABOVE, _ROW_MEAN, _MEAN_ABOVE = 3, 6, 9.0, 11.0
# Below this size a line is an entry of a menu; so many of them end a list.
_ENTRY, _MENU = 4.5, 3
# Dates of their own line that show that a list has one for each story, and their part of it.
_DATED, _DATED_SHARE = 3, 0.25
# How many short lines below the header of a list are its headlines, their mean size, and how near the header is.
_SHORT_ROW, _SHORT_MEAN, _BELOW_HEADER = 4, 5.0, 3
# Above this part, lines that are a label and a value make a table, and names of offices a list of links.
_OTHER_SHARE = 0.5
# From this size on a headline has a mark or a blank, and at most so many clause marks.
_ONE_CLAUSE, _CLAUSES = 28, 3
# How much of a headline shows that two are the same, one of them cut.
_SAME = 8
# What follows the legal notice must be a longer and surer list.
_ROW_BELOW_NOTICE, _MEAN_BELOW_NOTICE = 4, 12.0
_BULLET = frozenset("·•▪■◆●")
_KINDS = frozenset({Kind.PLAIN, Kind.DATE, Kind.TEASER})
_STOPS = frozenset({Kind.TALK, Kind.LEGAL})
_FREE = frozenset({Role.LEFT_OUT, Role.DATE})
# What parts the entries of a menu, the columns of a table or a name from its value, with the marks that it takes.
_PARTING = one_of("%/／:：|｜\t>-–⋅·•©")
_PARTED = Pattern(
    r"\d\.\d+%|[/／].*[/／]|[:：]$|[|｜].*[|｜]|\t|>>|--?>| [-–] .* [-–] | [⋅·•] "
    r"|(?:\d\d?[-/月]\d\d?日?|[今昨]天) \d\d:\d\d|©|[:：].*[:：].*[:：]"
)
# A row of so many names, in Han, kana or hangul.
_ROW_OF_NAMES, _NAMES = Pattern(r"(?:[^\x00-\x7f]\S*\s+){5}"), 5
_TABLE_LINE = Pattern(r"^[^：:]{2,8}[：:]\s*\S")
_DAYS = frozenset("今昨前")
_DATED_LINE = Pattern(r"^(?:[今昨前]天|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2}) ?\d{1,2}:\d{2}(?![ \]）)】])")
_ANY_DAY = dt.date(2000, 1, 1)  # where it matters whether and not when
_DATE = Pattern(
    r"\d[\d.]*万? ?(?:条?评论|評論|阅读|跟贴|跟帖|回复|赞|次播放)"
    r"|(?:\d{2,4}[-/.年] ?)?\d{1,2}[-/.月] ?\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?|\d+ ?(?:分钟|小时|天)前|[今昨前]天"
)
# The outlet of a story with how often it was talked of or read: 山川日报 45评论.
_COUNTED = Pattern(r"^([^\s\d]\S{1,13}) +\d[\d.]*万? ?(?:条?评论?|條?評論|跟[贴帖]|阅读|閱讀|播放)$")
_NO_STORY, _ADVERTISED = AnyOf(list_headers.NO_STORY), AnyOf(list_headers.ADVERTISED)
# A row of buttons that copying has glued together: HomePoliticsSportCulture.
_GLUED_ROW = Pattern(rf"[{SMALL}]{SEAM}(?:\w+?{SEAM}){{2}}")
_LETTER = Pattern(r"[^\W\d_]")
_NOT_ALNUM = Pattern(r"[\W_]+")
_MARK = Pattern(r"[^\w]|\d")
_ENDS = frozenset("？?！!…")


@dataclass(slots=True)
class _Story:
    """A story of a list while its lines are being read."""

    title: str
    block: Block
    published: str | None = None
    source: str | None = None

    def recommendation(self) -> Recommendation:
        return Recommendation(title=self.title, published=self.published, source=self.source)


@dataclass(slots=True)
class _Entry:
    """A line of a list, `dated` where a date stands on it.

    `is_read` says that it may name stories; `taken` are those taken from it so far, None before any look.
    """

    block: Block
    dated: bool = False
    is_read: bool = False
    taken: tuple[str, ...] | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """The headlines in the line; none where it is something else."""
        if self.taken is None:
            self.taken = _titles_of(self.block.text) if self.is_read else ()
        return self.taken

    @property
    def is_date(self) -> bool:
        return self.dated and not self.titles

    @property
    def is_long(self) -> bool:
        """Whether the line can show by itself that it is one of a list."""
        return self.block.size >= _ROW_SIZE or self.block.text[0] in _BULLET


@dataclass(slots=True)
class _Section:
    """The lines from the header of a list, or from a stop, to the next."""

    entries: list[_Entry]
    listing: bool
    talk: bool = False
    header: Block | None = None


@dataclass(slots=True)
class _Lists:
    """All stories found so far on a page whose article was `published` then."""

    today: dt.date
    published: str | None
    title: str
    seen: set[str] = field(default_factory=set)
    stories: list[_Story] = field(default_factory=list)

    def has(self, bare: str) -> bool:
        """Whether a headline is that of the article itself, cut or not, or has been named before."""
        short, long = sorted((bare, self.title), key=len)
        return bare in self.seen or (len(short) >= _SAME and long.startswith(short))

    def moment(self, text: str) -> dates.Moment | None:
        """When a line of a list says that its story was published."""
        return dates.find_listed(text, self.today, self.published)


def find_recommended(
    blocks: Sequence[Block], title: str, today: dt.date, *, published: str | None, above: Sequence[Block] = ()
) -> tuple[Recommendation, ...]:
    """The stories listed in `above`, which stands before the article, and `blocks`, which follow; sets their roles.

    `published` is the date that the page gives its article, if any.
    """
    lists = _Lists(today, published, _bare(title))
    for row in _rows_above(above):
        _read_row(row, lists)
    for section in _sections(blocks, talk=published is None):
        for row in _rows(section):
            _read_row(row, lists)
    return tuple(story.recommendation() for story in lists.stories[:MOST])


def _rows_above(blocks: Sequence[Block]) -> Iterator[list[_Entry]]:
    """The rows of headlines above an article: menus stand there too, so that only long ones count."""
    for section in _sections(blocks, talk=False):
        for row in _runs(section.entries, gaps=0):
            if sum(len(entry.titles) for entry in row) >= _ROW_ABOVE and _mean(row) >= _MEAN_ABOVE:
                yield row


def _sections(blocks: Sequence[Block], *, talk: bool) -> Iterator[_Section]:
    section = _Section([], listing=False, talk=talk)
    for block in blocks:
        if block.kind is Kind.STORIES or block.kind in _STOPS:
            yield section
            listing = block.kind is Kind.STORIES
            section = _Section([], listing=listing, talk=not listing, header=block)
            block.reason = "list header" if listing else str(block.kind)
        else:
            section.entries.append(_entry(block, listing=section.listing))
    yield section


def _entry(block: Block, *, listing: bool) -> _Entry:
    """What a line of a list is, by itself; below the header of a list (`listing`) other pages have the same stories."""
    is_dated = block.kind is Kind.DATE
    is_other = block.is_no_story or (block.recurs and not listing) or block.kind not in _KINDS
    if is_other or block.role not in _FREE:
        return _Entry(block, dated=is_dated)
    if _COUNTED.match(block.text):
        return _Entry(block)
    if _is_date_line(block) or (is_dated and _is_signed_date(block.text)):
        return _Entry(block, dated=True)
    if block.size < _SHORTEST_LATIN and (block.latin or block.text.endswith(OUTLET_ENDS)):
        return _Entry(block, dated=is_dated)
    return _Entry(block, dated=is_dated, is_read=True)


@lru_cache(maxsize=REMEMBERED)
def _titles_of(text: str) -> tuple[str, ...]:
    """The headlines of a line, none where it does not read like any."""
    found = headlines.headlines(text)
    return found if all(map(_reads_like_one, found)) and not _NO_STORY.is_in(text) else ()


def _is_date_line(block: Block) -> bool:
    """Whether a line is a date with an outlet or counts beside it, and no headline."""
    if block.kind is not Kind.DATE:
        may_begin = block.text[0].isdecimal() or block.text[0] in _DAYS
        return may_begin and _DATED_LINE.match(block.text) is not None
    rest = _DATE.sub("", block.text).strip()
    return not key(rest) or len(rest) < _ROW_SIZE or (len(rest) <= _SOURCE and block.text[0].isdecimal())


def _is_signed_date(text: str) -> bool:
    """Whether a line is a date with the name of a paper in Latin letters."""
    moment = dates.find_moment(text, _ANY_DAY)
    return moment is not None and sources.paper_beside(text, moment.start, moment.end) is not None


def _reads_like_one(text: str) -> bool:
    """Whether a text reads like a headline: of its length, no sentence, no menu, and nothing is sold."""
    size = len(text.encode("utf-8", "replace")) / 3
    if not _SHORTEST <= size <= _LONGEST or _is_parted(text) or not _LETTER.search(text):
        return False
    if _ADVERTISED.is_in(text) or _is_cut_text(text, size) or _GLUED_ROW.search(text):
        return False
    return text[-1] not in "。." or text.endswith("..")


def _is_parted(text: str) -> bool:
    """Whether a text is a row of names, a table's row, a notice of rights or the like."""
    if _PARTING.search(text) and _PARTED.search(text):
        return True
    if not text.isascii() and len(text.split()) > _NAMES and _ROW_OF_NAMES.search(text):
        return True
    return "copyright" in text.casefold()


def _is_cut_text(text: str, size: float) -> bool:
    """Whether a long text has too many clauses for a headline, or not a single mark, as glued words have."""
    if size <= _ONE_CLAUSE:
        return False
    clauses = text.count("，") + text.count("、")
    return clauses > _CLAUSES or (clauses == _CLAUSES and text[-1] not in _ENDS) or _MARK.search(text) is None


def _rows(section: _Section) -> Iterator[list[_Entry]]:
    """The rows of a section that are lists of stories."""
    if section.listing:
        for entry in section.entries:
            _leave_lead(entry)
        yield _one_for_each_date(_without_short(section.entries))
        return
    for row in _runs(section.entries, gaps=2):
        if _is_list(row, section):
            yield _one_for_each_date(row)


def _leave_lead(entry: _Entry) -> None:
    """Take the headline alone from a line on which the story's first words follow it."""
    lead, blank, _ = entry.block.text.partition(" ")
    is_lead = blank and entry.block.size > _LONGEST and entry.block.kind is Kind.PLAIN and not entry.block.latin
    if is_lead and len(lead) >= _SAME and _reads_like_one(lead):
        entry.taken = (lead,)


def _without_short(entries: Sequence[_Entry]) -> list[_Entry]:
    """The entries of a list with a header; its short lines are headlines where they stand in a row right below it."""
    kept = list(entries)
    row: list[int] = []
    for at, entry in enumerate([*entries, None]):
        if entry is not None and entry.titles:
            row.append(at)
            continue
        if not _is_short_list(row, [entries[index] for index in row]):
            for index in row:
                if entries[index].block.size < _ROW_SIZE:
                    kept[index] = _Entry(entries[index].block)
        row = []
    return kept


def _is_short_list(row: Sequence[int], entries: Sequence[_Entry]) -> bool:
    return len(row) >= _SHORT_ROW and row[0] < _BELOW_HEADER and _mean(entries) >= _SHORT_MEAN


def _runs(entries: Sequence[_Entry], *, gaps: int) -> Iterator[list[_Entry]]:
    """Stretches of headlines long enough to show by themselves, with at most `gaps` other lines between two."""
    run: list[_Entry] = []
    other = 0
    for entry in entries:
        if entry.block.kind is Kind.TEASER and headlines.is_neighbour(entry.block.text) and entry.titles:
            yield [entry]
        elif entry.is_long and entry.titles:
            run.append(entry)
            other = 0
        elif run and other < gaps and (entry.is_date or entry.block.kind is Kind.CHROME):
            run.append(entry)
            other += 1
        elif run:
            yield run
            run, other = [], 0
    if run:
        yield run


def _mean(row: Sequence[_Entry]) -> float:
    titles = sum(len(entry.titles) for entry in row)
    return sum(entry.block.size for entry in row if entry.titles) / max(1, titles)


def _is_list(row: Sequence[_Entry], section: _Section) -> bool:
    """Whether a row is a list of stories; among comments only bullets or a date for each headline show it."""
    count = sum(bool(entry.titles) for entry in row)
    if count == 1 and row[0].block.kind is Kind.TEASER:
        return True
    texts = [entry.block.text for entry in row if entry.titles]
    if (
        sum(bool(_TABLE_LINE.match(text)) or text.endswith(list_headers.OFFICE_ENDS) for text in texts)
        > _OTHER_SHARE * count
    ):
        return False
    if row[0].block.text[0] in _BULLET:
        return count >= _ROW
    if section.header is not None and section.header.kind is Kind.LEGAL:
        return count >= _ROW_BELOW_NOTICE and _mean(row) >= _MEAN_BELOW_NOTICE
    if section.talk and sum(entry.dated for entry in row) < count - 1:
        return False
    return count >= _ROW and _mean(row) >= _ROW_MEAN


def _one_for_each_date(entries: Sequence[_Entry]) -> list[_Entry]:
    """The entries of a list; where every story has its date, what stands between the two is no other story."""
    found = sum(bool(entry.titles) and not entry.dated for entry in entries)
    own = [at for at, entry in enumerate(entries) if entry.is_date]
    if len(own) < max(_DATED, _DATED_SHARE * found):
        return list(entries)
    kept = list(entries)
    start = 0
    for at in own:
        stories = [index for index in range(start, at) if entries[index].titles]
        longest = max(stories, key=lambda index: entries[index].block.size, default=None)
        for index in stories:
            if index != longest and not entries[index].dated:
                kept[index] = _Entry(entries[index].block)
        start = at + 1
    return kept


def _read_row(entries: Sequence[_Entry], lists: _Lists) -> None:
    """Take the stories of a list, each with the facts on the lines below it."""
    _strip_labels(entries)
    menu = 0
    story: _Story | None = None
    for entry in entries:
        menu = menu + 1 if not entry.titles and entry.block.size < _ENTRY and not entry.dated else 0
        if menu >= _MENU:
            story = None
        if len(lists.stories) >= MOST:
            return
        if entry.titles and not (story and _belongs(entry.block, story)):
            story = _take(entry, lists) or story
        elif story and entry.block.size < _LONGEST:
            _read_facts(entry.block, story, lists)


def _strip_labels(entries: Sequence[_Entry]) -> None:
    single = [entry for entry in entries if len(entry.titles) == 1]
    texts = headlines.without_column_labels([entry.block for entry in single], [entry.titles[0] for entry in single])
    for entry, text in zip(single, texts, strict=True):
        entry.taken = (text,)


def _take(entry: _Entry, lists: _Lists) -> _Story | None:
    """The last story of an entry, when all of them are in the list; None where the page has named them before."""
    story = None
    for title in entry.titles:
        if lists.has(_bare(title)):
            continue
        lists.seen.add(_bare(title))
        story = _Story(title, entry.block)
        lists.stories.append(story)
        entry.block.set(Role.RECOMMENDED, "list item")
    if story and entry.dated:
        moment = lists.moment(entry.block.text)
        story.published = moment.iso if moment else None
    return story


def _belongs(block: Block, story: _Story) -> bool:
    """Whether a line belongs to the headline above it: no blank line parts them, or it is the name of an outlet."""
    above = story.block
    if above.gap and not block.gap and block.first == above.last + 1 and block.size < above.size * 0.7:
        return True
    return (
        story.source is None
        and block.size <= _SOURCE
        and block.text.endswith(OUTLET_ENDS)
        and sources.is_outlet(block.text)
    )


def _read_facts(block: Block, story: _Story, lists: _Lists) -> None:
    text = block.text
    moment = lists.moment(text)
    if moment:
        if story.published is None:
            story.published = moment.iso
            block.set(Role.RECOMMENDED, "list date")
        if story.source is None:
            story.source = sources.beside_date(text, moment.start, moment.end) or sources.paper_beside(
                text, moment.start, moment.end
            )
    elif story.source is None and (counted := _COUNTED.match(text)):
        story.source = counted[1]
        block.set(Role.RECOMMENDED, "list source")
    elif story.source is None and block.kind is Kind.PLAIN and block.size <= _SOURCE and sources.is_outlet(text):
        story.source = text
        block.set(Role.RECOMMENDED, "list source")


def headline(text: str) -> str:
    """A headline of a list without its bullet, number, label, and the counts after it."""
    return headlines.headline(text)


def _bare(text: str) -> str:
    return _NOT_ALNUM.sub("", text)


def left_out(blocks: Iterable[Block], reason: str) -> None:
    """Give blocks that nothing else claimed the reason why they are left out."""
    for block in blocks:
        if block.role is Role.LEFT_OUT and not block.reason:
            block.reason = str(block.kind) if block.kind is not Kind.PLAIN else reason
