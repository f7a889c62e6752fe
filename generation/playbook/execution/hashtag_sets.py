"""Hashtags in three sets, with notes on how many go where."""

from __future__ import annotations

from pydantic import Field
from pydantic.config import JsonDict

from generation.brief import Brief
from generation.knowledge.platforms import PLATFORMS
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
    brand, campaign = (brand_tags(brief) or ["#OwnBrand"])[0], (campaign_tags(brief) or ["#FirstWeek"])[0]
    name, place, offer = brand_name(brief, 40), served(brief), offer_noun(brief)
    options = (
        (f"Every post carries {brand}; it is the tag to search when counting mentions of {name}.",
         f"Put {brand} first in each row, so that mentions of {name} can be counted by one search."),
        (f"Use one campaign tag a post, starting with {campaign}, and retire the set when the campaign ends.",
         f"Campaign tags such as {campaign} belong to this campaign only; one a post is enough to group them."),
        (f"Choose industry tags by what the post shows of {offer}; a tag about {place} is for local posts.",
         f"Industry tags describe {offer}, not the wish for reach; keep place tags for posts about {place}.",
         f"A post about {offer} takes the tags of the offer; a post from {place} takes the tag of the place."),
        ("Search each tag on the platform before its first use, and drop it if the recent posts are off-topic.",
         "Before first use, look at the latest posts under each tag; leave out any that others have taken over."),
        ("Do not repeat the same row under each post; rotate, and keep the tags in one line at the end.",
         "Change the mix from post to post and keep the row in the last line, out of the reader's way."),
    )  # fmt: skip
    rules = [choose(brief, f"tag usage {at}", pair) for at, pair in enumerate(options)]
    return [*rules, *(_limit(key) for key in week_platforms(brief))]


def _limit(key: str) -> str:
    platform = PLATFORMS[key]
    advised = min(platform.hashtag_limit, 8 if key == "instagram" else 3)
    if advised == platform.hashtag_limit:
        return f"{platform.label}: {advised} at most."
    return f"{platform.label}: up to {advised} (our ceiling is {platform.hashtag_limit})."
