# Torch Notes: every target sets up what it needs on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS := -n 3 --dist loadfile --no-loadscope-reorder # three tests at a time, for they also wait; each file on one worker, in order
export PIP_DISABLE_PIP_VERSION_CHECK = 1
unexport PYTHONDONTWRITEBYTECODE # hundreds of Pythons start here, and each would compile the engine again

.PHONY: help setup site test test-full lint unit chromium serve check bench offline pdf screenshots clean

help:
	@echo "make site    check every snippet against its record, build both languages into site/"
	@echo "make test    unit tests, drift check, parity, strict builds, links, browser tests"
	@echo "make serve   live preview of both languages at http://127.0.0.1:8000/"
	@echo "make test-full  the same, plus portable and notebook runs and every page under axe"
	@echo "make bench   speed of the drift check and of the site, as ratios"
	@echo "make offline the site as a zip that needs no server: dist/torch-notes-offline.zip, and all notebooks"
	@echo "make pdf     one PDF per language: dist/torch-notes-zh.pdf and -en.pdf"
	@echo "make check   only the drift check"
	@echo "make clean   remove site/, caches and the environment"

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Set PYTHON=..."; exit 2; }
	@test -x $(BIN)/python || { rm -f $@; $(PYTHON) -m venv $(VENV); } || \
	  { echo "python3 -m venv failed; on Debian or Ubuntu: apt-get install python3-venv"; exit 2; }
	@cat $^ | cmp -s - $@ || { echo "Installing what requirements.txt names (PyTorch is large: a few minutes) ..."; \
	  $(BIN)/python -m pip install --requirement requirements.txt; }
	@cat $^ > $@ # what was installed: a fresh checkout has new dates, and the environment may be a kept one

site: $(READY)
	$(BIN)/notes check
	$(BIN)/notes build
	@echo
	@echo "Look at it with:  $(BIN)/python -m http.server --directory site 8000"
	@echo "and open http://127.0.0.1:8000/ (or run: make serve)"

check: $(READY)
	$(BIN)/notes check

test: chromium
	@$(MAKE) --no-print-directory -j2 lint check
	@$(MAKE) --no-print-directory unit

setup: $(READY)

chromium: $(READY)
	@sh scripts/chromium.sh

lint: $(READY)
	@$(BIN)/ruff check . || { echo "What has a [*] is mended by: $(BIN)/ruff check --fix ."; exit 1; }
	@$(BIN)/ruff format --check . || { echo "Write them as they are to be: $(BIN)/ruff format ."; exit 1; }
	$(BIN)/mypy
	$(BIN)/notes parity
	$(BIN)/notes lint

unit: $(READY) chromium
	$(BIN)/python -m pytest $(WORKERS)

test-full: test
	$(BIN)/notes check --portable --notebooks
	$(BIN)/python -m pytest $(WORKERS) -m full

bench: $(READY)
	$(BIN)/python -m pip install --quiet --requirement requirements-bench.txt
	PYTHONPATH=scripts $(BIN)/python -m bench.drift
	PYTHONPATH=scripts $(BIN)/python -m bench.site
	PYTHONPATH=scripts $(BIN)/python -m bench.serve
	PYTHONPATH=scripts $(BIN)/python -m bench.grow
	PYTHONPATH=scripts $(BIN)/python -m bench.search
	PYTHONPATH=scripts $(BIN)/python -m bench.lighthouse

offline: $(READY)
	$(BIN)/python -m notes.site.offline

pdf: $(READY) chromium
	$(BIN)/python -m notes.pdf

screenshots: $(READY)
	@sh scripts/chromium.sh
	PYTHONPATH=scripts $(BIN)/python -m bench.screenshots

serve: $(READY)
	$(BIN)/notes serve

clean:
	rm -rf site dist .cache $(VENV)
