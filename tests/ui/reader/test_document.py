"""What a page is written as: every word of the article in its place, set as its language wants it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextCursor

from desktop_reader.domain.chinese import Characters
from desktop_reader.rendering.blocks import Block, Kind, Run, blocks
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.document import Sheet, Writer
from desktop_reader.ui.reader.fonts import Script, families, fixed_families, script_of
from desktop_reader.ui.reader.plain_text import plain_text
from desktop_reader.ui.reader.style import ReadingStyle

GOLDEN = Path(__file__).parents[2] / "golden" / "reader"


def sheet(body: Iterator[Block], script: Script = Script.HANS, **fields: str) -> Sheet:
    words = {"title": "海边", "byline": "海平晚报", "minutes": "about 1 minute", "deck": "", "picture": "Picture"}
    return Sheet(blocks=body, script=script, **(words | fields))


@pytest.fixture
def written(qapp, style: ReadingStyle) -> Iterator[Callable[..., Writer]]:
    """Writes a page. A cursor into its document is of use only as long as the writer lives."""
    alive: list[Writer] = []

    def write(body: str, script: Script = Script.HANS, **fields: str) -> Writer:
        alive.append(Writer(sheet(blocks(body), script, **fields), style))
        alive[-1].write(lambda: False)
        return alive[-1]

    yield write
    alive.clear()


def whole(writer: Writer) -> str:
    return plain_text(writer.document, writer.originals, 0, writer.document.characterCount())


def cursor_at(writer: Writer, words: str) -> QTextCursor:
    """A cursor behind the first character of these words."""
    cursor = QTextCursor(writer.document)
    cursor.setPosition(writer.text().index(words) + 1)
    return cursor


def test_a_page_in_plain_text(written) -> None:
    writer = written((GOLDEN / "page.md").read_text(encoding="utf-8"), deck="第一行,\n第二行")
    assert whole(writer) == (GOLDEN / "page.txt").read_text(encoding="utf-8").rstrip("\n")


def test_a_page_is_not_laid_out_before_it_has_a_width(written) -> None:
    document = written("海边的步道").document
    document.documentLayout()
    assert document.lastBlock().layout().lineCount() == 0
    document.setTextWidth(300)
    assert document.lastBlock().layout().lineCount() == 1


def test_the_text_of_the_document_is_that_of_the_article(written) -> None:
    writer = written("海边,路长12 公里😀,再说")
    assert "海边,路长12 公里😀,再说" in writer.text()
    assert "海边，路长12\u200b公里😀,再说" in writer.document.toPlainText()
    assert writer.text()[writer.body_start :] == "海边,路长12 公里😀,再说"


def test_a_page_written_little_by_little_is_the_same(written, style, long_chinese) -> None:
    writer = Writer(sheet(blocks(long_chinese.body)), style)
    times = 0
    while not writer.finished:
        writer.write(lambda: True)
        times += 1
    assert times > 1000
    assert whole(writer) == whole(written(long_chinese.body))


def test_an_empty_article_is_its_head(written) -> None:
    writer = written("", byline="", minutes="")
    assert writer.finished
    assert whole(writer) == "海边"
    writer.fit(300)


@pytest.mark.parametrize("body", ["[x](javascript:alert)", "<a href='https://a.example'>x</a>", "[x](file:///a)"])
def test_nothing_in_a_text_acts(written, body: str) -> None:
    writer = written(body)
    assert not any(cursor.charFormat().isAnchor() for cursor in each_character(writer))


def each_character(writer: Writer) -> Iterator[QTextCursor]:
    cursor = QTextCursor(writer.document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        yield cursor


def test_a_link_knows_where_it_leads(written) -> None:
    writer = written("去[步道](https://example.org/a)看")
    link = cursor_at(writer, "步道").charFormat()
    assert (link.isAnchor(), link.anchorHref()) == (True, "https://example.org/a")


@pytest.mark.parametrize(
    ("words", "spacing"), [("”，“边", -9), ("路12", 3.96), ("2条", 3.96), (" 终点", 4.5), ("步道", 0)]
)
def test_letter_spacing_is_measured_in_em(written, words: str, spacing: float) -> None:
    writer = written("海”，“边的路12条步道到 终点")
    assert cursor_at(writer, words).charFormat().fontLetterSpacing() == pytest.approx(spacing)


def test_a_chinese_paragraph_is_indented_and_justified(written) -> None:
    shape = cursor_at(written("\u3000\u3000步道修好了，大家都来走"), "步道").blockFormat()
    assert shape.textIndent() == 36
    assert shape.alignment() == Qt.AlignmentFlag.AlignJustify


def test_an_english_paragraph_is_neither(written) -> None:
    shape = cursor_at(written("A walk along the new path", Script.LATIN, title="A walk"), "along").blockFormat()
    assert shape.textIndent() == 0
    assert shape.alignment() == Qt.AlignmentFlag.AlignLeft


def test_a_line_with_a_long_address_is_not_stretched(written) -> None:
    body = "海边的步道，见https://example.org/a/very/long/address"
    assert cursor_at(written(body), "海边的").blockFormat().alignment() == Qt.AlignmentFlag.AlignLeft


def test_a_latin_paragraph_among_chinese_has_latin_type(written, style) -> None:
    writer = written("海边的步道\n\nA walk along the new path, in short")
    assert cursor_at(writer, "海边的").charFormat().fontFamilies() is None
    assert cursor_at(writer, "along").charFormat().fontFamilies() == families(style.font_kind, Script.LATIN)


def test_a_script_from_the_right_is_set_in_from_the_right(written) -> None:
    writer = written("- افتتاح الممشى\n\n> افتتاح", Script.LATIN, title="افتتاح")
    item, quote = cursor_at(writer, "الممشى").blockFormat(), writer.document.lastBlock().blockFormat()
    assert item.layoutDirection() == quote.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert item.leftMargin() == quote.leftMargin() == 0
    assert item.rightMargin() > 0
    assert quote.rightMargin() > 0


def test_code_is_left_as_it_is(written) -> None:
    writer = written("```\n海,  边\n```")
    assert "海,  边" in writer.document.toPlainText()
    assert cursor_at(writer, "海,").charFormat().fontFamilies() == fixed_families()


def test_the_reading_time_stands_at_the_right_where_there_is_room(written) -> None:
    writer = written("")
    block = writer.document.findBlockByNumber(1)
    writer.fit(600)
    (tab,) = block.blockFormat().tabPositions()
    assert 400 < tab.position < 600
    writer.fit(120)
    assert block.blockFormat().tabPositions() == []


def test_a_long_number_does_not_stand_out_of_the_column(written) -> None:
    shape = cursor_at(written("1234. 海边"), "海边").blockFormat()
    assert shape.leftMargin() + shape.textIndent() >= 0


def test_a_table_after_a_table(written) -> None:
    writer = written("|a|\n|-|\n|b|\n\n---\n\n|c|\n|-|\n|d|", Script.LATIN, title="t", byline="", minutes="")
    assert whole(writer) == "t\n\na\nb\n\nc\nd"


def test_blocks_of_no_text(qapp, style) -> None:
    body = iter([Block(Kind.PARAGRAPH), Block(Kind.PARAGRAPH, (Run("海"),))])
    writer = Writer(sheet(body), style)
    writer.write(lambda: False)
    assert whole(writer).endswith("海")


@pytest.mark.parametrize(
    ("language", "chinese", "script"),
    [
        ("zh", True, Script.HANS),
        (None, True, Script.HANS),
        ("zh-TW", True, Script.HANT),
        ("zh-Hant-HK", True, Script.HANT),
        ("ja", True, Script.JAPANESE),
        ("en", True, Script.HANS),
        ("zh", False, Script.LATIN),
    ],
)
def test_script(language: str | None, script: Script, *, chinese: bool) -> None:
    assert script_of(language, chinese=chinese) is script


def test_only_families_that_are_there_are_named(qapp, style) -> None:
    installed = {*QFontDatabase.families(), "serif", "sans-serif", "monospace"}
    for script in Script:
        assert set(families(style.font_kind, script)) <= installed
    assert set(fixed_families()) <= installed


def test_other_characters_are_shown_and_the_text_stays(qapp, style) -> None:
    body = "皇后的头发，一只猫12只\n\n|里面|\n|-|\n|后面|"
    page = sheet(blocks(body), Script.HANT, title="头发", byline="头条")
    writer = Writer(page, style._replace(characters=Characters.TRADITIONAL))
    writer.write(lambda: False)
    assert "皇后的頭髮，一隻貓12只" in writer.document.toPlainText()
    assert {"頭髮", "裏面", "後面"} <= set(writer.document.toPlainText().split("\n"))
    assert "皇后的头发，一只猫12只" in writer.text()
    assert whole(writer).startswith("头发\n\n头条")


def test_japanese_is_shown_as_it_is(qapp, style) -> None:
    writer = Writer(sheet(blocks("学会の図書館"), Script.JAPANESE), style._replace(characters=Characters.TRADITIONAL))
    writer.write(lambda: False)
    assert "学会の図書館" in writer.document.toPlainText()


def test_latin_letters_may_be_of_another_kind(qapp, style) -> None:
    writer = Writer(sheet(blocks("海边的KTV和“GDP”都在")), style._replace(latin_kind=FontKind.SANS))
    writer.write(lambda: False)
    assert cursor_at(writer, "KTV").charFormat().fontFamilies() == families(FontKind.SANS, Script.LATIN)
    assert cursor_at(writer, "GDP").charFormat().fontFamilies() == families(FontKind.SANS, Script.LATIN)
    for other in ("海边的", "“GDP", "都在"):
        assert cursor_at(writer, other).charFormat().fontFamilies() is None


def test_lines_and_paragraphs_as_chosen(qapp, style) -> None:
    chosen = style._replace(leading=200, gap=100, indent=0, justified=False)
    writer = Writer(sheet(blocks("海边的步道修好了。\n\n大家都来走。")), chosen)
    writer.write(lambda: False)
    shape = cursor_at(writer, "步道").blockFormat()
    assert (shape.lineHeight(), shape.bottomMargin(), shape.textIndent()) == (36, 18, 0)
    assert shape.alignment() == Qt.AlignmentFlag.AlignLeft
    writer = Writer(sheet(blocks("海边的步道修好了。")), style._replace(indent=0))
    writer.write(lambda: False)
    assert cursor_at(writer, "步道").blockFormat().bottomMargin() == 9


@pytest.mark.parametrize("text", ["海边的步道", "a promenade by the sea, opened today"])
def test_a_long_table_has_the_same_columns_from_its_first_row_to_its_last(written, text: str) -> None:
    rows = [["名字", "12.5", text if row % 7 == 3 else "海"] for row in range(80)]
    lines = ["|".join(["", *row, ""]) for row in rows]
    writer = written("前\n\n" + "\n".join([lines[0], "|-|-|-|", *lines[1:]]) + "\n\n后")
    assert whole(writer).endswith("前\n\n" + "\n".join("\t".join(row) for row in rows) + "\n\n后")
    document = writer.document
    document.setTextWidth(500)
    layout = document.documentLayout()
    lefts = set()
    at = document.find("12.5")
    while not at.isNull():
        lefts.add(round(layout.blockBoundingRect(at.block()).left()))
        at = document.find("12.5", at)
    assert len(lefts) == 1
