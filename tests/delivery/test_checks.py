"""A delivery that no package can be made of is refused with a sentence, whoever wrote it."""

from __future__ import annotations

import pytest

from artifacts.types import CheckContext
from delivery.checks import check

BODY = {"client": "A", "engagement": "B", "artifacts": [], "files": [], "waivers": []}
CONTEXT = CheckContext("delivery", {})


def test_a_whole_body_without_files_passes():
    assert check(BODY, CONTEXT) == []


@pytest.mark.parametrize("key", BODY)
def test_a_missing_part_is_named(key):
    (found,) = check({k: v for k, v in BODY.items() if k != key}, CONTEXT)
    assert (found.code, key in found.message) == ("schema", True)


@pytest.mark.parametrize(
    ("key", "value"),
    [("artifacts", "x"), ("artifacts", [{"type": "intake"}]), ("files", [1]), ("files", [{"name": "a", "bytes": "1"}])],
)
def test_a_part_that_cannot_be_read_is_named(key, value):
    (found,) = check({**BODY, key: value}, CONTEXT)
    assert (found.code, key in found.message) == ("schema", True)


def test_a_file_that_is_not_in_storage_is_named(tmp_path):
    (found,) = check({**BODY, "files": [{"name": "report.pdf", "bytes": 1, "sha256": "0" * 64}]}, CONTEXT)
    assert (found.code, found.place) == ("file_missing", "report.pdf")
