# make serve   build hindcast.db from posts/ and serve it on http://127.0.0.1:8001
# make build   build a database: POSTS=folder DB=file
# make test    all tests, those in a browser included
# make check   formatter, linter, types, generated documents
# make bench   what the build costs, as ratios of one run
# make bench-predictions   what finding predictions costs of a build
# make bench-search        how well search finds what readers want (ARGS=--choose: choose its weights anew)
# make bench-search-speed  how fast it is on 10,000 posts
# make bench-related       what relating rows costs of a build
# make bench-pages         how long our pages take, beside Datasette's page of a row
# make bench-paint         when they are painted, beside Datasette's home page (needs Chromium)
# make fidelity        compare headings and links of POSTS with what the blogs' own generators make of them
# make fidelity-setup  install these generators (Debian, npm, PyPI)
# make screenshots   take the pictures that README.md shows anew (needs Chromium)
# make lock    pin the newest versions that pyproject.toml allows
# make docs    write the generated parts of README.md, metadata.yml and docs/ anew

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8001
POSTS ?= posts
DB ?= hindcast.db
VENV := .venv
BIN := $(VENV)/bin
CHECKERS := tests/site/node/node_modules/.package-lock.json
INSPECT := $(DB:.db=.inspect.json)
# Assessments and talks are known of the project's own posts only; synonyms hold for all.
CURATED := $(if $(filter posts,$(POSTS)),--assessments assessments --talks talks.yml) --synonyms synonyms.yml
SOURCES := $(shell find $(POSTS) assessments talks.yml synonyms.yml build_db -type f -not -name '*.pyc' 2>/dev/null)

# What a visitor may do: SQL, within limits; no download of the whole file through a slow route.
SETTINGS := sql_time_limit_ms=1500 max_returned_rows=2000 default_page_size=10 default_facet_size=20 \
  facet_time_limit_ms=400 max_csv_mb=50 default_cache_ttl=300 num_sql_threads=3 truncate_cells_html=120
# By way of Python, so that plugins find what they share in this folder.
SERVE = $(BIN)/python -m datasette serve --immutable $(DB) --inspect-file $(INSPECT) --metadata metadata.yml \
  --template-dir templates --plugins-dir plugins --static static:static \
  $(foreach setting,$(SETTINGS),--setting $(subst =, ,$(setting))) --host $(HOST) --port $(PORT)

.PHONY: serve build test check screenshots bench bench-predictions bench-search bench-search-speed bench-related bench-pages bench-paint fidelity fidelity-setup lock docs clean
.DELETE_ON_ERROR:

serve: $(INSPECT)
	$(SERVE)

build: $(VENV)/installed
	$(BIN)/hindcast build $(POSTS) --db $(DB) $(CURATED) $(ARGS)

$(DB): $(SOURCES) | $(VENV)/installed
	$(BIN)/hindcast build $(POSTS) --db $(DB) $(CURATED)

$(INSPECT): $(DB)
	$(BIN)/datasette inspect $(DB) --inspect-file $@

# What judges pages comes from npm; where there is none, tests that need it say so and are skipped.
test: $(VENV)/installed-dev $(if $(shell command -v npm),$(CHECKERS))
	$(BIN)/pytest $(ARGS)

check: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/cog --check README.md metadata.yml

docs: $(VENV)/installed-dev
	$(BIN)/cog -r README.md metadata.yml

screenshots: $(VENV)/installed-dev
	$(BIN)/python -m screenshots

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.build_cost

bench-predictions: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.prediction_cost $(ARGS)

bench-search: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.search.quality $(ARGS)

bench-search-speed: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.search.speed $(ARGS)

bench-related: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.search.related_cost $(ARGS)

bench-pages: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.pages.latency $(ARGS)

bench-paint: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.pages.paint $(ARGS)

fidelity: $(VENV)/installed-fidelity
	$(BIN)/python -m fidelity $(POSTS) $(ARGS)

fidelity-setup: $(VENV)/installed-fidelity
	sh fidelity/install.sh

lock: $(VENV)/installed-uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --group dev pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-annotate --group fidelity pyproject.toml -o requirements-fidelity.lock

# Nothing is resolved: the locks have every package with its hashes, setuptools for the project itself included.
$(VENV)/installed: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

$(VENV)/installed-fidelity: requirements-fidelity.lock $(VENV)/installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-fidelity.lock
	touch $@

$(CHECKERS): tests/site/node/package-lock.json
	npm ci --prefix tests/site/node --no-audit --no-fund --loglevel=error
	touch $@

$(VENV)/installed-uv: $(VENV)/installed
	$(BIN)/python -m pip install --quiet uv
	touch $@

clean:
	rm -rf $(VENV) hindcast.db hindcast.inspect.json tests/site/node/node_modules
