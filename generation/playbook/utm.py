"""Build tracked links with one spelling for every tag, so that a report never splits one channel into two."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from generation.brief import Brief
from generation.playbook.rules import OBEY_READS, allowed_lines

NO_SITE = "Links start when the site exists"
UTM_READS = ("client_name", "website", "no_website", "objective", *OBEY_READS)


def slug(text: str, limit: int = 40) -> str:
    """Write a text as lower-case ASCII letters and digits joined by hyphens; 'x' when nothing of it can be."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return found[:limit].strip("-") or "x"


def utm_url(website: str, source: str, medium: str, campaign: str, content: str = "") -> str:
    """Add UTM tags after the address's own query; empty without a usable address."""
    try:
        parts = urlsplit(website.strip() if "://" in website else f"https://{website.strip()}")
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    if not website.strip() or not usable or re.search(r"[\s<>\"']", website.strip()):
        return ""
    tags = {"utm_source": source, "utm_medium": medium, "utm_campaign": campaign, "utm_content": content}
    kept = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key not in tags]
    query = urlencode([*kept, *((key, slug(value)) for key, value in tags.items() if value)])
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", query, parts.fragment))


def campaign(brief: Brief) -> str:
    """Name the campaign of the whole week, so that posts, mails and links add up to the same line."""
    return slug(" ".join([brief.client_name, *allowed_lines(brief, [brief.objective, "week"]), "1"]), 60)


def tracked(brief: Brief, source: str, medium: str, content: str) -> str:
    """Build a tracked link to the client's site; empty without a site."""
    return utm_url(brief.website, source, medium, campaign(brief), content)
