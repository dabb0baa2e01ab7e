"""What is shown and what it stands for, by position as Qt counts."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.rendering.typography import typeset
from desktop_reader.ui.reader.originals import Originals, Units, utf16_length

texts = st.text("海边12ab ,;:!?，“”😀𠮷", max_size=30)


@given(texts, texts, st.integers(0, 40), st.integers(0, 40))
def test_any_part_is_restored(first: str, second: str, one: int, other: int) -> None:
    originals = Originals()
    originals.note(5, first, typeset(first).shown)
    originals.note(5 + utf16_length(first), second, typeset(second).shown)
    text = first + second
    shown = typeset(first).shown + typeset(second).shown
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert originals.restored(shown[start:end], 5 + utf16_length(text[:start])) == text[start:end]


@given(texts)
def test_units_are_those_of_utf_16(text: str) -> None:
    units = Units(text)
    for at in range(len(text) + 1):
        assert units.unit(at) == len(text[:at].encode("utf-16-le")) // 2
        assert units.index(units.unit(at)) == at
