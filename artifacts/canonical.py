"""Normalise every JSON value in one way, and hash the result. Pure Python.

What passes here is stored and read back unchanged by SQLite and by PostgreSQL. What one of them would refuse or change
is refused or settled here, with a sentence that names the field.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from accounts.text_rules import MAX_CHARS as MAX_CHARS
from accounts.text_rules import MAX_LINES as MAX_LINES
from accounts.text_rules import BadValue as BadValue
from accounts.text_rules import normalise_text as normalise_text

MAX_BYTES = 1_048_576
MAX_DEPTH = 32
MAX_KEY_CHARS = 200
MAX_INTEGER = 2**63 - 1
NAME_FIELDS = frozenset({"client_name"})

_JSON_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def normalise(value: Any, field: str = "") -> Any:
    """Normalise a JSON value for storage: strings NFC, LF line ends, no outer white space; tuples as lists.

    Numbers stay as given, except for the two forms that PostgreSQL would change: -0.0, and whole floats from 1e16 on,
    which become integers. Raises BadValue; normalising twice changes nothing.
    """
    found: Any = _normalised(value, field)[0]
    return found


def parse_json(data: bytes | str) -> Any:
    """Parse and normalise one strict JSON document. Raises BadValue for anything that is not exactly that.

    A byte order mark is accepted; duplicate keys, NaN, Infinity, bytes that are not UTF-8, nesting deeper than
    MAX_DEPTH and more than MAX_BYTES are refused.
    """
    text = _decode(data).removeprefix("\ufeff")
    try:
        found = json.loads(text, object_pairs_hook=_without_duplicates, parse_int=_parse_int)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadValue("", f"is not valid JSON ({error.msg.lower()} at {where}).") from None
    except RecursionError:
        raise _too_deep("") from None
    return normalise(found)


def canonical_json(value: Any) -> str:
    """Serialise the normalised value with sorted keys and no white space between tokens. Raises BadValue."""
    return _normalised(value)[1].decode()


def content_hash(value: Any) -> str:
    """Hash the canonical content (SHA-256, hex). Equal hashes mean contents equal in meaning."""
    return normalise_and_hash(value)[1]


def normalise_and_hash(value: Any) -> tuple[Any, str]:
    """Normalise the value and compute its `content_hash`, in one walk. Raises BadValue."""
    found, canonical = _normalised(value)
    return found, hashlib.sha256(canonical).hexdigest()


def inputs_hash(content_hash: str, source_hashes: Mapping[str, str]) -> str:
    """Hash the canonical {content_hash, source_hashes} (SHA-256, hex): no ids, no times."""
    text = canonical_json({"content_hash": content_hash, "source_hashes": dict(source_hashes)})
    return hashlib.sha256(text.encode()).hexdigest()


def _normalised(value: Any, field: str = "") -> tuple[Any, bytes]:
    """Normalise the value and serialise it as canonical JSON."""
    found = _Walk().value(value, field, 0)
    canonical = _JSON_ENCODER.encode(found).encode()
    if len(canonical) > MAX_BYTES:
        raise _too_big()
    return found, canonical


class _Walk:
    """Walk once over a value and count its bytes, so that a value that refers to itself ends early."""

    def __init__(self) -> None:
        self.bytes = 0

    def value(self, value: Any, field: str, depth: int) -> Any:
        self._count(1)
        if isinstance(value, str):
            return self._text(value, field)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int):
            return _integer(value, field)
        if isinstance(value, float):
            return _float(value, field)
        if isinstance(value, Mapping):
            return self._object(value, field, _deeper(depth, field))
        if isinstance(value, list | tuple):
            inner = _deeper(depth, field)
            return [self.value(item, _path(field, n), inner) for n, item in enumerate(value, 1)]
        raise BadValue(field, f"holds a {type(value).__name__}, which JSON cannot carry.")

    def _text(self, text: str, field: str) -> str:
        if _is_plain(text):
            found = text.strip()
        else:
            found = normalise_text(text, field, name=field.rpartition(".")[2] in NAME_FIELDS)
        self._count(len(found))
        return found

    def _object(self, value: Mapping[Any, Any], field: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for raw, item in value.items():
            if not isinstance(raw, str):
                raise BadValue(field, f"has a key that is not text ({type(raw).__name__}).")
            key = self._text(raw, field)
            if len(key) > MAX_KEY_CHARS:
                raise BadValue(field, f"has a key of more than {MAX_KEY_CHARS} characters.")
            if key in found:
                raise _given_twice(_path(field, key))
            found[key] = self.value(item, _path(field, key), depth)
        return found

    def _count(self, size: int) -> None:
        self.bytes += size
        if self.bytes > MAX_BYTES:
            raise _too_big()


def _is_plain(text: str) -> bool:
    """Tell whether a text is short, printable ASCII: most keys and many values, which need none of the rules."""
    return type(text) is str and len(text) <= MAX_KEY_CHARS and text.isascii() and text.isprintable()


def _integer(value: int, field: str) -> int:
    if abs(value) > MAX_INTEGER:
        raise BadValue(field, "holds a number that is too large (beyond 64 bits).")
    return int(value)


def _float(value: float, field: str) -> int | float:
    if math.isnan(value):
        raise BadValue(field, "holds NaN, which is not a number that can be stored.")
    if math.isinf(value):
        raise BadValue(field, "holds a number that is too large (infinite).")
    if abs(value) >= 1e16:
        # jsonb writes these without an exponent, so they come back as integers
        return _integer(int(Decimal(repr(float(value)))), field)
    return float(value) + 0.0  # adding zero turns -0.0, which jsonb does not know, into 0.0


def _deeper(depth: int, field: str) -> int:
    if depth >= MAX_DEPTH:
        raise _too_deep(field)
    return depth + 1


def _path(field: str, part: str | int) -> str:
    return f"{field}.{part}" if field else str(part)


def _decode(data: bytes | str) -> str:
    # a text beyond the limit in characters is beyond it in bytes; measuring the rest may meet a lone surrogate
    size = len(data) if len(data) > MAX_BYTES or isinstance(data, bytes) else len(data.encode(errors="replace"))
    if size > MAX_BYTES:
        raise _too_big()
    if isinstance(data, str):
        return data
    try:
        return data.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        raise BadValue("", f"is not UTF-8 text (byte {error.start + 1}).") from None


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _given_twice(key)
        found[key] = value
    return found


def _parse_int(digits: str) -> int | float:
    """Parse an integer; one beyond 20 digits becomes infinite, so that the walk refuses it by its field's name."""
    return int(digits) if len(digits) <= 20 else math.inf


def _too_big() -> BadValue:
    return BadValue("", f"is larger than {MAX_BYTES // 1024:,} KB (1 MB).")


def _too_deep(field: str) -> BadValue:
    return BadValue(field, f"is nested deeper than {MAX_DEPTH} levels.")


def _given_twice(field: str) -> BadValue:
    return BadValue(field, "is given twice.")
