"""The article record: from the fields of a JSON object to a draft."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_reader.domain.article import OriginalInfo, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.errors import ReaderError
from desktop_reader.importers.importer import beginning
from desktop_reader.importers.moments import imported_moment, published_moment
from desktop_reader.markup.escape import one_line, paragraph

_LANGUAGE_SAMPLE = 100  # characters: enough for the letters to tell, and it is done for every record

_SHA256 = re.compile(r"[0-9a-f]{64}")
_STATES = {state.value: state for state in State}
_COLOURS = {colour.value: colour for colour in Colour}


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a file, as the fields of a JSON object; null, "" and an absent field are the same.

    `today` is the day from which its "yesterday" counts.
    """

    values: Mapping[str, object]
    path: str
    line: int
    today: date

    def text(self, field: str) -> str | None:
        """Return a text without white space at its ends."""
        value = self.values.get(field)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.wrong("Line {line} of {path}: “{field}” must be a text; correct it and import again.", field)
        return value.strip() or None

    def written(self, field: str) -> str:
        """Return a text as it is, with the white space at its ends."""
        self.text(field)  # says so where it is no text
        return str(self.values.get(field) or "")

    def line_of_text(self, field: str) -> str | None:
        """Return a text without line breaks."""
        text = self.text(field)
        return one_line(text) if text else None

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        value = self.values.get(field) or ()
        one_or_many = (value,) if isinstance(value, str) else value
        if not isinstance(one_or_many, (list, tuple)) or not all(isinstance(one, str) for one in one_or_many):
            template = "Line {line} of {path}: “{field}” must be a list of texts; correct it and import again."
            raise self.wrong(template, field)
        return tuple(dict.fromkeys(filter(None, map(one_line, one_or_many))))

    def objects(self, field: str) -> "list[Record]":
        """Return a list of objects as records of the same line."""
        value = self.values.get(field) or []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            template = "Line {line} of {path}: “{field}” must be a list of objects; correct it and import again."
            raise self.wrong(template, field)
        return [self.inner(one) for one in value]

    def inner(self, values: "Mapping[str, object]") -> "Record":
        """Return an object in this one as a record of the same line."""
        return Record(values, self.path, self.line, self.today)

    def wrong(self, template: str, field: str) -> ReaderError:
        """Return the error that says what is wrong with a field."""
        return ReaderError(template, line=self.line, path=self.path, field=field)


def draft_of(record: Record) -> Draft:
    """Return the article of a record; ReaderError names the line and the field that is wrong."""
    body = _body(record)
    title = record.line_of_text("title") or _beginning(body)
    if not title:
        template = "Line {line} of {path} has neither a title nor a body; add one and import again."
        raise ReaderError(template, line=record.line, path=record.path)
    return Draft(
        title=title,
        body=body,
        source=record.line_of_text("source"),
        author=record.texts("author"),
        published=_published(record),
        deck=_deck(record),
        recommended=tuple(_recommended(record)),
        language=record.line_of_text("language") or _guessed_language(title, body),
        tags=record.texts("tags"),
        state=_state(record),
        starred=_starred(record),
        imported=_imported(record),
        url=record.line_of_text("url"),
        origin=_origin(record),
        highlights=tuple(_highlights(record)),
    )


def _origin(record: Record) -> OriginalInfo | None:
    """Return the file that the article was once made from, as far as the record says it."""
    value = record.values.get("original")
    if not isinstance(value, dict):
        return None
    origin = record.inner(value)
    path, format_ = origin.line_of_text("path"), origin.line_of_text("format")
    if not path or not format_:
        return None
    digest = (origin.text("sha256") or "").lower()
    return OriginalInfo(
        path=path,
        format=format_,
        encoding=origin.line_of_text("encoding"),
        sha256=digest if _SHA256.fullmatch(digest) else None,
    )


def _body(record: Record) -> str:
    """Return the body without blank lines around it; made from the plain text where the record has no body."""
    if record.text("body"):
        return str(record.values["body"]).replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return "\n\n".join(filter(None, map(paragraph, (record.text("text") or "").splitlines())))


def _beginning(body: str) -> str:
    from desktop_reader.markup.plain import plain_text

    return beginning(plain_text(body))


def _deck(record: Record) -> str | None:
    deck = record.text("deck")
    return "\n".join(filter(None, map(str.strip, deck.splitlines()))) if deck else None


def _published(record: Record) -> str | None:
    written = record.text("published") or record.text("date")
    return published_moment(written, record.today) if written else None


def _recommended(record: Record) -> Iterable[Recommendation]:
    for story in record.objects("recommended"):
        title = story.line_of_text("title")
        if title:
            yield Recommendation(
                title=title,
                published=_published(story),
                source=story.line_of_text("source"),
                url=story.line_of_text("url"),
            )


def _highlights(record: Record) -> Iterable[Highlight]:
    """Yield what was highlighted; a colour that is not one of ours becomes the usual one."""
    for one in record.objects("highlights"):
        if one.text("exact"):
            exact, prefix, suffix, note = (one.written(field) for field in ("exact", "prefix", "suffix", "note"))
            start, colour = one.values.get("start"), _COLOURS.get(one.written("colour"), Colour.YELLOW)
            quote = Quote(exact, prefix, suffix, start if isinstance(start, int) and start >= 0 else 0)
            yield Highlight(0, 0, quote, colour, note.strip(), imported_moment(one.written("made")) or "")


def _guessed_language(title: str, body: str) -> str | None:
    from desktop_reader.pages.languages import guess_language

    return guess_language(f"{title}\n{body[:_LANGUAGE_SAMPLE]}")


def _state(record: Record) -> State:
    written = record.text("state")
    if written is not None and written not in _STATES:
        template = "Line {line} of {path}: “{field}” must be unread, read or archived; correct it and import again."
        raise record.wrong(template, "state")
    return _STATES[written] if written else State.UNREAD


def _starred(record: Record) -> bool:
    value = record.values.get("starred")
    if value is not None and not isinstance(value, bool):
        template = "Line {line} of {path}: “{field}” must be true or false; correct it and import again."
        raise record.wrong(template, "starred")
    return bool(value)


def _imported(record: Record) -> str | None:
    written = record.text("imported")
    moment = imported_moment(written) if written else None
    if written and not moment:
        template = "Line {line} of {path}: “{field}” must be a time such as {example}; correct it and import again."
        raise ReaderError(
            template, line=record.line, path=record.path, field="imported", example="2024-05-01T08:30:00Z"
        )
    return moment
