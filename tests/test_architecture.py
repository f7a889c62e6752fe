"""How the code is built: sizes, doors and what is refused. Each test lists the places that break its rule."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("accounts", "aicmo_site", "artifacts", "clients", "delivery", "generation", "intake", "jobs", "workspace")
SKIPPED_FOLDERS = frozenset({"var", "staticfiles", "node_modules", "__pycache__"})
DATA = ("generation/knowledge/", "generation/catalogue", "generation/quantities/words.py", "aicmo_site/settings.py")
"""Settings, catalogues and what the playbook knows: long lists, no logic."""
INTERFACES = ("views", "admin", "tasks", "receivers", "forms", "commands", "urls")
WRITES = frozenset(
    {"save", "update", "create", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
)
MOVES = frozenset({"revise", "approve", "flag", "lift_flag", "archive", "unarchive"})
"""The transitions of an artifact."""
REGISTRIES = frozenset({"apps.py", "registry.py", "__init__.py"})
STATUS_DOORS = ("artifacts/models.py", "jobs/")
"""Artifacts change state through their transitions; jobs have a status of their own."""
FUNCTION, MEDIAN, FILE, FOLDER = 40, 8, 450, 20
"""Lines of a function, and of half of them; lines of a file; modules of a folder."""
TEMPLATE, STYLE, LINE = 6_500, 20_000, 140
"""Characters of a template and of a style sheet, and of their longest line."""
SMALL = 60
"""From so many lines on, a module may hold a single public name."""
DJANGO_NAMES = frozenset(
    {"__init__", "admin", "apps", "celery", "checks", "forms", "managers", "models", "receivers", "settings", "signals"}
    | {"tasks", "types", "urls", "views", "wsgi"}
    | {"__main__", "api", "compression", "converters", "fields", "notifications", "readable", "samples"}
)
"""Django, or this house in each app, says what these hold; so they may hold one name, or none."""

TEST_FOLDERS = {
    "accounts": ("accounts",),
    "aicmo_site": ("aicmo_site", "bench"),
    "artifacts": ("artifacts",),
    "delivery": ("delivery",),
    "generation": ("generation", "language"),
    "intake": ("intake",),
    "jobs": ("jobs", "concurrency", "faults"),
    "workspace": ("workspace", "pages", "e2e"),
}
TESTED = {
    "accounts": 0.38,
    "aicmo_site": 1.18,
    "artifacts": 1.26,
    "delivery": 0.50,
    "generation": 0.62,
    "intake": 0.60,
    "jobs": 1.10,
    "workspace": 2.20,
}
"""Counted on 30 November 2026, rounded down; raised when a count is higher for good, never lowered."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Source(NamedTuple):
    name: str
    text: str
    tree: ast.Module

    @property
    def app(self) -> str:
        return self.name.partition("/")[0]

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def is_interface(self) -> bool:
        parts = Path(self.name).with_suffix("").parts
        return any(part.lstrip("_").split("_")[0] in INTERFACES for part in parts[1:])

    def public_names(self) -> set[str]:
        """Functions, classes and values at the top of the module that its users may name."""
        found: set[str] = set()
        for node in self.tree.body:
            if isinstance(node, Function | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                found |= {
                    _last_name(name) for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)
                }
        return {name for name in found if name and not name.startswith("_")}

    def at(self, node: ast.AST) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 0)}"

    def functions(self) -> list[Function]:
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with the name that it ends in."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node, _last_name(node.func)

    def imports(self) -> Iterator[tuple[ast.stmt, str, list[str]]]:
        """Every import: the statement, the module and the names."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                yield node, node.module or "", [alias.name for alias in node.names]
            elif isinstance(node, ast.Import):
                yield from ((node, alias.name, []) for alias in node.names)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _chain(node: ast.AST) -> list[str]:
    """The names on the way down a call such as Artifact.objects.filter(...).update: root last."""
    found: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            found.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            return [*found, node.id] if isinstance(node, ast.Name) else found


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@cache
def files() -> tuple[Path, ...]:
    found: list[Path] = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(f for f in set(folders) - SKIPPED_FOLDERS if f == ".github" or not f.startswith("."))
        found += [Path(folder, name) for name in names]
    return tuple(found)


def _read(paths: list[Path]) -> tuple[Source, ...]:
    texts = [(path.relative_to(ROOT).as_posix(), path.read_text()) for path in sorted(paths)]
    return tuple(Source(name, text, ast.parse(text, name)) for name, text in texts)


@cache
def sources() -> tuple[Source, ...]:
    """The product's modules, without migrations."""
    found = [p for p in files() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] in APPS]
    return _read([p for p in found if "migrations" not in p.parts])


@cache
def suite() -> tuple[Source, ...]:
    return _read([p for p in files() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] == "tests"])


@cache
def templates() -> dict[str, str]:
    found = [p for p in files() if p.suffix in {".html", ".txt"} and "templates" in p.parts]
    return {p.relative_to(ROOT).as_posix(): p.read_text() for p in found}


@cache
def styles() -> dict[str, str]:
    found = [p for p in files() if p.suffix == ".css" and "static" in p.parts]
    return {p.relative_to(ROOT).as_posix(): p.read_text() for p in found}


# -- sizes --------------------------------------------------------------------------------------------------------


def test_no_function_is_longer_than_a_screen():
    long = [
        (s.at(f), f.name, _length(f)) for s in (*sources(), *suite()) for f in s.functions() if _length(f) > FUNCTION
    ]
    assert long == []


def test_functions_are_short_as_a_rule():
    assert median(_length(f) for s in sources() for f in s.functions()) <= MEDIAN


def test_no_file_is_too_long_to_hold_in_mind():
    long = [(s.name, s.lines) for s in sources() if s.lines > FILE and not s.name.startswith(DATA)]
    assert long == []


def test_no_folder_holds_more_modules_than_a_glance_takes():
    modules = Counter(str(Path(s.name).parent) for s in sources() if not s.name.startswith(DATA))
    assert {folder: count for folder, count in modules.items() if count > FOLDER} == {}


def test_no_module_is_too_small_to_be_looked_for():
    small = [s.name for s in sources() if s.lines < SMALL and len(s.public_names()) < 2 and not _named_by_django(s)]
    assert small == []


def _named_by_django(source: Source) -> bool:
    path = Path(source.name)
    if path.stem in DJANGO_NAMES or source.name.startswith(DATA):
        return True
    return bool({"commands", "templatetags", "checks", "playbook"} & set(path.parts))


def test_a_public_class_name_occurs_once():
    """Schemas of the playbook excepted: each describes the section of its own file."""
    names = Counter(
        node.name
        for source in sources()
        if not source.name.startswith(("generation/playbook/", *DATA)) and "/commands/" not in source.name
        for node in source.tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name: count for name, count in names.items() if count > 1} == {}


def test_templates_and_styles_are_short_and_have_short_lines():
    budgets = {**dict.fromkeys(templates(), TEMPLATE), **dict.fromkeys(styles(), STYLE)}
    texts = {**templates(), **styles()}
    assert {name: len(text) for name, text in texts.items() if len(text) > budgets[name]} == {}
    wide = [
        f"{name}:{i}" for name, text in texts.items() for i, line in enumerate(text.split("\n"), 1) if len(line) > LINE
    ]
    assert wide == []


@pytest.mark.parametrize("app", sorted(TESTED))
def test_no_app_loses_tests_for_its_code(app: str):
    """Lines of test for each line of code, as they were on the day of the last count, and never falling."""
    code = sum(s.lines for s in sources() if s.app == app and not s.name.startswith(DATA))
    tests = sum(s.lines for s in suite() if s.name.startswith(tuple(f"tests/{part}/" for part in TEST_FOLDERS[app])))
    assert tests / code >= TESTED[app], f"{tests} lines of test for {code} lines of code: {tests / code:.3f}"


def test_no_file_is_a_drawer_for_anything():
    assert [s.name for s in sources() if Path(s.name).stem.strip("_") in {"utils", "util", "helpers", "misc"}] == []


# -- imports ------------------------------------------------------------------------------------------------------


def test_nothing_is_imported_inside_a_function():
    """`AppConfig.ready` is where Django wants its imports: the models are not there before."""
    late = [
        source.at(node)
        for source in sources()
        for function in source.functions()
        if not (source.name.endswith("/apps.py") and function.name == "ready")
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert late == []


def test_nothing_is_imported_by_name_at_run_time():
    """Except in `ready`, for the same reason, and where a package or a registry lists its modules."""
    refused = {"get_model", "__import__", "import_string"}
    by_name = [
        source.at(call)
        for source in sources()
        for call, name in source.calls()
        if name in refused or (name == "import_module" and Path(source.name).name not in REGISTRIES)
    ]
    assert by_name == []


def test_private_modules_are_used_by_their_own_app_only():
    borrowed = [
        f"{source.at(node)} {module}"
        for source in sources()
        for node, module, names in source.imports()
        if module.partition(".")[0] in APPS and module.partition(".")[0] != source.app
        if any(part.startswith("_") for part in [*module.split("."), *names])
    ]
    assert borrowed == []


def test_every_module_postpones_its_annotations():
    future = "from __future__ import annotations"
    without = [s.name for s in sources() if future not in s.text and (s.functions() or any(s.imports()))]
    assert without == []


# -- one door to a state ------------------------------------------------------------------------------------------


def test_a_status_is_assigned_behind_its_own_door_only():
    assigned = [
        source.at(node)
        for source in sources()
        if not source.name.startswith(STATUS_DOORS)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "status" and isinstance(node.ctx, ast.Store)
    ]
    assert assigned == []


def test_no_query_and_no_setattr_writes_a_status_past_the_transitions():
    written = [
        source.at(call)
        for source in sources()
        if not source.name.startswith("jobs/")
        for call, name in source.calls()
        if (name in {"update", "create", "update_or_create"} and any(k.arg == "status" for k in call.keywords))
        or (name == "setattr" and any(isinstance(a, ast.Constant) and a.value == "status" for a in call.args))
    ]
    assert written == []


def test_only_the_artifacts_models_know_the_state_machine():
    users = [s.name for s in sources() for _, module, _ in s.imports() if module.startswith("django_fsm")]
    assert users == ["artifacts/models.py"]


def test_only_the_services_of_artifacts_make_a_transition():
    made = [
        source.at(call)
        for source in sources()
        if source.name != "artifacts/services.py"
        for call, name in source.calls()
        if name in MOVES and isinstance(call.func, ast.Attribute) and _last_name(call.func.value) == "artifact"
    ]
    assert made == []


def test_the_state_field_is_not_locked_against_its_own_services():
    """A protected field would break refresh_from_db; the tests above are the guard."""
    assert [s.name for s in sources() if re.search(r"protected\s*=\s*True", s.text)] == []


def test_artifacts_decisions_and_history_are_never_deleted():
    kept = {"artifact", "artifacts", "Artifact", "decision", "decisions", "Decision", "history", "AuditEvent"}
    deleted = [
        source.at(call)
        for source in sources()
        for call, name in source.calls()
        if name in {"delete", "_raw_delete"} and (source.app == "artifacts" or kept & set(_chain(call)))
    ]
    assert deleted == []


def test_interfaces_write_no_model_of_another_app():
    written = [
        f"{source.at(call)} {'.'.join(reversed(_chain(call)))}"
        for source in sources()
        if source.is_interface
        for call, name in source.calls()
        if name in WRITES and isinstance(call.func, ast.Attribute) and _foreign_models(source) & set(_chain(call.func))
    ]
    assert written == []


def _foreign_models(source: Source) -> set[str]:
    """Models of other apps that the module imports, and the variables that are named after them."""
    found = {
        name
        for _, module, names in source.imports()
        if module.endswith(".models") and module.partition(".")[0] in set(APPS) - {source.app}
        for name in names
    }
    return found | {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in found}


def test_interfaces_never_reach_for_the_kernels_inside():
    inside = {"django_fsm", "artifacts._persistence", "artifacts.guards"}
    assert [
        s.at(node) for s in sources() if s.is_interface for node, module, _ in s.imports() if module in inside
    ] == []


# -- what is refused everywhere -----------------------------------------------------------------------------------


def test_no_text_is_declared_safe():
    names = {"mark_safe", "SafeString", "SafeText"}
    code = [s.at(node) for s in sources() for node, _, found in s.imports() if names & set(found)]
    marks = re.compile(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off")
    assert code + [name for name, text in templates().items() if marks.search(text)] == []


def test_no_template_carries_script_or_style():
    inline = re.compile(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|<script(?![^>]*\bsrc=)[^>]*>|javascript:", re.I)
    mails = ("/mail/", "/email/")
    found = [name for name, text in templates().items() if inline.search(text) and not any(m in name for m in mails)]
    assert found == []


def test_nothing_is_evaluated_or_unpickled():
    called = [
        s.at(call)
        for s in sources()
        for call, name in s.calls()
        if isinstance(call.func, ast.Name) and name in {"eval", "exec"}
    ]
    imported = [
        s.at(node) for s in sources() for node, module, _ in s.imports() if module in {"pickle", "marshal", "shelve"}
    ]
    assert called + imported == []


@pytest.mark.parametrize("words", ["lead" + " intake", "../" + "shared", "/work/" + "shared"])
def test_some_words_stand_nowhere_in_the_tree(words: str):
    """The old name of the Client Intake; and folders that are not part of the project."""
    wanted = words.encode()
    assert [p.relative_to(ROOT).as_posix() for p in files() if wanted in p.read_bytes().lower()] == []


# -- the rules bite -----------------------------------------------------------------------------------------------

PLANTED: list[tuple[Callable[[], None], str, str]] = [
    (test_no_function_is_longer_than_a_screen, "jobs/long.py", "def f():\n" + "    pass\n" * FUNCTION),
    (test_no_file_is_too_long_to_hold_in_mind, "jobs/long.py", "x = 1\n" * (FILE + 1)),
    (test_no_module_is_too_small_to_be_looked_for, "jobs/queue/a.py", "def f():\n    pass\n"),
    (test_nothing_is_imported_inside_a_function, "jobs/a.py", "def f():\n    import os\n"),
    (test_nothing_is_imported_inside_a_function, "jobs/apps.py", "def g():\n    import os\n"),
    (test_nothing_is_imported_by_name_at_run_time, "jobs/a.py", "apps.get_model('artifacts', 'Artifact')"),
    (test_private_modules_are_used_by_their_own_app_only, "jobs/a.py", "from artifacts import _persistence"),
    (test_private_modules_are_used_by_their_own_app_only, "jobs/a.py", "from artifacts._persistence import save"),
    (test_every_module_postpones_its_annotations, "jobs/a.py", "import os"),
    (test_a_status_is_assigned_behind_its_own_door_only, "intake/a.py", "artifact.status = 'approved'"),
    (test_a_status_is_assigned_behind_its_own_door_only, "artifacts/services.py", "a.status, b = 'approved', 1"),
    (test_no_query_and_no_setattr_writes_a_status_past_the_transitions, "intake/a.py", "rows.update(status='draft')"),
    (test_no_query_and_no_setattr_writes_a_status_past_the_transitions, "intake/a.py", "setattr(a, 'status', 'x')"),
    (test_only_the_artifacts_models_know_the_state_machine, "intake/a.py", "from django_fsm import transition"),
    (test_only_the_services_of_artifacts_make_a_transition, "intake/a.py", "artifact.approve(by, now)"),
    (test_artifacts_decisions_and_history_are_never_deleted, "intake/a.py", "engagement.artifacts.all().delete()"),
    (
        test_interfaces_write_no_model_of_another_app,
        "intake/pages/views.py",
        "from artifacts.models import Artifact\nArtifact.objects.filter(pk=1).update(version=2)",
    ),
    (
        test_interfaces_write_no_model_of_another_app,
        "delivery/management/commands/run.py",
        "from clients.models import Client\nclient.save()",
    ),
    (test_interfaces_never_reach_for_the_kernels_inside, "intake/admin.py", "from artifacts._persistence import save"),
    (test_no_text_is_declared_safe, "intake/a.py", "from django.utils.safestring import mark_safe"),
    (test_nothing_is_evaluated_or_unpickled, "intake/a.py", "eval('1')"),
    (test_nothing_is_evaluated_or_unpickled, "intake/a.py", "import pickle"),
]


@pytest.mark.parametrize(("rule", "name", "text"), PLANTED, ids=[f"{r.__name__}-{n}" for r, n, _ in PLANTED])
def test_a_planted_offence_is_found(monkeypatch: pytest.MonkeyPatch, rule: Callable[[], None], name: str, text: str):
    here = sys.modules[__name__]
    monkeypatch.setattr(here, "sources", lambda: (Source(name, text, ast.parse(text)),))
    monkeypatch.setattr(here, "suite", tuple)
    with pytest.raises(AssertionError):
        rule()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (test_no_text_is_declared_safe, "{{ text|safe }}"),
        (test_no_text_is_declared_safe, "{% autoescape off %}"),
        (test_no_template_carries_script_or_style, "<script>go()</script>"),
        (test_no_template_carries_script_or_style, '<p style="color: red">'),
        (test_no_template_carries_script_or_style, '<a onclick="go()">'),
        (test_templates_and_styles_are_short_and_have_short_lines, "<p>\n" * TEMPLATE),
        (test_templates_and_styles_are_short_and_have_short_lines, "x" * (LINE + 1)),
    ],
)
def test_an_offence_planted_in_a_template_is_found(
    monkeypatch: pytest.MonkeyPatch, rule: Callable[[], None], text: str
):
    monkeypatch.setattr(sys.modules[__name__], "templates", lambda: {"templates/a.html": text})
    with pytest.raises(AssertionError):
        rule()


def test_a_planted_doublet_is_found(monkeypatch: pytest.MonkeyPatch):
    twice = tuple(Source(name, "", ast.parse("class Line: ...")) for name in ("jobs/a.py", "intake/b.py"))
    monkeypatch.setattr(sys.modules[__name__], "sources", lambda: twice)
    with pytest.raises(AssertionError):
        test_a_public_class_name_occurs_once()


def test_a_full_folder_is_found(monkeypatch: pytest.MonkeyPatch):
    many = tuple(Source(f"jobs/queue/m{i}.py", "", ast.parse("")) for i in range(FOLDER + 1))
    monkeypatch.setattr(sys.modules[__name__], "sources", lambda: many)
    with pytest.raises(AssertionError):
        test_no_folder_holds_more_modules_than_a_glance_takes()


def test_an_app_that_lost_its_tests_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.modules[__name__], "suite", tuple)
    with pytest.raises(AssertionError):
        test_no_app_loses_tests_for_its_code("jobs")


def test_a_wide_line_of_a_style_sheet_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.modules[__name__], "styles", lambda: {"a.css": "a" * (LINE + 1)})
    with pytest.raises(AssertionError):
        test_templates_and_styles_are_short_and_have_short_lines()
