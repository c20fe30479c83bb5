# What a person does with tprm, by name. `make` alone lists it.
PREFIX ?= /usr/local
DEMO ?= scratch/demo
# On Linux the Swift library goes into the program, so that it starts fast and runs where no Swift is.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
PROGRAM := .build/release/tprm
SOURCES := Package.swift Sources Tests

.PHONY: help setup build demo test bench install format lint clean

help:
	@echo 'make demo                 three invented vendors, from their files to memos for counsel'
	@echo 'make test                 every test'
	@echo 'make build                the program: $(PROGRAM)'
	@echo 'make install PREFIX=DIR   the program and its data into DIR (now $(PREFIX))'
	@echo 'make bench                how fast it is, beside a peer or a floor'
	@echo 'make format, make lint    the code style'
	@echo 'make setup                installs what is missing from the system; the others do this first'
	@echo 'make clean                removes what was built'

setup:
	@Scripts/set-up.sh

build: setup
	@echo 'Building tprm; the first time takes minutes.'
	swift build -c release --product tprm $(STATIC)

demo: build
	@TPRM=$(PROGRAM) Examples/demo.sh '$(DEMO)'

# Tests that wait for a running program go by the clock, so they do not stand in line behind those that compute.
test: setup
	swift build --build-tests
	swift test --skip-build --skip Inspection --skip Conversation
	swift test --skip-build --filter Inspection --filter Conversation

bench: build
	@python3 Benchmarks/bench.py --program $(PROGRAM)

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/tprm'
	install -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/tprm'
	cp -R Questionnaires Templates '$(DESTDIR)$(PREFIX)/share/tprm/'

format:
	swift format -i -r --configuration .swift-format $(SOURCES)

lint:
	swift format lint --strict -r --configuration .swift-format $(SOURCES)

clean:
	rm -rf .build scratch
