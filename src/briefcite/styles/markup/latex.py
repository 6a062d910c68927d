r"""LaTeX: \emph, \textsc, and \url of the hyperref package; every special character of TeX escaped."""

from __future__ import annotations

from ..templates.nodes import Nodes

SPECIAL = str.maketrans(
    {c: "\\" + c for c in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {"<": r"\textless{}", ">": r"\textgreater{}", "\n": " ", "\r": " "}
)
ADDRESS = str.maketrans({c: "\\" + c for c in "%#"} | {c: f"\\%{ord(c):02X}" for c in "{}\\^ \n\r\t~"})


def write(nodes: Nodes) -> str:
    r"""The nodes as LaTeX.

    >>> from briefcite.styles.templates.nodes import Node
    >>> write((Node(r"50 % \& more", "emph"),))
    '\\emph{50 \\% \\textbackslash{}\\& more}'
    """
    parts = []
    for node in nodes:
        text = node.text.translate(SPECIAL).replace("--", "-{}-").replace("--", "-{}-")
        match node.face:
            case "emph":
                text = rf"\emph{{{text}}}"
            case "caps":
                text = rf"\textsc{{{text}}}"
            case "link" if node.text.startswith(("http://", "https://")):
                text = rf"\url{{{node.text.translate(ADDRESS)}}}"
        parts.append(text)
    return "".join(parts)
