"""Read the agency's branding from the settings. A logo or colour that cannot be used is left out, never guessed."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from PIL import Image, UnidentifiedImageError

MOST_BYTES = 2 * 2**20
_SUFFIXES = {"PNG": "png", "JPEG": "jpg"}


@dataclass(frozen=True)
class Branding:
    """`colour` is #RRGGBB or empty; `logo` the bytes of a picture, `suffix` its kind: png, jpg or svg."""

    colour: str = ""
    footer: str = ""
    logo: bytes = b""
    suffix: str = ""

    @property
    def logo_name(self) -> str:
        return f"pictures/agency-logo.{self.suffix}" if self.logo else ""

    @property
    def marks(self) -> list[str]:
        """List the values that tell one branding from another, for the fingerprint of a delivery job."""
        return [self.colour, self.footer, self.suffix, hashlib.sha256(self.logo).hexdigest()]


def branding() -> Branding:
    logo, suffix = _logo(settings.AGENCY_LOGO)
    colour = settings.AGENCY_COLOUR.strip()
    known = re.fullmatch(r"#[0-9A-Fa-f]{6}", colour)
    return Branding(colour.upper() if known else "", settings.AGENCY_FOOTER.strip(), logo, suffix)


def logo_works() -> bool:
    return bool(_logo(settings.AGENCY_LOGO)[0])


def _logo(place: str) -> tuple[bytes, str]:
    """Return the logo's bytes and kind; both empty for a file that is missing, too large or no picture."""
    path = Path(place)
    if not place or not path.is_file():
        return b"", ""
    about = path.stat()
    return _read(path, about.st_mtime_ns, about.st_size) if about.st_size <= MOST_BYTES else (b"", "")


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int, _size: int) -> tuple[bytes, str]:
    """Read the file once per change: every delivery job asks for the branding while it is claimed."""
    data = path.read_bytes()
    if path.suffix.lower() == ".svg":
        return (data, "svg") if b"<svg" in data[:1000] else (b"", "")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=list(_SUFFIXES)) as picture:
                picture.load()
                return data, _SUFFIXES[str(picture.format)]
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return b"", ""
