"""Social platforms as data. Limits are the platforms' own published maxima, in characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Platform:
    key: str
    label: str
    post_limit: int
    aim: int
    hashtag_limit: int
    post_job: str = ""


PLATFORMS: dict[str, Platform] = {
    p.key: p
    for p in (
        Platform("instagram", "Instagram", 2200, 900, 30, "ig_posts_week1"),
        Platform("facebook", "Facebook", 63206, 500, 5, "fb_posts_week1"),
        Platform("linkedin", "LinkedIn", 3000, 1300, 5, "linkedin_posts_week1"),
        Platform("tiktok", "TikTok", 2200, 300, 5),
        Platform("youtube", "YouTube", 5000, 1000, 15),
        Platform("x", "X", 280, 240, 2),
        Platform("pinterest", "Pinterest", 500, 300, 5),
        Platform("threads", "Threads", 500, 300, 1),
    )
}

POST_JOBS: dict[str, str] = {p.post_job: p.key for p in PLATFORMS.values() if p.post_job}
