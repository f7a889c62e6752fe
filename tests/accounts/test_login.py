"""Logging in: attempts are limited, passwords are set by e-mail, and the audit trail keeps log-ins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F
from django.test import Client as Browser
from django.test import RequestFactory
from django.urls import reverse

from accounts.auth.login import ACCOUNT_ATTEMPTS, ADDRESS_ATTEMPTS, client_address
from accounts.auth.password_reset import RESET_EMAILS, send_password_email
from accounts.auth.rate_limit import attempts_at, delete_expired_counters
from accounts.models import AuditEvent, RateLimitCounter, User
from tests.builders import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
NEW = "a quite different staple"


@pytest.fixture
def ana() -> User:
    return User.objects.create_user("ana", "ana@example.com", PASSWORD, first_name="Ana & Bo")


def enter(password: str, *, name: str = "ana", address: str = "127.0.0.1") -> tuple[int, str]:
    answer = Browser(REMOTE_ADDR=address).post(reverse("login"), {"username": name, "password": password})
    return answer.status_code, answer.content.decode()


def test_beyond_ten_wrong_passwords_even_the_right_one_waits(ana: User):
    assert all("correct username" in enter("wrong")[1] for _ in range(ACCOUNT_ATTEMPTS))
    status, page = enter(PASSWORD)
    assert status == 200
    assert "Too many wrong passwords. Wait 1 second" in page
    RateLimitCounter.objects.update(last=F("last") - timedelta(seconds=2))
    assert enter("wrong")[1].count("correct username") == 1
    assert "Wait 2 seconds" in enter(PASSWORD)[1]
    RateLimitCounter.objects.update(last=F("last") - timedelta(seconds=3))
    assert enter(PASSWORD)[0] == 302
    assert not attempts_at("account:ana").exists()


def test_after_an_hour_the_account_is_as_new(ana: User):
    for _ in range(ACCOUNT_ATTEMPTS + 1):
        enter("wrong")
    RateLimitCounter.objects.update(since=F("since") - timedelta(hours=1, seconds=1))
    assert enter(PASSWORD)[0] == 302


def test_one_address_that_tries_many_names_is_slowed_down(ana: User):
    for number in range(ADDRESS_ATTEMPTS):
        enter("wrong", name=f"nobody{number}", address="203.0.113.9")
    assert "Too many wrong passwords. Wait 1 second" in enter(PASSWORD, address="203.0.113.9")[1]
    assert enter(PASSWORD, address="203.0.113.10")[0] == 302


def test_right_passwords_use_up_no_tries_of_an_address(ana: User):
    assert {enter(PASSWORD, address="203.0.113.9")[0] for _ in range(ADDRESS_ATTEMPTS + 1)} == {302}


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "counted"),
    [
        (0, "", "203.0.113.9", "203.0.113.9"),
        (0, "198.51.100.1", "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1, 198.51.100.2", "10.0.0.1", "198.51.100.2"),
        (2, "198.51.100.1, 198.51.100.2", "10.0.0.1", "198.51.100.1"),
        (1, "2001:db8:1:2:3:4:5:6", "10.0.0.1", "2001:db8:1:2::/64"),
        (1, "<script>", "10.0.0.1", ""),
        (0, "", "127.0.0.1", ""),
        (0, "", "172.17.0.1", ""),
        (1, "10.1.2.3", "172.17.0.1", "10.1.2.3"),
    ],
)
def test_only_our_own_proxies_are_believed(settings, proxies: int, forwarded: str, remote: str, counted: str):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == counted


def test_what_was_typed_is_not_kept(ana: User):
    enter("wrong", name="hunter2 my password")
    assert not any("hunter2" in key for key in RateLimitCounter.objects.values_list("key", flat=True))


def test_old_tries_are_forgotten(ana: User):
    enter("wrong")
    delete_expired_counters()
    assert RateLimitCounter.objects.exists()
    RateLimitCounter.objects.update(last=F("last") - timedelta(hours=3))
    User.objects.create_user("bo", password=PASSWORD)
    assert enter(PASSWORD, name="bo")[0] == 302
    assert not RateLimitCounter.objects.exists()


def ask_for_reset(email: str = "ana@example.com") -> str:
    answer = Browser(HTTP_HOST="localhost").post(reverse("password_reset"), {"email": email}, follow=True)
    return answer.content.decode()


def link_in_email(index: int = -1) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/password/new/\S+)", str(mail.outbox[index].body))
    assert found
    return found[1]


def test_an_email_sets_a_new_password_once(ana: User):
    old = Browser()
    old.force_login(ana)
    ask_for_reset()
    assert "Hello Ana & Bo," in mail.outbox[-1].body
    link, browser = link_in_email(), Browser()
    form = browser.get(link, follow=True)
    done = browser.post(form.redirect_chain[-1][0], {"new_password1": NEW, "new_password2": NEW}, follow=True)
    assert "Your new password is set" in done.content.decode()
    assert enter(NEW)[0] == 302
    assert old.get(reverse("home")).status_code == 302
    assert "has been used or is too old" in Browser().get(link, follow=True).content.decode()
    assert AuditEvent.objects.filter(action="user.password", actor=ana).count() == 1


def test_nobody_learns_which_addresses_are_known_and_emails_are_few(ana: User):
    assert _words(ask_for_reset("nobody@example.com")) == _words(ask_for_reset())
    assert len(mail.outbox) == 1
    for _ in range(RESET_EMAILS + 2):
        ask_for_reset()
    assert len(mail.outbox) == RESET_EMAILS


def _words(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", page.partition("<main")[2])


def test_an_inactive_person_gets_no_email(ana: User):
    User.objects.update(is_active=False)
    ask_for_reset()
    assert mail.outbox == []


def test_a_new_person_gets_an_email_to_set_the_first_password(django_capture_on_commit_callbacks):
    browser = Browser()
    browser.force_login(make_user("boss", is_staff=True, is_agency_admin=True))
    fields = {"username": "cleo", "email": "cleo@example.com", "is_active": "on", "preset": "operator"}
    with django_capture_on_commit_callbacks(execute=True):
        page = browser.post(reverse("admin:accounts_user_add"), fields, follow=True).content.decode()
    assert "cleo gets an e-mail at cleo@example.com" in page
    assert mail.outbox[-1].to == ["cleo@example.com"]
    assert Browser().get(link_in_email(), follow=True).status_code == 200
    cleo = User.objects.get(username="cleo")
    again = reverse("admin:accounts_user_act", args=[cleo.pk, "password-letter"])
    assert (
        "An e-mail with a link to set a password went to cleo@example.com."
        in browser.post(again, follow=True).content.decode()
    )
    User.objects.filter(pk=cleo.pk).update(email="")
    assert "Nothing changed: cleo has no e-mail address." in browser.post(again, follow=True).content.decode()
    assert AuditEvent.objects.filter(action="user.password_letter", object_id=cleo.pk).count() == 2


def test_an_email_that_the_server_refused_is_not_called_sent(ana: User, settings):
    settings.EMAIL_BACKEND = "tests.accounts.test_login.Away"
    with pytest.raises(ValueError, match="did not take the e-mail"):
        send_password_email(ana, by=ana)


class Away(BaseEmailBackend):
    def send_messages(self, emails: Sequence[EmailMessage]) -> int:
        raise ConnectionRefusedError


def test_changing_ones_password_ends_the_other_sessions(ana: User):
    here, there = Browser(), Browser()
    here.force_login(ana)
    there.force_login(ana)
    fields = {"old_password": "wrong", "new_password1": NEW, "new_password2": NEW}
    assert "entered incorrectly" in here.post(reverse("password_change"), fields).content.decode()
    answer = here.post(reverse("password_change"), {**fields, "old_password": PASSWORD}, follow=True)
    assert "Your password is changed" in answer.content.decode()
    assert there.get(reverse("home")).status_code == 302


def test_the_trail_keeps_who_came_left_and_was_refused(ana: User):
    enter("wrong")
    enter("my secret", name="typed-into-the-wrong-field")
    browser = Browser()
    browser.post(reverse("login"), {"username": "ana", "password": PASSWORD})
    browser.post(reverse("logout"))
    events = AuditEvent.objects.filter(object_type="user").order_by("pk").values_list("action", "object_id")
    assert list(events) == [("user.login_refused", ana.pk), ("user.login", ana.pk), ("user.logout", ana.pk)]
