"""Three words or more are written twice in a row: “Wells of Ardon, Wells of Ardon (2019)”.

Why: A title was pasted twice; the reader looks for a second source that does not exist.

Basis: A note names each part of a source once.

When: It applies where only a space, a comma or “|” is between; to a quoted title of at least four words.

Exceptions: “World Bank, World Bank Annual Report”, which goes on, and Rio de Janeiro, city and state.

See also: note-word-doubled

Bad::

    The office opened in June.[^1]

    [^1]: Office, Cars of the North, Cars of the North, 3 May 2019.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, Cars of the North, 3 May 2019.

Good::

    The office opened in June.[^1]

    [^1]: Office of Cars, Office of Cars Yearbook, the form 9, the form 9-A; Rio de Janeiro, Rio de Janeiro.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...model.stretches import Place, blank
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

WORD = pattern(r"\w[\w’'./-]*(?<=[\w])")
LEAST = 3
MOST = 40  # words of a phrase
BETWEEN = pattern(r" |\.?, | ?\| ?")
BETWEEN_TITLES = pattern(r",?[”\"’'],? ")
SIGNS = tuple(",.;:(“\"‘'*_|[")
AFTER = pattern(r"[*_]*(?:[,.;)\]|”\"’]|\Z|\s+[(\[|–-]|\s+(?:[Aa]rt|[Pp]ara|[Ss]ec))")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such place in the notes."""
    for stretch in map(reading.stretch, reading.notes):
        bare = stretch.contents.unmarked
        words = blank(bare.words, bare.addresses) if bare.addresses else bare.words
        places = [match.span() for match in WORD.finditer(words)]
        folded = [words[start:end].casefold() for start, end in places]
        if len(folded) - len(set(folded)) >= LEAST:
            for size, starts in doubled(folded):
                for start in starts:
                    first = places[start][0], places[start + size - 1][1]
                    second = places[start + size][0], places[start + 2 * size - 1][1]
                    if is_repetition(words, first, second):
                        yield report(stretch, first, second)
                        break


def doubled(words: Sequence[str]) -> Iterator[tuple[int, Sequence[int]]]:
    """Each phrase that follows itself: its number of words, and where it may begin.

    >>> list(doubled("the a b c a b c a x".split()))
    [(3, range(1, 3))]
    """
    last: dict[str, int] = {}
    done = 0
    for place, word in enumerate(words):
        start = last.get(word, -1)
        size = place - start
        last[word] = place
        if start >= done and LEAST <= size <= MOST and words[start:place] == words[place : place + size]:
            while start > done and words[start - 1] == words[start - 1 + size]:
                start -= 1
            end = place + size
            while end < len(words) and words[end] == words[end - size]:
                end += 1
            yield size, range(start, end - 2 * size + 1)
            done = end


def is_repetition(words: str, first: Place, second: Place) -> bool:
    """Whether a phrase and its second writing begin, end and are separated as by mistake."""
    phrase, between = words[slice(*first)], words[first[1] : second[0]]
    letters = sum(part[:1].isalpha() for part in phrase.split())
    if letters < LEAST or phrase.casefold() == "rio de janeiro" or phrase.count("“") != phrase.count("”"):
        return False
    if between == " ":
        return letters > LEAST or phrase[0].isupper()
    if BETWEEN_TITLES.fullmatch(between):
        begun = letters > LEAST and words[first[0] - 1 : first[0]] in tuple("“\"‘'")
    else:
        whole = not first[0] or words[max(0, first[0] - 2) : first[0]].rstrip().endswith(SIGNS)
        begun = whole and bool(BETWEEN.fullmatch(between))
    return begun and bool(AFTER.match(words, second[1]))


def report(stretch: Stretch, first: Place, second: Place) -> Finding:
    """The finding for a phrase and its second writing, which the fix deletes unless it is after a title."""
    phrase = stretch.words[slice(*first)]
    short = phrase if len(phrase) <= MOST else f"{' '.join(phrase.split()[:3])} …"
    edit = Edit(stretch.span(first[1], second[1]), "")
    is_title = BETWEEN_TITLES.fullmatch(stretch.words[first[1] : second[0]])
    return Finding(
        stretch.span(first[0], second[1]),
        f"“{short}” is written twice.",
        help="write it once",
        fix=None if is_title else Fix("write it once", (edit,), "suggested", "words may be missing between"),
    )
