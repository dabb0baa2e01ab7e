"""How PySide6 is loaded: quicker, and no different to whoever asks for what was put off."""

import subprocess
import sys

import pytest

LOAD = "from desktop_reader.ui import binding; binding.load()\n"

PUT_OFF = """
import sys
for name in ("errorhandler", "layout", "parser", "lib.pyi_generator"):
    print(name, "__getattr__" in vars(sys.modules["shibokensupport.signature." + name]))
"""
IMPORT = """
import builtins
print(builtins.__import__ is own)
"""
WRONG_CALL = """
from PySide6.QtCore import QRect
try:
    QRect("no", "rectangle")
except TypeError as error:
    print(error)
"""
HELP = """
from PySide6.QtCore import QRect
print(QRect.contains.__doc__)
"""
STUB = """
import PySide6.QtCore
from shibokensupport.signature.lib import pyi_generator
print(pyi_generator.Formatter.__doc__)
print(hasattr(pyi_generator, "nothing"))
"""


def output_of(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_what_only_describes_classes_is_put_off():
    answers = output_of(LOAD + PUT_OFF).split()
    assert answers[1::2] == ["True"] * 4


def test_pythons_own_import_stays():
    assert output_of("import builtins; own = builtins.__import__\n" + LOAD + IMPORT) == "True\n"


@pytest.mark.parametrize("question", [WRONG_CALL, HELP, STUB], ids=["wrong call", "help", "stub"])
def test_what_was_put_off_is_there_when_it_is_asked_for(question):
    answer = output_of(LOAD + question)
    assert len(answer) > 50
    assert answer == output_of(question)
