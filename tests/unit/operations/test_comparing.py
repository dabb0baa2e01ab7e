"""Two articles read and compared."""

import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.comparing import compare


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def test_the_older_one_comes_first_and_title_deck_and_paragraphs_are_compared(library):
    body = "海雾散了。\n\n渡轮{}复航。"
    late = library.add(Draft(title="渡轮复航", deck="首班满员", body=body.format("今天"), published="2021-02-24")).id
    early = library.add(Draft(title="渡轮复航", body=body.format("明天"), published="2021-02-23T10:00")).id
    found = compare(library, late, early)
    assert (found.before.id, found.after.id) == (early, late)
    assert [line.is_changed for line in found.lines] == [False, True, False, True]
    assert compare(library, early, late) == found


def test_one_that_is_gone_is_told(library):
    only = library.add(Draft(title="渡轮复航", body="海雾散了。")).id
    with pytest.raises(ReaderError):
        compare(library, only, only + 1)
