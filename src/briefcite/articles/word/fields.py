"""Fields of Word: a code that people do not see, and its result, which is the text that they do.

A field begins in one run and may end in another one, and may have others in its code and in its result.

Source: ECMA-376 part 1, 17.16 (fields and hyperlinks).
"""

from __future__ import annotations

from ...patterns import pattern
from .stories import Code, Words

ARGUMENT = pattern(r'[^\s](?:(?<=")((?:[^"\\]|\\.)*)"|(?<!")[^\s"]*)')
"""Words in quotation marks, or up to the next space."""


def read_code(text: str) -> Code:
    r"""What the code of a field says.

    >>> read_code(r' HYPERLINK "https://un.org/a" \l "p2" ')
    Code(name='HYPERLINK', argument='https://un.org/a', anchor='p2')
    >>> read_code(r" NOTEREF _Ref357777032 \h ")
    Code(name='NOTEREF', argument='_Ref357777032', anchor='')
    """
    name, _, rest = text.strip().partition(" ")
    name = name.upper()
    if name == "ADDIN":
        return Code(name, rest.strip())
    argument = anchor = before = ""
    for found in ARGUMENT.finditer(rest):
        said = found[1].replace("\\\\", "\\") if found[1] is not None else found[0]
        if before == "\\l":
            anchor = said
        elif not argument and not said.startswith("\\") and not before.startswith("\\"):
            argument = said
        before = said if found[1] is None else ""
    return Code(name, argument, anchor)


PROGRAMS = {
    "ADDIN ZOTERO_ITEM": "Zotero",
    "ADDIN CSL_CITATION": "Mendeley",
    "ADDIN EN.CITE": "EndNote",
    "ADDIN CITAVIPLACEHOLDER": "Citavi",
    "CITATION": "Word’s Source Manager",
}
"""The programs that write citations into fields, by how the codes begin.

Source: the fields of Zotero and of Mendeley Desktop, which hold CSL JSON; the guides of EndNote and Citavi;
for Word itself ECMA-376 part 1, 17.16.5.9. A file of Citavi was at hand, none of the others.
"""


def program_of(code: Code) -> str:
    """The program that keeps a citation in a field; "" where it is none.

    >>> program_of(read_code(" ADDIN ZOTERO_ITEM CSL_CITATION {}")), program_of(read_code("REF _Ref1"))
    ('Zotero', '')
    """
    said = f"{code.name} {code.argument[:40]}".upper()
    return next((name for begins, name in PROGRAMS.items() if said.startswith(begins)), "")


class Fields:
    """The fields that are open at a place of a story."""

    def __init__(self) -> None:
        self.codes: list[list[str] | Code] = []
        """Of each the parts of its code, and the code once it is whole and the result has begun."""
        self.held: list[Words] = []
        """The words in a code that has not ended."""
        self.hiding = False
        """Whether words are part of a code."""
        self.link = ""
        """The address to which the innermost HYPERLINK leads."""
        self.code: Code | None = None
        """The code of the innermost other field whose result is read."""

    def begin(self) -> None:
        """A field begins with its code."""
        self.codes.append([])
        self.hiding = True

    def read(self, words: str) -> None:
        """Words of a code."""
        if self.codes and isinstance(parts := self.codes[-1], list):
            parts.append(words)

    def separate(self) -> None:
        """The code of the innermost field is whole, its result begins."""
        if self.codes and isinstance(parts := self.codes[-1], list):
            self.codes[-1] = read_code("".join(parts))
            self.look()

    def end(self) -> None:
        """The innermost field ends."""
        if self.codes:
            self.codes.pop()
            self.look()

    def give_up(self) -> list[Words]:
        """The words that were taken for a code which never ended: a paragraph ends, and codes do not."""
        at = next((at for at, code in enumerate(self.codes) if isinstance(code, list)), None)
        if at is None:
            return []
        del self.codes[at:]
        held, self.held = self.held, []
        self.look()
        return held

    def look(self) -> None:
        """Note what is open now."""
        whole = [code for code in self.codes if isinstance(code, Code)]
        self.hiding = len(whole) < len(self.codes)
        if not self.hiding:
            self.held = []
        links = (code for code in reversed(whole) if code.name == "HYPERLINK" and code.argument)
        link = next(links, None)
        self.link = link.argument + f"#{link.anchor}" * bool(link.anchor) if link else ""
        self.code = next((code for code in reversed(whole) if code.name != "HYPERLINK"), None)
