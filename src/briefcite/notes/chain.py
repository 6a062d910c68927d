"""The chain of citations: what each citation of an article means, as far as its notes were read."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Article, Citation, ReadNote, Repeat
from .referring import Numbering, in_order
from .sources import Shelf


class Chain:
    """The notes in reading order, and what is known so far of what their citations mean."""

    def __init__(
        self, article: Article, notes: Sequence[ReadNote], names: dict[str, Citation | None]
    ) -> None:
        self.article = article
        self.numbering = Numbering(article)
        self.notes = in_order(self.numbering, notes)
        self.shelf = Shelf(article, self.notes, names)
        self.means: dict[Citation, Citation | None] = {}
        self.ranks: dict[Citation, int] = {}
        """The place of the note of each citation read so far."""

    def remember(self, rank: int, citation: Citation, repeat: Repeat | None) -> None:
        """Keep what a citation means, for those after it."""
        self.means[citation] = repeat.target if repeat else citation
        self.ranks[citation] = rank
        if repeat is None:
            self.shelf.add(citation)
