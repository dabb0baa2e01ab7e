"""Every command: what it prints for programs and for people, and its exit status."""

import json
import os
import re
from contextlib import closing
from pathlib import Path

import apsw
import pytest
import samples

from desktop_reader.command_line.commands import COMMANDS
from desktop_reader.domain.article import State
from desktop_reader.domain.highlight import Colour, Highlight, Quote
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library

PAGE = "# 渡轮复航\n\n停航三年的渡轮今天恢复航班。\n"


def damage(path, statement):
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute(statement).fetchall()


def test_import_prints_a_line_for_each_article(call, tmp_path):
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"title": "一", "body": "正文一"}\n[]\n{"title": "二", "body": "正文二"}\n')
    called = call("import", "--json", tmp_path / "a.md", tmp_path / "b.jsonl", tmp_path / "gone.txt")
    assert called.status == 1
    assert called.err == ""
    assert [(row["path"], row["status"], row["id"]) for row in called.rows] == [
        (f"{tmp_path}/a.md", "imported", 1),
        (f"{tmp_path}/b.jsonl", "imported", 2),
        (f"{tmp_path}/b.jsonl", "failed", None),
        (f"{tmp_path}/b.jsonl", "imported", 3),
        (f"{tmp_path}/gone.txt", "failed", None),
    ]
    assert [bool(row["reason"]) for row in called.rows] == [False, False, True, False, True]
    assert set(called.rows[0]) == {"path", "status", "id", "reason"}


def test_import_tells_people_what_came_in_and_what_did_not(call, tmp_path):
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    called = call("import", tmp_path / "a.md", tmp_path / "a.md", tmp_path / "empty.txt")
    assert called.status == 1
    assert called.out == "1 article imported, 1 already in the library, 1 failed\n"
    assert called.err.startswith(f"desktop-reader: {tmp_path}/empty.txt is empty")
    assert called.err.count("\n") == 1


def test_a_duplicate_names_the_article_that_is_there(call, tmp_path):
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.md").write_text(PAGE, encoding="utf-8")
    called = call("import", "--json", tmp_path / "a.md", tmp_path / "b.md")
    assert called.status == 0
    assert [(row["status"], row["id"]) for row in called.rows] == [("imported", 1), ("duplicate", 1)]
    kept = call("import", "--json", "--keep-duplicates", tmp_path / "b.md")
    assert [(row["status"], row["id"]) for row in kept.rows] == [("imported", 2)]


def test_a_file_that_was_changed_comes_in_beside_what_it_was(call, tmp_path, library_file):
    page = tmp_path / "a.md"
    texts = [PAGE, PAGE.replace("三年", "五年")]
    for text in texts:
        page.write_text(text, encoding="utf-8")
        assert call("import", "--json", page).rows[0]["status"] == "imported"
    with Library.open(library_file) as library:
        assert [library.original(id_).content.decode() for id_ in (1, 2)] == texts


def test_what_updates_an_article_is_kept(call, tmp_path, library_file):
    page = tmp_path / "a.md"
    texts = [PAGE, f"---\nsource: 晚报\n---\n{PAGE}"]
    told = []
    for text in (*texts, texts[1]):
        page.write_text(text, encoding="utf-8")
        told += [row["status"] for row in call("import", "--json", page).rows]
    assert told == ["imported", "updated", "duplicate"]
    with Library.open(library_file) as library:
        assert library.article(1).source == "晚报"
        assert library.original(1).content.decode() == texts[0]
        assert [one.content.decode() for one in library.later_originals(1)] == texts[1:]
        assert library.check() == []
        assert library.remove([1]) == 1
        assert library.later_originals(1) == []


def test_a_later_original_is_rescued(call, tmp_path, library_file):
    for name, text in (("a.md", PAGE), ("b.md", f"---\nsource: 晚报\n---\n{PAGE}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        call("import", tmp_path / name)
    damage(library_file, "DROP TABLE search_text")
    assert call("check", "--repair").status == 0
    with Library.open(library_file) as library:
        assert [Path(one.path).name for one in library.later_originals(1)] == ["b.md"]


@pytest.mark.parametrize(("change", "kept"), [("sha256 = zeroblob(32)", ["b.md"]), ("content = zeroblob(40)", [])])
def test_a_bad_later_original_does_not_keep_a_library_from_being_repaired(call, tmp_path, library_file, change, kept):
    for name, text in (("a.md", PAGE), ("b.md", f"---\nsource: 晚报\n---\n{PAGE}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        call("import", tmp_path / name)
    damage(library_file, f"UPDATE later_original SET {change}")
    assert call("check").status == 1
    call("check", "--repair")
    assert call("check").status == 0
    with Library.open(library_file) as library:
        assert library.article(1).source == "晚报"
        assert [Path(one.path).name for one in library.later_originals(1)] == kept


def test_bytes_that_are_there_already_are_not_kept_twice(call, tmp_path, library_file):
    page = tmp_path / "a.md"
    page.write_text(f"---\ntags: [海边]\n---\n{PAGE}", encoding="utf-8")
    for _ in range(3):
        call("import", page)
        with Library.open(library_file) as library:
            library.remove_tag([1], "海边")
    with Library.open(library_file) as library:
        assert library.later_originals(1) == []


def test_an_option_is_written_in_full(call):
    called = call("search", "--js", "港口")
    assert (called.status, called.err.count("\n")) == (2, 1)


def test_import_takes_a_folder(call, tmp_path):
    for name in ("2.md", "10.md", ".hidden.md"):
        path = tmp_path / "folder" / "inner" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n\n正文 {name}\n", encoding="utf-8")
    rows = call("import", "--json", tmp_path / "folder").rows
    assert [os.path.basename(row["path"]) for row in rows] == ["2.md", "10.md"]  # noqa: PTH119


def test_import_tells_what_it_left_out(call, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.md").write_text(PAGE, encoding="utf-8")
    for name in ("a.pdf", "b.pdf", "README"):
        (folder / name).touch()
    told = "3 files of other kinds were left out (2 .pdf, 1 without a suffix)"
    assert call("import", folder).out == f"1 article imported\n{told}\n"
    called = call("import", "--json", folder)
    assert (len(called.rows), called.err) == (1, f"desktop-reader: {told}\n")
    (folder / "b.pdf").unlink()
    (folder / "README").unlink()
    assert "1 file of another kind was left out (1 .pdf)" in call("import", folder).out


def test_import_tells_of_the_trash(call, tmp_path, library_file):
    (tmp_path / "folder").mkdir()
    page = tmp_path / "folder" / "a.md"
    page.write_text(PAGE, encoding="utf-8")
    call("import", page)
    with Library.open(library_file) as library:
        library.trash([1])
    (row,) = call("import", "--json", tmp_path / "folder").rows
    assert (row["status"], row["id"]) == ("duplicate", 1)
    assert "in the trash" in row["reason"]
    assert call("import", tmp_path / "folder").out == "0 articles imported, 1 in the trash\n"
    assert call("import", page).out == "0 articles imported, 1 brought back from the trash\n"


def test_search_prints_hits(call, three):
    called = call("search", "--json", "灯塔")
    assert called.status == 0
    assert sorted(row["id"] for row in called.rows) == sorted(three[:2])
    assert set(called.rows[0]) == {"id", "title", "published", "source", "snippet", "score"}
    assert len(call("search", "--json", "--limit", "1", "灯塔").rows) == 1


def test_search_explains_a_mistake_and_goes_on(call, three):
    called = call("search", "--json", "灯塔 is:green")
    assert (called.status, len(called.rows)) == (0, 2)
    assert "“is:green” is not known: use one of unread, read, starred, archived." in called.err


@pytest.mark.parametrize(
    "arguments", [["-灯塔"], ["--", "-灯塔"], ["--limit", "5", "-灯塔"], ["harbour", "-灯塔"], ["-has:source", "-灯塔"]]
)
def test_a_word_with_a_dash_before_it_is_none_of_the_options(call, three, arguments):
    assert [row["id"] for row in call("search", "--json", *arguments).rows] == [three[2]]


def test_what_an_export_leaves_out_may_stand_first(call, three):
    called = call("export", "--format", "jsonl", "-", "-灯塔")
    assert [row["id"] for row in called.rows] == [three[2]]


def test_a_query_that_asks_for_nothing_exports_nothing(call, three, tmp_path):
    called = call("export", "--format", "jsonl", tmp_path / "all.jsonl", "is:green")
    assert called.status == 2
    assert "“is:green” is not known" in called.err
    assert "Nothing is exported" in called.err
    assert not (tmp_path / "all.jsonl").exists()


def test_search_for_people(call, three):
    called = call("search", "quiet", "harbour")
    assert called.out.splitlines()[0] == f"{three[2]:>6}  A quiet harbour"
    assert call("search", "--limit", "1", "灯塔").out.splitlines()[-1] == "1 of 2 articles"
    nothing = call("search", "骆驼")
    assert (nothing.status, nothing.out) == (0, "Nothing found.\n")


def test_show_prints_the_article_record(call, three):
    (row,) = call("show", "--json", three[1]).rows
    assert (row["id"], row["title"], row["body"], row["state"]) == (three[1], "灯塔亮灯", "灯塔今晚亮灯。", "unread")


def test_show_for_people(call, three):
    called = call("show", three[2], three[1])
    assert called.out == (
        "A quiet harbour\n\nNothing ever happens here.\n\n灯塔亮灯\n\n潮头新闻 · 2023-04-07\n\n灯塔今晚亮灯。\n"
    )
    assert call("show", "--format", "markdown", three[2]).out == "# A quiet harbour\n\nNothing *ever* happens here.\n"
    assert "<em>ever</em>" in call("show", "--format", "html", three[2]).out


@pytest.mark.parametrize("command", ["show", "related"])
def test_an_article_that_is_not_there_costs_only_itself(call, three, command):
    called = call(command, "--json", 999, three[0])
    assert called.status == 1
    assert [row["id"] for row in called.rows] == [999, three[0]]
    assert called.rows[0]["status"] == "failed"
    assert "no article 999" in called.rows[0]["reason"]
    assert "999" in called.err
    assert called.err.count("\n") == 1


def test_related_prints_what_belongs_beside_each(call, three):
    rows = call("related", "--json", three[0], three[2]).rows
    assert [row["id"] for row in rows] == [three[0], three[2]]
    first = rows[0]["related"][0]
    assert (first["id"], first["title"], first["relation"]) == (three[1], "灯塔亮灯", "recommended")
    assert set(first) == {"id", "title", "relation", "reason", "score"}
    assert rows[1]["related"] == []


def test_related_tells_what_is_named_and_by_whom(call, tmp_path):
    named, naming = tmp_path / "named.md", tmp_path / "naming.md"
    named.write_text("---\ntitle: 灯塔守夜人请了一天假\nurl: https://example.org/keeper\n---\n一", encoding="utf-8")
    naming.write_text("---\ntitle: 第二天\n---\n[他](https://m.example.org/keeper/?spm=1)又来了。", encoding="utf-8")
    call("import", naming, named)
    naming_rows, named_rows = call("related", "--json", 1, 2).rows
    assert (naming_rows["names"], naming_rows["named_by"]) == ([{"id": 2, "title": "灯塔守夜人请了一天假"}], [])
    assert (named_rows["names"], named_rows["named_by"]) == ([], [{"id": 1, "title": "第二天"}])
    lines = call("related", 1, 2).out.splitlines()
    assert lines[1] == "     2  named here                  灯塔守夜人请了一天假"
    assert lines[3] == "     1  names this one              第二天"


def test_related_for_people(call, three):
    lines = call("related", three[0], three[2]).out.splitlines()
    assert lines[0] == f"Beside {three[0]}, 渡轮复航:"
    assert lines[1].startswith(f"{three[1]:>6}  recommended  ")
    assert lines[-1].strip() == "nothing"


def test_related_for_people_has_one_line_for_each_article_that_tells_all_of_it(call, tmp_path):
    text = "\n\n".join(samples.CHINESE_PARAGRAPHS)
    head = f"---\ntitle: {samples.CHINESE_TITLE}\ndate: 2023-04-08\nsource: "
    (tmp_path / "first.md").write_text(f"{head}海平晚报\n---\n{text}", encoding="utf-8")
    again = f"{head}潮头新闻\n---\n{text}\n\n此前，《{samples.CHINESE_TITLE}》有八百人读过。"
    (tmp_path / "again.md").write_text(again, encoding="utf-8")
    call("import", tmp_path / "first.md", tmp_path / "again.md")
    first, line = call("related", 1).out.splitlines()
    likeness = re.search(r"\((\d+)% of the text; names this one\)$", line)
    assert first == f"Beside 1, {samples.CHINESE_TITLE}:"
    assert line.startswith(f"     2  reprint         2023-04-08  潮头新闻  {samples.CHINESE_TITLE}  (")
    assert likeness is not None
    assert 85 <= int(likeness.group(1)) < 100


def test_what_is_exported_can_be_imported(call, three, tmp_path):
    target = tmp_path / "all.jsonl"
    called = call("export", "--format", "jsonl", target)
    assert (called.status, called.out) == (0, f"3 articles exported to {target}\n")
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["id"] for row in rows) == sorted(three)
    assert {row["status"] for row in call("import", "--json", target).rows} == {"duplicate"}


def test_what_a_person_has_marked_goes_along_to_another_library(call, three, tmp_path, library_file):
    quote = Quote("第二段", "小标题\n", "提到灯塔", 10)
    with Library.open(library_file) as library:
        library.set_highlights([Highlight(0, three[0], quote, Colour.PINK, "查证", "2024-05-01T08:30:00Z")])
        library.add_tag([three[0]], "海岛")
        library.set_starred([three[0]], True)
        library.set_state([three[0]], State.READ)
        library.set_state([three[1]], State.ARCHIVED)
    assert call("export", "--format", "jsonl", tmp_path / "all.jsonl").status == 0
    (before,) = call("show", "--json", three[0]).rows
    assert before["highlights"][0]["note"] == "查证"
    other = ("--library", str(tmp_path / "other.db"))
    assert call(*other, "import", tmp_path / "all.jsonl").status == 0
    (after,) = call(*other, "show", "--json", three[0]).rows
    assert after | {"original": None} == before
    found = call(*other, "search", "--json", "note:查证 has:highlight tag:海岛 is:starred is:read").rows
    assert [row["id"] for row in found] == [1]
    assert len(call(*other, "search", "--json", "is:archived").rows) == 1


def test_an_exported_record_keeps_where_it_came_from_in_another_library(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    assert call("import", "--json", "a.md").rows[0]["path"] == "a.md"
    (shown,) = call("show", "--json", 1).rows
    assert shown["original"]["path"] == f"{tmp_path}/a.md"
    call("export", "--format", "jsonl", "all.jsonl")
    other = ("--library", "other.db")
    call("import", "all.jsonl", *other)
    assert call("show", "--json", 1, *other).rows == [shown]
    call("reread", *other)
    assert call("show", "--json", 1, *other).rows == [shown]


def test_export_of_what_a_query_finds(call, three, tmp_path):
    assert call("export", "--format", "jsonl", tmp_path / "some.jsonl", "quiet", "harbour").status == 0
    (line,) = (tmp_path / "some.jsonl").read_text().splitlines()
    assert json.loads(line)["id"] == three[2]


def test_export_never_overwrites_the_library(call, three, library_file, tmp_path):
    before = library_file.read_bytes()
    link = tmp_path / "link.jsonl"
    link.symlink_to(library_file)
    for target in (library_file, link, tmp_path / "library.db-wal"):
        called = call("export", "--format", "jsonl", target)
        assert called.status == 2
        assert "is the library itself" in called.err
    assert library_file.read_bytes() == before


def test_export_passes_over_what_cannot_be_read(call, three, tmp_path, monkeypatch):
    article = Library.article

    def damaged(library, id_):
        if id_ == three[1]:
            raise ReaderError("The text of article 2 is damaged.")
        return article(library, id_)

    monkeypatch.setattr(Library, "article", damaged)
    target = tmp_path / "all.jsonl"
    called = call("export", "--format", "jsonl", target)
    assert (called.status, called.out) == (1, f"2 articles exported to {target}\n")
    assert called.err == "desktop-reader: 灯塔亮灯: The text of article 2 is damaged.\n"
    assert [json.loads(line)["id"] for line in target.read_text(encoding="utf-8").splitlines()] == [three[0], three[2]]


@pytest.mark.usefixtures("three")
def test_export_replaces_a_file_only_where_that_is_asked_for(call, tmp_path):
    target = tmp_path / "all.jsonl"
    target.write_text("not to be lost")
    refused = call("export", "--format", "jsonl", target)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err == f"desktop-reader: {target} exists: name another file, or replace it with --force.\n"
    assert target.read_text() == "not to be lost"
    assert call("export", "--format", "jsonl", "--force", target).status == 0
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.usefixtures("three")
def test_export_to_a_file_with_nothing_in_it(call, tmp_path):
    target = tmp_path / "all.jsonl"
    target.touch()  # as mktemp does
    assert call("export", "--format", "jsonl", target).status == 0
    assert call("export", "--format", "jsonl", os.devnull).status == 0


def test_export_to_standard_output(call, three, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    called = call("export", "--format", "jsonl", "-")
    assert (called.status, called.err) == (0, "")
    assert sorted(row["id"] for row in called.rows) == sorted(three)
    assert not (tmp_path / "-").exists()
    assert call("export", "--format", "jsonl", "./-").status == 0
    assert (tmp_path / "-").exists()


def test_export_to_where_nothing_can_be_written(call, three, tmp_path):
    called = call("export", "--format", "jsonl", tmp_path / "no" / "such.jsonl")
    assert called.status == 2
    assert called.err.count("\n") == 1


def test_check_of_a_sound_library(call, three):
    assert (call("check").status, call("check").out) == (0, "The library is sound.\n")
    assert call("check", "--repair").status == 0


def test_check_tells_each_problem_and_repair_asks_again(call, three, monkeypatch):
    problems = ["The search index lacks article 2."]
    monkeypatch.setattr(Library, "check", lambda _library, **_options: problems)
    assert (call("check").status, call("check").out) == (1, "The search index lacks article 2.\n")


def test_repair_tells_what_was_wrong_and_what_is_left(call, three, library_file):
    damage(library_file, "INSERT INTO search_text(search_text) VALUES ('delete-all')")
    damage(library_file, "UPDATE body SET content = x'00' WHERE article = 2")
    repaired = call("check", "--repair")
    assert repaired.status == 1
    assert repaired.out.splitlines() == [
        "was: The text of article 2 cannot be read.",
        "was: The search index lacks 3 articles and has 0 that are gone.",
        "The text of article 2 cannot be read.",
    ]
    assert [row["id"] for row in call("search", "--json", "渡轮").rows] == [three[0]]


def test_repair_saves_what_can_be_saved_of_a_damaged_file(call, three, library_file, tmp_path):
    damage(library_file, "DROP TABLE search_text")
    damage(library_file, "UPDATE body SET content = x'00' WHERE article = 2")
    repaired = call("check", "--repair")
    kept = tmp_path / "library.damaged.db"
    assert (repaired.status, repaired.out.splitlines()[1:]) == (
        1,
        [
            "The library is sound.",
            "2 articles saved",
            "could not be saved: 2",
            f"The damaged library is kept as {kept}",
        ],
    )
    assert call("check").status == 0
    assert [row["id"] for row in call("search", "--json", "渡轮").rows] == [three[0]]
    assert kept.exists()


@pytest.mark.parametrize("command", [["backup"], ["export", "--format", "jsonl"]])
def test_a_name_that_is_no_utf8_is_shown_as_text(call, three, tmp_path, command):
    target = os.fsencode(tmp_path) + b"/\xce\xc4.db"
    called = call(*command, os.fsdecode(target))
    assert (called.status, called.out.endswith("/\ufffd\ufffd.db\n")) == (0, True)
    assert os.path.exists(target)  # noqa: PTH110


def test_backup_is_a_library(call, three, tmp_path):
    assert call("backup", tmp_path / "copy.db").status == 0
    with Library.open(tmp_path / "copy.db", create=False) as copy:
        assert copy.counts().all == 3


def test_backup_to_the_library_itself_is_refused(call, three, library_file):
    called = call("backup", library_file)
    assert called.status == 2
    assert called.err.count("\n") == 1


def test_reread_leaves_what_has_not_changed(call, tmp_path):
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    call("import", tmp_path / "a.md")
    called = call("reread")
    assert (called.status, called.out) == (0, "0 articles updated, 1 as before\n")
    (row,) = call("reread", "--json", 1).rows
    assert (row["id"], row["status"], row["path"]) == (1, "unchanged", f"{tmp_path}/a.md")


def test_reread_prints_a_line_for_each_article(call, tmp_path, three):
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    (new,) = call("import", "--json", "--keep-duplicates", tmp_path / "a.md").rows
    called = call("reread", "--json", new["id"], 999, three[0])
    assert called.status == 1
    assert [(row["id"], row["status"]) for row in called.rows] == [
        (new["id"], "unchanged"),
        (999, "failed"),
        (three[0], "failed"),
    ]


def test_reread_of_an_article_without_an_original(call, three):
    called = call("reread", three[0])
    assert called.status == 1
    assert "without an original" in called.err
    assert call("reread").status == 0


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_explains_itself(call, command):
    called = call(command, "--help")
    assert called.status == 0
    assert called.out.startswith(f"usage: desktop-reader {command}")
    assert called.err == ""


def test_the_program_explains_itself(call):
    called = call("--help")
    assert called.status == 0
    assert all(command.name in called.out for command in COMMANDS)
    assert call("--version").out.startswith("desktop-reader ")
