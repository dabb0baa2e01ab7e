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
        ("来自：北京", None),
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
        ("2021-02-23 06:42 来自北京", 0, 16, None),
        ("2021-02-23 06:42 来自 北京", 0, 16, None),
        ("2021-02-23 06:42 来自 iPhone客户端", 0, 16, None),
        ("2021-02-23 06:42 来自 山川网", 0, 16, "山川网"),
        ("2021-02-23 06:42 北京", 0, 16, None),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("山川日报", "山川日报"),
        ("山川日报 2026年3月1日 星期日", "山川日报"),
        ("山川晚报数字报", "山川晚报"),
        ("The Harbour Times", "The Harbour Times"),
        ("Post of the Isles and Harbour Courier", None),
        ("Our daily news", None),
        ("News", None),
        ("渡船重新开航了", None),
    ],
)
def test_the_name_of_the_outlet_at_the_head_of_a_page(text: str, name: str | None) -> None:
    assert sources.at_the_head(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("© 2026 The Harbour Times. All rights reserved.", "The Harbour Times"),
        ("Copyright © 2020-2026 Harbour Post", "Harbour Post"),
        ("版权所有 山川日报", "山川日报"),
        ("Copyright © 2026 Harbour Media Ltd", None),
        ("版权所有：山川网络科技有限公司", None),
    ],
)
def test_the_outlet_that_has_the_rights_in_a_page(text: str, name: str | None) -> None:
    assert sources.with_rights(text) == name


@pytest.mark.parametrize("text", ["服务协议", "隐私说明", "我要留言", "京ICP备案查询"])
def test_what_a_foot_links_to_is_no_outlet(text: str) -> None:
    assert not sources.is_outlet(text)
