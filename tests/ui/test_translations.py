"""The Chinese window is complete: every text is translated, and the compiled file is that of the catalogue."""

import re
import shutil

import pytest
import translations

CATALOGUE = translations.I18N / "desktop_reader_zh_CN.ts"
FIELD = re.compile(r"\{\w*\}")
UPDATE = "run: python tests/translations.py"


@pytest.fixture(scope="module")
def messages():
    return translations.messages(CATALOGUE)


def test_the_catalogue_holds_the_texts_of_the_program(messages, tmp_path):
    fresh = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, fresh)
    translations.update(fresh)
    assert translations.messages(fresh).keys() - messages.keys() == set(), UPDATE


def test_nothing_is_left_untranslated(messages):
    assert [key for key, text in messages.items() if text.get("type") == "unfinished" or not text.text] == []


def test_a_translation_has_the_fields_of_its_text(messages):
    def fields(text):
        return sorted(FIELD.findall(text))

    assert [source for (_, source), text in messages.items() if fields(source) != fields(text.text)] == []


def test_the_compiled_file_is_current(tmp_path):
    compiled = tmp_path / "fresh.qm"
    translations.release(CATALOGUE, compiled)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes(), UPDATE
