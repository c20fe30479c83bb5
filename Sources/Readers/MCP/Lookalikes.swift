/// Letters of other scripts, and dressed-up forms, that look like Latin ones. A short list of what is met in names that
/// imitate others; after Unicode's confusables (UTS 39).
enum Lookalikes {
    private static let latin: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        let pairs = [
            ("аɑαａ", "a"), ("ьЬƄ", "b"), ("сϲｃ", "c"), ("ԁｄ", "d"), ("еёєｅ", "e"), ("ｆ", "f"), ("ɡｇ", "g"),
            ("һｈ", "h"), ("іıιｉ", "i"), ("јｊ", "j"), ("κкｋ", "k"), ("ӏⅼｌ", "l"), ("ｍ", "m"), ("ո", "n"),
            ("оοօｏ", "o"), ("рρｐ", "p"), ("ԛｑ", "q"), ("гｒ", "r"), ("ѕｓ", "s"), ("тｔ", "t"), ("υսｕ", "u"),
            ("νѵｖ", "v"), ("ԝωｗ", "w"), ("хχｘ", "x"), ("уγүｙ", "y"), ("ᴢｚ", "z"), ("АΑ", "a"), ("ВΒ", "b"),
            ("СϹ", "c"), ("ЕΕ", "e"), ("НΗ", "h"), ("ІΙ", "i"), ("Ј", "j"), ("КΚ", "k"), ("МΜ", "m"), ("Ν", "n"),
            ("ОΟ", "o"), ("РΡ", "p"), ("Ѕ", "s"), ("ТΤ", "t"), ("ХΧ", "x"), ("УΥ", "y"), ("Ζ", "z"),
        ]
        for (letters, plain) in pairs { for letter in letters.unicodeScalars { table[letter] = plain } }
        return table
    }()
    private static let marked: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        let pairs = [
            ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
            ("ìíîïĩīĭį", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņň", "n"), ("òóôõöøōŏő", "o"),
            ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
            ("źżž", "z"),
        ]
        for (letters, plain) in pairs { for letter in letters.unicodeScalars { table[letter] = plain } }
        return table
    }()

    /// A letter in lower case without its mark; others stay what they are.
    static func plain(_ scalar: Unicode.Scalar) -> String {
        let lower = scalar.properties.lowercaseMapping
        guard let first = lower.unicodeScalars.first, lower.unicodeScalars.count == 1 else { return lower }
        return marked[first] ?? lower
    }

    /// What a name looks like: lower case, with letters of other scripts read as the Latin ones that they imitate.
    static func skeleton(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            text += latin[scalar] ?? plain(scalar)
        }
        return text
    }

    /// Whether a name mixes Latin letters with others that imitate Latin ones.
    static func imitates(_ name: String) -> Bool {
        name.unicodeScalars.contains { latin[$0] != nil }
            && name.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    }
}
