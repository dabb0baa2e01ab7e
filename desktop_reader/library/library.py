"""The library's facade: this class is all that the rest of the program knows of SQLite."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop_reader.domain.article import Article, Original, State
from desktop_reader.domain.change import Marks
from desktop_reader.domain.listing import Counts, Found, Listing, Matches, Name, Row, Snippet
from desktop_reader.errors import ReaderError
from desktop_reader.library import (
    article_reader,
    article_table,
    batch_table,
    clock,
    grouping,
    listing_query,
    source_table,
    tag_table,
    text_table,
)
from desktop_reader.library.access import SIDECARS, beside
from desktop_reader.library.chunks import chunks
from desktop_reader.library.connections import Connections, sqlite_version

if TYPE_CHECKING:
    from threading import Thread

    import apsw

    # the first paint does without what importing and relating need
    from desktop_reader.domain.draft import Draft
    from desktop_reader.domain.highlight import Highlight
    from desktop_reader.domain.importing import ImportItem
    from desktop_reader.domain.mentions import Named
    from desktop_reader.domain.related import Related, Wanted
    from desktop_reader.domain.upkeep import Backup, Problem, Rescued
    from desktop_reader.library.prepared import Prepared
    from desktop_reader.library.relating import Profiled, Unrelated
    from desktop_reader.library.rule_table import LearnedRule, Taught
    from desktop_reader.pages.hints import Correction, Hints


class Library:
    """One file of articles. Safe to use from several threads, and beside other processes.

    Every method is one transaction, and each may raise ReaderError when the disk or the file fails. Whatever
    a person marks is on the disk when the method returns; imported articles may wait for the next one.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True) -> Self:
        """The library in that file, made new where there is none and `create` allows it.

        Raises ReaderError where the file is no library, was made by a newer release, or cannot be opened.
        """
        return cls(Connections(Path(path), create=create))

    @property
    def path(self) -> Path:
        """Where the library lies."""
        return self._connections.path

    @staticmethod
    def sqlite_version() -> str:
        """Return the version of SQLite that libraries are read and written with."""
        return sqlite_version()

    @property
    def is_read_only(self) -> bool:
        """Whether its place allows the library to be read only."""
        return self._connections.is_read_only

    @property
    def is_damaged(self) -> bool:
        """Whether opening has found damage: it can then be read only, as far as it can."""
        return self._connections.is_damaged

    def refuse_if_read_only(self) -> None:
        """Raise ReaderError where nothing can be written, as every method that writes does."""
        self._connections.refuse_if_read_only()

    def close(self) -> None:
        """Let go of the file; no other thread may be using the library."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Bringing in.

    def add(
        self,
        draft: "Draft",
        original: Original | None = None,
        *,
        keep_duplicates: bool = False,
        restore: bool = True,
        batch: int | None = None,
    ) -> "ImportItem":
        """Store one article; see `add_many`."""
        from desktop_reader.library.prepared import prepare

        prepared = [prepare(draft, original)]
        (item,) = self.add_many(prepared, keep_duplicates=keep_duplicates, restore=restore, batch=batch)
        return item

    def add_many(
        self,
        articles: "Sequence[Prepared]",
        *,
        keep_duplicates: bool = False,
        restore: bool = True,
        batch: int | None = None,
    ) -> "list[ImportItem]":
        """Store articles in one transaction and say what became of each, in order.

        An article that the library has already (the same bytes, or the same title and text without another
        source or day) is not stored again unless `keep_duplicates`: what the library did not know of it is
        filled in. One that lies in the trash comes back, or stays there untouched where `restore` is false.
        """
        from desktop_reader.library import storing

        with self._connections.writing(durable=False) as db:
            return storing.store_many(db, articles, keep_duplicates=keep_duplicates, restore=restore, batch=batch)

    def begin_batch(self, label: str) -> int:
        """Begin an import that can be undone as a whole; its number."""
        from desktop_reader.library import search_index

        with self._connections.writing(durable=False) as db:
            search_index.expect_many(db)
            return batch_table.begin(db, label)

    def settle(self, added: int) -> None:
        """Make the file smaller and quicker to search after so many articles came in, if that is worth its while.

        In short steps, between which others may write.
        """
        from desktop_reader.library import search_index, upkeep

        with self._connections.reading() as db:
            if not upkeep.is_large_part(db, added):
                return
        begin = more = True
        while more:
            with self._connections.writing(durable=False) as db:
                more = search_index.join_some(db, begin=begin)
            begin = False
        more = True
        while more:
            with self._connections.writing(durable=False) as db:
                more = upkeep.give_back_some(db)

    def tidy(self) -> None:
        """Do some of the work, a step of milliseconds, that an edit would otherwise have to do now and then."""
        from desktop_reader.library import search_index

        with self._connections.writing(durable=False) as db:
            search_index.join_some(db, begin=False)
        self._connections.shorten_journal()

    def last_batch(self) -> int | None:
        """The newest import of which articles are outside the trash."""
        with self._connections.reading() as db:
            return batch_table.last(db)

    def undo_batch(self, batch: int) -> list[Marks]:
        """Move what an import brought in to the trash; the articles' marks before."""
        with self._connections.writing() as db:
            return article_table.trash(db, batch_table.articles(db, batch))

    def replace(self, id_: int, draft: "Draft") -> None:
        """Give an article other parts, read anew from its original; what a person marked stays."""
        from desktop_reader.library import storing

        with self._connections.writing() as db:
            storing.replace(db, id_, draft)

    def replace_many(self, articles: "Iterable[tuple[int, Prepared]]") -> list[int]:
        """Give articles other parts, prepared with their originals; those that are there.

        Unlike `replace`, and like an import: the disk may have them later.
        """
        from desktop_reader.library import storing

        with self._connections.writing(durable=False) as db:
            return storing.replace_many(db, articles)

    # What it learns of pages.

    def learn(self) -> list[int]:
        """Count which lines recur on the pages of one site, for all pages that have come in since it last did.

        Returns the new pages that may be understood otherwise by one who knows these lines and the rules of the source.
        """
        from desktop_reader.library import learning

        new: dict[int | None, list[int]] = {}
        while True:
            with self._connections.writing(durable=False) as db:
                some = learning.place_some(db)
            if not some:
                break
            for page in some:
                new.setdefault(page.site, []).append(page.article)
        touched: set[int] = set()
        for some_sites in chunks(list(new), learning.SITES_AT_A_TIME):
            with self._connections.writing(durable=False) as db:
                for site in some_sites:
                    touched |= learning.learn(db, site, new[site])
        return sorted(touched)

    def note_page(self, id_: int, sketch: bytes) -> None:
        """Note the sketch of an article's page, unless it is known or there is none."""
        from desktop_reader.library import page_table

        with self._connections.reading() as db:
            is_news = sketch and sketch != page_table.sketch_of(db, id_)
        if is_news:
            with self._connections.writing(durable=False) as db:
                page_table.replace(db, id_, sketch)

    def hints(self, id_: int) -> "Hints":
        """What is known of an article's page before it is understood."""
        from desktop_reader.library import learning

        with self._connections.reading() as db:
            return learning.hints(db, id_)

    def correct(self, id_: int, corrections: "Sequence[Correction]", draft: "Draft") -> None:
        """Let exactly this be what a person says of the lines of an article's page, and give it the parts to match."""
        from desktop_reader.library import correction_table, storing

        with self._connections.writing() as db:
            storing.replace(db, id_, draft)
            correction_table.replace(db, id_, corrections)

    def teach(self, id_: int, correction: "Correction") -> "Taught | None":
        """Make a rule of a correction that was made twice on one source; None where it was not, or there is one."""
        from desktop_reader.library import learning

        with self._connections.writing() as db:
            return learning.teach(db, id_, correction)

    def rules(self) -> "list[LearnedRule]":
        """What a person has taught, the newest first."""
        from desktop_reader.library import rule_table

        with self._connections.reading() as db:
            return rule_table.every(db)

    def recurring_lines(self) -> int:
        """How many lines are known to recur on the pages of one site."""
        from desktop_reader.library import page_table

        with self._connections.reading() as db:
            return page_table.recurring(db)

    def change_rules(self, *, remove: "Sequence[LearnedRule]" = (), restore: "Sequence[LearnedRule]" = ()) -> None:
        """Remove rules, and bring back others that were removed."""
        from desktop_reader.library import rule_table

        with self._connections.writing() as db:
            rule_table.remove(db, [rule.id for rule in remove])
            rule_table.insert(db, restore)

    # What a person marks: each method returns the marks before the edit, of the articles that it changed.

    def set_state(self, ids: Iterable[int], state: State) -> list[Marks]:
        """Mark as unread, read or archived."""
        return self._edit(ids, lambda marks: marks._replace(state=state))

    def set_starred(self, ids: Iterable[int], starred: bool) -> list[Marks]:
        """Give or take the star."""
        return self._edit(ids, lambda marks: marks._replace(starred=starred))

    def add_tag(self, ids: Iterable[int], name: str) -> list[Marks]:
        """Give a tag; white space in it is squeezed. Raises ReaderError for a tag without a letter."""
        tag = tag_table.clean(name)
        return self._edit(ids, lambda marks: marks._replace(tags=tuple(sorted({*marks.tags, tag}))))

    def remove_tag(self, ids: Iterable[int], name: str) -> list[Marks]:
        """Take a tag away."""
        return self._edit(ids, lambda marks: marks._replace(tags=tuple(tag for tag in marks.tags if tag != name)))

    def trash(self, ids: Iterable[int]) -> list[Marks]:
        """Move to the trash."""
        with self._connections.writing() as db:
            return article_table.trash(db, list(ids))

    def untrash(self, ids: Iterable[int]) -> list[Marks]:
        """Bring back from the trash."""
        return self._edit(ids, lambda marks: marks._replace(trashed=None))

    def set_marks(self, wanted: Sequence[Marks]) -> list[Marks]:
        """Mark articles just so, as undo does; those that are gone are passed over."""
        with self._connections.writing() as db:
            return article_table.write_marks(db, wanted)

    def marks(self, ids: Iterable[int]) -> list[Marks]:
        """What a person has marked on these articles; those that are gone are left out."""
        with self._connections.reading() as db:
            return article_table.marks(db, list(ids))

    def set_highlights(
        self, put: "Sequence[Highlight]" = (), remove: Sequence[int] = ()
    ) -> "tuple[list[Highlight], list[Highlight]]":
        """Store highlights, new ones where their `id` is 0, and delete others; those of before, and those of now."""
        from desktop_reader.library import highlight_table, seal_table

        with self._connections.writing() as db:
            before = highlight_table.of_ids(db, [*(one.id for one in put), *remove])
            highlight_table.remove(db, remove)
            now = highlight_table.of_ids(db, highlight_table.put(db, put))
            seal_table.seal(db, {one.article for one in (*before, *now)})
            return before, now

    def remove(self, ids: Iterable[int]) -> int:
        """Delete for good, originals included; how many there were."""
        from desktop_reader.library import storing

        with self._connections.writing() as db:
            return storing.remove(db, list(ids))

    def empty_trash(self, *, older_than_days: int = 0) -> int:
        """Delete for good what has lain in the trash for that many days; how many there were."""
        from desktop_reader.library import storing

        with self._connections.writing() as db:  # one transaction: what is brought back meanwhile stays
            return storing.remove(db, article_table.trashed_before(db, clock.days_ago(older_than_days)))

    # Reading.

    def article(self, id_: int) -> Article:
        """One whole article, also from the trash. Raises ReaderError where there is none of that number."""
        with self._connections.reading() as db:
            return article_reader.article(db, id_)

    def article_with_highlights(self, id_: int) -> Article:
        """One whole article with what a person has highlighted in it; see `article`."""
        return self.article(id_)._replace(highlights=tuple(self.highlights(id_)))

    def articles(self, ids: Iterable[int] | None = None) -> Iterator[Article]:
        """These articles one by one, or all outside the trash by number."""
        wanted = self._all_ids() if ids is None else ids
        for id_ in wanted:
            yield self.article(id_)

    def highlights(self, id_: int) -> "list[Highlight]":
        """What a person has highlighted in an article, in the order of its text."""
        from desktop_reader.library import highlight_table

        with self._connections.reading() as db:
            return highlight_table.of_article(db, id_)

    def highlights_of(self, ids: Sequence[int]) -> "list[Highlight]":
        """The highlights of these numbers; those that are gone are left out."""
        from desktop_reader.library import highlight_table

        with self._connections.reading() as db:
            return highlight_table.of_ids(db, ids)

    def all_highlights(
        self, text: str = "", limit: int = 1_000, after: "Highlight | None" = None
    ) -> "list[tuple[Highlight, str]]":
        """The highlights of all articles outside the trash with their titles, the latest first; those `after` one.

        `text`: in the quote, the note or the title.
        """
        from desktop_reader.library import highlight_table

        with self._connections.reading() as db:
            return highlight_table.every(db, text, limit, after)

    def original(self, id_: int) -> Original | None:
        """What was imported, byte for byte; None for an article that came without."""
        with self._connections.reading() as db:
            return text_table.of_article(db, id_)

    def later_originals(self, id_: int) -> list[Original]:
        """Other files with the same text that the article was updated from, byte for byte, the oldest first."""
        with self._connections.reading() as db:
            return text_table.later(db, id_)

    def pictures_beside(self, id_: int) -> dict[str, bytes]:
        """The pictures that lay beside the article's page when it came in, by their names from its folder."""
        with self._connections.reading() as db:
            return text_table.beside(db, id_)

    def ids(self, listing: Listing) -> "array[int]":
        """The numbers of a listing's articles in its order; of very many best hits for a query, the first ones."""
        return self.matches(listing).ids

    def matches(self, listing: Listing, *, one_of_each: bool = False) -> Matches:
        """The numbers of a listing's articles in its order, and whether these are all.

        `one_of_each`: of articles that are reprints or versions of each other only the one that comes first.
        """
        with self._connections.reading() as db:
            found = self._matches(db, listing)
            if not one_of_each:
                return found
            return grouping.one_of_each(db, found)

    def _matches(self, db: "apsw.Connection", listing: Listing) -> Matches:
        if not listing.query.strip():
            return Matches(listing_query.ids(db, listing))
        from desktop_reader.library import finding

        return finding.matches(db, listing)

    def snippets(self, query: str, ids: Iterable[int]) -> dict[int, Snippet]:
        """Where the words of a query stand in the texts and the titles of these articles."""
        from desktop_reader.library import finding

        with self._connections.reading() as db:
            return finding.snippets(db, query, ids)

    def first_page(self, listing: Listing, limit: int, *, one_of_each: bool = False) -> list[Row]:
        """The first rows of a listing; with `one_of_each` a few less, see `matches`."""
        with self._connections.reading() as db:
            ids = listing_query.ids(db, listing, limit)
            if one_of_each:
                ids = grouping.one_of_each(db, Matches(ids)).ids
            return self._rows(db, ids)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these articles in this order; those that are gone are left out."""
        with self._connections.reading() as db:
            return self._rows(db, ids)

    def _rows(self, db: "apsw.Connection", ids: Sequence[int]) -> list[Row]:
        rows = article_table.rows(db, ids)
        if not grouping.any_of(db, ids):
            return rows
        from desktop_reader.library import version_table

        counts = version_table.counts(db, ids)
        return [row._replace(versions=counts.get(row.id, 0)) for row in rows]

    def counts(self) -> Counts:
        """How many articles lie on each shelf."""
        with self._connections.reading() as db:
            return article_table.counts(db)

    def sources(self) -> list[Name]:
        """Every source with its number of articles, the most frequent first."""
        with self._connections.reading() as db:
            return source_table.counted(db)

    def tags(self) -> list[Name]:
        """Every tag with its number of articles, the most frequent first."""
        with self._connections.reading() as db:
            return tag_table.counted(db)

    def search(self, query: str, limit: int = 50) -> Found:
        """The best hits for a query (its language: `search.query`), the trash left out."""
        from desktop_reader.library import finding

        with self._connections.reading() as db:
            return finding.search(db, query, limit)

    def related(self, id_: int, limit: int = 8) -> "list[Related]":
        """The articles nearest to one, best first."""
        from desktop_reader.library import relations

        with self._connections.reading() as db:
            return relations.related(db, id_, limit)

    def versions(self, id_: int) -> list[Row]:
        """The reprints and versions of an article and the article itself, the oldest first; none where it is alone."""
        from desktop_reader.library import version_table

        with self._connections.reading() as db:
            return article_table.rows(db, version_table.group(db, id_))

    def version_counts(self, ids: Iterable[int]) -> dict[int, int]:
        """How many articles have the same text as each of these, itself counted; those that are alone are left out."""
        from desktop_reader.library import version_table

        with self._connections.reading() as db:
            return version_table.counts(db, list(ids))

    def groups(self, ids: Iterable[int]) -> dict[int, int]:
        """The group of reprints and versions that each of these is in, as a number; none for those that are alone."""
        from desktop_reader.library import version_table

        with self._connections.reading() as db:
            return version_table.groups(db, list(ids))

    def waiting_for_words(self) -> int:
        """How many articles are not in the word table yet: what is related to them is found only once they are."""
        from desktop_reader.library import story_table

        with self._connections.reading() as db:
            return story_table.count_waiting(db)

    def still_waiting(self) -> int:
        """How many articles are still to be looked through, for their words or for the addresses that they lead to."""
        from desktop_reader.library import address_table

        with self._connections.reading() as db:
            return address_table.count_waiting(db)

    def unrelated(self, after: int, limit: int) -> "list[Unrelated]":
        """The next articles above that number that are not in the word table yet, with their texts."""
        from desktop_reader.library import relating

        with self._connections.reading() as db:
            return relating.unrelated(db, after, limit)

    def unrelated_among(self, ids: Iterable[int]) -> "list[Unrelated]":
        """Those of these articles that are not in the word table yet."""
        from desktop_reader.library import relating

        with self._connections.reading() as db:
            return relating.unrelated_among(db, list(ids))

    def relate(self, articles: "Sequence[Profiled]") -> int:
        """Bring articles into the word table, unless they have changed since they were read; how many."""
        from desktop_reader.library import relating

        with self._connections.writing(durable=False) as db:
            return relating.relate(db, articles)

    def link_some(self, address_of: Callable[[Original], str | None]) -> int:
        """Note which addresses some articles have and lead to of which that is not known yet; how many it looked at.

        `address_of` says what address an original states.
        """
        from desktop_reader.library import linking

        with self._connections.writing(durable=False) as db:
            return linking.link_some(db, address_of)

    def seal_some(self, after: int) -> int | None:
        """Seal some of the articles above that number that are not sealed; the last one's number, None after all.

        What is sealed and then changes other than by this class is found by `check`.
        """
        from desktop_reader.library import seal_table

        with self._connections.writing(durable=False) as db:
            return seal_table.seal_some(db, after)

    def seals(self, ids: Sequence[int]) -> dict[int, bytes]:
        """The seals of these articles, of those that have one."""
        from desktop_reader.library import seal_table

        with self._connections.reading() as db:
            return seal_table.kept(db, ids)

    def set_seals(self, seals: Mapping[int, bytes]) -> None:
        """Give articles the seals that they had before they were read anew: `check` says whether they fit."""
        from desktop_reader.library import seal_table

        with self._connections.writing() as db:
            seal_table.put(db, seals)

    def named_in(self, article: Article) -> "Named":
        """The articles that another one names: by their titles, in marks for that, or by their addresses."""
        from desktop_reader.library import mentions

        with self._connections.reading() as db:
            return mentions.named_in(db, article.id, article.text)

    def naming(self, id_: int) -> list[Row]:
        """The articles that name this one by its title or its address, the latest first."""
        from desktop_reader.library import mentions

        with self._connections.reading() as db:
            return mentions.naming(db, id_)

    def wanted(self, limit: int = 1_000, text: str = "") -> "list[Wanted]":
        """The stories that pages point to and that are not in the library, most wanted first; `text`: in the title."""
        from desktop_reader.library import keys, wanted_stories

        with self._connections.reading() as db:
            return wanted_stories.wanted(db, limit, keys.match_key(text))

    def pages_wanting(self, key: str) -> list[Row]:
        """The articles whose pages point to a wanted story, the latest first."""
        from desktop_reader.library import wanted_stories

        with self._connections.reading() as db:
            return wanted_stories.pages_wanting(db, key)

    def interrupt(self, thread: "Thread") -> None:
        """Stop what that thread is reading: its method raises InterruptedReadError."""
        self._connections.interrupt(thread)

    def data_version(self) -> int:
        """A number that differs for the calling thread once anybody has changed the library."""
        return self._connections.data_version()

    # Upkeep.

    def check(self) -> list[str]:
        """What is wrong with the library, in sentences; nothing where it is sound."""
        return [problem.sentence for problem in self.problems()]

    def problems(self) -> "list[Problem]":
        """What is wrong with the library, and what may mend it."""
        from desktop_reader.library import checking

        with self._connections.reading() as db:
            return checking.problems(db)

    def rebuild(self) -> None:
        """Make the indexes anew from the texts."""
        from desktop_reader.library import upkeep

        with self._connections.writing() as db:
            upkeep.rebuild(db)

    @classmethod
    @contextmanager
    def fresh_beside(cls, damaged: Path) -> Iterator[Self]:
        """A fresh library in the folder of a damaged one; it is gone at the end unless it has taken its place."""
        from desktop_reader.library import rescue

        with rescue.fresh_file(damaged) as path, cls.open(path) as fresh:
            yield fresh

    def take_from(self, damaged: Path) -> "Rescued":
        """Copy all that can be read of a damaged library into this one, which is empty; what is lost from its backups.

        Raises ReaderError where the damaged one is open elsewhere or cannot be read at all.
        """
        from desktop_reader.library import backups, rescue

        with self._connections.writing() as db:
            return rescue.rescue(damaged, db, [backup.path for backup in backups.every(damaged)])

    def take_place_of(self, damaged: Path) -> Path:
        """Close this library and give its file the place of a damaged one; where that lies from now on."""
        from desktop_reader.library import rescue

        self.close()
        return rescue.put_in_place(self.path, damaged)

    def backup(self, destination: Path | str) -> None:
        """Copy the library to another file, also while it is being used; an older copy there is replaced.

        Raises ReaderError where the copy cannot be written; the older copy then stays.
        """
        from desktop_reader.library import upkeep

        target = Path(destination).resolve()
        if target.is_dir():
            raise ReaderError("{path} is a folder: name the backup's file in it.", path=target)
        self.refuse_own_file(target)
        with self._connections.reading() as db:
            upkeep.backup(db, self.path, target)

    def keep_backup(self) -> "Backup":
        """Make one more of the backups that lie beside the library, once it has been read from beginning to end.

        Raises DamagedError where it cannot be read, which is the library's own damage: it is then not kept.
        """
        from datetime import datetime

        from desktop_reader.domain.upkeep import Backup
        from desktop_reader.library import backups, upkeep

        made = datetime.now().astimezone()
        path = backups.new_name(self.path, made)
        with self._connections.reading() as db:
            upkeep.backup(db, self.path, path, partial(backups.verify, library=self.path))
        return Backup(path, made, path.stat().st_size)

    @classmethod
    @contextmanager
    def from_backup(cls, backup: Path, place: Path) -> Iterator[Self]:
        """A sound library of this release with what is in a backup, in the folder of the one that it shall become.

        It is gone at the end unless it has taken its place. Raises ReaderError where the backup is damaged.
        """
        from desktop_reader.library import backups

        with backups.copy_of(backup, place) as copy, cls.open(copy, create=False) as library:
            problems = library.problems()
            if backups.are_grave(problems):
                raise ReaderError("The backup {path} is damaged: choose another one.", path=backup)
            if problems:
                library.rebuild()
            yield library

    def become(self, other: Path) -> None:
        """Hold from now on what another library holds, which nobody has open; for every connection at once."""
        from desktop_reader.library import backups

        with self._connections.writer() as db:
            backups.take_over(db, other)

    def refuse_own_file(self, path: Path) -> None:
        """Raise ReaderError where writing to that path would overwrite the library or what SQLite keeps beside it."""
        own = self.path.resolve()
        if path.resolve() in (own, *(beside(own, ending) for ending in SIDECARS)):
            raise ReaderError("{path} is the library itself: name another file.", path=path)

    def _edit(self, ids: Iterable[int], change: Callable[[Marks], Marks]) -> list[Marks]:
        with self._connections.writing() as db:
            return article_table.write_marks(db, [change(marks) for marks in article_table.marks(db, list(ids))])

    def _all_ids(self) -> "array[int]":
        with self._connections.reading() as db:
            return article_table.all_ids(db)
