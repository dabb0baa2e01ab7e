"""The Chinese window is complete: every text is translated, and the compiled file is that of the catalogue."""

import re
import shutil
from xml.etree import ElementTree as ET

import pytest
import translations

CATALOGUES = sorted(translations.I18N.glob("*.ts"))
FIELD = re.compile(r"\{\w*\}")


def messages(catalogue):
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in ET.parse(catalogue).iter("context")
        for message in context.iter("message")
    }


def test_there_is_a_catalogue():
    assert [catalogue.name for catalogue in CATALOGUES] == ["desktop_reader_zh_CN.ts"]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_it_holds_the_texts_of_the_program(catalogue, tmp_path):
    fresh = tmp_path / catalogue.name
    shutil.copy(catalogue, fresh)
    translations.update(fresh)
    assert sorted(messages(fresh)) == sorted(messages(catalogue)), "run: python tests/translations.py"


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_nothing_is_left_untranslated(catalogue):
    open_ones = [key for key, text in messages(catalogue).items() if text.get("type") == "unfinished" or not text.text]
    assert open_ones == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_has_the_fields_of_its_text(catalogue):
    wrong = [
        source
        for (_, source), text in messages(catalogue).items()
        if sorted(FIELD.findall(source)) != sorted(FIELD.findall(text.text or ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_the_compiled_file_is_current(catalogue, tmp_path):
    compiled = tmp_path / "fresh.qm"
    translations.release(catalogue, compiled)
    assert compiled.read_bytes() == catalogue.with_suffix(".qm").read_bytes(), "run: python tests/translations.py"
