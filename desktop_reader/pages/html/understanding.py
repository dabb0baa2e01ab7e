"""From the source of a web page to the article in it: the rules for texts, and what only a document says."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from desktop_reader.domain.article import Recommendation
from desktop_reader.errors import ReaderError
from desktop_reader.pages import bodies as text_bodies
from desktop_reader.pages import decks as text_decks
from desktop_reader.pages import given, kinds, metadata, recommended, titles
from desktop_reader.pages.blocks import Block, Kind
from desktop_reader.pages.hints import NO_HINTS, Hints
from desktop_reader.pages.html import bodies, decks, pictures, stories, units, writing
from desktop_reader.pages.html import titles as html_titles
from desktop_reader.pages.html.beside import every_name
from desktop_reader.pages.html.facts import add_stated
from desktop_reader.pages.html.inline import web_address
from desktop_reader.pages.html.reading import Document, read_document
from desktop_reader.pages.html.signals import worths
from desktop_reader.pages.html.stated import read_stated
from desktop_reader.pages.html.surroundings import Surroundings
from desktop_reader.pages.html.visible import visible, without_cells
from desktop_reader.pages.languages import guess_language
from desktop_reader.pages.metadata import Facts, Frame
from desktop_reader.pages.page import Page, Role
from desktop_reader.pages.understanding import Findings, assembled, find_frame

_SAMPLE = 1000
# Below so many lines of this size (in Han characters) at its top a text may have its date.
_HEAD, _SHORT = 6, 30
_TEXT = frozenset({Role.BODY, Role.HEADING})


def understand_html(source: str, *, today: dt.date, hints: Hints = NO_HINTS) -> Page:
    """Take the article out of a web page; `lines` of the result are the blocks of the page in order.

    `today` dates what the page calls "3 hours ago", `hints` are what is known of the page beforehand. Raises
    ReaderError where the page holds no article.
    """
    document = read_document(source)
    blocks = document.blocks
    if not blocks:
        raise ReaderError("The page shows no text, so there is no article in it.")
    for block in blocks:
        block.kind = kinds.find_kind(block)
    lines = [block.text for block in blocks]
    given.apply(lines, blocks, hints)
    article = _Article(document, today)
    page = assembled(lines, blocks, article.findings(), article.body())
    return replace(page, url=article.address(), beside=every_name(document.images))


def stated_address(source: str) -> str | None:
    """Where a page stands in the web, if it says so; its head is enough."""
    return web_address(read_stated(read_document(source)).address) or None


class _Article:
    """The article of a document; what it is made of is found one after the other."""

    def __init__(self, document: Document, today: dt.date) -> None:
        self._document = document
        self._blocks = document.blocks
        self._today = today
        self._stated = read_stated(document)
        self._around = Surroundings(self._blocks, self._stated)
        self._worths = worths(self._around)
        units.settle_units(self._around, self._worths)
        bodies.settle_worths(self._blocks, self._worths)
        start, end = self._find_run()
        self._title, printed = self._find_title(start, end)
        if printed is not None:
            self._blocks[printed].set(Role.TITLE, "headline")
            start = printed + 1 if start <= printed < end else start
        self._frame = Frame(printed, start, max(start, end))
        self._facts = self._find_facts()
        self._settle_deck()
        bodies.settle_text(self._blocks, self._worths)
        self._pictures = pictures.find_pictures(self._around, document.images, self._frame.start, self._frame.end)
        self._stories = self._find_stories()
        given.settle(self._blocks)
        given.settle_facts(self._blocks, self._facts, today)
        writing.settle_inner(self._kept())

    def findings(self) -> Findings:
        """What was found beside the roles of the blocks."""
        title = self._title or titles.made_of(next(iter(self._kept()), self._blocks[0]).text)
        return Findings(title, self._facts, given.stories(self._blocks, self._stories))

    def address(self) -> str | None:
        """Where the page stands in the web, if it says so."""
        return web_address(self._stated.address) or None

    def body(self) -> str:
        """The article's CommonMark."""
        items: list[tuple[int, int, writing.Item]] = [(block.first, 1, block) for block in self._kept()]
        items += [(before, 0, picture) for before, picture in self._pictures]
        items.sort(key=lambda item: item[:2])
        return writing.body_of([item for _, _, item in items], self._stated.address)

    def _kept(self) -> list[Block]:
        return [block for block in self._blocks if block.role in _TEXT and block.reason != pictures.CAPTION]

    def _find_run(self) -> tuple[int, int]:
        start, end = bodies.find_run(self._blocks, self._worths)
        if start == end:
            # Nothing looks like the text of a document: the rules for texts may still find some.
            frame = find_frame(self._blocks)
            start, end = frame.start, frame.end
            self._worths = [1.0 if start <= at < end else -1.0 for at in range(len(self._blocks))]
        return start, end

    def _find_title(self, start: int, end: int) -> tuple[str, int | None]:
        known = given.title_of(self._blocks)
        if known is not None:
            return self._blocks[known].text, known
        title, printed = html_titles.find_title(self._around, self._stated, start, end)
        if printed is None or not start <= printed == end - 1:
            return title, printed
        # A headline with nothing of the body below it is the last line of the text itself.
        return "" if title == self._blocks[printed].text else title, None

    def _find_facts(self) -> Facts:
        silent = without_cells(given.masked(self._blocks), self._worths)
        shown, frame = visible(silent, self._below_facts())
        facts = metadata.read_facts(shown, frame, self._today)
        text = [block for block, worth in zip(self._blocks, self._worths, strict=True) if worth > 0]
        above = self._frame.start if self._frame.title is None else self._frame.title
        head = range(max(0, above - metadata.ABOVE_TITLE), self._frame.start + 1)
        add_stated(facts, self._document, self._stated, self._today, head=head, chinese=_is_chinese(text))
        return facts

    def _below_facts(self) -> Frame:
        """The frame of the text from below its date, where that stands below the text's first short lines."""
        frame = self._frame
        start = frame.start
        for at in range(start, min(start + _HEAD, frame.end) if frame.title is not None else start):
            if self._blocks[at].size > _SHORT:
                break
            start = at + 1 if self._blocks[at].kind is Kind.DATE else start
        return Frame(frame.title, start, frame.end)

    def _settle_deck(self) -> None:
        frame = self._frame
        if frame.title is not None:
            found = decks.find_deck(self._around, frame.title, frame.start, frame.end)
            if not found and not self._blocks[frame.title].latin:
                found = text_decks.find_deck(self._blocks, frame.title, frame.start, frame.end)
                found = found if found and found[-1] < frame.start else []
            for at in found:
                self._blocks[at].set(Role.DECK, "deck")

    def _find_stories(self) -> Sequence[Recommendation]:
        frame, published = self._frame, self._facts.published
        found = stories.find_stories(
            self._blocks,
            frame.start,
            frame.end,
            self._title,
            self._today,
            published=published,
            base=self._stated.address,
        )
        recommended.left_out(self._blocks[frame.start : frame.end], text_bodies.UNLIKE_TEXT)
        recommended.left_out(self._blocks[: frame.start], "before the article")
        recommended.left_out(self._blocks[frame.end :], "after the article")
        return found


def _is_chinese(text: Sequence[Block]) -> bool:
    return guess_language("".join(block.text[:_SAMPLE] for block in text[:_SAMPLE])[:_SAMPLE]) == "zh"
