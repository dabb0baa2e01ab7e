"""What is made of one article so that others are found from it: all the work that needs no library."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_reader.stories.fingerprint import fingerprint
from desktop_reader.stories.words import Word, words_of


class Profile(NamedTuple):
    """The words that an article is known by, and its text's fingerprint; it goes from process to process."""

    words: Sequence[Word]
    fingerprint: Sequence[int]


def profile_of(title: str, text: str) -> Profile:
    """The profile of an article with that text, deck and all; may run in any thread or process."""
    return Profile(words_of(title, text), fingerprint(text))
