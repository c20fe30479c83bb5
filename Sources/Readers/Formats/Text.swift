import Foundation

extension String {
    /// The same text in Unicode's composed form (NFC), so that equal words are equal bytes.
    package var nfc: String {
        // Nothing below U+0300 combines or decomposes.
        unicodeScalars.allSatisfy { $0.value < 0x300 } ? self : precomposedStringWithCanonicalMapping
    }
}
