import Assessment
import Cage

extension PDFText {
    /// The same with each page read from its picture whose text is missing or damaged, or is only a caption of the
    /// picture that covers the page; and what a person must know of it.
    package func pictured(_ document: Document) async -> (pdf: PDFText, problems: [Problem]) {
        guard !pages.isEmpty else { return (self, []) }
        // A paper of one or two pages keeps its own words: what they do not say is looked for a second time.
        let thin =
            pages.count <= 2
            ? [] : pages.filter { !$0.isPictured && !$0.needsPicture && $0.letters < PDFText.fewLetters }
        let images = await PageImages.read(document, pages: pages.count)
        let captions = thin.map(\.number).filter { images.cover[$0] ?? 0 >= 60 }
        let wanted = Set(pagesToPicture + captions).sorted()
        let marked = markingScans(images)
        guard !wanted.isEmpty else { return (marked, []) }
        // A paper of one or two pages is a certificate or a letter, often in small print.
        let reading = await OCR.read(document, wanted, as: pages.count <= 2 ? .certificate : .text)
        let new = marked.pages.compactMap { page -> Page? in
            guard let picture = reading.pages[page.number] else { return nil }
            let read = Page(number: page.number, label: page.label, read: picture)
            // What the file itself says is kept, unless the picture says much more.
            return page.needsPicture || read.letters * 2 > page.letters * 3 ? read : nil
        }
        return (marked.replacing(new), reading.problems)
    }

    /// A page with fewer has little more than a heading.
    private static let fewLetters = 250

    /// A scan may bring a text of its own, which a scanner read from the picture. Where most pages are pictures that
    /// stand on no other page, the text is such a one, and what it says is as uncertain as what we read ourselves.
    private func markingScans(_ images: PageImages) -> PDFText {
        guard pages.count >= 3, images.scanned.count * 5 >= pages.count * 4 else { return self }
        return replacing(
            pages.filter { images.scanned.contains($0.number) && !$0.needsPicture }.map {
                Page(
                    number: $0.number, label: $0.label, text: $0.text, words: $0.words, size: $0.size,
                    isPictured: true)
            })
    }

    /// A picture that was sent in place of a document, as one page. Where it cannot be read the page is empty, and the
    /// problems say why.
    /// - Throws: `limit` where it claims too many pixels, `malformed` where it names no size.
    package static func reading(
        picture document: Document
    ) async throws(ReadingError) -> (pdf: PDFText, problems: [Problem]) {
        guard let file = PictureFile(document.bytes) else {
            throw .malformed(
                file: document.name, place: nil, why: "the picture (PNG or JPEG) is cut off or broken; ask for it again"
            )
        }
        guard file.width * file.height <= PictureFile.mostPixels else {
            throw .limit(
                file: document.name, place: nil,
                what: "\(file.width) × \(file.height) pixels, and tprm opens pictures of at most 40 million")
        }
        func unread(_ why: String) -> PDFText { PDFText(pages: [.unread(number: 1)], unread: why) }
        guard OCR.isInstalled else { return (unread("tesseract is not installed"), [Problem(nil, OCR.missing([1]))]) }
        let page: Document?
        do { page = try await PictureFile.page(document) } catch {
            return (
                unread("tesseract could not open the picture"), [Problem(nil, "The picture was not read: \(error)")]
            )
        }
        guard let page else {
            throw .malformed(
                file: document.name, place: nil,
                why: "the picture (PNG or JPEG) is cut off or broken; ask for it again")
        }
        let reading = await OCR.read(page, [1], as: .certificate)
        guard let picture = reading.pages[1] else {
            return (unread("tesseract could not read the picture"), reading.problems)
        }
        let read = Page(number: 1, read: picture)
        return (
            read.letters > 0 ? PDFText(pages: [read]) : unread("no words were found in the picture"), reading.problems
        )
    }
}

extension PDFText.Page {
    /// How many letters and figures it has.
    fileprivate var letters: Int { quality.characters }
}

extension Content {
    /// Completes "it is …".
    package var described: String { PictureFile.begins(document.bytes) ? "a picture" : form.described }

    /// The numbers of the pages that were read from pictures.
    package var picturedPages: Set<Int> {
        guard case .pdf(let pdf) = form else { return [] }
        return Set(pdf.pages.filter(\.isPictured).map(\.number))
    }

    /// A short PDF with all its pages read from their pictures, whatever text it has; nil for all else, and where nothing
    /// more comes of it. A logo may be drawn in lines: `evenLines` draws a page that holds no picture too.
    func seen(evenLines: Bool = false) async -> Content? {
        guard case .pdf(let pdf) = form, pdf.pages.count <= 2, evenLines || PageImages.mayHold(document),
            !pdf.pages.contains(where: \.isPictured)
        else { return nil }
        let reading = await OCR.read(document, pdf.pages.map(\.number), as: .certificate)
        let pages = pdf.pages.compactMap { page in
            reading.pages[page.number].map { PDFText.Page(number: page.number, label: page.label, read: $0) }
        }
        guard pages.count == pdf.pages.count else { return nil }
        return Content(document: document, form: .pdf(pdf.replacing(pages)), problems: problems + reading.problems)
    }
}
