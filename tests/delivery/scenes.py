"""Sealed packages with real files in the store."""

from __future__ import annotations

from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from artifacts.models import Artifact
from artifacts.services import approve_artifact, create_artifact, update_artifact
from delivery.models import Package
from delivery.packages.storage import store, stored_name
from tests.builders import World, make_approved, manifest_body

UPSTREAM = ("intake", "strategy", "creatives", "execution")
FILES = {"report.pdf": b"%PDF-1.7 one", "deck.pptx": b"PK deck", "assets.zip": b"PK assets"}


def make_draft(world: World, files: dict[str, bytes] = FILES) -> Artifact:
    """A delivery that waits for approval, its files in the store."""
    make_approved(world, *UPSTREAM)
    return create_artifact(world.engagement, "delivery", content(world, files), by=world.operator)


def content(world: World, files: dict[str, bytes]) -> dict[str, object]:
    return manifest_body(world.engagement, files=[store(data, name) for name, data in files.items()])


def make_package(world: World) -> Package:
    approve_artifact(make_draft(world), by=world.manager)
    return world.engagement.packages.get()


def make_next(world: World, **files: bytes) -> Package:
    """Another package of the same engagement, with files changed."""
    artifact = world.engagement.artifacts.get(type="delivery")
    changed = FILES | {name.replace("_", "."): data for name, data in files.items()}
    approve_artifact(update_artifact(artifact, content=content(world, changed), by=world.operator), by=world.manager)
    found = world.engagement.packages.first()
    assert found
    return found


def lose(sha256: str, name: str) -> None:
    """The stored file is gone, whatever keeps it."""
    storages["packages"].delete(stored_name(sha256, name))


def tamper(sha256: str, name: str, data: bytes) -> None:
    """Other bytes stand under the same name."""
    lose(sha256, name)
    storages["packages"].save(stored_name(sha256, name), ContentFile(data))


def kept_path(sha256: str, name: str) -> Path:
    """Where a folder keeps the file."""
    return Path(storages["packages"].path(stored_name(sha256, name)))
