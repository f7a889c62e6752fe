"""Turn a section into form fields by its schema, and form data into a section. Pure Python.

Names spell the way to a value ("posts-1-caption"). Texts are areas, lists have one entry a line, parts are groups that
can be removed, and one blank group adds another. What the schema hides from readers travels along unseen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from generation.document import humanise
from generation.quality.checks.schema import place_of, sentence_of

PART, REMOVE, KEPT, NEW = "_part", "_remove", "_kept", "new"
"""No field of a schema starts with an underscore."""
_NUMBERS = (int, float)


@dataclass
class FormNode:
    """`kind` is text, lines, number, group or parts. `place` is where quality checks say that it is, in plain words."""

    name: str
    label: str
    kind: str
    place: str
    value: str = ""
    kept: str = ""
    removable: bool = False
    is_new: bool = False
    children: list[FormNode] = field(default_factory=list)
    messages: list[tuple[str, str]] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return max(1, min(12, self.value.count("\n") + len(self.value) // 90 + 1))

    @property
    def part_field(self) -> str:
        return f"{self.name}-{PART}"

    @property
    def remove_field(self) -> str:
        return f"{self.name}-{REMOVE}"

    @property
    def kept_field(self) -> str:
        return f"{self.name}-{KEPT}"

    @property
    def failed(self) -> bool:
        return any(tone == "bad" for tone, _ in self.messages)


def form(schema: type[BaseModel], content: Mapping[str, Any]) -> FormNode:
    """Build the tree of filled fields. Content that does not fit the schema is shown as far as it does."""
    return _group(schema, content, name="", label="", place="")


def read(schema: type[BaseModel], data: Mapping[str, str], prefix: str = "") -> dict[str, Any]:
    """Read form data into the schema's shape, not yet validated."""
    found: dict[str, Any] = {**_kept(schema, data.get(_join(prefix, KEPT), ""))}
    for key, info in schema.model_fields.items():
        if not _hidden(info):
            found[key] = _value(info, data, _join(prefix, key))
    return found


def check(schema: type[BaseModel], content: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Validate a section: return it as stored, or the errors as (place in plain words, sentence)."""
    try:
        return schema.model_validate(dict(content)).model_dump(mode="json"), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return {}, [(place_of(detail["loc"]), sentence_of(place_of(detail["loc"]), detail)) for detail in details]


def attach(root: FormNode, messages: Sequence[tuple[str, str, str]]) -> None:
    """Attach each (tone, place, sentence) to its field; what belongs to no field stays at the top."""
    where = dict(_places(root))
    for tone, place, sentence in messages:
        where.get(place, root).messages.append((tone, sentence))


def walk(node: FormNode) -> Iterator[FormNode]:
    yield node
    for child in node.children:
        yield from walk(child)


def _group(model: type[BaseModel], content: Mapping[str, Any], *, name: str, label: str, place: str) -> FormNode:
    shown = [(key, info) for key, info in model.model_fields.items() if not _hidden(info)]
    hidden = {key: content[key] for key, info in model.model_fields.items() if _hidden(info) and key in content}
    children = [_node(info, content.get(key), _join(name, key), _at(place, key)) for key, info in shown]
    return FormNode(name, label, "group", place, kept=_packed(hidden), children=children)


def _node(info: FieldInfo, value: Any, name: str, place: str) -> FormNode:
    label = info.title or humanise(name.rpartition("-")[2])
    model, many = _model_of(info)
    if model is not None and many:
        return FormNode(name, label, "parts", place, children=_parts(model, value, name, label, place))
    if model is not None:
        return _group(model, value if isinstance(value, Mapping) else {}, name=name, label=label, place=place)
    if get_origin(info.annotation) is list:
        lines = value if isinstance(value, list) else [value] if value else []
        return FormNode(name, label, "lines", place, "\n".join(map(str, lines)))
    return FormNode(name, label, "number" if info.annotation in _NUMBERS else "text", place, _shown(value))


def _parts(model: type[BaseModel], value: Any, name: str, label: str, place: str) -> list[FormNode]:
    items = [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []
    found = [
        _group(model, item, name=f"{name}-{at}", label=f"{label} {at + 1}", place=f"{place} {at + 1}")
        for at, item in enumerate(items)
    ]
    for group in found:
        group.removable = True
    blank = _group(model, {}, name=f"{name}-{NEW}", label=f"Add to {label.lower()}", place=f"{place} {NEW}")
    blank.is_new, blank.kept = True, found[-1].kept if found else ""
    return [*found, blank]


def _value(info: FieldInfo, data: Mapping[str, str], name: str) -> Any:
    model, many = _model_of(info)
    if model is not None and many:
        return [read(model, data, part) for part in _present(model, data, name)]
    if model is not None:
        return read(model, data, name)
    text = data.get(name, "").replace("\r\n", "\n").replace("\x00", "").strip()
    if get_origin(info.annotation) is list:
        return [line.strip() for line in text.split("\n") if line.strip()]
    return _number(text) if info.annotation in _NUMBERS else text


def _present(model: type[BaseModel], data: Mapping[str, str], name: str) -> Iterator[str]:
    """List the groups to keep, in order: those on the page and not removed, and the blank one if it was filled."""
    ends = [
        key[len(name) + 1 : -len(PART) - 1] for key in data if key.startswith(f"{name}-") and key.endswith(f"-{PART}")
    ]
    for end in sorted((e for e in ends if e.isdecimal()), key=int):
        if f"{name}-{end}-{REMOVE}" not in data:
            yield f"{name}-{end}"
    blank = f"{name}-{NEW}"
    if NEW in ends and _typed(model, data, blank):
        yield blank


def _typed(model: type[BaseModel], data: Mapping[str, str], prefix: str) -> bool:
    return any(
        data[key].strip()
        for key in data
        if key.startswith(f"{prefix}-") and key.rpartition("-")[2] not in (PART, KEPT, REMOVE)
    )


def _places(node: FormNode) -> Iterator[tuple[str, FormNode]]:
    for found in walk(node):
        yield found.place, found
        if found.kind == "lines":
            yield from ((f"{found.place} {at + 1}", found) for at in range(len(found.value.split("\n"))))


def _model_of(info: FieldInfo) -> tuple[type[BaseModel] | None, bool]:
    """Return the schema of a part, and whether the field is a list of them."""
    kind, many = info.annotation, False
    if get_origin(kind) is list:
        kind, many = get_args(kind)[0], True
    return (kind, many) if isinstance(kind, type) and issubclass(kind, BaseModel) else (None, many)


def _hidden(info: FieldInfo) -> bool:
    extra = info.json_schema_extra
    return isinstance(extra, dict) and extra.get("view") == "hidden"


def _kept(model: type[BaseModel], packed: str) -> dict[str, Any]:
    try:
        found = json.loads(packed) if packed else {}
    except (ValueError, RecursionError):
        return {}
    hidden = {key for key, info in model.model_fields.items() if _hidden(info)}
    return {key: value for key, value in found.items() if key in hidden} if isinstance(found, dict) else {}


def _packed(hidden: Mapping[str, Any]) -> str:
    return json.dumps(hidden, ensure_ascii=False) if hidden else ""


def _number(text: str) -> Any:
    for kind in _NUMBERS:
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


def _join(prefix: str, name: str) -> str:
    return f"{prefix}-{name}" if prefix else name


def _at(place: str, key: str) -> str:
    name = key.replace("_", " ")
    return f"{place}, {name}" if place else name
