"""Test the comparison of two versions as people read it."""

from __future__ import annotations

from typing import Any

import pytest

from artifacts import readers
from artifacts.history.diff import MAX_WORDS, DiffLine, DiffPiece, changed_lines, section_diffs, word_diff
from artifacts.readers import ContentPart
from generation.document import Bullets, Facts, Heading, Paragraph, Table


@pytest.fixture(autouse=True)
def plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_readers", {"strategy": lambda content: content["parts"]})


def content(*parts: ContentPart) -> dict[str, Any]:
    return {"parts": list(parts)}


def part(*blocks: Any, title: str = "Positioning") -> ContentPart:
    return ContentPart(title.lower(), title, blocks)


def compared(old: Any, new: Any) -> list[DiffLine]:
    (found,) = section_diffs("strategy", content(part(old)), content(part(new)))
    return found.lines


def read(pieces: Any, without: str) -> str:
    return "".join(piece.text for piece in pieces if piece.change != without)


def test_equal_versions_have_no_difference():
    same = content(part(Paragraph("Warm bread.")))
    assert section_diffs("strategy", same, same) == []


def test_one_word_is_one_word():
    assert word_diff("warm and plain bread", "warm and dark bread") == [
        DiffPiece("same", "warm and "),
        DiffPiece("gone", "plain"),
        DiffPiece("added", "dark"),
        DiffPiece("same", " bread"),
    ]


def test_a_changed_phrase_reads_as_one_change():
    found = word_diff("we bake at dawn", "we deliver by noon")
    assert [piece.text for piece in found] == ["we ", "bake at dawn", "deliver by noon"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "all new"),
        ("all gone", ""),
        ("a  b", "a b"),
        ("Preis: 5 €", "Preis: 6 €"),
        ("日本語の文", "日本の文章"),
        ("x" * 50, "y"),
    ],
)
def test_both_texts_can_be_read_off_the_pieces(old: str, new: str):
    found = word_diff(old, new)
    assert (read(found, "added"), read(found, "gone")) == (old, new)


def test_scripts_without_spaces_are_compared_sign_by_sign():
    assert DiffPiece("added", "章") in word_diff("日本の文", "日本の文章")


def test_a_text_of_great_length_is_replaced_whole():
    assert [piece.change for piece in word_diff("a " * MAX_WORDS, "b " * MAX_WORDS)] == ["gone", "added"]


def test_an_entry_added_to_a_list_leaves_the_others_alone():
    lines = compared(Bullets(("One", "Three")), Bullets(("One", "Two", "Three")))
    assert [(line.change, line.new[0][0].text) for line in lines] == [
        ("same", "One"),
        ("added", "Two"),
        ("same", "Three"),
    ]


def test_a_cell_of_a_table_is_compared_with_its_own_cell():
    old = Table(("Channel", "Share"), (("Instagram", "40 %"), ("E-mail", "60 %")))
    new = Table(("Channel", "Share"), (("Instagram", "45 %"), ("E-mail", "60 %")))
    (edited,) = [line for line in compared(old, new) if line.change == "edited"]
    assert [[(piece.change, piece.text) for piece in cell] for cell in edited.cells] == [
        [("same", "Instagram")],
        [("gone", "40"), ("added", "45"), ("same", " %")],
    ]


def test_a_row_that_goes_is_gone_and_the_next_one_stays():
    old = Table(("Channel", "Share"), (("Instagram", "40 %"), ("E-mail", "60 %")))
    new = Table(("Channel", "Share"), (("E-mail", "60 %"),))
    assert [line.change for line in compared(old, new)] == ["same", "gone", "same"]


def test_a_fact_is_found_by_its_label():
    (line,) = compared(Facts((("Budget", "One"),)), Facts((("Budget", "Two"),)))
    assert line.change == "edited"


def test_a_line_of_another_kind_is_another_line():
    lines = compared(Paragraph("Fresh every day"), Heading("Fresh every day", 3))
    assert [line.change for line in lines] == ["gone", "added"]


def test_one_paragraph_for_another_stands_side_by_side():
    (line,) = compared(Paragraph("Fresh every day"), Paragraph("Nothing alike"))
    assert (read(line.old[0], ""), read(line.new[0], "")) == ("Fresh every day", "Nothing alike")


def test_lines_far_from_any_change_are_left_out():
    old = [f"Line {number}" for number in range(40)]
    new = [*old[:2], "Something else", *old[3:37], "Another thing", *old[38:]]
    lines = compared(Bullets(tuple(old)), Bullets(tuple(new)))
    assert len(lines) < 14
    assert "gap" in {line.change for line in lines}


def test_a_section_that_came_and_one_that_went_are_named():
    old, new = content(part(Paragraph("A"), title="Persona")), content(part(Paragraph("B"), title="Pillars"))
    assert [(d.title, d.change) for d in section_diffs("strategy", old, new)] == [
        ("Pillars", "added"),
        ("Persona", "gone"),
    ]


def test_the_count_leaves_out_what_stands_around_the_changes():
    old, new = content(part(Bullets(("One", "Two")))), content(part(Bullets(("One", "Too far"))))
    assert changed_lines(section_diffs("strategy", old, new)) == 2
