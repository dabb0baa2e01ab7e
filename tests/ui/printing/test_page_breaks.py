"""Pages end between lines, at a good place where there is one, and nothing is lost or shown twice."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.ui.printing.page_breaks import Line, Page, may_end_within, pages

STEP = 10.0


def lines(marks):
    """One line for each mark: a dot may end a page, anything else not."""
    return [Line(number * STEP, (number + 1) * STEP, mark == ".") for number, mark in enumerate(marks)]


def cut(marks, height):
    return [(round(page.top / STEP), round(page.bottom / STEP)) for page in pages(lines(marks), height, 2.0)]


def test_a_short_text_is_one_page():
    assert cut("...", 100) == [(0, 3)]
    assert cut("", 100) == []


def test_pages_are_filled():
    assert cut("." * 12, 50) == [(0, 5), (5, 10), (10, 12)]


def test_a_heading_goes_on_with_what_it_stands_above():
    assert cut("....h...", 50) == [(0, 4), (4, 8)]


def test_where_no_place_is_good_a_page_is_filled_all_the_same():
    assert cut("hhhhhhhh", 50) == [(0, 5), (5, 8)]


def test_a_line_higher_than_a_page_is_cut():
    assert list(pages([Line(0, 95, True), Line(95, 100, True)], 50, 2.0)) == [Page(0, 50), Page(95, 100)]


def test_what_stands_beside_a_line_is_not_cut():
    cells = [Line(0, 10, True), Line(0, 20, True), Line(10, 30, True), Line(20, 40, True), Line(40, 50, True)]
    first, *_ = pages(cells, 45, 2.0)
    assert first == Page(0, 40)


def test_lines_that_overlap_a_little_are_two():
    overlapping = [Line(number * 9.0, number * 9.0 + 10, True) for number in range(10)]
    found = list(pages(overlapping, 50, 2.0))
    assert [page.top for page in found] == [0, 45]
    assert found[0].bottom == 46


def test_two_lines_of_a_paragraph_stay_together():
    assert [may_end_within(number, 5) for number in range(5)] == [False, True, True, False, True]
    assert [may_end_within(number, 3) for number in range(3)] == [False, False, True]
    assert may_end_within(0, 1)


@given(st.lists(st.sampled_from(".h"), max_size=80), st.integers(2, 12))
def test_each_line_is_on_one_page(marks, height):
    found = cut(marks, height * STEP)
    assert [number for top, bottom in found for number in range(top, bottom)] == list(range(len(marks)))
    assert all(bottom - top <= height for top, bottom in found)
