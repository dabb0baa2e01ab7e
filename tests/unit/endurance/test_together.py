"""Several processes on one library: a moment of what `endurance.together` does for ten minutes."""

from endurance.together import together


def test_nobody_hears_of_the_others_and_nothing_is_lost(tmp_path):
    counted = together(tmp_path, 0.5, ("first window", "second window", "backup"))
    assert set(counted) == {"first window", "second window", "backup"}
    assert min(counted.values()) >= 1
