"""Showing or writing articles whose notes were rewritten, and saying which notes were left."""

from __future__ import annotations

from collections.abc import Callable

from ..findings import note_at
from ..model import Document, Publication
from ..styles.keyed_notes import Rewritten
from ._save import write_all
from ._screen import complain, said_of


def rewrite(publication: Publication, work: Callable[[Document], Rewritten], *, write: bool) -> int:
    """Rewrite every article, as a diff or (with `write`) in its file; the exit status.

    0 every note that it is for was rewritten, 1 some are left, 2 an article could not be read.
    """
    changes, left = [], 0
    for document in publication.documents:
        source = document.article.source
        done = work(document)
        left += len(done.left)
        for note, reason in done.left:
            complain(f"{note_at(note.note.span, note.note.label)} is unchanged: {reason}")
        if done.text != source.text:
            changes.append((source, done.edits))
    for failure in publication.failures:
        complain(said_of(failure))
    write_all(publication, changes, diff=not write)
    return 2 if publication.failures else int(left > 0)
