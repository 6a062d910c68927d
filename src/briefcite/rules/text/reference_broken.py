"""A cross-reference that a program keeps points to nothing, or shows a number that has changed.

Why: The reader finds “Error! Reference source not found.” in print, or is sent to another note: a word
processor brings the numbers up to date only when it prints, or is asked to.

Basis: logic; the words are those that Word and LibreOffice print for a reference whose target was deleted.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, see note Error! Reference source not found. above.

Good::

    The office opened in June.[^1] The printer said: “Error! No paper.”

    [^1]: A/HRC/25/CRP.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, note_name
from ...model import Pointer, Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "impossible"

SAID = (
    "Error! Reference source not found", "Error: Reference source not found", "Error! Bookmark not defined",
    "Erreur ! Source du renvoi introuvable", "Erreur ! Signet non défini",
    "Error! No se encuentra el origen de la referencia", "Error! Marcador no definido",
    "Fehler! Verweisquelle konnte nicht gefunden werden", "Fehler! Textmarke nicht definiert",
    "Errore. L'origine riferimento non è stata trovata", "Errore. Il segnalibro non è definito",
    "Erro! Fonte de referência não encontrada", "Erro! Indicador não definido",
    "Ошибка! Источник ссылки не найден", "Ошибка! Закладка не определена",
    "Fout! Verwijzingsbron niet gevonden", "Fout! Bladwijzer niet gedefinieerd",
    "خطأ! لم يتم العثور على مصدر المرجع", "错误！未找到引用源", "错误！未定义书签",
)  # fmt: skip
"""What Word and LibreOffice print in place of what is no longer there, in the languages of their users."""
UPDATE = "in Word, select everything (Ctrl+A), press F9, and look at each reference that has changed"


def write_said() -> str:
    """The sentences as a pattern, with any white space, apostrophe and width of the exclamation mark."""
    rest = "|".join(f"(?<={one[0]}){re.escape(one[1:])}" for one in SAID)
    rest = re.sub(r"\\ ", r"\\s{0,9}", rest).replace("'", "['’]").replace("！", r"[!！]\s?")
    return f"[{''.join(sorted({one[0] for one in SAID}))}](?:{rest})"


BROKEN = pattern(write_said)
LABEL = pattern(r"\d+|[ivxlcdm]+|[a-z]{1,2}|[*†‡§]+", re.I)
"""A number or a sign, and no word such as “above”."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every sentence of that kind, and every number that is not that of its note."""
    article = reading.article
    for found in BROKEN.finditer(article.prose):
        yield Finding(
            article.source.span(*found.span()),
            f"“{found[0]}” is where a cross-reference was: its target is no longer in the document.",
            help="insert the cross-reference again, or write the number of the note",
            basis="logic",
        )
    for pointer in article.pointers:
        if LABEL.fullmatch(words := str(pointer.span).strip("*[]() ")) and words != pointer.label:
            yield report(pointer, words)


def report(pointer: Pointer, words: str) -> Finding:
    """The finding for a number that is not that of its note."""
    if pointer.label is None:
        return Finding(
            pointer.span,
            f"The cross-reference “{words}” points to a note that is no longer in the document.",
            help="insert it again: when Word brings it up to date, it becomes an error message",
            basis="logic",
        )
    return Finding(
        pointer.span,
        f"The cross-reference says “{words}”, and what it points to is {note_name(pointer.label)}.",
        help=UPDATE,
        basis="the field of the cross-reference",
    )
