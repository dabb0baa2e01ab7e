"""How much a block speaks for being body text, by its size and its marks; measured on labelled pages, then rounded.

Each row: up to this size in Han characters, the score of a block without marks, with clause marks,
ending as a sentence, ending as a sentence with clause marks. About the logarithm of the odds.
"""

ROWS = (
    (2, -2.2, -0.5, -2.0, 1.0),
    (4, -2.0, -1.0, -1.5, 1.5),
    (7, -1.6, -0.8, -0.5, 1.5),
    (11, -1.3, 0.0, 0.4, 2.0),
    (16, -1.3, -0.1, -0.4, 2.0),
    (22, -1.2, -0.2, -0.6, 2.2),
    (30, -1.5, -1.2, 0.4, 2.4),
    (45, -1.6, -0.4, 0.9, 2.4),
    (80, -2.4, -0.2, 1.5, 2.6),
    (10**9, -1.8, 0.7, 5.0, 5.6),
)

# What a kind adds; the end of an article is worth more than any paragraph.
KINDS = {
    "plain": 0.0,
    "chrome": -1.5,
    "legal": -2.5,
    "notice": -2.0,
    "stories": -1.0,
    "teaser": 0.8,
    "talk": -14.0,
    "editor": -7.0,
    "caption": 0.0,
    "date": -1.0,
}
# No kind but plain is itself a reason to begin or end the body there.
HIGHEST_OF_A_KIND = -0.4
# A line that stands below the articles of this site: no body goes on past it.
BELOW_ARTICLES = -9.0
# How much less each further block of a row of negative ones costs, and the score from which on nothing fades.
FADING = 0.85
BREAKS = -5.0
# Furniture that a page prints so often stands between all paragraphs ("Article content") and parts none of them.
BETWEEN_ALL, BETWEEN = 6, -0.1
