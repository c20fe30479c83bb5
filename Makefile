# A stand-in until the demo and set-up land.
test:
	swift build --build-tests && swift test
