"""PDFs, as a reader of PDFs finds them: text, outline, typefaces, pages, pictures."""

import errno
from itertools import pairwise

import pypdf
import pytest
from picture_samples import picture
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_reader.domain.highlight import Colour, Highlight, Placed, Quote
from desktop_reader.domain.mentions import NOTHING_NAMED, Named
from desktop_reader.library.keys import match_key
from desktop_reader.rendering.themes import load_theme
from desktop_reader.search.quotes import QuotedText
from desktop_reader.ui.printing.pdf import RESOLUTION, write_pdf
from desktop_reader.ui.printing.pdf_outline import Entry, outline_objects
from desktop_reader.ui.printing.pdf_text import readable
from desktop_reader.ui.printing.pdf_update import QtPdf
from desktop_reader.ui.printing.printed import BOTTOM, POINT, TOP, Content, Printed
from desktop_reader.ui.reader.even_lines import BrokenBlock

PARAGRAPH = "一条长长的鱼，在黄昏里游过风、马、龙、门——还有……；“比昨天的便宜 2 块。”老人见了说：走，去看看。" * 3
BODY = "\n\n".join(
    [
        *["## 春", PARAGRAPH, "#### 深", PARAGRAPH, "### 网", PARAGRAPH],
        *["## 夏", *[PARAGRAPH] * 12, "- 一\n- 二", "| 船 | 时 |\n| --- | --- |\n| 一号 | 7 |"],
    ]
)


@pytest.fixture
def article(write):
    return write(title="老码头的四季", source="海岸晚报", published="2021-02-23", body=BODY, language="zh")


@pytest.fixture
def pdf(view, tmp_path):
    """Writes an article and returns it as it is read."""

    def written(article, pictures=None, named=NOTHING_NAMED):
        view.show_article(article, named=named)
        view.show_pictures(pictures or {})
        path = tmp_path / "a.pdf"
        steps = write_pdf(path, Content(view.printed_sheet(), view.pictures()), view.reading_style, "林潮生")
        parts = list(steps)
        assert parts == sorted(parts)
        assert parts[-1] == 1.0
        return pypdf.PdfReader(path, strict=True)

    return written


def text_of(page):
    return "".join(page.extract_text().split())


def outline(reader, entries=None, depth=0):
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from outline(reader, entry, depth + 1)
        else:
            yield depth, entry.title, reader.get_destination_page_number(entry)


def fonts(reader):
    """The descriptors of all typefaces."""
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            for inner in font["/DescendantFonts"]:
                yield inner["/FontDescriptor"]


def test_the_text_is_all_there_once_and_in_its_own_characters(pdf, article):
    reader = pdf(article)
    text = "".join(map(text_of, reader.pages))
    for page in range(1, len(reader.pages) + 1):
        text = text.replace(f"{page}/{len(reader.pages)}", "")
    text = text.replace("老码头的四季", "").replace("海岸晚报", "")
    assert text.count("".join(PARAGRAPH.split())) == 15
    assert "一号7" in text
    assert not any("\u2e80" <= character <= "\u2fdf" for character in text)


def test_the_outline_has_the_title_and_the_headings_where_they_stand(pdf, article):
    reader = pdf(article)
    found = list(outline(reader))
    assert [(depth, title) for depth, title, _ in found] == [
        (0, "老码头的四季"),
        (1, "春"),
        (2, "深"),
        (2, "网"),
        (1, "夏"),
    ]
    assert all(title in text_of(reader.pages[page]) for _, title, page in found)
    assert all(before[2] <= after[2] for before, after in pairwise(found))
    assert reader.page_mode == "/UseOutlines"


def test_the_typefaces_are_within(pdf, article):
    descriptors = list(fonts(pdf(article)))
    assert descriptors
    assert all("/FontFile2" in one or "/FontFile3" in one for one in descriptors)


def test_head_and_foot(pdf, article):
    reader = pdf(article)
    assert len(reader.pages) >= 2
    for number, page in enumerate(reader.pages, 1):
        text = text_of(page)
        assert f"{number}/{len(reader.pages)}" in text
        assert text.count("老码头的四季") == 1
        assert text.count("海岸晚报") == 1


def test_what_it_says_of_itself(pdf, article):
    about = pdf(article).metadata
    assert (about.title, about.author, about.creator) == ("老码头的四季", "林潮生", "Desktop Reader")


def test_a_dark_page_is_black_on_white_on_paper(view, article, style):
    view.set_style(style._replace(theme=load_theme("dark")))
    view.show_article(article)
    printed = Printed(Content(view.printed_sheet()), view.reading_style, QSizeF(2480, 3508), RESOLUTION)
    assert printed._style.theme.text == "#000000"
    assert not printed._style.theme.dark


def test_pictures_are_there_as_fine_as_they_are_and_no_higher_than_a_page(pdf, write):
    body = f"{PARAGRAPH}\n\n![塔](original:image/1)\n\n{PARAGRAPH}\n\n![](original:image/2)"
    reader = pdf(
        write(title="图", body=body, language="zh"),
        {"original:image/1": picture(500, 4000), "original:image/2": picture(700, 300)},
    )
    drawn = [entry.get_object() for page in reader.pages for entry in page["/Resources"].get("/XObject", {}).values()]
    sizes = [(one["/Width"], one["/Height"]) for one in drawn if one["/Subtype"] == "/Image"]
    assert (700, 300) in sizes
    assert all(height / RESOLUTION < 11.69 * 0.8 for _, height in sizes)
    assert "塔" in "".join(map(text_of, reader.pages))


def test_links_lead_on_but_titles_of_the_library_do_not(pdf, view, write):
    table = "| 船 |\n| --- |\n| [一号](https://example.org/1) |"
    body = f"{PARAGRAPH}见[航线的沿革](https://example.org/ferry?id=4)与《灯塔今夜又亮了》。\n\n{table}"
    article = write(title="船", body=body, language="zh")
    reader = pdf(article, named=Named({match_key("灯塔今夜又亮了"): 5}, {}))
    assert any(run.link == "article:5" for block in view._sheet(article).blocks for run in block.runs)
    annotations = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
    assert {one["/A"]["/URI"] for one in annotations} == {"https://example.org/ferry?id=4", "https://example.org/1"}


def test_lines_break_on_paper_as_on_the_page(view, write):
    """No line begins or ends as it must not, and marks at its edges give up their blank half."""
    body = "\n\n".join(PARAGRAPH[start:] for start in range(30))
    view.show_article(write(title="船", body=body, language="zh"))
    formats = 0
    for width in (300, 420, 595):
        printed = Printed(Content(view.printed_sheet()), view.reading_style, QSizeF(width, 842) * 4, 4 * POINT)
        list(printed.lay_out())
        for block in printed._blocks():
            if block.layout().lineCount() > 1:
                broken = BrokenBlock(block, printed._style.size, centred_points=False)
                assert not broken.must_change(broken.lines()), broken.text
                formats += len(block.layout().formats())
    assert formats > 100


def test_what_is_highlighted_is_so_on_paper_on_each_of_its_pages_in_light_colours(view, write, style):
    article = write(title="船", body="\n\n".join([PARAGRAPH] * 20), language="zh")
    view.set_style(style._replace(theme=load_theme("dark")))
    view.show_article(article)
    quote = QuotedText(article.text).quote(40, len(article.text) - 40)
    placed = Placed(Highlight(1, 1, quote, Colour.GREEN, "渡"), "船", quote)
    printed = Printed(Content(view.printed_sheet(), None, [placed]), view.reading_style, QSizeF(595, 842), POINT)
    list(printed.lay_out())
    assert printed.count > 1
    green = QColor(load_theme("light").mark_green)
    for number in range(printed.count):
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill("white")
        with QPainter(image) as painter:
            printed.paint(painter, number)
        rows = [y for y in range(842) if any(image.pixelColor(x, y) == green for x in range(100, 500, 7))]
        assert len(rows) > 100
        assert min(rows) >= TOP
        assert max(rows) <= 842 - BOTTOM


def noted(article, words: str, note: str, number: int) -> Placed:
    """A highlight of some words of an article, with a note; of words that are not in it, one that is lost."""
    quoted, at = QuotedText(article.text), article.text.find(words)
    quote = quoted.quote(at, at + len(words)) if at >= 0 else Quote(words, "", "", 0)
    assert quote is not None
    now = quote if at >= 0 else None
    return Placed(Highlight(number, 1, quote, Colour.BLUE, note), "", now, quoted.squeezed_offset(max(0, at)))


@pytest.fixture
def pdf_with_notes(view, tmp_path):
    """Writes an article with highlights and returns it as it is read."""

    def written(article, placed, heading="笔记"):
        view.show_article(article)
        path = tmp_path / "a.pdf"
        list(write_pdf(path, Content(view.printed_sheet(), None, placed, heading), view.reading_style, ""))
        return pypdf.PdfReader(path, strict=True)

    return written


def test_notes_stand_after_the_text_in_its_order_and_their_numbers_in_it(pdf_with_notes, write):
    paragraphs = [PARAGRAPH, "渡轮停航那天，两岸的人都来了。", *[PARAGRAPH] * 12, "灯塔下面的路还没有修。"]
    article = write(title="船", body="\n\n".join(["## 春", *paragraphs]), language="zh")
    placed = [
        noted(article, "灯塔下面", "哪一座？\n要问", 1),
        noted(article, "早已删去", "不知何时", 2),
        noted(article, "两岸的人", "都有谁", 3),
        noted(article, "渡轮停航", "", 4),
    ]
    reader = pdf_with_notes(article, placed)
    pages = [text_of(page) for page in reader.pages]
    whole = "".join(pages)
    end = whole[whole.index("笔记") :]
    wanted = ["1.“两岸的人”", "都有谁", "2.“灯塔下面”", "哪一座？", "要问", "“早已删去”", "不知何时"]
    places = [end.index(words) for words in wanted]
    assert places == sorted(places)
    assert "渡轮停航" not in end
    assert [title for depth, title, _ in outline(reader) if depth == 1] == ["春", "笔记"]
    assert outline_page(reader, "笔记") == len(pages) - 1


def outline_page(reader, wanted: str) -> int:
    return next(page for _, title, page in outline(reader) if title == wanted)


def test_a_number_stands_over_the_end_of_what_it_belongs_to(view, write):
    article = write(title="船", body="\n\n".join([PARAGRAPH] * 12 + ["两岸的人都来了。"]), language="zh")
    view.show_article(article)
    pixels = []
    for note in ("", "都有谁"):
        content = Content(view.printed_sheet(), None, [noted(article, "两岸的人", note, 1)], "笔记")
        printed = Printed(content, view.reading_style, QSizeF(595, 842), POINT)
        list(printed.lay_out())
        places = list(map(printed._place, printed._blocks()))
        page = next(number for number in range(printed.count) if printed._pages[number].bottom > places[13].top())
        image = QImage(595, 842, QImage.Format.Format_RGB32)
        image.fill("white")
        with QPainter(image) as painter:
            printed.paint(painter, page)
        line = places[13].translated(0, TOP - printed._pages[page].top)
        pixels.append({(x, y) for x in range(595) for y in range(842) if image.pixelColor(x, y).lightness() < 160})
    more = {(x, y) for x, y in pixels[1] - pixels[0] if line.top() <= y < line.center().y()}
    assert more
    em, left = printed._style.size, (595 - printed._column) / 2
    assert all(abs(x - left - 6 * em) < em for x, _ in more)  # after an indent of two and four characters


def test_an_article_without_a_note_has_no_place_for_them(pdf_with_notes, write):
    article = write(title="船", body="两岸的人都来了。", language="zh")
    assert "笔记" not in text_of(pdf_with_notes(article, [noted(article, "两岸的人", " ", 1)]).pages[0])


def test_of_long_words_a_note_has_both_ends(pdf_with_notes, write):
    body = "The old promenade was closed since Wednesday, and people of both shores came to see the last ferry off."
    article = write(title="Ferry", body=body, language="en")
    reader = pdf_with_notes(article, [noted(article, body[4:-1], "Who?", 1)], "Notes")
    text = " ".join(reader.pages[0].extract_text().split())
    assert "“old promenade was closed since…last ferry o" in text


def test_latin_text_keeps_its_spaces(pdf, write):
    reader = pdf(write(title="The keeper", body="She counted every ship. " * 40, language="en"))
    assert "She counted every ship." in " ".join(reader.pages[0].extract_text().split())


def test_paper_of_any_size(view, article):
    view.show_article(article)
    for width, height in ((300, 400), (842, 595)):
        dots = QSizeF(width, height) * (RESOLUTION / POINT)
        printed = Printed(Content(view.printed_sheet()), view.reading_style, dots, RESOLUTION)
        list(printed.lay_out())
        assert printed.count > 1
        assert 0 < printed._column <= dots.width() - 2 * 68


def test_an_article_without_a_word(pdf, write):
    reader = pdf(write(title="无", body=""))
    assert len(reader.pages) == 1
    assert [title for _, title, _ in outline(reader)] == ["无"]


def test_what_is_cut_off_is_an_error_of_the_disk(view, article, tmp_path, monkeypatch):
    view.show_article(article)
    path = tmp_path / "a.pdf"
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda _: b"%PDF-1.4 and no more")
    with pytest.raises(OSError, match="not a PDF") as caught:
        list(write_pdf(path, Content(view.printed_sheet()), view.reading_style, ""))
    assert caught.value.errno == errno.EIO


MINIMAL = b"""%%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>
endobj
4 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>
endobj
5 0 obj
<< /ToUnicode 6 0 R >>
endobj
6 0 obj
<< /Length 9 >>
stream
%s
endstream
endobj
"""


def with_table(body):
    """A PDF of these objects, with the table and the tail that Qt writes."""
    starts = [body.index(b"%d 0 obj" % number) for number in range(1, 7)]
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return (
        body
        + b"xref\n0 7\n0000000000 65535 f \n%strailer\n<<\n/Size 7\n/Root 1 0 R\n>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            table,
            len(body),
        )
    )


def test_an_outline_of_any_shape(tmp_path):
    entries = [
        Entry(depth, text, page, 10.0)
        for depth, text, page in ((0, "甲", 0), (1, "乙", 0), (2, "丙", 1), (1, "丁 (x)", 1), (0, "😀", 1))
    ]
    pdf = QtPdf(with_table(MINIMAL % b"no table"))
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf.content + pdf.update(outline_objects(pdf, entries)))
    reader = pypdf.PdfReader(path, strict=True)
    assert list(outline(reader)) == [(entry.depth, entry.text, entry.page) for entry in entries]


def test_tables_of_characters_say_what_is_meant():
    table = b"<0001> <0003> [<2F00> <5EA7> <2EE5>]\n<0004> <0004> <0009>\n<0005> <0006> <2F00>\n<0007> <0008> <0041>"
    pdf = QtPdf(with_table(MINIMAL % table))
    ((number, content),) = readable(pdf)
    assert number == 6
    assert content.splitlines()[2:-1] == [
        b"<0001> <0003> [<4E00> <5EA7> <9C7C>]",
        b"<0004> <0004> [<0020>]",
        b"<0005> <0006> [<4E00> <4E28>]",
        b"<0007> <0008> <0041>",
    ]


def test_a_dash_of_one_glyph_is_two_characters():
    pdf = QtPdf(with_table(MINIMAL % b"<0001> <0002> [<4E00> <2E3A>]"))
    ((_, content),) = readable(pdf)
    assert b"<0001> <0002> [<4E00> <20142014>]" in content


@pytest.mark.parametrize("broken", [b"", b"%PDF", b"trailer\n<<>>\nstartxref\n0\n%%EOF\n"])
def test_what_is_no_pdf_is_refused(broken):
    with pytest.raises(ValueError, match=r"."):
        QtPdf(broken).object(1)


def test_a_paragraph_over_several_pages_is_there_once(pdf, write):
    sentence = "第{}只船出海去了又回来了，"
    body = "".join(sentence.format(number) for number in range(400))
    reader = pdf(write(title="船", body=body, language="zh"))
    assert len(reader.pages) > 3
    text = "".join(map(text_of, reader.pages))
    assert [text.count(f"第{number}只船") for number in range(400)] == [1] * 400
