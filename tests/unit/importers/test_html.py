"""Web pages become drafts, whatever the encoding they declare or hide, and keep their bytes."""

import hashlib

import pytest
import samples

from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS, Source, address_of, importer_of
from desktop_reader.importers.declared_encodings import decode_html

(read,) = (importer.read for importer in IMPORTERS if importer.name == "html")


def html_page(head: str = "") -> str:
    """The model page of the samples as a news site would send it."""
    body = "".join(f"<p>　　{text}</p>\n" for text in samples.CHINESE_PARAGRAPHS)
    return f"""<!DOCTYPE html>
<html><head>{head}<title>{samples.CHINESE_TITLE}_{samples.CHINESE_SOURCE}</title>
<script>var 文章 = "不是正文";</script><style>p {{ color: red }}</style></head>
<body onload="track()">
<div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/local">本地</a></div>
<div class="main"><h1>{samples.CHINESE_TITLE}</h1>
<div class="info">2023-04-08 07:15 来源：{samples.CHINESE_SOURCE}</div>
<div id="content">{body}</div>
</div>
<form><input value="搜索"><button>提交</button></form>
<div class="foot">版权所有 未经许可请勿转载</div></body></html>"""


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("", "utf-8"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb18030"),
        ("", "gb18030"),
        ('<meta charset="gbk">', "utf-8"),
        ('<meta charset="utf-8">', "gb18030"),
        ('<meta charset="big5">', "gb18030"),
        ('<meta charset="iso-8859-1">', "gb18030"),
        ("", "utf-16"),
    ],
)
def test_a_page_in_any_encoding(head: str, codec: str) -> None:
    content = html_page(head).encode(codec)
    ((draft, original),) = read(Source.of_bytes("页面.html", content))
    assert draft.title == samples.CHINESE_TITLE
    assert draft.published == samples.CHINESE_PUBLISHED
    assert draft.source == samples.CHINESE_SOURCE
    assert draft.body == "\n\n".join(samples.CHINESE_PARAGRAPHS)
    assert (original.path, original.format, original.encoding) == ("页面.html", "html", codec)
    assert (original.content, original.sha256) == (content, hashlib.sha256(content).hexdigest())


CANONICAL = '<link rel="canonical" href="https://news.example/2023/lamp.html">'
SITE = '<meta property="og:url" content="https://news.example/">'
SAVED = "<!-- saved from url=(0044)https://m.news.example/a?b=1&amp;c=2 -->"
SINGLE_FILE = "<!--\n Page saved with SingleFile \n url: https://m.news.example/a \n saved date: Mon Apr 10 2023\n-->"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("", None),
        (CANONICAL + SAVED, "https://news.example/2023/lamp.html"),
        (SITE, None),
        (SITE + SAVED, "https://m.news.example/a?b=1&c=2"),
        (SINGLE_FILE, "https://m.news.example/a"),
        ('<link rel="canonical" href="/2023/lamp.html">', None),
        ('<meta property="og:url" content="javascript:alert(1)">', None),
    ],
)
def test_the_address_is_that_which_the_page_states_or_was_saved_from(head: str, address: str | None) -> None:
    ((draft, original),) = read(Source.of_bytes("a.html", html_page(head).encode()))
    assert draft.url == address_of(original) == address


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"<html><head>", "<title>海".encode("utf-16")])
def test_what_states_no_address_has_none(content: bytes) -> None:
    ((_, original),) = read(Source.of_bytes("a.html", html_page().encode()))
    assert address_of(original._replace(content=content)) is None
    assert address_of(original._replace(format="text", content=html_page(CANONICAL).encode())) is None


@pytest.mark.parametrize(
    ("text", "declared", "codec"),
    [
        ("這座老倉庫改成的圖書館，今天第一次打開大門，等在門外的讀者走進去，抬頭看見一整面書牆。", "", "big5hkscs"),
        (
            "這座老倉庫改成的圖書館，今天第一次打開大門，等在門外的讀者走進去，抬頭看見一整面書牆。",
            "gb2312",
            "big5hkscs",
        ),
        ("Die Brücke über den Fluß ist schön, sagt der Müller.", "iso-8859-1", "cp1252"),
        ("Za sedmero řekami žil král, který měl tři dcery, a každá uměla něco jiného.", "windows-1250", "cp1250"),
        ("Старый паром снова вышел на линию: пассажиров ждут каждое утро в семь часов.", "koi8-r", "koi8-r"),
        ("図書館は今日から開館します。古い倉庫を直したものです。", "shift_jis", "cp932"),
        ("図書館は今日から開館します。古い倉庫を直したものです。", "", "euc_jp"),
    ],
)
def test_what_a_page_declares_counts_unless_its_text_speaks_against_it(text: str, declared: str, codec: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    found, _ = decode_html(page.encode(codec), "a.html")
    assert found == page


def test_scripts_in_front_do_not_hide_the_encoding() -> None:
    page = f"<html><script>{'var x = 1;' * 20_000}</script><p>{samples.CHINESE_PARAGRAPHS[0]}</p></html>"
    assert decode_html(page.encode("gb18030"), "a.html") == (page, "gb18030")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_the_suffix_says_what_it_is(name: str) -> None:
    assert importer_of(Source.of_bytes(name, b"text")).name == "html"


@pytest.mark.parametrize(
    "beginning",
    [
        b"<!DOCTYPE html>\n<html>",
        b"\n <HTML lang='zh'><body>",
        b"\xef\xbb\xbf<!-- saved from url=(0021)https://news.example/ -->\n<!doctype html>\n",
        b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
    ],
)
def test_a_pasted_source_is_known_by_its_beginning(beginning: bytes) -> None:
    assert importer_of(Source.of_bytes("clipboard", beginning)).name == "html"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"<html><body><script>let a = 1</script></body></html>", "shows no text"),
        (b"%PDF-1.7", "is a PDF"),
        (b"<html><ul><li><a href='/'>Home</a><li><a href='/n'>News</a><li>Login</ul>", "No article"),
    ],
)
def test_what_holds_no_article_is_refused_with_the_reason(content: bytes, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        list(read(Source.of_bytes("a.html", content)))


def test_a_page_that_is_too_large() -> None:
    source = Source("a.html", open=None, size=48_000_001)  # type: ignore[arg-type]
    with pytest.raises(ReaderError, match=r"^a\.html is larger than 48 MB"):
        list(read(source))
