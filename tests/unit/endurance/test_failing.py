"""Disks that fail in the middle of an import, and power that goes: a few of the many points of the long runs."""

import random

import pytest
from endurance import power
from endurance.failing import fail_once, lay_ground
from endurance.shims import KINDS, Fault, faulty_disk


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return lay_ground(tmp_path_factory.mktemp("ground"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("point", "lasts"), [(2, True), (150, False)])
def test_an_import_on_a_failing_disk_ends_with_a_sentence(pages, tmp_path, kind, point, lasts):
    with faulty_disk() as disk:
        outcome = fail_once(disk, pages, tmp_path / "trial", Fault(kind, point, lasts))
    assert outcome in ("told", "unharmed", "not reached")
    if lasts and point == 2:
        assert outcome == "told"


def test_what_was_edited_is_there_after_a_power_cut(tmp_path):
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    found = list(power.cuts(tmp_path / "before", random.Random(1), often=0.01))
    assert len(found) >= power.EDITS
    for cut in found[::5]:
        power.look(tmp_path / "after", cut)
