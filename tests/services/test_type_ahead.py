from tribunal_desktop.services.type_ahead import Candidate, TypeAhead

PLACES = TypeAhead(
    [
        Candidate("1", "平安县", behind=1),
        Candidate("2", "西安市"),
        Candidate("3", "长安区"),
        Candidate("4", "A7"),
        Candidate("5", "安"),
        Candidate("6", "单县"),
    ]
)


def test_exact_then_beginning_then_middle() -> None:
    assert PLACES.find("安", 9) == ("5", "2", "3", "1")
    assert PLACES.find("xian", 9) == ("2", "6", "1")


def test_letters_match_only_from_a_syllable_on() -> None:
    assert PLACES.find("gan", 9) == ()
    assert PLACES.find("anx", 9) == ("1",)


def test_a_surname_answers_to_every_reading() -> None:
    assert PLACES.find("shanxian", 9) == PLACES.find("danxian", 9) == ("6",)


def test_characters_may_have_others_between() -> None:
    assert PLACES.find("平县", 9) == ("1",)
    assert PLACES.find("县平", 9) == ()


def test_names_without_reading_are_found_as_written() -> None:
    assert PLACES.find("a7", 9) == ("4",)
