"""Numbers of cases and papers with the word that is before them."""

from __future__ import annotations

import pytest

from briefcite.styles import load_style
from briefcite.styles.fields.derived import look
from briefcite.styles.templates.nodes import text_of
from made_records import make_record

ROWS = """oscola4 | European Court of Human Rights | 47940/99 | App no 47940/99
oscola4 | ECtHR | Application No. 47940/99 | App no 47940/99
oscola5 | ECtHR | Apps nos. 8019/16 and 43800/14 | App Nos 8019/16 and 43800/14
aglc4 | International Court of Justice | 136 | General List No 136
aglc4 | International Criminal Court | ICC-01/04-01/06 | Case No ICC-01/04-01/06
nzlsg3 | European Court of Human Rights | 75604/11 | 75604/11
bluebook | Human Rights Committee | 488/1992 | Commc’n No. 488/1992
un | Human Rights Committee | 488/1992 | communication No. 488/1992
un | African Court | Joined Applications of 2013 | Joined Applications of 2013"""


@pytest.mark.parametrize("row", ROWS.splitlines())
def test_the_word_follows_from_what_was_typed_or_from_the_court(row: str) -> None:
    style, court, number, wanted = row.split(" | ")
    view = look(make_record({"type": "case", "court": court, "number": number}), load_style(style))
    assert text_of(view.value("docket") or ()) == wanted


@pytest.mark.parametrize("pair", ["40|No 40", "1 and 2|Nos 1 and 2", "Cm 7656|Cm 7656"])
def test_a_number_that_has_words_keeps_them(pair: str) -> None:
    number, wanted = pair.split("|")
    view = look(make_record({"type": "report", "number": number}), load_style("aglc4"))
    assert text_of(view.value("numbered") or ()) == wanted
