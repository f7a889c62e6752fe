"""What a browser does at the Client Intake page."""

from __future__ import annotations

from typing import Any

from django.contrib.messages import get_messages
from django.test import Client as Browser
from django.urls import reverse

from artifacts.models import Artifact
from intake.services import submit_intake
from tests.builders import World, brief


def submitted(world: World, jobs: list[str] | str = "all", **changes: Any) -> Artifact:
    return submit_intake(world.engagement, {**brief(), **changes}, jobs, by=world.operator)


def address(world: World, name: str = "edit") -> str:
    return reverse(f"intake-{name}", args=[world.engagement.pk])


def form_data(browser: Browser, url: str, **changes: Any) -> dict[str, Any]:
    """The opened form's inputs as a browser sends them, with what was typed since."""
    context = browser.get(url).context
    found = {bound.html_name: bound.value() for bound in context["form"]}
    data = {name: value for name, value in found.items() if value not in (None, False, "")}
    data |= {"author": context["author"]} | ({"expected_version": context["version"]} if context["version"] else {})
    data |= {"expected_selection": context["selection"]} if context["engagement"] else {}
    return {name: value for name, value in {**data, **changes}.items() if value is not None}


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def intake_of(world: World) -> Artifact:
    return world.engagement.artifacts.get(type="intake")
