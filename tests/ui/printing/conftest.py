"""What tests of printing begin with is what tests of the reader begin with."""

from ui.reader.conftest import style, view, write  # noqa: F401
