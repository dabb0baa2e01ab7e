"""The weights of the story model: written by tests/benchmarks/fit_stories.py, and not by hand.

Each is of one of the likenesses, in the order of `stories.likeness.Asked.likenesses`.
"""

WEIGHTS = {
    "names": 6.81,
    "heaviest": 3.92,
    "days": -0.83,
    "weeks apart": -3.36,
    "title": 3.89,
    "titles alike": -8.77,
}
INTERCEPT = -2.76
IS_STORY = 0.47
"""From so much on, of 1, two articles count as telling one story."""
