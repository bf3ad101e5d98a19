# Needs: make and Python 3.11 or newer. Everything else is fetched once, into .uv/ and .venv/; after that no
# target uses the network. On Windows, without make: `uv run spanalysis build`, `uv run pytest`.

.DEFAULT_GOAL := report
BIN := .venv/bin
READY := .venv/.ready
CHECKS := check-code check-format check-types check-layers check-dependencies check-spelling

# uv finds a Python on this machine and downloads none.
export UV_PYTHON_DOWNLOADS := never

UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
UV := .uv/bin/uv
endif

PYTEST_ARGS ?= -n auto

.PHONY: report test lab bench notebooks check $(CHECKS) setup clean help

report: setup ## tables, figures and manifest; only what changed
	$(BIN)/spanalysis build

test: setup ## all tests, and the examples in the docstrings
	$(BIN)/pytest $(PYTEST_ARGS) --doctest-modules src tests

lab: setup ## JupyterLab in notebooks/
	$(BIN)/spanalysis lab

bench: setup ## how long the slow things take
	$(BIN)/python benchmarks/run.py

notebooks: setup ## run every notebook from its first cell to its last
	$(BIN)/python .ci/notebooks.py

check: $(CHECKS) ## all linters

check-code: setup
	$(BIN)/ruff check

check-format: setup
	$(BIN)/ruff format --check

check-types: setup
	$(BIN)/mypy

check-layers: setup
	$(BIN)/lint-imports --no-cache

check-dependencies: setup
	$(BIN)/deptry src

check-spelling: setup
	$(BIN)/typos

setup: $(READY) ## the environment of uv.lock, in .venv/

$(READY): uv.lock pyproject.toml | $(UV)
	@mkdir -p data/processed # the package takes the tables along, and must find their folder
	$(UV) sync --locked
	@touch $@

.uv/bin/uv:
	@for python in python3.14 python3.13 python3.12 python3.11 python3 python ''; do \
	  [ -n "$$python" ] || break; \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && break; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Python 3.11 or newer is needed and none was found: install it, then run make again." >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	  echo "$$python cannot make environments: install python3-venv (Debian, Ubuntu), then run make again." >&2; \
	  exit 1; \
	fi; \
	echo "Fetching uv into .uv/ with $$python"; \
	rm -rf .uv && "$$python" -m venv .uv && .uv/bin/python -m pip install --quiet 'uv>=0.9,<1'

clean: ## caches and build leavings; not .venv/, not reports/
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./.venv -prune -o -path ./.uv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile
