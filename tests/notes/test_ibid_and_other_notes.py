"""What an ibid. is compared with is in its own note, however near the next notes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from working_folder import Folder

FORMS = "Said.[^1] Said.[^2] Said.[^3]\n\n[^1]: {first}\n[^2]: Ibid., p. 4.\n[^3]: {third}\n"


def test_the_title_of_a_later_note_does_not_speak_against_an_ibid(folder: Folder) -> None:
    """Wherever the reach of the comparison ends in the next note."""
    for length in range(1, 130, 2):
        third = f"Board of the {'Far ' * (length // 4)}{'x' * (length % 4)}Lakes, “Quays of the north”, 2016."
        folder.write("a.md", FORMS.format(first="Lake Board, *Ebbs*, 2017, p. 3.", third=third))
        assert folder.check("a.md", "--only", "repeat-contradicted").out == "", third
