"""Masked copies keep what law 法释〔2016〕19号 keeps and lose what it takes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.masking import GONE, STARS, Named, aliases, county, mask, publication_bars, under_age
from tribunal_desktop.rules.terms import MaskKind, PartyKind, PublicationBar

NAMES = st.text("张王李赵欧阳司马诸葛明华伟丽𠮷·", min_size=2, max_size=5)


def test_a_hidden_name_keeps_the_family_name_and_two_alike_are_told_apart() -> None:
    people = [Named(name, hidden=True) for name in ("张三", "张小四", "欧阳锋", "阿依古丽·买买提", "李雷")]
    assert aliases(people) == {
        "张三": "张某1",
        "张小四": "张某2",
        "欧阳锋": "欧阳某",
        "阿依古丽·买买提": "阿某",
        "李雷": "李某",
    }


def test_the_same_person_reads_the_same_in_every_part() -> None:
    done = mask(
        ["原告张三与被告张三丰离婚纠纷一案", "张三丰辩称，张三所述不实。"],
        [Named("张三", hidden=True), Named("张三丰", hidden=True)],
    )
    assert done.texts == ("原告张某1与被告张某2离婚纠纷一案", "张某2辩称，张某1所述不实。")
    assert {(each.before, each.count) for each in done.replaced} == {("张三", 2), ("张三丰", 2)}


def test_particulars_of_a_natural_person_go_and_sex_birth_and_county_stay() -> None:
    text = (
        "原告：李明，男，1980年5月6日出生，汉族，住河北省张家口市尚义县南壕堑镇东村12号，"
        "公民身份号码13072519800506001X，联系电话13812345678。"
    )
    assert mask([text], [Named("李明")]).texts == ("原告：李明，男，1980年5月6日出生，汉族，住河北省张家口市尚义县。",)


def test_a_company_keeps_its_seat_and_representative() -> None:
    text = "被告：尚义县某某粮油有限公司，住所地河北省尚义县工业园区3号。法定代表人：王强，经理。"
    company = Named("尚义县某某粮油有限公司", PartyKind.LEGAL, address="河北省尚义县工业园区3号")
    assert mask([text], [company]).texts == (text,)


@pytest.mark.parametrize(
    ("text", "after", "kind"),
    [
        ("汇入账号6222 0210 0101 2345 678", f"汇入账号{STARS}", MaskKind.ACCOUNT),
        ("驾驶冀G12A45小型轿车", f"驾驶{STARS}小型轿车", MaskKind.PLATE),
        ("驾驶冀GD12345新能源车", f"驾驶{STARS}新能源车", MaskKind.PLATE),
        ("登记为（2019）冀不动产权第0001234号", f"登记为{STARS}", MaskKind.CERTIFICATE),
        ("发送至li.ming@example.cn后", f"发送至{STARS}后", MaskKind.EMAIL),
        ("拨打0313-4567890未接", f"拨打{STARS}未接", MaskKind.PHONE),
        ("身份证130725198005060010系伪造", None, MaskKind.ID_NUMBER),
    ],
)
def test_numbers_that_lead_to_a_person_go(text: str, after: str | None, kind: MaskKind) -> None:
    done = mask([text], [])
    assert [each.kind for each in done.replaced] == [kind]
    assert after is None or done.texts == (after,)


@pytest.mark.parametrize(
    "text",
    [
        "（2026）冀0725民初1234号",
        "给付原告货款46,000.00元（大写：肆万陆仟元整），于2026年12月31日前付清",
        "依照《中华人民共和国民事诉讼法》第一百四十八条第一款",
        "自2020年1月1日至2026年11月23日",
        "共计12345678.90元",
    ],
)
def test_what_a_reader_needs_stays(text: str) -> None:
    assert mask([text], []).texts == (text,)


def test_words_a_reader_marks_go_too() -> None:
    done = mask(["原告患有某病，在县医院住院。"], [], [("患有某病", ""), ("县医院", "某医院")])
    assert done.texts == (f"原告{STARS}，在某医院住院。",)


def test_an_address_stops_at_the_county_or_goes() -> None:
    assert county("北京市大兴区青云店镇一村3号") == "北京市大兴区"
    assert county("内蒙古自治区呼和浩特市和林格尔县城关镇") == "内蒙古自治区呼和浩特市和林格尔县"
    assert county("贵州省黔东南苗族侗族自治州三江侗族自治县古宜镇").endswith("自治县")
    home = "东村12号后院"
    assert mask([f"家住{home}。"], [Named("李明", address=home)]).texts == (f"家住{GONE}。",)


def test_minors_are_counted_by_the_day() -> None:
    assert under_age(date(2008, 11, 24), date(2026, 11, 23))
    assert not under_age(date(2008, 11, 23), date(2026, 11, 23))
    assert not under_age(None, date(2026, 11, 23))


def test_some_decisions_are_not_published_at_all() -> None:
    assert publication_bars(mediated=True, confirmed=False, divorce_or_custody=True) == (
        PublicationBar.MEDIATED,
        PublicationBar.DIVORCE_OR_CUSTODY,
    )


@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.text("的与诉称，。同意支付", max_size=12))
def test_no_hidden_name_is_left_anywhere(names: list[str], words: str) -> None:
    people = [Named(name, hidden=True) for name in names]
    done = mask([words.join(["", *names, ""])], people)
    made = sorted(aliases(people).values(), key=len, reverse=True)
    left = done.texts[0]
    for alias in made:
        left = left.replace(alias, "|")
    assert not any(name in left for name in names)
