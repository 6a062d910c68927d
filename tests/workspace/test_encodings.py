"""Bytes and text: UTF-8, windows-1252 and what is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.errors import UnreadableFile
from briefcite.workspace.encodings import decode, encode
from working_folder import Folder


@pytest.mark.parametrize(
    ("data", "encoding", "marked", "text"),
    [
        (b"caf\xc3\xa9\r\n", "utf-8", False, "café\r\n"),
        (b"\xef\xbb\xbfa\rb\n", "utf-8", True, "a\rb\n"),
        (b"caf\xe9 \x93x\x94", "windows-1252", False, "café “x”"),
        (b"\xe9\t\x0c\r\n", "windows-1252", False, "é\t\x0c\r\n"),
        (b"", "utf-8", False, ""),
    ],
)
def test_decoding(data: bytes, encoding: str, marked: bool, text: str) -> None:
    source = decode("a.md", data)
    assert (source.encoding, source.marked, source.text) == (encoding, marked, text)
    assert encode(source, source.text) == data


@pytest.mark.parametrize(
    "data", [b"\0", "x".encode("utf-16"), b"\xe9\x01", b"\x81", b"\xe9\x7f", "x".encode("utf-32")]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        decode("a.md", data)


@given(st.binary())
def test_decoding_gives_the_bytes_back_or_refuses(data: bytes) -> None:
    try:
        source = decode("a.md", data)
    except UnreadableFile:
        return
    assert encode(source, source.text) == data


# What is read as windows-1252 by a guess


FOREIGN = [
    ("windows-1251", "Совет Безопасности met."),
    ("windows-1251", "See “Вестник ООН”."),
    ("koi8_r", "The newspaper Вестник said so."),
    ("iso8859_5", "The newspaper Вестник said so."),
    ("cp1253", "The journal Ελευθερία said so."),
    ("cp1255", "The journal הארץ said so."),
    ("cp1254", "President Erdoğan and Mr. Şahin."),
    ("cp1250", "Wałęsa and Kwaśniewski."),
    ("cp1250", "Radovan Karadžić."),
    ("cp1257", "Commissioner Algirdas Šemeta."),
    ("iso8859_2", "Wałęsa met Žižek."),
    ("gb18030", "The journal 理事会 said so."),
    ("gb18030", "It is “so”."),
    ("big5", "The journal 理事會 said so."),
    ("euc_kr", "The journal 안보리 said so."),
    ("mac_roman", "It is “so”."),
    ("mac_roman", "It’s so."),
    ("mac_roman", "A café and Müller — so."),
    ("cp850", "The street of Françoise."),
    ("cp437", "Señor Muñoz."),
    ("iso8859_15", "It cost 5€ more."),
]
"""Words in encodings that are not windows-1252; none has a byte that windows-1252 lacks."""

WESTERN = [
    "It is “so” — and it’s ‘thus’ … so.",
    "A café in Zürich, Señor Muñoz, l’État, où, là, ça, À Paris, ÉTATS, Ångström, Œuvre, Šumava, Þ".replace(
        "Þ", ""
    ),
    "5 °C, § 7, n° 12, 3 × 4, ±2, 10 €, £5, ½, 20º, Nº 7, © 2014, ™, •",
    "So it is.¹ And so.²³ ¿Qué? ¡Basta! «Oui», „so“, Straße, coöperation, naïve",
    "Ó Briain, Øystein, Søren Kierkegaard, ver-se-á, José–María, Saint-Étienne, J’Ávila",
]
"""Words that windows-1252 has and that are in no other encoding."""


@pytest.mark.parametrize(("encoding", "words"), FOREIGN)
def test_an_encoding_that_is_a_wrong_guess_is_a_warning(encoding: str, words: str, folder: Folder) -> None:
    text = f"So.[^1]\n\n[^1]: A/RES/70/1. {words}\n"
    text.encode(encoding).decode("cp1252")
    folder.write("a.md", text.encode(encoding))
    told = folder.check("a.md", "--only", "source-not-utf8", "--output", "lines")
    assert ": warning: " in told.out and "shows that this is wrong" in " ".join(told.out.split())
    assert told.status == 0
    assert folder.check("a.md", "--only", "source-not-utf8", "--strict").status == 1


@pytest.mark.parametrize("words", WESTERN)
def test_western_words_are_read_as_they_are(words: str, folder: Folder) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: A/RES/70/1. {words}\n".encode("cp1252"))
    told = folder.check("a.md", "--only", "source-not-utf8", "--strict", "--output", "lines")
    assert ": suggestion: " in told.out and told.status == 0


def test_records_in_another_encoding_are_a_warning_where_they_are_cited(folder: Folder) -> None:
    one = "{}:\n  type: news\n  title: {}\n  outlet: Vane\n  date: 2014-02-07\n"
    text = one.format("a", "Вестник") + one.format("b", "Весна")
    folder.write("references/a.yaml", text.encode("cp1251"))
    folder.write("a.md", "So.[^1]\n\n[^1]: [@b].\n")
    told = folder.check("a.md", "--only", "record-not-utf8", "--output", "lines", "--strict")
    assert told.status == 1 and told.out.count("record-not-utf8") == 1 and "a.yaml:8:" in told.out
    assert folder.check("references", "--only", "record-not-utf8", "--output", "lines").out.count("\n") == 2


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252"])
def test_import_says_that_an_encoding_is_a_guess(encoding: str, folder: Folder) -> None:
    words = "Вестник" if encoding == "cp1251" else "Café"
    folder.write("a.bib", f"@misc{{a, title = {{{words}}}}}\n".encode(encoding))
    told = folder.run("import", "a.bib")
    assert "a.bib:1: The file is not UTF-8; it was read as windows-1252" in told.err
    assert ("shows that this is wrong" in told.err) == (encoding == "cp1251")
