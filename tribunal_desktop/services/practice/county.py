"""People, places and firms of the invented county (演练数据): fictitious, plausible, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from tribunal_desktop import resources
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.identity import credit_code_check_character, resident_id_check_character
from tribunal_desktop.rules.terms import IdType, MediatorKind, PartyKind, PartyRole, Post, Sex

Row = dict[str, Any]
T = TypeVar("T")

_FIRM_SHARE = 0.12
_RARE_SHARE = 0.01
_INVENTED_REGION = "330681"
_CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True)
class Matter:
    """A kind of dispute the county knows, from ``resources/practice/county.toml``."""

    cause: str
    weight: int
    field: str
    claim: str
    facts: str
    amount: tuple[int, int] | None
    firms: frozenset[PartyRole]
    """Which sides may be a firm."""
    couple: bool
    """Husband against wife, or the other way round."""
    plaintiff_age: tuple[int, int] | None


class County:
    """Draws invented people and places; every draw comes from one seeded generator."""

    def __init__(self, seed: int, now: datetime) -> None:
        self.random = Random(seed)  # noqa: S311 - practice data must be repeatable, not secret
        self.now = now
        self._words: dict[str, Any] = resources.toml("practice", "county.toml")
        self.matters = [
            Matter(
                entry["cause"],
                entry["weight"],
                entry["field"],
                entry["claim"],
                entry["facts"],
                tuple(entry["amount"]) if "amount" in entry else None,
                frozenset(map(PartyRole, entry.get("firms", ("plaintiff", "defendant")))),
                entry.get("couple", False),
                tuple(entry["plaintiff_age"]) if "plaintiff_age" in entry else None,
            )
            for entry in self._words["matter"]
        ]

    def id(self, moment: datetime | None = None) -> str:
        """A row id as made at ``moment`` (default: now), repeatable for the seed."""
        return new_id(lambda: moment or self.now, self.random.getrandbits)

    def pick(self, words: str) -> Any:
        """One entry of a word list."""
        return self.random.choice(self._words[words])

    def person_name(self, sex: Sex) -> str:
        """A full name; about one in a hundred holds a rare character, as in life."""
        common = self.random.random() < 0.8
        surname: str = self.pick("surnames_common" if common else "surnames_less_common")
        if self.random.random() < _RARE_SHARE:
            return surname + str(self.pick("given_rare"))
        return surname + str(self.pick("given_male" if sex is Sex.MALE else "given_female"))

    def birth_date(self, youngest: int = 19, oldest: int = 82) -> date:
        """A birth date of someone between the ages, both in years."""
        days = self.random.randint(youngest * 366, oldest * 365)
        return self.now.date() - timedelta(days=days)

    def resident_id(self, born: date, sex: Sex) -> str:
        """A well-formed resident identity number of the invented person."""
        serial = self.random.randrange(0, 999, 2) + (1 if sex is Sex.MALE else 0)
        body = f"{_INVENTED_REGION}{born:%Y%m%d}{serial:03d}"
        return body + resident_id_check_character(body)

    def phone(self) -> str:
        """A number in a range no operator gives out."""
        return f"1990000{self.random.randrange(10_000):04d}"

    def villages(self, count: int) -> list[Row]:
        """Village rows spread over the townships, with different names."""
        names: list[str] = []
        while len(names) < count:
            name = f"{self.pick('village_first')}{self.pick('village_second')}村"
            if name not in names:
                names.append(name)
        return [
            {
                "id": self.id(),
                "name": name,
                "township": self._words["townships"][number % len(self._words["townships"])],
                "population": self.random.randint(380, 4200),
                "population_year": self.now.year - 1,
            }
            for number, name in enumerate(names)
        ]

    def staff(self, taken: Sequence[tuple[str, Post]]) -> list[Row]:
        """The eight of the tribunal less those who exist already (``taken``: name and post)."""
        posts = [post for _, post in taken]
        rows = []
        for entry in self._words["staff"]:
            post = Post(entry["post"])
            if post in posts:
                posts.remove(post)
                continue
            rows.append({"id": self.id(), "name": entry["name"], "post": post, "phone": self.phone(), "active": True})
        return rows

    def mediators(self, count: int) -> list[Row]:
        """Mediators, two of them with a certificate that ran out."""
        today = self.now.date()
        rows = []
        for number in range(count):
            sex = self.random.choice([Sex.MALE, Sex.FEMALE])
            expired = number in (7, 23)
            rows.append(
                {
                    "id": self.id(),
                    "name": self.person_name(sex),
                    "kind": MediatorKind.INVITED if number % 3 == 0 else MediatorKind.PEOPLES,
                    "organisation": f"{self.pick('townships')}人民调解委员会",
                    "certificate_no": f"练调证{number + 1:03d}号",
                    "certificate_valid_to": today + timedelta(days=-40 if expired else self.random.randint(60, 900)),
                    "languages": self.pick("languages"),
                    "fields": "、".join(self.random.sample(self._words["mediator_fields"], 2)),
                    "township": self.pick("townships"),
                    "phone": self.phone(),
                    "id_number": self.resident_id(self.birth_date(30, 68), sex),
                    "full_time": number % 4 == 0,
                    "active": True,
                }
            )
        return rows

    def relatives(self, mediators: Sequence[Row]) -> list[Row]:
        """One declared relative for every second mediator."""
        return [
            {
                "id": self.id(),
                "person_kind": "mediator",
                "person_id": mediator["id"],
                "name": self.person_name(self.random.choice([Sex.MALE, Sex.FEMALE])),
                "relation": self.pick("relations"),
                "id_number": None,
                "phone": self.phone(),
            }
            for mediator in mediators[::2]
        ]

    def helpers(self, count: int) -> list[Row]:
        """Jurors or volunteers: name, township, phone."""
        return [
            {
                "id": self.id(),
                "name": self.person_name(self.random.choice([Sex.MALE, Sex.FEMALE])),
                "township": self.pick("townships"),
                "phone": self.phone(),
                "active": True,
            }
            for _ in range(count)
        ]

    def party(
        self, dispute_id: str, position: int, role: PartyRole, village: Row, moment: datetime, matter: Matter
    ) -> Row:
        """A party row; about one in eight is a firm where the matter allows, one in ten persons shows no paper."""
        row: Row = {
            "id": self.id(moment),
            "dispute_id": dispute_id,
            "position": position,
            "role": role,
            "phone": self.phone(),
        }
        if self.random.random() < _FIRM_SHARE and role in matter.firms:
            return row | self._firm()
        sex = (Sex.MALE, Sex.FEMALE)[position % 2] if matter.couple else self.random.choice([Sex.MALE, Sex.FEMALE])
        youngest, oldest = matter.plaintiff_age or (19, 82)
        if role is not PartyRole.PLAINTIFF:
            youngest, oldest = 19, 60 if matter.plaintiff_age else 82
        return row | self._natural(village, sex, self.birth_date(youngest, oldest))

    def _firm(self) -> Row:
        body = "91330681MA" + "".join(self.random.choice(_CREDIT_CODE_ALPHABET) for _ in range(7))
        place, trade, form = (self.pick(f"company_{part}") for part in ("places", "trades", "forms"))
        return {
            "kind": PartyKind.LEGAL,
            "name": f"{place}{trade}{form}",
            "sex": None,
            "birth_date": None,
            "ethnicity": None,
            "id_type": IdType.CREDIT_CODE,
            "id_number": body + credit_code_check_character(body),
            "occupation": None,
            "employer": None,
            "domicile": f"{place}工业区{self.random.randint(1, 99)}号",
            "representative_name": self.person_name(Sex.MALE),
            "representative_post": "经理",
        }

    def _natural(self, village: Row, sex: Sex, born: date) -> Row:
        known = self.random.random() > 0.1
        return {
            "kind": PartyKind.NATURAL,
            "name": self.person_name(sex),
            "sex": sex,
            "birth_date": born if known else None,
            "ethnicity": self.pick("ethnicities"),
            "id_type": IdType.RESIDENT_ID if known else IdType.NONE,
            "id_number": self.resident_id(born, sex) if known else None,
            "occupation": self.pick("occupations"),
            "employer": None,
            "domicile": f"{village['township']}{village['name']}{self.random.randint(1, 180)}号",
            "representative_name": None,
            "representative_post": None,
        }

    def chance(self, share: float) -> bool:
        """True in ``share`` of the draws."""
        return self.random.random() < share

    def choose(self, options: Sequence[T], weight: Callable[[T], int] | None = None) -> T:
        """One of the options, weighted when ``weight`` is given."""
        if weight is None:
            return self.random.choice(options)
        return self.random.choices(options, [weight(option) for option in options])[0]
