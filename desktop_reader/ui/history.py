"""The way that a person took through the articles: where Back and Forward lead."""

from collections import deque
from typing import NamedTuple

MOST = 500


class Visit(NamedTuple):
    """An article that was open; `offset` is the place in it, as the reader tells it."""

    article: int
    offset: int = 0


class History:
    """Knows which articles were open before the one that is open, and which after it, before a person went back."""

    def __init__(self) -> None:
        self._here: Visit | None = None
        self._ways: dict[int, deque[Visit]] = {-1: deque(maxlen=MOST), 1: deque(maxlen=MOST)}

    def visit(self, article: int) -> None:
        """Note that this article is open now: from here, there is no way forward any more."""
        if self._here is not None and self._here.article == article:
            return
        if self._here is not None:
            self._ways[-1].append(self._here)
        self._here = Visit(article)
        self._ways[1].clear()

    def leave(self, offset: int) -> None:
        """Note the place in the article that is open, before another one is."""
        if self._here is not None:
            self._here = self._here._replace(offset=offset)

    def leads(self, step: int) -> bool:
        """Whether there is a way back (-1) or forward (1)."""
        return bool(self._ways[step])

    def ahead(self, step: int) -> list[Visit]:
        """Return the visits back (-1) or forward (1), the nearest first."""
        return list(reversed(self._ways[step]))

    def go(self, step: int, gone: int = 0) -> None:
        """Go back (-1) or forward (1), past so many visits to articles that are gone, which are forgotten."""
        way = self._ways[step]
        for _ in range(gone):
            way.pop()
        if way:
            if self._here is not None:
                self._ways[-step].append(self._here)
            self._here = way.pop()
