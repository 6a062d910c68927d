"""The wheel: it is built with hatchling alone, and what is installed from it does all that the source does.

The network is off, and the folder of the source is closed: a file that the wheel lacks is found nowhere else.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator, Sequence
from importlib.metadata import distribution, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from briefcite.model.record_schema import record_schema
from places import PACKAGE, ROOT
from working_folder import Folder

SAID = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SAID["project"]
CLOSED = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise OSError("the network is off")
    if event == "open" and str(arguments[0]).startswith({source!r}):
        raise OSError(f"{{arguments[0]}} is not in the wheel")
    if event == "import" and arguments[0] in {modules!r}:
        raise ImportError(f"{{arguments[0]}} is not there")

sys.addaudithook(refuse)
"""
"""What a Python does at its start whose network, source folder and some modules are closed."""


def closed(place: Path, *, source: str = "-", modules: Sequence[str] = ()) -> str:
    """A folder for the path of a Python that is closed in this way."""
    place.mkdir()
    text = CLOSED.format(source=source, modules=tuple(modules))
    (place / "sitecustomize.py").write_text(text, encoding="utf-8")
    return str(place)


def run(command: Sequence[str | Path], path: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program with a Python path of its own."""
    environment = {**os.environ, "PYTHONPATH": path, "COLUMNS": "80"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def needed(requirements: Sequence[str]) -> Iterator[str]:
    """The distributions that are required, and those that they require."""
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
            yield from needed(requires(requirement.name) or ())


def modules_of(name: str) -> dict[str, Path]:
    """The modules and packages of a distribution that is installed here, by their names."""
    files = distribution(name).files or ()
    tops = {file.parts[0] for file in files if file.suffix in (".py", ".so", ".pyd")} - {".."}
    return {top: Path(str(distribution(name).locate_file(top))) for top in tops}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """The wheel, built where nothing is installed but what the build requires."""
    others = set(needed(PROJECT["dependencies"])) - set(needed(SAID["build-system"]["requires"]))
    hidden = [name.partition(".")[0] for one in others for name in modules_of(one)]
    path = closed(tmp_path / "alone", modules=hidden)
    done = run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "built")], path
    )
    assert done.returncode == 0, done.stderr
    (made,) = (tmp_path / "built").glob("*.whl")
    return made


def test_it_holds_what_editors_and_the_program_need(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        names = set(held.namelist())
        schema = json.loads(held.read("briefcite/data/records.schema.json"))
    assert schema == record_schema()
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert {path.relative_to(PACKAGE.parent).as_posix() for path in files} <= names


COMMANDS = [
    "--version",
    "check . --output json",
    "list rules",
    "list styles",
    "list types",
    "explain note-empty",
    "schema",
    "records --core",
    "cite iccpr --style oscola4",
    "symbol A/HRC/25/CRP.1 --output json",
    "bibliography brief.md --style chicago --to html",
    "export bibtex",
    "sheet brief.md --output csv",
]


def test_what_is_installed_says_what_the_source_says(
    wheel: Path, folder: Folder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("clean")
    venv.create(place / "env", with_pip=False, symlinks=os.name != "nt")
    programs = place / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(place / "env")]
    installed = run([*pip, "install", "--no-index", "--no-deps", str(wheel)], closed(place / "offline"))
    assert installed.returncode == 0, installed.stderr
    for name in set(needed(PROJECT["dependencies"])):
        for top, path in modules_of(name).items():
            (shutil.copytree if path.is_dir() else shutil.copy)(path, place / "libraries" / top)
    path = os.pathsep.join([closed(place / "closed", source=str(ROOT)), str(place / "libraries")])

    asked = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "the network is off" in run([programs / "python", "-c", asked], path).stderr
    shutil.copytree(ROOT / "examples" / "faulty", folder.path, dirs_exist_ok=True)
    for words in COMMANDS:
        ours = folder.run(*words.split(), env={"COLUMNS": "80"})
        theirs = run([programs / "briefcite", *words.split()], path, folder.path)
        assert (theirs.stdout, theirs.returncode) == (ours.out, ours.status), theirs.stderr
