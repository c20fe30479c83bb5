import Foundation

/// What is made of a PDF's text once, when the first reader asks for it: every reader that looks at a document looks at
/// the same words.
final class ProseShelf: @unchecked Sendable {  // Unchecked: what changes is only touched under the lock.
    private let lock = NSLock()
    private var prose: Prose?
    private var openings: [Int: PDFText] = [:]

    func prose(_ make: () -> Prose) -> Prose {
        lock.withLock {
            if let prose { return prose }
            let made = make()
            prose = made
            return made
        }
    }

    func opening(_ count: Int, _ make: () -> PDFText) -> PDFText {
        lock.withLock {
            if let opening = openings[count] { return opening }
            let made = make()
            openings[count] = made
            return made
        }
    }
}

extension PDFText {
    /// Its first pages, as a paper of their own.
    func opening(_ count: Int) -> PDFText {
        guard count < pages.count else { return self }
        return shelf.opening(count) {
            PDFText(
                pages: Array(pages.prefix(count)), title: title, producer: producer, unread: unread,
                permissions: permissions)
        }
    }
}
