"""Rows pasted from a spreadsheet."""

from __future__ import annotations

from tribunal_desktop.rules.pasted_party import PastedParty, is_table, read_pasted


def test_cells_go_where_their_shape_says() -> None:
    row = "1\t陈大伟\t男\t汉族\t1963-04-02\t330625196304021234\t13805751234\t枫溪镇花明泉村12号"
    assert read_pasted(row) == (
        PastedParty(
            {
                "name": "陈大伟",
                "sex": "male",
                "ethnicity": "汉族",
                "birth_date": "1963-04-02",
                "id_number": "330625196304021234",
                "phone": "13805751234",
                "domicile": "枫溪镇花明泉村12号",
            }
        ),
    )


def test_headings_are_no_party_and_what_fits_nowhere_is_told() -> None:
    found = read_pasted("姓名\t电话\t备注\r\n陈大伟\t13805751234\t低保户\r\n李四\t0575-87001234\t")
    assert [each.cells["name"] for each in found] == ["陈大伟", "李四"]
    assert found[0].left_over == ("低保户",)
    assert found[1].cells["phone"] == "0575-87001234"


def test_only_tabs_make_a_table() -> None:
    assert is_table("陈大伟\t男")
    assert not is_table("陈大伟 男")
