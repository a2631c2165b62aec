# Everything Lintel needs is set up by the targets themselves: a machine with Python 3.11 or newer and make will do.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
TESTS ?=
BENCH ?=
# pytest-xdist workers; every worker brings up its own databases, so the tests of a file stay together
WORKERS ?= 2

# The newest suitable Python of this machine. A Python without venv or ensurepip (Debian's without python3-venv) does not count.
find-python = for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3 python; do \
		"$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && break; \
		python=; \
	done

.PHONY: help ready client run test lint lock bench mutants soak contracts clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

ready:
	@$(find-python); \
	if [ -z "$$python" ]; then \
		echo "Lintel needs Python 3.11 or newer with the modules venv and ensurepip." >&2; \
		echo "On Debian and Ubuntu: apt install python3 python3-venv" >&2; \
		exit 1; \
	fi; \
	"$$python" tools/environment.py

client: ready
	@$(BIN)/python tools/client.py build

run: client ## Start everything: http://localhost:8080 (LINTEL_PORT, LINTEL_HOME)
	@exec $(BIN)/lintel run

test: client ## Run all tests (TESTS="path or options" narrows them)
	@$(BIN)/python tools/client.py test
	@$(BIN)/python tools/chromium.py
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(TESTS)

lint: ready ## Check style, types, import rules and migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/migrations.py
	@$(BIN)/python tools/client.py lint

lock: ready ## Compile requirements.lock from requirements.in
	@test -x .venv/uv/bin/uv || $(BIN)/python -m pip install --quiet --target .venv/uv uv
	@.venv/uv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--quiet requirements.in -o requirements.lock

bench: ready ## Measure (BENCH=name runs one)
	@$(BIN)/python -m tests.benchmarks $(BENCH)

mutants: ready ## Break the isolation on purpose and see the tests notice
	@$(BIN)/python -m tests.isolation.mutants

soak: ready ## Write on all services while servers are killed, for long
	@$(BIN)/python -m tests.resilience.soak

contracts: ready ## Write contracts/ from the code
	@$(BIN)/lintel contracts

clean: ## Remove everything that can be made again; the data in .lintel stays
	@rm -rf .venv services/web/node_modules services/web/dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache \
		.hypothesis .benchmarks
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
