import Cage

/// How much of each page of a PDF pictures cover, by poppler's `pdfimages` and `pdfinfo` in the cage.
struct PageImages: Sendable {
    /// By page, counted from 1: in parts of 100 of the page, of its largest picture.
    private(set) var cover: [Int: Int] = [:]
    /// Pages that a picture covers which stands on no other page: scans, and not the paper's background.
    private(set) var scanned: Set<Int> = []

    /// Whether a PDF may hold a picture at all: its dictionaries can be read even where it is encrypted.
    static func mayHold(_ document: Document) -> Bool {
        let bytes = document.bytes, wanted = Array("/Image".utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while at + wanted.count <= bytes.count {
                if bytes[at] == wanted[0], bytes[at + 1] == wanted[1], bytes[at..<at + 6].elementsEqual(wanted) {
                    // `/ImageB` and its like stand in every list of procedures, pictures or none.
                    let next = at + 6 < bytes.count ? bytes[at + 6] | 32 : 0
                    if !(97...122).contains(next) { return true }
                }
                at += 1
            }
            return false
        }
    }

    /// Empty where poppler could not tell.
    static func read(_ document: Document, pages: Int) async -> PageImages {
        guard mayHold(document) else { return PageImages() }
        let limits = Cage.Limits(seconds: 20, memoryMB: 512, outputMB: 16)
        async let list = try? Cage.run("pdfimages", ["-list", "-"], input: document.bytes, limits: limits)
        async let info = try? Cage.run(
            "pdfinfo", ["-f", "1", "-l", "\(pages)", "-"], input: document.bytes, limits: limits)
        guard let list = await list, let info = await info else { return PageImages() }
        return PageImages(
            list: String(decoding: list.bytes, as: UTF8.self), info: String(decoding: info.bytes, as: UTF8.self))
    }

    /// From what both programs print.
    init(list: String = "", info: String = "") {
        var sizes: [Int: Double] = [:]
        for line in info.split(separator: "\n") where line.hasPrefix("Page") {
            // `Page    1 size:  612 x 792 pts (letter)`
            let words = line.split(separator: " ")
            guard words.count >= 6, words[2] == "size:", let page = Int(words[1]), let width = Double(words[3]),
                let height = Double(words[5])
            else { continue }
            sizes[page] = width * height
        }
        var pagesOf: [Substring: Set<Int>] = [:], largest: [Int: (cover: Int, object: Substring)] = [:]
        for line in list.split(separator: "\n").dropFirst(2) {
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
            let words = line.split(separator: " ")
            guard words.count >= 14, let page = Int(words[0]), words[2] == "image", let width = Double(words[3]),
                let height = Double(words[4]), let across = Double(words[12]), let down = Double(words[13]), across > 0,
                down > 0, let size = sizes[page], size > 0
            else { continue }
            let cover = Int(min(width / across * height / down * 5184 / size, 1) * 100)
            pagesOf[words[10], default: []].insert(page)
            if cover > largest[page]?.cover ?? 0 { largest[page] = (cover, words[10]) }
        }
        cover = largest.mapValues(\.cover)
        scanned = Set(largest.filter { $0.value.cover >= 85 && pagesOf[$0.value.object]?.count == 1 }.keys)
    }
}
