"""Strokes: compact text and back, what counts as a signature, what the hash binds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.signing_samples import handwriting
from tribunal_desktop.rules.strokes import MOST_DOTS, Dot, Signed, Stroke, Strokes, from_text, to_text
from tribunal_desktop.rules.terms import SignatureWay, SignerRole, StrokeDevice

DOTS = st.builds(Dot, *[st.integers(-100_000, 100_000)] * 4)
STROKES = st.builds(
    Strokes,
    st.integers(1, 20_000),
    st.integers(1, 20_000),
    st.lists(st.builds(Stroke, st.sampled_from(StrokeDevice), st.lists(DOTS, min_size=1).map(tuple)), max_size=4).map(
        tuple
    ),
)
SIGNED = Signed(
    "ab" * 32,
    "张三",
    SignerRole.PARTY,
    "",
    SignatureWay.STROKES,
    False,
    "",
    datetime(2026, 11, 23, 1, tzinfo=UTC),
    to_text(handwriting()),
)


@given(STROKES)
def test_strokes_come_back_as_they_were(strokes: Strokes) -> None:
    assert from_text(to_text(strokes)) == strokes


def test_a_name_takes_a_few_bytes_a_dot() -> None:
    strokes = handwriting()
    assert len(to_text(strokes)) < 12 * sum(len(stroke.dots) for stroke in strokes.strokes)


@pytest.mark.parametrize("text", ["", "{}", '{"size":[1,2],"strokes":[["pen",1]]}', '{"size":[1,2],"strokes":[["x"]]}'])
def test_other_text_is_no_strokes(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_text(text)


def test_a_slip_of_the_hand_is_no_signature() -> None:
    assert handwriting().is_signature()
    assert not Strokes(4800, 1800, ()).is_signature()
    assert not Strokes(4800, 1800, (Stroke(StrokeDevice.PEN, (Dot(0, 0), Dot(200, 0))),)).is_signature()
    assert Strokes(4800, 1800, (Stroke(StrokeDevice.PEN, (Dot(0, 0),) * (MOST_DOTS + 1)),)).too_long()


def test_the_device_is_the_one_that_drew_most() -> None:
    pen, mouse = handwriting().strokes, handwriting(device=StrokeDevice.MOUSE).strokes
    assert Strokes(4800, 1800, (*pen, mouse[0])).device() is StrokeDevice.PEN
    assert Strokes(4800, 1800, ()).device() is None


@pytest.mark.parametrize(
    "other",
    [
        {"pdf_sha256": "cd" * 32},
        {"name": "李四"},
        {"role": SignerRole.AGENT},
        {"on_behalf_of": "青禾公司"},
        {"way": SignatureWay.PAPER},
        {"fingerprint": True},
        {"reason": "不同意"},
        {"at": SIGNED.at + timedelta(microseconds=1)},
        {"strokes": to_text(handwriting(0.1))},
    ],
)
def test_the_hash_binds_every_part(other: dict[str, object]) -> None:
    assert replace(SIGNED, **other).digest() != SIGNED.digest()  # type: ignore[arg-type]


def test_the_hash_is_the_same_for_ever() -> None:
    assert SIGNED.digest() == replace(SIGNED, at=SIGNED.at.astimezone()).digest()
    assert replace(SIGNED, strokes="").digest() == "938d2cb9f5811663b9687792448a7f95be8e389d8fd15c1a92420db76f663377"
