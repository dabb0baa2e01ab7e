"""The words before an abstract."""

ABSTRACTS = (
    *("摘要：", "摘要:", "摘 要", "内容摘要", "内容提要", "核心提示", "导语：", "导读：", "要旨：", "提要："),
    *("Abstract:", "Summary:", "Zusammenfassung:", "Résumé :", "Resumen:"),
)
