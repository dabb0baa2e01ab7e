"""Front matter: the block of fields that a Markdown file may begin with, in YAML or TOML."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_YAML = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LOOSE_FIELD = re.compile(r"([A-Za-z\u4e00-\u9fff][\w -]*):(?:\s+(.*))?")

# The fields of an article, and what Jekyll, Hugo, Obsidian, Zettlr and the savers of web pages call them: the
# first one that is there counts. Compared in small letters, without _ and -.
FIELDS = {
    "title": ("title", "headline", "标题", "題目"),
    "published": ("published", "date", "datepublished", "publishdate", "publisheddate", "pubdate", "日期", "发布时间"),
    "source": ("source", "sitename", "site", "publisher", "publication", "website", "来源", "來源"),
    "author": ("author", "authors", "byline", "creator", "作者"),
    "url": ("url", "sourceurl", "link", "canonical", "canonicalurl", "originalurl", "permalink", "source", "网址"),
    "deck": ("deck", "subtitle", "description", "summary", "excerpt", "abstract", "dek", "摘要", "副标题"),
    "tags": ("tags", "tag", "keywords", "categories", "标签", "關鍵詞", "关键词"),
    "language": ("language", "lang", "locale", "语言"),
}


def split(text: str) -> tuple[dict[str, object], str]:
    """Return the fields of the front matter and the text after it; no fields where it is broken or absent.

    Texts and lists of texts, whatever YAML would take them for: a title of `2021` or `no` is a title.
    """
    for pattern, parse in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(text)
        values = parse(match[1]) if match else None
        if match and values is not None:
            return {_folded(name): value for name, value in values.items()}, text[match.end() :]
    return {}, text


def fields(values: Mapping[str, object], name: str) -> Iterator[str]:
    """Yield the texts under every name that a field goes by, the best name first."""
    for known in FIELDS[name]:
        yield from _texts(values.get(known))


def first_list(values: Mapping[str, object], name: str) -> list[str]:
    """Return all texts under the first of the names that is given; empty where none is."""
    return next(filter(None, (_texts(values.get(known)) for known in FIELDS[name])), [])


def _texts(value: object) -> list[str]:
    if isinstance(value, Mapping):
        return _texts(value.get("name"))
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    text = "" if value is None or isinstance(value, bool) else str(value).strip()
    return [] if text in ("", "~", "null") else [text]


def _folded(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")


def _yaml(block: str) -> Mapping[str, object] | None:
    # Imported here: only Markdown files with front matter need it.
    import yaml

    try:
        values = yaml.load(block, _loader())  # noqa: S506 - makes nothing but texts, lists and mappings
    except (yaml.YAMLError, RecursionError):
        return _loose(block)
    return values if isinstance(values, dict) else None


@cache
def _loader() -> "type[yaml.BaseLoader]":
    """A loader that knows no aliases: each may stand for a list of others, a page of them for more than any memory."""
    import yaml

    class Loader(yaml.BaseLoader):
        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("an alias")
            return super().compose_node(parent, index)

    return Loader


def _loose(block: str) -> Mapping[str, object] | None:
    """Read `name: value` lines that are no YAML, mostly for a colon in a title; None where a line is none of those."""
    lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
    matches = [_LOOSE_FIELD.fullmatch(line) for line in lines]
    if not all(matches):
        return None
    return {match[1]: (match[2] or "").strip().strip("\"'") for match in matches if match}


def _toml(block: str) -> Mapping[str, object] | None:
    import tomllib

    try:
        return tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
