"""How a table is written: its entries in running lines, parted by semicolons, or single words by blanks."""


def entries(text: str) -> tuple[str, ...]:
    """The entries of a table, without the blanks around them."""
    return tuple(entry for part in text.split(";") if (entry := part.strip()))


def words(text: str) -> frozenset[str]:
    """The words of a table whose entries are single words."""
    return frozenset(text.split())
