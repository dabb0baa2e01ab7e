"""Why two articles belong together, in a few words of their own."""

from desktop_reader.stories.reasons import Shared, reasons


def test_the_weightiest_come_first_and_names_before_words():
    shared = [Shared("修缮", 7.0, is_name=False), Shared("周岸", 6.0, is_name=True), Shared("粮仓", 9.0, is_name=False)]
    assert reasons("", "", shared) == ("粮仓", "周岸", "修缮")


def test_common_words_and_numbers_are_left_out():
    numbers = [Shared(text, 9.0, is_name=False) for text in ("2023", "5%", "三十", "百分之五", "两名")]
    assert reasons("", "", [*numbers[:3], numbers[4], Shared("工作", 1.0, is_name=False)]) == ()


def test_a_name_that_was_cut_short_is_shown_as_both_titles_have_it():
    shared = [Shared("董家", 8.0, is_name=True), Shared("杭鞍", 7.0, is_name=True), Shared("高架", 6.0, is_name=False)]
    found = reasons("董家口迎来新船,杭鞍高架通车", "杭鞍高架怎么走?董家口人说", shared)
    assert found == ("董家口", "杭鞍高架")


def test_words_are_not_widened_into_others():
    assert reasons("粮仓今起开放", "食堂今起开门", [Shared("今起", 8.0, is_name=False)]) == ("今起",)


def test_latin_words_are_written_as_a_title_has_them_and_names_with_a_capital():
    shared = [
        Shared("adelheid", 11.0, is_name=True),
        Shared("ferry", 6.0, is_name=False),
        Shared("nasa", 10.0, is_name=True),
    ]
    assert reasons("NASA and a ferry", "Another ferry", shared) == ("Adelheid", "NASA", "ferry")
