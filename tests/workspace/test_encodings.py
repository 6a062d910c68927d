"""Bytes and text: UTF-8, windows-1252 and what is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite.errors import UnreadableFile
from briefcite.workspace.encodings import decode, encode


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
