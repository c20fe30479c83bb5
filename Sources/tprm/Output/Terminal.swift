import Foundation

/// The edge to the terminal: stdout for results, stderr for people. What others wrote is made harmless here, once.
enum Terminal {
    /// Prints a line of results.
    static func say(_ line: String = "") { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// Prints a line for the person, beside the results.
    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// A text in which nothing moves the cursor, hides, or turns the direction of reading: control and format
    /// characters stand as `\u{…}`, and more than four marks on one letter are cut.
    static func shown(_ text: String, keepingLines: Bool = false) -> String {
        if text.utf8.allSatisfy({ (32...126).contains($0) }) { return text }
        var out = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars {
            if keepingLines && scalar == "\n" {
                out.append(scalar)
                continue
            }
            if isHidden(scalar) {
                out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
                continue
            }
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks <= 4 { out.append(scalar) }
        }
        return String(out)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        default: (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
        }
    }

    /// At most so many characters, an ellipsis for the rest.
    static func cut(_ text: String, _ width: Int) -> String {
        text.count <= width ? text : String(text.prefix(max(1, width - 1))) + "…"
    }

    /// Prints a paragraph: its first line after `lead`, the others under where that ends.
    static func say(_ lead: String, paragraph text: String) {
        let indent = String(repeating: " ", count: lead.count)
        for (index, line) in TextTable.wrapped(text, max(40, width - lead.count)).enumerated() {
            say((index == 0 ? lead : indent) + line)
        }
    }

    /// Columns of the terminal: 100 where there is none.
    static var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
            return 100
        }
        return Int(size.ws_col)
    }
    /// Asks the person before it for a line; nil at the end of what is typed.
    static func asked(_ question: String) -> String? {
        FileHandle.standardError.write(Data((question + " ").utf8))
        return readLine()
    }
    /// Asks the person before it a question that yes answers; anything else is no.
    static func asks(_ question: String) -> Bool {
        FileHandle.standardError.write(Data((question + " [y/N] ").utf8))
        return ["y", "yes"].contains((readLine() ?? "").lowercased())
    }
    /// Whether a person sits before it, who can be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
