# Needs Python >= 3.10, Node >= 20.19, make and git; installs the rest into .venv and node_modules.
SHELL := bash
VENV := .venv
PORT ?= 8888
ARGS ?=
EXAMPLE ?= wind_solar/forecast.ipynb

export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# A PYTHONPATH or a virtual environment of the caller must not leak into ours.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV

DONE := $(VENV)/.done
PIP := python -m pip --disable-pip-version-check install --quiet -c constraints.txt
SOURCES := $(shell find src style schema -type f -not -path '*/__tests__/*' 2>/dev/null)
# Jupyter refuses to run as root unless told; in a container there is no other user.
ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

.PHONY: help demo test lint fix bench prove prove-all build dist wheels clean distclean

help:
	@echo 'make demo   JupyterLab on the example (PORT=8888, EXAMPLE=wind_solar/forecast.ipynb, ARGS=...)'
	@echo 'make test   all tests: jest, pytest, browser'
	@echo 'make lint   style and types;  make fix repairs what can be repaired'
	@echo 'make prove  runs the libraries that are installed against what is said of them'
	@echo 'make bench  the figures of the README, as Markdown; CORPUS=FOLDER: the analysis over notebooks'
	@echo 'make build  what JupyterLab loads;  make dist the wheel'
	@echo 'make clean  what was built;  make distclean also .venv and node_modules'

demo: build
	cd examples && exec jupyter lab --LabApp.default_url=/lab/tree/$(EXAMPLE) --port $(PORT) $(ROOT) $(ARGS)

test: build $(DONE)/system
	scripts/test.sh

lint: $(DONE)/package node_modules/.done
	scripts/lint.sh

fix: $(DONE)/package node_modules/.done
	npx eslint --fix .; npx prettier --write --log-level warn .; ruff check --fix .; ruff format .

# With CORPUS, the analysis over a folder of notebooks instead; ARGS=--write renews its figures.
ifdef CORPUS
bench: node_modules/.done
	node bench/corpus.mjs '$(abspath $(CORPUS))' $(ARGS)
else
bench: build $(DONE)/system
	python bench/run.py $(ARGS)
endif

# Called on what is installed here; `make prove-all PYTHON=env LIBS=pandas` also writes records.
prove: $(DONE)/package
	python -m prove $(LIBS)

prove-all: node_modules/.done
	python3 -m prove --record $(if $(PYTHON),--python $(PYTHON)) $(LIBS) && python3 -m prove --docs

build: $(DONE)/package $(DONE)/extension

# The builder skips what exists: a stale extension would be packed in silence.
dist: $(DONE)/tools node_modules/.done
	rm -rf dist && jlpm clean
	python -m build --no-isolation

# What pip installs here, in one folder: .ci/run installs it three times and downloads it once.
wheels: build/wheels/.done

build/wheels/.done: constraints.txt scripts/wheels.sh
	scripts/wheels.sh build/wheels
	touch $@

clean:
	rm -rf lib tsconfig.tsbuildinfo provebook/labextension provebook/cli/*.{mjs,wasm}
	rm -rf build dist coverage ui-tests/test-results ui-tests/playwright-report
	rm -f $(DONE)/extension $(DONE)/package

distclean: clean
	rm -rf $(VENV) node_modules ui-tests/node_modules

# The tools first and no isolated build: that would download all of JupyterLab once more.
$(DONE)/tools: constraints.txt
	@node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' \
	  || { echo "Node >= 20.19 is needed (https://nodejs.org)"; exit 1; }
	@test -x $(VENV)/bin/python || scripts/venv.sh $(VENV)
	$(PIP) build editables hatchling hatch-jupyter-builder hatch-nodejs-version jupyter-builder jupyterlab \
	  setuptools wheel
	mkdir -p $(DONE) && touch $@

node_modules/.done: package.json ui-tests/package.json yarn.lock | $(DONE)/tools
	jlpm install --immutable
	touch $@

$(DONE)/extension: $(SOURCES) package.json tsconfig.json webpack.config.js scripts/cli.mjs node_modules/.done
	jlpm build
	touch $@

# All that the package and its tests import; with `make -j2` beside Node's packages.
$(DONE)/python: pyproject.toml scripts/needs.py $(DONE)/tools
	python scripts/needs.py charts test >$(DONE)/needs.txt
	$(PIP) -r $(DONE)/needs.txt
	touch $@

# Links what JupyterLab loads, so that a later build is seen at the next reload.
$(DONE)/package: $(DONE)/python package.json install.json jupyter-config/server-config/provebook.json | $(DONE)/extension
	rm -rf $(VENV)/share/jupyter/labextensions/provebook
	HATCH_JUPYTER_BUILDER_SKIP_NPM=1 $(PIP) --no-build-isolation --no-deps -e .
	jupyter-builder develop --overwrite .
	touch $@

$(DONE)/system: scripts/browser.sh scripts/postgres.sh node_modules/.done
	scripts/browser.sh
	scripts/postgres.sh
	touch $@
