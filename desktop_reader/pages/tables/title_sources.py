"""How far each way in which a page names its headline is to be believed; measured on labelled pages, then rounded."""

WEIGHTS = {
    # What the page states to machines: JSON-LD, og:title, and the names after them.
    "stated first": 2.4,
    "stated": 2.1,
    "stated besides": 0.3,
    # All that the page states is the same, and not what it prints with a kicker.
    "stated alike": 5.0,
    # What the page prints: anywhere above the text, as its heading, where texts have their headline.
    "shown": 1.9,
    "heading": 1.5,
    "only heading": 0.8,
    "printed": 1.2,
    "named title": 0.4,
    "last heading": 9.0,
    # What the window's title begins with, and all of it.
    "window's start": 2.8,
    "window alone": 1.2,
    "window": 0.5,
    # It ends or begins with the name of the site; it is shorter than a headline.
    "site": -4.0,
    "short": -1.5,
}

# What else speaks for a block of a document being the headline, beside its words.
BLOCK_WEIGHTS = {
    "level 1": 2.5,
    "level 2": 1.2,
    "level 3": 0.6,
    "named title": 1.2,
    "bold": 1.0,
    "window begins with it": 3.0,
    "window holds it": 2.0,
    "stated": 3.0,
    "right above": 1.0,
    "in a list": -2.0,
    "beside the article": -1.5,
}
