"""The form of a line: what it has in common with the lines of its kind on other pages of the same source."""

import datetime as dt

from desktop_reader.pages import bylines, dates
from desktop_reader.pages.blocks import ends_as_sentence
from desktop_reader.pages.text_lines import cleaned
from desktop_reader.patterns import Pattern

# A longer line is of no kind: two of them are alike where they are the same.
_LONGEST_KIND, _LONGEST = 110, 200
# So many letters a form has besides its marks, or it holds for lines that have nothing in common.
_FEWEST_LETTERS = 2
_DIGITS = Pattern(r"\d+")
_LABEL = Pattern(r"^((?:@ )?[^\W\d_][^：:，。,.!?！？\d]{0,18}?)\s*[：:]\s*\S")
_NAMES = Pattern(r"\*(?:(?:[\s、,，&/]| and | und | et )+\*)+")
_SOME_DAY = dt.date(2020, 1, 1)


def form_of(text: str) -> str:
    """A line's words, with a date as @, a number as #, and names and what a label labels as *.

    来源：青岛日报 and 来源：远山晚报 are of one form, and so are "By Jane Doe" and "By John Roe".
    """
    text = " ".join(cleaned(text).split())
    if len(text) > _LONGEST_KIND:
        return text[:_LONGEST].casefold()
    form = _without_date(text)
    label = None if ends_as_sentence(text) else _LABEL.match(form)
    if label:
        return f"{label[1].casefold()}：*"
    return _DIGITS.sub("#", _without_names(form).casefold())


def says_something(form: str) -> bool:
    """Whether a form is more than marks: a rule for every line that is nothing but a date would do harm."""
    return sum(map(str.isalpha, form)) >= _FEWEST_LETTERS


def _without_names(text: str) -> str:
    for name in bylines.zh_line(text) or bylines.by_line(text):
        text = text.replace(name, "*")
    return _NAMES.sub("*", text)


def _without_date(text: str) -> str:
    moment = dates.find_moment(text, _SOME_DAY)
    return f"{text[: moment.start]}@{text[moment.end :].removeprefix('日')}" if moment else text
