"""A Condition as SQL: what the index of words is asked, and what is asked of the articles that it names.

Every value is bound and every token quoted, so nothing that was typed is ever SQL or FTS5 syntax.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import apsw

from desktop_reader.domain.article import State
from desktop_reader.library import sql
from desktop_reader.library.article_table import NUMBER_OF
from desktop_reader.library.keys import SHORTEST_PINYIN, initials
from desktop_reader.library.sql import Sql
from desktop_reader.search import condition as asked
from desktop_reader.search.condition import Condition, Field, Mark, Part
from desktop_reader.search.folding import fold

_VOWELS = frozenset("aeiouv")  # every syllable has one
_NEVER_INITIAL = frozenset("iuv")  # no syllable begins with these
_SOUNDS_AMONG = 1_000_000  # the articles that came in last: to look through so many titles takes a second
_MOST_WORDS = 200  # of those that a piece of a word stands in
TEXT = "search_text"
_CHARACTERS = "search_character"
_NAMES = {
    Field.SOURCE: ("SELECT id, name FROM source", "article.source IN (SELECT value FROM json_each(?))"),
    Field.TAG: (
        "SELECT id, name FROM tag",
        "article.id IN (SELECT article FROM article_tag WHERE tag IN (SELECT value FROM json_each(?)))",
    ),
}
_MARKS = {
    Mark.UNREAD: f"article.state = {NUMBER_OF[State.UNREAD]}",
    Mark.READ: f"article.state = {NUMBER_OF[State.READ]}",
    Mark.ARCHIVED: f"article.state = {NUMBER_OF[State.ARCHIVED]}",
    Mark.STARRED: "article.starred",
}
_PARTS = {
    Part.SOURCE: "article.source IS NOT NULL",
    Part.AUTHOR: "article.author <> '[]'",
    Part.DATE: "article.published IS NOT NULL",
    Part.TAG: "article.id IN (SELECT article FROM article_tag)",
    Part.LINK: "article.url IS NOT NULL",
    Part.RELATED: "article.id IN (SELECT article FROM recommendation)",
    Part.ORIGINAL: "article.id IN (SELECT article FROM original)",
    Part.HIGHLIGHT: "article.id IN (SELECT article FROM highlight)",
}


NO_MORE = Sql("TRUE")
NEITHER = Sql("FALSE")


class Plan(NamedTuple):
    """How to find the articles: an index of FTS5 is walked, if any, and what it has must also fulfil `rest`.

    `in_title` holds for an article that has the single characters in its title, where it is those that are walked.
    """

    walked: str
    match: str
    rest: Sql
    in_title: Sql = NEITHER


def plan(db: apsw.Connection, condition: Condition) -> Plan:
    """Choose what to walk: words where there are any, else single characters, else the articles themselves."""
    parts = condition.parts if isinstance(condition, asked.Every) else (condition,)
    writer = _Writer(db)
    for index, kind in ((TEXT, _is_text), (_CHARACTERS, _is_character)):
        wanted = [part for part in parts if kind(part)]
        if wanted:
            unwanted = [part.condition for part in parts if isinstance(part, asked.Not) and kind(part.condition)]
            others = [part for part in parts if part not in wanted and part not in [asked.Not(one) for one in unwanted]]
            match = " AND ".join(map(writer.match, wanted))
            if unwanted:
                match = f"({match}) NOT ({' OR '.join(map(writer.match, unwanted))})"
            in_title = [
                Sql("instr(article.match_key, ?) > 0", (one.text,))
                for one in wanted
                if isinstance(one, asked.Character)
            ]
            return Plan(index, match, writer.every(others), _joined(" AND ", in_title, NEITHER))
    return Plan("", "", writer.every(parts))


def whole(plan: Plan) -> Sql:
    """The plan as one expression, for a list that has an order of its own."""
    return both(Sql(_in_index(plan.walked), (plan.match,)), plan.rest) if plan.walked else plan.rest


def title_match(match: str) -> str:
    """The same expression, of titles alone."""
    return f"{{title}} : ({match})"


class _Writer:
    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def every(self, parts: Iterable[Condition]) -> Sql:
        return _joined(" AND ", map(self.sql, parts), NO_MORE)

    def sql(self, condition: Condition) -> Sql:
        """The condition as an expression over `article`."""
        match condition:
            case asked.Every(parts):
                return self.every(parts)
            case asked.Some(parts):
                has_sound = any(isinstance(part, asked.Sounds) for part in parts)
                return (_united if has_sound else _either)(map(self.sql, parts))
            case asked.Not(denied):
                text, values = self.sql(denied)
                return Sql(f"({text}) IS NOT TRUE", values)  # an article without a source has no other one
            case asked.Phrase() | asked.Inside() | asked.Character():
                return self._words(condition)
            case _:
                return self._fact(condition)

    def match(self, condition: Condition) -> str:
        """Words as an FTS5 expression; every token is quoted, so nothing typed is syntax."""
        match condition:
            case asked.Every(parts):
                return "(" + " AND ".join(map(self.match, parts)) + ")"
            case asked.Some(parts):
                return "(" + " OR ".join(map(self.match, parts)) + ")"
            case asked.Phrase(_, tokens, open_end, in_title):
                return _in_column(_quoted(" ".join(tokens)) + (" *" if open_end else ""), in_title=in_title)
            case asked.Inside(text, in_title):
                found = " OR ".join(map(_quoted, self._words_with(text))) or _quoted(text)
                return _in_column(f"({found})", in_title=in_title)
            case asked.Character(text, _):
                return _quoted(text)
        raise TypeError(condition)

    def _words(self, words: asked.Words) -> Sql:
        if isinstance(words, asked.Character):
            found = Sql(_in_index(_CHARACTERS), (_quoted(words.text),))
            in_title = Sql("instr(folded(article.title), ?)", (words.text,))
            return _joined(" AND ", (found, in_title), NO_MORE) if words.in_title else found
        return Sql(_in_index(TEXT), (self.match(words),))

    def _words_with(self, text: str) -> Iterator[str]:
        """The Latin words of the index that have this piece in them, the commonest first."""
        self._db.pragma("query_only", False)  # a connection that reads may not make even this view of the index
        self._db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search_text, row)")
        self._db.pragma("query_only", True)
        pattern = "*" + "".join(f"[{letter}]" for letter in text) + "*"
        found = sql.every(
            self._db,
            "SELECT term FROM temp.search_words WHERE term >= '0' AND term < ? AND term GLOB ?"
            " ORDER BY doc DESC LIMIT ?",
            ("\u0e00", pattern, _MOST_WORDS),
        )
        return (term for (term,) in found)

    def _fact(self, condition: Condition) -> Sql:
        match condition:
            case asked.Named(Field.AUTHOR, text):
                return Sql("article.author LIKE ? ESCAPE '!'", (_like(json.dumps(text, ensure_ascii=False)[1:-1]),))
            case asked.Named(field, text):
                return self._named(field, text)
            case asked.Sounds(text):
                return self._sounds(text)
        return _plain_fact(condition)

    def _sounds(self, text: str) -> Sql:
        """By the keys that lists are sorted by: they are pinyin."""
        names = sql.every(self._db, "SELECT id, sort_key FROM source")
        sources = [id_ for id_, key in names if _sounds_like(key, text)]
        of_source = Sql("article.source IN (SELECT value FROM json_each(?))", (json.dumps(sources),))
        # The index of sources has what is not in the trash.
        parts = [both(Sql(f"article.trashed {where}"), of_source) for where in ("IS NULL", "IS NOT NULL") if sources]
        last = Sql(f"article.id > (SELECT max(id) FROM article) - {_SOUNDS_AMONG}")
        parts.append(both(last, _title_sounds_like(text)))
        return _united(parts)

    def _named(self, field: Field, text: str) -> Sql:
        """Names are few: they are compared here, folded both ways."""
        names, where = _NAMES[field]
        folded = [(id_, fold(name)) for id_, name in sql.every(self._db, names)]
        found = [id_ for id_, name in folded if name == text] or [id_ for id_, name in folded if text in name]
        return Sql(where, (json.dumps(found),))


def _plain_fact(condition: Condition) -> Sql:
    """What can be asked without looking at any names first."""
    match condition:
        case asked.Marked(mark):
            return Sql(_MARKS[mark])
        case asked.Has(part):
            return Sql(_PARTS[part])
        case asked.Noted(text):
            return Sql("article.id IN (SELECT article FROM highlight WHERE instr(folded(note), ?))", (text,))
        case asked.Published(first, end):
            return _published(first, end)
    raise TypeError(condition)


def _sounds_like(key: str, text: str) -> bool:
    return text in initials(key) or (len(text) >= SHORTEST_PINYIN and text in key.replace(" ", ""))


def _title_sounds_like(text: str) -> Sql:
    """Initials are made in Python, so only of titles with words that begin so, whatever stands between them.

    To look for both takes a million titles twice as long, so what cannot be one of them is not looked for as that.
    """
    words = "".join(f"% {letter}" for letter in text) + "%"
    by_initials = Sql("' ' || article.title_key LIKE ? AND instr(initials(article.title_key), ?)", (words, text))
    if len(text) < SHORTEST_PINYIN or _VOWELS.isdisjoint(text):
        return by_initials
    whole = Sql("instr(replace(article.title_key, ' ', ''), ?)", (text,))
    return whole if not _NEVER_INITIAL.isdisjoint(text) else _either([whole, by_initials])


def _published(first: str | None, end: str | None) -> Sql:
    bounds = [Sql("article.published IS NOT NULL")]
    if first is not None:
        bounds.append(Sql("article.published >= ?", (first,)))
    if end is not None:
        bounds.append(Sql("article.published < ?", (end,)))
    return _joined(" AND ", bounds, NO_MORE)


def _is_text(condition: Condition) -> bool:
    """Whether FTS5's own expressions can say it of the index of words."""
    if isinstance(condition, asked.Every | asked.Some):
        return all(map(_is_text, condition.parts))
    return isinstance(condition, asked.Phrase | asked.Inside)


def _is_character(condition: Condition) -> bool:
    return isinstance(condition, asked.Character) and not condition.in_title


def _in_index(index: str) -> str:
    return f"article.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"


def _in_column(expression: str, *, in_title: bool) -> str:
    return f"{{title}} : {expression}" if in_title else expression


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _like(text: str) -> str:
    for special in "!%_":
        text = text.replace(special, "!" + special)
    return f"%{text}%"


def _joined(word: str, parts: Iterable[Sql], nothing: Sql) -> Sql:
    listed = list(parts)
    if not listed:
        return nothing
    return Sql(word.join(f"({part.text})" for part in listed), tuple(value for part in listed for value in part.values))


def _either(parts: Iterable[Sql]) -> Sql:
    return _joined(" OR ", parts, NEITHER)


def _united(parts: Iterable[Sql]) -> Sql:
    """One of the parts, each looked for by itself: asked of article after article, a million took five seconds."""
    listed = list(parts)
    found = " UNION ".join(f"SELECT article.id FROM article WHERE {part.text}" for part in listed or [NEITHER])
    return Sql(f"article.id IN ({found})", tuple(value for part in listed for value in part.values))


def both(first: Sql, second: Sql) -> Sql:
    """Both expressions hold."""
    return _joined(" AND ", (first, second), NO_MORE)
