"""Importing: `IMPORTERS` names every format, each read in a module of its own into drafts and originals."""

from desktop_reader.importers.importer import Importer, Item
from desktop_reader.importers.registry import (
    IMPORTERS,
    address_of,
    importer_for,
    importer_of,
    page_of,
    reread,
    suffixes,
)
from desktop_reader.importers.source import Source

__all__ = [
    "IMPORTERS",
    "Importer",
    "Item",
    "Source",
    "address_of",
    "importer_for",
    "importer_of",
    "page_of",
    "reread",
    "suffixes",
]
