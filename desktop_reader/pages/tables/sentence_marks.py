"""The marks by which running text is told from labels: clause marks, sentence ends, and what may follow them."""

CLAUSE_MARKS = "，、；。,;،؛।॥"
SENTENCE_ENDS = frozenset("。！？!?….．؟।｡")
# What may stand between the last mark and the end of a line.
CLOSERS = " \t\u3000\xa0”’\"'»›)）】]」』》〕*"
QUESTION_ENDS = frozenset("？?！!")
COLONS = frozenset("：:")
