"""The settings file: what it keeps, and that no state of it can stop the program."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.listing import SortKey
from desktop_reader.errors import ReaderError
from desktop_reader.settings import schema
from desktop_reader.settings.schema import ThemeChoice
from desktop_reader.settings.store import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.json"


def write(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())


def test_without_a_file_every_setting_has_its_default(file):
    settings = Settings(file)
    assert [settings[setting] for setting in schema.SETTINGS] == [setting.default for setting in schema.SETTINGS]
    assert not file.parent.exists()


def test_what_is_set_is_there_at_the_next_start(file):
    settings = Settings(file)
    settings.set(schema.THEME, ThemeChoice.DARK)
    settings.set(schema.PANE_WIDTHS, (320, 900, 280))
    settings.set(schema.SORT_KEY, SortKey.TITLE)
    settings.set(schema.LAST_FOLDER, "/home/读者/文章")
    for reader in (settings, Settings(file)):
        assert reader[schema.THEME] is ThemeChoice.DARK
        assert reader[schema.PANE_WIDTHS] == (320, 900, 280)
        assert reader[schema.SORT_KEY] is SortKey.TITLE
        assert reader[schema.LAST_FOLDER] == "/home/读者/文章"


def test_a_folder_name_that_is_no_utf8_survives(file):
    name = b"/tmp/\xce\xc4".decode("utf-8", "surrogateescape")
    Settings(file).set(schema.LAST_FOLDER, name)
    assert Settings(file)[schema.LAST_FOLDER] == name


def test_a_plain_value_stands_for_a_member(file):
    settings = Settings(file)
    settings.set(schema.THEME, "dark")
    assert settings[schema.THEME] is ThemeChoice.DARK


def test_setting_a_value_that_does_not_fit_is_a_bug(file):
    settings = Settings(file)
    with pytest.raises(ValueError, match="400"):
        settings.set(schema.FONT_SIZE, 400)
    assert settings[schema.FONT_SIZE] == schema.FONT_SIZE.default


def test_a_wrong_value_in_the_file_counts_as_not_set(file):
    write(file, {"font_size": "huge", "theme": "blue", "show_list": False, "pane_widths": None})
    settings = Settings(file)
    assert settings[schema.FONT_SIZE] == schema.FONT_SIZE.default
    assert settings[schema.THEME] is ThemeChoice.SYSTEM
    assert settings[schema.PANE_WIDTHS] == ()
    assert settings[schema.SHOW_LIST] is False


def test_keys_of_a_newer_program_stay(file):
    write(file, {"voice": {"speed": 1.5}, "theme": "light"})
    Settings(file).set(schema.THEME, ThemeChoice.SEPIA)
    assert json.loads(file.read_bytes()) == {"voice": {"speed": 1.5}, "theme": "sepia"}


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b"[" * 100_000, b"\x00" * 500])
def test_a_broken_file_is_kept_aside(file, content):
    write(file, content)
    settings = Settings(file)
    assert settings[schema.THEME] is ThemeChoice.SYSTEM
    assert file.with_name("settings.json.broken").read_bytes() == content
    settings.set(schema.THEME, ThemeChoice.DARK)
    assert Settings(file)[schema.THEME] is ThemeChoice.DARK


@given(content=st.binary(max_size=80))
def test_no_content_of_the_file_stops_the_program(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("config") / "settings.json"
    file.write_bytes(content)
    settings = Settings(file)
    assert [settings[setting] for setting in schema.SETTINGS]


def test_a_folder_in_the_files_place_costs_nothing_until_something_is_chosen(file):
    file.mkdir(parents=True)
    settings = Settings(file)
    with pytest.raises(ReaderError, match=r"cannot be saved in .*settings\.json"):
        settings.set(schema.THEME, ThemeChoice.DARK)
    assert settings[schema.THEME] is ThemeChoice.DARK
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_gives_a_clear_error_when_something_is_chosen(file):
    file.parent.mkdir(mode=0o500)
    with pytest.raises(ReaderError, match="Permission denied"):
        Settings(file).set(schema.THEME, ThemeChoice.DARK)


def test_the_state_of_the_window_is_written_in_one_go_and_fails_in_silence(file):
    Settings(file).remember([(schema.WINDOW_GEOMETRY, "01d9"), (schema.SHOW_LIST, False)])
    assert Settings(file)[schema.WINDOW_GEOMETRY] == "01d9"
    assert Settings(file)[schema.SHOW_LIST] is False
    file.unlink()
    file.mkdir()
    Settings(file).remember([(schema.WINDOW_GEOMETRY, "01d9")])
    assert file.is_dir()


def test_nothing_is_written_where_nothing_changed(file):
    settings = Settings(file)
    settings.set(schema.THEME, ThemeChoice.DARK)
    before = file.stat().st_ino
    settings.set(schema.THEME, ThemeChoice.DARK)
    settings.remember([(schema.THEME, ThemeChoice.DARK)])
    assert file.stat().st_ino == before


def test_a_default_that_was_chosen_is_written(file):
    Settings(file).set(schema.THEME, ThemeChoice.SYSTEM)
    assert json.loads(file.read_bytes()) == {"theme": "system"}


def test_a_linked_file_stays_a_link(file, tmp_path):
    kept = tmp_path / "dotfiles.json"
    kept.write_text("{}")
    file.parent.mkdir()
    file.symlink_to(kept)
    Settings(file).set(schema.THEME, ThemeChoice.DARK)
    assert file.is_symlink()
    assert json.loads(kept.read_bytes()) == {"theme": "dark"}


def test_no_temporary_file_is_left(file):
    Settings(file).set(schema.THEME, ThemeChoice.DARK)
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_each_library_has_its_own_watched_folder(file, tmp_path):
    for name in ("a", "b"):
        settings = Settings(file)
        settings.belong_to(tmp_path / f"{name}.db")
        assert settings[schema.WATCHED_FOLDER] == ""
        settings.set(schema.WATCHED_FOLDER, f"/from/{name}")
    settings.belong_to(tmp_path / "a.db")
    assert settings[schema.WATCHED_FOLDER] == "/from/a"
    assert Settings(file)[schema.THEME] is ThemeChoice.SYSTEM


def test_what_an_older_release_watched_is_that_of_the_library_that_is_opened_first(file, tmp_path):
    write(file, {"watched_folder": "/new", "watched_until": 7})
    settings = Settings(file)
    settings.belong_to(tmp_path / "a.db")
    assert (settings[schema.WATCHED_FOLDER], settings[schema.WATCHED_UNTIL]) == ("/new", 7)
    settings.set(schema.THEME, ThemeChoice.DARK)
    settings = Settings(file)
    settings.belong_to(tmp_path / "b.db")
    assert (settings[schema.WATCHED_FOLDER], settings[schema.WATCHED_UNTIL]) == ("", 0)


@pytest.mark.parametrize("broken", [None, 5, [], {"": 3}, {"": {"watched_folder": 7}}])
def test_broken_values_of_libraries_count_as_not_set(file, broken):
    write(file, {"of_libraries": broken})
    assert Settings(file)[schema.WATCHED_FOLDER] == ""
    settings = Settings(file)
    settings.set(schema.WATCHED_FOLDER, "/new")
    assert Settings(file)[schema.WATCHED_FOLDER] == "/new"
