"""Files are replaced whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefcite.workspace.writes import save, save_all


def test_saving_keeps_permissions_and_links(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(target)
    save(link, b"new")
    assert target.read_bytes() == b"new" and link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_an_interrupted_saving_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]


def test_saving_tries_again_while_another_program_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([PermissionError(), PermissionError()])
    replace: Callable[[Path, Path], Path] = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        for error in refusals:
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("time.sleep", lambda _: None)
    save(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_when_one_file_cannot_be_written_all_are_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, new = (tmp_path / name for name in ("one", "two", "new"))
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    real = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == "two" and self.read_bytes() == b"B":
            raise OSError("full")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError):
        save_all({one: b"A", new: b"N", two: b"B"})
    assert sorted(tmp_path.iterdir()) == [one, two] and (one.read_bytes(), two.read_bytes()) == (b"1", b"2")
