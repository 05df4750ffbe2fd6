# Every command sets itself up: Python 3.11, make and git are enough. Stamp files remember what is done,
# so a second start takes seconds and needs no network.

PYTHON ?= python3.11
PY = .venv/bin/python
STEP = @sh scripts/step.sh

FRONT = $(shell find static/js static/css templates sprint -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.py' -o -name '*.ftl')

.DEFAULT_GOAL := help
.PHONY: help run demo admin doctor release image test quick mutants check bench chaos soak format lock clean ready ready-dev ready-test system-run system-quick system-test system-chaos fresh

help:
	@echo "make run     start Sprintrum on http://127.0.0.1:5000 (HOST, PORT)"
	@echo "make demo    start it with a sprint in progress, on a database of its own"
	@echo "make admin   accounts and sprints from the terminal: DO=\"accounts invite\"; DO=--help tells all, SETTINGS=/etc/sprintrum.env"
	@echo "make doctor  look at settings, database, disk, clock, and the way through the proxy"
	@echo "make test    all tests, in browsers too"
	@echo "make quick   the tests that need no server and no browser, in well under a minute"
	@echo "make check   format, lint, types, architecture"
	@echo "make release an archive that needs no Node where it runs, with a list of what it is made of (SBOM)"
	@echo "make image   build deploy/Containerfile here and try it (as root)"
	@echo "make bench   benchmarks beside other tools"
	@echo "make chaos   kill and disturb the server for a while; count what is lost"
	@echo "make soak    twenty minutes of 150 people, a thousand rooms: memory and the loop"
	@echo "make mutants change one thing at a time and see whether a test notices"
	@echo "make format  let the formatters write"
	@echo "make fresh   the README's two commands in new Debian roots (as root; long)"
	@echo "make lock    choose versions anew after a change in requirements*.in"
	@echo "make clean   remove everything that was set up or built; var/ stays"

run: ready
	@exec $(PY) wsgi.py

demo: ready
	@exec $(PY) wsgi.py --demo

admin: ready
	@exec $(PY) -m sprint.admin $(SETTINGS:%=--settings %) $(DO)

doctor: ready
	@exec $(PY) -m sprint.admin $(SETTINGS:%=--settings %) doctor

test: ready-test
	@sh scripts/test.sh

quick: system-quick ready-dev
	@sh scripts/quick.sh

check: ready-dev
	@sh scripts/check.sh

release: ready
	@$(PY) scripts/release.py

image: ready
	@sh scripts/image.sh

mutants: ready-dev
	@sh scripts/node.sh $(PY) scripts/mutants.py $(LAYERS)

soak: ready-test
	@sh scripts/with_services.sh $(PY) -m pytest tests/chaos/test_soak.py -m soak -s

bench: ready-test
	@sh scripts/with_services.sh sh scripts/node.sh $(PY) -m benchmarks

chaos: system-chaos ready-test
	@KILLS=$${KILLS:-100} HOW="$${HOW:-killed stopped frozen rolled silent slept}" PAYLOADS=$${PAYLOADS:-10000} HISTORIES=$${HISTORIES:-3000} HOSTILE=$${HOSTILE:-20} MUTATIONS=$${MUTATIONS:-100000} ROOM_EXAMPLES=$${ROOM_EXAMPLES:-300} \
	  sh scripts/with_services.sh $(PY) -m pytest tests/chaos tests/hostile tests/interop tests/properties -m 'not soak' -s --timeout=7200

format: ready-dev
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix --quiet . || true
	@$(PY) scripts/write_wire.py
	@sh scripts/node.sh node_modules/.bin/biome check --write .

lock: ready-dev
	@for f in requirements requirements-dev requirements-node; do \
	  $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $$f.in -o $$f.txt; done
	@sh scripts/node.sh npm install --package-lock-only --ignore-scripts

fresh: ready-dev
	@sh scripts/fresh.sh

clean:
	rm -rf .venv node_modules static/dist .build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# What the commands stand on

ready: system-run .venv/.stamp static/dist/.stamp
ready-dev: ready .venv/.stamp-dev
ready-test: system-test ready-dev

system-run system-quick system-test system-chaos: system-%:
	@sh scripts/system.sh $* "$(PYTHON)"

.venv/.stamp: requirements.txt scripts/venv.sh
	@sh scripts/venv.sh "$(PYTHON)"
	$(STEP) "Installing Python packages" $(PY) -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.stamp-dev: .venv/.stamp requirements-dev.txt
	$(STEP) "Installing the tools for checks and tests" $(PY) -m pip install --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# A release brings its front end along.
ifneq ($(wildcard static/dist/.released),)
static/dist/.stamp:
	@touch $@
else
node_modules/.stamp: package-lock.json .npmrc | .venv/.stamp
	$(STEP) "Finding Node" sh scripts/node.sh --ensure
	$(STEP) "Installing the front end's packages" sh scripts/node.sh npm ci --ignore-scripts
	@touch $@

static/dist/.stamp: node_modules/.stamp scripts/build.mjs $(wildcard scripts/build/*.mjs) $(FRONT)
	$(STEP) "Building the front end" sh scripts/node.sh node scripts/build.mjs
	@touch $@
endif
