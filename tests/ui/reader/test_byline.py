"""The line under a title says what is known, as a text in that language prints it."""

import pytest

from desktop_reader.ui.reader.byline import GAP, byline, printed_date


@pytest.mark.parametrize(
    ("published", "language", "printed"),
    [
        ("2021-02-23T06:42", "zh", "2021年2月23日 06:42"),
        ("2021-02-23T06:42:10+08:00", "zh-Hant", "2021年2月23日 06:42"),
        ("2021-02", "zh", "2021年2月"),
        ("2021", "ja", "2021年"),
        ("2021-02-23", "ko", "2021년 2월 23일"),
        ("2023-05-04T08:05", "en", "4 May 2023 08:05"),
        ("2023-05-04", "fr", "4 mai 2023"),
        ("2023-05", "en-GB", "May 2023"),
        ("last week", "en", "last week"),
        ("2023-13-40", "en", "2023-13-40"),
        (None, "zh", ""),
    ],
)
def test_dates_are_as_precise_as_the_page(published: str | None, language: str, printed: str) -> None:
    assert printed_date(published, language) == printed


def test_a_byline_has_what_there_is(write) -> None:
    article = write(source="海平晚报", author=("林知远", "许南"), published="2023-04-08")
    assert byline(article, "zh") == GAP.join(["海平晚报", "2023年4月8日", "林知远、许南"])
    assert byline(write(author=("Mara", "Jonas")), "en") == "Mara, Jonas"
    assert byline(write(), "zh") == ""


def test_on_the_page_a_name_does_not_break_but_is_copied_as_it_is(view, write) -> None:
    view.show_article(write(title="Tide", source="Harbour Evening Post", author=("Mara Lind", "Jo Vale"), body="Text."))
    shown = view.document().findBlockByNumber(1).text()
    assert "Harbour\u00a0Evening\u00a0Post" in shown
    assert "Mara\u00a0Lind, Jo\u00a0Vale" in shown
    view.selectAll()
    assert "Harbour Evening Post" in view.createMimeDataFromSelection().text()
