"""The words that send back to an earlier citation: exactly those, in each language, and no ordinary ones."""

from __future__ import annotations

import pytest

from briefcite.values.repeat_words import HINT, REPEAT, find_repeats
from briefcite.values.words import read_words

FOUND = [
    ("Ibid., para. 3.", "Ibid./ibid"),
    ("*Ibid*., p. 5.", "*Ibid*./ibid"),
    ("*See id*. at 3 (listing some)", "id/ibid"),
    ("Ibid at para 12.", "Ibid/ibid"),
    ("Quoted in ibid, 137.", "ibid/ibid"),
    ("But see id., para. 14.", "id./ibid"),
    ("Ib., para. 3.", "Ib./ibid"),
    ("Idem.", "Idem/ibid"),
    ("Idem, *Harbour Law*, p. 4.", "Idem/author"),
    ("Ders., Hafenrecht, S. 4.", "Ders./author"),
    ("*Lindqvist*, ebd. Rn. 17.", "ebd./ibid"),
    ("Il saggio (ivi, pp. 21-38).", "ivi/ibid"),
    ("Ibídem, pág. 4; íd., p. 5", "Ibídem/ibid íd./ibid"),
    ("Aldaar, p. 3.", "Aldaar/ibid"),
    ("Loc. cit.", "Loc. cit./work"),
    ("Lindqvist, *op.cit*., p. 286", "*op.cit*./work"),
    ("Lindqvist, Diritto dei porti, cit., p. 5; trad. it. cit., p. 6", "cit./work cit./work"),
    ("arrêt Okafor, précité, § 12", "précité/work"),
    ("Lindqvist, a. a. O. (Anm. 3), S. 5", "a. a. O./work (Anm. 3)/note"),
    ("Lindqvist, aaO, S. 5", "aaO/work"),
    ("Lindqvist, a.a., s. 12; se Reyes (not 4)", "a.a./work (not 4)/note"),
    ("Lindqvist, t.a.p., p. 3", "t.a.p./work"),
    ("Lindqvist, ob. cit., pág. 3", "ob. cit./work"),
    ("Lindqvist, supra, at 5", "supra/work"),
    ("Lindqvist, *supra* note 3, at 5", "*supra* note 3/note"),
    ("Lindqvist (n 12) 40, above n 3", "(n 12)/note above n 3/note"),
    ("EuGH, (Fn. 16), Rn. 23", "(Fn. 16)/note"),
    ("Näher Lindqvist, Fußnote 20, S. 101", "Fußnote 20/note"),
    ("citée note no 5 ci-dessus", "note no 5 ci-dessus/note"),
    ("Op. cit., note 1, para. 14", "Op. cit./work note 1/note"),
    ("It is at odds with Article 36 (mentioned *supra*).", ""),
    ("Dies ist so, und das id des Amtes auch.", ""),
    ("The ID card, the tap water and the ivy.", ""),
    ("(cit. in Lindqvist, Porti, p. 3)", ""),
    ("NBER working paper, N. 13583, 2007", ""),
]


@pytest.mark.parametrize(("words", "wanted"), FOUND)
def test_found(words: str, wanted: str) -> None:
    found = [f"{words[one.start : one.end]}/{one.kind}" for one in find_repeats(words)]
    assert " ".join(found) == wanted


@pytest.mark.parametrize("word", read_words()["repeat"])
def test_the_hint_is_in_every_word(word: str) -> None:
    """What is asked first lets no word through that the table has."""
    stem = word.removesuffix("-")
    for written in (stem, stem.capitalize() if stem.islower() else stem):
        assert HINT.search(written) or "infra" in written.lower(), written
        assert REPEAT.search(f"{written}, 3") or "infra" in written.lower(), written
