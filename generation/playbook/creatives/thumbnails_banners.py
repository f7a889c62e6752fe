"""Thumbnails for longer videos and the cover pictures of LinkedIn and Facebook pages."""

from __future__ import annotations

from pydantic import Field

from generation.brief import Brief
from generation.colour import palette
from generation.knowledge import frame_copy as copy
from generation.playbook.compose import sentence
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import (
    FACEBOOK_COVER,
    HIDDEN,
    LINKEDIN_COVER,
    THUMBNAIL,
    Format,
    Frame,
    Style,
    frame,
    scheme,
    style,
)
from generation.playbook.writing import shorten
from generation.registry import job_type
from generation.types import JobModule, Reads, Section


class ThumbnailsBanners(Section):
    use: str = Field(title="How to use them", json_schema_extra={"view": "lead"})
    thumbnails: list[Frame] = Field(title="Video thumbnails", min_length=3)
    banners: list[Frame] = Field(title="Page covers", min_length=2)
    publish_with: list[str] = Field(default_factory=list, title="Must stand in the video description")
    style: Style = Field(json_schema_extra=HIDDEN)


@job_type(
    "thumbnails_banners",
    module=JobModule.CREATIVES,
    label="Thumbnails and banners",
    order=5,
    reads=Reads(intake=material.INTAKE).without(
        "differentiators pricing pain_points desired_outcomes proof_assets target_audience"
    ),
    schema=ThumbnailsBanners,
)
def thumbnails_banners(brief: Brief) -> ThumbnailsBanners:
    found = ThumbnailsBanners(
        use=material.say(brief, "thumbnail use", copy.THUMBNAIL_USE).format(brand=brief.client_name),
        thumbnails=_thumbnails(brief),
        banners=[_linkedin(brief), _facebook(brief)],
        publish_with=material.small_print(brief),
        style=style(brief),
    )
    return material.obey(brief, found)


def _thumbnails(brief: Brief) -> list[Frame]:
    doubts = material.doubts(brief)
    doubt = doubts[len(doubts) // 2]
    before = material.say(brief, "thumb before", copy.BEFORE.get(brief.objective, copy.BEFORE["Awareness"]))
    plain = material.say(brief, "explained", copy.EXPLAINED)
    return [
        _drawn(brief, THUMBNAIL, "dark", "Explained", "thumb", plain, kicker=material.subject(brief, 40)),
        _drawn(brief, THUMBNAIL, "strong", "The doubt", "thumb", f"“{material.short(doubt, 52)}”",
            kicker=_reply(brief)),
        _drawn(brief, THUMBNAIL, "light", "First things", "thumb", before,
               kicker=material.say(brief, "thumb first", copy.FIRST)),
    ]  # fmt: skip


def _linkedin(brief: Brief) -> Frame:
    line = sentence(material.short(brief.offers, 96))
    if brief.objective == "Hiring":
        line = sentence(
            material.short(brief.hiring("evp_statement") or f"Work with us in {material.place(brief)}", 110)
        )
    kicker = material.place(brief) or brief.industry_label
    return _drawn(
        brief, LINKEDIN_COVER, "dark", "LinkedIn page cover", "banner", line, kicker=kicker, cta=material.link(brief)
    )


def _facebook(brief: Brief) -> Frame:
    own, about = material.voice(brief), material.subject(brief, 64)
    line, kicker = (own, about) if own else (f"{brief.client_name}: {about}", material.place(brief))
    cta = material.call(brief, 4)
    return _drawn(
        brief, FACEBOOK_COVER, "tint", "Facebook page cover", "banner", material.short(line, 90),
        kicker=kicker, cta=cta,
    )  # fmt: skip


def _reply(brief: Brief) -> str:
    return material.say(brief, "thumb reply", copy.REPLIES).format(brand=shorten(brief.client_name, 48))


def _drawn(
    brief: Brief, size: Format, kind: str, name: str, layout: str, headline: str, *, kicker: str, cta: str = ""
) -> Frame:
    alt = material.short(f"{name}: {headline} {kicker}", 240)
    return frame(size, scheme(palette(brief), kind), name, layout, headline=headline, kicker=kicker, cta=cta, alt=alt)
