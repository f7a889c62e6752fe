"""Hashtags in three sets, with notes on how many go where."""

from __future__ import annotations

from pydantic import Field
from pydantic.config import JsonDict

from generation.brief import Brief
from generation.knowledge.platforms import PLATFORMS
from generation.knowledge.week_notes import TAG_EXACT, TAG_LIMITS, TAG_RULES
from generation.playbook.naming import brand as brand_name
from generation.playbook.naming import offer_noun, served
from generation.playbook.rules import obey
from generation.playbook.tags import TAG_READS, brand_tags, campaign_tags, industry_tags
from generation.playbook.week import WEEK_READS, week_platforms
from generation.playbook.writing import choose
from generation.registry import job_type
from generation.types import JobModule, Reads, Section

_TAGS: JsonDict = {"view": "tags"}


class HashtagSets(Section):
    brand: list[str] = Field(min_length=1, title="Brand", json_schema_extra=_TAGS)
    industry: list[str] = Field(min_length=1, title="Industry", json_schema_extra=_TAGS)
    campaign: list[str] = Field(min_length=1, title="Campaign", json_schema_extra=_TAGS)
    usage: list[str] = Field(min_length=1, title="How to use them")


@job_type(
    "hashtag_sets",
    module=JobModule.EXECUTION,
    label="Hashtag sets",
    order=5,
    reads=Reads(
        intake=tuple(dict.fromkeys((*TAG_READS.intake, *WEEK_READS.intake))),
        sections=("platform_strategy",),
    ).without("start_date objections context_data pain_points proof_assets target_audience"),
    schema=HashtagSets,
)
def hashtag_sets(brief: Brief) -> HashtagSets:
    section = HashtagSets(
        brand=brand_tags(brief) or ["#OwnBrand"],
        industry=industry_tags(brief),
        campaign=campaign_tags(brief) or ["#FirstWeek"],
        usage=_usage(brief),
    )
    return obey(brief, section)


def _usage(brief: Brief) -> list[str]:
    named = {
        "brand_tag": (brand_tags(brief) or ["#OwnBrand"])[0],
        "campaign_tag": (campaign_tags(brief) or ["#FirstWeek"])[0],
        "name": brand_name(brief, 40),
        "place": served(brief),
        "offer": offer_noun(brief),
    }
    rules = [choose(brief, f"tag usage {at}", options, named) for at, options in enumerate(TAG_RULES)]
    return [*rules, *(_limit(brief, key) for key in week_platforms(brief))]


def _limit(brief: Brief, key: str) -> str:
    platform = PLATFORMS[key]
    advised = min(platform.hashtag_limit, 8 if key == "instagram" else 3)
    named = {"platform": platform.label, "advised": str(advised), "limit": str(platform.hashtag_limit)}
    options = TAG_EXACT if advised == platform.hashtag_limit else TAG_LIMITS
    return choose(brief, "tag limit", options, named)
