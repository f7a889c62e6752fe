"""Facebook posts for the first week."""

from __future__ import annotations

from generation.brief import Brief
from generation.playbook.posting import POST_READS, Posts, write_posts
from generation.playbook.rules import obey
from generation.registry import job_type
from generation.types import JobModule


class FacebookPosts(Posts):
    """Finished Facebook posts, one for each of its days in the calendar."""


@job_type(
    "fb_posts_week1",
    module=JobModule.EXECUTION,
    label="Facebook posts (week 1)",
    order=2,
    reads=POST_READS,
    schema=FacebookPosts,
)
def fb_posts_week1(brief: Brief) -> FacebookPosts:
    return obey(brief, FacebookPosts(posts=write_posts(brief, "facebook")))
