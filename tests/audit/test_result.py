"""The audit as its users call it: from Python, from a terminal, on a file and on a stream."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import spanalysis as sp
from spanalysis.cli import main
from spanalysis.errors import ProjectError, ValueRangeError

LETTER = """# Mali

In 2022 social protection covered 12.6% of the population.

In 2020, 46.9% of the world's population had social protection.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["audit", *arguments], input=stdin)
    return done.exit_code, done.stdout, done.stderr


def test_python_gives_claims_a_frame_and_pages(letter: Path) -> None:
    audit = sp.audit(letter)
    assert audit.counts["current"] == audit.counts["superseded"] == 1
    assert sum(audit.counts.values()) == len(audit.claims) == 2
    assert not audit.is_current
    frame = audit.to_frame()
    assert frame["verdict"].tolist() == ["current", "superseded"]
    assert frame["ref_area"].tolist() == ["MLI", "X01"]
    assert json.loads(audit.to_json())["summary"]["superseded"] == 1
    assert "46.9%" in audit.to_html()
    assert "<" in audit._repr_html_()


def test_a_draft_without_claims_has_a_frame_with_its_columns() -> None:
    audit = sp.audit(io.BytesIO(b"Nothing to see here, on 3 February 2022."))
    assert audit.is_current
    assert list(audit.to_frame().columns)[:4] == ["paragraph", "lang", "number", "verdict"]


def test_a_day_is_obeyed_and_a_wrong_one_refused(letter: Path) -> None:
    assert sp.audit(letter, "2022-02-03").findings.as_of == "2022-02-03"
    assert sp.audit(letter, "2022-02-03").claims[1].verdict == "current"
    with pytest.raises(ValueRangeError):
        sp.audit(letter, "yesterday")


def test_the_name_stays_callable_once_the_package_is_imported(letter: Path) -> None:
    import spanalysis.audit.model

    assert spanalysis.audit.model.Verdict.CURRENT == "current"
    assert len(sp.audit(letter).claims) == 2


def test_a_stream_cannot_be_annotated(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="standard input"):
        sp.audit(io.BytesIO(LETTER.encode())).annotate(tmp_path / "out.md")


def test_annotating_writes_a_copy_with_notes(letter: Path, tmp_path: Path) -> None:
    out = sp.audit(letter).annotate(tmp_path / "checked.md")
    text = out.read_text(encoding="utf-8")
    assert "46.9%[^sp1]" in text
    assert "[^sp2]" not in text
    assert letter.read_text(encoding="utf-8") == LETTER


def test_the_command_prints_a_table_and_a_strict_one_fails(letter: Path) -> None:
    code, out, _ = run(str(letter))
    assert code == 0
    assert "46.9%" in out
    assert "superseded" in out
    assert run(str(letter), "--strict")[0] == 1
    assert run(str(letter), "--strict", "--as-of", "2022-02-03")[0] in (0, 1)


def test_the_command_reads_standard_input_and_writes_json(letter: Path) -> None:
    code, out, _ = run("-", "--format", "json", stdin=LETTER.encode())
    told = json.loads(out)
    assert code == 0
    assert [claim["verdict"] for claim in told["claims"]] == ["current", "superseded"]
    first = told["claims"][0]
    assert first["sentence"][first["start"] : first["end"]] == "12.6%"


@pytest.mark.parametrize("name", ["none.md", "letter.odt", "."])
def test_a_wrong_draft_is_told_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "letter.odt").write_bytes(b"PK\x03\x04")
    code, _, err = run(str(tmp_path / name))
    assert code == 2
    assert err.startswith("Error: ")
    assert "expected" in err
    assert "Traceback" not in err
