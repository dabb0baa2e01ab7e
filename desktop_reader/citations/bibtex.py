"""BibTeX: one entry, for BibTeX itself as well as for biblatex."""

import re
import unicodedata
from collections.abc import Iterator

from desktop_reader.citations.cited import Cited, iso
from desktop_reader.citations.names import Name

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"zh": "chinese", "en": "english", "ja": "japanese", "de": "german", "fr": "french", "es": "spanish"}
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "&%$#_{}"},
    }
)
# In an address biblatex wants all as it is, but braces have to be in pairs.
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_NO_KEY = re.compile("[^a-z0-9]+")
_FIRST_WORD = re.compile("[A-Za-z]{4,}")


def bibtex(cited: Cited) -> str:
    """Return an @article of a newspaper, or @misc where no source is known."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(cited))
    return f"@{'article' if cited.source else 'misc'}{{{_key(cited)},\n{fields}}}"


def _fields(cited: Cited) -> Iterator[tuple[str, str]]:
    if cited.authors:
        yield "author", f"{{{' and '.join(map(_name, cited.authors))}}}"
    yield "title", f"{{{{{_text(cited.title)}}}}}"  # braced twice, it keeps its capitals
    if cited.source:
        yield "journal", f"{{{_text(cited.source)}}}"
    yield from _date(*cited.published)
    if cited.url:
        yield "url", f"{{{cited.url.translate(_IN_ADDRESS)}}}"
        if cited.accessed:
            yield "urldate", f"{{{iso(cited.accessed)}}}"
    if language := _LANGUAGES.get(cited.language.partition("-")[0]):
        yield "langid", f"{{{language}}}"
    if cited.quotation:
        yield "note", f"{{{_text(' '.join(cited.quotation.split()))}}}"


def _date(year: int = 0, month: int = 0, day: int = 0) -> Iterator[tuple[str, str]]:
    if year:
        yield "year", f"{{{year}}}"
    if 1 <= month <= len(_MONTHS):
        yield "month", _MONTHS[month - 1]
    if day:
        yield "day", f"{{{day}}}"


def _name(name: Name) -> str:
    if not name.family:
        return f"{{{_text(name.whole)}}}"  # braced, it is taken as one name
    return _text(", ".join(filter(None, (name.family, name.suffix, name.given))))


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def _key(cited: Cited) -> str:
    """Return a key of ASCII letters and digits, as BibTeX wants it, that says what it can of whom and when."""
    author = cited.authors[0] if cited.authors else Name("")
    year = str(cited.published[0]) if cited.published else ""
    word = _FIRST_WORD.search(_plain(cited.title))
    name = _slug(author.family or author.whole) or _slug(cited.source)
    return f"{name}{year}{_slug(word[0]) if word else ''}" if name else f"article{cited.id}"


def _slug(text: str) -> str:
    return _NO_KEY.sub("", _plain(text).lower())


def _plain(text: str) -> str:
    """Return the text with its accents taken off."""
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
