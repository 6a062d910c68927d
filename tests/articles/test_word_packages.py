"""Packages that are no sound Word files are refused in a sentence that says what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from briefcite import limits
from briefcite.articles.docx import read_file
from briefcite.errors import UnreadableFile
from word_files import Parts, note, pack, paragraph, part, reference, relations, word_file, word_parts

BODY = paragraph("So.", reference(2))
SOUND = word_parts(BODY, note(2, "A/77/1."))
MAIN, NOTES = "word/document.xml", "word/footnotes.xml"
DOCTYPE = b"<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"


def with_parts(**parts: bytes) -> bytes:
    """The sound file with other bytes in some parts."""
    names = {"main": MAIN, "notes": NOTES, "rels": "_rels/.rels", "links": "word/_rels/document.xml.rels"}
    return pack(SOUND | {names[name]: data for name, data in parts.items()})


def without(name: str) -> bytes:
    return pack({other: data for other, data in SOUND.items() if other != name})


def named(name: str) -> bytes:
    return pack(SOUND | {name: b""})


def twice() -> bytes:
    packed = io.BytesIO(pack(SOUND))
    with zipfile.ZipFile(packed, "a") as package:
        package.writestr(zipfile.ZipInfo("Word/Document.xml"), b"<a/>")
    return packed.getvalue()


def cut(data: bytes) -> bytes:
    """The file with a byte changed in the packed words of its main part."""
    at = data.index(MAIN.encode()) + len(MAIN) + 20
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def flagged(data: bytes) -> bytes:
    """The file with the flag of a password at each member."""
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        parts = data.split(sign)
        data = sign.join([parts[0], *(p[: place - 4] + b"\x01" + p[place - 3 :] for p in parts[1:])])
    return data


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("nothing", lambda: b"", "this file is empty"),
    ("no ZIP file", lambda: b"PK\x03\x04 and no more", "no sound ZIP file"),
    ("a file of the old kind", lambda: b"\xd0\xcf\x11\xe0" * 200, "(.doc)"),
    ("RTF", lambda: b"{\\rtf1 So.}", "RTF"),
    ("a page", lambda: b"<html><p>So.</p></html>", "page"),
    ("a web archive", lambda: b"MIME-Version: 1.0\n", ".mht"),
    ("no relationships", lambda: without("_rels/.rels"), "no main part"),
    ("no main part", lambda: without(MAIN), f"“{MAIN}” is missing"),
    ("no part of notes", lambda: without(NOTES), f"“{NOTES}” is missing"),
    ("one that is named", lambda: with_parts(rels=relations([("a", "officeDocument", "no.xml")])), "no.xml"),
    ("broken XML", lambda: with_parts(notes=b"<w:footnotes"), f"“{NOTES}” is damaged"),
    ("an empty part", lambda: with_parts(notes=b""), f"“{NOTES}” is damaged"),
    ("a document type", lambda: with_parts(main=DOCTYPE + b"<d>&b;</d>"), "document type"),
    ("an unknown encoding", lambda: with_parts(main=b"<?xml version='1.0' encoding='no'?><d/>"), "damaged"),
    ("too deep", lambda: with_parts(main=b"<a>" * 501 + b"</a>" * 501), "too deep"),
    ("damaged bytes", lambda: cut(pack(SOUND)), "damaged"),
    ("a password", lambda: flagged(pack(SOUND)), "password"),
    ("a part that leads out", lambda: named("../evil.xml"), "leads out"),
    ("an absolute part", lambda: named("/etc/passwd"), "leads out"),
    ("a part on a drive", lambda: named("C:/evil.xml"), "leads out"),
    ("two parts of a name", twice, "two parts"),
    ("too many parts", lambda: pack(SOUND | {f"a{n}": b"" for n in range(limits.MEMBERS)}), "5,000"),
    ("a bomb", lambda: with_parts(notes=b" " * (limits.RATIO * 40_000)), "unpacked"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "said"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_what_is_no_sound_word_file_is_refused(name: str, make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_file("brief.docx", make(), "accepted")
    assert said in error.value.message
    assert error.value.help
    assert error.value.path == "brief.docx"


def test_the_sound_file_is_read() -> None:
    assert [str(note.body) for note in read_file("a.docx", pack(SOUND), "accepted").notes] == ["A/77/1."]


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED", sum(map(len, SOUND.values())) - 10)
    with pytest.raises(UnreadableFile, match="unpacked"):
        read_file("a.docx", pack(SOUND), "accepted")


OTHERWISE: list[tuple[str, Callable[[Parts], Parts]]] = [
    ("UTF-16", lambda parts: {name: recoded(data) for name, data in parts.items()}),
    ("a byte-order mark", lambda parts: {name: b"\xef\xbb\xbf" + data for name, data in parts.items()}),
    (
        "another prefix",
        lambda parts: {n: d.replace(b"w:", b"a:").replace(b":w=", b":a=") for n, d in parts.items()},
    ),
    ("names in capitals", lambda parts: {name.upper(): data for name, data in parts.items()}),
    ("names with backslashes", lambda parts: {name.replace("/", "\\"): data for name, data in parts.items()}),
    ("absolute targets", lambda parts: {n: d.replace(b"'word/", b"'/word/") for n, d in parts.items()}),
]


def recoded(data: bytes) -> bytes:
    return data.decode().replace("UTF-8", "UTF-16").encode("utf-16")


@pytest.mark.parametrize(("name", "change"), OTHERWISE, ids=[name for name, _ in OTHERWISE])
def test_a_file_that_is_written_otherwise_is_read(name: str, change: Callable[[Parts], Parts]) -> None:
    article = read_file("a.docx", pack(change(SOUND)), "accepted")
    assert [(one.label, str(one.body)) for one in article.notes] == [("1", "A/77/1.")]


def test_a_part_in_another_place_is_found() -> None:
    parts = {
        "_rels/.rels": relations([("x", "officeDocument", "doc/main.xml")]),
        "doc/main.xml": part("document", f"<body>{BODY}</body>"),
        "doc/_rels/main.xml.rels": relations([("x", "footnotes", "../other/n.xml")]),
        "other/n.xml": part("footnotes", note(2, "A/77/1.")),
    }
    assert [str(note.body) for note in read_file("a.docx", pack(parts), "accepted").notes] == ["A/77/1."]


def test_styles_that_are_based_on_each_other_end() -> None:
    circle = "".join(f"<style styleId='{a}'><basedOn val='{b}'/></style>" for a, b in ("ab", "ba"))
    run = "<r><rPr><rStyle val='a'/></rPr><t>A.</t></r>"
    article = read_file("a.docx", word_file(BODY, note(2, run), others={"styles": circle}), "accepted")
    assert str(article.notes[0].body) == "A."
