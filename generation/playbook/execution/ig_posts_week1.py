"""Instagram posts for the first week."""

from __future__ import annotations

from generation.brief import Brief
from generation.playbook.posting import POST_READS, Posts, write_posts
from generation.playbook.rules import obey
from generation.registry import job_type
from generation.types import JobModule


class InstagramPosts(Posts):
    """Finished Instagram posts, one for each of its days in the calendar."""


@job_type(
    "ig_posts_week1",
    module=JobModule.EXECUTION,
    label="Instagram posts (week 1)",
    order=1,
    reads=POST_READS,
    schema=InstagramPosts,
)
def ig_posts_week1(brief: Brief) -> InstagramPosts:
    return obey(brief, InstagramPosts(posts=write_posts(brief, "instagram")))
