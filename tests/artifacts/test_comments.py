"""Test comments: internal, resolved or open, and without any effect on the artifact."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEvent, Notification, User
from accounts.types import Role
from artifacts.comments import MAX_CHARS, add_comment, comments_of, resolve_comment
from artifacts.models import Artifact, Comment
from artifacts.types import InvalidContent, NotAllowed
from tests.artifacts.scenes import approved, draft, now
from tests.builders import World, make_member, make_user


def told(user: User) -> list[str]:
    return list(Notification.objects.filter(user=user).values_list("text", flat=True))


def before_and_after(artifact: Artifact) -> tuple[Any, ...]:
    found = Artifact.objects.get(pk=artifact.pk)
    return found.version, found.status, found.content_hash, found.updated_at, found.history.count()


# -- what a comment is ----------------------------------------------------------------------------


def test_a_comment_changes_neither_version_nor_decision(world: World):
    strategy = approved(world, "strategy")
    before = before_and_after(strategy)
    resolve_comment(add_comment(strategy, "Which month?", by=world.operator), by=world.manager)
    assert before_and_after(strategy) == before


@pytest.mark.parametrize("who", ["operator", "manager"])
def test_whoever_works_for_the_client_comments(world: World, who: str):
    comment = add_comment(draft(world), "Which month?", by=getattr(world, who))
    assert (comment.text, comment.author) == ("Which month?", getattr(world, who))


@pytest.mark.parametrize("who", ["outsider", "admin"])
def test_nobody_else_comments_or_settles(world: World, who: str):
    comment = add_comment(draft(world), "Which month?", by=world.operator)
    with pytest.raises(PermissionDenied):
        add_comment(now(world, "intake"), "Hello", by=getattr(world, who))
    with pytest.raises(PermissionDenied):
        resolve_comment(comment, by=getattr(world, who))


def test_a_client_reviewer_does_not_read_or_write_internal_comments(world: World):
    reviewer = make_user("reviewer")
    make_member(reviewer, world.engagement.client, Role.CLIENT_REVIEWER)
    with pytest.raises(PermissionDenied):
        add_comment(draft(world), "Hello", by=reviewer)


@pytest.mark.parametrize("words", ["", "   \n "])
def test_an_empty_comment_is_refused(world: World, words: str):
    with pytest.raises(NotAllowed, match="Write the comment"):
        add_comment(draft(world), words, by=world.operator)


@pytest.mark.parametrize("words", ["a" * (MAX_CHARS + 1), "lone \ud800 half", "nul \x00"])
def test_a_comment_that_cannot_be_stored_is_refused_with_a_sentence(world: World, words: str):
    with pytest.raises(InvalidContent):
        add_comment(draft(world), words, by=world.operator)


def test_a_comment_is_on_the_trail(world: World):
    comment = add_comment(draft(world), "Which month?", by=world.operator)
    found = AuditEvent.objects.get(object_type="comment")
    assert (found.action, found.object_id, found.actor) == ("comment.add", comment.pk, world.operator)


def test_settling_twice_keeps_who_was_first(world: World):
    comment = add_comment(draft(world), "Which month?", by=world.operator)
    resolve_comment(comment, by=world.manager)
    assert resolve_comment(comment, by=world.second_manager).resolved_by == world.manager


def test_open_comments_come_first_and_then_the_newest(world: World):
    intake = draft(world)
    first, second, third = [add_comment(intake, word, by=world.operator) for word in ("one", "two", "three")]
    resolve_comment(third, by=world.manager)
    assert comments_of(intake) == [second, first, third]


def test_the_database_refuses_a_comment_that_says_nothing(world: World):
    intake = draft(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.create(artifact=intake, author=world.operator, text="")


# -- mentions -------------------------------------------------------------------------------------


def test_a_mention_by_name_is_told_with_the_words(world: World):
    add_comment(draft(world), f"@{world.manager.username}: which month?", by=world.operator)
    (text,) = told(world.manager)
    assert "Ola mentions you on Client Intake v1: @" in text
    assert text.endswith("which month?")


def test_a_mention_by_choice_is_told_once(world: World):
    words = f"@{world.manager.username.upper()}."
    comment = add_comment(draft(world), words, by=world.operator, mentions=[world.manager])
    assert (list(comment.mentions.all()), len(told(world.manager))) == ([world.manager], 1)


def test_nobody_is_told_of_their_own_words(world: World):
    add_comment(draft(world), f"Note to @{world.operator.username}", by=world.operator)
    assert told(world.operator) == []


def test_somebody_who_may_not_see_the_client_cannot_be_mentioned(world: World):
    with pytest.raises(NotAllowed, match="Only people who work for this client can be mentioned"):
        add_comment(draft(world), "Hello", by=world.operator, mentions=[world.outsider])
    assert (Comment.objects.count(), told(world.outsider)) == (0, [])


@pytest.mark.parametrize("words", ["Ask {0} please: @{1}", "mail@{1}", "@@{1}"])
def test_a_name_of_somebody_else_in_the_text_is_only_a_word(world: World, words: str):
    add_comment(draft(world), words.format("x", world.outsider.username), by=world.operator)
    assert told(world.outsider) == []


def test_a_former_member_is_no_longer_told(world: World):
    world.manager.memberships.update(active=False)
    add_comment(draft(world), f"@{world.manager.username}", by=world.operator)
    assert told(world.manager) == []


# -- on the page ----------------------------------------------------------------------------------


@pytest.fixture
def operator(world: World) -> Browser:
    browser = Browser()
    browser.force_login(world.operator)
    return browser


def url(world: World, name: str = "artifact", *args: object) -> str:
    return reverse(name, args=[world.engagement.pk, "intake", *args])


def test_a_comment_is_written_and_settled_on_the_page(world: World, operator: Browser):
    draft(world)
    data = {"text": "Which\r\nmonth? <b>", "mention": [str(world.manager.pk)]}
    page = operator.post(url(world, "comment-add"), data, follow=True).content.decode()
    assert "Which<br>month? &lt;b&gt;" in page
    assert "Notified: Ana" in page
    settled = operator.post(url(world, "comment-resolve", Comment.objects.get().pk), follow=True).content.decode()
    assert "Resolved by Ola" in settled


def test_a_refused_comment_keeps_its_words_on_the_page(world: World, operator: Browser):
    draft(world)
    data = {"text": "Kept words", "mention": [str(world.outsider.pk)]}
    page = operator.post(url(world, "comment-add"), data, follow=True).content.decode()
    assert "Only people who work for this client can be mentioned." in page
    assert "Kept words</textarea>" in page


def test_the_comment_of_another_artifact_is_not_found(world: World, operator: Browser):
    draft(world)
    other = add_comment(draft(world, "strategy"), "Elsewhere", by=world.manager)
    assert operator.post(url(world, "comment-resolve", other.pk)).status_code == 404


def queries(browser: Browser, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def test_the_page_asks_the_same_with_three_and_with_sixty_comments(world: World, operator: Browser):
    intake = draft(world)
    speak = partial(add_comment, intake, by=world.manager, mentions=[world.operator, world.second_manager])
    for number in range(3):
        speak(f"Comment {number}")
    queries(operator, url(world))
    few = queries(operator, url(world))
    for number in range(57):
        speak(f"Comment {number}")
    assert queries(operator, url(world)) == few
    assert queries(operator, reverse("notifications")) < 12
