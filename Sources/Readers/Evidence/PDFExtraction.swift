import Cage
import Foundation

extension PDFText {
    /// The most pages that are read.
    static let mostPages = 2000
    /// The fewest pages for which a child of its own is worth its start.
    private static let pagesOfOne = 8

    /// Takes the text out of a PDF by poppler's `pdftotext` in the cage. It writes every word with its place in reading
    /// order, so one pass gives both views of a page; a long document is shared among children side by side. A page whose
    /// text is damaged is read a second time in the order in which the file paints it, and the better text is kept.
    ///
    /// What cannot be taken out is no error: the document is evidence all the same, and `unread` says why.
    /// - Throws: `program` where `pdftotext` is not installed.
    package static func extract(_ document: Document) async throws(ReadingError) -> PDFText {
        let limits = budget(document), marks = PDFMarks(document.bytes)
        async let locked = marks.isEncrypted ? lock(document) : Lock()
        let shares = shares(guess: marks.pages)
        let parts = await withTaskGroup(of: (Int, Result<PageBoxes, Failure>).self) { group in
            for (index, share) in shares.enumerated() {
                group.addTask { (index, await boxes(document, share, limits)) }
            }
            var parts = [Result<PageBoxes, Failure>?](repeating: nil, count: shares.count)
            for await (index, part) in group { parts[index] = part }
            return parts.compactMap(\.self)
        }
        let lock = await locked
        func unread(_ why: String) -> PDFText { PDFText(pages: [], unread: why, permissions: lock.permissions) }
        var pages: [Page] = [], title: String?, producer: String?
        for part in parts {
            switch part {
            case .success(let boxes):
                pages += boxes.pages
                (title, producer) = (title ?? boxes.title, producer ?? boxes.producer)
            case .failure(.noPages): continue
            case .failure(.missing): throw missing(document)
            case .failure(.stopped(let why)): return unread(why)
            }
        }
        if pages.count > mostPages { return unread("it has more than \(mostPages) pages") }
        if pages.isEmpty {
            return unread(
                lock.isClosed ? "it is locked with a password" : "it is damaged, and poppler finds no page in it")
        }
        let text = PDFText(pages: pages, title: title, producer: producer, permissions: lock.permissions)
        return await text.mended(document)
    }

    /// Why a child gave no pages.
    enum Failure: Error {
        case missing
        /// The share of pages lies behind the last one.
        case noPages
        /// The end of a sentence.
        case stopped(String)
    }

    /// What each child may take: many times what a real report of this size needs, and no more than a person who waits for
    /// a file made to hang us bears. The clock on the wall is no measure of the work where others use the machine too.
    private static func budget(_ document: Document) -> Cage.Limits {
        let seconds = min(4 + document.bytes.count >> 20, 60)
        return Cage.Limits(seconds: 20 + seconds, processorSeconds: seconds)
    }

    // MARK: Pages

    /// Which pages each child reads. How many there are is only guessed, so the last child reads to the end, and a child
    /// whose pages do not exist ends at once.
    private static func shares(guess: Int?) -> [ClosedRange<Int>] {
        let guess = min(guess ?? 4 * pagesOfOne, mostPages)
        let children = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 4, guess / pagesOfOne))
        let size = (guess + children - 1) / children
        return (0..<children).map { child in
            let first = child * size + 1
            return first...(child == children - 1 ? mostPages + 1 : first + size - 1)
        }
    }

    private static func boxes(
        _ document: Document, _ share: ClosedRange<Int>, _ limits: Cage.Limits
    ) async -> Result<PageBoxes, Failure> {
        let ran = await run(document, ["-bbox-layout"], share, limits)
        return ran.map { PageBoxes($0, from: share.lowerBound) }
    }

    /// Runs `pdftotext` on some pages.
    static func run(
        _ document: Document, _ flags: [String], _ share: ClosedRange<Int>, _ limits: Cage.Limits
    ) async -> Result<[UInt8], Failure> {
        let arguments =
            ["-q", "-enc", "UTF-8", "-f", "\(share.lowerBound)", "-l", "\(share.upperBound)"] + flags + ["-", "-"]
        do throws(CageError) {
            let output = try await Cage.run("pdftotext", arguments, input: document.bytes, limits: limits)
            if output.status == 0 { return .success(output.bytes) }
            if output.status > 128 { return .failure(.stopped("taking it out took more than its limits")) }
            return .failure(.noPages)
        } catch {
            switch error {
            case .missing: return .failure(.missing)
            case .tooLong: return .failure(.stopped("taking it out took more than \(limits.seconds) seconds"))
            case .tooMuch(_, let megabytes): return .failure(.stopped("there is more than \(megabytes) MB of it"))
            case .notStarted(_, let why): return .failure(.stopped("pdftotext could not be started: \(why)"))
            }
        }
    }

    private static func missing(_ document: Document) -> ReadingError {
        .program(file: document.name, name: "pdftotext", why: "it is not installed; `make setup` installs it")
    }

    // MARK: Encryption

    private struct Lock {
        var permissions: PDFPermissions?
        /// Whether it asks for a password.
        var isClosed = false
    }

    /// What an encrypted PDF forbids, and whether it can be opened without a password.
    private static func lock(_ document: Document) async -> Lock {
        let output = try? await Cage.run(
            "pdfinfo", ["-"], input: document.bytes, limits: Cage.Limits(processorSeconds: 2, outputMB: 1))
        guard let output else { return Lock() }
        return Lock(
            permissions: PDFPermissions(pdfinfo: String(decoding: output.bytes, as: UTF8.self)),
            isClosed: output.complaint.lowercased().contains("password"))
    }
}
