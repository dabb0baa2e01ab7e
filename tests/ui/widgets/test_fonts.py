"""The fonts of the window: Latin sentences with narrow marks, Chinese ones with wide ones."""

import pytest
from PySide6.QtGui import QFont

from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.fonts import Script, families
from desktop_reader.ui.widgets.fonts import for_sentence, interface_font


@pytest.mark.parametrize(
    ("sentence", "is_latin"),
    [
        ("Nothing found for “渡轮停在五月的那一天”.", True),
        ("“foo:” is no operator and is searched for as a word.", True),
        ("“is:green” 没有这种写法。", False),
        ("没有找到“harbour”。", False),
        ("12:30", False),
    ],
)
def test_a_sentence_is_set_in_its_own_language_whatever_it_quotes(qtbot, sentence, is_latin):
    font = interface_font(QFont("Sans Serif"))
    latin = families(FontKind.SANS, Script.LATIN)[0]
    assert (for_sentence(font, sentence).families()[0] == latin) is (is_latin or font.families()[0] == latin)
