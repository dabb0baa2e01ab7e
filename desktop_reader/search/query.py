"""A query as a value: what must stand in an article, apart from any SQL."""

from dataclasses import dataclass

from desktop_reader.search import tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens one after another; `open_end`: the last one may go on in the text."""

    tokens: tuple[str, ...]
    open_end: bool


@dataclass(frozen=True, slots=True)
class Query:
    """All phrases and all single characters must stand in an article. `words` are the folded chunks as typed."""

    words: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    characters: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.phrases or self.characters)


def parse(text: str) -> Query:
    """The query that a person typed: chunks between white space, all of which must be found.

    A chunk without a letter or digit asks for nothing; a query of such chunks alone is false.
    """
    words = tuple(tokens.normal_words(text))
    characters = tuple(word for word in words if tokens.is_single_character(word))
    phrases = tuple(phrase for word in words if word not in characters and (phrase := _phrase(word)))
    return Query(words, phrases, characters)


def _phrase(word: str) -> Phrase | None:
    found = tokens.phrase_tokens(word)
    return Phrase(found, tokens.ends_open(found[-1])) if found else None
