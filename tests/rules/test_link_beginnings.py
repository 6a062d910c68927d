"""Each way in which the beginning of an address is mistyped is found, and no right one."""

from __future__ import annotations

import json

import pytest

from working_folder import Folder

MISTYPED = """
http:/ https:/ http// https// htp:// htps:// hhttp:// hhttps:// htttp:// htttps:// httpa:// ttp:// ttps://
http;// https,//
""".split()
RIGHT = ["http://", "https://", "see http://web.org/http:/", "shttp://", "ftp://"]


def reported(folder: Folder, beginning: str) -> list[str]:
    folder.write("a.md", f"So.[^1]\n\n[^1]: Office, “Paper,” {beginning}www.example.org/a.\n")
    report = json.loads(folder.check("a.md", "--only", "link-broken", "--output", "json").out)
    return [one["message"] for one in report["findings"]]


@pytest.mark.parametrize("beginning", MISTYPED)
def test_a_mistyped_beginning_is_reported(folder: Folder, beginning: str) -> None:
    assert reported(folder, beginning) == [f"“{beginning}” is not the beginning of a link."]


@pytest.mark.parametrize("beginning", RIGHT)
def test_a_right_beginning_is_not(folder: Folder, beginning: str) -> None:
    assert reported(folder, beginning) == []
