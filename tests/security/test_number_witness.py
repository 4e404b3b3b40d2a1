from pathlib import Path

import pytest

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.number_witness import FILE_NAME, NumberWitness, Witnessed, this_machine

KNOWN = Witnessed("d1", "line", {"block": 5008})


def test_what_was_written_is_read_on_the_same_computer_only(tmp_path: Path) -> None:
    NumberWitness(tmp_path, "here").write(KNOWN)
    assert NumberWitness(tmp_path, "here").read("d1") == KNOWN
    assert NumberWitness(tmp_path, "elsewhere").read("d1") is None
    assert NumberWitness(tmp_path, "here").read("d2") is None


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"machine": "here", "device": "d1", "line": 1}']
)
def test_an_unreadable_witness_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert NumberWitness(tmp_path, "here").read("d1") is None


def test_a_witness_that_cannot_be_written_stops_the_number(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="number_witness_not_written"):
        NumberWitness(tmp_path / "missing", "here").write(KNOWN)


def test_the_mark_of_a_computer_stays() -> None:
    assert this_machine() == this_machine()
