"""What is written as CommonMark is read as the same blocks again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.rendering.blocks import Block, Kind, Run, blocks
from desktop_reader.rendering.markdown import clipped, markdown

BODIES = [
    "一段话。",
    "## 春 \\# 节\n\n第一段，1\\. 不是列表。\n\n1\\. 也不是",
    "**重**点，*斜*体，`a*b`，~~删~~去，[链](<https://example.org/a(b)>)。",
    "> 引一\n>\n> 引二\n\n文",
    "- 一\n- 二\n  - 二之一\n  - 二之二\n- 三",
    "9. 九\n10. 十\n\n    十的第二段\n11. 十一",
    "```\nif a < b:\n    *x*\n```",
    "---",
    "一行\\\n又一行",
    "| 甲 | 乙 |\n| --- | --- |\n| **1** | a\\|b |",
    "> - 一\n> - 二\n>\n> 完",
]


@pytest.mark.parametrize("body", BODIES)
def test_blocks_survive(body):
    read = list(blocks(body))
    assert list(blocks(markdown(read))) == read


@given(st.lists(st.text("ab *_#-+.1)>`~[]()!\\<&;|=重，“”", min_size=1, max_size=30), max_size=5))
def test_any_text_survives(texts):
    texts = [" ".join(text.split()) for text in texts]
    written = [Block(Kind.PARAGRAPH, (Run(text),)) for text in texts if text]
    assert [(block.kind, block.text) for block in blocks(markdown(written))] == [
        (block.kind, block.text) for block in written
    ]


def test_a_picture_is_its_caption():
    assert markdown(blocks("![灯塔 *夜*](original:image/1)\n\n![](original:image/2)\n\n完")) == "灯塔 夜\n\n完"


def test_pieces_of_a_long_paragraph_are_one_again():
    body = "渡轮靠岸，码头上的人举着灯。" * 2000
    assert markdown(blocks(body)) == body


def test_a_part_of_a_block():
    (block,) = blocks("一**二三**四")
    assert markdown([clipped(block, 1, 3)]) == "**二三**"
    assert markdown([clipped(block, 2, 99)]) == "**三**四"


def test_a_heading_is_one_from_its_beginning_only():
    (heading,) = blocks("## 春夏秋冬")
    assert markdown([clipped(heading, 0, 2)]) == "## 春夏"
    assert markdown([clipped(heading, 1, 4)]) == "夏秋冬"


def test_an_item_without_its_marker_is_a_paragraph():
    first, second = blocks("- 一二\n- 三四")
    assert markdown([clipped(first, 1, 2), second]) == "二\n\n- 三四"
