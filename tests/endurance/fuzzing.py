"""Feeds every importer and the query language with pages that chance has spoilt, and keeps those that do harm.

    PYTHONPATH=.:tests python -m endurance.fuzzing [SECONDS] [SEED]

A page must be read or refused with a reason, within 5 s of processor time and 1 GB; a query must be read and answered.
What is not lands in tests/data/findings, where a test reads it again with every run.
"""

import hashlib
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import samples

from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations.confinement import confine_memory
from desktop_reader.operations.reading import Parsed, results
from desktop_reader.search.query import parse

FINDINGS = Path(__file__).resolve().parents[1] / "data" / "findings"
LONGEST_SECONDS = 5.0
LARGEST = 20_000  # bytes of a page: what grows faster than its size shows here already
ROUND_SECONDS = 0.5  # for each target in turn: what is quick is tried the more often
PIECE = 300  # bytes of a page that every other input begins with: ten times as many of them go through

HTML = (
    "<!DOCTYPE html><html lang=zh><head><title>渡轮复航 - 海岸晚报</title><meta property='og:title' content='渡轮复航'>"
    '<meta charset=utf-8><script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "渡轮复航", '
    '"datePublished": "2023-04-08T07:15:00+08:00", "author": [{"name": "林知远"}]}</script></head><body>'
    "<nav><a href=/>首页</a></nav><article><h1>渡轮复航</h1><p>海雾散了，渡轮今天早上复航，第一班船上坐满了人。</p>"
    "<figure><img src='data:image/png;base64,iVBORw0KGgo='><figcaption>码头</figcaption></figure><ul><li>一<li>二</ul>"
    "<table><tr><td>时间<td>票价</table><blockquote>“总算等到了。”</blockquote><pre>a  b</pre></article>"
    "<aside><h3>相关阅读</h3><a href=/2>灯塔亮灯</a></aside><footer>版权所有</footer></body></html>"
)
RECORD = (
    '{"title": "渡轮复航", "body": "第一段。\\n\\n## 小标题", "author": ["林知远"], "published": "2023-04-08T07:15", '
    '"tags": ["海"], "starred": true, "state": "read", "recommended": [{"title": "灯塔亮灯", "id": null}], "original": '
    '{"path": "a.txt", "format": "page", "encoding": "utf-8", "sha256": null}}\n'
)
TOML = "+++\ntitle = '渡轮复航'\ntags = ['海', '船']\ndate = 2023-04-08\n+++\n# 渡轮\n\n正文。\n"
SEEDS = {
    "page.txt": (samples.chinese_page(), samples.english_page()),
    "note.md": (samples.MARKDOWN_NOTE, TOML),
    "page.html": (HTML,),
    "records.jsonl": (RECORD, RECORD * 3),
}
ENCODINGS = ("utf-8", "utf-8", "gb18030", "utf-16", "big5")
TOKENS = [
    *("\x00", "\ud800", "\u202e", "\ufeff", "\x1b[", "\r", "\t", "\n\n", "￥", "𠀀", "é", "ﬁ", "：", "“", "（"),
    *(
        "<",
        "</",
        "<p",
        "<!--",
        "<![CDATA[",
        "&#x110000;",
        "&#0;",
        "&amp",
        "<svg>",
        "<table>",
        "<base href=x>",
        "<title>",
    ),
    *("[", "](", "![", "`", "```", "---", "***", "> ", "- ", "1. ", "|", "\\", "<a@b>", "[^1]", "&copy;", "# ", "==="),
    *(
        "{",
        "}",
        "null",
        "1e999",
        "-0",
        '"',
        "\\u0000",
        ": &a *a",
        "!!python/object",
        "'" * 3,
        "+++",
        "2023-13-45T99:99",
    ),
]
QUERY_TOKENS = [
    *(
        "title:",
        "source:",
        "tag:",
        "is:",
        "date:",
        "-",
        "OR",
        "AND",
        "(",
        ")",
        '"',
        "“",
        "”",
        "*",
        "..",
        "<",
        ">",
        "|",
        "^",
    ),
    *(
        "2023",
        "2023-04",
        "2023-04-08",
        "图书馆",
        "海",
        "ferry",
        "un",
        "unread",
        "NEAR",
        "'",
        ";--",
        "%",
        "\x00",
        "\ud800",
        "：",
    ),
    *("text:", "author:", "lang:", "has:", "近", "{", "}", "+", "~3", "!", "/", "\u202e", "\n", "'' OR 1=1", "rowid"),
]


def spoilt(content: bytes, chance: random.Random, encoding: str) -> bytes:
    """Return the content with a few things done to it that may happen to a file, or that somebody means."""
    page = bytearray(content)
    if chance.random() < 0.5:
        begin = chance.randrange(max(1, len(page) - PIECE))
        page = page[begin : begin + chance.randint(1, PIECE)]
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(page) + 1), chance.choice((1, 2, 8, 60, 400))
        token = chance.choice(TOKENS).encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")
        page[at:at] = chance.choice((b"", token, token * 40, bytes(page[at : at + length]) * 5, chance.randbytes(3)))
        if chance.random() < 0.5:
            del page[at : at + length]
    return bytes(page[:LARGEST])


def read(name: str, content: bytes) -> str:
    """Read a page; what is wrong with how that went, or nothing."""
    begun = time.monotonic()  # the clock of the processor takes a millisecond to read on some machines
    for result in results([Source.of_bytes(name, content)]):
        if not isinstance(result, Parsed) and "fault in this program" in str(result.error):
            return "a fault"
        if not isinstance(result, Parsed) and "more memory" in str(result.error):
            return "too much memory"
    return "too long" if time.monotonic() - begun > LONGEST_SECONDS and _takes_long(name, content) else ""


def _takes_long(name: str, content: bytes) -> bool:
    """Whether it is the page that takes so long, and not whatever else the machine does."""
    begun = time.process_time()
    for _ in results([Source.of_bytes(name, content)]):
        pass
    return time.process_time() - begun > LONGEST_SECONDS


def understand(text: str) -> str:
    """Read a query without asking anything; what is wrong with how that went, or nothing."""
    try:
        parse(text)
    except Exception as error:  # noqa: BLE001 - a query never raises anything
        return repr(error)
    return ""


def ask(library: Library, text: str) -> str:
    """Ask the library; what is wrong with how that went, or nothing."""
    try:
        parse(text)
        library.search(text, 5)
    except Exception as error:  # noqa: BLE001 - a query never raises anything
        return repr(error)
    return ""


def keep(name: str, content: bytes) -> None:
    """Put a finding where a test reads it again."""
    FINDINGS.mkdir(exist_ok=True)
    place = Path(name)
    (FINDINGS / f"{place.stem}-{hashlib.sha256(content).hexdigest()[:12]}{place.suffix}").write_bytes(content)


def a_page(name: str, chance: random.Random) -> bytes:
    """Return a spoilt page for the importer of that name."""
    encoding = chance.choice(ENCODINGS) if name.endswith((".txt", ".html")) else "utf-8"
    return spoilt(chance.choice(SEEDS[name]).encode(encoding, "replace"), chance, encoding)


def a_query(chance: random.Random) -> str:
    """Return what nobody would type."""
    gaps = ("", " ", " ")
    return "".join(chance.choice(QUERY_TOKENS) + chance.choice(gaps) for _ in range(chance.randint(1, 12)))


def main(seconds: float = 600, seed: int = 1) -> None:
    """Feed all of them in turn for so long."""
    chance = random.Random(seed)
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        os.environ["XDG_STATE_HOME"] = folder
        for draft in samples.many_drafts(50):
            library.add(draft)
        confine_memory()
        todo: dict[str, Callable[[], tuple[str, bytes]]] = {name: partial(_fed, name, chance) for name in SEEDS}
        todo["query.txt"] = partial(_asked, partial(ask, library), chance)
        todo["query-read.txt"] = partial(_asked, understand, chance)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for name, feed in todo.items():
                _round(name, feed, tried, found)
    print(f"{tried.total():,} tried, seed {seed}: {dict(tried)}; found: {dict(found)}")
    sys.exit(bool(found))


def _round(name: str, feed: Callable[[], tuple[str, bytes]], tried: Counter[str], found: Counter[str]) -> None:
    """Feed one target for a moment, and keep what does harm."""
    end = time.monotonic() + ROUND_SECONDS
    while time.monotonic() < end:
        wrong, content = feed()
        tried[name] += 1
        if wrong:
            found[wrong] += 1
            keep(name, content)


def _fed(name: str, chance: random.Random) -> tuple[str, bytes]:
    content = a_page(name, chance)
    return read(name, content), content


def _asked(question: Callable[[str], str], chance: random.Random) -> tuple[str, bytes]:
    text = a_query(chance)
    return question(text), text.encode("utf-8", "surrogatepass")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
