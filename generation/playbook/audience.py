"""Whether the audience decides for itself or for an organisation."""

from __future__ import annotations

import re

from generation.brief import Brief

_ROLES = r"""directors?|managers?|controllers?|heads? of|buyers?|purchas\w+|procurement|compan(?:y|ies)|firms?
business(?:es)?|enterprises?|organi[sz]ations?|teams?|founders?|officers?|executives?|leaders?|suppliers?|employers?
agenc(?:y|ies)|start-?ups?|smes?|b2b|c[efmt]os?|corporat\w+|industr\w+|manufacturers?|retailers?|wholesalers?|planners?
landlords?|administrators?|departments?|municipalit\w+|councils?|trustees?|brands?"""
_PERSONS = r"""adults?|people|famil(?:y|ies)|parents?|mothers?|fathers?|couples?|men|women|patients?|homeowners?
tenants?|renters?|residents?|households?|neighbours?|children|teenagers?|pupils?|learners?|retirees|pensioners?|seniors?
self-employed|tradespeople|freelancers?|individuals|singles|newlyweds|everyone|anyone|expats?|commuters?|drivers?
savers?|carers?|pet owners?|dog owners?|first-time buyers?|home buyers?|house buyers?"""


def _any_of(table: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table.splitlines())})\b", re.IGNORECASE)


_ORGANISED, _PRIVATE = _any_of(_ROLES), _any_of(_PERSONS)
_HOME_BUYERS = re.compile(r"\b(?:first-time|home|house) buyers?\b", re.IGNORECASE)


def is_private(brief: Brief) -> bool:
    """Whether the brief names people who decide for themselves, and no role in an organisation."""
    text = brief.target_audience
    return bool(_PRIVATE.search(text)) and not _ORGANISED.search(_HOME_BUYERS.sub("", text))
