"""Test icons: every name used in a template or badge is drawn, and no name gets into the mark-up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template

from artifacts.pages import presentation as artifact_badges
from artifacts.pages.presentation import Badge
from jobs.pages import labels as job_badges
from workspace.templatetags.icons import drawing

ROOT = Path(settings.BASE_DIR)
DRAWN = set(re.findall(r'id="([a-z]+)"', (ROOT / "workspace/static/aicmo/icons.svg").read_text()))


def asked() -> set[str]:
    pages = "".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    return set(re.findall(r'\{% icon "([^"]*)" %\}', pages))


def badges(value: object) -> set[str]:
    if isinstance(value, Badge):
        return {value.icon}
    if isinstance(value, dict):
        return set().union(*map(badges, value.values())) if value else set()
    return set()


def test_every_icon_that_a_template_names_is_drawn():
    assert len(asked()) > 10
    assert asked() <= DRAWN


def test_every_icon_of_a_state_is_drawn():
    found = set().union(*(badges(value) for module in (artifact_badges, job_badges) for value in vars(module).values()))
    assert len(found) > 5
    assert found <= DRAWN


def test_an_icon_is_hidden_from_screen_readers():
    drawn = Template("{% icon name %}").render(Context({"name": "check"}))
    assert 'class="icon icon-check"' in drawn
    assert 'aria-hidden="true"' in drawn
    assert "/static/aicmo/icons.svg#check" in drawn


@pytest.mark.parametrize("name", ['"><script>', "", "A", "a b", None])
def test_what_is_no_name_draws_nothing(name: str | None):
    assert Template("{% icon name %}").render(Context({"name": name})) in ("", drawing("none") if name is None else "")
