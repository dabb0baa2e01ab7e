"""Page texts become drafts, whatever the encoding, and keep their bytes."""

import hashlib
from datetime import datetime
from pathlib import Path

import pytest
import samples

from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS, Source
from desktop_reader.importers.binary_kinds import refuse_html

(read,) = (importer.read for importer in IMPORTERS if importer.name == "text")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-16-le"])
def test_a_page(codec: str) -> None:
    content = samples.chinese_page().encode(codec)
    ((draft, original),) = read(Source.of_bytes("页面.txt", content))
    assert draft.title == samples.CHINESE_TITLE
    assert draft.published == samples.CHINESE_PUBLISHED
    assert draft.source == samples.CHINESE_SOURCE
    assert f"## {samples.CHINESE_HEADINGS[0]}" in draft.body
    assert [story.title for story in draft.recommended] == [story.title for story in samples.CHINESE_RECOMMENDED]
    assert draft.language == "zh"
    assert (original.path, original.format, original.encoding) == ("页面.txt", "text", codec)
    assert (original.content, original.sha256) == (content, hashlib.sha256(content).hexdigest())


def test_an_english_page() -> None:
    ((draft, _),) = read(Source.of_bytes("page.txt", samples.english_page().encode()))
    assert draft.title == samples.ENGLISH_TITLE
    assert draft.published == samples.ENGLISH_PUBLISHED
    assert draft.body == "\n\n".join(samples.ENGLISH_PARAGRAPHS)
    assert draft.language == "en"


def test_a_page_with_windows_line_ends_is_the_same() -> None:
    page = samples.chinese_page()
    (unix,) = read(Source.of_bytes("a.txt", page.encode()))
    (windows,) = read(Source.of_bytes("a.txt", page.replace("\n", "\r\n").encode()))
    assert unix[0] == windows[0]


def test_relative_dates_count_from_the_date_of_the_file(tmp_path: Path) -> None:
    page = samples.chinese_page().replace("2023-04-08 07:15", "昨天 07:15")
    path = tmp_path / "页面.txt"
    path.write_text(page, encoding="utf-8")
    modified = datetime(2023, 4, 9, 12).astimezone()
    source = Source(str(path), Source.of_file(path).open, modified=modified)
    ((draft, _),) = read(source)
    assert draft.published == "2023-04-08T07:15"


@pytest.mark.parametrize("content", [b"", b"\n \r\n\t", "　\n".encode("utf-16"), b"\xef\xbb\xbf"])
def test_an_empty_file(content: bytes) -> None:
    with pytest.raises(ReaderError, match=r"^a\.txt is empty; "):
        list(read(Source.of_bytes("a.txt", content)))


def test_a_page_without_an_article() -> None:
    with pytest.raises(ReaderError):
        list(read(Source.of_bytes("a.txt", "首页\n新闻\n登录\n注册".encode())))


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><body>正文</body></html>",
        "\n <HTML lang='zh'><body>正文",
        "\ufeff<!-- saved from a site -->\n<!-- again -->\n<!doctype html>\n",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_source_of_a_web_page_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(ReaderError, match=r"^a\.txt is the source of a web page \(HTML\)"):
        list(read(Source.of_bytes("a.txt", text.encode(encoding))))


@pytest.mark.parametrize("text", ["<html-tag> 是一个标签。", "关于 <html> 的一篇文章。", "<!-- a --><!-- b -->" * 50])
def test_a_text_about_html_is_no_web_page(text: str) -> None:
    refuse_html(text, "a.txt")


def test_a_text_that_is_too_long() -> None:
    source = Source("a.txt", open=None, size=8_000_001)  # type: ignore[arg-type]
    with pytest.raises(ReaderError, match=r"^a\.txt is larger than 8 MB"):
        list(read(source))
