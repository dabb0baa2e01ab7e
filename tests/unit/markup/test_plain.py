"""A body becomes plain text, one block a line, and the short cut gives what the parser gives."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.markup import plain
from desktop_reader.markup.parser import MOST_MARKS
from desktop_reader.markup.plain import plain_text

BODY = """\
# 港口恢复通航

昨日上午，**港口**恢复通航，
首批货轮离港。

Ships left
at *noon*, see [the list](https://example.org).

> 引语一句。

1. 第一步
2. 第二步
   - 其中之一

| 船 | 吨位 |
|----|------|
| 远航 | 3,000 |
| 海风 | |

```
x = 1
  y = 2
```

![码头的早晨](pier.jpg)

两行诗\\
第二行 &amp; ~~旧~~

---

<b>标签</b>照原样
"""

TEXT = """\
港口恢复通航
昨日上午，港口恢复通航，首批货轮离港。
Ships left at noon, see the list.
引语一句。
1. 第一步
2. 第二步
其中之一
船\t吨位
远航\t3,000
海风
x = 1
y = 2
码头的早晨
两行诗 第二行 & 旧
<b>标签</b>照原样"""


def test_every_kind_of_block() -> None:
    assert plain_text(BODY) == TEXT


def test_a_body_without_markup_is_not_parsed(monkeypatch) -> None:
    monkeypatch.setattr(plain, "parse", None)
    assert plain_text("　　第一段，共 3.5 亿元。\n\n2021年，[视频]第二段\n\n\n\n-3℃\n") == (
        "第一段，共 3.5 亿元。\n2021年，[视频]第二段\n-3℃"
    )


def test_headings_and_escapes_are_not_parsed(monkeypatch) -> None:
    monkeypatch.setattr(plain, "parse", None)
    assert plain_text("## 一、C \\#\n\n\\# 港口恢复通航\n\n1\\. 首批货轮\n\n\\_图：海风\\_") == (
        "一、C #\n# 港口恢复通航\n1. 首批货轮\n_图：海风_"
    )


def test_nothing() -> None:
    assert plain_text("") == ""
    assert plain_text("\n\n \n\n---\n") == ""


@given(st.text("海。ab 1.)-+*_[]<&`~\\#=>|:\n\t\u3000", max_size=60).map(lambda body: body.replace("。", "\n\n")))
def test_the_short_cut_changes_nothing(body: str) -> None:
    if plain._lines_shown(body.strip("\n")) is not None:
        parsed = "".join(plain._pieces(plain.parse(body))).split("\n")
        assert plain_text(body) == "\n".join(filter(None, map(str.strip, parsed)))


def test_more_marks_than_any_article_has_are_shown_as_they_stand() -> None:
    many = "_a " * (MOST_MARKS + 1)
    assert plain_text(f"a *b* c\n\n{many}\n\n{many}*d*") == f"a b c\n{many.strip()}\n{many}*d*"


def test_so_are_those_of_a_heading_and_of_links() -> None:
    assert plain_text("# " + "[" * (MOST_MARKS + 1)) == "[" * (MOST_MARKS + 1)
