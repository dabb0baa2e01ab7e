"""Exporting: `EXPORTERS` names every format, each written by a module of its own; `record` is the article record."""

from desktop_reader.exporters import highlights
from desktop_reader.exporters.exporter import Exporter
from desktop_reader.exporters.html import EXPORTER as HTML
from desktop_reader.exporters.jsonl import EXPORTER as JSONL
from desktop_reader.exporters.markdown import EXPORTER as MARKDOWN

EXPORTERS: tuple[Exporter, ...] = (JSONL, MARKDOWN, HTML, highlights.MARKDOWN, highlights.JSON)

__all__ = ["EXPORTERS", "Exporter"]
