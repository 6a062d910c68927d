"""A name is written in two ways: “MacPherson” and “Macpherson”, “Reset.Tech” and “Reset Tech”.

Why: The reader cannot tell whether two are meant, and a search for one form misses the other.

Basis: the article’s other words.

When: It compares capitals within a word, full stops and spaces between two words, and accents in two words.

Exceptions: Quotations, titles, links, words in capitals and names after other given names are left alone.

Bad::

    The MacPherson report says so.[^1] Reset Tech agrees.[^2]

    [^1]: William Macpherson, “Inquiry,” 3 May 2021, p. 3.
    [^2]: Reset.Tech, “Letter,” 3 May 2021, p. 4.

Good::

    The office keeps its code in GitHub.[^1] Open Source is Open-Source.

    [^1]: J. MacDonald, *Github*, 3 May 2021; Ann Macdonald, “Hyperledger and HyperLedger,” 3 May 2020.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "style"

ODD = pattern(r"[A-Z][a-z]+\.?[A-Z][a-z]+")  # what may be a name with a capital or a full stop within
WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?![\w/@])"
NEXT = r"(?:[ .-]|[ -][dD][’']| de )"
PAIR = pattern(lambda: WORD + NEXT + WORD)
NAME = pattern(lambda: rf"{WORD}(?!\.[a-z])(?=({NEXT}{WORD})?)")
"""A word with a capital, and in the group the next one of the same name."""
SMALL = frozenset({"The", "A", "In", "As", "By", "Of", "See", "La", "Le", "Der", "Die", "El"})
"""Words with a capital that are not given names."""
APART = dict.fromkeys(map(ord, "-’' ."))  # what is not a letter of a name


class Named(NamedTuple):
    """A name where it is: its form, the word with a capital before it, and whether it is in a note."""

    span: Span
    form: str
    before: str
    noted: bool


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of every further form of a name; the form of most notes is taken for the right one."""
    done = 0
    for forms in sorted(read_names(reading), key=lambda forms: next(iter(forms.values()))[0].span.start):
        usual = max(forms.values(), key=lambda places: (sum(one.noted for one in places), len(places)))
        for places in forms.values():
            one, other = places[0], usual[0]
            if one.span.start >= done and is_one_name(one, other):
                done = one.span.end
                yield Finding(
                    one.span,
                    f"“{one.span.line}” is written “{other.span.line}” elsewhere in the article.",
                    help="check which form is right, and use it throughout",
                    basis="the article’s other words",
                    related=((other.span, "the other form"),),
                )


def read_names(reading: Reading) -> Iterator[dict[str, list[Named]]]:
    """The places of every name that has several forms, by form."""
    article = reading.article
    texts = [(stretch, stretch.own, False) for stretch in map(article.stretch, article.paragraphs)]
    texts += [(stretch, words, True) for stretch, words in reading.own_notes]
    names: dict[str, dict[str, list[Named]]] = {}
    for _, words, _ in texts:
        odd = [one[0] for one in ODD.finditer(words)]
        if not words.isascii():
            odd += [one[0] for one in PAIR.finditer(words) if not one[0].isascii()]
        names.update((read_key(name), {}) for name in odd)
    for stretch, words, noted in texts if names else ():
        for found in NAME.finditer(words):
            for end in sorted({found.end(), max(found.end(), found.end(1))}):
                name = words[found.start() : end].replace("’", "'")
                if (key := read_key(name)) in names and not name.isupper():
                    before = read_given(words[max(0, found.start() - 20) : found.start()])
                    named = Named(stretch.span(found.start(), end), name, before, noted)
                    names[key].setdefault(name, []).append(named)
    return (forms for forms in names.values() if len(forms) > 1)


def read_given(words: str) -> str:
    """The last of some words, where it has a capital and may be the given name of what follows."""
    word = words.rpartition(" ")[0].rpartition(" ")[2] if words.endswith(" ") else ""
    return word if word[:1].isupper() and word.translate(APART).isalpha() and word not in SMALL else ""


def read_key(name: str) -> str:
    """A name without accents, capitals, spaces and stops."""
    bare = name.translate(APART)
    if bare.isascii():
        return bare.casefold()
    from ...values.letters import plain_letters  # only where a name has accents

    return plain_letters(bare)


def is_one_name(one: Named, other: Named) -> bool:
    """Whether two forms with the same letters are surely of one name."""
    forms = one.form, other.form
    if one.form == other.form or (one.before != other.before and one.before and other.before):
        return False
    accented = [form for form in forms if not form.isascii()]
    return len(accented) == 1 or "." in "".join(forms) or not any(" " in form for form in forms)
