"""An “allow” comment has no effect.

Why: The fault was corrected, or the rule’s name is mistyped; the comment would hide the next fault.

Basis: the findings of the rules that the comment names.

Exceptions: A comment is not reported where one of its rules could not look: the rule is switched off, the
note is not understood, or there are no records, style or terms.

See also: allow-unclosed.

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
