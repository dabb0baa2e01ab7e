"""How a person wants to read Chinese."""

from enum import StrEnum


class Characters(StrEnum):
    """The Chinese characters that articles are shown in; the values but AS_WRITTEN name OpenCC's variants."""

    AS_WRITTEN = "as_written"
    SIMPLIFIED = "s"
    TRADITIONAL = "t"
    TAIWAN = "tw"
    HONG_KONG = "hk"
