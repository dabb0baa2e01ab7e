"""What the address of a link says against its being a story: words of its host and of its path."""

from desktop_reader.pages.tables.entries import words

# A label of the host, or one of the path's first two parts.
NO_STORY = words(
    """
    ad adclick ads adx adv banner buy cart category click courses doubleclick feedback goto help index.htm index.html
    kategorie login mail mall order p2p passport pay privacy rd redirect register rss search shop sitemap special:
    store subscribe tag tags taobao tmall track vip wenda
    """
)
# One of the path's first two parts alone.
NO_STORY_PATHS = words("book books company live u user users space")
