"""Cross-references: the numbers of notes that a text names."""

from __future__ import annotations

import pytest

from briefcite.values.cross_references import find_cross_references


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("See note 8 above.", ["8"]),
        ("*supra* note 7, at 57", ["7"]),
        ("Jones (n 3) 57", ["3"]),
        ("nn. 3–5 above", ["3", "5"]),
        ("see notes 3, 4 and 6", ["3", "4", "6"]),
        ("voir note 8 ci-dessus", ["8"]),
        ("ver la nota 8 más arriba", ["8"]),
        ("voir n 7", ["7"]),
        ("op. cit., note 5", ["5"]),
        ("Smith, p. 12, note 3", []),
        ("Roe, at 45 n.12", []),
        ("Guidance Note 3 says", []),
        ("the nation 3 times", []),
        ("General Comment No. 3", []),
        ("vol. 189, No. 2545", []),
    ],
)
def test_cross_references_are_found(text: str, labels: list[str]) -> None:
    assert [n.label for ref in find_cross_references(text) for n in ref.numbers] == labels


OF_ANOTHER_DOCUMENT = """\
See notes 7 and 8 to Document 115.
See note 9 thereto.
Roe v. Poe, note 4 thereof.
See *ibid.* at n.24.
Ibid., at note 24.
*Id.*, note 5.
See footnote 12 of the report.
See also note 12 of the judgment.
See notes 3–5 of the commentary.
See note 45 to the chart.
See note 45 to annex II.
See note 12 of resolution 66/290.
See note 12 in resolution 66/290.
Cf. note 12 in Adeyemi, above.
See note 12 in “On lakes”.
see note 12 in *On Lakes*
See note 3 by the editors of the collection.
See footnote 12 on page 4.
See note 12 on p. 4.
The Court says so; see its footnote 12.
See the Court’s note 12.
See Okoye's footnote 3.
See CRC/C/GC/24, at note 12.
See para. 4, at note 12.
See note 2 of the same article.
voir note 12 du rapport
voir la note 12 de l'arrêt
voir note 3 de la décision
voir note 7 dans l’avis
voir leur note 7
véase la nota 3 del informe
véase la nota 3 de la sentencia
véase la nota 3 en Okoye
ver a nota 3 do relatório
ver nota 3 da decisão
ver nota 4 no Parecer
v. nota 3 della sentenza
v. nota 4 dell'ordinanza
v. nota 5 nel rapporto
siehe Fn. 3 des Urteils
siehe Fn. 7 der Entscheidung
siehe Fn. 7 im Urteil
siehe Fußnote 5 zum Bericht
zie noot 4 van het rapport
zie voetnoot 4 bij het arrest
"""
"""Notes that are not this document’s."""

OF_THIS_DOCUMENT = """\
See note 3 above.
See note 3 of this brief.
See note 3 in this article.
See note 3 of the present report.
See note 3 in the text above.
See note 3 in particular.
See note 3 in relation to lakes.
See note 3 in which it is said.
See note 3 to see how.
See note 3 in the light of the facts.
See note 3, of course.
See note 3 of course.
See note 3 on lakes.
See note 3 and accompanying text.
See note 3 for the title of the judgment.
Okoye, supra note 3, at the end of the report.
supra note 3 of the report
Okoye (n 3) in The Hague.
See note 3 (Document 115).
See note 3. Of the report, little is known.
See note 3; in Okoye, it is otherwise.
The cases in note 3 do not say so.
Its conclusions (see note 3) are known.
voir note 3 ci-dessus
voir note 3 de cet article
voir note 3 du présent rapport
voir la note 3 à cet égard
véase la nota 3 de este informe
véase la nota 3 del presente informe
ver nota 3 deste relatório
vedi nota 3 di questo scritto
siehe Fn. 3 dieses Beitrags
siehe Fn. 3 und die dort Genannten
siehe oben Fn. 3
zie noot 3 van dit rapport
zie noot 3 hierboven
se not 3 ovan
"""

MAYBE = """\
See note 3 of section 2.
See note 3 in chapter IV.
See note 3 to Part II.
siehe Fn. 3 in Kapitel 2
Okoye, *Lakes*, at note 3.
"""
"""Notes of this document or of another: they are not judged, and the article is not renumbered."""


@pytest.mark.parametrize("text", OF_ANOTHER_DOCUMENT.splitlines())
def test_notes_of_another_document_are_none_of_ours(text: str) -> None:
    assert not list(find_cross_references(text))


@pytest.mark.parametrize("text", OF_THIS_DOCUMENT.splitlines())
def test_notes_of_this_document_are_surely_ours(text: str) -> None:
    (reference,) = find_cross_references(text)
    assert ([n.label for n in reference.numbers], reference.certain) == (["3"], True)


@pytest.mark.parametrize("text", MAYBE.splitlines())
def test_some_may_be_either(text: str) -> None:
    (reference,) = find_cross_references(text)
    assert not reference.certain
