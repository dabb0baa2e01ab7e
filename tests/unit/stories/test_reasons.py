"""Why two articles belong together, in a few words of their own."""

import pytest

from desktop_reader.stories.reasons import Shared, reasons

TEXTS = 12.5  # the rarity of a word that hardly any text has


def test_the_weightiest_come_first_and_names_before_words():
    shared = [
        Shared("修缮", 7.0, is_name=False, rarity=TEXTS),
        Shared("周岸", 6.0, is_name=True, rarity=TEXTS),
        Shared("粮仓", 9.0, is_name=False, rarity=TEXTS),
    ]
    assert reasons("", "", shared) == ("粮仓", "周岸", "修缮")


def test_common_words_and_numbers_are_left_out():
    numbers = [Shared(text, 9.0, is_name=False, rarity=TEXTS) for text in ("2023", "5%", "三十", "百分之五", "两名")]
    assert reasons("", "", [*numbers[:3], numbers[4], Shared("工作", 1.0, is_name=False, rarity=TEXTS)]) == ()


def test_a_name_that_was_cut_short_is_shown_as_both_titles_have_it():
    shared = [
        Shared("董家", 8.0, is_name=True, rarity=TEXTS),
        Shared("杭鞍", 7.0, is_name=True, rarity=TEXTS),
        Shared("高架", 6.0, is_name=False, rarity=TEXTS),
    ]
    found = reasons("董家口迎来新船,杭鞍高架通车", "杭鞍高架怎么走?董家口人说", shared)
    assert found == ("董家口", "杭鞍高架")


def test_words_are_not_widened_into_others():
    assert reasons("粮仓今起开放", "食堂今起开门", [Shared("今起", 8.0, is_name=False, rarity=TEXTS)]) == ("今起",)


def test_latin_words_are_written_as_a_title_has_them_and_names_with_a_capital():
    shared = [
        Shared("adelheid", 11.0, is_name=True, rarity=TEXTS),
        Shared("ferry", 6.0, is_name=False, rarity=TEXTS),
        Shared("nasa", 10.0, is_name=True, rarity=TEXTS),
    ]
    assert reasons("NASA and a ferry", "Another ferry", shared) == ("Adelheid", "NASA", "ferry")


@pytest.mark.parametrize(
    ("word", "titles", "is_reason"),
    [
        (Shared("街坊", 6.0, is_name=False, rarity=11.1), ("开门的猫", "象棋摊"), False),
        (Shared("街坊", 6.0, is_name=False, rarity=11.1), ("街坊说的", "象棋摊"), True),
        (Shared("街坊", 8.0, is_name=False, rarity=11.1), ("开门的猫", "象棋摊"), True),
        (Shared("榫卯", 6.0, is_name=False, rarity=13.0), ("开门的猫", "象棋摊"), True),
        (Shared("周岸", 6.0, is_name=True, rarity=9.0), ("开门的猫", "象棋摊"), True),
    ],
    ids=["filler", "in a title", "in hardly any article", "in hardly any text", "a name"],
)
def test_a_word_of_no_title_is_a_reason_where_it_is_rare_or_a_name(word, titles, is_reason):
    assert reasons(*titles, [word]) == ((word.text,) if is_reason else ())
