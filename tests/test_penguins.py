"""The penguins of the toolbox: what they are, and that the module says where they come from."""

from collections import Counter

from notes_toolbox import load_penguins, penguins


def test_the_table_is_whole():
    rows = load_penguins()
    assert len(rows) == 344
    assert Counter(row["species"] for row in rows) == {"Adelie": 152, "Gentoo": 124, "Chinstrap": 68}
    assert {row["island"] for row in rows} == {"Biscoe", "Dream", "Torgersen"}
    missing = {name: sum(row[name] == "" for row in rows) for name in rows[0]}
    assert missing == {"species": 0, "island": 0, **dict.fromkeys(penguins.NUMBERS, 2), "sex": 11}
    assert sum(float(row["body_mass_g"] or 0) for row in rows) == 1_437_000


def test_the_module_says_where_the_data_comes_from():
    assert "CC0" in penguins.__doc__ and "Kristen Gorman" in penguins.__doc__


def test_every_call_gives_rows_of_its_own():
    load_penguins()[0]["species"] = "Emperor"
    assert load_penguins()[0]["species"] == "Adelie"
