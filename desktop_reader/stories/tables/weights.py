"""The weights of the story model: written by tests/benchmarks/fit_stories.py, and not by hand.

Each is of one of the likenesses, in the order of `stories.likeness.Asked.likenesses`.
"""

WEIGHTS = {
    "names": 7.53,
    "heaviest": 3.9,
    "days": -0.83,
    "weeks apart": -3.42,
    "title": 4.51,
    "titles alike": -8.92,
}
INTERCEPT = -3.07
IS_STORY = 0.43
"""From so much on, of 1, two articles count as telling one story."""
