"""The floor of every section, in one table: over the demo briefs, the thinnest ones, and generated ones.

Files (report, deck, archive) are held to theirs in tests/delivery.
"""

from __future__ import annotations

import itertools
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given

from generation.colour import READABLE, contrast
from generation.knowledge.platforms import PLATFORMS, POST_JOBS
from generation.playbook.tags import VAGUE
from tests.generation.briefs import MINIMAL, NAMES, SIX_FIELDS, load
from tests.generation.generated import FAMILIES
from tests.generation.reading import leaves, package
from tests.generation.test_generated_briefs import profile

WORDS = {
    "icp_definition": (480, 1400),
    "positioning": (240, 650),
    "messaging_framework": (200, 550),
    "content_pillars": (280, 700),
    "platform_strategy": (350, 900),
    "measurement_plan": (250, 750),
    "brand_kit_suggestions": (260, 700),
    "email_sequence": (280, 900),
    "weekly_optimization": (260, 800),
}
"""Words of prose. Small print is the client's and does not count."""
SIZES = {
    "reel_cover_templates": {"covers": {(1080, 1920)}},
    "thumbnails_banners": {"thumbnails": {(1280, 720)}, "banners": {(1584, 396), (1640, 624)}},
}
_NO_PROSE = frozenset({"link", "disclaimers", "style", "hex", "text_hex"})
Sections = dict[str, Any]


def count(section: Any) -> int:
    return sum(len(re.findall(r"\b[\w'’-]+", text)) for key, text in leaves(section) if key not in _NO_PROSE)


def lengths(sections: Sections) -> list[str]:
    found = {key: count(sections[key]) for key in WORDS}
    return [f"{key}: {found[key]} words" for key, (low, high) in WORDS.items() if not low <= found[key] <= high]


def strategy(sections: Sections) -> list[str]:
    pillars, channels = sections["content_pillars"]["pillars"], sections["platform_strategy"]["channels"]
    kpis = sections["measurement_plan"]["kpis"]
    checks = {
        "two personas": len(sections["icp_definition"]["personas"]) >= 2,
        "three to five messages": 3 <= len(sections["messaging_framework"]["messages"]) <= 5,
        "three to five pillars": 3 <= len(pillars) <= 5,
        "three examples a pillar": all(len(pillar["examples"]) == 3 for pillar in pillars),
        "real names": not any(re.match(r"Pillar \d", pillar["name"]) for pillar in pillars),
        "shares of a hundred": sum(pillar["share"] for pillar in pillars) == 100,
        "three channels": len(channels) >= 3,
        "budget of a hundred": sum(channel["budget_share"] for channel in channels) == 100,
        "five measures": len(kpis) >= 5,
        "four stages": len({row["stage"] for row in kpis}) == 4,
    }
    return [name for name, holds in checks.items() if not holds]


def pictures(sections: Sections) -> list[str]:
    carousels = sections["carousel_templates"]["carousels"]
    faults = [f"{len(c['slides'])} slides" for c in carousels if not 5 <= len(c["slides"]) <= 8]
    frames = [slide for c in carousels for slide in c["slides"]]
    faults += [f"slide of {f['width']}x{f['height']}" for f in frames if (f["width"], f["height"]) != (1080, 1350)]
    for job, places in SIZES.items():
        for place, sizes in places.items():
            frames += sections[job][place]
            if {(f["width"], f["height"]) for f in sections[job][place]} != sizes:
                faults.append(f"{job} {place}: sizes")
    faint = [f["name"] for f in frames if contrast(f["text"], f["background"]) < READABLE]
    prompts = sections["image_pack_prompts"]["prompts"]
    gaps = [name for prompt in prompts for name, text in prompt.items() if not str(text).strip()]
    return [*faults, *faint, *gaps, *([] if len(prompts) >= 6 else ["fewer than six prompts"])]


def scripts(sections: Sections) -> list[str]:
    faults = []
    for script in sections["video_scripts"]["scripts"]:
        beats = script["beats"]
        joined = all(one["end"] == then["start"] for one, then in itertools.pairwise(beats))
        if not (beats[0]["start"] == 0 and beats[0]["end"] == 3 and joined and 15 <= beats[-1]["end"] <= 90):
            faults.append(f"video_scripts: {[(beat['start'], beat['end']) for beat in beats]}")
    for reel in sections["reels_scripts_week1"]["scripts"]:
        seconds = [beat["seconds"] for beat in reel["beats"]]
        if seconds[0] > 3 or not 15 <= sum(seconds) <= 90 or reel["aspect_ratio"] != "9:16":
            faults.append(f"reels_scripts_week1: {seconds}")
    return faults


def week(sections: Sections) -> list[str]:
    days = sections["content_calendar_week1"]["days"]
    hooks = [day["hook"] for day in days]
    planned = {channel["label"] for channel in sections["platform_strategy"]["channels"] if "label" in channel}
    keys = {
        PLATFORMS[c["platform"]].label for c in sections["platform_strategy"]["channels"] if c["platform"] in PLATFORMS
    }
    checks = {
        "seven days": len({day["date"] for day in days}) == 7,
        "every field": all(value for day in days for value in day.values()),
        "hooks unique and long enough": len(set(hooks)) == 7 and min(map(len, hooks)) >= 10,
        "three content types": len({day["content_type"] for day in days}) >= 3,
        "platforms of the strategy": {day["platform"] for day in days} <= (keys | planned),
    }
    return [name for name, holds in checks.items() if not holds]


def published(sections: Sections) -> list[str]:
    faults = []
    for job, key in POST_JOBS.items():
        for post in sections[job]["posts"]:
            parts = [
                post["hook"],
                post["body"],
                post["call_to_action"],
                *post["disclaimers"],
                " ".join(post["hashtags"]),
            ]
            text = "\n\n".join(part for part in parts if part)
            if len(text) > PLATFORMS[key].post_limit or len(post["hashtags"]) > PLATFORMS[key].hashtag_limit:
                faults.append(f"{job}: {len(text)} characters, {len(post['hashtags'])} hashtags")
    tags = sections["hashtag_sets"]
    faults += [f"{name}: {tags[name]}" for name in ("brand", "industry", "campaign") if len(tags[name]) < 3]
    every = [tag for name in ("brand", "industry", "campaign") for tag in tags[name]]
    faults += [tag for tag in every if len(tag) < 4 or tag[1:].lower() in VAGUE]
    mails = sections["email_sequence"]["emails"]
    faults += [mail["subject"] for mail in mails if len(mail["subject"]) > 50]
    faults += ["no way to unsubscribe" for mail in mails if "nsubscribe" not in str(mail)]
    return faults


def tracked(sections: Sections) -> list[str]:
    rows = sections["tracking_checklist"]["rows"]
    links = [(row, parse_qs(urlsplit(row["link"]).query)) for row in rows if row["link"].startswith("http")]
    return [row["link"] for row, query in links if query.get("utm_source") != [row["utm_source"]]]


BAR = (lengths, strategy, pictures, scripts, week, published, tracked)


@pytest.mark.parametrize("floor", BAR, ids=lambda floor: floor.__name__)
@pytest.mark.parametrize("name", [*NAMES, "minimal", "six fields"])
def test_the_demo_briefs_and_the_thinnest_ones_meet_every_floor(name, floor):
    content = {"minimal": MINIMAL, "six fields": SIX_FIELDS}.get(name) or load(name)
    assert floor(package(content)) == []


@pytest.mark.parametrize("family", ["thin", "full"])
def test_generated_briefs_meet_every_floor(family):
    @profile(family)
    @given(FAMILIES[family].map(lambda content: {**content, "banned_words": [], "constraints": ""}))
    def run(content):
        sections = package(content)
        found = [f"{floor.__name__}: {fault}" for floor in BAR for fault in floor(sections)]
        assert not found, "\n".join(found)

    run()
