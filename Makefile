# `make` alone lists what there is to do.

# Debian packages.
build_packages := libyaml-dev libjansson-dev libncurses-dev
test_packages := python3-yaml python3-jsonschema python3-venv libfyaml-utils docker-compose \
  shellcheck zsh fish tmux bsdextrautils

# Where the schemas for the independent checks lie; empty: the checks that need them are skipped.
export STRATA_SCHEMAS ?= $(abspath $(wildcard ../shared/reference/schemas))

# A target that imports what it does not declare fails the build.
checked := --explicit-target-dependency-import-check error

# The static form has a folder of its own, so that it and the debug build leave each other alone.
static := .build/release-static

# How many seconds each target is fuzzed.
FUZZ_SECONDS ?= 60

.PHONY: help run test campaign fuzz build format lint install-packages toolchain
.NOTPARALLEL:

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' Makefile

run: build ## Build Strata and open its example, in a library of its own
	@.ci/demo

test: toolchain ## Check everything: style, warnings, the static file, all tests
	@.ci/packages $(build_packages) $(test_packages)
	@.ci/test

campaign: toolchain ## Run in full what `make test` samples: two writers, kills, faults, random keys and profiles
	@.ci/packages $(build_packages) strace
	swift build --product library-driver
	Tests/Campaign/rounds 1000
	Tests/Campaign/kills 200
	Tests/Campaign/faults 1
	STRATA_KEYS=100000 STRATA_PROFILES=300 swift test --disable-xctest -c release \
	  -Xswiftc -enable-testing --scratch-path .build/release-tests \
	  --filter 'RandomKeysTests|ProfileEffectTests'
	@.ci/checkers
	STRATA_PROFILES=300 Tests/independent "$(STRATA_SCHEMAS)"

fuzz: toolchain ## Feed chance to every reader and the interface: FUZZ_SECONDS each, FUZZ_TARGETS alone
	@.ci/packages $(build_packages)
	Tests/Fuzz/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

build: toolchain ## Build the file that is shipped: .build/strata, static
	@.ci/packages $(build_packages)
	swift build -c release -Xswiftc -static-executable $(checked) --product strata \
	  --scratch-path $(static) $(if $(shell command -v strip 2>/dev/null),,-Xlinker -s)
	@new=.build/strata.new.$$$$; trap 'rm -f "$$new"' EXIT; \
	if command -v strip >/dev/null; then strip -o "$$new" $(static)/release/strata; \
	else cp $(static)/release/strata "$$new"; fi || exit 1; \
	LC_ALL=C ldd "$$new" 2>&1 | grep -q 'not a dynamic executable\|statically linked' || { \
	  echo 'The new strata needs shared libraries, and it must not: .build/strata stays as it was.' >&2; \
	  exit 1; }; \
	mv -f "$$new" .build/strata && \
	echo ".build/strata is built: static, $$(wc -c <.build/strata) bytes."

format: toolchain ## Lay out the Swift sources as the project does
	swift format -i -r Sources Tests Package.swift

lint: toolchain ## Check style and house rules only
	@.ci/lint

install-packages: ## Install the Debian packages that building and testing need
	@.ci/packages $(build_packages) $(test_packages)

toolchain:
	@command -v swift >/dev/null || { \
	  echo 'Strata is built with the Swift toolchain, 6.2 or newer, and there is no swift here.' >&2; exit 1; }
