"""From bytes to a `Source` and back: UTF-8, else what a page declares, else windows-1252, else not a text."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from .. import limits
from ..errors import BadSettings, UnreadableFile
from ..patterns import pattern
from ..text import Source
from .paths import is_there, shown
from .reads import read_file

CONTROLS = frozenset(map(chr, (*range(9), 11, *range(14, 32), 127)))
"""Control characters that no text holds: all but tab, line feed, form feed and carriage return."""

DECLARED = pattern(
    r"<(?:meta\b[^<>]{0,200}?\bcharset|\?xml\b[^<>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I
)
"""How a web page says in what encoding it is."""
HEAD = 4096
"""Bytes at the beginning of a page in which it says so."""
OTHERS = pattern(
    r"iso8859-\d+|cp125[0-8]|cp(?:866|874|932|949|950)|koi8-[rtu]|mac-\w+|shift_jis|euc_(?:jp|kr)|gb2312|gbk"
    r"|gb18030|big5|tis-620"
)
"""The encodings that a page may declare, as Python calls them; Latin-1 is windows-1252, as in browsers."""
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def open_source(path: Path, *, pipes: bool = False) -> Source:
    """The text of a file, named as people read its path, with `pipes` of a named pipe too.

    Raises `UnreadableFile`.
    """
    return decode(shown(path), read_file(path, pipes=pipes))


def open_or_new(path: Path) -> Source:
    """The text of a file that is added to; empty where there is none yet. Raises `UnreadableFile`."""
    return open_source(path) if is_there(path) else Source(shown(path), "")


def read_text(path: Path, most: int | None = None) -> str:
    """The text of a file that must be UTF-8, such as settings; line ends are "\\n". Raises `BadSettings`."""
    try:
        text = read_file(path, limits.SMALL_FILE if most is None else most).decode("utf-8-sig")
    except UnreadableFile as error:
        raise BadSettings(error.path, error.message, error.help) from error
    except UnicodeDecodeError as error:
        raise BadSettings(
            shown(path), "this file cannot be read: it is not UTF-8", "save it as UTF-8"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(name: str, data: bytes) -> Source:
    """The text of a file, line ends kept; raises `UnreadableFile` where the bytes are not text.

    >>> decode("a.md", b"caf\\xe9").text, decode("a.md", b"caf\\xe9").encoding
    ('café', 'windows-1252')
    """
    marked = data.startswith(codecs.BOM_UTF8)
    if data.startswith(UTF_16):
        raise UnreadableFile(name, "this file is UTF-16", "save it as UTF-8")
    try:
        text, encoding = data[3 * marked :].decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text, encoding = decode_declared(data) or (decode_western(name, data, error.start), "windows-1252")
    if "\0" in text:
        raise UnreadableFile(name, "this is not a text file: it has a NUL character", "save it as UTF-8 text")
    return Source(name, text, encoding, marked and encoding == "utf-8")


def decode_declared(data: bytes) -> tuple[str, str] | None:
    """The text of a page in the encoding that it declares, and the name of it; None where it cannot be that.

    >>> decode_declared(b'<meta charset="windows-1251"><p>\\xd1\\xcd\\xc3')
    ('<meta charset="windows-1251"><p>СНГ', 'cp1251')
    """
    found = DECLARED.search(data[:HEAD].decode("latin-1"))
    try:
        encoding = codecs.lookup(found[1]).name if found else ""
        encoding = "cp1252" if encoding == "iso8859-1" else encoding
        return (data.decode(encoding), encoding) if OTHERS.fullmatch(encoding) else None
    except (LookupError, UnicodeDecodeError):
        return None


def decode_western(name: str, data: bytes, at: int) -> str:
    """The text of bytes that are not UTF-8, which fail there at offset `at`."""
    line = data.count(b"\n", 0, at) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = "\0"
    if CONTROLS.isdisjoint(text):
        return text
    message = f"this file is not a text in UTF-8 (line {line} cannot be read)"
    raise UnreadableFile(name, message, "save it as UTF-8 text")


def encode(source: Source, text: str) -> bytes:
    """The bytes of a text in the encoding of the source that it replaces, byte-order mark kept."""
    encoding = "cp1252" if source.encoding == "windows-1252" else source.encoding
    return codecs.BOM_UTF8 * source.marked + text.encode(encoding)
