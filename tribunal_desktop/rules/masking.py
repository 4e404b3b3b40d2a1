"""Masked copies of decisions for publication (公开文书的隐名与删除; 法释〔2016〕19号 arts. 4, 8-11).

Pure text rules: names that must be hidden keep the family name, particulars of natural persons go, an address stops at
county or district. What only a reader can see (health, trade secrets, privacy) stays a question of the checklist.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.terms import MaskKind, PartyKind, PublicationBar

STARS = "＊＊＊"
GONE = "（住址略）"
COMING_OF_AGE = 18
"""Years (Civil Code 17)."""
_LABELS = (
    r"(?:公民身份号码|居民身份证号码?|身份证号码?|身份证|护照号码?|护照|"
    r"联系电话|联系方式|手机号码?|电话|微信号?|电子邮箱|邮箱)"
)
_VALUE = r"[0-9A-Za-z@._\-—－ ]{5,40}[0-9A-Za-z]"
_LABELLED = re.compile(rf"[，、；,;]?\s*{_LABELS}\s*(?:为|是)?[:：]?\s*{_VALUE}")
_PATTERNS: tuple[tuple[MaskKind, re.Pattern[str]], ...] = (
    (MaskKind.CERTIFICATE, re.compile(r"[（(〔\[][12]\d{3}[）)〕\]][^，。；\s]{1,24}?不动产权第\s*\d+\s*号")),
    (
        MaskKind.CERTIFICATE,
        re.compile(r"[^，。；\s、为是]{0,8}(?:房权证|土地使用权证|房产证)[^，。；\s]{0,12}?第?\s*\d{4,}\s*号"),
    ),
    (MaskKind.EMAIL, re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")),
    (
        MaskKind.PLATE,
        re.compile(
            r"[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新蒙][A-Z][·•\s]?[A-HJ-NP-Z0-9]{5,6}(?![0-9A-Z])"
        ),
    ),
    (
        MaskKind.ID_NUMBER,
        re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[0-9Xx](?![0-9A-Za-z])"),
    ),
    (MaskKind.ACCOUNT, re.compile(r"(?<![0-9A-Za-z.])\d(?:[ -]?\d){11,20}(?![0-9A-Za-z])")),
    (MaskKind.PHONE, re.compile(r"(?<![0-9A-Za-z])(?:1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[- －]\d{7,8})(?![0-9A-Za-z])")),
)
_HOME = re.compile(
    r"(?P<lead>住(?!所地)(?:址|在)?[:：]?)(?P<place>(?=[^，。；,;\n]*[县区镇乡村街路巷号室])[^，。；,;\n]{4,60})"
)
_COUNTY = re.compile(
    r"^(?:[^省市县区旗]{2,8}(?:省|自治区))?(?:[^省市县区旗]{1,8}(?:市|自治州|盟|地区))?[^省市县旗路街镇乡村]{1,9}?(?:自治县|县|区|旗|市)"
)


@dataclass(frozen=True)
class Named:
    """Somebody a decision names; ``hidden`` when the name itself must not be shown (art. 8)."""

    name: str
    kind: PartyKind = PartyKind.NATURAL
    hidden: bool = False
    address: str = ""


@dataclass(frozen=True)
class Replaced:
    """One thing that was taken out, how often, and what stands in its place."""

    kind: MaskKind
    before: str
    after: str
    count: int


@dataclass(frozen=True)
class Masked:
    """Texts without what must not be published, with what was taken out."""

    texts: tuple[str, ...]
    replaced: tuple[Replaced, ...]


def under_age(born: date | None, on: date) -> bool:
    """Whether somebody born then is a minor on that day; false when the day of birth is not known."""
    return born is not None and (on.year - born.year - ((on.month, on.day) < (born.month, born.day))) < COMING_OF_AGE


def publication_bars(*, mediated: bool, confirmed: bool, divorce_or_custody: bool) -> tuple[PublicationBar, ...]:
    """Why the whole decision stays off the public site (art. 4); then only its number, court and day are shown."""
    found = (
        (mediated, PublicationBar.MEDIATED),
        (confirmed, PublicationBar.CONFIRMED),
        (divorce_or_custody, PublicationBar.DIVORCE_OR_CUSTODY),
    )
    return tuple(bar for holds, bar in found if holds)


def family_name(name: str) -> str:
    """What art. 9 leaves of a name: the family name; of a name with a dot, or of a foreign one, the first character."""
    return name[:2] if name[:2] in _compound() and len(name) > 2 else name[:1]


@cache
def _compound() -> frozenset[str]:
    return frozenset(resources.toml("reference", "compound_surnames.toml")["names"].split())


def aliases(people: Iterable[Named]) -> dict[str, str]:
    """What each hidden name becomes: 张某; two that would read the same get 张某1, 张某2, as they come (art. 9)."""
    names = list(dict.fromkeys(each.name for each in people if each.hidden and each.name.strip()))
    stems = [f"{family_name(name)}某" for name in names]
    often, seen = Counter(stems), Counter[str]()
    made = {}
    for name, stem in zip(names, stems, strict=True):
        seen[stem] += 1
        made[name] = f"{stem}{seen[stem]}" if often[stem] > 1 else stem
    return made


def county(address: str) -> str:
    """The address as far as county or district (art. 11); nothing when it names none."""
    found = _COUNTY.match(address.strip())
    return found.group() if found else ""


def mask(texts: Sequence[str], people: Sequence[Named], extra: Sequence[tuple[str, str]] = ()) -> Masked:
    """Mask ``texts``; ``extra`` are words a reader marked, with what stands for them.

    Every text is masked with the same names, so that one person reads the same throughout.
    """
    fixed = _fixed(people, extra)
    counts: Counter[tuple[MaskKind, str, str]] = Counter()
    words = re.compile("|".join(re.escape(word) for word in sorted(fixed, key=len, reverse=True))) if fixed else None

    def note(kind: MaskKind, before: str, after: str) -> str:
        counts[kind, before, after] += 1
        return after

    def known(match: re.Match[str]) -> str:
        kind, after = fixed[match.group()]
        return note(kind, match.group(), after)

    def home(match: re.Match[str]) -> str:
        place = match["place"]
        near = county(place)
        if near == place or place == GONE:
            return match.group()
        return match["lead"] + note(MaskKind.ADDRESS, place, near or GONE)

    done = []
    for text in texts:
        for kind, pattern in _PATTERNS[:2]:
            text = pattern.sub(lambda match, kind=kind: note(kind, match.group(), STARS), text)  # type: ignore[misc]
        text = _LABELLED.sub(lambda match: note(_label_kind(match.group()), match.group(), ""), text)
        text = words.sub(known, text) if words else text
        text = _HOME.sub(home, text)
        for kind, pattern in _PATTERNS[2:]:
            text = pattern.sub(lambda match, kind=kind: note(kind, match.group(), STARS), text)  # type: ignore[misc]
        done.append(text)
    return Masked(tuple(done), tuple(Replaced(*key, count) for key, count in counts.items()))


def _fixed(people: Sequence[Named], extra: Sequence[tuple[str, str]]) -> dict[str, tuple[MaskKind, str]]:
    """Known words that go wherever they stand."""
    fixed = {name: (MaskKind.NAME, alias) for name, alias in aliases(people).items()}
    for each in people:
        address = each.address.strip()
        if each.kind is PartyKind.NATURAL and address and county(address) != address:
            fixed[address] = (MaskKind.ADDRESS, county(address) or GONE)
    return {**fixed, **{word: (MaskKind.MARKED, after or STARS) for word, after in extra if word.strip()}}


def _label_kind(labelled: str) -> MaskKind:
    if "身份" in labelled or "护照" in labelled:
        return MaskKind.ID_NUMBER
    return MaskKind.EMAIL if "邮箱" in labelled or "微信" in labelled else MaskKind.PHONE
