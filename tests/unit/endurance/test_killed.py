"""Deeds killed at some moment, a few of the many that `endurance.killing` tries: what was told is done is there."""

import random

import pytest
from endurance.killing import TRIALS, kill_once, lay_ground


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return lay_ground(tmp_path_factory.mktemp("ground"), 40)


@pytest.mark.parametrize("trial", TRIALS[:9], ids=lambda trial: "+".join(trial.names))
def test_what_was_told_is_there_after_a_kill(ground, trial, tmp_path):
    chance = random.Random(repr(trial.names))
    kill_once(ground, trial, tmp_path / "trial", [chance.uniform(0, 0.3) for _ in trial.names])
