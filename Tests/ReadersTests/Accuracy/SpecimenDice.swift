import Assessment

/// What varies from one variant of a paper to the next: the same seed gives the same paper on every machine.
struct Dice {
    private var state: UInt64

    init(_ name: String, _ seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// From 0 to `count` less one.
    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(count, 1)))
    }
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
    mutating func toss() -> Bool { below(2) == 0 }
    mutating func between(_ least: Int, _ most: Int) -> Int { least + below(most - least + 1) }
    /// So many of them, in their order.
    mutating func some<T>(_ count: Int, of choices: [T]) -> [T] {
        var left = Array(choices.indices)
        var taken: [Int] = []
        for _ in 0..<min(count, left.count) { taken.append(left.remove(at: below(left.count))) }
        return taken.sorted().map { choices[$0] }
    }
    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(between(1, 9)) }.joined() }
}

/// How a paper writes its days.
enum DayForm: CaseIterable {
    case monthDayYear, dayMonthYear, ordinal, ordinalMonthFirst, shortMonth, dashed, dotted, iso, german, slashedUS

    func text(_ day: Day) -> String {
        let (year, month, number) = day.civil
        let name = DayForm.months[month - 1], two = number < 10 ? "0\(number)" : "\(number)"
        let twoMonth = month < 10 ? "0\(month)" : "\(month)"
        return switch self {
        case .monthDayYear: "\(name) \(number), \(year)"
        case .dayMonthYear: "\(number) \(name) \(year)"
        case .ordinal: "\(number)\(DayForm.suffix(number)) \(name) \(year)"
        case .ordinalMonthFirst: "\(name) \(number)\(DayForm.suffix(number)), \(year)"
        case .shortMonth: "\(name.prefix(3)) \(number), \(year)"
        case .dashed: "\(two)-\(name.prefix(3))-\(year)"
        case .dotted: "\(two).\(twoMonth).\(year)"
        case .iso: "\(year)-\(twoMonth)-\(two)"
        case .german: "\(number). \(DayForm.germanMonths[month - 1]) \(year)"
        case .slashedUS: "\(twoMonth)/\(two)/\(year)"
        }
    }

    static let inProse: [DayForm] = [.monthDayYear, .dayMonthYear, .ordinal, .ordinalMonthFirst, .monthDayYear]
    static let onCertificates: [DayForm] = [
        .dayMonthYear, .dashed, .dotted, .iso, .ordinal, .shortMonth, .monthDayYear,
    ]

    private static func suffix(_ number: Int) -> String {
        switch number {
        case 1, 21, 31: "st"
        case 2, 22: "nd"
        case 3, 23: "rd"
        default: "th"
        }
    }
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}

/// Names that nobody bears, as far as we know.
enum Cast {
    static let vendors: [(legal: String, short: String, product: String)] = [
        ("Quillmark Systems, Inc.", "Quillmark", "Quillmark Ledger Cloud"),
        ("Tarnfield Data Ltd.", "Tarnfield", "Tarnfield Insight Platform"),
        ("Osprey Lantern GmbH", "Osprey Lantern", "LanternFlow"),
        ("Brindlewood Technologies Private Limited", "Brindlewood", "Brindlewood CRM Suite"),
        ("Kestrelworks, LLC", "Kestrelworks", "Kestrel Workspace"),
        ("Marrowby Health Software Corp.", "Marrowby", "Marrowby CareLink"),
        ("Vantigo Analytics B.V.", "Vantigo", "Vantigo Signals"),
        ("Peltham & Rowe Software plc", "Peltham & Rowe", "Peltham Contracts Hub"),
        ("Nimbelo Oy", "Nimbelo", "Nimbelo Messaging Service"),
        ("Corvane AI, Inc.", "Corvane", "Corvane Agent Gateway"),
    ]
    static let auditors: [(firm: String, city: String)] = [
        ("Harrow & Finch LLP", "Tampa, Florida"), ("Delacourt Assurance, PLLC", "Denver, Colorado"),
        ("Brackwater CPAs, P.C.", "Columbus, Ohio"), ("Sundby Thorne LLC", "Minneapolis, Minnesota"),
        ("Ellery Moss LLP", "London, United Kingdom"), ("Pinecrest Attest Group LLC", "Salt Lake City, Utah"),
        ("Castellan & Wu, Certified Public Accountants", "San Diego, California"),
    ]
    static let providers: [(name: String, service: String)] = [
        ("Stratoform Cloud, Inc.", "infrastructure hosting services"),
        ("Halcyon Compute LLC", "cloud hosting services"),
        ("Keepsafe Vaulting Ltd.", "offsite backup storage services"), ("Beaconry Inc.", "log monitoring services"),
        ("Parley Mail Corp.", "transactional email delivery services"),
    ]
    static let people: [(name: String, role: String)] = [
        ("Ingrid Solheim", "Chief Information Security Officer"), ("Tobias Aldridge", "Vice President, Security"),
        ("Renata Vos", "Chief Technology Officer"), ("Malcolm Pryce", "Head of Compliance"),
        ("Anneke Dufour", "General Counsel"), ("Samir Okonkwo", "Chief Executive Officer"),
    ]
    static let customers = [
        "Northgate Mutual Insurance Company", "Ferrand Logistics S.A.", "Albright & Stone LLP",
        "Lakeshore Community Hospital, Inc.", "Meridian Grain Cooperative",
    ]
}
