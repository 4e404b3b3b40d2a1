"""The recovery code (恢复码): 160 random bits a person can copy from paper.

Eight groups of five Crockford base32 characters; the fifth of each group checks the other four and the group's place.
Over GF(32) with different weights the check finds every single wrong character and every swap of two neighbours in a
group; because the place counts, it finds two groups swapped as well.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

from tribunal_desktop.errors import KnownError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP_CHARACTERS = 5
SECRET_BYTES = 20
_DATA_CHARACTERS = GROUP_CHARACTERS - 1
_WEIGHTS = (2, 3, 4, 5)
_MODULUS = 0b100101  # x^5 + x^2 + 1, irreducible over GF(2)
_LOOK_ALIKES = str.maketrans("ILO", "110")


def new_secret() -> bytes:
    """Fresh random content for a recovery code."""
    return secrets.token_bytes(SECRET_BYTES)


def encode(secret: bytes) -> str:
    """The code as it is printed: ``XXXXX-XXXXX-…``."""
    number = int.from_bytes(secret, "big")
    digits = [number >> (5 * place) & 31 for place in reversed(range(GROUPS * _DATA_CHARACTERS))]
    groups = [digits[start : start + _DATA_CHARACTERS] for start in range(0, len(digits), _DATA_CHARACTERS)]
    return "-".join(_spell([*group, _check(group, place)]) for place, group in enumerate(groups))


def decode(typed: str) -> bytes:
    """The secret behind a typed code.

    Forgives case, spaces, dashes, full-width characters and the look-alikes I, L and O. Raises ``KnownError``:
    ``recovery_code_length``, or ``recovery_code_group`` with the number of the first group that cannot be right.
    """
    characters = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", typed)).upper().translate(_LOOK_ALIKES)
    if len(characters) != GROUPS * GROUP_CHARACTERS:
        raise KnownError("recovery_code_length", expected=GROUPS * GROUP_CHARACTERS, found=len(characters))
    number = 0
    for place in range(GROUPS):
        for digit in _group(characters[place * GROUP_CHARACTERS :][:GROUP_CHARACTERS], place):
            number = number << 5 | digit
    return number.to_bytes(SECRET_BYTES, "big")


def _group(characters: str, place: int) -> list[int]:
    digits = [ALPHABET.find(character) for character in characters]
    if -1 in digits or digits[-1] != _check(digits[:-1], place):
        raise KnownError("recovery_code_group", group=place + 1)
    return digits[:-1]


def _spell(digits: list[int]) -> str:
    return "".join(ALPHABET[digit] for digit in digits)


def _check(digits: list[int], place: int) -> int:
    check = place
    for weight, digit in zip(_WEIGHTS, digits, strict=True):
        check ^= _multiply(weight, digit)
    return check


def _multiply(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        right >>= 1
        left <<= 1
        if left & 0b100000:
            left ^= _MODULUS
    return product
