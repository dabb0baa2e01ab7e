"""Where the highlights of an article stand on its page, which has more on it than the article's text."""

import pytest

from desktop_reader.domain.highlight import Colour, Highlight, Placed
from desktop_reader.search.quotes import QuotedText
from desktop_reader.ui.reader import page_quotes as module

FIRST, SECOND = "渡轮从东口开往西口，船上的人都在看海。", "没有人说话，只有一面旗子在风里响个不停。"
CAPTION = "𠮷田𠮷男摄于去年的秋天，海上有雾，码头上没有人，船也没有开，灯却亮了一整夜，谁也不知道为什么。"
END = "看海。"
BODY = "\n\n".join(
    f"第{number}段:渡轮在雾里慢慢靠岸😀,码头上的人举着灯。\n\n{number}. 第一件事\n{number + 1}. 第二件事"
    for number in range(1, 60)
)


@pytest.fixture
def page(view, write, qtbot):
    view.show_article(write(title="第7段:渡轮", body=BODY, deck="第7段:渡轮在雾里"))
    qtbot.waitUntil(lambda: view._writer.finished)
    return view


def placed(text: str, words: list[str]) -> list[Placed]:
    quotes = [QuotedText(text).quote(text.index(one), text.index(one) + len(one)) for one in words]
    return [
        Placed(Highlight(number, 1, quote, Colour.GREEN), "", quote, QuotedText(text).squeezed_offset(quote.start))
        for number, quote in enumerate(quotes, 1)
        if quote
    ]


def shown(view, highlights) -> dict[int, str]:
    text = view._writer.text()
    units = module.Units(text)
    return {one.highlight: text[units.index(one.start) : units.index(one.end)] for one in highlights.stretches}


def test_highlights_stand_where_they_are_in_the_text(page, monkeypatch) -> None:
    words = ["第40段:渡轮", "第7段:渡轮在雾里慢慢靠岸😀,码头", "第二件事\n第13段"]
    there = placed(page._article.text, words)
    monkeypatch.setattr(module, "QuotedText", None)  # all of the page need not be prepared
    highlights = page.page_quotes().highlights(there)
    assert [one.replace("\u2029", "\n") for one in shown(page, highlights).values()] == [words[1], words[2], words[0]]
    assert all(one.start >= page._writer.body_start for one in highlights.stretches)


def test_words_that_the_page_has_in_another_form_are_looked_for_in_all_of_it(page) -> None:
    text = page._article.text.replace("\n", "\n\n")
    (one,) = placed(text, ["码头上的人举着灯。\n\n2. 第一件事"])
    highlights = page.page_quotes().highlights([one])
    assert shown(page, highlights)[1].startswith("码头上的人举着灯。")


def test_words_that_are_not_there_are_not_shown(page) -> None:
    (one,) = placed("别的文字,完全是别的", ["完全是别的"])
    assert not page.page_quotes().highlights([one]).stretches


def test_a_quote_has_the_words_of_the_article(page) -> None:
    at = page._writer.text().index("第7段", page._writer.body_start)
    start = module.Units(page._writer.text()).unit(at)
    quote = page.page_quotes().quote(start - 1, start + 6)
    assert (quote.exact, quote.suffix[:8]) == ("第7段:渡轮", "在雾里慢慢靠岸😀")
    assert page.page_quotes().quote(start - 1, start) is None
    assert page.page_quotes().quote(0, 3) is None


@pytest.fixture
def beside_picture(write):
    """What stands around its picture comes two times more, without a picture."""
    picture = f"![{CAPTION}](original:image/1)"
    return write(body="\n\n".join([FIRST, picture, SECOND, *[FIRST, SECOND] * 2]), language="zh")


def places(text):
    """Where the words stand in a text, in UTF-16 units."""
    parts = text.encode("utf-16-le").split(END.encode("utf-16-le"))
    return [sum(map(len, parts[: at + 1])) // 2 + at * len(END) for at in range(len(parts) - 1)]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_caption_does_not_part_a_quote_from_what_stands_around_it(view, beside_picture, qtbot, number):
    view.show_article(beside_picture)
    start = places(beside_picture.text)[number]
    text = QuotedText(beside_picture.text)
    quote = text.quote(start, start + len(END))
    qtbot.waitUntil(lambda: view._writer is not None and view._writer.finished)
    placed = Placed(Highlight(1, 1, quote), "", quote, text.squeezed_offset(start))
    (stretch,) = view.page_quotes().highlights([placed]).stretches
    assert stretch.start == places(view.document().toRawText())[number]


def test_a_page_is_prepared_a_little_at_each_step(page, monkeypatch) -> None:
    """What is not where it was is looked for all over the page: as it is found at once, by small steps."""
    monkeypatch.setattr(module, "_PORTION", 50)
    (one,) = placed(page._article.text, ["第40段:渡轮"])
    moved = one._replace(now=one.now._replace(prefix="旧的" * 10, start=10))
    search, steps = page.page_quotes().search([moved]), 0
    found = None
    while found is None:
        try:
            next(search)
            steps += 1
        except StopIteration as end:
            found = end.value
    assert steps > len(page._article.text) / 50
    assert shown(page, found) == {1: "第40段:渡轮"}
    assert found == page.page_quotes().highlights([moved])
