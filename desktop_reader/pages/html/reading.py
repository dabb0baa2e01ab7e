"""HTML source to blocks, images and the facts of its head, in time linear in the source whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from desktop_reader.errors import ReaderError
from desktop_reader.pages import bare_texts
from desktop_reader.pages.blocks import Block, count_repeats, measured
from desktop_reader.pages.html.elements import CODE, Element
from desktop_reader.pages.html.places import Place, Run, place_of
from desktop_reader.pages.tables import tags
from desktop_reader.pages.text_lines import WIDE_BLANK, blocks_of_text, cleaned, shown

# Limits, far above any article's: tags of a page, its blocks, and how deeply elements stand in each other before
# deeper ones count as the one they stand in.
MOST_TAGS, MOST_BLOCKS, DEEPEST = 400_000, 40_000, 400
_FED_AT_ONCE = 1 << 16
# If the page hides more than this part of its text, it is not hidden for good.
_HIDDEN_PAGE = 0.7
_DATA_SCRIPT = "ld+json"
# Data for machines and facts of the page are read up to these lengths.
_LONGEST_DATA, _LONGEST_FACT, _MOST_FACTS = 1_000_000, 300, 400
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# A line break of the source between two of these shows as nothing: Chinese and Japanese have no spaces.
_HAN_BREAK = re.compile("(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\\s*(?=[\u2e80-\u9fff\uff00-\uffef])")


@dataclass(slots=True)
class Image:
    """A picture of a page: its number among the page's `img` elements (from 1), and before which block it stands."""

    number: int
    before: int
    element: Element


@dataclass(slots=True)
class Fact:
    """An element whose name or class says that it states a fact of the article, with its text."""

    element: Element
    before: int
    text: str = ""


@dataclass(slots=True)
class Document:
    """A page as read: its blocks, its images, and what it says to machines.

    `metas` are the names and contents of its meta elements, `data` its JSON-LD as written.
    """

    blocks: list[Block] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    address: str = ""
    language: str = ""


def read_document(source: str) -> Document:
    """The blocks of an HTML source. Raises ReaderError where it holds more tags or blocks than any article."""
    # Imported here: it takes 20 ms, and texts never need it.
    from lxml.etree import HTMLParser, LxmlError

    reader = _Reader()
    parser = HTMLParser(target=reader, huge_tree=True, encoding="utf-8")
    try:
        for start in range(0, len(source), _FED_AT_ONCE):
            parser.feed(source[start : start + _FED_AT_ONCE].encode("utf-8", "replace"))
        parser.close()
    except LxmlError:
        # What came before the fault has been read.
        reader.close()
    document = reader.document
    count_repeats(document.blocks)
    _show_all_if_hidden(document.blocks)
    return document


class _Reader:
    """What the parser tells of each start, end and text."""

    def __init__(self) -> None:
        self.document = Document()
        self._open: list[Element] = [Element("html", {}, None, 0)]
        self._pieces: list[tuple[str, Element]] = []
        self._facts: list[Fact] = []
        self._kept: list[str] | None = None
        self._unseen = 0
        self._tags = 0
        self._images = 0
        self._broken = False
        self._gap = True

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise ReaderError(
                "The page holds more than {limit} tags, which no article does; copy the article's text and paste it.",
                limit=MOST_TAGS,
            )
        if self._unseen:
            self._unseen += 1
            return
        if tag in tags.UNSEEN:
            self._unseen = 1
            self._keep_data(tag, attributes)
            return
        parent = self._open[-1]
        element = parent
        if len(self._open) < DEEPEST:
            element = Element(tag, dict(attributes), parent, self._tags)
        self._open.append(element)
        if tag in tags.BLOCKS:
            self._flush()
            self._gap = self._gap or tag in tags.PARTED
        elif tag in tags.VOID:
            self._void(element)
        if element is not parent and element.states_fact and len(self.document.facts) < _MOST_FACTS:
            self._open_fact(element)

    def end(self, tag: str) -> None:
        """An element closes."""
        if self._unseen:
            self._unseen -= 1
            if self._unseen == 0:
                self._kept = None
            return
        if tag in tags.BLOCKS:
            self._flush()
            self._gap = self._gap or tag in tags.PARTED
        if len(self._open) > 1:
            element = self._open.pop()
            while self._facts and self._facts[-1].element is element is not self._open[-1]:
                self._facts.pop()

    def data(self, text: str) -> None:
        """Text comes, perhaps in pieces."""
        if self._kept is not None:
            if len(self._kept[-1]) < _LONGEST_DATA:
                self._kept[-1] += text
            return
        if self._unseen or (not self._pieces and text.isspace()):
            return
        element = self._open[-1]
        if element.refers and text.strip().isdecimal() and not self._is_bracketed():
            text = f"[{text.strip()}]"
        else:
            text = element.in_script(text)
        self._pieces.append((text, element))
        for fact in self._facts:
            if len(fact.text) < _LONGEST_FACT:
                fact.text += text

    def close(self) -> Document:
        """The page ends."""
        self._flush()
        return self.document

    def _keep_data(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "title":
            self._kept = self.document.titles
        elif tag == "script" and _DATA_SCRIPT in attributes.get("type", ""):
            self._kept = self.document.data
        if self._kept is not None:
            self._kept.append("")

    def _open_fact(self, element: Element) -> None:
        fact = Fact(element, len(self.document.blocks))
        self.document.facts.append(fact)
        if element.tag not in tags.VOID:
            self._facts.append(fact)

    def _void(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            if element.preformatted:
                self._pieces.append(("\n", element))
            else:
                self._flush(broken=True)
        elif tag == "img":
            self._images += 1
            # One among the words of a paragraph stands behind it, and not before what speaks of it.
            among = bool(self._pieces) and not element.preformatted
            self.document.images.append(Image(self._images, len(self.document.blocks) + among, element))
        elif tag in {"meta", "link"}:
            self._read_head(element)

    def _read_head(self, element: Element) -> None:
        get = element.attributes.get
        content = get("content") or ""
        name = get("property") or get("name") or get("itemprop")
        if element.tag == "meta" and name and content:
            self.document.metas.append((name.casefold(), content.strip()))
        elif get("rel") == "canonical":
            self.document.address = get("href") or ""

    def _is_bracketed(self) -> bool:
        """Whether the text so far opens a bracket for what comes."""
        return bool(self._pieces) and self._pieces[-1][0].endswith("[")

    def _flush(self, *, broken: bool = False) -> None:
        """End the block that is being read; `broken` says that a <br> does it."""
        if not self._pieces:
            self._blank(broken=broken)
            return
        pieces, self._pieces = self._pieces, []
        if pieces[0][1].preformatted:
            self._add_lines("".join(text for text, _ in pieces), pieces[0][1])
            return
        # A part of a line that the page hides is told to screen readers alone.
        pieces = [piece for piece in pieces if not piece[1].hidden] or pieces
        runs = _collapsed(pieces)
        if runs:
            self._add("".join(run[0] for run in runs), runs, pieces[0][1])
            self._gap, self._broken = False, broken
        else:
            self._blank(broken=broken)

    def _blank(self, *, broken: bool) -> None:
        """Pass a place with no text: a second <br>, or one after nothing, is a blank line."""
        self._gap = self._gap or broken
        self._broken = self._broken and broken

    def _add(self, text: str, runs: list[Run], inmost: Element) -> None:
        block = measured(text, 0, 0, gap=self._gap)
        styled = any(run[1] or run[2] is not None for run in runs)
        block.link_share = sum(len(run[0]) for run in runs if run[2] is not None) / len(text)
        self._append(block, inmost, tuple(runs) if styled else ())

    def _add_lines(self, text: str, inmost: Element) -> None:
        """Add preformatted text line by line, that in sentences as a text file is read."""
        lines = text.expandtabs(4).splitlines()
        written = blocks_of_text(lines)
        if inmost.style & CODE or bare_texts.is_code(lines) or not _is_prose(written):
            for line in lines:
                shown = cleaned(line)
                if shown:
                    self._append(measured(shown, 0, 0, gap=self._gap), inmost, ((line.rstrip(), CODE, None),))
                self._gap = not shown
        else:
            for block in written:
                self._append(block, inmost, ())
        self._gap, self._broken = True, False

    def _append(self, block: Block, inmost: Element, runs: tuple[Run, ...]) -> None:
        blocks = self.document.blocks
        if len(blocks) >= MOST_BLOCKS:
            raise ReaderError(
                "The page holds more than {limit} lines, which no article does; copy the article's text and paste it.",
                limit=MOST_BLOCKS,
            )
        block.first = block.last = len(blocks)
        block.place = Place(_parting(inmost), runs, broken=self._broken)
        blocks.append(block)


def _parting(inmost: Element) -> Element:
    """The element that parts a block from others; the inmost one where that alone is hidden."""
    parting = next((one for one in inmost.chain() if one.tag in tags.BLOCKS), inmost)
    return inmost if inmost.hidden and not parting.hidden else parting


def _is_prose(blocks: Sequence[Block]) -> bool:
    """Whether most of a preformatted text is in sentences: then its lines break where a page of paper would."""
    return 2 * sum(block.size for block in blocks if block.sentence) >= sum(block.size for block in blocks)


def _show_all_if_hidden(blocks: Iterable[Block]) -> None:
    """A page that hides nearly all of its text shows it later, by a script: then nothing of it is hidden."""
    blocks = list(blocks)
    hidden = sum(block.size for block in blocks if place_of(block).element.hidden)
    if hidden > _HIDDEN_PAGE * sum(block.size for block in blocks):
        for block in blocks:
            for element in place_of(block).element.chain():
                element.hidden = False


def _collapsed(pieces: Iterable[tuple[str, Element]]) -> list[Run]:
    """Pieces of text as runs: blanks in a row are one, those at the ends none, like styles joined."""
    found: list[Run] = []
    for (style, href), group in groupby(_cleaned(pieces), key=lambda piece: (piece[1].style, piece[1].href)):
        found.append(("".join(text for text, _ in group), style, href))
    return _stripped(found)


def _cleaned(pieces: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, Element]]:
    """The pieces that show something, each blank once."""
    blank = True
    for raw, element in _joined(pieces):
        piece = _HAN_BREAK.sub("", raw) if "\n" in raw else raw
        piece = shown(_BLANKS.sub(" ", piece))
        if blank:
            piece = piece.lstrip(" ")
        if not piece:
            continue
        blank = piece[-1] == " "
        yield piece, element


def _joined(pieces: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, Element]]:
    """The pieces of each element as one, for the parser parts them at every entity; not those with blanks of a kind."""
    for element, group in groupby(pieces, key=itemgetter(1)):
        texts = [text for text, _ in group]
        whole = "".join(texts)
        if "\n" not in whole and not WIDE_BLANK.search(whole):
            yield whole, element
        else:
            yield from ((text, element) for text in texts)


def _stripped(runs: list[Run]) -> list[Run]:
    while runs and not (end := runs[-1][0].rstrip()):
        runs.pop()
    if runs:
        runs[-1] = (end, *runs[-1][1:])
    while runs and not (start := runs[0][0].lstrip()):
        runs.pop(0)
    if runs:
        runs[0] = (start, *runs[0][1:])
    return runs
