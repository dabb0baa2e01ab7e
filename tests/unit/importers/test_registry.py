"""The formats: which one a file is in, and kept originals parsed anew."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest
import samples

from desktop_reader.domain.article import Original
from desktop_reader.errors import ReaderError
from desktop_reader.importers import IMPORTERS, Source, importer_for, importer_of, reread, suffixes


def test_names_and_suffixes_are_used_once() -> None:
    names = [importer.name for importer in IMPORTERS]
    assert len(names) == len(set(names))
    mime_types = [mime_type for importer in IMPORTERS for mime_type in importer.mime_types]
    assert len(mime_types) == len(set(mime_types)) >= len(IMPORTERS)
    assert len(suffixes()) == len(set(suffixes())) == sum(len(importer.suffixes) for importer in IMPORTERS)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes())


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("页面.txt", "text"),
        ("/a.b/PAGE.TXT", "text"),
        ("note.md", "markdown"),
        ("note.markdown", "markdown"),
        ("all.jsonl", "jsonl"),
        ("photo.png", None),
        ("txt", None),
        (".txt", None),
        ("clipboard", None),
        ("-", None),
    ],
)
def test_suffixes(path: str, name: str | None) -> None:
    importer = importer_for(path)
    assert (importer.name if importer else None) == name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (samples.chinese_page(), "text"),
        (samples.english_page(), "text"),
        (samples.MARKDOWN_NOTE, "markdown"),
        ("+++\r\ntitle = '甲'\r\n+++\r\n", "markdown"),
        ("# 标题\n\n正文", "markdown"),
        ('\ufeff{"title": "甲"}', "jsonl"),
        ('{ "title": "甲"}', "jsonl"),
        ("---\n\n首页", "text"),
        ("#港口恢复通航#", "text"),
        ("", "text"),
    ],
)
def test_content_says_what_it_is_where_no_suffix_does(content: str, name: str) -> None:
    assert importer_of(Source.of_bytes("clipboard", content.encode())).name == name


def test_the_suffix_decides_before_the_content() -> None:
    assert importer_of(Source.of_bytes("a.txt", b'{"title": "a"}')).name == "text"


def test_a_missing_file_without_a_suffix(tmp_path) -> None:
    with pytest.raises(ReaderError, match="is no longer there"):
        importer_of(Source.of_file(tmp_path / "gone"))


def test_a_folder_without_a_suffix(tmp_path) -> None:
    with pytest.raises(ReaderError, match="is a folder; "):
        importer_of(Source.of_file(tmp_path))


def test_a_disk_that_fails() -> None:
    with pytest.raises(ReaderError, match=r"^page cannot be read \(Input/output error\); "):
        importer_of(Source("page", samples.BrokenStream))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("page.txt", samples.chinese_page().encode("gb18030")),
        ("note.md", samples.MARKDOWN_NOTE.encode()),
        ("all.jsonl", '{"title": "甲", "body": "乙", "date": "2021-02-23"}'.encode()),
        ("clipboard", samples.english_page().encode("utf-16")),
    ],
)
def test_an_original_gives_the_same_draft_again(path: str, content: bytes) -> None:
    source = Source.of_bytes(path, content)
    ((draft, original),) = importer_of(source).read(source)
    assert reread(original) == draft


def test_rereading_counts_relative_dates_from_the_day_of_the_import() -> None:
    page = samples.chinese_page().replace("2023-04-08 07:15", "昨天 07:15")
    original = Original(path="page.txt", format="text", encoding="utf-8", content=page.encode(), sha256="")
    assert reread(original, today=date(2023, 4, 9)).published == "2023-04-08T07:15"


@pytest.mark.parametrize(
    ("path", "content", "published"),
    [
        ("page.txt", samples.chinese_page().replace("2023-04-08 07:15", "昨天 07:15"), "2020-02-28T07:15"),
        ("note.md", "---\ndate: 昨天 07:15\n---\n# 灯塔\n\n正文。", "2020-02-28T07:15"),
        ("all.jsonl", '{"title": "甲", "body": "乙", "date": "昨天"}', "2020-02-28"),
    ],
)
def test_rereading_counts_relative_dates_from_the_date_of_the_file(tmp_path, path, content, published) -> None:
    file = tmp_path / path
    file.write_text(content, encoding="utf-8")
    moment = datetime(2020, 2, 29, 23, 30).astimezone()
    os.utime(file, (moment.timestamp(),) * 2)
    source = Source.of_file(file)
    ((draft, original),) = importer_of(source).read(source)
    assert draft.published == published
    assert original.modified == moment.isoformat(timespec="minutes")
    assert reread(original, today=date(2024, 1, 1)) == draft


def test_an_original_says_where_the_file_lies(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# 灯塔\n\n正文。", encoding="utf-8")
    source = Source.of_file(Path("a.md"))
    ((_, original),) = importer_of(source).read(source)
    assert (source.path, original.path) == ("a.md", f"{tmp_path}/a.md")
    assert reread(original).title == "灯塔"


@pytest.mark.parametrize(
    ("importer", "content", "sentence"),
    [
        ("epub", b"PK", "which this version does not know; use a newer version."),
        ("jsonl", b"{", "is not valid JSON"),
        ("text", b"", "is empty; "),
    ],
)
def test_what_cannot_be_read_again(importer: str, content: bytes, sentence: str) -> None:
    original = Original(path="a", format=importer, encoding=None, content=content, sha256="")
    with pytest.raises(ReaderError, match=sentence):
        reread(original)
