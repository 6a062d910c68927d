"""Reading stories: going through the XML of the document, or of all notes of a kind.

Every element round the words is walked through, so that no note is lost in one that is not known. Left out
is what is not printed: the codes of fields, hidden words, one of two ways to show the same (a text box has
both), and what a tracked change takes away.

Source: ECMA-376 part 1, 17.3 (paragraphs and runs), 17.11 (notes), 17.13 (annotations and revisions), 17.16
(fields); part 3, 9 (alternatives).
"""

from __future__ import annotations

from functools import partial

from ...named_tuples import NamedTuple
from ...settings import View
from .elements import Attributes, Calls, End, Start, value_of
from .fields import Fields
from .package import Package
from .run_reader import Run, RunReader
from .stories import KINDS, Kind, Paragraph, Section, Story
from .styles import BODY_LEVEL, Styles

TAKEN_AWAY: dict[View, tuple[str, str]] = {"accepted": ("del", "moveFrom"), "original": ("ins", "moveTo")}
"""The elements that hold what is not in the text, by view."""
UNREAD = ("rPrChange", "pPrChange", "sectPrChange", "rt")
"""The elements that hold how something was set before, or a pronunciation above words."""
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
"""The elements that are a character."""
COUNTING = ("numFmt", "numStart", "numRestart")
"""How notes are counted."""


class Outside(NamedTuple):
    """What goes on after a text box."""

    paragraph: Paragraph | None
    run: Run
    fields: Fields
    links: list[str]


class StoryReader(RunReader):
    """The stories of one part; raises `UnreadableFile` where it cannot be read."""

    def __init__(self, package: Package, part: str, styles: Styles, view: View) -> None:
        super().__init__(styles, package.relationships(part))
        self.sections: list[Section] = [{}]
        self.embedded: list[str] = []
        """The documents of other kinds that it shows, which are not read."""
        self.outside: list[Outside] = []
        self.chosen: list[bool] = []
        """Of each choice between alternatives whether it has been made."""
        self.counting: dict[str, str] = {}
        self.in_properties = self.joins = self.section_ends = False
        unread = {f"{kind}Reference": partial(self.miss_reference, kind) for kind in KINDS}
        package.parse(part, Calls(self.starts(view), self.ends(), unread, self.hear))

    def starts(self, view: View) -> dict[str, Start]:
        """What is called where an element starts."""
        texts = ("t", "m:t", "instrText", *("delText", "delInstrText") * (view == "original"))
        return {
            **dict.fromkeys(TAKEN_AWAY[view], self.start_taken_away),
            **dict.fromkeys(UNREAD, lambda _: True),
            **dict.fromkeys(texts, self.start_text),
            **{name: partial(self.read_sign, sign) for name, sign in SIGNS.items()},
            **{name: partial(self.count, name) for name in COUNTING},
            **dict.fromkeys((*KINDS, "comment"), self.start_note),
            **{f"{kind}Ref": self.read_mark for kind in KINDS},
            **{f"{kind}Reference": partial(self.read_reference, kind) for kind in KINDS},
            **{f"{kind}Pr": partial(self.start_counting, kind) for kind in KINDS},
            "p": self.start_paragraph,
            "pPr": self.start_properties,
            "pStyle": self.read_style,
            "outlineLvl": self.read_level,
            "sectPr": self.start_section,
            "tc": self.start_cell,
            "r": self.start_run,
            "rStyle": self.read_run_style,
            "i": self.read_italic,
            "vanish": self.read_hidden,
            "sym": self.read_symbol,
            "fldChar": self.read_field_mark,
            "fldSimple": self.start_field,
            "hyperlink": self.start_link,
            "bookmarkStart": self.start_bookmark,
            "bookmarkEnd": self.end_bookmark,
            "commentRangeStart": self.start_comment,
            "commentRangeEnd": self.end_comment,
            "altChunk": self.read_embedded,
            "txbxContent": self.start_box,
            "mc:AlternateContent": self.start_choice,
            "mc:Choice": self.choose,
            "mc:Fallback": self.choose,
        }

    def ends(self) -> dict[str, End]:
        """What is called where an element ends."""
        return {
            "p": self.end_paragraph,
            "pPr": self.end_properties,
            "r": self.end_run,
            **dict.fromkeys(("t", "m:t", "delText"), self.end_text),
            **dict.fromkeys(("instrText", "delInstrText"), self.end_code),
            **dict.fromkeys((*KINDS, "comment"), self.end_note),
            "fldSimple": self.end_field,
            "hyperlink": self.end_link,
            "txbxContent": self.end_box,
            "mc:AlternateContent": self.end_choice,
        }

    def start_note(self, said: Attributes) -> None:
        """A note, or a comment, begins."""
        self.stories.append(Story(value_of(said, "id"), value_of(said, "type")))

    def end_note(self) -> None:
        """A note, or a comment, ends, and with it everything that is open in it."""
        self.end_paragraph()
        self.fields, self.links, self.bookmarks, self.joins = Fields(), [], {}, False

    def start_paragraph(self, said: Attributes) -> None:
        """A paragraph begins, or goes on where the end of the one before it was taken away."""
        if not self.joins or not self.paragraph:
            self.paragraph = Paragraph()
            self.stories[-1].paragraphs.append(self.paragraph)
        self.joins = False

    def end_paragraph(self) -> None:
        """A paragraph ends."""
        if self.paragraph:
            self.paragraph.items.extend(self.fields.give_up())
        if self.section_ends and not self.outside:
            self.sections.append({})
            self.section, self.section_ends = self.section + 1, False

    def start_properties(self, said: Attributes) -> None:
        """The properties of a paragraph begin, among them those of the sign that ends it."""
        self.in_properties = True

    def end_properties(self) -> None:
        """The properties of a paragraph end."""
        self.in_properties = False

    def read_style(self, said: Attributes) -> None:
        """The style of a paragraph."""
        if self.paragraph and not self.paragraph.heading:
            self.paragraph.heading = self.styles.is_heading(value_of(said, "val"))

    def read_level(self, said: Attributes) -> None:
        """The level of a paragraph in the outline of the document."""
        if self.paragraph:
            self.paragraph.heading = value_of(said, "val") != BODY_LEVEL

    def start_taken_away(self, said: Attributes) -> bool:
        """What is not in the text, or, among the properties of a paragraph, that its end is not."""
        self.joins = self.joins or self.in_properties
        return True

    def start_cell(self, said: Attributes) -> None:
        """A cell begins, in which no paragraph goes on."""
        self.joins = False

    def start_box(self, said: Attributes) -> None:
        """A text box begins, in the middle of a run."""
        self.outside.append(Outside(self.paragraph, self.run, self.fields, self.links))
        self.paragraph, self.run, self.fields, self.links = None, Run(), Fields(), []

    def end_box(self) -> None:
        """A text box ends, and the run goes on."""
        self.paragraph, self.run, self.fields, self.links = self.outside.pop()
        self.in_properties = self.joins = False

    def start_choice(self, said: Attributes) -> None:
        """Ways to show the same begin."""
        self.chosen.append(False)

    def choose(self, said: Attributes) -> bool:
        """One of the ways to show the same: the first one is read."""
        if not self.chosen:
            return False
        taken, self.chosen[-1] = self.chosen[-1], True
        return taken

    def end_choice(self) -> None:
        """The ways to show the same end."""
        self.chosen.pop()

    def start_section(self, said: Attributes) -> None:
        """The properties of a section, which ends with the paragraph that they are in."""
        self.section_ends = self.in_properties

    def start_counting(self, kind: Kind, said: Attributes) -> None:
        """How the notes of a kind are counted in the section."""
        self.counting = self.sections[-1].setdefault(kind, {})

    def count(self, name: str, said: Attributes) -> None:
        """One thing about how notes are counted."""
        self.counting.setdefault(name, value_of(said, "val"))

    def read_embedded(self, said: Attributes) -> None:
        """A document of another kind that is shown."""
        target = self.targets.get(value_of(said, "id"))
        self.embedded.append(target.name if target else "")
