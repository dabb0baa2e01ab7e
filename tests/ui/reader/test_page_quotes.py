"""Where the highlights of an article stand on its page, which has more on it than the article's text."""

import pytest

from desktop_reader.domain.highlight import Highlight, Placed
from desktop_reader.search.quotes import QuotedText

FIRST, SECOND = "渡轮从东口开往西口，船上的人都在看海。", "没有人说话，只有一面旗子在风里响个不停。"
CAPTION = "𠮷田𠮷男摄于去年的秋天，海上有雾，码头上没有人，船也没有开，灯却亮了一整夜，谁也不知道为什么。"
END = "看海。"


@pytest.fixture
def article(write):
    """What stands around its picture comes two times more, without a picture."""
    picture = f"![{CAPTION}](original:image/1)"
    return write(body="\n\n".join([FIRST, picture, SECOND, *[FIRST, SECOND] * 2]), language="zh")


def places(text):
    """Where the words stand in a text, in UTF-16 units."""
    parts = text.encode("utf-16-le").split(END.encode("utf-16-le"))
    return [sum(map(len, parts[: at + 1])) // 2 + at * len(END) for at in range(len(parts) - 1)]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_caption_does_not_part_a_quote_from_what_stands_around_it(view, article, qtbot, number):
    view.show_article(article)
    start = places(article.text)[number]
    text = QuotedText(article.text)
    quote = text.quote(start, start + len(END))
    qtbot.waitUntil(lambda: view._writer is not None and view._writer.finished, timeout=30_000)
    placed = Placed(Highlight(1, 1, quote), "", quote, text.squeezed_offset(start))
    (stretch,) = view.page_quotes().highlights([placed]).stretches
    assert stretch.start == places(view.document().toRawText())[number]
