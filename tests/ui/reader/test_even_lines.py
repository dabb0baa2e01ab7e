"""What is known of a block while its lines are broken."""

from PySide6.QtGui import QTextDocument, QTextLayout

from desktop_reader.ui.reader.even_lines import BrokenBlock


def test_no_layout_outlives_its_page(qapp):
    document = QTextDocument("渡轮在北岸码头停航，两岸的人都来送它最后一程。" * 4)
    document.setTextWidth(200)
    document.size()
    broken = BrokenBlock(document.firstBlock(), 16, centred_points=False)
    assert broken.layout.lineCount() > 1
    assert not [value for value in vars(broken).values() if isinstance(value, QTextLayout)]
