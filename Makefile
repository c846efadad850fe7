.DEFAULT_GOAL := help
.PHONY: help demo test unit integration check scores bench train lock picture clean
PYTHON ?= python3
BIN := .venv/bin

help:  ## show what each target does
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 20

# Everything comes from hash-pinned lock files; the build backend is pinned there too.
.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Narrows needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/pyvenv.cfg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-dev: requirements-dev.lock .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: .venv/installed  ## start the local Neo4j, read examples/, answer four questions with their evidence
	@$(BIN)/narrows up
	@$(BIN)/narrows ingest examples
	@for question in $(DEMO); do echo; $(BIN)/narrows questions $$question --brief; $(BIN)/narrows ask $$question --evidence 2 --limit 8; done
	@echo; $(BIN)/narrows status --password
DEMO := sole_source controls_on revenue_exposure support

test: .venv/installed-dev  ## everything: unit, integration on a real Neo4j and a real browser, docs
	$(BIN)/python -m pytest

unit: .venv/installed-dev  ## the tests that need no database
	$(BIN)/python -m pytest tests/unit

integration: .venv/installed-dev  ## the tests on a real Neo4j
	$(BIN)/python -m pytest tests/integration

check: .venv/installed-dev  ## ruff, mypy --strict, and the ontology's own checks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/narrows ontology check

scores: .venv/installed-dev  ## precision, recall and F1 on annotated passages, into docs/08-accuracy.md
	$(BIN)/python -m benchmarks.scores

bench: .venv/installed-dev  ## speed and memory
	$(BIN)/python -m benchmarks

train: .venv/installed-dev  ## fit the tagger of names and the model of statements to training/passages
	$(BIN)/python -m training

lock: .venv/installed-dev  ## resolve the lock files again (no host names go in)
	$(BIN)/uv pip compile pyproject.toml --group build $(LOCK_FLAGS) -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements.lock $(LOCK_FLAGS) -o requirements-dev.lock
LOCK_FLAGS := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

picture: .venv/installed-dev  ## draw the README's picture again, in the real Neo4j Browser
	NARROWS_PICTURE=docs/browser.png $(BIN)/python -m pytest tests/integration/browser -q

clean:  ## stop the local Neo4j and remove the environment and caches (the graph's data stays)
	-@$(BIN)/narrows down
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
