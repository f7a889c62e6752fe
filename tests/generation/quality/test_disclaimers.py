from __future__ import annotations

import pytest

from generation.quality import QualityBrief, check_section

LINE = "For cosmetic use only. Patch test first."


def missing(job_type, content):
    issues = check_section(job_type, content, QualityBrief.from_intake({"required_disclaimers": LINE}))
    return [issue.place for issue in issues if issue.code == "disclaimers"]


@pytest.mark.parametrize(
    ("job_type", "key"),
    [
        ("ig_posts_week1", "posts"),
        ("fb_posts_week1", "posts"),
        ("linkedin_posts_week1", "posts"),
        ("reels_scripts_week1", "scripts"),
        ("video_scripts", "scripts"),
        ("email_sequence", "emails"),
    ],
)
def test_each_piece_needs_its_own_disclaimer(job_type, key):
    content = {key: [{"body": f"Hello. {LINE}"}, {"body": "Hello."}]}
    assert missing(job_type, content) == [f"{key} 2"]


def test_a_disclaimer_may_stand_in_a_field_of_its_own():
    assert (
        missing(
            "ig_posts_week1", {"posts": [{"body": "x", "disclaimers": ["For cosmetic use only.  Patch test first."]}]}
        )
        == []
    )


def test_sections_that_are_not_published_need_none():
    assert missing("hashtag_sets", {"usage": ["x"]}) == []


def test_half_a_disclaimer_is_none():
    assert missing("email_sequence", {"emails": [{"footer": "For cosmetic use only."}]}) == ["emails 1"]
