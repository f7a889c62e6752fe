"""LinkedIn posts for the first week."""

from __future__ import annotations

from generation.brief import Brief
from generation.playbook.posting import POST_READS, Posts, write_posts
from generation.playbook.rules import obey
from generation.registry import job_type
from generation.types import JobModule


class LinkedInPosts(Posts):
    """Finished LinkedIn posts, one for each of its days in the calendar."""


@job_type(
    "linkedin_posts_week1",
    module=JobModule.EXECUTION,
    label="LinkedIn posts (week 1)",
    order=3,
    reads=POST_READS,
    schema=LinkedInPosts,
)
def linkedin_posts_week1(brief: Brief) -> LinkedInPosts:
    return obey(brief, LinkedInPosts(posts=write_posts(brief, "linkedin")))
