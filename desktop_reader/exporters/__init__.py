"""Exporting: `EXPORTERS` names every format, each written by a module of its own; `record` is the article record."""

from desktop_reader.exporters.exporter import Exporter
from desktop_reader.exporters.jsonl import EXPORTER as JSONL

EXPORTERS: tuple[Exporter, ...] = (JSONL,)

__all__ = ["EXPORTERS", "Exporter"]
