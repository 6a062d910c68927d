"""Whether a text that was read as windows-1252 can be one: a text in another encoding gives it away.

Every byte is a character in some encoding, so that nothing but its words tells in which a text was written.
In a Western text letters with accents are among plain ones, a capital begins a word, and signs are beside
words; Cyrillic, Greek or Chinese bytes become words of accented letters alone, and the quotation marks of Mac
Roman capitals within words.
"""

from __future__ import annotations

import re

from ..patterns import pattern

CAPITALS = "ŠŒŽŸÀ-ÖØ-Þ"
SMALL = "šœžß-öø-ÿ"
OTHERS = CAPITALS + SMALL
"""The letters of windows-1252 that ASCII has not."""
ALONE = "àáèéêíòóôúùöåøæÀÁÈÉÊÍÓÔÚÖÅØÆ"
"""The letters among them that are words, or the ends of words after a hyphen."""
LETTERS = f"A-Za-z{OTHERS}"

IMPLAUSIBLE = pattern(
    rf"""
      (?<![{LETTERS}]) [{OTHERS}]{{2,}} (?![{LETTERS}])         # a word without one plain letter
    | [{OTHERS}]{{3}}                                           # three accented letters in a row
    | (?<=[a-z{SMALL}.,;:!?]) [{CAPITALS}]                      # a capital within a word or at its end
    | (?<=[A-Z]) [{CAPITALS}] (?=[a-z{SMALL}])
    | (?<![{LETTERS}]) [{CAPITALS}] (?=[A-Z][a-z])              # two capitals at the beginning of a word
    | (?<![{LETTERS}]) (?![{ALONE}])[{OTHERS}] (?![{LETTERS}])  # no word
    | [ðÐþÞ]                                                    # in Turkish and Baltic texts other letters
    | (?<=[{LETTERS}]{{2}}) [æÆ] (?![{LETTERS}])                # as in “Karadžić” in Central Europe
    | [¤¦¨¬¯¸ˆ˜ƒ]                                               # signs that no text has
    | (?<=[{LETTERS}]) [¡¿‚„¼½¾×÷] | [×÷] (?=[{LETTERS}])       # signs that follow no letter
    | [¡¿] (?![{LETTERS}\s“”‘’"'«¡¿(\d])                        # signs that come before words
    | (?<![\d\sNn]) ° | (?<![\d\s(]) ±                          # signs that belong to numbers
    | (?<=[{LETTERS}]) [^\w\s\x00-\x7f’‘“”·–—…\xad] (?=[{LETTERS}])  # others
    | (?<=[{LETTERS}]) [¹²³] (?=[{LETTERS}])
    """,
    re.VERBOSE,
)
"""What no Western text has."""


def find_foreign(text: str) -> re.Match[str] | None:
    """The first place of a text, read as windows-1252, that shows it to be in another encoding; None: none.

    >>> find_foreign("The “café” of Señor Muñoz – 5 °C – in Łódź".encode("cp1252", "ignore").decode("cp1252"))
    >>> for text, encoding in (("“Совет”", "cp1251"), ("“理事会”", "gb18030"), ("It’s so.", "mac_roman")):
    ...     print(find_foreign(text.encode(encoding).decode("cp1252"))[0])
    Ñîâåò
    ¡
    Õ
    """
    return IMPLAUSIBLE.search(text)
