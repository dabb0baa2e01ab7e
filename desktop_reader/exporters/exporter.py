"""What every export format is, and how its file is written."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_reader.domain.article import Article
from desktop_reader.replacing import replacing, unwritable


@dataclass(frozen=True, slots=True)
class Exporter:
    """An export format. `label` is shown, in the language of the window; `suffix` is with its dot.

    `write_to` writes articles to a binary stream and returns how many they were; `has_pictures`: with their pictures.
    """

    name: str
    label: str
    suffix: str
    write_to: Callable[[Iterable[Article], BinaryIO], int]
    has_pictures: bool = False

    def write(self, articles: Iterable[Article], dest: Path | BinaryIO) -> int:
        """Write articles to a file or a stream that is open and return how many they were.

        A file of that name is replaced when the new one is complete; whatever goes wrong, it stays as it was
        and nothing half written is left. ReaderError says why it cannot be written.
        """
        if not isinstance(dest, Path):
            return self.write_to(articles, dest)
        with _opened(dest) as stream:
            return self.write_to(articles, stream)


@contextmanager
def _opened(dest: Path) -> Iterator[BinaryIO]:
    try:
        if dest.exists() and not dest.is_file() and not dest.is_dir():
            with dest.open("wb") as stream:  # a pipe or a device: there is nothing to replace
                yield stream
        else:
            with replacing(dest) as part, part.open("wb") as stream:
                yield stream
    except OSError as error:
        raise unwritable(dest, error) from error
