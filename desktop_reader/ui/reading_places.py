"""Where articles were left in the middle: there they open again."""

from desktop_reader.settings import schema
from desktop_reader.settings.schema import Place
from desktop_reader.settings.store import Settings

MOST = 500
"""So many articles are remembered, those left last: the file of the settings is written at each of them."""


class ReadingPlaces:
    """Knows the places of articles in the library that is open, for all windows and the next start."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def of(self, article_id: int) -> int:
        """Return the offset at which to go on reading an article, 0 for one that begins at its top."""
        return next((place.offset for place in self._settings[schema.PLACES] if place.article == article_id), 0)

    def leave(self, article_id: int, offset: int) -> None:
        """Remember where an article is left; with 0, which is its top, there is nothing to remember."""
        others = [place for place in self._settings[schema.PLACES] if place.article != article_id]
        places = [Place(article_id, offset), *others] if offset else others
        self._settings.remember([(schema.PLACES, tuple(places[:MOST]))])
