"""Texts in every encoding come out as written, short ones and damaged ones too; what is no text is refused."""

import codecs

import pytest
import samples
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_reader.errors import ReaderError
from desktop_reader.importers import encodings
from desktop_reader.importers.encodings import decode

SIMPLIFIED = (
    samples.CHINESE_TITLE,
    samples.CHINESE_PARAGRAPHS[0][:40],
    "港口今起恢复通航",
    "你好",
    "Python 教程：第3章 读写文件",
    "\n\n".join(samples.CHINESE_PARAGRAPHS),
)
TRADITIONAL = (
    "老碼頭亮起讀書燈！海平市百年糧倉改建的圖書館今天開門",
    "清晨六點，潮水剛退，老碼頭的石階上還留著水印，第一批讀者已經在門外排隊。",
    "你好",
    "圖書館開幕",
    "HTML 教學：第3章",
)
CANTONESE = "佢哋喺碼頭睇書，唔使排隊，咁就最好啦。"
JAPANESE = (
    "港の図書館が今日から開館しました",
    "朝六時、潮が引いたばかりの波止場に、四つの倉庫の扉が開いた。",
    "東京",
    "コーヒー",
)
KOREAN = ("항구 도서관이 오늘 문을 열었다.", "아침 여섯 시, 물이 막 빠진 부두에서 네 개의 창고 문이 동시에 열렸다.")
FRENCH = (
    "À six heures du matin, la marée vient de se retirer ; les portes des quatre entrepôts s’ouvrent en même temps. "
    "« C’est une étape », a déclaré l’ingénieur chargé de la rénovation, après trois années de travaux très coûteux."
)
CZECH = (
    "Včera ráno byla ve městě otevřena nová knihovna v přístavu. Podle starosty přijdou čtenáři každý den až "
    "do večera, žádné zvláštní omezení neplatí a půjčování knih je zdarma pro všechny obyvatele čtvrti."
)
RUSSIAN = (
    "Вчера утром в городе открылась новая библиотека в старом порту. По словам мэра, читатели могут приходить каждый "
    "день до позднего вечера, а книги выдают бесплатно всем жителям района."
)

WRITTEN = [
    *((text, codec) for text in SIMPLIFIED for codec in ("gbk", "gb18030", "utf-8")),
    *((text, codec) for text in TRADITIONAL for codec in ("big5", "cp950", "gbk", "utf-8")),
    # Two characters of UTF-16 may be four of ASCII: a line at least must be there.
    *((text + "\n", codec) for text in SIMPLIFIED + TRADITIONAL for codec in ("utf-16-le", "utf-16-be")),
    (CANTONESE, "big5hkscs"),
    *((text, codec) for text in JAPANESE for codec in ("cp932", "euc_jp", "iso2022_jp", "utf-16-be")),
    *((text, codec) for text in KOREAN for codec in ("cp949", "euc_kr", "utf-16-le")),
    ("Café fermé", "cp1252"),
    ("He said “no” – and left.", "cp1252"),
    (FRENCH, "cp1252"),
    (CZECH, "cp1250"),
    (RUSSIAN, "cp1251"),
    (samples.ENGLISH_PARAGRAPHS[0], "ascii"),
    (samples.ENGLISH_PARAGRAPHS[0], "utf-16-le"),
    ("Вчера утром", "utf-16-be"),
]


@pytest.mark.parametrize(("text", "codec"), WRITTEN, ids=lambda value: value[:12])
def test_text_comes_out_as_written(text: str, codec: str) -> None:
    content = text.encode(codec)
    decoded, found = decode(content)
    assert decoded == text
    assert content.decode(found) == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(codec: str) -> None:
    assert decode(SIMPLIFIED[0].encode(codec)) == (SIMPLIFIED[0], codec)


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
    ],
)
def test_other_byte_order_marks(mark: bytes, codec: str, name: str) -> None:
    assert decode(mark + SIMPLIFIED[0].encode(codec)) == (SIMPLIFIED[0], name)


def test_the_rare_characters_of_gb18030() -> None:
    text = "𠮷野家的“㐂”字招牌换成了新的，€5 一位。"
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "utf-16-le"])
def test_a_cut_last_character_costs_only_itself(codec: str) -> None:
    text, found = decode(SIMPLIFIED[1].encode(codec)[:-1])
    assert found == codec
    assert text.startswith(SIMPLIFIED[1][:-1])


@pytest.mark.parametrize("codec", ["gb18030", "cp950", "utf-8", "utf-16-le"])
@given(at=st.integers(0, 10_000), byte=st.integers(1, 255))
@example(at=0, byte=0x80)
@example(at=1, byte=0x35)
def test_one_broken_byte_changes_nothing_else(codec: str, at: int, byte: int) -> None:
    text = "\n\n".join(TRADITIONAL if codec == "cp950" else SIMPLIFIED)
    content = bytearray(text.encode(codec))
    content[at % len(content)] = byte
    decoded, found = decode(bytes(content))
    assert found in ({"cp950", "big5hkscs"} if codec == "cp950" else {codec})
    intact = set(decoded.splitlines()) & set(text.splitlines())
    assert len(intact) >= len(set(text.splitlines())) - 2


def test_a_stray_nul_is_shown_as_unreadable() -> None:
    assert decode((SIMPLIFIED[5] + "\0").encode()) == (SIMPLIFIED[5] + "\ufffd", "utf-8")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image (JPEG)"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "image (WebP)"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"{\\rtf1\\ansi", "rich text"),
        (b"SQLite format 3\0\x10\0", "database"),
        (b"\0" * 257 + b"ustar", "tar"),
        (b"\0\x01\x02\x03" * 300, "does not look like text"),
        (bytes(range(256)) * 4, "does not look like text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, kind: str) -> None:
    with pytest.raises(ReaderError, match=r"^新建 1\.txt is |^新建 1\.txt does ") as raised:
        decode(content, "新建 1.txt")
    assert kind in str(raised.value)


def test_what_was_decoded_before_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    for character in "".join(JAPANESE):
        monkeypatch.setitem(encodings._korean(), character, 0.0)
    encodings._any_language.cache_clear()
    for text in JAPANESE:
        assert decode(text.encode("utf-16-be"))[0] == text
