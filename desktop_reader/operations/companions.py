"""The folders that browsers lay beside the pages that they save: with pictures, styles and frames, no articles."""

from collections.abc import Iterable
from pathlib import PurePath

from desktop_reader.patterns import Pattern

# The name of the page, and what browsers and Windows put behind it in the languages of the world.
_COMPANION = Pattern(
    r"(.+?)(?:[ _.-](?:files|文件|檔案)|的文件|[_-](?:file|dateien|filer|archivos|arquivos|ficheiros|fichiers|bestanden"
    r"|tiedostot|pliki|soubory|subory|fajlovi|datoteke|elemei|fails|failid|dosyalar|fitxers|fitxategiak|bylos))"
)
_PAGES = frozenset((".html", ".htm", ".xhtml", ".mht", ".mhtml"))


def companions(names: Iterable[str]) -> set[str]:
    """Return which of the names in a folder are those of folders that belong to the page beside them."""
    every = list(names)
    files = map(PurePath, every)
    stems = {file.stem.casefold() for file in files if file.suffix.lower() in _PAGES}
    return {name for name in every if _page_of(name) in stems} if stems else set()


def _page_of(folder: str) -> str | None:
    match = _COMPANION.fullmatch(folder.casefold())
    return match[1] if match else None
