"""Define the named selections of jobs that one click ticks."""

from __future__ import annotations

from dataclasses import dataclass

from generation.api import all_specs


@dataclass(frozen=True)
class Preset:
    key: str
    label: str
    help: str
    jobs: tuple[str, ...]


LAUNCH = Preset(
    "launch", "Launch", "Everything, from the ICP to the sealed package.", tuple(job.key for job in all_specs())
)
CONTENT_MONTH = Preset("content-month", "Content month", "Pillars, templates, posts and a calendar; files as a ZIP.", (
    "messaging_framework", "content_pillars", "platform_strategy", "measurement_plan",
    "carousel_templates", "reel_cover_templates", "image_pack_prompts", "video_scripts",
    "content_calendar_week1", "ig_posts_week1", "fb_posts_week1", "linkedin_posts_week1", "reels_scripts_week1",
    "hashtag_sets", "weekly_optimization", "asset_zip",
))  # fmt: skip
HIRING_DRIVE = Preset("hiring-drive", "Hiring drive", "Whom to reach, why join, LinkedIn and e-mail first.", (
    "icp_definition", "positioning", "messaging_framework", "content_pillars", "platform_strategy",
    "measurement_plan", "brand_kit_suggestions", "carousel_templates", "video_scripts", "thumbnails_banners",
    "content_calendar_week1", "linkedin_posts_week1", "ig_posts_week1", "hashtag_sets", "email_sequence",
    "tracking_checklist", "weekly_optimization", "pdf_report", "asset_zip",
))  # fmt: skip

PRESETS = {preset.key: preset for preset in (LAUNCH, CONTENT_MONTH, HIRING_DRIVE)}
