package import Assessment

/// A written document that has no pages until somebody prints it: a Word document, a saved web page, the text of a
/// message. Its paragraphs in their order, each with the headings that it stands under.
package struct Writing: Sendable {
    /// What was written with.
    package enum Kind: Sendable {
        case word, openDocument, page, message
    }
    /// A link of a web page.
    package struct Link: Hashable, Sendable {
        /// The words that are linked.
        package let text: String
        /// Where it leads, as written: never followed.
        package let target: String
        package init(text: String, target: String) {
            self.text = text
            self.target = target
        }
    }
    /// One paragraph, heading, list item or row of a table that has words.
    package struct Paragraph: Sendable {
        package enum Role: Hashable, Sendable {
            /// 1 is the highest.
            case heading(Int)
            case plain, item, row, note
        }
        package let role: Role
        /// Its words; lines that the author broke stand apart by a line end, the cells of a row by ` | `. What the program
        /// numbers for the author, such as `4.2`, stands before them where it can be told.
        package let text: String
        /// The cells of a row in their order, those without words as empty texts; empty for all else.
        package let cells: [String]
        /// The headings above it, the highest first.
        package let headings: [String]
        package let links: [Link]

        package init(
            _ text: String, role: Role = .plain, cells: [String] = [], headings: [String] = [], links: [Link] = []
        ) {
            self.text = text
            self.role = role
            self.cells = cells
            self.headings = headings
            self.links = links
        }
    }
    package let kind: Kind
    /// What it calls itself beside its text: the title of a page, of a document's properties.
    package let title: String?
    package let paragraphs: [Paragraph]
    /// The address from which a page was saved, as the page says: provenance, never proof.
    package let address: String?

    package init(_ kind: Kind, title: String? = nil, paragraphs: [Paragraph], address: String? = nil) {
        self.kind = kind
        self.title = title
        self.paragraphs = paragraphs
        self.address = address
    }

    /// Where a paragraph stands, by its index: `¶ 12 (Security incidents)`, counted from 1 over the paragraphs that have
    /// words, with the heading above it.
    package func place(_ index: Int) -> Source.Place {
        guard paragraphs.indices.contains(index), let heading = paragraphs[index].headings.last else {
            return .paragraph("¶ \(index + 1)")
        }
        let words = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return .paragraph("¶ \(index + 1) (\(words.count > 60 ? words.prefix(59) + "…" : words))")
    }

    /// The index of the paragraph that a place names; nil where it names none.
    package func index(of place: Source.Place) -> Int? {
        guard case .paragraph(let text) = place, text.hasPrefix("¶ "),
            let number = Int(text.dropFirst(2).prefix { $0.isNumber }), paragraphs.indices.contains(number - 1)
        else { return nil }
        return number - 1
    }

    /// The first paragraphs, up to so many bytes.
    package func beginning(_ bytes: Int) -> Writing {
        var rest = bytes
        let first = paragraphs.prefix { paragraph in
            defer { rest -= paragraph.text.utf8.count }
            return rest > 0
        }
        return Writing(kind, title: title, paragraphs: Array(first), address: address)
    }

    /// How many pages it would have in print, roughly: for rules that tell a letter from a report.
    package var pageCount: Int { paragraphs.reduce(0) { $0 + $1.text.utf8.count } / 3000 + 1 }
}
