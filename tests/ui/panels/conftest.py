"""What every test of a panel begins with."""

import pytest
from listed import ListedLibrary, SlowOperations

from desktop_reader.rendering.themes import load_theme


@pytest.fixture
def library():
    return ListedLibrary()


@pytest.fixture
def operations(library):
    return SlowOperations(library)


@pytest.fixture
def theme():
    return load_theme("light")
