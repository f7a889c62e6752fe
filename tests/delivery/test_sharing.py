"""Share links: one package, unguessable, expiring, revocable. Looking changes nothing; answers are kept and told."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent, Notification, RateLimitCounter
from artifacts.types import NotAllowed
from delivery import sharing
from delivery.models import ClientAnswer, ClientRound, Package, ShareLink
from tests.builders import World
from tests.delivery.scenes import make_next

pytestmark = pytest.mark.django_db


def linked(package: Package, world: World, **fields: Any) -> tuple[ShareLink, str]:
    return sharing.create_link(package, by=world.manager, recipient="Mara", **fields)


def page(token: str, browser: Browser | None = None, name: str = "shared", *args: str) -> Any:
    return (browser or Browser()).get(reverse(name, args=[token, *args]))


def answer(token: str, browser: Browser | None = None, **data: Any) -> Any:
    return (browser or Browser()).post(reverse("shared-answer", args=[token]), data, follow=True)


def test_the_address_of_the_pins_form_leads_to_it(package: Package, world: World):
    _, token = linked(package, world, pin="246810")
    assert page(token, None, "shared-pin")["Location"] == reverse("shared", args=[token])


# -- the link -----------------------------------------------------------------------------------------------------


def test_the_token_is_long_and_only_its_hash_is_kept(package: Package, world: World):
    link, token = linked(package, world)
    assert len(token) >= 43
    assert link.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert token not in str(ShareLink.objects.values())
    assert token not in str(AuditEvent.objects.values())


def test_the_link_shows_the_package_and_its_files(package: Package, world: World):
    _, token = linked(package, world)
    assert "report.pdf" in page(token).content.decode()
    for name in ("report.pdf", "manifest.json", "package.zip"):
        assert page(token, None, "shared-file", name).status_code == 200


def test_no_other_packages_file_is_reached(package: Package, world: World):
    _, token = linked(package, world)
    other = make_next(world, report_pdf=b"%PDF-1.7 two")
    mine = b"".join(page(token, None, "shared-file", "report.pdf").streaming_content)
    assert mine == b"%PDF-1.7 one"
    for name in (other.public_id, "..", "../report.pdf", "secret_key", str(other.pk)):
        assert Browser().get(f"/s/{token}/files/{name}").status_code == 404


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00", "\u00e9", "a" * 3000])
def test_an_unknown_token_opens_nothing(package: Package, token: str):
    response = Browser().get(f"/s/{token}/")
    assert response.status_code == 404
    assert "Mara" not in response.content.decode()


def test_expired_and_revoked_links_open_nothing(package: Package, world: World):
    (expired, one), (revoked, two) = linked(package, world), linked(package, world)
    ShareLink.objects.filter(pk=expired.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    sharing.revoke_link(revoked, by=world.second_manager)
    for token in (one, two):
        assert page(token).status_code == 404
        assert page(token, None, "shared-file", "report.pdf").status_code == 404
        assert answer(token, verdict="accepted", name="Mara").status_code == 404
    assert not ClientAnswer.objects.exists()


def test_nothing_is_cached_indexed_or_framed(package: Package, world: World):
    _, token = linked(package, world)
    for response in (page(token), page(token, None, "shared-file", "report.pdf"), page("x")):
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert response.headers["X-Frame-Options"] == "DENY"
        assert response.headers["Referrer-Policy"] == "same-origin"
    assert page(token, None, "shared-file", "report.pdf").headers["Content-Security-Policy"] == "sandbox"


def test_looking_and_downloading_change_nothing(package: Package, world: World):
    _, token = linked(package, world)
    before = everything_stored()
    page(token)
    page(token, None, "shared-file", "package.zip")
    Browser().head(reverse("shared", args=[token]))
    assert everything_stored() == before


def everything_stored() -> dict[str, list[Any]]:
    names = ("accounts", "artifacts", "clients", "delivery", "jobs", "sessions")
    models = [model for name in names for model in apps.get_app_config(name).get_models()]
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}


def test_an_operator_cannot_share_and_a_stranger_neither(package: Package, world: World):
    for person in (world.operator, world.outsider, world.admin):
        with pytest.raises(PermissionDenied):
            sharing.create_link(package, by=person, recipient="Mara")


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"days": 0}, "days"), ({"days": 91}, "days"), ({"pin": "12345"}, "pin"), ({"pin": "abcdef"}, "pin")],
)
def test_bad_wishes_are_refused_with_reasons(package: Package, world: World, fields: dict[str, Any], code: str):
    with pytest.raises(NotAllowed) as refused:
        linked(package, world, **fields)
    assert [reason.code for reason in refused.value.reasons] == [code]


def test_the_address_is_shown_once(package: Package, world: World, client):
    client.force_login(world.manager)
    made = client.post(reverse("package-share", args=[package.public_id]), {"to": "Mara", "days": "7", "pin": ""})
    assert "/s/" in made.content.decode()
    assert "/s/" not in client.get(reverse("package", args=[package.public_id])).content.decode()


# -- rounds -------------------------------------------------------------------------------------------------------


def test_only_what_leaves_the_house_counts_as_a_round(package: Package, world: World):
    linked(package, world)
    linked(package, world)
    make_next(world, report_pdf=b"never sent")
    third = make_next(world, report_pdf=b"sent")
    linked(third, world)
    assert list(ClientRound.objects.values_list("package__number", "number")) == [(1, 1), (3, 2)]
    assert "Round 2" in page(linked(third, world)[1]).content.decode()


def test_a_superseded_package_gets_no_new_link_and_says_so(package: Package, world: World):
    _, token = linked(package, world)
    make_next(world, report_pdf=b"%PDF-1.7 two")
    with pytest.raises(NotAllowed, match="superseded"):
        linked(Package.objects.get(pk=package.pk), world)
    assert "being replaced or revised" in page(token).content.decode()


# -- the PIN ------------------------------------------------------------------------------------------------------


def test_a_pin_stands_before_page_files_and_answer(package: Package, world: World):
    link, token = linked(package, world, pin="246810")
    assert "246810" not in link.pin
    assert "report.pdf" not in page(token).content.decode()
    assert page(token, None, "shared-file", "report.pdf").status_code == 302
    answer(token, verdict="accepted", name="Mara")
    assert not ClientAnswer.objects.exists()


def test_the_right_pin_opens_this_link_in_this_browser_only(package: Package, world: World):
    (_, token), (_, other), browser = (
        linked(package, world, pin="246810"),
        linked(package, world, pin="246810"),
        Browser(),
    )
    browser.post(reverse("shared-pin", args=[token]), {"pin": "246810"})
    assert "report.pdf" in page(token, browser).content.decode()
    assert "report.pdf" not in page(other, browser).content.decode()
    assert "report.pdf" not in page(token).content.decode()


def test_pins_are_not_guessed_at_speed(package: Package, world: World):
    link, _ = linked(package, world, pin="246810")
    assert [sharing.try_pin(link, "000000") for _ in range(5)] == [False] * 5
    with pytest.raises(NotAllowed, match="Too many"):
        sharing.try_pin(link, "246810")
    RateLimitCounter.objects.update(since=F("since") - timedelta(minutes=16))
    assert sharing.try_pin(link, "246810")


def test_wrong_pins_count_for_their_link_and_until_the_right_one(package: Package, world: World):
    (mine, _), (other, _) = (linked(package, world, pin="246810") for _ in range(2))
    for _ in range(2):
        assert [sharing.try_pin(mine, pin) for pin in ("1", "2", "3", "246810")] == [False] * 3 + [True]
    assert sharing.try_pin(other, "246810")


def test_thirty_wrong_pins_lock_the_link_for_good(package: Package, world: World):
    link, token = linked(package, world, pin="246810")
    for _ in range(30):
        RateLimitCounter.objects.all().delete()
        sharing.try_pin(link, "000000")
    assert page(token).status_code == 404
    assert ShareLink.objects.get().state == "Locked after wrong PINs"


# -- the answer ---------------------------------------------------------------------------------------------------


def test_acceptance_is_recorded_and_told_to_the_account_managers(package: Package, world: World):
    _, token = linked(package, world)
    assert "Thank you" in answer(token, verdict="accepted", name="Mara").content.decode()
    assert ClientAnswer.objects.get().package == package
    told = Notification.objects.filter(text__contains="Mara accepted package 1 (round 1)")
    assert {n.user for n in told} == {world.manager, world.second_manager}
    assert AuditEvent.objects.filter(action="package.accepted", actor=None).count() == 1


def test_acceptance_moves_no_state(package: Package, world: World):
    _, token = linked(package, world)
    before = list(world.engagement.artifacts.values())
    answer(token, verdict="accepted", name="Mara")
    assert list(world.engagement.artifacts.values()) == before


def test_changes_need_a_comment_and_keep_it_as_text(package: Package, world: World, client):
    _, token = linked(package, world)
    assert "describe what should change" in answer(token, verdict="changes", name="Mara").content.decode()
    answer(token, verdict="changes", name="<b>Mara</b>", comment="<script>alert(1)</script>")
    client.force_login(world.operator)
    seen = client.get(reverse("package", args=[package.public_id])).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in seen
    assert "<script>alert" not in seen


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"verdict": "approved", "name": "M"},
        {"verdict": "accepted"},
        {"verdict": "changes", "name": "M", "comment": " "},
    ],
)
def test_half_an_answer_is_refused_in_words(package: Package, world: World, data: dict[str, Any]):
    _, token = linked(package, world)
    text = answer(token, **data).content.decode()
    assert "Please enter your name" in text or "Please describe" in text or "Accept the package or" in text
    assert not ClientAnswer.objects.exists()


def test_a_superseded_package_is_not_accepted(package: Package, world: World):
    _, token = linked(package, world)
    make_next(world, report_pdf=b"%PDF-1.7 two")
    assert "can no longer be accepted" in answer(token, verdict="accepted", name="Mara").content.decode()


def test_answers_are_bounded(package: Package, world: World):
    link, token = linked(package, world)
    for number in range(sharing.MOST_ANSWERS + 1):
        answer(token, verdict="changes", name="Mara", comment=f"{number}")
    assert link.answers.count() == sharing.MOST_ANSWERS
    assert len(answer(token, verdict="changes", name="M" * 999, comment="x" * 9999).content) < 30_000


def test_an_answer_from_elsewhere_needs_the_pages_own_token(package: Package, world: World):
    _, token = linked(package, world)
    strict = Browser(enforce_csrf_checks=True)
    assert strict.post(reverse("shared-answer", args=[token]), {"verdict": "accepted", "name": "M"}).status_code == 403


def test_a_refused_answer_stands_in_the_form_again(package: Package, world: World):
    _, token = linked(package, world)
    refused = answer(token, verdict="changes", name="Mara")
    assert (refused.status_code, 'value="Mara"' in refused.content.decode()) == (409, True)
    assert "Blue, please.</textarea>" in answer(token, verdict="accepted", comment="Blue, please.").content.decode()


def test_a_refused_link_stands_in_the_form_again(package: Package, world: World, client):
    client.force_login(world.manager)
    refused = client.post(reverse("package-share", args=[package.public_id]), {"to": "Mara", "days": "9", "pin": "1"})
    page = refused.content.decode()
    assert (refused.status_code, 'value="Mara"' in page, 'value="9"' in page) == (409, True, True)


def test_a_name_that_turns_the_reading_direction_turns_nothing(package: Package, world: World, client):
    """An override without its end would write the date behind the name backwards; a comment follows its own letters."""
    comment = "الرجاء نقل المنشور"
    link, token = sharing.create_link(package, by=world.manager, recipient="To \u202eMara\u2067")
    sharing.answer(link, "changes", name="\u202eMara \u2067Okafor", comment=f"\u202e{comment}")
    client.force_login(world.manager)
    for found in (page(token), client.get(reverse("package", args=[package.public_id]))):
        text = found.content.decode()
        assert "<bdi>Mara Okafor</bdi>" in text
        assert "<bdi>To Mara</bdi>" in text
        assert f'dir="auto">{comment}' in text
        assert not {"\u202e", "\u2067"} & set(text)
