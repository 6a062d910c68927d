"""Text as LaTeX writes it in a bibliography, and back."""

from __future__ import annotations

import re
import unicodedata

from ..patterns import pattern

SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%#_$"},
}
"""Braces have names, because BibTeX counts those after a backslash too."""

LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textemdash": "—",
    "textendash": "–",
    "guillemotleft": "«",
    "guillemotright": "»",
    "S": "§",
    "P": "¶",
    "DJ": "Đ",
    "dj": "đ",
    "NG": "Ŋ",
    "ng": "ŋ",
    "textonehalf": "½",
    "textonequarter": "¼",
    "textthreequarters": "¾",
    "textdegree": "°",
    "texteuro": "€",
    "pounds": "£",
    "copyright": "©",
    "textregistered": "®",
    "texttrademark": "™",
    "textellipsis": "…",
    "dots": "…",
    "ldots": "…",
    "textbullet": "•",
    "textperiodcentered": "·",
    "guilsinglleft": "‹",
    "guilsinglright": "›",
    "quotedblbase": "„",
    "quotesinglbase": "‚",
    "textexclamdown": "¡",
    "textquestiondown": "¿",
    "textordfeminine": "ª",
    "textordmasculine": "º",
    "texttimes": "×",
    **{command[1:-2]: sign for sign, command in SIGNS.items() if command.endswith("{}")},
}
"""Commands that are a character."""

ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "textcommabelow": "\u0326",
}
COMMAND = pattern(r"\\(?:([A-Za-z]+)(?:\{\}|[ \t]*)|(.))", re.DOTALL)
ACCENTED = pattern(
    r"\\(?:([`'^~=.\"])|(textcommabelow|[uvHcdbkr])(?![A-Za-z]))\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))"
)
SORTING = pattern(r"\\(?:noopsort|SortNoop|switchargs)\s*\{[^{}]*\}", re.IGNORECASE)
"""What BibTeX sorts by and never prints."""
MATH = pattern(r"\$(?<!\\\$)((?:[^$\\]|\\.)*?[\\^_](?:[^$\\]|\\.)*|[^$\\\s]+)\$", re.DOTALL)
"""A formula: what is between dollar signs and has a command, an index or a power, or no space."""
RAISED = pattern(r"([_^])(?:\{([^{}]*)\}|([^\s{}\\]))")
FORMULA = dict(
    sign.split(" ")
    for sign in (
        *(
            "circ °",
            "times ×",
            "le ≤",
            "leq ≤",
            "ge ≥",
            "geq ≥",
            "pm ±",
            "cdot ·",
            "approx ≈",
            "sim ∼",
            "to →",
        ),
        *("infty ∞", "rightarrow →", "backslash \\textbackslash{}", "mathrm ", "text ", "rm "),
    )
)
"""Commands of formulas that are printed as a sign, or not at all."""
INDEXES = {
    "_": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
    "^": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
}
QUOTED = pattern(r"\\(?:enquote\*?|textquote|mkbibquote|blockquote)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))


def encode(text: str, *, ascii: bool = False) -> str:
    """A text for a bibliography; with `ascii`, its letters as commands where LaTeX has some.

    >>> print(encode("50 % & {x}"), encode("Côte d’Ivoire", ascii=True))
    50 \\% \\& \\textbraceleft{}x\\textbraceright{} C{\\^o}te d{\\textquoteright}Ivoire
    """
    said = "".join(SIGNS.get(char, char) for char in text)
    for ligature, _ in LIGATURES:
        said = said.replace(ligature, "{}".join(ligature))
    return "".join(map(command, said)) if ascii else said


def command(char: str) -> str:
    """A character as a command, or itself where LaTeX has none."""
    if char.isascii():
        return char
    for name, letter in LETTERS.items():
        if letter == char:
            return f"{{\\{name}}}"
    letter, *marks = list(unicodedata.normalize("NFD", char))
    accent = next((name for name, mark in ACCENTS.items() if [mark] == marks), "")
    if not accent or not letter.isascii():
        return char
    return f"{{\\{accent}{{{letter}}}}}" if accent.isalpha() else f"{{\\{accent}{letter}}}"


def decode(text: str) -> str:
    """The text that a field's LaTeX means; braces and unknown commands' backslashes are taken off.

    >>> decode("{C\\\\^ote} d{\\\\textquoteright}Ivoire: 50\\\\,\\\\% --- {{Committee}}")
    'Côte d’Ivoire: 50 % — Committee'
    >>> decode("CO$_2$ at 1.5$^{\\\\circ}$C, $\\\\tau$ and $O(n \\\\log n)$; US$ 5, US$ 6")
    'CO₂ at 1.5°C, τ and O(n log n); US$ 5, US$ 6'
    """
    said = SORTING.sub("", text.replace("\ue000", ""))
    said = MATH.sub(formula, said) if "$" in said else said
    said = ACCENTED.sub(accented, QUOTED.sub(r"“\1”", said))
    held: list[str] = []
    said = COMMAND.sub(lambda match: meaning(match[1] or match[2], held), said)
    for ligature, sign in LIGATURES:
        said = said.replace(ligature, sign)
    said = re.sub(r"[{}]", "", said).replace("~", "\u00a0")
    return re.sub("\ue000", lambda _: held.pop(0), said)


def accented(match: re.Match[str]) -> str:
    """A letter with its accent."""
    letter = (match[3] or match[4]).lstrip("\\")
    return unicodedata.normalize("NFC", letter + ACCENTS[match[1] or match[2]])


def formula(match: re.Match[str]) -> str:
    """A formula in plain words: its names as they are printed, digits raised and lowered."""
    said = COMMAND.sub(lambda one: printed(one[1], one[0]) if one[1] else one[0], match[1])
    return RAISED.sub(lambda one: raised(one[1], one[2] or one[3] or ""), said)


def printed(name: str, whole: str) -> str:
    """A command of a formula as it is printed: a letter, or its name (log)."""
    if name in LETTERS:
        return whole
    letter = greek(name)
    return letter if letter else FORMULA.get(name, name + " " * whole.endswith(" "))


def greek(name: str) -> str:
    """The Greek letter of a name, or "".

    >>> greek("tau"), greek("Omega"), greek("tau1")
    ('τ', 'Ω', '')
    """
    size = "CAPITAL" if name[:1].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {name.removeprefix('var').upper()}")
    except KeyError:
        return ""


def raised(sign: str, text: str) -> str:
    """An index or power: its digits lowered or raised; other words follow as they are."""
    if text == "°":
        return text
    return text.translate(INDEXES[sign])


def meaning(name: str, held: list[str]) -> str:
    """What a command stands for; signs that mean something in LaTeX are held back until the end."""
    if name in (",", " ", ";", "\n"):
        return " "
    if name.isalpha() and name not in LETTERS:
        return greek(name)
    held.append(LETTERS.get(name, name if name not in "-/" else ""))
    return "\ue000"
