"""The text of the page that is shown, in which what is highlighted is found again."""

from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from typing import cast

from PySide6.QtGui import QTextDocument

from desktop_reader.domain.highlight import Placed, Quote
from desktop_reader.search.quotes import QuotedText, counted, quote_of
from desktop_reader.ui.reader.document import Writer
from desktop_reader.ui.reader.ground import Span
from desktop_reader.ui.reader.highlights import Highlights, Stretch
from desktop_reader.ui.reader.originals import Originals, Units

_AS_IN_TEXT = str.maketrans("\u2029\u2028\t", "\n\n ")  # what the page has between words, as the article's text has it

_PORTION = 5_000  # characters of the page that are prepared at a step
_AROUND = 40  # characters by which a quote may stand beside its place: fewer than it has with all that is around it


class PageQuotes:
    """The text of a page from the position `start` on, in which quotes are found by document position.

    What stands above it often says the same as the text, and is not a part of it; nor are `captions` (positions).
    """

    def __init__(self, document: QTextDocument, originals: Originals, start: int, captions: Sequence[range]) -> None:
        self._document = document
        self._originals = originals
        self._shown = document.toRawText()
        self._units = Units(self._shown)
        self._first = self._units.index(start)
        self._text: QuotedText | None = None  # while no quote has been looked for all over the page
        index = self._units.index
        self._captions = [range(index(caption.start), index(caption.stop)) for caption in captions]

    def quote(self, start: int, end: int) -> Quote | None:
        """Return the quote of a part of the document.

        Its `start` is how many characters of the article stand before it, white space not counted: the page has more.
        """
        made = quote_of(self._words, self._units.index(start), self._units.index(end))
        return made._replace(start=counted(self._words(self._first, made.start))) if made else None

    def highlights(self, placed: Sequence[Placed]) -> Highlights:
        """Find highlights that the article's text has; as much of the page as is written."""
        search = self.search(placed)
        while True:
            try:
                next(search)
            except StopIteration as end:
                return cast("Highlights", end.value)

    def search(self, placed: Sequence[Placed]) -> Generator[None, None, Highlights]:
        """Do as `highlights` does, a little at each step: some tenths of a millisecond."""
        stretches, spans = [], []
        shift = self._first  # of the text of the article, as far as has been seen
        for one in sorted(placed, key=lambda one: one.now.start if one.now else 0):
            there = (yield from self._find(one.now, one.before, shift)) if one.now else None
            yield
            if one.now and there:
                shift = there[0] - one.now.start
                start, end = map(self._units.unit, there)
                stretches.append(Stretch(start, end, one.highlight.id))
                colour, noted = one.highlight.colour, bool(one.highlight.note)
                spans += [Span(*part, colour=colour, noted=noted) for part in self._in_blocks(start, end)]
        spans.sort(key=lambda span: span.start)
        longest = max((span.end - span.start for span in spans), default=0)
        return Highlights(sorted(stretches), spans, longest)

    def _find(self, quote: Quote, before: int, shift: int) -> Generator[None, None, tuple[int, int] | None]:
        """Find a quote; where it is in its place with all that is around it, the page need not be prepared."""
        whole = f"{quote.prefix}{quote.exact}{quote.suffix}".translate(_AS_IN_TEXT)
        begin = max(self._first, quote.start + shift - len(quote.prefix) - _AROUND)
        near = self._words(begin, begin + len(whole) + 2 * _AROUND).translate(_AS_IN_TEXT)
        at = near.find(whole)
        if at >= 0 and at == near.rfind(whole):
            start = begin + at + len(quote.prefix)
            return start, start + len(quote.exact)
        if self._text is None:
            self._text = yield from self._prepared()
        return self._text.find_words(quote, before)

    def _prepared(self) -> Generator[None, None, QuotedText]:
        parts = [" " * self._first]
        for start in range(self._first, len(self._shown), _PORTION):
            parts.append(self._words(start, min(start + _PORTION, len(self._shown))))
            yield
        return (yield from QuotedText.in_steps("".join(parts)))

    def _words(self, start: int, end: int) -> str:
        """Return the words from one character of the page to another; what is not of the text is blank."""
        first = max(start, self._first)
        words = self._originals.restored(self._shown[first:end], self._units.unit(first))
        parts, at = [" " * (first - start)], 0
        for caption in self._captions[bisect_left(self._captions, first, key=_end) :]:
            if caption.start >= first + len(words):
                break
            blank = range(max(0, caption.start - first), min(len(words), caption.stop - first))
            parts += [words[at : blank.start], " " * len(blank)]
            at = blank.stop
        return "".join([*parts, words[at:]])

    def _in_blocks(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            last = min(end, block.position() + block.length() - 1)
            if max(start, block.position()) < last:
                yield max(start, block.position()), last
            block = block.next()


def quotes_of(page: Writer) -> PageQuotes:
    """Return the text of a page, as far as it is written."""
    return PageQuotes(page.document, page.originals, page.body_start, page.captions())


def _end(part: range) -> int:
    return part.stop
