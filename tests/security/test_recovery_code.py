"""The recovery code survives paper, handwriting and a Chinese input method; a slip is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.recovery_code import ALPHABET, SECRET_BYTES, decode, encode, new_secret

secrets = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


@given(secrets)
def test_round_trip(secret: bytes) -> None:
    assert decode(encode(secret)) == secret


@given(secrets, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_found_in_its_group(secret: bytes, place: int, wrong: str) -> None:
    characters = list(encode(secret).replace("-", ""))
    if characters[place] == wrong:
        return
    characters[place] = wrong
    with pytest.raises(KnownError) as caught:
        decode("".join(characters))
    assert (caught.value.code, caught.value.params) == ("recovery_code_group", {"group": place // 5 + 1})


@given(secrets, st.integers(0, 38))
def test_every_swap_of_neighbours_in_a_group_is_found(secret: bytes, place: int) -> None:
    characters = list(encode(secret).replace("-", ""))
    if place % 5 == 4 or characters[place] == characters[place + 1]:
        return
    characters[place], characters[place + 1] = characters[place + 1], characters[place]
    with pytest.raises(KnownError, match="recovery_code_group"):
        decode("".join(characters))


@given(secrets, st.permutations(range(8)))
def test_groups_in_another_order_are_found(secret: bytes, order: list[int]) -> None:
    groups = encode(secret).split("-")
    shuffled = [groups[place] for place in order]
    if shuffled == groups:
        assert decode("-".join(shuffled)) == secret
    else:
        with pytest.raises(KnownError, match="recovery_code_group"):
            decode("-".join(shuffled))


@pytest.mark.parametrize(
    "typed",
    [
        lambda code: code.lower(),
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", "——"),
        lambda code: code.replace("0", "O").replace("1", "l"),
        lambda code: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code),
        lambda code: f"  {code}\n",
    ],
    ids=["small", "spaces", "Chinese dashes", "look-alikes", "full width", "blanks"],
)
def test_ways_of_typing_it(typed: object) -> None:
    secret = bytes(range(SECRET_BYTES))
    assert callable(typed)
    assert decode(typed(encode(secret))) == secret


def test_a_missing_character_is_told_by_count() -> None:
    with pytest.raises(KnownError) as caught:
        decode(encode(new_secret())[:-1])
    assert caught.value.params == {"expected": 40, "found": 39}
