/// Text that a person does not see: invisible characters, text pushed out of view, codes of a terminal. What scripts and
/// emoji need is not among them.
enum HiddenText {
    static let version = 3

    static func signals(in passage: ServerListing.Passage) -> [OrderSignal] {
        let text = passage.text
        var found: [OrderSignal] = []
        func signal(_ rule: String, _ offset: Int, _ decoded: String?) {
            found.append(
                OrderSignal(
                    kind: .hiddenText, rule: rule, version: version, place: passage.place, offset: offset,
                    excerpt: OrderSearch.excerpt(text, at: offset), decoded: decoded?.clipped))
        }
        if let padding = Padding.find(in: text.utf8) { signal("hidden.padding", padding.offset, padding.after) }
        if let escape = text.utf8.firstIndex(of: 0x1B) {
            signal("hidden.terminal", text.utf8.distance(from: text.utf8.startIndex, to: escape), nil)
        }
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return found }
        let seen = Invisible(text)
        if seen.tags.count > 2 { signal("hidden.tags", seen.tagsAt, seen.tags) }
        if seen.zeroWidth >= 8 {
            signal("hidden.zero-width", seen.zeroWidthAt, "\(seen.zeroWidth) characters without width")
        }
        if seen.overrides > 0 {
            signal("hidden.direction", seen.overridesAt, "\(seen.overrides) overrides of direction")
        }
        if seen.selectors.count >= 4 {
            signal("hidden.selectors", seen.selectorsAt, String(decoding: seen.selectors, as: UTF8.self))
        }
        return found
    }

    /// How many characters of a text are invisible; a few may be a slip, and are told as a problem.
    static func count(in text: String) -> Int {
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return 0 }
        let seen = Invisible(text)
        return seen.zeroWidth + seen.overrides + seen.tags.unicodeScalars.count + seen.selectors.count
    }
}

/// What is invisible in a text, kind by kind.
struct Invisible: Sendable {
    private(set) var tags = ""
    private(set) var tagsAt = 0
    private(set) var zeroWidth = 0
    private(set) var zeroWidthAt = 0
    private(set) var overrides = 0
    private(set) var overridesAt = 0
    /// The bytes that variation selectors carry.
    private(set) var selectors: [UInt8] = []
    private(set) var selectorsAt = 0

    init(_ text: String) {
        var inFlag = false, offset = 0, before: UInt32 = 32, run: [UInt8] = [], runAt = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            var isSelector = false
            switch value {
            case 0x1F3F4: inFlag = true
            case 0xE0020...0xE007E:
                if !inFlag {
                    if tags.isEmpty { tagsAt = offset }
                    tags.unicodeScalars.append(Unicode.Scalar(UInt8(value - 0xE0000)))
                }
            case 0xE007F: inFlag = false
            case 0xFEFF where offset == 0: break
            case 0x200B, 0x2060...0x2064, 0xFEFF, 0x180E, 0x115F, 0x1160, 0x3164, 0x200C, 0x200D:
                // Between letters of other scripts, and in emoji, they have work to do.
                if before < 0x250 || Invisible.isZeroWidth(before) {
                    if zeroWidth == 0 { zeroWidthAt = offset }
                    zeroWidth += 1
                }
            case 0x202D, 0x202E:
                if overrides == 0 { overridesAt = offset }
                overrides += 1
            case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
                isSelector = true
                if run.isEmpty { runAt = offset }
                run.append(value < 0xE0100 ? UInt8(value - 0xFE00) : UInt8(value - 0xE0100 + 16))
            default: inFlag = false
            }
            if !isSelector {
                if run.count >= 4 {
                    if selectors.isEmpty { selectorsAt = runAt }
                    selectors += run
                }
                run.removeAll(keepingCapacity: true)
            }
            before = value
            offset += UTF8.width(scalar)
        }
        if run.count >= 4 {
            if selectors.isEmpty { selectorsAt = runAt }
            selectors += run
        }
    }

    private static func isZeroWidth(_ value: UInt32) -> Bool {
        (0x200B...0x200D).contains(value) || (0x2060...0x2064).contains(value) || value == 0xFEFF
    }
}

/// A run of blanks or lines so long that what stands after it is out of view.
enum Padding {
    static func find(in bytes: String.UTF8View) -> (offset: Int, after: String)? {
        var blanks = 0, lines = 0, offset = 0
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case 32, 9: blanks += 1
            case 10, 13: lines += 1
            default:
                if blanks >= 200 || lines >= 30 {
                    let rest = String(decoding: bytes[index...].prefix(300), as: UTF8.self)
                    if rest.split(whereSeparator: \.isWhitespace).count >= 3, offset > blanks + lines {
                        return (offset, rest)
                    }
                }
                blanks = 0
                lines = 0
            }
            offset += 1
        }
        return nil
    }
}
