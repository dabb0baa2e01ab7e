"""The words before an abstract."""

from desktop_reader.patterns import Pattern

ABSTRACTS = (
    *("摘要：", "摘要:", "摘 要", "内容摘要", "内容提要", "核心提示", "导语：", "导读：", "要旨：", "提要："),
    *("Abstract:", "Summary:", "Zusammenfassung:", "Résumé :", "Resumen:"),
)
_WORDS = r"(?:内容|內容|新闻|本文)?(?:摘 ?要|提要|简介|導讀|导[读语]|核心提示|核心阅读|阅读提示)"
# The same with the marks that part them from the abstract itself.
LABEL = Pattern(
    rf"^(?:[【\[（(] ?{_WORDS} ?[】\])）][ :：]*|{_WORDS} ?[:：] ?"
    r"|(?:Abstract|Summary|Zusammenfassung|Résumé|Resumen) ?: )(?=\S)"
)
# What stands beside the abstract of a paper, each of whose parts has its label.
KEYWORDS = (
    "关键词",
    "关键字",
    "關鍵詞",
    "關鍵字",
    "key words",
    "keywords",
    "schlüsselwörter",
    "mots-clés",
    "palabras clave",
)
