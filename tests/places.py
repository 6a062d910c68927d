"""Where tests find what they read: the repository, its tables and cases, and the documents beside it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "briefcite"
CASES = ROOT / "tests" / "cases"
GOLDEN = ROOT / "tests" / "golden"
TABLES = ROOT / "tests" / "tables"

SHARED = ROOT.parent / "shared"
"""Real documents and lists, which are not part of the repository; what needs them is skipped without them."""

CORPUS = SHARED / "corpus"
SEED = CORPUS / "seed" / "moving-forward.txt"
