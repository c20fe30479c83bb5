/// What a document may ask of us. Each limit stands far above what real documents need and far below what a hostile one
/// would like; one that is hit is an error that names it, never a silent cut.
package enum Limits {
    /// Bytes of one document: scanned audit reports reach 50 MB.
    package static let document = 64 << 20
    /// Bytes of a JSON text: a server with thousands of tools stays under 2 MB.
    package static let json = 16 << 20
    /// Bytes of a YAML text. Written by hand, so small; a parsed node costs up to 75 times its text.
    package static let yaml = 2 << 20
    /// Nested levels of JSON, YAML and XML: a tool's schema reaches 20.
    package static let depth = 64
    /// Digits of a number. 64 hold every quantity there is; parsers differ on longer ones.
    package static let numberLength = 64
    /// Values of one JSON, YAML or XML document.
    package static let nodes = 1_000_000
    /// Values of one YAML document.
    package static let yamlNodes = 100_000
    /// Attributes of one XML element; more cost quadratic time.
    package static let attributes = 64
    /// Characters of one cell, as Excel has it, in UTF-8 bytes of four each.
    package static let cell = 4 * 32_768
    /// Columns and rows of one sheet, as Excel has them.
    package static let columns = 16_384, rows = 1_048_576
    /// Cells of one document.
    package static let cells = 2_000_000
    /// Bytes of all cells of one document together.
    package static let cellBytes = 128 << 20
    /// Sheets of one workbook.
    package static let sheets = 255
    /// Entries of one archive: a large workbook has a hundred.
    package static let entries = 2_000
    /// Bytes that one part of an archive, and all parts together, may unpack to: a sheet of 100,000 rows has 33 MB.
    package static let part = 192 << 20, archive = 384 << 20
    /// How many times its packed size a part may unpack to once it is over 1 MB. Sheets stay under 60.
    package static let ratio = 200
    /// Documents inside one that was given, however nested; their bytes together; and how many stand one in the other.
    package static let members = 500, unpacked = 256 << 20, levels = 3
    /// Parts of one message, how many stand one in the other, and bytes of one part's headers.
    package static let messageParts = 200, messageLevels = 8, headers = 256 << 10
    /// Bytes of a web page without its pictures, and its nested elements: pages made by programs reach 200.
    package static let page = 16 << 20, pageDepth = 500
    /// Paragraphs of a written document.
    package static let paragraphs = 200_000
    /// Shared strings of a workbook: how many, and their bytes together.
    package static let sharedStrings = 1_000_000, sharedStringBytes = 64 << 20
    /// Problems that are told one by one; the rest is counted.
    package static let problems = 50
}
