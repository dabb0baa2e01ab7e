"""Page understanding: a whole page, as text or as blocks of a document, becomes the parts of an article."""

from desktop_reader.pages.hints import NO_HINTS, Correction, Hints, Rule, Spot
from desktop_reader.pages.page import Line, Page, Role
from desktop_reader.pages.understanding import understand

__all__ = ["NO_HINTS", "Correction", "Hints", "Line", "Page", "Role", "Rule", "Spot", "understand"]
