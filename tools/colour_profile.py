"""Makes the colour profile of papers, resources/colours/srgb.icc: the sRGB of Little CMS, which asks for no licence.

    python tools/colour_profile.py

The date is the same for ever, and the version is that of ISO 15076-1:2005, the newest that PDF/A-2 knows: what the
profile holds has not changed since.
"""

from __future__ import annotations

from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parent.parent / "resources" / "colours" / "srgb.icc"
VERSION, VERSION_4_2 = slice(8, 12), bytes([4, 0x20, 0, 0])
DATE, FIRST_OF_2000 = slice(24, 36), b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))


def profile() -> bytes:
    """The profile."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[VERSION], made[DATE] = VERSION_4_2, FIRST_OF_2000
    return bytes(made)


if __name__ == "__main__":
    TARGET.write_bytes(profile())
