"""The start of the program: `briefcite` and `python -m briefcite`."""

from __future__ import annotations

import gc


def run() -> None:
    """What the installed script calls."""
    gc.set_threshold(100_000, 20, 100)  # a short life: looking for cycles often costs more than it frees
    from .cli import run

    run()


if __name__ == "__main__":
    run()
