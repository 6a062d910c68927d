"""Choosing among the likeliest readings of a note."""

from __future__ import annotations

from collections.abc import Sequence

from .labels import Labelling
from .tokens import Tokens


def choose(found: Tokens, readings: Sequence[Labelling]) -> Labelling:
    """The reading that is most likely right."""
    return readings[0]
