# Everything a fresh machine needs is Python 3.11 or newer, or uv, and make.
#
#   make run            start AICMO; Ctrl-C stops it           make run PORT=9000 HOST=0.0.0.0
#   make test           all checks and both test suites        make e2e   the browser tests, which need a Chromium
#   make faults         break everything under a thousand running jobs
#   make bench          how fast the engine is, beside a bare Celery canvas and a peer
#   make deep           forty times as many generated briefs, other ones on each run
#   make lint | types | imports | migrations-check | test-sqlite | test-content | test-postgres | coverage | clean
#   make test-pythons   the suite on Python 3.11, 3.12 and 3.13    make test-wheel   a wheel, installed and started
#   make llm            the packages that speak to language models; make lock   new lock files from the requirements

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
# Running, checking and language models have a lock file each; a new hash of one makes a new stamp, and so an installation.
stamp = $(VENV)/.installed-$(1)-$(shell cksum <.ci/locks/$(1).txt | tr ' ' '-')
RUN := $(call stamp,run)
DEV := $(call stamp,dev)
LLM := $(call stamp,llm)

# An environment whose interpreter is gone, after an upgrade of the machine, is made anew.
ifneq ($(shell $(BIN)/python -c 'print(1)' 2>/dev/null),1)
BROKEN := broken
endif

# A HOME that is empty or cannot be written would put caches into the working directory, or nowhere.
ifneq ($(shell test -d "$${HOME:-}" && test -w "$$HOME" && echo writable),writable)
export HOME := $(CURDIR)/var/home
endif
# Without byte code each of the product's processes would compile every module at each start.
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export MYPY_CACHE_DIR := $(CURDIR)/.mypy_cache
export RUFF_CACHE_DIR := $(CURDIR)/.ruff_cache

# The checks choose their database themselves and keep away from each other's data and a running product's.
ALONE = mkdir -p var/$@ && env -u DATABASE_URL -u REDIS_URL -u SECRET_KEY AICMO_DATA_DIR=$(CURDIR)/var/$@
PYTEST := $(BIN)/python -m pytest -q
CONTENT_TESTS := $(wildcard tests/generation tests/language tests/delivery)
POSTGRES_TESTS := $(wildcard tests/artifacts tests/jobs tests/concurrency)
BROWSER_TESTS := $(wildcard tests/e2e tests/browser)

.PHONY: help venv run llm lock broken test test-pythons test-wheel coverage lint types imports migrations-check test-sqlite test-content test-postgres test-browser e2e deep faults bench bench-pages clean

help:
	@sed -n '/^$$/q;s/^# \{0,1\}//p' Makefile

# What running needs, and nothing else.
$(RUN): $(BROKEN)
	@.ci/venv $(VENV) run
	@rm -f $(VENV)/.installed-run-* && touch $@

# What checking needs; running and language models are part of it.
$(DEV): $(BROKEN)
	@.ci/venv $(VENV) dev
	@rm -f $(VENV)/.installed-* && touch $(RUN) $(LLM) $@

$(LLM): $(RUN)
	@.ci/venv $(VENV) llm
	@rm -f $(VENV)/.installed-llm-* && touch $@

venv: $(DEV)

llm: $(LLM)

lock: venv
	@.ci/lock $(BIN)/uv

run: $(RUN)
	@exec $(BIN)/python manage.py up --with-parent $(if $(HOST),--host $(HOST)) $(if $(PORT),--port $(PORT))

# The longest first, two at a time: as many as a small machine has cores.
test: venv
	@exec $(BIN)/python .ci/checks.py test-sqlite test-content test-browser test-postgres types lint imports migrations-check

lint: venv
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: venv
	@$(ALONE) $(BIN)/mypy .

imports: venv
	@$(BIN)/lint-imports

migrations-check: venv
	@$(ALONE) $(BIN)/python manage.py makemigrations --check --dry-run

test-sqlite: venv
	@$(ALONE) $(PYTEST) -m "not postgres and not browser" $(foreach part,$(CONTENT_TESTS),--ignore=$(part)) $(ARGS)

test-content: venv
	@$(ALONE) $(PYTEST) -m "not postgres and not browser" $(ARGS) $(CONTENT_TESTS)

test-postgres: venv
	@$(if $(POSTGRES_TESTS),$(ALONE) $(PYTEST) -p tests.postgres -m "not browser" $(ARGS) $(POSTGRES_TESTS),echo "no tests for PostgreSQL yet")

# Fetches a Chromium where there is none; without one the tests are skipped, and `make e2e` fails.
test-browser: venv
	@$(BIN)/python -m tests.e2e.fetch_chromium
	@$(if $(BROWSER_TESTS),$(ALONE) $(PYTEST) -m browser $(ARGS) $(BROWSER_TESTS),echo "no browser tests yet")

e2e: venv
	@AICMO_E2E=required $(BIN)/python -m tests.e2e.fetch_chromium
	@$(if $(BROWSER_TESTS),$(ALONE) AICMO_E2E=required $(PYTEST) -m browser $(ARGS) $(BROWSER_TESTS),echo "no browser tests yet"; exit 1)

# How much of kernel, engine and validation their tests run through, lines and branches. A floor is what was measured, less one point.
FLOORS := artifacts:92 jobs/engine:95 jobs/queue:96 jobs/recovery:96 intake/validation:98
coverage: venv
	@mkdir -p var/$@
	@$(ALONE) $(BIN)/coverage run -m pytest -q -m "not postgres and not browser" $(ARGS) tests/artifacts tests/jobs tests/intake
	@code=0; for floor in $(FLOORS); do echo "== $${floor%:*}: at least $${floor#*:} %"; \
	  $(BIN)/coverage report --include="$${floor%:*}/*" --fail-under="$${floor#*:}" || code=1; done; exit $$code

# The suite on every Python that AICMO runs on; one that cannot be had is skipped, in capitals, and fails the run in CI.
test-pythons: venv
	@.ci/pythons $(BIN)/uv 3.11 3.12 3.13

# A wheel in an empty environment, started by its command and by uvx. It needs the network.
test-wheel: venv
	@.ci/try_wheel $(BIN)/uv var/$@

deep: venv
	@$(ALONE) AICMO_DEEP=1 $(PYTEST) tests/generation/test_generated_briefs.py $(ARGS)

# The long drill: one line a fault; ARGS=controls runs one case.
faults: venv
	@mkdir -p var/$@; code=0; for case in $(or $(ARGS),storm absent frozen defaults controls); do \
	  echo "== $$case"; env -u DATABASE_URL -u REDIS_URL $(BIN)/python -m tests.faults.drill --case $$case --json var/$@/$$case.json || code=1; \
	done; exit $$code

# All cases take about a quarter of an hour on a quiet machine; ARGS="--case makespan --on SQLite" runs one.
bench: venv
	@$(ALONE) $(BIN)/python -m tests.bench.run $(ARGS)

# What pages cost beside Django's own change form; writes docs/reference/performance-pages.md.
bench-pages: venv
	@exec $(BIN)/python -m tests.bench.pages

clean:
	@rm -rf $(VENV) .venv-3.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis var/test-* var/types var/e2e var/migrations-check
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
