"""Ctrl-C and the signals that end a program, held back while files are put in their places."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""The signals by which a person or the system ends a program, as far as this system has them."""


class Interruptions:
    """The signals that came while they were held back."""

    def __init__(self) -> None:
        self.came: list[int] = []

    def hold(self, number: int, frame: FrameType | None) -> None:
        """Remember a signal."""
        self.came.append(number)

    def check(self) -> None:
        """Raise KeyboardInterrupt where a signal has come: called where all can still be undone."""
        if self.came:
            raise KeyboardInterrupt


@contextmanager
def held_back() -> Iterator[Interruptions]:
    """Hold back the signals that end a program; the first that came is delivered at the end.

    In a thread other than the main one nothing is held back: no signal is handled there.
    """
    interruptions = Interruptions()
    before = {}
    try:
        for number in ENDING:
            if signal.getsignal(number) not in (signal.SIG_IGN, None):
                with suppress(ValueError):  # not the main thread
                    before[number] = signal.signal(number, interruptions.hold)
        yield interruptions
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in interruptions.came[:1]:
            signal.raise_signal(number)
