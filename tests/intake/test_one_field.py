"""A new intake field is one row: form, validation, import, export, drafts, merging and generators follow from it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from intake.field_table import DOCUMENT

ROOT = DOCUMENT.parents[2]
ROW = """
    _field("press_contact", "Press Contact", Kind.LINES, Need.RECOMMENDED, help="One per line.", default="Nobody yet",
           was="press_person", quoted=True),
"""
PRODUCT = f'''
import sys, types
from pathlib import Path

path = Path("intake/fields.py")
source = path.read_text(encoding="utf-8")
anchor = '    _field("aov_ltv"'
assert source.count(anchor) == 1
row = """{ROW}""".replace("Kind.", "FieldKind.")
module = types.ModuleType("intake.fields")
module.__file__ = str(path)
sys.modules["intake.fields"] = module  # before the product imports the row that it was written with
exec(compile(source.replace(anchor, row.strip("\\n") + "\\n" + anchor), str(path), "exec"), module.__dict__)

import django
django.setup()
from django.http import QueryDict
from django.template.loader import render_to_string
from generation.api import Brief
from intake.exchange.brief_file import export_csv, export_json, read_brief
from intake.field_table import field_table
from intake.form.conflicts import merge_forms
from intake.form.drafts import as_form_data, payload_of
from intake.form.forms import IntakeForm
from intake.form.presenter import Presenter
from intake.readable import blocks
from intake.validation.rules import validate_intake
from tests.intake.briefs import full

KEY, NAMES = "press_contact", "Ada Lovelace\\nGrace Hopper"
posted = QueryDict(mutable=True)
posted[KEY] = NAMES
stored = {{**full(), KEY: NAMES}}
'''
USES = {
    "the form shows it with its default": """
rows = [row for row in Presenter(IntakeForm()).rows if row.field.id == KEY]
assert "Nobody yet" in render_to_string("intake/_field.html", {"row": rows[0]})
assert ">recommended<" in render_to_string("intake/_field.html", {"row": rows[0]})
""",
    "the form stores what was typed": """
form = IntakeForm(posted, content=full(), plan="all")
form.is_valid()
assert form.content[KEY] == NAMES
""",
    "validation knows its kind": """
assert [str(e) for e in validate_intake({**full(), KEY: 3}).errors] == ["Press Contact must be text, not a number."]
""",
    "an empty one gives a warning": """
found = [w.field for w in validate_intake({**full(), KEY: ""}).warnings]
assert KEY in found
""",
    "banned words are found in it": """
check = validate_intake({**full(), KEY: "A miracle", "banned_words": ["miracle"]})
assert [w.field for w in check.warnings if "bans" in w] == [KEY]
""",
    "exports are read back": """
for export in (export_json, export_csv):
    assert read_brief(export(stored, "all").encode()).content[KEY] == NAMES
""",
    "a file may use its old name": """
import json
assert read_brief(json.dumps({**full(), "press_person": "Ada"}).encode()).content[KEY] == "Ada"
assert read_brief(json.dumps(full()).encode()).content[KEY] == "Nobody yet"
""",
    "a draft keeps it": """
assert as_form_data(payload_of(posted))[KEY] == NAMES
""",
    "two people's texts are merged": """
from artifacts.models import Artifact
theirs = Artifact(type="intake", version=2, content={**full(), KEY: "Theirs"}, generation_plan=[])
merge = merge_forms(posted, full(), theirs)
assert KEY in [conflict.anchor.removeprefix("id_") for conflict in merge.clashes]
""",
    "a reader sees it by its label": """
assert "Press Contact" in str(blocks(stored)) and "Grace Hopper" in str(blocks(stored))
""",
    "a generator reads its lines": """
assert Brief(stored).lines(KEY) == ["Ada Lovelace", "Grace Hopper"]
""",
    "the document's table has its row": """
kind = "long text, one per line; default Nobody yet (was press_person)"
assert f"| press_contact * | Press Contact | {kind} |" in field_table()
""",
}


def run(*parts: str) -> Any:
    command = [sys.executable, "-c", "\n".join(parts)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_one_row_is_known_everywhere():
    done = run(PRODUCT, *USES.values())
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("use", ["the form stores what was typed", "the document's table has its row"])
def test_without_its_row_nothing_knows_it(use: str):
    done = run(PRODUCT.replace('row = """', 'row = "" and """'), USES[use])
    assert done.returncode == 1
    assert "AssertionError" in done.stderr or "KeyError" in done.stderr
