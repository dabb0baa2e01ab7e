"""An article made ready to be stored: all the work that needs no database.

Preparing is apart from storing so that an import can prepare in one thread while another one writes.
"""

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_reader.domain.article import Draft, Original
from desktop_reader.library import keys
from desktop_reader.library.compression import compress
from desktop_reader.markup.plain import plain_text
from desktop_reader.search.folding import fold
from desktop_reader.search.tokens import index_characters, index_tokens


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search index takes of an article: tokens separated by spaces."""

    body: str
    title: str
    characters: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft with its original and everything that is stored beside them."""

    draft: Draft
    original: Original | None
    stored_original: bytes | None
    stored_body: bytes
    author: str
    title_key: str
    match_key: str
    text_key: bytes
    indexed: Indexed


def prepare(draft: Draft, original: Original | None = None) -> Prepared:
    """Compress, fold and tokenise; may run in any thread."""
    draft = _storable(draft)
    text = plain_text(draft.body)
    base = original.content if original else None
    return Prepared(
        draft=draft,
        original=original,
        stored_original=None if base is None else compress(base),
        stored_body=compress(draft.body.encode(), base),
        author=json.dumps(draft.author, ensure_ascii=False),
        title_key=keys.title_key(draft.title),
        match_key=keys.match_key(draft.title),
        text_key=keys.text_key(draft.title, text),
        indexed=index(draft.title, draft.deck, text),
    )


def _storable(draft: Draft) -> Draft:
    """The draft without NULs and halves of surrogate pairs, which no stored text can hold."""
    return draft if _is_storable("".join(filter(None, _strings(draft)))) else _cleaned(draft)


def _strings(draft: Draft) -> Iterator[str | None]:
    yield from (draft.title, draft.body, draft.deck, draft.source, draft.published, draft.language, draft.url)
    yield from (draft.imported, *draft.author, *draft.tags)
    for story in draft.recommended:
        yield from (story.title, story.published, story.source, story.url)


def _is_storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _cleaned(value: Any) -> Any:  # noqa: ANN401 (a draft or any part of one, the same kind back)
    if type(value) is str:
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _cleaned(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **parts)
    return value


def index(title: str, deck: str | None, text: str) -> Indexed:
    """The tokens of an article's words; a deck is found as part of the body."""
    folded_title = fold(title)
    folded_body = fold(f"{deck}\n{text}" if deck else text)
    return Indexed(
        body=index_tokens(folded_body),
        title=index_tokens(folded_title),
        characters=index_characters(folded_title + folded_body),
    )
