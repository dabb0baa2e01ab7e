"""A selection as Markdown is what stands between its two ends."""

import pytest
from PySide6.QtGui import QTextCursor

BODY = """第一段，路长12 公里，有**重**点。

> 引文
>
> - 引一
> - 引二

## 小标题 *一*

1. 甲
2. 乙

| 船 | 时 |
| --- | --- |
| 一号 | 7 |

𠮷野家在**这里**。"""


@pytest.fixture
def shown(view, write):
    view.show_article(write(title="海 *边*", body=BODY, deck="导语一\n导语二", source="海岸晚报", language="zh"))
    return view


def select(view, start, end):
    text = view._writer.text()
    cursor = view.textCursor()
    cursor.setPosition(len(text[: text.index(start)].encode("utf-16-le")) // 2)
    last = text.index(end) + len(end)
    cursor.setPosition(len(text[:last].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_nothing_is_selected(shown):
    assert shown.selected_markdown() == ""


def test_everything(shown):
    shown.selectAll()
    head = "# 海 \\*边\\*\n\n海岸晚报\n\n> 导语一\\\n> 导语二\n\n"
    body = BODY.replace("## 小标题 *一*", "## 小标题 一")
    assert shown.selected_markdown() == head + body


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("12", "有重", "12 公里，有**重**"),
        ("点。", "引文", "点。\n\n> 引文"),
        ("引二", "小标题 一", "> - 引二\n\n## 小标题 一"),
        ("标题", "甲", "标题 *一*\n\n1. 甲"),
        ("号", "𠮷野", "| 船 | 时 |\n| --- | --- |\n| 一号 | 7 |\n\n𠮷野"),
        ("野家", "这里", "野家在**这里**"),
    ],
)
def test_parts(shown, start, end, expected):
    select(shown, start, end)
    assert shown.selected_markdown() == expected
