"""Test the normaliser: what it accepts, what it refuses with which message, and what the hashes ignore."""

from __future__ import annotations

import contextlib
import json
import math
import random
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artifacts.canonical import (
    MAX_BYTES,
    MAX_CHARS,
    MAX_LINES,
    BadValue,
    canonical_json,
    content_hash,
    inputs_hash,
    normalise,
    normalise_text,
    parse_json,
)

numbers = st.integers(-(2**63) + 1, 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False, width=32)
scalars = st.none() | st.booleans() | numbers | st.text(max_size=30)
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=15,
)
plain = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Zs", "Zl", "Zp"]), max_size=20)
accepted = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | plain,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcdefgh"), inner, min_size=1, max_size=5)
    ),
    max_leaves=15,
)


def refusal(value: Any) -> str:
    with pytest.raises(BadValue) as caught:
        normalise(value)
    return caught.value.message


def nested(depth: int) -> Any:
    value: Any = "leaf"
    for _ in range(depth):
        value = [value]
    return value


# -- what it settles ----------------------------------------------------------------------------------------------


def test_strings_lose_outer_space_and_foreign_line_ends():
    assert normalise({"a": "  one\r\ntwo\rthree \n"}) == {"a": "one\ntwo\nthree"}


def test_strings_become_nfc():
    assert normalise("Cafe\u0301") == "Caf\u00e9"


def test_tuples_are_lists_and_text_enums_are_text():
    class Loud(str):
        pass

    found = normalise(("a", Loud("b")))
    assert found == ["a", "b"]
    assert [type(item) for item in found] == [str, str]


@pytest.mark.parametrize(
    ("given_number", "stored"), [(-0.0, "0.0"), (1e16, "10000000000000000"), (1.0, "1.0"), (7, "7")]
)
def test_only_numbers_that_postgresql_would_change_are_settled(given_number, stored):
    assert canonical_json(given_number) == stored


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "{{7*7}}",
        "{% debug %}",
        "=1+1",
        "../../x",
        "שלום",
        "\u202eabc",
        "👩‍👩‍👧",
        "a\tb",
        "\x7f\x85x",
    ],
)
def test_hostile_looking_text_is_only_text(text):
    assert normalise({"pricing": text}) == {"pricing": text}


# -- what it refuses ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("char", "words"),
    [
        ("\x00", "a NUL character"),
        ("\x07", "a control character (U+0007)"),
        ("\x1f", "a control character (U+001F)"),
        ("\ud800", "lone surrogate, U+D800"),
        ("\udfff", "lone surrogate, U+DFFF"),
        ("\ufdd0", "no character (U+FDD0)"),
        ("\uffff", "no character (U+FFFF)"),
        ("\U0010fffe", "no character (U+10FFFE)"),
    ],
)
def test_a_character_that_cannot_be_stored_is_named_with_its_field(char, words):
    message = refusal({"context_data": {"hiring": {"role_types": f"ab{char}c"}}})
    assert message.startswith("context_data.hiring.role_types holds ")
    assert words in message
    assert "position 3" in message


def test_a_list_item_is_named_by_its_place():
    assert refusal({"competitors": ["fine", "\x00"]}).startswith("competitors.2 holds a NUL")


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200f", "\u061c"])
def test_a_name_may_not_turn_the_reading_direction(mark):
    assert refusal({"client_name": f"Acme{mark}gpj"}).startswith("client_name holds an invisible character")


def test_a_name_may_be_refused_by_its_caller():
    with pytest.raises(BadValue, match="turns the reading direction"):
        normalise_text("a\u202eb", "Name", name=True)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 2**63, -(2**63), 1e19, 10**400])
def test_numbers_that_the_databases_would_treat_differently_are_refused(number):
    assert refusal({"duration_weeks": number}).startswith("duration_weeks holds ")


def test_a_text_of_100000_characters_is_stored_and_one_more_is_not():
    assert len(normalise({"pricing": "x" * MAX_CHARS})["pricing"]) == MAX_CHARS
    assert refusal({"pricing": "x" * (MAX_CHARS + 1)}) == "pricing has 100,001 characters; at most 100,000 are stored."


def test_a_text_of_10000_lines_is_stored_and_one_more_is_not():
    assert normalise({"pricing": "x\n" * (MAX_LINES - 1) + "x"})
    assert "has 10,001 lines" in refusal({"pricing": "x\n" * MAX_LINES + "x"})


def test_nesting_ends_at_32_levels():
    assert normalise(nested(32)) == nested(32)
    assert "nested deeper than 32 levels" in refusal(nested(33))


def test_a_value_that_holds_itself_is_refused():
    loop: list[Any] = []
    loop.append(loop)
    assert "nested deeper" in refusal(loop)


def test_a_document_that_multiplies_itself_is_refused_early():
    bomb: Any = "boom"
    for _ in range(20):
        bomb = [bomb] * 10
    assert "larger than 1,024 KB" in refusal(bomb)


def test_a_document_above_one_megabyte_is_refused():
    assert "larger than" in refusal([["x" * 90_000] for _ in range(12)])
    assert "larger than" in refusal([["é" * 90_000] for _ in range(6)])


@pytest.mark.parametrize("value", [date(2027, 1, 1), b"x", {1, 2}, object()])
def test_what_json_cannot_carry_is_refused(value):
    assert "which JSON cannot carry" in refusal({"start_date": value})


def test_keys_are_text_of_modest_length_and_differ_after_normalising():
    assert "key that is not text" in refusal({1: "x"})
    assert "key of more than 200" in refusal({"k" * 201: "x"})
    assert refusal({"a": 1, "a ": 2}) == "a is given twice."


# -- parsing ------------------------------------------------------------------------------------------------------


def test_parsing_normalises_and_accepts_a_byte_order_mark():
    assert parse_json(b'\xef\xbb\xbf{"a": " x\\r\\n"}') == {"a": "x"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"a": 1, "a": 2}', "a is given twice"),
        (b'{"a": NaN}', "a holds NaN"),
        (b'{"a": -Infinity}', "a holds a number that is too large"),
        (b'{"a": 1e400}', "a holds a number that is too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a holds a number that is too large"),
        (b'{"a": "\\u0000"}', "a holds a NUL character"),
        (b'{"a": "\\ud800"}', "a holds half of a character"),
        (b'{"a": "\xff"}', "is not UTF-8 text (byte 8)"),
        (b'{"a": ', "is not valid JSON"),
        (b'{"a": "b\x00"}', "is not valid JSON"),
        (b"", "is not valid JSON"),
        (b"[" * 40 + b"]" * 40, "nested deeper than 32 levels"),
        (b"[" * 200_000, "nested deeper than 32 levels"),
        (b" " * (MAX_BYTES + 1), "larger than"),
        (b'{"\\ud800": 1, "\\ud800": 2}', "\\ud800 is given twice"),
    ],
)
def test_a_file_that_is_not_strict_json_is_refused_in_words(data, words):
    with pytest.raises(BadValue) as caught:
        parse_json(data)
    assert words in caught.value.message
    assert caught.value.message.encode()


def test_an_escaped_pair_is_one_character():
    assert parse_json('{"a": "\\ud83d\\ude00"}') == {"a": "😀"}


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_parsing_never_raises_anything_else(data):
    with contextlib.suppress(BadValue):
        parse_json(data)


# -- hashes -------------------------------------------------------------------------------------------------------


@given(documents)
def test_normalising_twice_changes_nothing(value):
    try:
        once = normalise(value)
    except BadValue:
        return
    assert canonical_json(once) == canonical_json(normalise(once))
    assert normalise(once) == once


@given(documents)
def test_what_is_accepted_survives_json_and_encoding(value):
    try:
        text = canonical_json(value)
    except BadValue:
        return
    assert canonical_json(json.loads(text.encode())) == text


def restyled(value: Any, rng: random.Random) -> Any:
    """The same meaning in another style: key order, line ends, outer space, decomposed letters."""
    if isinstance(value, dict):
        items = list(value.items())
        rng.shuffle(items)
        return {key: restyled(item, rng) for key, item in items}
    if isinstance(value, list):
        return [restyled(item, rng) for item in value]
    if isinstance(value, str):
        return " \r\n" + unicodedata.normalize("NFD", value).replace("\n", "\r\n") + "\t "
    return value


@given(accepted, st.randoms(use_true_random=False))
def test_the_hash_ignores_key_order_line_ends_and_outer_space(value, rng):
    assert content_hash(restyled(value, rng)) == content_hash(value)


def test_the_hash_sees_a_change_of_meaning():
    assert content_hash({"a": "x"}) != content_hash({"a": "y"})
    assert content_hash({"a": "x y"}) != content_hash({"a": "x  y"})
    assert content_hash({"a": 1}) != content_hash({"a": "1"})


def test_the_inputs_hash_covers_content_and_sources_only():
    one = inputs_hash("c" * 64, {"intake": "a" * 64, "strategy": "b" * 64})
    assert one == inputs_hash("c" * 64, {"strategy": "b" * 64, "intake": "a" * 64})
    assert one != inputs_hash("c" * 64, {"intake": "a" * 64})
    assert len(one) == 64
