# Everything runs from .venv; no root needed. See README.md.
# The first interpreter that runs and is 3.11 to 3.13; name another with PYTHON=...
PYTHON ?= $(shell for p in python3.12 python3.11 python3.13 python3; do \
  $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo serve test test-training lint bench requirements clean
.DEFAULT_GOAL := demo

$(VENV)/installed: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Jianbao needs Python 3.11, 3.12 or 3.13. Install one, or name it: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r requirements-dev.txt
	touch $@

demo: $(VENV)/installed  ## start everything, brief the sample article through the API, print it, stop
	$(BIN)/python -m service.demo tests/corpus/samples/xinjiang-70th-anniversary.txt

serve: $(VENV)/installed  ## start everything and stay up
	$(BIN)/jianbao serve

test: $(VENV)/installed-dev
	$(BIN)/pytest

test-training: $(VENV)/installed-dev  ## the training chain on a small text; installs torch, which the service never needs
	$(BIN)/pip install --quiet --disable-pip-version-check torch==2.13.0 tqdm
	$(BIN)/pytest tests/training

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks

requirements:  ## refresh the pinned closures; needs uv
	$(BIN)/pip install --quiet uv
	{ echo "# Exact closure of the service, without torch, stanza, spaCy and minisbd. Made by: make requirements"; \
	  $(BIN)/uv export --no-emit-project --no-hashes --no-dev --no-annotate --no-header --extra redis-server -q | grep -v "'never'"; } > requirements.txt
	{ echo "# What the tests and linters need besides requirements.txt. Made by: make requirements"; \
	  $(BIN)/uv export --only-group dev --no-hashes --no-annotate --no-header -q | grep -v "'never'"; } > requirements-dev.txt

clean:
	rm -rf $(VENV) var build dist *.egg-info
