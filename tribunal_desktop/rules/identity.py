"""Numbers that identify people and organisations: resident ID, unified social credit code, phone.

A wrong number is a question, never a bar: the identity paper of a party is not among the particulars the law
demands (CPL 124; Int 209), and papers with a wrong check digit do exist. The region code is never judged, because
old numbers carry codes that were abolished since.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Sex

_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(pow(3, position, 31) for position in range(17))


@dataclass(frozen=True)
class ResidentId:
    """What a resident identity number (公民身份号码, GB 11643) says about its holder."""

    number: str
    region_code: str
    birth_date: date
    sex: Sex
    check_digit_right: bool
    """Always true for the old form of 15 digits, which has no check digit."""


def normalise_number(text: str) -> str:
    """Digits and letters of a number as typed: half-width, upper case, without spaces and dashes."""
    return re.sub(r"[\s\-‐–—―－·.]", "", unicodedata.normalize("NFKC", text)).upper()


def normalise_name(text: str) -> str:
    """A name for comparison: half-width forms, one dot for the names of minorities, no spaces, one case."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"[•‧∙⋅・.]", "·", plain).casefold()


def normalise_phone(text: str) -> str:
    """Digits of a phone number, without the country prefix of a Chinese one."""
    digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"^(?:00)?86(?=1\d{10}$|0\d{9,11}$)", "", digits)


def resident_id_check_character(first_17: str) -> str:
    """The 18th character of a resident ID (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _RESIDENT_WEIGHTS, strict=True))
    return _RESIDENT_CHECKS[total % 11]


def read_resident_id(text: str) -> ResidentId | None:
    """What the number says; ``None`` when it has neither 18 nor 15 places or holds no possible birth date."""
    number = normalise_number(text)
    if re.fullmatch(r"[1-9][0-9]{16}[0-9X]", number):
        born, order, right = number[6:14], number[16], number[17] == resident_id_check_character(number[:17])
    elif re.fullmatch(r"[1-9][0-9]{14}", number):
        born, order, right = f"19{number[6:12]}", number[14], True
    else:
        return None
    try:
        birth_date = date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return None
    sex = Sex.MALE if int(order) % 2 else Sex.FEMALE
    return ResidentId(number, number[:6], birth_date, sex, right)


def check_resident_id(text: str, field: str) -> Finding | None:
    """The question a resident ID raises by itself, if any."""
    resident = read_resident_id(text)
    if resident is None:
        places = len(normalise_number(text))
        return Finding("resident_id_unreadable", field, Severity.ASK, {"places": places}, "GB 11643-1999")
    if not resident.check_digit_right:
        right = resident_id_check_character(resident.number[:17])
        params: dict[str, object] = {"last": resident.number[17], "right": right}
        return Finding("resident_id_check_digit", field, Severity.ASK, params, "GB 11643-1999")
    return None


def credit_code_check_character(first_17: str) -> str:
    """The 18th character of a unified social credit code (GB 32100-2015); raises ``ValueError`` on a foreign letter."""
    total = sum(
        _CREDIT_ALPHABET.index(character) * weight for character, weight in zip(first_17, _CREDIT_WEIGHTS, strict=True)
    )
    return _CREDIT_ALPHABET[-total % 31]


def check_credit_code(text: str, field: str) -> Finding | None:
    """The question a unified social credit code (统一社会信用代码) raises, if any."""
    code = normalise_number(text)
    if not re.fullmatch(rf"[{_CREDIT_ALPHABET}]{{2}}[0-9]{{6}}[{_CREDIT_ALPHABET}]{{10}}", code):
        return Finding("credit_code_unreadable", field, Severity.ASK, {"places": len(code)}, "GB 32100-2015")
    right = credit_code_check_character(code[:17])
    if code[17] != right:
        params: dict[str, object] = {"last": code[17], "right": right}
        return Finding("credit_code_check_character", field, Severity.ASK, params, "GB 32100-2015")
    return None


def age_on(birth_date: date, day: date) -> int:
    """Full years of age on ``day``; a birthday on 29 February is reached on 1 March of other years."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))
