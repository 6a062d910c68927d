"""What a file is that has the ending of a Word file and is none."""

from __future__ import annotations

BEGINNINGS = {
    b"\xd0\xcf\x11\xe0": (
        "this is a Word file of the old kind (.doc), or one with a password",
        "save it in Word as .docx, without a password",
    ),
    b"{\\rtf": ("this is an RTF file", "save it in Word as .docx"),
    b"MIME-Version:": ("this is a web archive (.mht)", "save it in Word as .docx"),
    b"<": ("this is a page or an XML file", "save it in Word as .docx, or give a page the ending .html"),
    b"%PDF": ("this is a PDF file", "ask for the file from which it was made"),
}
"""How other files begin: what they are, and what to do."""


def tell_kind(data: bytes) -> tuple[str, str] | None:
    r"""What a file is that is no Word file, and what to do; None for one that may be.

    >>> tell_kind(b"{\\rtf1 So it is.}")
    ('this is an RTF file', 'save it in Word as .docx')
    """
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:16]
    if not data:
        return "this file is empty", "save it again in Word"
    return next((said for sign, said in BEGINNINGS.items() if start.startswith(sign)), None)
