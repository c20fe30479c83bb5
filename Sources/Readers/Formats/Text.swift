import Foundation

extension String {
    /// The same text in Unicode's composed form (NFC), so that equal words are equal bytes.
    package var nfc: String {
        // Nothing below U+0300 combines or decomposes, nor do dashes, quotation marks, bullets and Latin ligatures.
        unicodeScalars.allSatisfy { scalar in
            scalar.value < 0x300 || (0x2002...0x20CF).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value)
                || (0xFB00...0xFB06).contains(scalar.value)
        } ? self : precomposedStringWithCanonicalMapping
    }
}
