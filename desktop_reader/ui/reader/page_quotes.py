"""The text of the page that is shown, in which what is highlighted is found again."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextDocument

from desktop_reader.domain.highlight import Placed, Quote
from desktop_reader.search.quotes import QuotedText
from desktop_reader.ui.reader.ground import Span
from desktop_reader.ui.reader.highlights import Highlights, Stretch
from desktop_reader.ui.reader.originals import Units


class PageQuotes:
    """The text of a page from the position `start` on, in which quotes are found by document position.

    What stands above it often says the same as the text, and is not a part of it.
    """

    def __init__(self, document: QTextDocument, text: str, start: int) -> None:
        self._document = document
        body = f"{' ' * start}{text[Units(text).index(start) :]}"
        self._text = QuotedText(body)
        self._units = Units(body)

    def quote(self, start: int, end: int) -> Quote | None:
        """Return the quote of a part of the document."""
        return self._text.quote(self._units.index(start), self._units.index(end))

    def highlights(self, placed: Sequence[Placed]) -> Highlights:
        """Find highlights that the article's text has; as much of the page as is written."""
        stretches, spans = [], []
        for one in placed:
            there = self._text.find_words(one.now, one.before) if one.now else None
            if there:
                start, end = self._units.unit(there.start), self._units.unit(there.end)
                stretches.append(Stretch(start, end, one.highlight.id))
                colour, noted = one.highlight.colour, bool(one.highlight.note)
                spans += [Span(*part, colour=colour, noted=noted) for part in self._in_blocks(start, end)]
        spans.sort(key=lambda span: span.start)
        longest = max((span.end - span.start for span in spans), default=0)
        return Highlights(sorted(stretches), spans, longest)

    def _in_blocks(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            last = min(end, block.position() + block.length() - 1)
            if max(start, block.position()) < last:
                yield max(start, block.position()), last
            block = block.next()
