"""Articles that name others by their titles, and those that are named."""

import samples

from desktop_reader.domain.mentions import NOTHING_NAMED

TITLE = "海雾散了，渡轮复航"


def add(library, title, body="正文。", **parts):
    return library.add(samples.draft(title=title, body=f"{body}\n\n{title}。", recommended=(), **parts)).id


def test_a_text_names_an_article_whose_title_stands_in_marks(library):
    named = add(library, TITLE)
    naming = library.article(add(library, "第二天", "此前《海雾散了 渡轮复航》说过；《没有这一篇文章》没有。"))
    plain = library.article(add(library, "第三天", f"此前{TITLE}说过。"))
    assert library.named_in(naming).titles == {"海雾散了渡轮复航": named}
    assert library.named_in(plain) == NOTHING_NAMED
    assert [row.id for row in library.naming(named)] == [naming.id]


def test_an_article_does_not_name_itself_nor_one_in_the_trash(library):
    own = library.article(add(library, TITLE, f"《{TITLE}》"))
    assert library.named_in(own) == NOTHING_NAMED
    assert library.naming(own.id) == []
    naming = library.article(add(library, "第二天", f"《{TITLE}》"))
    library.trash([own.id])
    assert library.named_in(naming) == NOTHING_NAMED
    library.untrash([own.id])
    library.trash([naming.id])
    assert library.naming(own.id) == []


def test_of_several_with_one_title_the_latest_is_named_and_each_is_told_by_whom(library):
    early = add(library, TITLE, "一。", published="2021-02-23")
    late = add(library, TITLE, "二。", published="2021-02-24")
    naming = [add(library, f"第{day}天", f"“{TITLE}”", published=f"2021-03-0{day}") for day in (1, 2)]
    assert set(library.named_in(library.article(naming[0])).titles.values()) == {late}
    assert [row.id for row in library.naming(early)] == naming[::-1]


def test_a_short_title_is_named_by_nobody(library):
    short = add(library, "渡轮复航")
    add(library, "第二天", "《渡轮复航》")
    assert library.naming(short) == []


def test_an_article_that_is_gone_is_named_by_nobody(library):
    assert library.naming(99) == []
