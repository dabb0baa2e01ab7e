"""What the elements of HTML mean for a page: which of them part blocks, style words, or show nothing."""

from desktop_reader.pages.tables.entries import words

# A new line of the page begins and ends with each of these.
BLOCKS = words(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
    section summary table tbody td tfoot th thead tr ul
    """
)
# Between these and what surrounds them the page has a blank line.
PARTED = words("address article blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul")
# What stands in these is no text of the page.
UNSEEN = words(
    """
    applet audio canvas datalist embed frame iframe input map math noembed noframes noscript object option
    optgroup param script select style svg template textarea title video
    """
)
# They hold nothing, so they open nothing.
VOID = words("area base br col hr img input link meta param source track wbr")
HEADINGS = {f"h{level}": level for level in range(1, 7)}

BOLD = words("b strong")
ITALIC = words("i em cite dfn var")
CODE = words("code kbd samp tt")
STRUCK = words("s strike del")

# The parts of a page by which blocks are told: an element of this name, or with this role, marks all it holds.
LANDMARKS = words("article aside blockquote button caption dialog figcaption figure footer form header main nav table")
ROLES = {
    "main": "main",
    "article": "article",
    "navigation": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
    "banner": "header",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "nav",
    "menubar": "nav",
    "toolbar": "nav",
    "tablist": "nav",
    "button": "button",
}
# A word of a class or an id by which an element may state a fact of the article.
FACTS = words(
    """
    author authors byline bylines writer reporter journalist contributor date time datetime published publish pubdate
    pubtime posted timestamp dateline source sourcename origin laiyuan ly nickname editor deck standfirst
    subtitle subhead dek
    """
)
# The id of the account's name on a page of Weixin.
ACCOUNT_ID = "js_name"
# A class by which a page hides what only machines or screen readers shall meet; the first is SingleFile's.
HIDING = frozenset(("sf-hidden", "sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "u-hidden"))
