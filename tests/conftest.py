"""What every test stands on: no screen, no real home folder, English, and the sample data where it is at hand."""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import slow_answers
from hypothesis import settings

PROJECT = Path(__file__).resolve().parent.parent
HOME_FOLDERS = {
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",
}

# Before anything imports Qt: the platform plugin and the locale are read once in a process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# The same examples in every run, so that no change fails for what it has not touched; new ones are looked for with
# `--hypothesis-profile searching`.
settings.register_profile("project", deadline=None, max_examples=60, derandomize=True)
settings.register_profile("searching", deadline=None, max_examples=2_000)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--slow-answers` finds the tests that pass by luck."""
    parser.addoption("--slow-answers", type=int, default=0, metavar="MS", help="the latest that an answer arrives")


def pytest_collection_finish():
    """Look no more for garbage among thousands of tests, which all stay: it would take a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def slow_answers_if_wanted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's threads answer late where the command line says so."""
    if most_ms := request.config.getoption("--slow-answers"):
        slow_answers.install(monkeypatch, most_ms)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own: no test can reach the library or the settings of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in HOME_FOLDERS.items():
        path = home / folder
        path.mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(path))
    monkeypatch.delenv("DESKTOP_READER_LIBRARY", raising=False)
    monkeypatch.setenv("DESKTOP_READER_FULL_REPORTS", "1")
    return home


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The sample data that lies beside the checkout; tests that want it are skipped where it is absent."""
    path = PROJECT.parent / "shared" / "data"
    if not path.is_dir():
        pytest.skip("no sample data beside the checkout")
    return path


Locked = Callable[..., AbstractContextManager[None]]
NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine may look into, as pytest's own is not."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def locked() -> Locked:
    """A context in which the paths given may not be written; root, who may write everywhere, is nobody in it."""

    @contextmanager
    def lock(*paths: Path) -> Iterator[None]:
        modes = [(path, path.stat().st_mode) for path in paths]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        user = os.geteuid()
        if user == 0:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(user)
            for path, mode in modes:
                path.chmod(mode)

    return lock


def pytest_sessionfinish():
    """Empty Qt's clipboard: without a screen it outlives Python, and with it what Python has put there."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
