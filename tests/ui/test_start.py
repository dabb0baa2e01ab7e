"""What a start makes ready before its first paint: nothing that is known to cost much and that nobody wants by then."""

import subprocess
import sys

import pytest

from desktop_reader import paths
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings

# Opens the window, and at its first paint tells the enumerations that have become Python classes until then.
START = """
import enum, os, sys
from pathlib import Path

names, make = [], enum.EnumType.__new__

def noted(kind, name, *rest, **options):
    names.append(name)
    return make(kind, name, *rest, **options)

enum.EnumType.__new__ = noted

from desktop_reader import app

make_window = app.make_window

def make_ending_window(*parts):
    window = make_window(*parts)

    def end():
        print(window.reader.toPlainText()[:4], *names, flush=True)
        os._exit(0)

    window.painted.connect(end)
    return window

app.make_window = make_ending_window
app.open_window(Path(sys.argv[1]))
"""


@pytest.fixture
def library(tmp_path):
    """A library whose one article was open last."""
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        article = library.add(Draft(title="渡轮复航", body="海雾散了。")).id
    paths.config_folder().mkdir(parents=True, exist_ok=True)
    Settings(paths.config_folder() / "settings.json").set(schema.LAST_ARTICLE, article)
    return path


def test_the_first_paint_needs_no_class_of_hundreds_of_values(library):
    run = subprocess.run([sys.executable, "-c", START, library], check=True, capture_output=True, encoding="utf-8")
    title, *made = run.stdout.split()
    assert title == "渡轮复航"
    assert "CompositionMode" in made  # of QPainter: they are seen here
    assert "Preset" not in made, "QGradient: fillRect makes it"
    assert "PixelMetric" not in made, "QStyle: its flags make it, and a look through the children of the application"
