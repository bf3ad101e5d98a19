"""The commands say what they did, and errors are one message without a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

import fakes
from spanalysis.cli import main


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> fakes.Catalogue:
    fakes.make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return fakes.install(tmp_path, monkeypatch.setitem, monkeypatch.setattr)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def test_build_ends_with_one_line_on_stdout(catalogue: fakes.Catalogue) -> None:
    first = run("build", "--jobs", "1")
    assert first.exit_code == 0, first.stderr
    assert first.stdout.startswith("37 built, 0 unchanged, ")
    assert first.stdout.endswith(" s\n")
    assert first.stderr.splitlines()[:2] == ["tables", "figures: 0 of 8"]
    second = run("build")
    assert second.stdout.startswith("0 built, 37 unchanged, ")
    assert second.stderr == ""


def test_build_draws_the_languages_asked_for(catalogue: fakes.Catalogue) -> None:
    result = run("build", "--lang", "fr, es", "--jobs", "1")
    assert result.stdout.startswith("28 built, 0 unchanged")
    assert not list(Path("reports").rglob("*.en.svg"))


def test_build_outside_a_project_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: expected a project folder: one with data/raw/datapackage.json")
    assert "Clone the project" in result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["build", "--lang", "en,de"], "Error: expected languages among en, fr, es; got 'de'."),
        (["build", "--lang", ","], "Error: expected languages among en, fr, es; got none."),
        (["build", "--jobs", "0"], "0 is not in the range x>=1"),
        (
            ["figure", "line", "--format", "gif"],
            "Error: expected picture formats among svg, png, pdf; got 'gif'.",
        ),
        (["figure", "line", "--lang", "de"], "Error: expected languages among en, fr, es; got 'de'."),
        (["figure"], "Missing argument 'ID'"),
        (["tables"], "No such command 'tables'"),
    ],
)
def test_wrong_options_are_one_message_and_exit_code_2(
    catalogue: fakes.Catalogue, args: list[str], message: str
) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_fault_in_a_figure_is_one_message(catalogue: fakes.Catalogue) -> None:
    catalogue.moods["bars-BOL"] = "no data"
    result = run("build", "--jobs", "2")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: bars-BOL: coverage.csv: expected a value of BOL; got none. Choose another country."
    )


def test_a_file_system_error_is_one_message(
    catalogue: fakes.Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied", "reports")

    monkeypatch.setattr("spanalysis.pipeline.build", refuse)
    result = run("build")
    assert (result.exit_code, result.stderr) == (2, "Error: [Errno 13] Permission denied: 'reports'\n")


def test_ctrl_c_is_a_sentence_and_exit_code_130(
    catalogue: fakes.Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("spanalysis.pipeline.build", interrupt)
    result = run("build")
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr == "Stopped. What was written is whole; run the command again to go on.\n"


def test_list_gives_one_line_a_figure(catalogue: fakes.Catalogue) -> None:
    result = run("list")
    assert result.stdout.splitlines() == [
        "line  coverage               line in en",
        "bars  coverage  --area CODE  bars in en",
    ]


def test_list_finds_words_in_a_language_and_says_what_is_near(catalogue: fakes.Catalogue) -> None:
    found = run("list", "BARS", "--lang", "fr", "--theme", "coverage")
    assert found.stdout == "bars  coverage  --area CODE  bars in fr\n"
    nothing = run("list", "barz")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert nothing.stderr == "No figure has 'barz'. Closest: bars.\n"
    wrong = run("list", "--theme", "money")
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "Error: expected a theme (coverage); got 'money'. Choose one of them.\n",
    )


ROOT = Path(__file__).resolve().parents[1]


def test_pack_prints_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    out = tmp_path / "trend.zip"
    result = run("pack", "world-coverage-trend", "--lang", "all", "--format", "svg", "--out", str(out))
    assert (result.exit_code, result.stdout) == (0, f"{out}\n"), result.stderr
    folder = run(
        "pack", "country-ranking", "--group", "WAEMU", "--format", "svg", "--out", str(tmp_path / "a")
    )
    paths = [Path(line) for line in folder.stdout.splitlines()]
    assert tmp_path / "a" / "README.en.txt" in paths
    assert all(path.is_file() for path in paths)


def test_pack_refuses_unknown_figures_in_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run("pack", "world-coverage-trnd", "country-rankng", "--out", str(tmp_path / "a"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "got 'world-coverage-trnd', 'country-rankng'. Did you mean world-coverage-trend" in result.stderr
    assert not (tmp_path / "a").exists()
    assert run("pack").exit_code == 2


def test_contact_sheet_prints_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run("contact-sheet", "eu-platform-work", "--lang", "es", "--out", str(tmp_path / "a.png"))
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'a.png'}\n"), result.stderr
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_figure_prints_the_files_it_wrote(catalogue: fakes.Catalogue) -> None:
    run("build", "--jobs", "1")
    args = ["figure", "bars", "--area", "BOL", "--lang", "en,es", "--format", "svg,png", "--out", "here"]
    result = run(*args)
    assert result.exit_code == 0, result.stderr
    names = [Path(line) for line in result.stdout.splitlines()]
    assert names == [
        Path("here") / f"bars-BOL.{end}" for end in ("en.svg", "en.png", "es.svg", "es.png", "csv", "json")
    ]
    assert all(path.is_file() for path in names)


def test_lab_opens_the_notebooks(catalogue: fakes.Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    called = []

    def start(command: list[str], check: bool) -> SimpleNamespace:
        called.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr("spanalysis.cli.projects.subprocess.run", start)
    monkeypatch.setattr("spanalysis.cli.projects.find_spec", lambda _name: object())
    assert run("lab").exit_code == 0
    assert called == [[sys.executable, "-m", "jupyterlab", str(Path.cwd() / "notebooks")]]


def test_lab_without_jupyterlab_says_how_to_get_it(
    catalogue: fakes.Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spanalysis.cli.projects.find_spec", lambda _name: None)
    result = run("lab")
    assert result.exit_code == 2
    assert 'got none. Run `make lab` in the project, or `pip install "spanalysis[lab]"`.' in result.stderr


def test_version_and_module_entry() -> None:
    from spanalysis import __version__

    command = [sys.executable, "-m", "spanalysis", "--version"]
    shown = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "80"}
    )
    assert shown.stdout == f"spanalysis, version {__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom spanalysis.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print(sorted(set(sys.modules) & {'pandas', 'numpy', 'matplotlib', 'rich', 'babel', 'pandera'}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"
