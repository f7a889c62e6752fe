"""verify: what was sealed is told from what was changed, and a hostile ZIP is refused with a sentence."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from artifacts.models import Artifact
from artifacts.services import approve_artifact, revoke_approval
from delivery.models import Package, PackageFile
from delivery.packages import verify
from delivery.packages.files import everything, manifest_bytes
from delivery.packages.manifest import manifest_hash
from delivery.packages.verify import UnreadablePackage, verify_file, verify_package, verify_zip
from tests.builders import World
from tests.delivery.scenes import FILES, lose, make_next, tamper

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(package: Package, tmp_path: Path) -> Path:
    """What somebody keeps: the ZIP of 'Download all', unpacked."""
    with zipfile.ZipFile(io.BytesIO(everything(package))) as archive:
        archive.extractall(tmp_path / "kept")
    return tmp_path / "kept"


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], compress: int = zipfile.ZIP_STORED) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compress) as archive:
        for name, data in members:
            archive.writestr(name, data)
    out.seek(0)
    return out


def members_of(package: Package) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(everything(package))) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


# -- what is on record --------------------------------------------------------------------------------------------


def test_a_sealed_package_is_intact(package: Package):
    found = verify_package(package)
    assert found.intact
    assert sorted(found.checked) == sorted(FILES)


def test_a_changed_file_in_the_store_is_told(package: Package):
    file = package.files.get(name="report.pdf")
    tamper(file.sha256, file.name, b"%PDF-1.7 two")
    assert [d.partition(":")[0] for d in verify_package(package).differences] == [
        "report.pdf is not the file on record"
    ]


def test_a_lost_file_is_told(package: Package):
    file = package.files.get(name="deck.pptx")
    lose(file.sha256, file.name)
    assert verify_package(package).differences == ["deck.pptx is missing."]


def test_a_changed_body_row_is_told(package: Package):
    Package.objects.filter(pk=package.pk).update(body={**package.body, "client": "Somebody else"})
    package.refresh_from_db()
    assert verify_package(package).differences == [
        "The manifest's body does not give its manifest hash: it was changed."
    ]


def test_a_changed_file_row_is_told(package: Package):
    PackageFile.objects.filter(package=package, name="deck.pptx").update(size=1)
    assert verify_package(package).differences == [
        "deck.pptx is recorded with another hash or size than in the manifest."
    ]


# -- what somebody kept -------------------------------------------------------------------------------------------


def test_a_kept_folder_is_intact_and_found_on_record(package: Package, folder: Path):
    found = verify_file(folder / "manifest.json")
    assert found.intact
    assert found.record == package


def test_the_zip_of_everything_is_intact(package: Package):
    assert verify_zip(io.BytesIO(everything(package))).intact


@pytest.mark.skipif(not shutil.which("unzip"), reason="needs unzip")
def test_unzip_reads_the_zip_of_everything(package: Package, tmp_path: Path):
    (tmp_path / "package.zip").write_bytes(everything(package))
    subprocess.run(["unzip", "-tqq", tmp_path / "package.zip"], check=True)


def test_a_changed_kept_file_is_told(folder: Path):
    (folder / "report.pdf").write_bytes(b"%PDF-1.7 two")
    assert len(verify_file(folder / "manifest.json").differences) == 1


def test_a_changed_manifest_is_told(package: Package, folder: Path):
    document = json.loads((folder / "manifest.json").read_text())
    document["body"]["client"] = "Somebody else"
    (folder / "manifest.json").write_text(json.dumps(document))
    assert "it was changed" in verify_file(folder / "manifest.json").differences[0]


def test_a_forged_approver_is_told(package: Package, folder: Path):
    document = json.loads((folder / "manifest.json").read_text())
    document["record"]["sealed_by"] = "Somebody else"
    (folder / "manifest.json").write_text(json.dumps(document))
    assert verify_file(folder / "manifest.json").differences == [
        "The approvals in the manifest are not those on record here."
    ]


def test_a_package_of_another_house_is_said_to_be_unknown(package: Package, folder: Path, world: World):
    document = json.loads((folder / "manifest.json").read_text())
    document["body"]["client"] = "Another"
    document["manifest_hash"] = manifest_hash(document["body"])
    (folder / "manifest.json").write_text(json.dumps(document))
    assert verify_file(folder / "manifest.json").differences == [
        "No package with this manifest hash is on record here."
    ]


def test_an_added_file_in_the_zip_is_told(package: Package):
    found = verify_zip(zipped(*members_of(package), ("extra.txt", b"x")))
    assert found.differences == ["extra.txt is in the ZIP but not in the manifest."]


def test_a_link_beside_the_manifest_is_not_followed(folder: Path, tmp_path: Path):
    (tmp_path / "secret.pdf").write_bytes(FILES["report.pdf"])
    (folder / "report.pdf").unlink()
    (folder / "report.pdf").symlink_to(tmp_path / "secret.pdf")
    assert verify_file(folder / "manifest.json").differences == ["report.pdf is missing."]


# -- hostile files ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["../manifest.json", "/etc/passwd", "a/b.pdf", "a\\b.pdf", "C:x.pdf", ".hidden.pdf", "x" * 99 + ".pdf", "é.pdf"],
)
def test_a_zip_with_a_path_is_refused(package: Package, name: str):
    with pytest.raises(UnreadablePackage, match="which no package does"):
        verify_zip(zipped(*members_of(package), (name, b"x")))


def test_a_zip_with_a_link_in_it_is_refused(package: Package):
    info = zipfile.ZipInfo("link.pdf")
    info.external_attr = 0o120777 << 16
    with pytest.raises(UnreadablePackage, match="which no package does"):
        verify_zip(zipped(*members_of(package), (info, b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_a_name_twice_is_refused(package: Package):
    with pytest.raises(UnreadablePackage, match="twice"):
        verify_zip(zipped(*members_of(package), ("manifest.json", b"{}")))


def test_a_zip_with_too_many_files_is_refused():
    with pytest.raises(UnreadablePackage, match="more than"):
        verify_zip(zipped(*((f"f{n}.txt", b"") for n in range(verify.MOST_FILES + 1))))


def test_a_bomb_that_tells_its_size_is_refused(monkeypatch):
    monkeypatch.setattr(verify, "MOST_BYTES", 10_000)
    with pytest.raises(UnreadablePackage, match="no package does"):
        verify_zip(zipped(("a.txt", b"0" * 20_000), compress=zipfile.ZIP_DEFLATED))


def test_a_bomb_behind_the_manifest_is_counted_while_it_is_read(package: Package, folder: Path, monkeypatch):
    monkeypatch.setattr(verify, "MOST_BYTES", 10)
    with pytest.raises(UnreadablePackage, match="larger than any package"):
        verify_file(folder / "manifest.json")


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"{",
        b'{"body": {}}',
        b'{"body": 1, "manifest_hash": "a"}',
        b'{"body": {"files": {}}, "manifest_hash": "a"}',
        b'{"body": {"files": [{"name": "../../x"}]}, "manifest_hash": "a"}',
        b'{"a": ' * 90 + b"1" + b"}" * 90,
        b"\xff\xfe",
        b'{"body": {"files": []}, "manifest_hash": "a", "manifest_hash": "b"}',
        b" " * (verify.MOST_MANIFEST + 1),
    ],
    ids=lambda data: ascii(data[:30]),
)
def test_a_manifest_that_is_none_is_refused(manifest: bytes, tmp_path: Path):
    (tmp_path / "manifest.json").write_bytes(manifest)
    with pytest.raises(UnreadablePackage):
        verify_file(tmp_path / "manifest.json")
    with pytest.raises(UnreadablePackage):
        verify_zip(zipped(("manifest.json", manifest)))


def test_a_broken_zip_is_refused(package: Package, tmp_path: Path):
    data = everything(package)
    with pytest.raises(UnreadablePackage, match="no ZIP"):
        verify_zip(io.BytesIO(data[: len(data) // 2]))


# -- the command and the page -------------------------------------------------------------------------------------


def test_the_command_takes_a_folder_a_zip_and_a_public_id(package: Package, folder: Path, tmp_path: Path, capsys):
    (tmp_path / "package.zip").write_bytes(everything(package))
    for wanted in (folder / "manifest.json", tmp_path / "package.zip", package.public_id):
        call_command("verify_package", str(wanted))
        assert capsys.readouterr().out.endswith("Intact.\n")


def test_the_command_says_what_differs_and_exits_1(package: Package, folder: Path, capsys):
    (folder / "report.pdf").unlink()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_package", str(folder / "manifest.json"))
    assert ended.value.code == 1
    assert "Differs: report.pdf is missing." in capsys.readouterr().out


def test_the_command_refuses_what_is_nothing_with_2():
    with pytest.raises(CommandError, match="no file and no package") as refused:
        call_command("verify_package", "nothing-of-this-name")
    assert refused.value.returncode == 2


def test_the_page_says_intact_and_names_what_differs(package: Package, world: World, client):
    client.force_login(world.operator)
    url = reverse("package-verify", args=[package.public_id])
    assert "byte for byte" in client.get(url).content.decode()
    file = package.files.get(name="deck.pptx")
    lose(file.sha256, file.name)
    assert "deck.pptx is missing." in client.get(url).content.decode()


# -- immutability -------------------------------------------------------------------------------------------------


def test_same_content_approved_again_gives_the_same_hash(package: Package, world: World):
    artifact = world.engagement.artifacts.get(type="delivery")
    revoke_approval(artifact, by=world.manager, reason="Once more")
    artifact.refresh_from_db()
    approve_artifact(artifact, by=world.second_manager)
    again, once = world.engagement.packages.all()
    assert again.manifest_hash == once.manifest_hash == package.manifest_hash
    assert again.record != once.record


def test_any_change_of_a_file_changes_the_manifest_hash(package: Package, world: World):
    newer = make_next(world, report_pdf=b"%PDF-1.7 two")
    package = Package.objects.get(pk=package.pk)
    assert newer.manifest_hash != package.manifest_hash
    assert package.superseded
    assert not newer.superseded
    assert verify_package(package).intact


def test_the_manifest_says_who_approved_and_how_the_checklist_stood(package: Package, world: World):
    record = json.loads(manifest_bytes(package))["record"]
    assert {a["type"] for a in record["approvals"]} >= {"intake", "strategy", "delivery"}
    assert {i["item"]: i["done"] for i in record["checklist"]}["legal"] is False
    assert Artifact.objects.get(type="delivery").approved_by == world.manager
