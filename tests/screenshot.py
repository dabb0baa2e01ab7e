"""Makes the picture of the window that README shows, with articles of our own in it: `python tests/screenshot.py`."""

import os
import sys
import tempfile
from pathlib import Path

import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing, SortKey
from desktop_reader.library import Library
from desktop_reader.operations.importing import import_sources

PICTURE = Path(__file__).resolve().parent.parent / "resources" / "help" / "screenshot.png"
WIDTH, HEIGHT = 1280, 820
SETTLED_MS = 3_000
"""What the window shows of the article comes by then, also on a busy machine."""
# What else is in the library: title, text, source, day.
BESIDE = (
    (
        "今起报名:码头图书馆招募三十名夜间志愿者",
        "码头图书馆今起招募夜间志愿者三十名。志愿者每周到馆一晚,帮跑船人找书、办证,也负责熄灯前最后一遍巡馆。",
        "海平晚报",
        "2023-04-08",
    ),
    (
        "海平|周末有雨,出海渔船请留意风浪预报",
        "气象台预计,周六午后起沿海有中到大雨,近海阵风七级。渔政部门提醒,已出港的渔船请在周六正午以前回到避风港。",
        "潮头新闻",
        "2023-04-07",
    ),
    (
        "一百岁的粮仓和四代守仓人",
        "老陈家守了四代粮仓。曾祖父记账用毛笔,祖父用算盘,父亲用计算器,到了他这里,粮仓成了图书馆,他成了管理员。",
        "海平晚报/潮头新闻",
        "2023-04-06",
    ),
    (
        "白鹭湖湿地来了四百只候鸟 观鸟步道暂停开放十天",
        "四百多只候鸟昨天落在白鹭湖湿地。管理处把步道封了十天,只在南岸留一处观鸟亭,望远镜免费借用。",
        "海平日报",
        "2023-04-03",
    ),
    (
        "轮渡公司回应“早班船太早”:五月起试行双时刻表",
        "上班的嫌早,赶集的嫌晚。轮渡公司决定五月起试行双时刻表:工作日头班船推后二十分钟,周末照旧。",
        "海平交通广播",
        "2023-04-02",
    ),
    (
        "How a town of nine thousand keeps its own dictionary",
        "The cards fill two rooms above the post office. Each of them holds one word that is said nowhere else.",
        "Harbour Gazette",
        "2022-12-01",
    ),
)


def fill(library: Library, folder: Path) -> int:
    """Bring the articles in; the number of the one to be read."""
    page = folder / "page.txt"
    page.write_text(samples.chinese_page(), encoding="utf-8")
    import_sources(library, [page])
    shown = next(iter(library.ids(Listing(sort=SortKey.IMPORTED))))
    ids = [
        library.add(
            Draft(title=title, body=text, source=source, published=day, language="zh" if day > "2023" else "en")
        ).id
        for title, text, source, day in BESIDE
    ]
    library.set_state([shown, *ids[3:5]], State.READ)
    library.set_starred(ids[2:3], True)
    return int(shown)


def main() -> None:
    """Open a window without a screen and keep what it shows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        take(library, fill(library, Path(folder)), Path(folder))


def take(library: Library, article: int, folder: Path) -> None:
    """Write the picture of a window in which this article is open."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from desktop_reader.operations.runner import Operations
    from desktop_reader.settings import schema
    from desktop_reader.settings.schema import Language, ThemeChoice
    from desktop_reader.settings.store import Settings
    from desktop_reader.ui.main_window import MainWindow
    from desktop_reader.ui.translation import translate_application
    from desktop_reader.ui.widgets import style
    from desktop_reader.ui.window_control import WindowControl

    def settle() -> None:
        loop = QEventLoop()
        QTimer.singleShot(SETTLED_MS, loop.quit)
        loop.exec()

    application = QApplication([sys.argv[0], *style.ARGUMENTS])
    style.dress(application)
    translate_application(application, Language.CHINESE)
    settings = Settings(folder / "settings.json")
    settings.set(schema.THEME, ThemeChoice.LIGHT)
    settings.set(schema.LAST_ARTICLE, article)
    operations = Operations(library, held=True)
    window = MainWindow(library, operations, settings)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.activateWindow()
    control = WindowControl(window, library, operations, settings)
    operations.release()
    settle()
    window.list.view.setFocus()
    settle()
    window.grab().save(str(PICTURE))
    control.deleteLater()
    window.close()
    operations.shutdown()


if __name__ == "__main__":
    main()
