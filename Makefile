# Needs python3 (3.11 or later) and make; everything else is installed into .venv by the targets themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Neighbouring tests run in one process, so that they share what they have built.
PYTEST := -m pytest -n auto --dist worksteal
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Fills any environment in seconds, for each of which pip computes a minute. It trusts whom the machine trusts, as pip does.
UV := UV_SYSTEM_CERTS=1 $(BIN)/uv pip install --quiet --python
WHEEL_TEST := build/wheel-test
ENGINES := build/engines
VSCODE := build/vscode
PYTHONS := build/pythons
PYENV := $(or $(PYENV_ROOT),$(HOME)/.pyenv)/versions

# Compiled modules are kept: many tests start the command anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test test-pythons test-browser test-smoke test-consumers test-editors test-vscode test-spark docs playground site lint format \
	accuracy bench bench-micro bench-capacity growth wheel-test sdist-test release-check secrets differential fuzz clean

help:
	@echo "make demo         lint the payloads in examples/"
	@echo "make test         run the tests on this checkout"
	@echo "make test-pythons run the tests on the other Pythons that pyenv has here"
	@echo "make test-browser run the tests that need a browser; installs Chromium as root on Debian"
	@echo "make test-smoke   run a few of these"
	@echo "make test-editors run the tests in Neovim and Emacs; installs Emacs as root on Debian"
	@echo "make test-vscode  run the tests in VS Code; takes npm, and installs 300 MB and, as root on Debian, Chromium"
	@echo "make test-consumers  let large programs of others read our reports and schemas; takes npm"
	@echo "make docs         build the guide as a website into build/site"
	@echo "make playground   build the page that lints in the browser into build/playground/site; takes npm"
	@echo "make site         build both, as they are published"
	@echo "make test-spark   run the tests on Spark, DuckDB, Dask and Arrow; installs half a gigabyte"
	@echo "make lint         ruff, mypy, import-linter, generated files, workflows"
	@echo "make format       let ruff format the code and apply its safe fixes"
	@echo "make secrets      try 100,000 pairs of payloads that differ only in a secret"
	@echo "make differential  compare explainer, gate and conditions with the rules on a million payloads"
	@echo "make fuzz         fuzz all targets, seven minutes together; make fuzz SECONDS=3600 ARGS=yaml"
	@echo "make accuracy     count what is found of seeded mistakes; make accuracy ARGS=--tenth"
	@echo "make bench        compare with other programs; make bench ARGS=--quick"
	@echo "make bench-micro  measure the parts of a check"
	@echo "make growth       see that hostile input takes no more than linear time; make growth ARGS='--only .gitignore'"
	@echo "make bench-capacity  measure what many payloads take; writes the table in docs/bulk.md"
	@echo "make wheel-test   run the tests against the built wheel"
	@echo "make sdist-test   run the tests against what the source distribution installs"
	@echo "make release-check  check everything about a release but its publication; ARGS='--tag v0.1.0'"
	@echo "make clean        remove .venv, builds and caches"

# The stamps are touched last: a set-up that was interrupted starts again.
$(VENV)/.run-time: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "instancelint needs Python 3.11 or later; $(PYTHON) is `$(PYTHON) --version 2>&1`." >&2; \
		echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; \
		exit 1; \
	}
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --editable .
	@touch $@

$(VENV)/.uv: $(VENV)/.run-time
	@$(PIP) 'uv>=0.13'
	@touch $@

$(VENV)/.dev: $(VENV)/.uv
	@echo "Installing the development tools ..."
	@$(UV) $(BIN)/python --editable '.[dev]'
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	@sh tests/whole/browser/install_chromium.sh
	@echo "Installing the browser's driver ..."
	@$(UV) $(BIN)/python --editable '.[browser]'
	@touch $@

$(VENV)/.consumers: $(VENV)/.dev
	@echo "Installing programs that read reports ..."
	@$(UV) $(BIN)/python --editable '.[consumers]'
	@mkdir -p build/consumers
	@cp tests/whole/consumers/node/package.json build/consumers
	@cd build/consumers && npm install --no-audit --no-fund --ignore-scripts --silent
	@touch $@

$(VENV)/.editors: $(VENV)/.dev
	@sh tests/whole/editors/install_editors.sh
	@echo "Installing Neovim ..."
	@$(UV) $(BIN)/python --editable '.[editors]'
	@touch $@

$(VENV)/.fuzz: $(VENV)/.dev
	@echo "Installing the fuzzer ..."
	@$(UV) $(BIN)/python --editable '.[fuzz]'
	@touch $@

$(VENV)/.docs: $(VENV)/.uv
	@echo "Installing the site generator ..."
	@$(UV) $(BIN)/python --editable '.[docs]'
	@touch $@

# What a person sees on a terminal, also where make does not write to one.
demo: DEMO := INSTANCELINT_OUTPUT_FORMAT=text $(BIN)/instancelint
demo: $(VENV)/.run-time
	@echo "Payloads as they should be: no mistake, only news of a provider."
	@echo "$$ instancelint check examples/good"
	@$(DEMO) check examples/good
	@echo
	@echo "The mistakes that people make most. Exit code 1 would tell a build that something was found."
	@echo "$$ instancelint check examples/bad"
	@$(DEMO) check examples/bad || [ $$? -eq 1 ]

test: $(VENV)/.dev
	$(BIN)/python $(PYTEST) $(ARGS)

# The newest of each minor version that we support, but for that of $(PYTHON).
OTHER_PYTHONS = $(shell ls $(PYENV) 2>/dev/null | $(PYTHON) -c 'import sys; \
	found = sorted(tuple(map(int, name.split("."))) for name in sys.stdin if name.strip().replace(".", "").isdigit()); \
	newest = {each[:2]: each for each in found if (3, 11) <= each[:2] != sys.version_info[:2]}; \
	print(*(".".join(map(str, each)) for each in newest.values()))')

$(PYTHONS)/%/.dev: pyproject.toml | $(VENV)/.uv
	@echo "Installing the development tools for Python $* ..."
	@$(PYENV)/$*/bin/python -m venv $(PYTHONS)/$*
	@$(UV) $(PYTHONS)/$*/bin/python --editable '.[dev]'
	@touch $@

.PRECIOUS: $(PYTHONS)/%/.dev

# What hangs on the Python that runs us; the rest, such as the facts about each element, is tried on one. CI runs all on all.
test-on-%: $(PYTHONS)/%/.dev
	INSTANCELINT_FUZZ=5000 $(PYTHONS)/$*/bin/python -m pytest tests/unit \
		$(addprefix tests/whole/,embedded rules/test_examples.py) --ignore tests/unit/domain $(ARGS)

# One process each, side by side, as every further one collects all tests again.
test-pythons:
	@$(if $(OTHER_PYTHONS),$(MAKE) --no-print-directory --jobs=2 --output-sync=target $(addprefix test-on-,$(OTHER_PYTHONS)))

# Elsewhere these tests are skipped; here it is a failure if something is missing.
test-browser test-smoke: $(VENV)/.browser site
	INSTANCELINT_TEST_BROWSER=required $(BIN)/python -m pytest tests/whole/browser \
		$(if $(filter test-smoke,$@),-m smoke) $(ARGS)

test-editors: $(VENV)/.editors
	INSTANCELINT_TEST_EDITORS=required $(BIN)/python -m pytest -n 0 tests/whole/editors/test_editors.py $(ARGS)

$(VSCODE)/.installed: tests/whole/editors/install_vscode.sh
	@sh tests/whole/editors/install_vscode.sh $(VSCODE)
	@touch $@

editors/vscode/node_modules/.package-lock.json: editors/vscode/package-lock.json
	@echo "Installing what the extension is built from ..."
	@cd editors/vscode && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(VSCODE)/instancelint.vsix: editors/vscode/node_modules/.package-lock.json $(wildcard editors/vscode/src/* editors/vscode/*.*)
	@mkdir -p $(VSCODE)
	@cd editors/vscode && npm run --silent package -- --out $(CURDIR)/$@ >/dev/null

test-vscode: $(VENV)/.browser $(VSCODE)/.installed $(VSCODE)/instancelint.vsix
	INSTANCELINT_TEST_VSCODE=$(CURDIR)/$(VSCODE) $(BIN)/python -m pytest -n 0 tests/whole/editors/test_vscode.py $(ARGS)

test-consumers: $(VENV)/.consumers
	INSTANCELINT_TEST_CONSUMERS=required $(BIN)/python -m pytest tests/whole/consumers $(ARGS)

# A link or an anchor that leads nowhere fails.
docs: $(VENV)/.docs
	$(BIN)/python linter/tools site
	$(BIN)/zensical build --strict --clean
	$(BIN)/python linter/tools schemas build/site

playground/node_modules/.package-lock.json: playground/package-lock.json
	@echo "Installing what the playground is built from ..."
	@cd playground && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

playground: $(VENV)/.run-time playground/node_modules/.package-lock.json
	rm -rf build/playground
	$(BIN)/python linter/tools playground build/playground
	node playground/build.mjs build/playground

site: docs playground
	rm -rf build/site/playground
	cp -R build/playground/site build/site/playground

# Half a gigabyte that no other target needs, so it has an environment of its own.
$(ENGINES)/.installed: pyproject.toml | $(VENV)/.uv
	@echo "Installing Spark, DuckDB and Dask ..."
	@$(PYTHON) -m venv $(ENGINES)
	@$(UV) $(ENGINES)/bin/python --editable '.[engines]'
	@touch $@

test-spark: $(ENGINES)/.installed
	INSTANCELINT_TEST_ENGINES=required $(ENGINES)/bin/python -m pytest \
		tests/whole/engines tests/whole/rows/test_table.py tests/whole/rows/test_compressed.py tests/unit/test_arrow.py \
		tests/whole/faults/test_writers.py $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python linter/tools --check
	$(BIN)/zizmor --offline --quiet .github action.yml

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

accuracy: $(VENV)/.dev
	$(BIN)/python benchmarks/accuracy.py $(ARGS)

secrets: $(VENV)/.dev
	INSTANCELINT_SECRETS=100000 $(BIN)/python $(PYTEST) tests/whole/test_secrets.py tests/whole/server/test_secrets.py $(ARGS)

differential: $(VENV)/.dev
	INSTANCELINT_DIFFERENTIAL=1000000 INSTANCELINT_FUZZ=1000000 $(BIN)/python $(PYTEST) \
		tests/whole/differential tests/unit/rules/test_conditions.py $(ARGS)

# A target ends when something is found, or its part of the time is over.
SECONDS ?= 420
fuzz: $(VENV)/.fuzz
	$(BIN)/python fuzz/all_targets.py --seconds $(SECONDS) $(ARGS)

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py $(ARGS)

# Processor time, as other programs of the machine do not count in it.
bench-micro: $(VENV)/.dev
	$(BIN)/python -m pytest -o pythonpath=benchmarks benchmarks/test_micro.py --benchmark-timer=time.process_time \
		--benchmark-columns=median,iqr,rounds --benchmark-sort=name --benchmark-time-unit=us $(ARGS)

# Not part of the tests: it takes an hour or two, and tells of work to be done.
growth: $(VENV)/.dev
	$(BIN)/python benchmarks/hostile_growth.py $(ARGS)

bench-capacity: $(ENGINES)/.installed
	$(ENGINES)/bin/python benchmarks/capacity.py $(ARGS)

# The sdist is unpacked and its tests are run against what was installed: whatever either of them lacks shows here.
# -P keeps the current folder off the import path. DIST names a folder with both, so that what is published is tested.
wheel-test: ARCHIVE := *.whl
sdist-test: ARCHIVE := *.tar.gz
wheel-test sdist-test: $(VENV)/.dev
	rm -rf $(WHEEL_TEST)
	mkdir -p $(WHEEL_TEST)/dist
	$(if $(DIST),cp $(DIST)/* $(WHEEL_TEST)/dist,$(BIN)/python -m build --outdir $(WHEEL_TEST)/dist .)
	$(PYTHON) -m venv $(WHEEL_TEST)/venv
	$(UV) $(WHEEL_TEST)/venv/bin/python "`echo $(WHEEL_TEST)/dist/$(ARCHIVE)`[dev]"
	tar -xzf $(WHEEL_TEST)/dist/*.tar.gz -C $(WHEEL_TEST)
	cd $(WHEEL_TEST)/instancelint-*/ && ../venv/bin/python -P -c \
		'import instancelint as i, sys; sys.exit("site-packages" not in i.__file__ and f"not installed: {i.__file__}")'
	cd $(WHEEL_TEST)/instancelint-*/ && ../venv/bin/python -P $(PYTEST) $(ARGS)

# Needs no network but for pip; see "Releasing" in CONTRIBUTING.md. RELEASE_TAG in the environment does what --tag does.
release-check: $(VENV)/.dev
	$(BIN)/python linter/tools release-check $(ARGS)

clean:
	rm -rf $(VENV) build dist playground/node_modules editors/vscode/node_modules .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .benchmarks
	find linter tests benchmarks fuzz -name __pycache__ -prune -exec rm -rf {} +
