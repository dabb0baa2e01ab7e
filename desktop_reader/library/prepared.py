"""An article made ready to be stored: all the work that needs no database.

Preparing is apart from storing so that an import can prepare in some processes while another one writes.
"""

import dataclasses
import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from desktop_reader.characters import is_plain_line, is_storable, plain_line, storable
from desktop_reader.domain.article import Original, OriginalInfo, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Highlight, Quote
from desktop_reader.library import keys
from desktop_reader.library.compression import compress
from desktop_reader.markup.plain import plain_text
from desktop_reader.search.addresses import digest, linked_in
from desktop_reader.search.folding import fold
from desktop_reader.search.tokens import index_characters, index_tokens


class Indexed(NamedTuple):
    """What the search index takes of an article: tokens separated by spaces."""

    body: str
    title: str
    characters: str


class StoredOriginal(NamedTuple):
    """An original as it lies in the library; `size` is that of the bytes before compression."""

    path: str
    format: str
    encoding: str | None
    size: int
    sha256: bytes
    modified: str | None
    content: bytes


class StoredOrigin(NamedTuple):
    """What a record says of the file that its article was once made from."""

    path: str
    format: str
    encoding: str | None
    sha256: bytes | None


class Story(NamedTuple):
    """A recommended story with the key and the number of the address that find its article."""

    title: str
    match_key: str
    published: str | None
    source: str | None
    url: str | None
    address: int | None


class Prepared(NamedTuple):
    """Everything that is stored of an article and its original, and nothing else: it goes from process to process."""

    title: str
    title_key: str
    match_key: str
    text_key: bytes
    source: str | None
    source_key: str
    author: str
    published: str | None
    language: str | None
    url: str | None
    address: int | None
    imported: str | None
    state: State
    starred: bool
    tags: tuple[str, ...]
    deck: str | None
    body: bytes
    links: tuple[int, ...]
    stories: tuple[Story, ...]
    original: StoredOriginal | None
    origin: StoredOrigin | None
    indexed: Indexed
    sketch: bytes
    highlights: tuple[Highlight, ...]
    beside: tuple[StoredOriginal, ...]


def prepare(draft: Draft, original: Original | None = None) -> Prepared:
    """Compress, fold and tokenise; may run in any thread or process."""
    return _prepared(draft, original, _stored(original) if original else None)


def prepare_anew(draft: Draft, original: Original | None) -> Prepared:
    """Prepare other parts for an article whose original is stored already, and so is not made ready again."""
    return _prepared(draft, original, None)


def _prepared(draft: Draft, original: Original | None, stored: StoredOriginal | None) -> Prepared:
    draft = _storable(draft)
    text = plain_text(draft.body)
    return Prepared(
        title=draft.title,
        title_key=keys.title_key(draft.title),
        match_key=keys.match_key(draft.title),
        text_key=keys.text_key(draft.title, text),
        source=draft.source,
        source_key=_source_key(draft.source or ""),
        author=json.dumps(draft.author, ensure_ascii=False),
        published=draft.published,
        language=draft.language,
        url=draft.url,
        address=digest(draft.url),
        imported=draft.imported,
        state=draft.state,
        starred=draft.starred,
        tags=draft.tags,
        deck=draft.deck,
        body=compress(draft.body.encode(), original.content if original else None),
        links=linked_in(draft.body),
        stories=tuple(map(_story, draft.recommended)),
        original=stored,
        origin=_stored_origin(draft.origin) if draft.origin else None,
        indexed=index(draft.title, draft.deck, text),
        sketch=draft.sketch,
        highlights=draft.highlights,
        beside=tuple(map(_stored, original.beside)) if stored and original else (),
    )


_source_key = cache(keys.title_key)  # a library has far fewer sources than articles


def _story(story: Recommendation) -> Story:
    key, address = keys.match_key(story.title), digest(story.url)
    return Story(story.title, key, story.published, story.source, story.url, address)


def _stored(original: Original) -> StoredOriginal:
    return StoredOriginal(
        path=original.path,
        format=original.format,
        encoding=original.encoding,
        size=len(original.content),
        sha256=bytes.fromhex(original.sha256),
        modified=original.modified,
        content=compress(original.content),
    )


def _stored_origin(origin: OriginalInfo) -> StoredOrigin:
    sha256 = bytes.fromhex(origin.sha256) if origin.sha256 else None
    return StoredOrigin(origin.path, origin.format, origin.encoding, sha256)


def _storable(draft: Draft) -> Draft:
    """The draft without NULs and halves of surrogate pairs, which no stored text can hold, and with plain names."""
    return _plainly_named(draft if is_storable("".join(filter(None, _strings(draft)))) else _cleaned(draft))


def _plainly_named(draft: Draft) -> Draft:
    """The draft with nothing in its names that would make a list look otherwise than it is."""
    if is_plain_line("".join((draft.title, draft.source or "", *draft.author, *draft.tags))):
        return draft
    return dataclasses.replace(
        draft,
        title=plain_line(draft.title),
        source=plain_line(draft.source) if draft.source else draft.source,
        author=tuple(map(plain_line, draft.author)),
        tags=tuple(map(plain_line, draft.tags)),
    )


def _strings(draft: Draft) -> Iterator[str | None]:
    yield from (draft.title, draft.body, draft.deck, draft.source, draft.published, draft.language, draft.url)
    yield from (draft.imported, *draft.author, *draft.tags)
    if draft.origin:
        yield from (draft.origin.path, draft.origin.format, draft.origin.encoding)
    for story in draft.recommended:
        yield from (story.title, story.published, story.source, story.url)
    for one in draft.highlights:
        yield from (*one.quote[:3], one.note)


def _cleaned(value: Any) -> Any:  # noqa: ANN401 (a draft or any part of one, the same kind back)
    if type(value) is str:
        return storable(value)
    if isinstance(value, Recommendation | OriginalInfo | Highlight | Quote):
        return type(value)(*map(_cleaned, value))
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
