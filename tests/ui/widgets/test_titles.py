"""Titles as lists show them."""

import pytest

from desktop_reader.ui.widgets.titles import shown_title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("老码头亮起读书灯!百年粮仓,今起开门", "老码头亮起读书灯！百年粮仓，今起开门"),
        ("新航线开通 往返票价公布", "新航线开通 往返票价公布"),
        ("海港队3:1取胜,比赛12:30结束", "海港队3:1取胜，比赛12:30结束"),
        ("The ferry, again: no rest!", "The ferry, again: no rest!"),
        ("", ""),
    ],
)
def test_chinese_punctuation_is_full_width(title, shown):
    assert shown_title(title) == shown
