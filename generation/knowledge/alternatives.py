"""Every way in which a sentence of the strategy's knowledge may be said.

A test sees to it that each key still stands in the knowledge and that no wording needs other words of the brief.
"""

from __future__ import annotations

from generation.knowledge import (
    wordings_aims,
    wordings_channels,
    wordings_measures,
    wordings_messages,
    wordings_people,
    wordings_pillars,
    wordings_plans,
    wordings_positions,
    wordings_subjects,
    wordings_tactics,
)
from generation.knowledge.wordings import ALSO

_MORE = (
    wordings_aims.MORE,
    wordings_channels.MORE,
    wordings_measures.MORE,
    wordings_messages.MORE,
    wordings_people.MORE,
    wordings_pillars.MORE,
    wordings_plans.MORE,
    wordings_positions.MORE,
    wordings_subjects.MORE,
    wordings_tactics.MORE,
)


def _joined() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {text: (text, other) for text, other in ALSO.items()}
    for table in _MORE:
        for text, others in table.items():
            found[text] = (*found.get(text, (text,)), *others)
    return found


ALTERNATIVES = _joined()
