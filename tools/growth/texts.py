"""Texts of any size, from the recipes in `texts.tsv`.

A recipe repeats what is in ⟦…⟧ n times; there ‹k› is the number of the round, ‹2k-1›, ‹k+n› and ‹n-k› are
reckoned from it, and ‹words*k› are words k times. ⏎, ⇥ and ␍ are a line end, a tab and a carriage return, and
‹U+00A0› is that character. `NOTE` opens a text with one note, `TEXT` one that has a note below; `FULL` is a
full citation, `DOCUMENT` the fields of a record; `PARAGRAPHS`, `NOTES` and `RECORDS` have something for most
rules. Read as plain text, `[^1]: ` becomes `[1] `.

To add one, add a line: its name, the readers that it is for, the smallest n, the text, the records that an
article may cite, and the text as it was when its findings were taken into a baseline.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

REPEATED = re.compile("⟦(.*?)⟧", re.S)
VALUE = re.compile(r"‹(?:U\+(?P<code>[0-9A-F]+)|(?P<words>[^›]*)\*k|(?P<sum>[0-9kn+-]+))›")
TERM = re.compile(r"([+-]?)(\d*)([kn]?)")
WORDS = {
    "⏎": "\n",
    "⇥": "\t",
    "␍": "\r",
    "DOCUMENT": "  type: un-document\n  symbol: A/HRC/25/‹k›\n  title: Report of office ‹k› on water\n"
    "  body: Human Rights Council\n  date: 2014-02-07\n",
    "PARAGRAPHS": "The Committee of the Rights of the Child said “so it is[^‹6k-5›]” on "
    "*3 July 2014*.[^‹6k-4›]\n\n# On A/HRC/25/‹k›[^‹6k-3›]\n\n"
    'It is [^‹6k-2›], and the DRPK—[^‹6k-1›] said "no[^‹6k›].\n\n',
    "NOTES": "[^‹6k-5›]: FULL\n[^‹6k-4›]: Ibid., para. 7-8; see also: *A/77/‹k›*, paras 4 and 3..\n"
    "[^‹6k-3›]: Jane Doe, “A Study of River ‹k›”, *Journal*, 2004, pp. 3-4, https://un.org/‹k› "
    ",(05/06/2020)\n[^‹6k-2›]: supra note ‹6k-3›, p. 5; A/RES/69-‹k›; A / HRC / 25 / ‹k›; "
    "A/HRC/25/‹k›/L.1; S/RES/‹k›.\n[^‹6k-1›]: In October 2013, the Committee on the Rights of the "
    "Child asked China to open its wells. Treaty ‹k› on Water, 16 December 1966, United Nations, "
    "Treaty Series, vol. ‹k›, p. 3 (hereinafter “Treaty‹k›”).\n[^‹6k›]: Treaty‹k›, art. 4; HRC, “A "
    "plan ‹k›,” 31 February 2014, [A/HRC/25/‹k›](https://undocs.org/A/77/‹k›).\n",
    "RECORDS": "key‹k›:\n  type: un-document\n  symbol: A/HRC/25/‹k›\n  title: Report of office ‹k› on fire\n"
    "  body: Security Council\n  date: 2013-01-01\n  draft-symbol: A/HRC/25/‹k›/L.1\n"
    "corr‹k›:\n  type: un-document\n  symbol: A/77/‹k›/Corr.1\n  title: A plan ‹k›\n"
    "  date: 2014-02-31\nresolution‹k›:\n  type: resolution\n  symbol: S/RES/‹k› (2000)\n"
    "  title: Report of office ‹k› on water\n  date: 2014-07-03\n  relations: {revises: key‹k›, "
    "corrects: kye‹k›}\ncrc‹k›:\n  type: un-document\n  symbol: CRC/C/CHN/CO/‹k›\n"
    "  title: Concluding observations on China\n  body: Committee on the Rights of Matter ‹k›\n"
    "  date: 2013-10-04\n  url: https://undocs.org/A/77/‹k›\ndoe‹k›:\n"
    '  type: article\n  title: A Study of River ‹k›\n  person: ["Doe, Jane", UNHCR]\n'
    "  outlet: Review\n  date: 2005\n  short: Study‹k›\n  pages: 5-3\n"
    "treaty‹k›:\n  type: treaty\n  title: Treaty ‹k› on Water\n  signed: 1966-12-16\n"
    "  series: {name: UNTS, volume: '‹k›', page: '4'}\n",
    "FULL": "Human Rights Council, “Report of office ‹k› on water,” July 3, 2014, A/HRC/25/‹k›, para. 3.",
    "ONE": "  type: un-document\n  symbol: A/HRC/25/1\n  title: Report of office 1 on water\n",
}


class Recipe(NamedTuple):
    """How a text is made, for which readers, and the smallest number it is made for."""

    name: str
    readers: tuple[str, ...]
    n: int
    text: str
    records: str = ""
    before: str = ""

    def write(self, reader: str, n: int) -> tuple[str, ...]:
        """The text for a reader, the records beside it, and the text as it was before."""
        texts = [write(recipe, n) for recipe in (self.text, self.records, self.before)]
        if reader == "plain":
            texts[0] = texts[0].replace("]: ", "] ").replace("[^", "[")
        return (*texts,)


def read_recipes() -> dict[str, Recipe]:
    """All recipes by name."""
    with (Path(__file__).parent / "texts.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n"))[1:]
    found = (Recipe(name, (*readers.split(),), int(n), *texts) for name, readers, n, *texts in rows)
    return {recipe.name: recipe for recipe in found}


def write(recipe: str, n: int) -> str:
    """The text of a recipe for a number.

    >>> write("⟦‹k› of ‹n-k›, ‹2k-1›‹!*k›; ⟧", 2)
    '1 of 1, 1!; 2 of 0, 3!!; '
    """
    if recipe.startswith("NOTE "):
        recipe = f"It opened in June.[^1]⏎⏎[^1]: {recipe[5:]}⏎"
    elif recipe.startswith("TEXT "):
        recipe = f"{recipe[5:]}⏎⏎It is.[^1]⏎⏎[^1]: A/77/1.⏎"
    for word, meaning in WORDS.items():
        recipe = recipe.replace(word, meaning)
    text = REPEATED.sub(lambda part: "".join(fill(part[1], k, n) for k in range(1, n + 1)), recipe)
    return fill(text, n, n)


def fill(words: str, k: int, n: int) -> str:
    """Words with their values."""

    def value(found: re.Match[str]) -> str:
        if found["code"]:
            return chr(int(found["code"], 16))
        if found["sum"]:
            return str(reckon(found["sum"], k, n))
        return found["words"] * k

    return VALUE.sub(value, words)


def reckon(words: str, k: int, n: int) -> int:
    """A sum of numbers, of k and of n.

    >>> reckon("2k-1", 5, 0), reckon("n-k", 2, 9)
    (9, 7)
    """
    total = 0
    for sign, number, letter in TERM.findall(words):
        if number or letter:
            term = int(number or 1) * {"k": k, "n": n, "": 1}[letter]
            total += -term if sign == "-" else term
    return total


RECIPES = read_recipes()
