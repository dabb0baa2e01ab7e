"""Single damaged bytes of a small library: each is found or harmless, and a repair names all that it loses."""

import random

import pytest
from endurance import flipping

from desktop_reader.library import Library

FRAME = b"\x28\xb5\x2f\xfd"  # what each compressed text begins with


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "library.db"
    flipping.make(path, 60)
    with Library.open(path) as library:
        library.keep_backup()
    return path


def test_each_damage_is_found_or_harmless(path):
    verdicts = [found for _, found, _ in flipping.trials(path, random.Random(5), 12)]
    assert set(verdicts) <= {"harmless", "found by check", "found at the start"}


def test_a_repair_names_what_it_does_not_bring_back(path):
    content = path.read_bytes()
    with Library.open(path) as library:
        sound = flipping.held(library)
    text = content.index(FRAME, len(content) // 3)
    path.write_bytes(content[: text + 30] + bytes([content[text + 30] ^ 1]) + content[text + 31 :])
    assert flipping.verdict(path, sound) == "found by check"
    counted = flipping.repaired(path, sound)
    assert (counted["same"], counted["from_backup"]) in {(60, 1), (60, 0)}
    flipping.restore(path, content)
