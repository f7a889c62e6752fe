"""A section as a form and back: nothing is lost, nothing is invented, and each fault stands beside its field."""

from __future__ import annotations

from typing import Any

import pytest

from generation import editing
from generation.api import all_specs, spec
from generation.editing import FormNode
from tests.builders import generated_section

EDITABLE = [found.key for found in all_specs() if found.schema is not None]


def posted(root: FormNode) -> dict[str, str]:
    """What a browser sends for an untouched form."""
    data = {"_kept": root.kept} if root.kept else {}
    for node in list(editing.walk(root))[1:]:
        if node.kind in ("text", "lines", "number"):
            data[node.name] = node.value.replace("\n", "\r\n")
        elif node.kind == "group":
            data |= {node.part_field: "1"} if node.removable or node.is_new else {}
            data |= {node.kept_field: node.kept} if node.kept else {}
    return data


def schema_of(key: str) -> Any:
    return spec(key).schema


def form(key: str, content: dict[str, Any] | None = None) -> FormNode:
    return editing.form(schema_of(key), generated_section(key) if content is None else content)


def find(root: FormNode, name: str) -> FormNode:
    return next(node for node in editing.walk(root) if node.name == name)


def saved(key: str, data: dict[str, str]) -> dict[str, Any]:
    value, problems = editing.check(schema_of(key), editing.read(schema_of(key), data))
    assert problems == []
    return value


@pytest.mark.parametrize("key", EDITABLE)
def test_an_untouched_form_saves_the_very_same_section(key: str):
    assert saved(key, posted(form(key))) == generated_section(key)


@pytest.mark.parametrize("key", EDITABLE)
def test_every_field_has_a_name_of_its_own(key: str):
    names = [node.name for node in editing.walk(form(key))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", EDITABLE)
def test_a_form_stays_within_what_the_server_takes(key: str):
    assert len(posted(form(key))) < 900


def test_one_typed_word_changes_one_value():
    data = posted(form("positioning")) | {"category": "A new category"}
    assert saved("positioning", data) == {**generated_section("positioning"), "category": "A new category"}


def test_a_list_has_one_entry_a_line_and_blank_lines_are_nothing():
    data = posted(form("positioning")) | {"to_find_out": " First \r\n\r\nSecond\r\n"}
    assert saved("positioning", data)["to_find_out"] == ["First", "Second"]


def test_a_part_that_is_ticked_is_removed():
    parts = generated_section("positioning")["differentiators"]
    data = posted(form("positioning")) | {"differentiators-0-_remove": "1"}
    assert saved("positioning", data)["differentiators"] == parts[1:]


def test_the_blank_part_adds_one_when_something_is_typed():
    section = generated_section("positioning")
    root = form("positioning")
    blank = next(node for node in editing.walk(root) if node.is_new)
    typed = {child.name: "Something new" for child in blank.children}
    found = saved("positioning", posted(root) | typed)["differentiators"]
    assert len(found) == len(section["differentiators"]) + 1


def test_what_readers_never_see_travels_along():
    root = form("carousel_templates")
    assert root.kept
    assert "style" not in {node.name for node in editing.walk(root)}


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"statement": "taken over"}', "9" * 5000])
def test_what_travels_along_cannot_bring_other_fields(kept: str):
    data = posted(form("positioning")) | {"_kept": kept}
    assert saved("positioning", data) == generated_section("positioning")


def test_a_fault_stands_beside_its_field_and_keeps_what_was_typed():
    schema = schema_of("content_pillars")
    typed = editing.read(schema, posted(form("content_pillars")) | {"pillars-1-share": "a third"})
    value, problems = editing.check(schema, typed)
    root = editing.form(schema, typed)
    editing.attach(root, [("bad", place, sentence) for place, sentence in problems])
    node = find(root, "pillars-1-share")
    assert (value, node.value, node.failed) == ({}, "a third", True)
    assert "must be a whole number" in node.messages[0][1]


def test_an_entry_of_a_list_is_found_by_its_number():
    root = form("positioning")
    editing.attach(root, [("warn", "to find out 1", "Vague.")])
    assert find(root, "to_find_out").messages == [("warn", "Vague.")]


def test_what_belongs_to_no_field_stands_at_the_top():
    root = form("positioning")
    editing.attach(root, [("warn", "nowhere", "Vague.")])
    assert root.messages == [("warn", "Vague.")]


@pytest.mark.parametrize(
    "content", [{}, {"statement": 5, "differentiators": "x"}, {"differentiators": [1, {"claim": []}]}]
)
def test_content_of_another_shape_is_still_a_form(content: dict[str, Any]):
    assert form("positioning", content).children
