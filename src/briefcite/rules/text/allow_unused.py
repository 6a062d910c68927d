"""An “allow” allows nothing.

Why: The fault it spoke of is gone, or the rule's name is mistyped; it would hide the next one.

Basis: `checking` knows what was allowed, and reports what was not needed. Nothing is said where a rule that
the comment names could not look: it did not run, the note is not understood, or records, style or terms are
not at hand.

Bad::

    The office opened in June.[^1]

    <!-- briefcite: allow note-empty — to be written -->

    [^1]: A/HRC/25/CRP.1.

Fixed::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
"""

from ...findings import Certainty

CERTAINTY: Certainty = "style"
