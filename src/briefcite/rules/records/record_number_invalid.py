"""An ISBN, ISSN or DOI of a record is not valid.

Why: Shops, libraries and resolvers do not find it; a digit was mistyped or lost.

Basis: The check digits of ISBN (ISO 2108) and ISSN (ISO 3297); a DOI begins with “10.” and has a slash (ISO
26324). Words in brackets after a number, such as “(pbk.)”, separate it from the next.

Bad (yaml)::

    rawls-law:
      type: book
      title: The Law of Peoples
      person: Rawls, John
      publisher: Harvard University Press
      isbn: 0-674-00079-9 (hbk.) 978-0-674-00542-6 (pbk.)
      date: 1999

Fixed (yaml)::

    rawls-law:
      type: book
      title: The Law of Peoples
      person: Rawls, John
      publisher: Harvard University Press
      isbn: 0-674-00079-X (hbk.) 978-0-674-00542-6 (pbk.)
      date: 1999
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record, Scalar
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "impossible"

DOI = pattern(r"(?i:https?://(?:dx\.)?doi\.org/|doi:\s*)?10(?:\.\d{4,9}(?:\.\d+)*/\S+|/\w{3,})")
"""A DOI, or a short one (10/abc)."""
BETWEEN = pattern(
    r"\([^()]*\)|[,;/\n]|\s(?=97[89])|\b(?:e-?|print |online )?IS[BS]N(?:-1[03])?\b:?", re.IGNORECASE
)
"""What separates numbers in one field: a remark, a sign, a label."""
HYPHENS = str.maketrans("", "", " \u00a0-‐‑–")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every number that fails its own check."""
    for record in library.judged:
        for name, written, span in numbers(record):
            problem = JUDGES[name](written)
            if problem:
                yield Finding(
                    span,
                    f"“{written}” is not a valid {name.upper()}: {problem}.",
                    help="copy it again from the source",
                )


def numbers(record: Record) -> Iterator[tuple[str, str, Span]]:
    """The numbers of a record and of the book that it is in; each separately where a field has several."""
    for fields in (record.entries, record.mapping("in")):
        for key, value in fields:
            if key.text in JUDGES and isinstance(value, Scalar):
                for part in [value.text] if key.text == "doi" else BETWEEN.split(value.text):
                    if part.strip():
                        yield key.text, part.strip(), value.span


def judge_doi(written: str) -> str:
    """What is wrong with a DOI, or "".

    >>> judge_doi("10.1163/157181101"), judge_doi("https://doi.org/10.1017/ajil.2019.1"), judge_doi("10.1163")
    ('', '', 'a DOI begins with “10.”, at least four digits and a slash')
    """
    return "" if DOI.fullmatch(written) else "a DOI begins with “10.”, at least four digits and a slash"


def judge_isbn(written: str) -> str:
    """What is wrong with an ISBN of ten or thirteen digits, or "".

    >>> judge_isbn("978-0-19-954666-4"), judge_isbn("978-0-19-954666-5"), judge_isbn("0-19-95466")
    ('', 'its last digit should be 4', 'it has 8 digits, not 10 or 13')
    """
    digits = written.translate(HYPHENS).upper()
    if len(digits) == 10 and digits.removesuffix("X").isdecimal():
        return judge_last(digits, range(10, 1, -1), 11)
    if len(digits) == 13 and digits.isdecimal():
        if digits.startswith(("978", "979")):
            return judge_last(digits, (1, 3) * 6, 10)
        return "an ISBN of 13 digits begins with 978 or 979"
    return f"it has {sum(map(str.isdigit, digits))} digits, not 10 or 13"


def judge_issn(written: str) -> str:
    """What is wrong with an ISSN, or "".

    >>> judge_issn("0002-9300"), judge_issn("0002-9301"), judge_issn("1050-124X"), judge_issn("0002")
    ('', 'its last digit should be 0', '', 'it has 4 digits, not 8')
    """
    digits = written.translate(HYPHENS).upper()
    if len(digits) == 8 and digits.removesuffix("X").isdecimal():
        return judge_last(digits, range(8, 1, -1), 11)
    return f"it has {sum(map(str.isdigit, digits))} digits, not 8"


def judge_last(digits: str, weights: Iterable[int], modulus: int) -> str:
    """What is wrong with the last digit, by the weights of those before it; X is ten."""
    due = -sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % modulus
    wanted = "X" if due == 10 else str(due)
    return "" if digits[-1] == wanted else f"its last digit should be {wanted}"


JUDGES = {"isbn": judge_isbn, "issn": judge_issn, "doi": judge_doi}
