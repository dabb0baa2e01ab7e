"""Where lines of Chinese break on the page: every case by hand, at each place of it that a column can end at."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock

from desktop_reader.rendering.blocks import blocks
from desktop_reader.rendering.line_breaks import WIDEST, Line, gaps, may_break, must_not_stay
from desktop_reader.ui.reader.document import Sheet, Writer
from desktop_reader.ui.reader.even_lines import BrokenBlock, x_of
from desktop_reader.ui.reader.fonts import Script
from desktop_reader.ui.reader.line_edges import LineEdges
from desktop_reader.ui.reader.style import ReadingStyle

EM = 18
COLUMN = 20 * EM + 1

CASES = [
    line
    for line in (Path(__file__).parents[2] / "data" / "line_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture
def style_of(style: ReadingStyle) -> ReadingStyle:
    return style._replace(size=EM)


def written_page(body: str, style: ReadingStyle, width: int = COLUMN) -> Writer:
    sheet = Sheet("海", "", "", "", blocks(body), Script.HANS, "picture")
    writer = Writer(sheet, style)
    writer.write(lambda: False)
    writer.document.setTextWidth(width)
    writer.document.documentLayout().documentSize()
    return writer


def set_page(body: str, style: ReadingStyle, width: int = COLUMN) -> Writer:
    writer = written_page(body, style, width)
    edges = LineEdges(writer.document, style.size, centred_points=False)
    edges.set_blocks(blocks_of(writer), is_written=True)
    return writer


def blocks_of(writer: Writer) -> list[QTextBlock]:
    found, block = [], writer.document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def lines(block: QTextBlock) -> Iterator[str]:
    layout, text = block.layout(), block.text()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        yield text[line.textStart() : line.textStart() + line.textLength()]


def test_there_are_200_cases() -> None:
    assert len(set(CASES)) == len(CASES) >= 200


@pytest.mark.parametrize("case", CASES)
def test_no_line_ends_where_none_may(qapp, style_of, case: str) -> None:
    """In lines of 20 characters, so that the case lies over the end of the second one, each time elsewhere."""
    parts = case.split("|")
    befores = [38 - len("".join(parts)) + short for short in range(5)]  # the first line is indented by two
    writer = set_page("\n\n".join(f"{'山' * before}{''.join(parts)}{'川' * 45}" for before in befores), style_of)
    for before, block in zip(befores, blocks_of(writer)[-5:], strict=True):
        shown = list(lines(block))
        assert "".join(shown) == block.text()
        for one, other in pairwise(shown):
            assert may_break(one + other, len(one)), shown
        ends = {before + end for end in accumulate(map(len, parts[:-1]))}
        broken = set(accumulate(map(len, shown[:-1])))
        assert not ends & broken, shown


def test_a_line_drawn_with_dashes_may_begin_one() -> None:
    assert may_break("山。——————", 2)
    assert not may_break("山——川", 1)
    assert may_break("山。——————", 3)
    assert not may_break("山！！！！川", 2)
    assert not may_break("一ーーーーー", 3)  # a long name


def test_a_drawn_line_may_be_the_last_one() -> None:
    text = f"山川湖海。{'—' * 24}"
    assert not must_not_stay(text, Line(15, len(text)))
    assert must_not_stay("山川湖海——", Line(3, 6))


def test_many_dashes_are_no_obstacle(qapp, style_of) -> None:
    """Two of them are one glyph, by which Qt counts."""
    writer = set_page("山川——湖海——江河——" * 3 + "山川湖——海江。", style_of)
    for one, other in pairwise(lines(writer.document.lastBlock())):
        assert may_break(one + other, len(one))


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (16, "海平的东堤AntidisestablishAntidisestablish，渡轮公司，”他说。"),
        (18, "海平的LindenportAntidisestablishLindenport的Lindenport，东堤渡轮公司，”他说。"),
        (16, "海平的Sing东堤LindenportNeuharbourLindenport的山川湖海Neuharbour，”他说。"),
    ],
)
def test_a_last_character_has_another_with_it_though_that_takes_one_more_line(
    qapp, style_of, column: int, text: str
) -> None:
    writer = set_page(text, style_of, column * EM + 1)
    *_, last = lines(writer.document.lastBlock())
    assert sum(map(str.isalnum, last)) > 1


def test_one_more_line_is_taken_back_where_it_is_no_help(qapp, style_of) -> None:
    """Between words longer than a line: the full stop would begin the new one."""
    writer = set_page("海平的Sing的，NeuharbourSingAntidisestablish，”他说。", style_of)
    for one, other in pairwise(lines(writer.document.lastBlock())):
        assert may_break(one + other, len(one)), (one, other)


@pytest.mark.parametrize("length", range(38, 44))
def test_a_last_line_has_two_characters(qapp, style_of, length: int) -> None:
    writer = set_page("山" * (length - 1) + "川。", style_of)
    *_, last = lines(writer.document.lastBlock())
    assert len(last) > 2


def test_a_paragraph_that_would_fit_without_the_gap_at_its_edge_keeps_its_lines(qapp, style_of) -> None:
    writer = set_page("四川盆地西边的油田累计产气超800亿方", style_of)
    *_, last = lines(writer.document.lastBlock())
    assert last == "亿方"


@pytest.mark.parametrize("tail", ["Antidisestablishment", "（Antidisestablishment）"])
def test_lines_before_a_long_word_share_its_gap(qapp, style_of, tail: str) -> None:
    writer = set_page(f"{'山川湖海' * 22}山川{tail}{'山川' * 20}", style_of)
    layout = writer.document.lastBlock().layout()
    widths = [layout.lineAt(number) for number in range(layout.lineCount() - 1)]
    slack = [line.width() - line.naturalTextWidth() for line in widths]
    assert max(slack) <= 4 * EM


def test_a_justified_line_ends_at_the_edge(qapp, style_of) -> None:
    """Also where the last glyph reaches over its own width, as 典 does."""
    writer = set_page("医生介绍，这是一些老人感染后的典型症状，但有些没有症状的人也要观察，及时就医才好" * 3, style_of)
    layout = writer.document.lastBlock().layout()
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        assert x_of(line, line.textStart() + line.textLength()) == pytest.approx(COLUMN, abs=0.5)


MIXED = (Path(__file__).parents[2] / "data" / "mixed_lines.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", range(16, 43))
def test_lines_of_mixed_texts_are_as_they_must_be_at_any_width(qapp, style_of, width: int) -> None:
    edge = width * EM + 1
    writer = set_page(MIXED, style_of, edge)
    for block in blocks_of(writer)[1:]:
        shown, layout = list(lines(block)), block.layout()
        assert all(may_break(one + other, len(one)) for one, other in pairwise(shown)), shown
        assert sum(map(str.isalnum, shown[-1])) > 1, shown
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            start, stop = line.textStart(), line.textStart() + line.textLength()
            opened = (edge - line.x() - line.horizontalAdvance()) / gaps(block.text(), Line(start, stop)) / EM
            is_italic = "Verta" in block.text()  # those may reach over the edge a little
            assert x_of(line, stop) == pytest.approx(edge, abs=2 if is_italic else 0.5) or opened > WIDEST, shown[
                number
            ]


@pytest.mark.parametrize("end", ["", "））。"])
@pytest.mark.parametrize("length", range(60, 100))
def test_what_is_left_of_an_address_is_more_than_its_last_letter(qapp, style_of, length: int, end: str) -> None:
    address = f"https://haiping.example/a?{'seq' * length}"[:length]
    writer = set_page(f"改线的消息（渡口新闻：{address}{end}", style_of)
    shown = list(lines(writer.document.lastBlock()))
    assert sum(map(str.isalnum, shown[-1])) > 1, shown
    assert all(may_break(one + other, len(one)) for one, other in pairwise(shown)), shown


def test_a_line_that_qt_takes_to_be_too_long_ends_elsewhere(qapp, style_of) -> None:
    """For the last character but one it wants more room than that has, and would make the line so much wider."""
    writer = written_page(f"{'山川湖海' * 30}（Antidisestablishment）{'山川' * 20}", style_of)
    broken = BrokenBlock(writer.document.lastBlock(), EM, centred_points=False)
    planned = broken.lines()
    wide = [planned[0]._replace(end=planned[0].end + 1), planned[1]._replace(start=planned[1].start + 1), *planned[2:]]
    assert broken.break_at(planned) == []
    assert 0 in broken.break_at(wide)


def advances(writer: Writer, word: str) -> list[float]:
    """How wide the letters of a word are, without the last one, which a gap may follow."""
    block = writer.document.lastBlock()
    at = block.text().index(word)
    line = block.layout().lineForTextPosition(at)
    places = [x_of(line, at + number) for number in range(len(word))]
    return [other - one for one, other in pairwise(places)]


@pytest.mark.parametrize("width", range(16, 30))
@pytest.mark.parametrize("title", ["《Walking Beyond The Harbour》", "《[Walking Beyond The Harbour](article:1)》"])
def test_letters_of_latin_words_are_not_pulled_apart(qapp, style_of, width: int, title: str) -> None:
    """Not in a justified line either: there Chinese characters stand wider, and words."""
    text = f"当时的英文报纸也登了一篇{title}，里面提到了“退潮以后先修东堤”，读者来信说，从前的渡口还可以再走。"
    own = advances(set_page("Harbour", style_of._replace(justified=False), 40 * EM), "Harbour")
    shown = advances(set_page(text, style_of, width * EM + 1), "Harbour")
    assert shown == pytest.approx(own, abs=0.03 * EM)


def test_letters_are_rather_pulled_apart_than_a_line_is_too_wide(qapp, style_of) -> None:
    """With other spaces in the line after it, Qt takes one of these for too full."""
    text = (
        "海平的渡轮公司2022年5%山川湖海。港务会，《旧事》山川湖海《旧事》Linden旧航线上的灯塔的人员，裁员山川湖海《旧事》的人员"
        "渡轮公司基本Sing5%旧航线上的灯塔渡轮公司Sing5%裁员港务会渡轮公司。的人员的人员2022年，Linden“退潮”东堤旧航线上的灯塔"
        "东堤5%旧航线上的灯塔员说。"
    )
    edge = 16 * EM + 1
    writer = set_page(text, style_of, edge)
    layout = writer.document.lastBlock().layout()
    for line in map(layout.lineAt, range(layout.lineCount() - 1)):
        assert x_of(line, line.textStart() + line.textLength()) <= edge + 0.5


def test_a_line_that_somebody_has_ended_is_not_filled(qapp, style_of) -> None:
    writer = set_page(f"渡轮公司Linden的人说\\\n{'山川湖海' * 8}", style_of)
    line = writer.document.lastBlock().layout().lineAt(0)
    assert x_of(line, line.textStart() + line.textLength()) < 15 * EM


def test_rare_han_and_emoji_are_no_obstacle(qapp, style_of) -> None:
    writer = set_page("海边的𠮷野家，😀“步道”修好了——全长１２公里，" * 8, style_of)
    block = writer.document.lastBlock()
    units = block.text().encode("utf-16-le")
    layout = block.layout()
    for number in range(1, layout.lineCount()):
        start = layout.lineAt(number).textStart()
        assert units[2 * start : 2 * start + 2].decode("utf-16-le") not in "，。”—"


@pytest.mark.parametrize("width", range(240, 440, 20))
def test_a_name_stays_whole_in_the_line_under_the_title(view, write, width: int) -> None:
    names = ("欧阳明月", "司马长风", "许南", "Mara Lind")
    view.resize(width, 500)
    article = write(
        title="海", source="海平晚报副刊", author=names, published="2023-04-08", body="海边。", language="zh"
    )
    view.show_article(article)
    shown = list(lines(view.document().findBlockByNumber(1)))
    assert len(shown) > 1 or width > 300
    for name in ("海平晚报副刊", "2023年4月8日", *names):
        assert any(name.replace(" ", "\u00a0") in line for line in shown), shown
