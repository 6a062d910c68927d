"""A field contains remains of HTML, invisible characters or look-alike letters.

Why: They are printed in every note that is made from the record, and no search finds the title.

Basis: HTML; the Unicode Standard’s control and format characters; Cyrillic and Greek letters next to a Latin
letter.

Exceptions: the joiners that Arabic, Persian and Indic scripts need; links, quotes and fields that begin with
“x-”.

See also: record-text-cut.

Bad (yaml)::

    rawls-law:
      type: book
      title: The <i>Law</i> of Peoples
      person: Rawls, John
      publisher: Harvard &amp; Sons
      date: 1999

Good (yaml)::

    rawls-law:
      type: book
      title: The Law of Peoples
      person: Rawls, John
      publisher: "\\u0646\\u0634\\u0631 \\u0645\\u06cc\\u200c\\u062e\\u0648"
      date: 1999
      url: https://www.hup.harvard.edu/?a=1&amp;b=2
      x-note: <i>Law</i>
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Entries, Items, Library, Scalar, Value
from ...model.record_types import FREE
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

STRAY = pattern(
    r"(?P<tag></?(?i:i|b|u|em|strong|sub|sup|small|span|p|br|div|a|font|cite)(?:\s[^<>]*)?/?>)"
    r"|(?P<entity>&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});)"
    r"|(?P<control>[\x00-\x08\x0b-\x1f\x7f-\x9f])"
    "|(?P<invisible>[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff])"
    "|(?P<alike>[A-Za-zÀ-ɏ][\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧο][A-Za-zÀ-ɏ])"
    "|(?P<decoded>â€[™œ˜“”\x9d]|Ã[\u0080-\u00bf])",
)
KINDS = {
    "tag": ("an HTML tag", "delete it"),
    "entity": ("an HTML entity", "write the character itself"),
    "control": ("a control character", "delete it"),
    "invisible": ("an invisible character", "delete it"),
    "alike": ("a Latin letter beside a look-alike of another script", "type the word again"),
    "decoded": ("a character that was decoded wrongly", "copy the text again"),
}
LEFT_ALONE = ("url", "archived", "versions", "doi", "quotes")
"""Fields in which such characters may be meant."""


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every text of a record with such characters, once."""
    for record in library.judged:
        for key, value in record.entries:
            if key.text.startswith(FREE) or key.text in LEFT_ALONE:
                continue
            for text in scalars(value):
                if found := STRAY.search(text.text) if may_stray(text.text) else None:
                    what, cure = KINDS[str(found.lastgroup)]
                    yield Finding(
                        text.span,
                        f"“{key.text}” contains {what}: {show(found)}.",
                        help=cure,
                        basis="HTML" if found.lastgroup in ("tag", "entity") else "the Unicode Standard",
                    )


def may_stray(text: str) -> bool:
    """Whether a text is not plainly without such characters: most are."""
    return not (text.isascii() and text.isprintable()) or "<" in text or "&" in text


def scalars(value: Value) -> Iterator[Scalar]:
    """Every single value within a value."""
    match value:
        case Scalar():
            yield value
        case Items():
            for item in value.items:
                yield from scalars(item)
        case Entries():
            for _, inner in value:
                yield from scalars(inner)


def show(found: re.Match[str]) -> str:
    """What was found; a character that cannot be seen, by its number and name.

    >>> show(STRAY.search("Law\u200b"))
    'U+200B, zero width space'
    """
    if found.lastgroup in ("control", "invisible"):
        name = unicodedata.name(found[0], "").lower()
        return f"U+{ord(found[0]):04X}" + (f", {name}" if name else "")
    if found.lastgroup == "alike":
        odd = next(sign for sign in found[0] if not unicodedata.name(sign, "").startswith("LATIN"))
        return f"“{found[0]}”, where “{odd}” is {unicodedata.name(odd).lower()}"
    return f"“{found[0]}”"
