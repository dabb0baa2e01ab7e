"""The source out of labels, datelines and the lines beside a date."""

import pytest

from desktop_reader.pages import sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("来源：滨海晚报", "滨海晚报"),
        ("來源: 港東時報", "港東時報"),
        ("2019-09-07 13:43:45　来源: 证券周刊 举报", "证券周刊"),
        ("本文来源：远山日报 责任编辑：丁一", "远山日报"),
        ("来源：[ 山川报 ]", "山川报"),
        ("Quelle: Küstenblatt", "Küstenblatt"),
        ("来源：【滨海晚报", "滨海晚报"),
        ("来源：山川报（东区）", "山川报（东区）"),
        ("责任编辑：丁一", None),
    ],
)
def test_labels(text: str, source: str | None) -> None:
    assert sources.labelled(text) == source


@pytest.mark.parametrize(
    ("text", "start", "end", "source"),
    [
        ("2021-02-23 06:42    滨海晚报", 0, 16, "滨海晚报"),
        ("2021-02-23 06:42    滨海晚报】", 0, 16, "滨海晚报"),
        ("2021-02-23 06:42    【滨海晚报", 0, 16, "滨海晚报"),
        ("2021-02-23 06:42    滨海晚报：】", 0, 16, "滨海晚报"),
        ("2021-02-23 06:42    滨海晚报[东区]", 0, 16, "滨海晚报[东区]"),
        ("远山网 2021-02-23 06:42", 4, 20, "远山网"),
        ("2021-02-23 06:42 阅读 12", 0, 16, None),
        ("2021-02-23 · 阳台手册", 0, 10, "阳台手册"),
    ],
)
def test_the_outlet_beside_a_date(text: str, start: int, end: int, source: str | None) -> None:
    assert sources.beside_date(text, start, end) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("山川网消息（晚间新闻）：", "山川网"),
        ("山川网消息(晚间新闻):", "山川网"),
        ("新海社电", "新海社"),
        ("本报讯", None),
        ("新海社平湖9月12日电", None),
        ("山川网消息让他很高兴：", None),
    ],
)
def test_a_line_that_says_who_reports(text: str, source: str | None) -> None:
    assert sources.reported_by(text) == source


def test_the_mark_of_an_official_account_is_no_part_of_the_name() -> None:
    text = "2023-03-04 07:32 · 山川晚报官方账号"
    assert sources.beside_date(text, 0, 16) == "山川晚报"
