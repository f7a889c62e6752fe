"""A person drops a copy on the verify page and is told what differs from the record; nothing of it is kept."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from delivery.models import Package
from delivery.packages import verify
from delivery.packages.files import everything, manifest_bytes
from tests.builders import World
from tests.delivery.scenes import FILES, make_next

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(client: Any, world: World, package: Package) -> Any:
    """What the page says about a file of this name and these bytes."""
    client.force_login(world.operator)

    def asked(name: str, data: bytes, of: Package = package) -> str:
        sent = {"copy": SimpleUploadedFile(name, data)}
        answer = client.post(reverse("package-verify-copy", args=[of.public_id]), sent)
        text: str = answer.content.decode()
        assert answer.status_code == (400 if "Not checked" in text else 200)
        return text

    return asked


def changed(archive: bytes, name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            new.writestr(member, data if member == name else old.read(member))
    return out.getvalue()


def test_the_whole_zip_is_intact_under_any_name(answer, package: Package):
    assert "byte for byte" in answer("what I got by mail.zip", everything(package))


@pytest.mark.parametrize("name", FILES)
def test_one_file_is_intact_also_when_it_was_renamed(answer, name: str):
    assert "byte for byte" in answer(name, FILES[name])
    assert "byte for byte" in answer(f"copy of {name}", FILES[name])


def test_the_manifest_alone_is_intact(answer, package: Package):
    assert "byte for byte" in answer("manifest.json", manifest_bytes(package))


@pytest.mark.parametrize("compress", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_copy_is_said_to_be_damaged(answer, package: Package, compress: int):
    """Bytes flipped all over it: an answer each time, whichever way the reading fails."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(everything(package))) as old, zipfile.ZipFile(whole, "w", compress) as new:
        for member in old.namelist():
            new.writestr(member, old.read(member))
    for at in range(30, len(whole.getvalue()), 97):
        data = bytearray(whole.getvalue())
        data[at : at + 4] = bytes(byte ^ 0xFF for byte in data[at : at + 4])
        answer("a.zip", bytes(data))
    data = bytearray(whole.getvalue())
    data[60:80] = b"\xff" * 20
    assert "This copy is damaged" in answer("a.zip", bytes(data))


def test_a_zip_that_claims_to_go_on_elsewhere_is_said_to_be_damaged(answer, package: Package):
    data = everything(package)
    end = data.rindex(b"PK\x05\x06")
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 2)
    assert "This copy is damaged" in answer("a.zip", data[:end] + locator + data[end:])


def test_a_changed_file_is_named_with_both_hashes(answer, package: Package):
    text = answer("report.pdf", b"%PDF-1.7 forged")
    assert "Not what was sealed" in text
    assert f"not {len(FILES['report.pdf'])} with {package.files.get(name='report.pdf').sha256}" in text


def test_a_changed_member_of_the_zip_is_named(answer, package: Package):
    assert "deck.pptx is not the file on record" in answer("a.zip", changed(everything(package), "deck.pptx", b"PK x"))


def test_another_package_is_no_copy_of_this_one(answer, package: Package, world: World):
    newer = make_next(world, report_pdf=b"%PDF-1.7 two")
    text = answer("package.zip", everything(newer))
    assert "Its manifest is not this package" in text
    assert "byte for byte" in answer("package.zip", everything(newer), of=newer)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("holiday.jpg", b"\xff\xd8", "none of this package"),
        ("report.pdf", b"", "empty"),
        ("<script>.zip", b"PK\x05\x06" + b"\0" * 18, "The ZIP holds no manifest.json"),
        ("cut.zip", b"PK\x03\x04 not whole", "none of this package"),
    ],
)
def test_what_cannot_be_checked_is_refused_with_a_sentence(answer, name: str, data: bytes, told: str):
    text = answer(name, data)
    assert "Not checked" in text
    assert told in text
    assert "<script>." not in text


def test_no_file_and_too_large_a_file_are_refused(answer, client, package: Package, monkeypatch: pytest.MonkeyPatch):
    nothing = client.post(reverse("package-verify-copy", args=[package.public_id]))
    assert b"Choose a file first." in nothing.content
    monkeypatch.setattr(verify, "MOST_UPLOAD", 4)
    assert "larger than any package" in answer("report.pdf", FILES["report.pdf"])


def test_nothing_of_a_copy_is_kept(answer, settings):
    before = sorted(Path(settings.MEDIA_ROOT).rglob("*"))
    answer("report.pdf", b"%PDF-1.7 forged")
    assert sorted(Path(settings.MEDIA_ROOT).rglob("*")) == before
