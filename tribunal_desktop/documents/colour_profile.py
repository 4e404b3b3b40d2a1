"""The colours of a paper: sRGB (IEC 61966-2-1) as an ICC profile of version 4.2, made from its numbers.

Made here because the profiles that ship with systems have licences and dates of their own; this one is 0.5 kB and the
same for ever.
"""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
D50 = (0.9642, 1.0, 0.8249)
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue adapted to D50."""
ADAPTATION = (1.047882, 0.022919, -0.050201, 0.029587, 0.990484, -0.017059, -0.009232, 0.015076, 0.751678)
"""Bradford matrix from D65 to D50."""
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _words(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">LLL2s2sLL", 0, 1, 12, b"en", b"US", len(encoded), 28) + encoded


@cache
def srgb() -> bytes:
    """The profile."""
    curve = b"para" + struct.pack(">LHH", 0, 3, 0) + _fixed(*CURVE)
    tags = {
        b"desc": _words(NAME),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(*D50),
        b"chad": b"sf32\0\0\0\0" + _fixed(*ADAPTATION),
        **{tag: b"XYZ \0\0\0\0" + _fixed(*values) for tag, values in PRIMARIES.items()},
    }
    names = [*tags, b"rTRC", b"gTRC", b"bTRC"]
    offset, places, body = 128 + 4 + 12 * len(names), {}, b""
    for data in dict.fromkeys([*tags.values(), curve]):
        places[data] = offset + len(body)
        body += data + bytes(-len(data) % 4)
    table = struct.pack(">L", len(names))
    for name in names:
        data = tags.get(name, curve)
        table += struct.pack(">4sLL", name, places[data], len(data))
    header = struct.pack(
        ">L4sL4s4s4s6H4s4sLLLQL", offset + len(body), b"\0" * 4, 0x04200000, b"mntr", b"RGB ", b"XYZ ",
        2000, 1, 1, 0, 0, 0, b"acsp", b"\0" * 4, 0, 0, 0, 0, 0,
    ) + _fixed(*D50)  # fmt: skip
    return header + bytes(128 - len(header)) + table + body
