"""Characters are shown as a person reads them, and no text gets longer or shorter by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.domain.chinese import Characters
from desktop_reader.rendering.conversion import converted


@pytest.mark.parametrize(
    ("text", "characters", "shown"),
    [
        ("皇后的头发", Characters.TRADITIONAL, "皇后的頭髮"),
        ("一只猫只看后面", Characters.TRADITIONAL, "一隻貓只看後面"),
        ("皇后的頭髮", Characters.SIMPLIFIED, "皇后的头发"),
        ("这里的台湾发展", Characters.TAIWAN, "這裡的臺灣發展"),
        ("这里的面", Characters.HONG_KONG, "這裏的面"),
        ("皇后的頭髮，裏面", Characters.TAIWAN, "皇后的頭髮，裡面"),
        ("皇后的頭髮", Characters.TRADITIONAL, "皇后的頭髮"),
        ("皇后的头发", Characters.AS_WRITTEN, "皇后的头发"),
        ("他说：“看‘海’去，Let’s go。”", Characters.TAIWAN, "他說：「看『海』去，Let’s go。」"),
        ("他說：「看『海』去。」", Characters.SIMPLIFIED, "他说：“看‘海’去。”"),
        ("A walk, 12 km", Characters.TRADITIONAL, "A walk, 12 km"),
    ],
)
def test_by_phrases(text: str, characters: Characters, shown: str) -> None:
    assert converted(text, characters) == shown


@given(st.text("皇后头髮发干幹只隻里裏裡台面麵，。ab12 𠮷😀", max_size=30), st.sampled_from(Characters))
def test_offsets_hold(text: str, characters: Characters) -> None:
    assert len(converted(text, characters)) == len(text)
