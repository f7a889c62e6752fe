"""Two people change one intake: nobody undoes what they have not seen, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client as Browser

from artifacts.services import approve_artifact, update_artifact
from artifacts.types import Conflict
from intake.fields import PLAN_KEY
from intake.form.drafts import save_draft
from intake.models import IntakeDraft
from intake.services import submit_intake
from jobs.engine import claims
from jobs.models import Job
from tests.builders import World, brief
from tests.intake.browsing import address, form_data, intake_of, submitted, text_of

FEW = ["positioning", "icp_definition"]
MORE = [*FEW, "content_pillars"]


def choose(world: World, jobs: list[str], **more: Any) -> None:
    submit_intake(world.engagement, brief(), jobs, by=world.manager, **more)


def selected() -> set[str]:
    return set(Job.objects.filter(selected=True).values_list("type", flat=True))


# -- the service ----------------------------------------------------------------------------------


def test_a_selection_that_was_not_seen_is_not_undone(world: World):
    submitted(world, FEW)
    choose(world, MORE)
    with pytest.raises(Conflict, match=r"Ana changed the selection of jobs at \d\d:\d\d on .*, after you opened"):
        submit_intake(world.engagement, brief(), ["positioning"], by=world.operator, expected_selection=FEW)
    assert selected() == set(MORE)


def test_a_running_job_is_not_stopped_by_a_form_that_is_older(world: World):
    approve_artifact(submitted(world, FEW), by=world.manager)
    choose(world, MORE)
    assert claims.claim(Job.objects.get(type="content_pillars").pk)
    with pytest.raises(Conflict):
        submit_intake(world.engagement, brief(), FEW, by=world.operator, expected_selection=FEW)
    assert Job.objects.get(type="content_pillars").status == "running"


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [(MORE, ["positioning"]), (FEW, MORE), (list(reversed(MORE)), FEW), (None, FEW)],
    ids=["seen as it is", "the same wish", "in another order", "not looked at"],
)
def test_what_was_seen_or_is_wished_alike_is_no_conflict(world: World, seen: list[str] | None, wanted: list[str]):
    submitted(world, FEW)
    choose(world, MORE)
    submit_intake(world.engagement, brief(), wanted, by=world.operator, expected_selection=seen)
    assert selected() == set(wanted)


def test_it_names_who_chose_last_and_not_who_touched_it_after(world: World):
    submitted(world, FEW)
    choose(world, MORE)
    update_artifact(intake_of(world), content={**brief(), "pricing": "£1,000"}, by=world.second_manager)
    with pytest.raises(Conflict, match="Ana changed the selection"):
        submit_intake(world.engagement, brief(), FEW, by=world.operator, expected_selection=FEW)


def test_a_version_that_was_not_seen_is_said_as_well(world: World):
    submitted(world, FEW)
    submit_intake(world.engagement, {**brief(), "pricing": "£1,000"}, MORE, by=world.manager)
    with pytest.raises(Conflict) as caught:
        submit_intake(world.engagement, brief(), FEW, by=world.operator, expected_version=1, expected_selection=FEW)
    assert ["v1 of intake" in str(reason) for reason in caught.value.reasons] == [True, False]


# -- the page -------------------------------------------------------------------------------------


def sent_late(world: World, operator: Browser, theirs: list[str], **mine: Any) -> Any:
    """The operator opens the form, the manager chooses other jobs, the operator submits."""
    submitted(world, FEW)
    data = form_data(operator, address(world), **mine)
    choose(world, theirs)
    return operator.post(address(world), {**data, "intent": "submit"})


def test_the_page_says_who_chose_and_puts_both_selections_into_the_form(world: World, operator: Browser):
    answer = sent_late(world, operator, MORE, **{PLAN_KEY: ["positioning"]})
    assert "Ana changed the selection of jobs" in text_of(answer)
    assert answer.context["conflict"].taken == ["Generation Plan (with Content pillars)"]
    assert answer.context["form"].jobs == ["positioning", "content_pillars"]
    assert selected() == set(MORE)


def test_what_they_left_out_is_left_out_of_mine(world: World, operator: Browser):
    answer = sent_late(world, operator, ["icp_definition"], **{PLAN_KEY: MORE})
    assert answer.context["conflict"].taken == ["Generation Plan (without Positioning)"]
    assert answer.context["form"].jobs == ["icp_definition", "content_pillars"]


def test_the_words_that_were_typed_stay(world: World, operator: Browser):
    answer = sent_late(world, operator, MORE, tone_voice="Louder.")
    assert answer.context["form"]["tone_voice"].value() == "Louder."
    assert IntakeDraft.objects.get().payload["tone_voice"] == ["Louder."]


def test_submitting_again_keeps_both_wishes(world: World, operator: Browser):
    answer = sent_late(world, operator, MORE, tone_voice="Louder.", **{PLAN_KEY: ["positioning"]})
    data = {bound.html_name: bound.value() for bound in answer.context["form"]}
    data = {name: value for name, value in data.items() if value not in (None, False, "")}
    seen = {"expected_version": answer.context["version"], "expected_selection": answer.context["selection"]}
    assert operator.post(address(world), {**data, **seen}).status_code == 302
    assert selected() == {"positioning", "content_pillars"}
    assert intake_of(world).content["tone_voice"] == "Louder."


def test_a_conflict_about_the_version_takes_over_their_selection_too(world: World, operator: Browser):
    submitted(world, FEW)
    data = form_data(operator, address(world), tone_voice="Louder.")
    submit_intake(world.engagement, {**brief(), "pricing": "£1,000"}, MORE, by=world.manager)
    answer = operator.post(address(world), {**data, "intent": "submit"})
    assert answer.context["conflict"].taken == [
        "Pricing / Price Range", "Generation Plan (with Content pillars)",
    ]  # fmt: skip
    assert answer.context["form"].jobs == MORE


def test_a_draft_remembers_the_selection_that_its_author_saw(world: World, operator: Browser):
    submitted(world, FEW)
    operator.post(address(world, "draft"), form_data(operator, address(world), tone_voice="Louder."))
    choose(world, MORE)
    opened = operator.get(f"{address(world)}?draft=1")
    assert opened.context["selection"] == ",".join(FEW)


def test_a_form_that_does_not_say_what_was_seen_is_taken_as_before(world: World, operator: Browser):
    submitted(world, FEW)
    data = form_data(operator, address(world), expected_selection=None)
    choose(world, MORE)
    assert operator.post(address(world), {**data, "intent": "submit"}).status_code == 302
    save_draft(world.operator, world.engagement, {"tone_voice": ["Louder."]})
    assert operator.get(f"{address(world)}?draft=1").context["selection"] == ",".join(FEW)


def test_a_form_that_was_opened_before_there_was_an_intake_undoes_no_selection(world: World, operator: Browser):
    data = form_data(operator, address(world))
    submitted(world, FEW)
    words = {k: str(v) for k, v in brief().items() if isinstance(v, str | int)}
    answer = operator.post(address(world), {**data, **words, PLAN_KEY: ["positioning"], "expected_version": "1"})
    assert selected() == set(FEW), text_of(answer)


# -- the text --------------------------------------------------------------------------------------


def race(world: World, operator: Browser, mine: dict[str, Any], theirs: dict[str, Any]) -> Any:
    submitted(world)
    data = form_data(operator, address(world), **mine)
    submit_intake(world.engagement, {**brief(), **theirs}, "all", by=world.manager)
    return operator.post(address(world), {**data, "intent": "submit"})


def test_a_lost_race_keeps_both_texts_side_by_side(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"tone_voice": "Softer."})
    page = text_of(answer)
    assert "Nothing changed: you were looking at v1 of intake, but Ana" in page
    assert "<td>Louder.</td><td>Softer.</td>" in page.replace("</td> <td>", "</td><td>")
    assert answer.context["form"]["tone_voice"].value() == "Louder."
    assert intake_of(world).content["tone_voice"] == "Softer."
    assert IntakeDraft.objects.get().payload["tone_voice"] == ["Louder."]


def test_what_only_they_changed_is_taken_over(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"pricing": "£1,000"})
    form, conflict = answer.context["form"], answer.context["conflict"]
    assert (form["tone_voice"].value(), form["pricing"].value()) == ("Louder.", "£1,000")
    assert (conflict.taken, conflict.clashes) == (["Pricing / Price Range"], [])


def test_submitting_again_puts_mine_on_top_and_loses_nothing_of_theirs(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"pricing": "£1,000"})
    data = {bound.html_name: bound.value() for bound in answer.context["form"]}
    data = {name: value for name, value in data.items() if value not in (None, False, "")}
    again = operator.post(address(world), {**data, "expected_version": answer.context["version"]})
    assert again.status_code == 302
    saved = intake_of(world)
    assert (saved.version, saved.content["tone_voice"], saved.content["pricing"]) == (3, "Louder.", "£1,000")


def test_two_people_who_change_the_same_to_the_same_do_not_clash(world: World, operator: Browser):
    assert race(world, operator, {"tone_voice": "Softer."}, {"tone_voice": "Softer."}).status_code == 302


def test_a_version_that_is_no_number_takes_everything_that_differs_as_a_clash(world: World, operator: Browser):
    submitted(world)
    data = form_data(operator, address(world), tone_voice="Louder.", expected_version="x")
    answer = operator.post(address(world), {**data, "intent": "submit"})
    assert [clash.label for clash in answer.context["conflict"].clashes] == ["Tone/Voice Description"]


def test_a_draft_on_an_older_version_runs_into_the_same_conflict(world: World, operator: Browser):
    submitted(world)
    operator.post(address(world, "draft"), form_data(operator, address(world), tone_voice="Louder."))
    submit_intake(world.engagement, {**brief(), "pricing": "£1,000"}, "all", by=world.manager)
    opened = operator.get(f"{address(world)}?draft=1")
    assert opened.context["version"] == "1"
