from __future__ import annotations

import pytest

from generation.quality import QualityBrief, check_section


def limits(job_type, content):
    issues = check_section(job_type, content, QualityBrief.from_intake({}))
    return [(issue.place, issue.message) for issue in issues if issue.code == "limits"]


def post(body, tags=0):
    return {"posts": [{"hook": "", "body": body, "hashtags": [f"#tag{n}" for n in range(tags)]}]}


@pytest.mark.parametrize(
    ("job_type", "most"), [("ig_posts_week1", 2200), ("linkedin_posts_week1", 3000), ("fb_posts_week1", 63206)]
)
def test_the_platforms_maximum_is_the_last_length_allowed(job_type, most):
    assert limits(job_type, post("x" * most)) == []
    assert limits(job_type, post("x" * (most + 1)))[0][0] == "posts 1"


def test_disclaimers_and_hashtags_count_as_text():
    content = post("x" * 2190, 2)
    assert "2203 characters; Instagram allows 2200" in limits("ig_posts_week1", content)[0][1]


def test_instagram_takes_thirty_hashtags():
    assert limits("ig_posts_week1", post("x", 30)) == []
    assert limits("ig_posts_week1", post("x", 31))[0][0] == "posts 1, hashtags"


def test_a_subject_has_fifty_characters():
    assert limits("email_sequence", {"emails": [{"subject": "s" * 50}]}) == []
    assert limits("email_sequence", {"emails": [{"subject": "s" * 51}]})[0][0] == "emails 1, subject"


@pytest.mark.parametrize("content", [{"posts": "text"}, {"posts": [None, 3, "x"]}, {"posts": [{"hashtags": None}]}, {}])
def test_misshapen_content_is_left_to_the_schema(content):
    assert limits("ig_posts_week1", content) == []
