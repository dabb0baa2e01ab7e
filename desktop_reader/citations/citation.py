"""What every form of citation is."""

from collections.abc import Callable
from typing import NamedTuple

from desktop_reader.citations.cited import Cited
from desktop_reader.domain.article import Article


class Citation(NamedTuple):
    """A form to cite in. One that is a record is read by programs, and carries a quotation within it as a note."""

    name: str
    write: Callable[[Cited], str]
    is_record: bool = False

    def of(self, article: Article, quotation: str = "") -> str:
        """Return the citation of an article, with what is quoted from it."""
        if self.is_record:
            return self.write(Cited.of(article, quotation))
        return "\n\n".join(filter(None, (quotation, self.write(Cited.of(article)))))
