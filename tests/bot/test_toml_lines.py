"""Where each key of a TOML file stands, however the file is written."""

import tomllib

import pytest

from bot.config.toml_lines import key_lines


def lines(text: str) -> dict[str, int]:
    tomllib.loads(text)  # only text that is TOML counts
    return key_lines(text)


def test_tables_and_keys_have_the_line_they_stand_on() -> None:
    text = "# head\n\n[a]\nx = 1 # one\n\n[a.b]\ny = 'z'\n[ c . d ]\nz=2"
    found = {"a": 3, "a.x": 4, "a.b": 6, "a.b.y": 7, "c": 8, "c.d": 8, "c.d.z": 9}
    assert lines(text) == found


def test_values_over_several_lines_do_not_shift_the_rest() -> None:
    strings = 'a = """\n[x]\ny = 1 \\"""\n"""\nb = \'\'\'\n# no\n\'\'\'\n'
    text = strings + "c = [\n 1, # ]\n [2,\n 3],\n]\nd = 4\n"
    found = lines(text)
    assert (found["a"], found["b"], found["c"], found["d"]) == (1, 5, 8, 13)
    assert (found["c[0]"], found["c[1]"], found["c[1][1]"]) == (9, 10, 11)
    assert "x" not in found


def test_quotes_and_brackets_within_texts_are_only_text() -> None:
    text = "a = \"] # \\\" }\"\nb = ['[', ']', \"#\"]\nc = {x = '}', y = [1]}\nd = ''\ne = \"\"\n"
    found = lines(text)
    assert [found[key] for key in "abcde"] == [1, 2, 3, 4, 5]
    assert found["c.y[0]"] == 3


def test_dotted_and_quoted_keys_are_one_name() -> None:
    found = lines('"核实中" = 1\na."b c".d = 2\n[\'x\'."y"]\nz = 3\n')
    assert (found["核实中"], found["a.b c.d"], found["x.y.z"]) == (1, 2, 4)


def test_lists_of_tables_are_counted() -> None:
    found = lines("[[a]]\nx = 1\n[[a]]\nx = 2\n[[a.b]]\ny = 3\n")
    assert (found["a"], found["a[0].x"], found["a[1]"], found["a[1].x"]) == (1, 2, 3, 4)


@pytest.mark.parametrize(
    "text", ["", "# only words", "\n\n", "a = 1979-05-27T07:32:00Z\r\nb = -1.5e3"]
)
def test_small_and_odd_files_are_walked_to_the_end(text: str) -> None:
    assert set(lines(text)) == set(tomllib.loads(text))
