"""Where copying has glued two words together: between a small letter and the capital after it."""

SMALL, CAPITAL = "a-zà-ÿа-яё", "A-ZÀ-ÞА-ЯЁ"
"""Letters, as they stand in the brackets of a regular expression."""
SEAM = rf"(?<=[{SMALL}])(?=[{CAPITAL}])"
