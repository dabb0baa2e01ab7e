"""What a person does to highlights: each deed as an operation that can be undone, and where highlights stand by now."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop_reader.domain.change import Change
from desktop_reader.domain.highlight import Colour, Highlight, Placed, Quote
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.library.clock import now
from desktop_reader.operations.operation import Label, Operation, Outcome
from desktop_reader.search.folding import fold
from desktop_reader.search.quotes import QuotedText

_HIGHLIGHT, _COLOUR, _NOTE, _REMOVE = "Highlight", "Colour of Highlight", "Note", "Remove Highlight"
LABELS = (_HIGHLIGHT, _COLOUR, _NOTE, _REMOVE)
"""Every template that a label of this module may have: what a translation has to know."""


def highlight(article_id: int, shown: Quote, colour: Colour, note: str = "") -> Operation:
    """Highlight what is selected on a page; `shown` is its quote there (`PageQuotes.quote`).

    Raises ReaderError where that is not within the text of the article.
    """

    def made(library: Library) -> list[Highlight]:
        text = QuotedText(library.article(article_id).text)
        there = text.find_words(shown, shown.start)
        quote = text.quote(*there) if there else text.renewed(shown)
        if quote is None:
            raise ReaderError("Only an article's text can be highlighted: select words below the title.")
        same = [one for one in library.highlights(article_id) if one.quote == quote]
        if same:
            return [same[0]._replace(colour=colour, note=note or same[0].note)]
        return [Highlight(0, article_id, quote, colour, note, now())]

    return Operation(Label(_HIGHLIGHT, 1), lambda library: _put(library, made(library)))


def recolour(highlight_id: int, colour: Colour) -> Operation:
    """Give a highlight another colour."""
    return _change(_COLOUR, highlight_id, lambda one: one._replace(colour=colour))


def annotate(highlight_id: int, note: str) -> Operation:
    """Write the note of a highlight anew; without a letter it is taken away."""
    return _change(_NOTE, highlight_id, lambda one: one._replace(note=note.strip()))


def remove(ids: Sequence[int]) -> Operation:
    """Remove highlights with their notes."""
    return Operation(Label(_REMOVE, len(ids)), partial(_put, put=(), remove=ids))


def placed(library: Library, article_id: int, text: str = "") -> list[Placed]:
    """An article's highlights, each with its quote as the text has it now, in the order of the text; lost ones last.

    `text`: in the quote or the note.
    """
    article, wanted = library.article(article_id), fold(text)
    highlights = [one for one in library.highlights(article_id) if wanted in fold(f"{one.quote.exact}\n{one.note}")]
    found = _placed(highlights, article.title, article.text)
    return sorted(found, key=lambda one: (one.now is None, one.now.start if one.now else one.highlight.quote.start))


def all_placed(library: Library, text: str, limit: int, after: Highlight | None = None) -> list[Placed]:
    """So many highlights of all articles, the latest first, or those after one of them.

    `text`: in the quote, the note or the title.
    """
    found = library.all_highlights(text, limit, after)
    titles = {one.article: title for one, title in found}
    of_articles: dict[int, list[Highlight]] = {id_: [] for id_ in titles}
    for one, _ in found:
        of_articles[one.article].append(one)
    now_of = {
        placed.highlight.id: placed
        for id_, highlights in of_articles.items()
        for placed in _placed(highlights, titles[id_], _text(library, id_))
    }
    return [now_of[one.id] for one, _ in found]


def _text(library: Library, article_id: int) -> str:
    """An article's text; none where it is damaged or has just gone: its highlights are shown all the same."""
    try:
        return library.article(article_id).text
    except ReaderError:
        return ""


def _placed(highlights: Sequence[Highlight], title: str, text: str) -> list[Placed]:
    if not highlights:
        return []
    quoted = QuotedText(text)
    found = [(one, quoted.renewed(one.quote)) for one in highlights]
    return [Placed(one, title, now, quoted.squeezed_offset(now.start) if now else 0) for one, now in found]


def _change(template: str, highlight_id: int, change: Callable[[Highlight], Highlight]) -> Operation:
    def run(library: Library) -> Outcome:
        return _put(library, [change(one) for one in library.highlights_of([highlight_id])])

    return Operation(Label(template, 1), run)


def _put(library: Library, put: Sequence[Highlight], remove: Sequence[int] = ()) -> Outcome:
    """Store and delete highlights; undone, those of before are there again and new ones are gone."""
    before, after = library.set_highlights(put, remove)
    if before == after:
        return Outcome()
    new = [one.id for one in after if one.id not in {old.id for old in before}]
    ids = frozenset(one.article for one in (*before, *after))
    return Outcome(Change(ids, highlights=True), undo=partial(_put, put=before, remove=new))
