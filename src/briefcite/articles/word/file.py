"""A Word file as a whole: its text, its notes as they are printed, and what of them has no pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from ...named_tuples import NamedTuple
from ...settings import View
from .elements import Attributes, Calls, Start, value_of
from .fields import program_of
from .numbers import number_notes
from .package import Package, Target
from .run_reader import RunReader
from .stories import KINDS, NORMAL, Comment, Kind, Reference, Section, Story, Words, words_of
from .story_reader import COUNTING, StoryReader
from .styles import Styles

MAIN = "officeDocument"
EACH_PAGE = "eachPage"


class WordNote(NamedTuple):
    """A note: what it is, what Word prints for it, and its text."""

    kind: Kind
    id: str
    printed: str | None
    """"" where Word prints no number, None where nothing in the text points to the note."""
    story: Story | None
    """None where the text points to a note that the file does not have."""
    custom: bool = False
    """Whether `printed` is the writer's own mark."""


class WordFile(Struct):
    """What a Word file has."""

    text: Story
    references: list[tuple[Reference, str]]
    """The places that point to notes in the order of the text, each with what Word prints there."""
    notes: list[WordNote]
    """The notes in the order in which they are printed, then those with words to which nothing points."""
    stored: int
    """How many notes the file has, with those that are empty, or not in the text for a tracked change."""
    each_page: tuple[Kind, ...]
    """The kinds whose numbers begin again on each page."""
    comments: dict[str, str]
    """What comments on the text say, by id."""
    citations: dict[str, int]
    """How many citations programs keep in fields, by the name of the program."""
    embedded: list[str]
    """The documents of other kinds that it shows, which are not read."""


def read_word_file(path: str, data: bytes, view: View = "accepted") -> WordFile:
    """Read a Word file; raises `UnreadableFile` where that cannot be done."""
    package = Package(path, data)
    main = next((one.name for one in package.relationships("").values() if one.type == MAIN), None)
    if main is None:
        raise package.refusal("it has no main part")
    targets = list(package.relationships(main).values())
    styles = Styles(package, part_of(targets, "styles"))
    document = StoryReader(package, main, styles, view)
    references = [
        item
        for paragraph in document.stories[0].paragraphs
        for item in paragraph.items
        if isinstance(item, Reference)
    ]
    settings = read_settings(package, part_of(targets, "settings"))
    numbers = list(number_notes(references, document.sections, settings))
    readers = {
        kind: StoryReader(package, part, styles, view)
        for kind in KINDS
        if (part := part_of(targets, f"{kind}s"))
    }
    stored = {kind: stories_of(reader) for kind, reader in readers.items()}
    counting = [settings, *document.sections]
    pairs = list(zip(references, numbers, strict=True))
    return WordFile(
        document.stories[0],
        pairs,
        list(in_order(pairs, stored, document)),
        sum(map(len, stored.values())),
        tuple(k for k in KINDS if any(one.get(k, {}).get("numRestart") == EACH_PAGE for one in counting)),
        read_comments(package, part_of(targets, "comments"), styles, document),
        count_citations([document.stories[0], *(one for kind in stored.values() for one in kind.values())]),
        document.embedded,
    )


def part_of(targets: list[Target], type: str) -> str | None:
    """The part of a type that the main part names."""
    return next((one.name for one in targets if one.type == type and not one.outside), None)


def stories_of(reader: RunReader) -> dict[str, Story]:
    """The notes of a part by id, without the lines between text and notes; of equal ids the first counts."""
    notes = [story for story in reader.stories[1:] if story.type in NORMAL]
    return {story.id: story for story in reversed(notes)}


def read_settings(package: Package, part: str | None) -> Section:
    """How the notes of the file are counted where a section does not say otherwise."""
    settings: Section = {}
    kept: dict[str, str] = {}

    def start(kind: Kind, said: Attributes) -> None:
        nonlocal kept
        kept = settings.setdefault(kind, {})

    def count(name: str, said: Attributes) -> None:
        kept.setdefault(name, value_of(said, "val"))

    if part and package.has(part):
        starts: dict[str, Start] = {f"{kind}Pr": partial(start, kind) for kind in KINDS}
        package.parse(part, Calls(starts | {name: partial(count, name) for name in COUNTING}))
    return settings


def count_citations(stories: Iterable[Story]) -> dict[str, int]:
    """How many citations programs keep in fields, by the name of the program."""
    items = (item for story in stories for paragraph in story.paragraphs for item in paragraph.items)
    codes = {id(item.code): item.code for item in items if isinstance(item, Words) and item.code}
    return Counter(name for code in codes.values() if (name := program_of(code)))


def read_comments(
    package: Package, part: str | None, styles: Styles, document: StoryReader
) -> dict[str, str]:
    """What the comments on the text say, by id; the part is not read where there are none."""
    text = document.stories[0].paragraphs
    if not part or not any(isinstance(item, Comment) for one in text for item in one.items):
        return {}
    return {
        story.id: " ".join(map(words_of, story.paragraphs))
        for story in StoryReader(package, part, styles, "accepted").stories
    }


def in_order(
    references: list[tuple[Reference, str]], stored: dict[Kind, dict[str, Story]], document: StoryReader
) -> Iterator[WordNote]:
    """The notes of each kind in the order of their numbers, then those with words to which nothing points."""
    for kind in KINDS:
        stories = stored.get(kind, {})
        known: set[str] = set()
        for reference, printed in references:
            if reference.kind == kind and reference.id not in known:
                known.add(reference.id)
                custom = reference.custom is not None
                yield WordNote(kind, reference.id, printed, stories.get(reference.id), custom)
        for id, story in stories.items():
            if id not in known and (kind, id) not in document.taken_away and has_words(story):
                yield WordNote(kind, id, None, story)


def has_words(story: Story) -> bool:
    """Whether a note has a letter or a figure."""
    return any(sign.isalnum() for paragraph in story.paragraphs for sign in words_of(paragraph))
