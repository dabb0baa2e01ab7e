"""What speaks for a block being the headline, and how much; measured on labelled pages, then rounded."""

# Sizes in Han characters: below the first no headline, then the length of a name, a short line; above the last long.
TINY, SMALL, SHORT, LONG = 2, 6, 10, 45

WEIGHTS = {
    "always": 1.6,
    "tiny": -5.0,
    "small": -3.5,
    "short": -1.7,
    "long": -1.2,
    # Its wording comes back in the body.
    "echo": 7.9,
    # A date line comes soon after, or just came.
    "before a date": 1.9,
    "after a date": -0.4,
    "a date": -0.8,
    # The page has it twice, or a trail or window title above holds it.
    "repeated": 0.9,
    "in a trail": 2.4,
    # Its words are those of furniture.
    "furniture": -3.0,
    "sentence": -4.6,
    "trail": -2.5,
    # It stands in what scores as body, and for each ten blocks that it is away from there.
    "inside": -2.2,
    "distance": 0.2,
    # The blocks just before it are short, as menus are.
    "first long": 0,
    # A block just before it could be the headline as well: then this is the deck.
    "after a likely one": -1.4,
    # It ends as the names of outlets and apps do.
    "outlet": -3.0,
    "byline": -5.0,
    "label": -0.1,
    # A word before it says that it is the headline.
    "labelled": 3.0,
}
