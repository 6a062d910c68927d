"""A short form is declared but never used.

Why: Readers are asked to remember a name that never comes, or the note that used it was deleted.

Basis: the whole document, in which the words are searched for in upper or lower case.

Exceptions: a name of more than six words, which is the title of a part.

See also: repeat-undeclared, repeat-short-shared.

Bad::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: Human Rights Council, “Report on Ardon,” A/HRC/25/63, 7 February 2014 [hereinafter Ardon Report].
    [^2]: General Assembly, “Rights in Ardon,” A/RES/69/188, 18 December 2014.

Good::

    The office opened in June.[^1] It closed in July.[^2]

    [^1]: Human Rights Council, “Report on Ardon,” A/HRC/25/63, 7 February 2014 [hereinafter Ardon Report].
    [^2]: Ardon Report, para. 12.

Good::

    The office opened in June.[^1]

    [^1]: Human Rights Council, A/HRC/25/63 (“Part two: on the opening of an office”), para. 12.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "style"

LONGEST = 6
"""The most words of a short form; more words in quotation marks are the title of a part."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every declared name that is nowhere else."""
    if not reading.shorts:
        return
    names = {short: words_of(short.name) for short in reading.shorts}
    every = words_of(reading.article.prose)
    lengths = {len(name) for name in names.values()}
    slices = ([every[n:] for n in range(length)] for length in lengths)
    count = Counter(words for parts in slices for words in zip(*parts, strict=False))
    meant = {repeat.target for repeat in reading.repeats if repeat.kind == "short"}
    for short, name in names.items():
        if name and len(name) <= LONGEST and count[name] < 2 and short.target not in meant:
            yield Finding(
                short.span,
                f"The short form “{short.name}” is declared but never used.",
                help="delete it, or use it in the later notes",
            )


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without signs and line ends."""
    return tuple(re.findall(r"[^\W_]+", text.casefold()))
