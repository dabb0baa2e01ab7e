"""Names of authors out of the lines that carry them."""

import pytest

from desktop_reader.pages import bylines, names
from desktop_reader.pages.tables import bylines as tables


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("记者 王小明 李芳", ("王小明", "李芳")),
        ("本报记者王小明 通讯员许青", ("王小明", "许青")),
        ("□ 本报记者 欧阳雪", ("欧阳雪",)),
        ("晚报全媒体记者 周一帆报道", ("周一帆",)),
        ("记者了解到，今年的雨水多", ()),
        ("记者从市政府获悉", ()),
        ("本报记者 王小明 摄", ()),
    ],
)
def test_names_after_a_bare_label(text: str, authors: tuple[str, ...]) -> None:
    assert bylines.bare(text) == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("作者：柳三月", ("柳三月",)),
        ("文/叨叨姐", ("叨叨姐",)),
        ("作者: 王小明、李芳", ("王小明", "李芳")),
        ("作者： 周思源 (Sam Brook)", ("周思源 (Sam Brook)",)),
        ("作者：佚名", ()),
        ("来源：晚报", ()),
    ],
)
def test_names_after_a_label_with_a_mark(text: str, authors: tuple[str, ...]) -> None:
    assert bylines.labelled(text) == authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("الكاتب: ليلى منصور", ("ليلى منصور",)),
        ("بقلم نادر الحلبي، ليلى منصور", ("نادر الحلبي", "ليلى منصور")),
        ("מאת: דנה לוי", ("דנה לוי",)),
        ("लेखक: मीरा शाह", ("मीरा शाह",)),
        ("كتب الرجل رسالة إلى المدينة", ()),
        ("الكاتب: قال إن الجسر سينهار. ثم مضى", ()),
        ("الكاتب: رجل من أهل هذه المدينة القديمة جدا", ()),
    ],
)
def test_names_in_a_script_without_capitals(text: str, authors: tuple[str, ...]) -> None:
    assert bylines.caseless(text) == authors


@pytest.mark.parametrize("mark", ["：", ":", "/", " "])
@pytest.mark.parametrize("label", tables.ZH_WRITERS)
def test_every_label_of_the_table_is_read(label: str, mark: str) -> None:
    assert bylines.zh_line(f"{label}{mark}王小明") == ("王小明",)
    assert bylines.in_brackets(f"潮水退了。（{label}{mark}王小明）") == ("王小明",)


@pytest.mark.parametrize("label", tables.ZH_MARKED_WRITERS)
def test_some_labels_are_read_before_a_mark_only(label: str) -> None:
    assert bylines.zh_line(f"{label}：王小明") == ("王小明",)
    assert bylines.in_brackets(f"潮水退了。（{label}/王小明）") == ("王小明",)


@pytest.mark.parametrize("text", ["记者采访王小明时，天已经黑了", "中午采访王小明"])
def test_somebody_interviewed_is_no_author(text: str) -> None:
    assert bylines.zh_line(text) == ()


def test_names_in_brackets() -> None:
    assert bylines.in_brackets("方案已经公布（全文：二十四条）") == ()
    assert bylines.in_brackets("山川社平湖9月12日电（记者江月明）经过十四个月") == ("江月明",)
    assert bylines.in_brackets("就业岗位近千个。(晚报/新闻记者 沈一帆)") == ("沈一帆",)
    assert bylines.in_brackets("（图片来自网络）") == ()
    assert bylines.ending("明天会更好。（姚峰 上海报道）") == ("姚峰",)
    assert bylines.ending("故事到这里就结束了。（完）") == ()


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Nora Whitcombe and Samuel Idris", ("Nora Whitcombe", "Samuel Idris")),
        ("Von Jule Brandhorst, Zürich", ("Jule Brandhorst",)),
        ("Von Felix Anders und Jörg Maiwald, dpa", ("Felix Anders", "Jörg Maiwald", "dpa")),
        ("bySauli Mwana", ("Sauli Mwana",)),
        ("Par Amélie Du Pont", ("Amélie Du Pont",)),
        ("By the sea, a village waits", ()),
        ("Von hier aus sieht man das Meer", ()),
        ("By clicking you accept", ()),
    ],
)
def test_bylines_in_latin_letters(text: str, authors: tuple[str, ...]) -> None:
    assert bylines.by_line(text) == authors


def test_what_somebody_is_does_not_belong_to_the_name() -> None:
    assert bylines.latin_authors("Jane DoeNews Reporter") == ("Jane Doe",)
    assert bylines.latin_authors("Thabo Moleke Parliamentary editor") == ("Thabo Moleke",)


def test_shapes_of_names() -> None:
    assert names.is_zh_name("王小明")
    assert names.is_zh_name("欧阳雪")
    assert names.is_zh_name("格桑·卓玛")
    assert not names.is_zh_name("时间")
    assert not names.is_zh_name("我们")
    assert names.is_latin_name("Anne-Kathrin van der Meer")
    assert not names.is_latin_name("Breaking News")
    assert not names.is_latin_name("home")


def test_east_asian_names() -> None:
    assert bylines.east_asian("김하늘 기자") == ("김하늘",)
    assert bylines.east_asian("大渡 美咲") == ("大渡 美咲",)
    assert bylines.east_asian("海を見る") == ()


def test_a_korean_reporter_before_the_name_and_an_outlet_before_a_chinese_one() -> None:
    assert bylines.east_asian("기자 박선영") == ("박선영",)
    assert bylines.zh_line("【文/海岸观察网 齐铭】") == ("齐铭",)
