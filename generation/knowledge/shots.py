"""The shots of every industry, by picture."""

from __future__ import annotations

from collections.abc import Mapping

from generation.knowledge.shot import Shot
from generation.knowledge.shots_hands_on import HANDS_ON
from generation.knowledge.shots_indoors import INDOORS

SHOTS: dict[str, dict[str, Shot]] = {**INDOORS, **HANDS_ON}


def shots(industry: str) -> Mapping[str, Shot]:
    """By the picture's name; 'After, nobody' is the After of briefs whose clients may not be shown."""
    return SHOTS.get(industry, SHOTS["Other"])
