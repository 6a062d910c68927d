"""Reading runs: words and how they are set, fields, links, and the places of notes and comments.

Source: ECMA-376 part 1, 17.3.2 and 17.3.3 (runs and what is in them), 17.11 (notes), 17.16 (fields, links).
"""

from __future__ import annotations

from msgspec import Struct

from .elements import Attributes, is_on, value_of
from .fields import Fields
from .package import Target
from .stories import Comment, Item, Kind, Mark, Paragraph, Reference, Story, Words
from .styles import Styles

SYMBOL = 0xF000
"""Where the characters of fonts that have signs for letters are in Unicode."""


SIGN, LONGEST = 2, 20
"""How many letters are still a sign, and how much of a word that is one names its note."""


class Run(Struct):
    """How the words of a run are set, and where the writer's own mark for a note follows, its place."""

    style: str = ""
    italic: bool | None = None
    hidden: bool = False
    custom: int | None = None


class RunReader:
    """The words of paragraphs."""

    def __init__(self, styles: Styles, targets: dict[str, Target]) -> None:
        self.styles = styles
        self.targets = targets
        self.stories = [Story()]
        """The text of the document, which is empty in a part of notes, and the notes of the part."""
        self.paragraph: Paragraph | None = None
        self.section = 0
        self.run = Run()
        self.fields = Fields()
        self.links: list[str] = []
        self.bookmarks: dict[str, str] = {}
        """The names of the bookmarks that are open, by id."""
        self.commented: dict[str, bool] = {}
        """The comments whose words are read, by id, and whether the mark of a note is among them."""
        self.heard: list[str] | None = None
        """The characters of the element that is read."""
        self.taken_away: set[tuple[Kind, str]] = set()
        """The notes whose references are in what is not read."""

    @property
    def items(self) -> list[Item]:
        """What the paragraph has, which is made where words are outside of one."""
        if self.paragraph is None:
            self.paragraph = Paragraph()
            self.stories[-1].paragraphs.append(self.paragraph)
        return self.paragraph.items

    def start_run(self, said: Attributes) -> None:
        """A run begins."""
        self.run = Run()

    def end_run(self) -> None:
        """A run ends."""
        self.run = Run()

    def read_run_style(self, said: Attributes) -> None:
        """The style of a run."""
        self.run.style = value_of(said, "val")

    def read_italic(self, said: Attributes) -> None:
        """Whether a run is in italics, whatever its style says."""
        self.run.italic = is_on(said)

    def read_hidden(self, said: Attributes) -> None:
        """Whether a run is not printed."""
        self.run.hidden = is_on(said)

    def start_text(self, said: Attributes) -> None:
        """Characters begin that are words, or the code of a field."""
        self.heard = []

    def hear(self, characters: str) -> None:
        """Characters: those between elements are no words."""
        if self.heard is not None:
            self.heard.append(characters)

    def take(self) -> str:
        """What was heard."""
        heard, self.heard = self.heard, None
        return "".join(heard or ())

    def end_text(self) -> None:
        """Words end."""
        self.add(self.take())

    def end_code(self) -> None:
        """A part of the code of a field ends."""
        self.fields.read(self.take())

    def read_sign(self, sign: str, said: Attributes) -> None:
        """An element that is a character; a tab can also be a place on the ruler of a paragraph."""
        if not value_of(said, "pos"):
            self.add(sign)

    def read_symbol(self, said: Attributes) -> None:
        """A character by its code, in a font of its own."""
        try:
            code = int(value_of(said, "char"), 16)
        except ValueError:
            return
        if value_of(said, "font") == "Symbol" and SYMBOL + 0x20 <= code < SYMBOL + 0x40:
            code -= SYMBOL  # a figure or a mark, which the font has where others have it
        if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000:
            self.add(chr(code))

    def add(self, text: str) -> None:
        """Words, if they are printed."""
        items = self.items
        if self.run.custom is not None:
            text = self.take_mark(text, self.run.custom)
        if text and not self.run.hidden:
            italic = self.run.italic
            if italic is None:
                italic = self.styles.is_italic(self.run.style)
            link = self.fields.link or (self.links[-1] if self.links else "")
            words = Words(text, italic, link, self.fields.code)
            (self.fields.held if self.fields.hiding else items).append(words)

    def take_mark(self, text: str, place: int) -> str:
        """Take the writer's own mark for a note from words: a sign up to a space. The rest is given back.

        Where a word is the mark, as in “Not known”, it is both the mark and a part of the text.
        """
        reference = self.items[place]
        text = text.lstrip()
        mark = text.split(None, 1)[0] if text else ""
        rest = text[len(mark) :]
        if len(mark) > SIGN and mark.isalpha():
            mark, rest = text[:LONGEST], text
        if isinstance(reference, Reference):
            self.items[place] = reference._replace(custom=(reference.custom or "") + mark)
        if rest:
            self.run.custom = None
        return rest

    def read_field_mark(self, said: Attributes) -> None:
        """The beginning of a field, of its result, or its end."""
        match value_of(said, "fldCharType"):
            case "begin":
                self.fields.begin()
            case "separate":
                self.fields.separate()
            case "end":
                self.fields.end()

    def start_field(self, said: Attributes) -> None:
        """A field whose code is an attribute."""
        self.fields.begin()
        self.fields.read(value_of(said, "instr"))
        self.fields.separate()

    def end_field(self) -> None:
        """Such a field ends."""
        self.fields.end()

    def start_link(self, said: Attributes) -> None:
        """Words that lead somewhere; only what is outside of the document is a link."""
        target = self.targets.get(value_of(said, "id"))
        anchor = value_of(said, "anchor")
        self.links.append(target.name + f"#{anchor}" * bool(anchor) if target and target.outside else "")

    def end_link(self) -> None:
        """Such words end."""
        self.links.pop()

    def start_bookmark(self, said: Attributes) -> None:
        """A bookmark begins."""
        self.bookmarks[value_of(said, "id")] = value_of(said, "name")

    def end_bookmark(self, said: Attributes) -> None:
        """A bookmark ends."""
        self.bookmarks.pop(value_of(said, "id"), None)

    def read_mark(self, said: Attributes) -> None:
        """The number of a note in the note."""
        self.items.append(Mark())

    def start_comment(self, said: Attributes) -> None:
        """The words begin on which somebody comments."""
        self.commented[value_of(said, "id")] = False

    def end_comment(self, said: Attributes) -> None:
        """They end."""
        self.items.append(Comment(value_of(said, "id"), self.commented.pop(value_of(said, "id"), False)))

    def read_reference(self, kind: Kind, said: Attributes) -> None:
        """The place that points to a note."""
        custom = is_on(said, "customMarkFollows") and bool(value_of(said, "customMarkFollows"))
        names, comments = tuple(self.bookmarks.values()), tuple(self.commented)
        self.commented = dict.fromkeys(comments, True)
        items = self.items
        id = value_of(said, "id")
        items.append(Reference(kind, id, "" if custom else None, self.section, names, comments))
        self.run.custom = len(items) - 1 if custom else None

    def miss_reference(self, kind: Kind, said: Attributes) -> None:
        """Such a place in what is not read."""
        self.taken_away.add((kind, value_of(said, "id")))
