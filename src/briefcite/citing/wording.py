"""The words by which names, prose and signs of a source are told apart."""

from __future__ import annotations

import re

from ..patterns import pattern


def fold(words: str) -> frozenset[str]:
    """Words between spaces as a set."""
    return frozenset(words.split())


JOINING = fold(
    "of the on and for de la le les du des del el los las et y e von van der den da do dos di al to in "
    "with at by or against a an und für zur zum its sur aux en v v. vs. &"
)
"""Words that stand in lower case within names and titles."""
OPENING = fold(
    "In On At As For According However Although While When Since After Before This These That Those "
    "It They He She We I There Here Other Another Such If But And Or So Yet Also See By From To With "
    "Note Recently Nevertheless Moreover Similarly Indeed Some Most Many Available Accessed Adopted "
    "Both Each Under One Its Their Our My His Her You Thus Therefore Furthermore Additional Further "
    "All"
)
"""Words with which a sentence begins, but hardly a name."""
BOOKISH = fold(
    "adopted issued dated published reissued revised updated accessed visited last available "
    "forthcoming opened signed entered force into vol no nos p pp para paras ed eds trans volume "
    "edition annex annexes supplement report note letter paper addendum corrigendum corrigenda draft "
    "document statement resolution decision press release remarks speech address judgment order "
    "opinion chap sect art arts chapter section article part table working policy research series "
    "session meeting agenda item retrieved archived from as amended including vote without "
    "communication also see ibid doc cf quoting citing held signature signing sess mtg online blog podcast "
    "núm núms pág págs párr párrs tomo coll dir coord consulté consultée consultado consultada visitado "
    "visitada publication publications sales revision version reference symbol number views"
)
"""Words in lower case that stand between the parts of a source."""
FINITE = fold(
    "is are was were has have had will would can could may might must should does did been being this "
    "these that which who they he she we it you said say says found made became show shows que qui "
    "quien es son est sont fue fueron puede pueden permite está han ha"
)
"""Words that only sentences have."""
BODIES = fold(
    "Committee Council Assembly Commission Commissioner Office Ministry Department Rapporteur Agency "
    "Organization Organisation Fund Programme Bureau Court Association Institute University Centre "
    "Center Union Government Foundation Group Secretariat Bank Society Service Board Authority "
    "Federation Parliament Network Alliance Watch International Congress Party Academy Press Team "
    "Comité Conseil Consejo Assemblée Asamblea Comisión Organización Ministère Ministerio Rapporteuse "
    "Relator Relatora Secrétaire Secretario Secretaria Oficina Cour Corte Tribunal Université "
    "Universidad Fondo Fonds"
)
"""Words that bodies have in their names."""
NAMES = (
    "United Nations",
    "U.N.",
    "Secretary-General",
    "Nations Unies",
    "Naciones Unidas",
    "Haut-Commissariat",
    "Alto Comisionado",
)
"""Names of bodies that are several words."""
WORD = pattern(r"\w+")


def names_body(words: str) -> bool:
    """Whether words have one that bodies have in their names, or letters such as UNDP."""
    found = WORD.findall(words)
    if not BODIES.isdisjoint(found) or any(name in words for name in NAMES):
        return True
    return any(word.startswith("UN") and word.isalpha() and word.isupper() for word in found)


DOCUMENT = pattern(
    r"\b(?:Covenant|Convention|Declaration|Protocol|Treaty|Charter|Statute|Agreement|Report|Handbook|Guidelines|"
    r"Resolution|[Cc]omment|[Oo]bservations|Views|Letter|Statement|Principles|Rapport|Informe|Pacte|Pacto|"
    r"Déclaration|Declaración|Protocole|Protocolo|Convenio|Convención|Traité|Tratado|Charte|Carta|Résolution|"
    r"Resolución|Observation|Observaci(?:ón|ones)|Principes|Principios)\b"
    r"|\b(?:Act|Code|Note|Plan|Review|Survey)\Z"
)
"""Words that documents have in their names, and bodies have not."""
SIGNAL = pattern(
    r"(?:\b(?<!Holy )(?:(?:[Ff]or (?:example|instance|more (?:information|on [^,;.]{1,60})|further \w+|"
    r"a[^,;.]{1,60}),?\s)?"
    r"(?:[Ss]ee(?:,?\s(?:also|generally|in particular|inter alia|for (?:example|instance)|e\.g\.))?|[Cc]f\.?|"
    r"[Qq]uoting|[Qq]uoted in|[Cc]iting|[Cc]ited in|[Cc]ompare|[Aa]ccord|[Bb]ut see|[Rr]eprinted in|"
    r"[Cc]ontra)|"
    r"[Ff]or (?:example|instance)|[Ii]n particular|[Ee]\.g\.|[Ii]nter alia|"
    r"[Vv]éan?se(?:,?\s(?:también|asimismo|por ejemplo|en particular|entre otros))?|"
    r"[Vv]oir(?:,?\s(?:aussi|également|notamment|par exemple|en particulier|entre autres))?)(?![\w’']),?\s*)+"
)
"""What leads to a source and says how it bears on the text."""
WEAK = pattern(r"(?:for (?:example|instance)|in particular|e\.g\.|inter alia|[\s,])+", re.IGNORECASE)
"""Signals that stand within titles as well: "violence, in particular against women"."""
ACCESSED = pattern(
    r"\b(?:access(?:ed)?|(?:visited|viewed|checked|consulted|retrieved)|consult(?:ée?s?|ad[oa]s?)|visitée?|"
    r"accedid[oa]|zuletzt|abgerufen)(?:\s(?:on|at|le|el|am))?[:,]?\s*\Z",
    re.IGNORECASE,
)
"""What leads to the date on which somebody looked at a source."""
EDITORS = r"(?:\((?:eds?|éds?|dirs?|coords?|trans|Hrsg|hg|orgs?)\.?\)|(?<=, )(?:eds?|éds?|dirs?|coords?)\.)"
"""What stands behind the names of editors."""
SAYING = fold(
    "said say says stated states wrote writes noted notes recommended recommends urged urges expressed "
    "expresses argued argues claimed claims added adds concluded concludes observed observes declared "
    "declares described describes explained explains warned warns read reads held found that mission "
    "words phrase term terms as is are was were be or called mean means defined defines to"
)
"""The last word of what leads to a quotation."""
CALLING = frozenset((call, on) for call in ("call", "calls", "called") for on in ("for", "on", "upon"))
ACCORDING = "according to "
FARTHEST = 60
"""After how many characters "according to" no longer leads to a quotation."""


def leads_to_quotation(before: str) -> bool:
    """Whether words lead to a quotation: “said that”, “according to the office,”, “these:” but not “see:”."""
    words = before.rstrip().casefold()
    if words.endswith(":") and not words.endswith("see:"):
        return True
    words = words[:-1] if words.endswith((",", ":")) else words
    last = WORD.findall(words[-40:])[-2:]
    if last and words.endswith(last[-1]) and (last[-1] in SAYING or tuple(last) in CALLING):
        return True
    said = words.rpartition(ACCORDING)
    return bool(said[1] and said[2]) and len(said[2]) <= FARTHEST and not set(",;") & set(said[2])


NAMING = pattern(
    r"\b(?:reports?|articles?|papers?|stud(?:y|ies)|books?|essays?|webpages?|pages?|documents?|statements?|"
    r"entitled|titled|press release|briefs?|chapter|speech|blog|post|editorial|plan|in|see|see also|cf\.?|"
    r"quoting|citing|title|source):?,?\s*\Z",
    re.IGNORECASE,
)
"""What leads to a title."""
BIBLIOGRAPHIC = pattern(
    r"\W*(?:vol|no|nos|p|pp|ed|eds|trans|ch|chap|sess|session|issue|edition|document|doc|un doc|annex|at|in|"
    r"and|accessed|available|visited|retrieved|adopted|resolution|u\.n\. doc|para|paras|n\.d|n\.p|c|chair|"
    r"forthcoming|archived|online|rev|s\.d)\b",
    re.IGNORECASE,
)
"""What begins a piece of a source that is neither a title nor a name."""
