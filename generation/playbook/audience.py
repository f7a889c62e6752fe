"""Tell whether an audience decides for itself or for an organisation."""

from __future__ import annotations

import re

from generation.brief import Brief

_ROLES = r"""directors?|managers?|controllers?|heads? of|buyers?|purchas\w+|procurement|compan(?:y|ies)|firms?
business(?:es)?|enterprises?|organi[sz]ations?|teams?|founders?|officers?|executives?|leaders?|suppliers?|employers?
agenc(?:y|ies)|start-?ups?|smes?|b2b|c[efmt]os?|corporat\w+|industr\w+|manufacturers?|retailers?|wholesalers?|planners?
landlords?|administrators?|departments?|municipalit\w+|councils?|trustees?|brands?|dealers?|distributors?|contractors?
institutions?|practices|clinics|hospitals|restaurants|hotels|offices|warehouses|factor(?:y|ies)|plants|fleets?|vendors?"""
_PERSONS = r"""adults?|people|famil(?:y|ies)|parents?|mothers?|fathers?|mums?|moms?|dads?|couples?|men|women|patients?
homeowners?|tenants?|renters?|residents?|households?|neighbours?|children|kids|teen(?:ager)?s?|pupils?|learners?|students?
graduates?|retirees|pensioners?|seniors?|self-employed|tradespeople|freelancers?|individuals|singles|newlyweds|brides?
everyone|anyone|expats?|commuters?|drivers?|savers?|carers?|grandparents?|locals|citizens?|consumers?|shoppers?|travell?ers?
tourists?|visitors?|guests?|diners?|beginners?|amateurs?|hobby\w*|recreational|enthusiasts?|lovers?|fans|runners?|skiers?
cyclists?|hikers?|climbers?|swimmers?|walkers?|gamers?|gardeners?|(?:pet|dog|cat|horse|car) owners?
first-time buyers?|home buyers?|house buyers?"""
_AGE = re.compile(
    r"\b(?:aged?|ages|under|over)\s+\d\d\b|\b\d\d\s*(?:-|–|to)\s*\d\d\s*(?:year|yr)"
    r"|\bin their (?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
    re.IGNORECASE,
)
_CONSUMER_TRADES = frozenset({"E-commerce", "Education", "Healthcare", "Real Estate"})
"""Whose customers are private people unless the brief says otherwise."""


def _any_of(table: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table.splitlines())})\b", re.IGNORECASE)


_ORGANISED, _PRIVATE = _any_of(_ROLES), _any_of(_PERSONS)
_HOME_BUYERS = re.compile(r"\b(?:first-time|home|house) buyers?\b", re.IGNORECASE)


def is_private(brief: Brief) -> bool:
    """Tell whether the brief is for people who decide for themselves.

    A role in an organisation among the audience says no; persons or their age say yes. Where it names neither, or is
    in a language that the lists do not know, the trade decides.
    """
    text = brief.target_audience
    if _ORGANISED.search(_HOME_BUYERS.sub("", text)):
        return False
    return bool(_PRIVATE.search(text) or _AGE.search(text)) or brief.industry in _CONSUMER_TRADES
