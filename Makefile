# `make` alone lists what there is to do.

# Debian packages.
build_packages := libyaml-dev libjansson-dev libncurses-dev
test_packages := python3-yaml python3-jsonschema python3-venv libfyaml-utils docker-compose \
  shellcheck zsh fish tmux bsdextrautils mandoc

# What is measured beside us, and what counts instructions; each is left out where it cannot be had.
bench_packages := ncdu mc tig htop fzf git python3 \
  $(if $(shell command -v kubectl 2>/dev/null),,kubernetes-client)

# Where the schemas for the independent checks lie; empty: the checks that need them are skipped.
export STRATA_SCHEMAS ?= $(abspath $(wildcard ../shared/reference/schemas))

# The same for public test suites: the folder that holds the files of JSONTestSuite in json.
export STRATA_SUITES ?= $(abspath $(wildcard ../shared/suites))

# A target that imports what it does not declare fails the build. With colours, a build at a terminal
# would begin anew behind one that was not at a terminal.
checked := --explicit-target-dependency-import-check error --no-color-diagnostics

# The static form has a folder of its own, so that it and the debug build leave each other alone.
static := .build/release-static

# The parts that are measured, built as what is shipped.
parts_driver = swift build -c release -Xswiftc -static-executable $(checked) --product parts-driver \
  --scratch-path $(static)

# Where `make install` puts what was built; packagers set DESTDIR besides.
PREFIX ?= /usr/local
export DESTDIR

# How many seconds each target is fuzzed.
FUZZ_SECONDS ?= 60

.PHONY: help run test campaign fuzz sanitize bench bench-check bench-keep build install uninstall dist format lint install-packages toolchain
.NOTPARALLEL:

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' Makefile

run: build ## Build Strata and open its example, in a library of its own
	@.ci/demo

test: toolchain ## Check everything: style, warnings, the static file, all tests
	@.ci/packages $(build_packages) $(test_packages)
	@.ci/test

campaign: build ## Prove that nothing is lost and nobody let in: faults, kills, bad worlds and inputs, secrets
	@.ci/packages $(build_packages) $(test_packages) strace git
	@.ci/packages valgrind || true
	swift build --product library-driver
	$(parts_driver)
	STRATA=.build/strata Tests/Campaign/all

sanitize: toolchain ## Run all tests under the address and the thread sanitizer
	@.ci/packages $(build_packages) $(test_packages)
	@.ci/sanitize

bench: build ## Measure how fast it is, beside other programs; ARGS="--only keys" for a row
	@for package in $(bench_packages); do .ci/packages $$package || true; done
	$(parts_driver)
	@Tests/Benchmarks/speed $(ARGS)

bench-check: toolchain ## Count the instructions of its parts, and compare them with those kept
	@.ci/packages $(build_packages)
	@.ci/packages valgrind || true
	$(parts_driver)
	@Tests/Benchmarks/instructions $(ARGS)

bench-keep: ARGS = --keep
bench-keep: bench-check ## Count the instructions of its parts, and keep the counts

fuzz: toolchain ## Feed chance to every reader and the interface: FUZZ_SECONDS each, FUZZ_TARGETS alone
	@.ci/packages $(build_packages)
	Tests/Fuzz/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

build: toolchain ## Build the file that is shipped: .build/strata, static
	@.ci/packages $(build_packages)
	swift build -c release -Xswiftc -static-executable $(checked) --product strata \
	  --scratch-path $(static) $$(.ci/commit link) $(if $(shell command -v strip 2>/dev/null),,-Xlinker -s)
	@new=.build/strata.new.$$$$; trap 'rm -f "$$new"' EXIT; \
	if command -v strip >/dev/null; then strip -o "$$new" $(static)/release/strata; \
	else cp $(static)/release/strata "$$new"; fi || exit 1; \
	LC_ALL=C ldd "$$new" 2>&1 | grep -q 'not a dynamic executable\|statically linked' || { \
	  echo 'The new strata needs shared libraries, and it must not: .build/strata stays as it was.' >&2; \
	  exit 1; }; \
	mv -f "$$new" .build/strata && \
	echo ".build/strata is built: static, $$(wc -c <.build/strata) bytes."

install: ## Install what was built: program, manual page, completions (PREFIX=/usr/local, DESTDIR)
	@.ci/place install "$(PREFIX)"

uninstall: ## Take away what `make install` put there
	@.ci/place uninstall "$(PREFIX)"

dist: build ## Pack the static file for others, in dist/
	@.ci/dist

format: toolchain ## Lay out the Swift sources as the project does
	swift format -i -r Sources Tests Package.swift

lint: toolchain ## Check style and house rules only
	@.ci/lint

install-packages: ## Install the Debian packages that building and testing need
	@.ci/packages $(build_packages) $(test_packages)

toolchain:
	@command -v swift >/dev/null || { \
	  echo 'Strata is built with the Swift toolchain, 6.2 or newer, and there is no swift here.' >&2; exit 1; }
