"""What goes into the library comes out as it was, and duplicates are told from reprints."""

import dataclasses

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.article import OriginalInfo, Recommendation, State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.domain.importing import ImportStatus
from desktop_reader.errors import ReaderError
from desktop_reader.library.compression import compress, decompress
from desktop_reader.library.prepared import prepare

CARRIED = ("title", "body", "source", "author", "published", "deck", "language", "tags", "state", "starred", "url")


def test_every_part_comes_back(library, original):
    draft = samples.draft(tags=("城市", "改革"), state=State.READ, starred=True, url="https://example.org/a")
    item = library.add(draft, original("整页的原文"))
    article = library.article(item.id)
    assert item.status is ImportStatus.IMPORTED
    assert {name: getattr(article, name) for name in CARRIED} == {name: getattr(draft, name) for name in CARRIED}
    assert [(r.title, r.published, r.source) for r in article.recommended] == [
        (r.title, r.published, r.source) for r in draft.recommended
    ]


def test_the_text_is_one_block_a_line(library):
    item = library.add(samples.draft(body="第一段。\n\n## 小标题\n\n第二段。"))
    assert library.article(item.id).text == "第一段。\n小标题\n第二段。"


def test_the_original_is_kept_byte_for_byte(library, original):
    kept = original("整页\r\n的原文", path="/home/我/页面.txt", encoding="gb18030")
    item = library.add(samples.draft(), kept)
    assert library.original(item.id) == kept
    info = library.article(item.id).original
    assert (info.path, info.format, info.encoding, info.sha256, info.size) == (
        kept.path,
        kept.format,
        kept.encoding,
        kept.sha256,
        len(kept.content),
    )


def test_what_a_record_says_of_the_file_behind_it_is_told_in_place_of_the_record(library, original):
    origin = OriginalInfo(path="/a/页面.txt", format="text", encoding="gb18030", sha256="ab" * 32)
    id_ = library.add(samples.draft(origin=origin), original("记录")).id
    assert library.article(id_).original == origin
    assert library.original(id_) == original("记录")
    library.replace(id_, samples.draft(origin=origin._replace(sha256=None)))
    assert library.article(id_).original == origin._replace(sha256=None)
    library.replace(id_, samples.draft())
    assert library.article(id_).original.sha256 == original("记录").sha256


def test_what_no_stored_text_can_hold_is_left_out(library, original):
    odd = samples.draft(title="灯\0塔", author=("林\ud800远",), body="正文\udfff。", tags=("一\0",))
    article = library.article(library.add(odd, original("原文")).id)
    gap = "\ufffd"
    assert (article.title, article.author) == (f"灯{gap}塔", (f"林{gap}远",))
    assert (article.body, article.tags) == (f"正文{gap}。", (f"一{gap}",))


def test_many_at_once_come_in_in_order(library, original):
    drafts = list(samples.many_drafts(30))
    drafts[20] = drafts[3]
    originals = [original(f"{n}" * 9) if n % 3 else None for n in range(len(drafts))]
    items = library.add_many(list(map(prepare, drafts, originals)))
    assert [library.article(item.id).title for item in items] == [draft.title for draft in drafts]
    assert [n for n, item in enumerate(items) if item.status is not ImportStatus.IMPORTED] == [20]
    assert [library.original(item.id) for item in items[:20]] == originals[:20]


def test_an_imported_time_of_its_own_is_kept(library):
    item = library.add(samples.draft(imported="2019-05-06T07:08:09Z"))
    assert library.article(item.id).imported == "2019-05-06T07:08:09Z"


@given(st.text(), st.text())
def test_any_text_survives_compression_against_any_base(text, base):
    content, dictionary = (value.encode("utf-8", "surrogatepass") for value in (text, base))
    assert decompress(compress(content, dictionary), dictionary) == content


def test_a_damaged_frame_is_told():
    frame = bytearray(compress("海平日报记者".encode() * 50))
    frame[-3] ^= 0xFF
    with pytest.raises(ValueError, match="checksum"):
        decompress(bytes(frame))


def test_a_body_takes_little_beside_its_original(original):
    text = "".join(f"第{n}条消息说，码头的风力是{n * 7}级。" for n in range(200))
    assert len(prepare(samples.draft(body=text), original(text)).body) < len(text.encode()) / 20


def test_the_same_text_under_another_file_name_is_a_duplicate(library, original):
    first = library.add(samples.draft(), original("一", path="a.txt"))
    second = library.add(samples.draft(), original("二", path="b.txt"))
    assert (second.status, second.id) == (ImportStatus.DUPLICATE, first.id)


def test_the_same_bytes_are_a_duplicate_whatever_the_reading(library, original):
    first = library.add(samples.draft(published="2021-02-23"), original("整页"))
    second = library.add(samples.draft(published="2021-02-24"), original("整页"))
    assert (second.status, second.id) == (ImportStatus.DUPLICATE, first.id)


@pytest.mark.parametrize("difference", [{"source": "潮头新闻"}, {"published": "2023-01-01"}, {"title": "别的标题"}])
def test_the_same_text_elsewhere_is_a_reprint(library, difference):
    library.add(samples.draft())
    assert library.add(samples.draft(**difference)).status is ImportStatus.IMPORTED


def test_duplicates_can_be_kept(library):
    first = library.add(samples.draft())
    second = library.add(samples.draft(), keep_duplicates=True)
    assert second.status is ImportStatus.IMPORTED
    assert second.id != first.id


def test_a_duplicate_fills_in_what_was_missing(library):
    first = library.add(samples.draft(source=None, author=(), tags=("旧",)))
    again = library.add(samples.draft(source="海平日报", author=("许南",), tags=("新",), starred=True))
    article = library.article(first.id)
    assert again.status is ImportStatus.UPDATED
    assert (article.source, article.author, article.tags, article.starred) == (
        "海平日报",
        ("许南",),
        ("新", "旧"),
        True,
    )


def test_highlights_come_with_an_article_and_to_one_that_is_there(library):
    mine, theirs = (Highlight(0, 0, Quote(words, "", "", 0), made="2024-05-01T08:30:00Z") for words in ("渡船", "早上"))
    bare = Draft(title="甲", body="渡船早上开了。")
    id_ = library.add(dataclasses.replace(bare, highlights=(mine,))).id
    again = dataclasses.replace(bare, highlights=(mine._replace(colour=Colour.BLUE), theirs._replace(made="")))
    assert library.add(again).status is ImportStatus.UPDATED
    assert library.add(again).status is ImportStatus.DUPLICATE
    first, second = library.highlights(id_)
    assert first == mine._replace(id=first.id, article=id_)
    assert (second.quote, second.article) == (theirs.quote, id_)
    assert second.made > first.made
    assert library.article(id_).highlights == ()
    assert library.article_with_highlights(id_).highlights == (first, second)


def test_a_duplicate_brings_the_article_back_from_the_trash_and_undo_puts_it_there_again(library):
    first = library.add(samples.draft())
    library.trash([first.id])
    batch = library.begin_batch("again")
    again = library.add(samples.draft(), batch=batch)
    assert (again.status, again.was_trashed, library.article(first.id).trashed) == (ImportStatus.UPDATED, True, None)
    library.undo_batch(batch)
    assert library.article(first.id).trashed is not None


def test_a_duplicate_may_be_left_in_the_trash_as_it_is(library):
    first = library.add(samples.draft(source=None))
    library.trash([first.id])
    before = library.article(first.id)
    again = library.add(samples.draft(tags=("新",), starred=True), restore=False)
    assert (again.status, again.id, again.was_trashed) == (ImportStatus.DUPLICATE, first.id, True)
    assert library.article(first.id) == before


def test_undoing_an_import_trashes_what_it_brought_and_nothing_else(library):
    before = library.add(samples.draft(title="早先的一篇"))
    batch = library.begin_batch("folder")
    new = [item.id for item in library.add_many([prepare(d) for d in samples.many_drafts(5)], batch=batch)]
    assert library.last_batch() == batch
    marks = library.undo_batch(batch)
    assert [m.id for m in marks] == new
    assert library.last_batch() is None
    assert (library.counts().all, library.counts().trash) == (1, 5)
    library.set_marks(marks)
    assert (library.counts().all, library.last_batch()) == (6, batch)
    assert library.article(before.id).trashed is None


def test_replacing_keeps_marks_and_finds_the_new_words_alone(library, original):
    item = library.add(samples.draft(body="旧的正文写着灯塔。"), original("原文"))
    library.set_starred([item.id], starred=True)
    library.add_tag([item.id], "城市")
    library.replace(item.id, samples.draft(title="新标题", body="新的正文写着码头。", recommended=()))
    article = library.article(item.id)
    assert (article.title, article.body, article.recommended) == ("新标题", "新的正文写着码头。", ())
    assert (article.starred, article.tags) == (True, ("城市",))
    assert library.search("灯塔").total == 0
    assert [hit.id for hit in library.search("码头").hits] == [item.id]


def test_of_many_that_are_replaced_those_that_are_gone_are_passed_over(library):
    (item,) = library.add_many([prepare(samples.draft())])
    anew = prepare(samples.draft(body="新的正文。"))
    assert library.replace_many([(77, anew), (item.id, anew)]) == [item.id]
    assert library.article(item.id).text == "新的正文。"


def test_replacing_what_is_gone_is_told(library):
    with pytest.raises(ReaderError, match="no article 99"):
        library.replace(99, samples.draft())


def test_numbers_are_never_used_again(library):
    first = library.add(samples.draft()).id
    library.remove([first])
    assert library.add(samples.draft()).id > first


def test_recommendations_come_to_life_in_any_order_of_import(library):
    pointing = library.add(
        samples.draft(
            recommended=(
                Recommendation(title="渡船恢复通航,首日客满"),
                Recommendation(title="海堤公园二期今起向市民开放…"),
                Recommendation(title="没有人写过的一篇"),
            )
        )
    ).id
    assert [r.article_id for r in library.article(pointing).recommended] == [None, None, None]
    ferry = library.add(samples.draft(title="渡船恢复通航，首日客满")).id
    park = library.add(samples.draft(title="海堤公园二期今起向市民开放 免费三个月")).id
    assert [r.article_id for r in library.article(pointing).recommended] == [ferry, park, None]


def test_of_articles_with_one_title_the_one_of_that_day_and_source_is_meant(library):
    wanted = library.add(samples.draft(title="今日天气", published="2021-02-23", source="气象台", body="晴。")).id
    library.add(samples.draft(title="今日天气", published="2021-02-24", source="气象台", body="雨。"))
    library.add(samples.draft(title="今日天气", published="2021-02-23", source="晚报", body="阴。"))
    pointing = library.add(
        samples.draft(recommended=(Recommendation(title="今日天气", published="2021-02-23", source="气象台"),))
    ).id
    assert library.article(pointing).recommended[0].article_id == wanted
    library.trash([wanted])
    assert library.article(pointing).recommended[0].article_id != wanted


def test_a_batch_reaches_the_index_in_one_part(library):
    batch = library.begin_batch("many")
    before = parts_of_the_index(library)
    drafts = [samples.draft(title=str(n), body=" ".join(f"w{n}x{word}" for word in range(700))) for n in range(100)]
    library.add_many(list(map(prepare, drafts)), batch=batch)
    assert parts_of_the_index(library) == before + 1


def parts_of_the_index(library):
    """How many segments the index of words has: FTS5 keeps the terms at which the pages of each begin."""
    with library._connections.reading() as db:
        return db.execute("SELECT count(DISTINCT segid) FROM search_text_idx").fetchone()[0]


def test_articles_that_are_replaced_reach_the_index_in_one_part(library):
    items = library.add_many([prepare(samples.draft(title=str(n))) for n in range(9)])
    before = parts_of_the_index(library)
    library.replace_many((item.id, prepare(samples.draft(title=f"新{item.id}"))) for item in items)
    assert parts_of_the_index(library) == before + 1
    assert library.search("新").total == 9


def test_new_articles_among_duplicates_reach_the_index_in_one_part(library):
    known = [prepare(samples.draft(title=str(n))) for n in range(9)]
    library.add_many(known)
    before = parts_of_the_index(library)
    library.add_many([one for n, old in enumerate(known) for one in (old, prepare(samples.draft(title=f"新{n}")))])
    assert parts_of_the_index(library) == before + 1
    assert library.search("新").total == 9
