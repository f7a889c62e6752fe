"""Order the slides. A scene draws its slides, or none when its content was not produced."""

from __future__ import annotations

from collections.abc import Callable

from delivery.exporters.slides import argument_scenes as argument
from delivery.exporters.slides import plan_scenes as plan
from delivery.exporters.slides.canvas import Deck

Scene = Callable[[Deck], None]

SCENES: tuple[Scene, ...] = (
    argument.cover,
    argument.in_short,
    argument.goals,
    argument.situation,
    argument.personas,
    argument.position,
    argument.messages,
    argument.pillars,
    argument.budget,
    argument.channels,
    argument.measures,
    plan.look,
    plan.carousels,
    plan.covers,
    plan.scripts,
    plan.calendar,
    plan.posts,
    plan.emails,
    plan.tracking,
    plan.review,
    plan.steps,
    plan.versions,
)
