"""Articles, records and names that speak to a terminal, a log or a shell, and every command on them."""

from __future__ import annotations

from pathlib import Path

SIGNS = "\x1b]0;OWN\x07\x1b[31m\x9b31m\x7f\x08\u202e\u2066\u200f"
"""What a terminal obeys: a title, a bell, colours in 7 and 8 bits, a backspace, directions of writing."""

ARTICLE = f"""\
::error::a paragraph {SIGNS} here.[^2] More.[^1] And.[^3] Keyed.[^4] Again.[^5]

   ::warning::indented ` $(id) ##[error]pwned ##vso[task.complete]x {SIGNS}

[^1]: Jane {SIGNS}Doe, “A {SIGNS} title,” July 20, 2014, A/HRC/25/63, para.5
::error::pwned by a wrapped note
[^2]: [@coi, para. 3]
[^3]: {SIGNS} $(id) A/HRC//25/64, para.7 ##[error]pwned
[^4]: [@{{::error::key}}, para. 4].
[^5]: Human Rights Council, A/HRC/25/63, paras.\r::error::after a carriage return
[^{SIGNS}]: ::error::label\u2028::error::separator
"""

RECORDS = """\
coi:
  type: un-document
  symbol: A/HRC/25/63
  title: "Report \\e]0;OWN\\a \\x9b31m \\u202e \\n::error::pwned\\r::error::pwned ##[error]pwned"
  date: 7 February 2014
  body: Human Rights Council
other:
  type: un-document
  symbol: A/HRC/25/63
  title: "::error::pwned \\e[31m <script>alert(1)</script>"
  date: 2014-02-08
  body: Human Rights Council
  x-=cmd: "=HYPERLINK(\\"http://evil\\") \\e[2J"
site:
  type: web
  title: "::error::pwned \\e]0;OWN\\a"
  person: {family: "::error::\\e[31m", given: "<b>"}
  url: "https://x.org/\\e[31m"
"""

ODD_KEY = '"`$(id)` <b> \\e[31m::error::":\n  type: web\n  titel: x\n'

NAMES = (
    "esc\x1b]0;OWN\x07\x1b[31m.md",
    "c1\x9b31m\u202e.md",
    "line\n::error::pwned.md",
    "::error::pwned.md",
    "##[error]pwned.md",
    "%0A::error::pwned.md",
    "-rf.md",
    "b $(id) `id`; id.md",
    "quotes' \".md",
    "tab\tand\rreturn.md",
)

X = f"x{SIGNS}\n::error::pwned ##[error]pwned"
"""An argument."""

FORMS = ("text", "lines", "json", "github")
RECORD_FORMS = ("bibtex", "biblatex", "csl-json", "csl-yaml", "ris", "hayagriva", "csv", "json")
MARKUPS = ("plain", "markdown", "html", "latex")

READING: tuple[tuple[str, ...], ...] = (
    *(("check", what, "--output", form) for what in ("a.md", "names", "references", "odd") for form in FORMS),
    ("check", "names", "--all", "--style", "un", "--require-notes"),
    *(
        (*call, "--output", form)
        for call in (("notes", "a.md"), ("notes", "names"))
        for form in ("text", "json")
    ),
    *(("sheet", "a.md", "names", "--output", form) for form in ("text", "csv", "markdown", "html")),
    ("sheet", "a.md", "--authorities"),
    ("collect", "a.md"),
    ("collect", "names"),
    *(("bibliography", "a.md", "--all", "--to", form) for form in MARKUPS),
    *(("cite", key, "--to", form) for key in ("other", "site") for form in MARKUPS),
    *(("records", "--output", form) for form in ("text", "lines", "json")),
    *(("show", what, "--output", form) for what in ("coi", "A/HRC/25/63") for form in ("text", "json")),
    *(("export", form) for form in RECORD_FORMS),
    ("import", "references/r.yaml"),
    ("import", "odd/r.yaml"),
    ("import", "records.csv"),
    ("explain", "note-empty"),
    ("schema",),
    *(("list", what) for what in ("rules", "bodies", "types", "formats", "styles", "settings", "files")),
    *(("list", "files", "names", "--output", form) for form in ("text", "json")),
    *(("symbol", f"A/HRC/25/{SIGNS}", "::error::x", "--output", form) for form in ("text", "json")),
    *(("fix", what, "--diff") for what in ("a.md", "names", "references")),
    *(("renumber", what, "--diff") for what in ("a.md", "names")),
    ("render", "a.md"),
    ("restyle", "a.md", "--to", "un"),
    ("style", "un", "--silent"),
    ("restyle", "names", "--to", "oscola4"),
    ("tidy", "references", "--diff"),
    ("rename", "coi", "cox", "a.md", "--diff"),
    ("merge", "coi", "other", "a.md", "--prefer", "second", "--diff"),
    ("add", "A/HRC/25/64", "--title", X, "--set", f"x-y={X}"),
    *((name, X) for name in ("check", "fix", "renumber", "notes", "baseline", "collect", "sheet", "tidy")),
    *(
        (name, X)
        for name in ("render", "explain", "cite", "show", "export", "import", "add", "list", "symbol")
    ),
    *((name, X) for name in ("records", "bibliography", "restyle", "style", X)),
    ("merge", X, "coi"),
    ("rename", "coi", X),
    *(
        ("check", "a.md", f"--{name}", X)
        for name in ("only", "color", "from", "settings", "baseline", "output")
    ),
    ("check", "a.md", f"--{X}"),
    *(("cite", "coi", f"--{name}", X) for name in ("style", "to", "position")),
)
"""Calls that write nothing."""

WRITING: tuple[tuple[str, ...], ...] = (
    ("fix", "a.md", "--ask"),
    ("merge", "coi", "other", "a.md"),
    ("baseline", "a.md"),
    ("baseline", "names"),
    ("fix", "names"),
    ("renumber", "names"),
    ("render", "a.md", "--write"),
    ("collect", "names", "--into", "drafts"),
    ("import", "records.csv", "--into", "new"),
    ("import", "odd/r.yaml", "--into", "references", "--merge"),
)
"""Calls that may change files, or ask."""


def write_all(folder: Path) -> None:
    """Put the hostile files into a folder."""
    for name in ("references", "names", "odd"):
        (folder / name).mkdir()
    (folder / "a.md").write_bytes(ARTICLE.encode())
    (folder / "references/r.yaml").write_text(RECORDS, encoding="utf-8")
    (folder / "odd/r.yaml").write_text(ODD_KEY, encoding="utf-8")
    (folder / "records.csv").write_text(f"key,type,title\n::error::k,web,{SIGNS}\n", encoding="utf-8")
    note = "A.[^2] B.[^1]\n\n[^1]: A/HRC/25/63, para.5\n[^2]: A/77/2.\n"
    for name in NAMES:
        (folder / "names" / name).write_text(note, encoding="utf-8")
    (folder / "names/nul\n::error::z.md").write_bytes(b"\0")
    (folder / "names/none\n::error::z.md").write_text("No notes.\n", encoding="utf-8")
