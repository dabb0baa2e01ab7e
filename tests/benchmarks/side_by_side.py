"""The same page in the reader, in a plain QTextBrowser and in Chromium, side by side, one picture for each rule.

usage: python tests/benchmarks/side_by_side.py FOLDER [--chromium PROGRAM]

Each picture shows, from left to right, what the reader, Qt by itself and Chromium (with text-autospace and
text-spacing-trim) make of a text that W3C CLREQ has a rule for. Chromium is left out where it is not installed.
"""

import argparse
import html
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import common  # noqa: F401 - finds the project

EM = 20
COLUMN = 22  # em
WIDTH, HEIGHT = 560, 460
GAP = 12

PARAGRAPH = (
    "渡轮停了三年，上午九点又靠上东堤。老何把缆绳绕了两圈，说：“这条路，总算通了。”船上的人不多，有人在看海，"
    "有人在看岸上新刷的灯塔，谁也没有先开口。"
)
TEXTS = {
    "column, indent, leading": f"{PARAGRAPH}\n\n{PARAGRAPH}",
    "an indent is not doubled": f"\u3000\u3000{PARAGRAPH}\n\n\u3000\u3000{PARAGRAPH}",
    "starts and ends of lines": "海边的灯塔下面挂着一块旧的牌子，上面写着“禁止入内”，"
    "下面又写着（游人止步）；老何说——这牌子……早就不管用了！" * 2,
    "adjacent marks": "他说：“看海去。”“去哪儿？”“东堤（新修的），《旧航线》、《新航线》都到。”"
    "说完（大约五点），船就开了。",
    "an opening mark begins a line": "“渡轮复航”成了镇上的大事。\n\n《东堤旧事》写的是灯塔、渡轮和海雾里的那几年光景，"
    "《西堤新事》写的是后来。“旧的”和“新的”都有人读，“不新不旧”的没有人读。",
    "half-width marks between Han": "渡轮停了三年,上午九点又靠上东堤.老何说:“路通了!”"
    "船上的人不多;有人在看海,有人问:真的吗?",
    "Han beside Latin": "新船叫Linden Ferry，长38米，能坐120人，装了GPS和AIS，2023年5月下水，油耗比旧船低15%。",
    "no last line of one character": "渡轮停了三年，上午九点又靠上东堤，船上的人都在看海也看岸上新刷的灯塔哪。",
    "even rhythm": f"## 一、东堤\n\n{PARAGRAPH[:48]}\n\n> {PARAGRAPH[:40]}\n\n### （一）灯塔\n\n{PARAGRAPH[:40]}",
    "a long Latin word": "说明书里只写了一个词：Antidisestablishmentarianism，镇上没有人认得，"
    "渡轮公司的人也说不上来是什么意思。",
}
STYLE = f"""
body {{ margin: 24px; width: {COLUMN * EM}px; font: {EM}px/1.8 "Noto Serif CJK SC"; background: #fbfaf7; color: #26241f;
  text-align: justify; text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; }}
p {{ margin: 0; text-indent: 2em; }} blockquote {{ margin: 0.6em 0 0.6em 1.2em; }}
h2 {{ font-size: 1.12em; margin: 1.5em 0 0.75em; }} h3 {{ font-size: 1em; margin: 1.2em 0 0.5em; }}
"""


def main() -> None:
    """Parse the command line and make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the pictures are put")
    parser.add_argument("--chromium", default="chromium", help="the program")
    given = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    application = QApplication(["side by side", "-style", "fusion"])
    given.folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        shown = [reader(text), plain(text), *chromium(given.chromium, text)]
        file = given.folder / f"{name.replace(',', '').replace(' ', '-')}.png"
        beside(shown).save(str(file))
        print(file)
    application.quit()


def reader(text: str):
    """Return the page as the reader shows it."""
    from reader import article

    from desktop_reader.rendering.themes import load_theme
    from desktop_reader.settings.schema import FontKind
    from desktop_reader.ui.reader.style import ReadingStyle
    from desktop_reader.ui.reader.view import ReaderView

    style = ReadingStyle(theme=load_theme("light"), size=EM, font_kind=FontKind.SERIF, column=COLUMN)
    view = ReaderView(None, style)
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_article(article(text))
    return view.grab().toImage()


def plain(text: str):
    """Return the page as Qt shows it by itself."""
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QTextBrowser

    view = QTextBrowser()
    font = QFont(["Noto Serif CJK SC"])
    font.setPixelSize(EM)
    view.setFont(font)
    view.resize(COLUMN * EM + 60, HEIGHT)
    view.setMarkdown(text)
    view.show()
    return view.grab().toImage()


def chromium(program: str, text: str) -> list:
    """Return the page as Chromium shows it, in a list; none where there is no such program."""
    from PySide6.QtGui import QImage

    from desktop_reader.markup.parser import html as markup

    if shutil.which(program) is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder) / "page.html", Path(folder) / "page.png"
        head = f"<h1 style='font-size: 1.4em; margin: 0 0 1em'>{html.escape('海边的步道')}</h1>"
        page.write_text(
            f"<!doctype html><meta charset=utf-8><html lang=zh-Hans><style>{STYLE}</style>{head}{markup(text)}",
            encoding="utf-8",
        )
        arguments = ["--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu", f"--user-data-dir={folder}"]
        size = [f"--screenshot={picture}", f"--window-size={WIDTH},{HEIGHT}"]
        subprocess.run([program, *arguments, *size, page.as_uri()], check=True, capture_output=True, timeout=120)
        return [QImage(str(picture))]


def beside(images: list):
    """Return the images in one row."""
    from PySide6.QtGui import QImage, QPainter

    width = sum(image.width() + GAP for image in images) - GAP
    made = QImage(width, max(image.height() for image in images), QImage.Format.Format_RGB32)
    made.fill("#808080")
    x = 0
    with QPainter(made) as painter:
        for image in images:
            painter.drawImage(x, 0, image)
            x += image.width() + GAP
    return made


if __name__ == "__main__":
    main()
