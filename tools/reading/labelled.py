"""The labelled notes of `../shared/corpus/reading*.tsv`: documents, houses, folds, and what is set aside.

The rules of labelling are in `READING.md` there. Sister documents (by one writer or house) are in one
house, and a house is never divided: what was learnt from one of them says nothing of another. The documents
that are set aside take no part in training, nor in the writing of rules; nobody reads their notes or the
errors made in them. They were drawn once, by `python tools/reading/labelled.py`, and are kept in
`tools/reading/set-aside.txt`.
"""

from __future__ import annotations

import csv
import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
ASIDE = Path(__file__).parent / "set-aside.txt"
SEED = 20261127
WANTED = 25
FOLDS = 5
READABLE = {".md", ".txt", ".qmd", ".Rmd", ".markdown"}

Row: TypeAlias = dict[str, str]
"""A labelled source: a row of a file, by column."""

HOUSES = (
    r"F-hack-|W-hackers-",
    r"F-ph-",
    r"F-ccpr-|F-ced-",
    r"F-ga-res|U-a-res|derived-\w+/ga-res",
    r"L-au-oaic|P-drw-|S-(accessnow-upr|hrlc|gpd|edri|cso|apf)|L-blockchain-",
    r"P-cis-|netmundial-|L-in-|S-apc-escr-india|N-internet-from-india|N-bylock-|V-(scardamaglia|daly|abraham)",
    r"L-edpb-|L-eu-|L-ag-",
    r"P-plurality-",
    r"P-crdh-",
    r"P-omb-",
    r"P-cil-",
    r"U-sr-",
    r"U-getty-",
    r"U-ece-",
    r"startwords-",
    r"rwot",
    r"idpro-",
    r"fixamerica-",
    r"upr-svn-",
    r"N-parsons-",
    r"N-tow-",
    r"-leveson-",
    r"R-azimuts-",
    r"R-tm-",
    r"R-necochea|R-rti2",
    r"R-mendonca|R-santos",
    r"R-buffagni|R-bavieri",
    r"R-magoni|R-casalena",
    r"R-borghero|J-hunt",
    r"R-rubechi|J-joerges",
    r"J-molloy|J-ward",
    r"J-varvastian|J-brown",
    r"S-wb-|S-carbon-pricing",
    r"S-unicef-|S-ceb",
    r"S-aspen|N-govlab-",
    r"limbach-terror|clark-rome-statute",
    r"W-safespring-",
    r"W-baczyk|J-kmieciak",
    r"W-kaszner|R-stival",
    r"bodle-climate-finance",
    r"facchinetti",
    r"H-(escwa|jiu|poe|unodc|emrip)",
    r"docx/",
    r"html-more/",
)
LANGUAGES = {
    "es": r"-es\.|R-(cladem|necochea|rti2)",
    "fr": r"-fr\.|R-(azimuts|gpa|option|tm|stival)|W-(hackers|margnoux)",
    "it": r"R-(bavieri|borghero|buffagni|dep)|W-vigilante",
    "pt": r"R-(mendonca|santos)|W-(dramance|ibge)",
    "de": r"-de\.|W-(baczyk|ch-erlasse|fairagro|massenberg|se-arisierung|kaszner)",
    "nl": r"W-(bag|cbn)",
    "sv": r"W-safespring",
}
"""By the name of the document; all others are in English, one (Korean) but for its sources."""


@cache
def labels() -> dict[str, dict[str, list[Row]]]:
    """The rows of every labelled document that can be read today, by note."""
    found: dict[str, dict[str, list[Row]]] = {}
    for path in sorted(CORPUS.glob("reading*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if Path(row["file"]).suffix in READABLE:
                    row["labels"] = path.stem.partition("-")[2] or "first"
                    found.setdefault(row["file"], {}).setdefault(row["note"], []).append(row)
    return found


def house(document: str) -> str:
    """The house of a document: the pattern that it matches, else the document itself."""
    return next((one for one in HOUSES if re.search(one, document)), document)


def language(document: str) -> str:
    """The language of a document."""
    return next((name for name, written in LANGUAGES.items() if re.search(written, document)), "en")


def houses() -> list[list[str]]:
    """The documents by house, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in sorted(labels()):
        found[house(document)].append(document)
    return [found[name] for name in sorted(found)]


def set_aside() -> frozenset[str]:
    """The documents that are set aside."""
    return frozenset(ASIDE.read_text(encoding="utf-8").split("\n")[:-1])


def folds() -> Iterator[tuple[list[str], list[str]]]:
    """Five times the documents to learn from and those to score, houses undivided, none of them set aside."""
    kept = [[d for d in group if d not in set_aside()] for group in houses()]
    kept = [group for group in kept if group]
    random.Random(SEED).shuffle(kept)
    parts: list[list[str]] = [[] for _ in range(FOLDS)]
    sizes = [0] * FOLDS
    for group in sorted(kept, key=lambda group: -sum(map(size, group))):
        least = sizes.index(min(sizes))
        parts[least] += group
        sizes[least] += sum(map(size, group))
    for number, part in enumerate(parts):
        yield [d for other, p in enumerate(parts) if other != number for d in p], part


def size(document: str) -> int:
    """How many rows a document has."""
    return sum(map(len, labels()[document].values()))


def checksum() -> str:
    """The checksum of the labels and of the documents that they are of, but for those that are set aside."""
    found = hashlib.sha256()
    for document in sorted(set(labels()) - set_aside()):
        found.update((CORPUS / document).read_bytes())
        found.update(json.dumps(labels()[document], sort_keys=True, ensure_ascii=False).encode())
    return found.hexdigest()[:16]


def draw() -> list[str]:
    """The documents to set aside: whole small houses, drawn by seed, those with a new file or language first.

    The houses of label file F are all larger, so none of it was drawn.
    """
    pool = [group for group in houses() if len(group) <= 3]
    random.Random(SEED).shuffle(pool)
    drawn: list[str] = []

    def kinds(documents: list[str]) -> set[str]:
        rows = {next(iter(labels()[d].values()))[0]["labels"] for d in documents}
        return rows | {language(d) for d in documents}

    for needed in (True, False):
        for group in pool:
            new = kinds(group) - kinds(drawn)
            room = len(drawn) + len(group) <= WANTED
            if room and group[0] not in drawn and (new or not needed):
                drawn += group
    return sorted(drawn)


if __name__ == "__main__":
    ASIDE.write_text("".join(f"{document}\n" for document in draw()), encoding="utf-8", newline="\n")
