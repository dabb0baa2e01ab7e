"""Citations: `CITATIONS` names every form that an article can be cited in, each written by a module of its own."""

from desktop_reader.citations.apa import apa
from desktop_reader.citations.bibtex import bibtex
from desktop_reader.citations.citation import Citation
from desktop_reader.citations.csl import csl_json
from desktop_reader.citations.gbt7714 import gbt7714

CITATIONS: tuple[Citation, ...] = (
    Citation("gbt7714", gbt7714),
    Citation("apa", apa),
    Citation("bibtex", bibtex, is_record=True),
    Citation("csl", csl_json, is_record=True),
)

__all__ = ["CITATIONS", "Citation"]
