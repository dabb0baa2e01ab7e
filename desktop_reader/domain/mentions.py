"""What an article names of others in the library."""

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    """The articles that another one names: by the keys of their titles, and by the numbers of their addresses.

    See `search.quoted` and `search.addresses`.
    """

    titles: Mapping[str, int]
    addresses: Mapping[int, int]

    def articles(self) -> list[int]:
        """Return the numbers of these articles, each once."""
        return list(dict.fromkeys((*self.titles.values(), *self.addresses.values())))


NOTHING_NAMED = Named({}, {})
