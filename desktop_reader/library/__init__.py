"""The library: every article in one SQLite file, behind one facade. Scripts and servers may use it too."""

from desktop_reader.library.library import Library

__all__ = ["Library"]
