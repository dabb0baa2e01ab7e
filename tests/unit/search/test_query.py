"""The query language: what is typed becomes a condition, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.condition import (
    Character,
    Every,
    Field,
    Has,
    Mark,
    Marked,
    Named,
    Not,
    Part,
    Phrase,
    Published,
    Some,
    Sounds,
    asked_words,
)
from desktop_reader.search.operators import OPERATORS
from desktop_reader.search.query import parse

NAMES = [operator.name for operator in OPERATORS]


def word(text, *tokens, open_end=False, in_title=False, is_exact=False):
    return Phrase(text, tokens or (text,), open_end, in_title, is_exact)


SEA_PORT = word("sea port", "sea", "port", is_exact=True)

HARBOUR = word("港口")
FERRY = word("渡船")


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("港口", HARBOUR),
        ("海平日报", word("海平日报", "海平", "平日", "日报")),
        ("iPho", word("ipho", open_end=True)),
        ("i", word("i")),
        ("1班", word("1班", "1", "班", open_end=True)),
        ("海 渡船", Every((Character("海"), FERRY))),
        ("港口　渡船", Every((HARBOUR, FERRY))),
        ('"sea port"', SEA_PORT),
        ("“sea port”", SEA_PORT),
        ("港口 -渡船", Every((HARBOUR, Not(FERRY)))),
        ("港口 －渡船", Every((HARBOUR, Not(FERRY)))),
        ('港口 -"sea port"', Every((HARBOUR, Not(SEA_PORT)))),
        ("港口 - 渡船", Every((HARBOUR, FERRY))),
        ("well-known", word("well-known", "well", "known", open_end=True)),
        ("港口 OR 渡船", Some((HARBOUR, FERRY))),
        ("港口|渡船", word("港口|渡船", "港口", "渡船")),
        ("港口 | 渡船", Some((HARBOUR, FERRY))),
        ("港口 AND 渡船", Every((HARBOUR, FERRY))),
        ("(港口) AND（渡船）", Every((HARBOUR, FERRY))),
        ("港口 NOT 渡船", Every((HARBOUR, Not(FERRY)))),
        ("港口 AND NOT 渡船", Every((HARBOUR, Not(FERRY)))),
        ("NOT title:港口", Not(word("港口", in_title=True))),
        ("海 NOT (港口 OR 渡船)", Every((Character("海"), Not(Some((HARBOUR, FERRY)))))),
        ("港口 and 渡船", Every((HARBOUR, word("and", open_end=True), FERRY))),
        ('港口 "AND" 渡船', Every((HARBOUR, word("and", is_exact=True), FERRY))),
        ("港口 or 渡船", Every((HARBOUR, word("or", open_end=True), FERRY))),
        ("海 (港口 OR 渡船)", Every((Character("海"), Some((HARBOUR, FERRY))))),
        ("海 -（港口 OR 渡船）", Every((Character("海"), Not(Some((HARBOUR, FERRY)))))),
        ("港口) 渡船", Every((word("港口)", "港口"), FERRY))),
        ("title:港口", word("港口", in_title=True)),
        ("标题：港口", word("港口", in_title=True)),
        ("标题：“港口 渡船”", word("港口 渡船", "港口", "渡船", in_title=True)),
        ("-title:港口", Not(word("港口", in_title=True))),
        ("source:海平日报", Named(Field.SOURCE, "海平日报")),
        ("来源：“Sea Post”", Named(Field.SOURCE, "sea post")),
        ("author:李四 tag:旅行", Every((Named(Field.AUTHOR, "李四"), Named(Field.TAG, "旅行")))),
        ("is:unread", Marked(Mark.UNREAD)),
        ("状态：星标", Marked(Mark.STARRED)),
        ("-has:author", Not(Has(Part.AUTHOR))),
        ("date:2021-02", Published("2021-02", "2021-03")),
        ("date:2020..2021", Published("2020", "2022")),
        ("日期：2020…", Published("2020", None)),
        ("date:..2021-12-31", Published(None, "2022-01-01")),
        ("before:2021年2月", Published(None, "2021-02")),
        ("after:2021/2/3", Published("2021-02-04", None)),
        ("10:30", word("10:30", "10", "30")),
        ("记者:港口", word("记者 港口", "记者", "港口")),
        ("  ", None),
    ],
)
def test_what_is_typed(typed, condition):
    query = parse(typed)
    assert query.condition == condition
    assert query.mistakes == ()


@pytest.mark.parametrize(
    ("typed", "explained"),
    [
        ("is:green", "“is:green” is not known: use one of unread, read, starred, archived."),
        (
            "date:2021-13 港口",
            "“date:2021-13” is no date: write it like date:2021, date:2021-02 or date:2021-02-23.",
        ),
        (
            "titel:港口",
            "“titel:” is no operator and is searched for as a word: write title: if you meant that.",
        ),
        (
            "状态：灰階",
            "“状态:灰階” is not known: use one of 未读, 已读, 星标, 归档.",
        ),
        (
            "港口 “Sea Port",
            "“Sea Port” is taken as one phrase: close its quotation mark where it ends.",
        ),
        ("海 -(港口 OR 渡船", "A bracket is not closed: put another one where the group ends."),
        ("（（港口）", "A bracket is not closed: put another one where the group ends."),
        ("title: 港口", "“title:” asks for nothing: write what you look for right behind it."),
        ("date:2022..2020", "“date:2022..2020” ends before it begins: write the earlier date first."),
        ("日期：去年", "“日期:去年” is no date: write it like 日期:2021, 日期:2021-02 or 日期:2021-02-23."),
        ("，。 “” * ( ) - :", "There is no letter and no digit to search for: type a word."),
        (
            "foo:bar",
            f"“foo:” is no operator and is searched for as a word. The operators are {', '.join(NAMES)}.",
        ),
        ("OR", "OR and AND stand between two words: write one before it and one behind it."),
        ("OR 港口 OR", "OR and AND stand between two words: write one before it and one behind it."),
        ("(港口 AND) 渡船", "OR and AND stand between two words: write one before it and one behind it."),
        ("港口 OR OR 渡船", "OR and AND stand between two words: write one before it and one behind it."),
        ("港口 NOT", "NOT leaves out the word that follows it: write one behind it."),
        ("a1 " * 70, "Only the first 64 words of the query are searched for: leave some out."),
    ],
)
def test_mistakes_are_explained(typed, explained):
    assert [str(mistake) for mistake in parse(typed).mistakes] == [explained]


@pytest.mark.parametrize("typed", ["港口：开放", "foo: 港口", "https://example.org/1", "7:30", "港口 他说：“好”"])
def test_a_colon_alone_is_no_mistake(typed):
    assert parse(typed).mistakes == ()


def test_a_mistake_costs_its_own_part_only():
    assert parse("date:2021-13 港口").condition == HARBOUR


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ('"sea port', SEA_PORT),
        ("（港口 OR （渡船", Some((HARBOUR, FERRY))),
        ("title: 港口", HARBOUR),
        ("title:", None),
        ("，。 “” * ( ) - :", None),
    ],
)
def test_what_is_not_finished_yet_is_read_as_far_as_it_goes(typed, condition):
    assert parse(typed).condition == condition


@pytest.mark.parametrize("typed", ["港口 (", '港口 "', "(", "港口) 渡船", "“港口” （渡船）", "OR"])
def test_what_costs_nothing_is_not_explained(typed):
    assert len(parse(typed).mistakes) == (parse(typed).condition is None)


def test_the_words_to_mark_are_those_that_are_wanted():
    query = parse("港口 -渡船 title:海平 is:unread")
    assert [one.text for one in query.words] == ["港口", "海平"]


def test_a_wider_query_looks_past_punctuation_and_into_words():
    wider = parse("你好世界 hone").loosened()
    assert {one.text for one in wider.words} == {"你好世界", "你好 世界", "你好世 界", "hone"}
    assert parse("港 -渡船").loosened().condition == parse("港 -渡船").condition


def test_a_latin_word_may_be_pinyin():
    assert parse("qd").loosened().condition == Some((word("qd", open_end=True), Sounds("qd")))
    assert parse("q").loosened().condition == word("q")


def test_what_an_operator_names_is_what_it_understands():
    for operator in OPERATORS:
        for name in (operator.name, operator.twin):
            for value in (*operator.values, *operator.twins):
                query = parse(f"{name}:{value}")
                assert (query.condition, query.mistakes) == ({**operator.values, **operator.twins}[value], ())


PIECES = st.sampled_from(
    [
        "港口",
        "渡船",
        "海",
        "sea",
        "OR",
        "|",
        "(",
        ")",
        "（",
        "）",
        "-",
        "－",
        '"',
        "“",
        "”",
        ":",
        "：",
        "..",
        "2021",
        " ",
    ]
    + [f"{name}:" for operator in OPERATORS for name in (operator.name, operator.twin)]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_any_text_is_a_query(text):
    query = parse(text)
    if query.condition is not None:
        assert all(one.text for one in asked_words(query.condition))
    query.loosened()
