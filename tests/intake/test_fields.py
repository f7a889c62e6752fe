"""A field is one row: everything else about it follows, and the document says what the row says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from intake.exchange.brief_file import read_brief
from intake.field_table import BEGIN, DOCUMENT, END, field_table, updated
from intake.fields import BY_ID, FIELDS, QUOTED, SUBJECTS, FieldKind
from tests.intake.briefs import minimal
from tests.traces import APPS

ROOT = DOCUMENT.parents[2]
PLAIN = ("aov_ltv", "voice_examples", "tracking_status", "ad_account_ready", "content_library")
"""Fields without a rule of their own: a new one is like them."""
READERS = ("generation/", "delivery/")


def product_files() -> Iterator[Path]:
    for folder in (*sorted(APPS), "templates"):
        for ending in ("py", "html", "js"):
            yield from (ROOT / folder).rglob(f"*.{ending}")


def naming(key: str) -> list[str]:
    """The product's files that name the field, apart from the generators and exports that read it."""
    found = [str(path.relative_to(ROOT)) for path in product_files() if key in path.read_text(encoding="utf-8")]
    return [name for name in found if not name.startswith(READERS)]


@pytest.mark.parametrize("key", PLAIN)
def test_a_plain_field_is_named_in_its_row_only(key: str):
    assert naming(key) == ["intake/fields.py"]


def test_a_field_with_a_rule_of_its_own_is_named_in_more_files():
    assert len(naming("no_website")) > 1


def test_the_document_has_the_table_of_the_fields():
    assert updated(DOCUMENT.read_text(encoding="utf-8")) == DOCUMENT.read_text(encoding="utf-8")


def test_a_row_that_the_document_lacks_is_seen():
    document = DOCUMENT.read_text(encoding="utf-8").replace("| aov_ltv | AOV/LTV | text |\n", "")
    assert updated(document) != document


def test_a_document_without_a_place_for_the_table_is_refused():
    with pytest.raises(ValueError, match="does not say where"):
        updated("# Client Intake\n")
    assert updated(f"{BEGIN}old\n{END}") == f"{BEGIN}{field_table()}{END}"


@pytest.mark.parametrize("field", [field for field in FIELDS if field.was], ids=lambda field: field.was)
def test_an_old_name_is_read_as_the_new_one(field):
    content = minimal()
    content[field.was] = content.pop(field.id)
    assert read_brief(json.dumps(content).encode()).content[field.id] == minimal()[field.id]


@pytest.mark.parametrize(
    ("key", "word", "option"),
    [(field.id, word, option) for field in FIELDS for word, option in field.words.items()],
)
def test_another_word_for_an_option_is_read_as_the_option(key: str, word: str, option: str):
    assert option in BY_ID[key].options
    assert read_brief(json.dumps(minimal(**{key: word.upper()})).encode()).content[key] == option


@pytest.mark.parametrize("field", [field for field in FIELDS if len(field.path) == 1 and field.default is not None])
def test_a_field_that_a_file_leaves_open_has_its_default(field):
    assert read_brief(json.dumps(minimal()).encode()).content[field.id] == field.initial


def test_what_is_quoted_or_tells_the_subject_is_text():
    texts = {FieldKind.TEXT, FieldKind.LONG, FieldKind.LINES}
    assert {field.kind for field in (*QUOTED, *SUBJECTS)} <= texts
    assert "constraints" not in [field.id for field in QUOTED]


def test_a_row_cannot_be_changed_while_the_product_runs():
    with pytest.raises(FrozenInstanceError):
        setattr(FIELDS[0], "label", "Other")  # noqa: B010 - mypy refuses the assignment too
