"""What was read of large record files is remembered: the same findings, and never worse than reading anew."""

from __future__ import annotations

import json
import os
import stat
from hashlib import blake2b
from pathlib import Path

import pytest

from briefcite.model import Library, plain
from briefcite.records import PACKED
from briefcite.records.pack import pack, unpack
from briefcite.records.reader import read
from briefcite.symbols import parse_symbol
from briefcite.text import Source
from briefcite.workspace.cache import cache_folder, marked, read_records, recall
from working_folder import Folder

RECORD = """\
report-{n}:   # one of many
  type: un-document
  symbol: A/HRC/{n}/1
  title: "Report no. {n}: ‘as it is’"
  body: [Human Rights Council, {{name: Somebody, role: author}}]
  date: 2014-02-31
  symbol: A/HRC/{n}/2
"""
BRIEF = "So.[^1] And so.[^2]\n\n[^1]: Report no. 25, A/HRC/25/1.\n\n[^2]: A/HRC/26/1, 7 February 2014.\n"


def library(count: int) -> str:
    """A record file with faults in every record."""
    return "\n".join(RECORD.format(n=n) for n in range(1, count + 1))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of a test's own."""
    place = tmp_path / "kept"
    monkeypatch.setenv("BRIEFCITE_CACHE", str(place))
    return place


def test_what_is_packed_is_what_was_read() -> None:
    source = Source("a.yaml", library(40))
    found, comments = unpack(pack(*read(source)), source)
    assert [(one.key, one.entries) for one in found] == [(one.key, one.entries) for one in read(source)[0]]
    assert comments == read(source)[1]
    assert len(comments) == 40


def test_what_is_packed_has_a_version() -> None:
    """Where this fails, `reader` or `pack` gives something else than before: raise `records.PACKED` too."""
    source = Source("a.yaml", library(3))
    digest = blake2b(pack(*read(source)).encode(), digest_size=8).hexdigest()
    assert (PACKED, digest) == ("2", "7e23ad94a8e7492e")


@pytest.mark.parametrize("path", ["brief.md", "references"])
def test_a_check_says_the_same_from_what_is_remembered(path: str, folder: Folder, cache: Path) -> None:
    folder.write("references/all.yaml", library(200))
    folder.write("brief.md", BRIEF)
    anew, remembered = (folder.check(path, "--output", "json") for _ in range(2))
    without = folder.run("check", path, "--output", "json", env={"BRIEFCITE_CACHE": "off"})
    assert len(list(cache.iterdir())) == 1
    assert json.loads(anew.out)["findings"]
    assert anew == remembered == without


def test_it_is_not_read_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("a.yaml", library(200))
    read_records(source)
    monkeypatch.setattr("briefcite.records.reader.read", None)
    assert len(read_records(source)[0]) == 200


def sealed(body: str, place: Path | None = None) -> bytes:
    """A body with a right seal: that of any text, or that of the text of a place."""
    mark = marked(place, body) if place else blake2b(body.encode(), digest_size=20).hexdigest()
    return f"{mark}\n{body}".encode()


BODIES = [
    "null",
    "[]",
    "{}",
    "[[],[],[]]",
    "[[[1,2]],[]]",
    "[1,2]",
    "no JSON",
    '[[["k",0,1]],[]]',
    "[null,null]",
]


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"\xff\xfe", b"0" * 40 + b"\n[[],[]]", *map(sealed, BODIES)],
)
def test_what_is_damaged_is_read_anew(damage: bytes, cache: Path) -> None:
    source = Source("a.yaml", library(200))
    read_records(source)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    assert len(read_records(source)[0]) == 200
    assert file.read_bytes() == whole


@pytest.mark.parametrize("body", BODIES)
def test_what_is_sealed_and_no_records_is_read_anew(body: str, cache: Path) -> None:
    source = Source("a.yaml", library(200))
    read_records(source)
    (file,) = cache.iterdir()
    file.write_bytes(sealed(body, file))
    assert len(read_records(source)[0]) == 200


def test_what_was_read_of_another_file_is_not_taken(cache: Path) -> None:
    one, other = Source("a.yaml", library(200)), Source("a.yaml", library(201))
    read_records(one)
    (file,) = cache.iterdir()
    taken = file.read_bytes()
    read_records(other)
    (place,) = set(cache.iterdir()) - {file}
    place.write_bytes(taken)
    assert len(read_records(other)[0]) == 201


@pytest.mark.skipif(os.name != "posix", reason="only where there are modes, links and pipes")
def test_a_file_that_others_can_write_is_not_taken(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("a.yaml", library(200))
    read_records(source)
    (file,) = cache.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and stat.S_IMODE(cache.stat().st_mode) == 0o700
    for spoil in (lambda: file.chmod(0o620), lambda: file.chmod(0o602)):
        spoil()
        assert recall(file) == ""
        read_records(source)
        assert recall(file) and stat.S_IMODE(file.stat().st_mode) == 0o600
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    assert recall(file) == ""


@pytest.mark.skipif(os.name != "posix", reason="only where there are modes, links and pipes")
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_only_files_are_looked_into(kind: str, cache: Path) -> None:
    source = Source("a.yaml", library(200))
    read_records(source)
    (file,) = cache.iterdir()
    whole = file.rename(cache.parent / "whole")
    {"link": lambda: file.symlink_to(whole), "pipe": lambda: os.mkfifo(file), "folder": file.mkdir}[kind]()
    assert recall(file) == ""
    assert len(read_records(source)[0]) == 200


def test_files_of_others_stay(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcite.workspace.cache.KEPT", 2)
    cache.mkdir()
    others = [f"{n:040x}.{ending}" for n in range(70) for ending in ("json", "cache")]
    others += ["notes.json", "briefcite.toml", "a.cache", ".hidden"]
    for name in others:
        (cache / name).write_text("briefcite " + name)
    (cache / f"{1:040x}").mkdir()
    for count in (200, 201, 202):
        read_records(Source("a.yaml", library(count)))
    assert {name: (cache / name).read_text() for name in others} == {
        name: f"briefcite {name}" for name in others
    }
    assert len(list(cache.iterdir())) == len(others) + 1 + 2


def test_a_changed_file_is_another(cache: Path) -> None:
    read_records(Source("a.yaml", library(200)))
    changed = library(200).replace("Report no. 7:", "Report no. 7;")
    assert read_records(Source("a.yaml", changed))[0][6].title.startswith("Report no. 7;")


def test_a_small_file_is_not_kept(cache: Path) -> None:
    read_records(Source("a.yaml", library(3)))
    assert not cache.exists()


def test_nothing_is_kept_where_that_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCITE_CACHE", "off")
    assert cache_folder() is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BRIEFCITE_CACHE", str(tmp_path / "file"))
    assert len(read_records(Source("a.yaml", library(200)))[0]) == 200


def test_the_oldest_go(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcite.workspace.cache.KEPT", 2)
    for count in (200, 201, 202):
        read_records(Source("a.yaml", library(count)))
    assert len(list(cache.iterdir())) == 2


SPELLINGS = """
A/HRC/25/63; CRC/C/CHN/CO/3-4; A/67/65-E/2012/48; A/67/65–E/2012/48; A/RES/217(III)[A]; A/RES/217 A (III)
s/res/1325(2000); S/RES/1325 (2000); A/78/62-E/2023/49; CMW/C/GC/3-CRC/C/GC/22; A/HRC/WG.6/19/PRK/1; E/2012/48
CCPR/C/104/D/1914,1915&1916/2009; no symbol; A/HRC/27/10/Add.1*
"""


@pytest.mark.parametrize("remembered", [False, True])
def test_a_record_is_found_by_each_of_its_symbols(remembered: bool) -> None:
    """By the text of its field, mostly unread, as by the symbols read from it."""
    texts = [text.strip() for line in SPELLINGS.split("\n") for text in line.split(";") if text.strip()]
    lines = [f"r{n}: {{type: un-document, symbol: '{text}'}}\n" for n, text in enumerate(texts)]
    lines.append("more: {type: un-document, symbol: A/69/1, other-symbols: [A/HRC/25/63, S/2014/1]}\n")
    source = Source("a.yaml", "".join(lines))
    records, comments = read(source)
    if remembered:
        records, comments = unpack(pack(records, comments), source)
    library = Library(records)
    symbols = {symbol for record in records for symbol in record.symbols}
    assert len(symbols) > 12
    for symbol in symbols:
        found = library.with_symbol(symbol)
        assert found == tuple(record for record in records if symbol in record.symbols)
        assert library.symbol_of(symbol.key) == symbol
        assert [one.text("symbol") for one in found] == [plain(one.fields["symbol"]) for one in found]
    assert library.with_symbol(parse_symbol("A/HRC/25/64")) == library.with_symbol(None) == ()
