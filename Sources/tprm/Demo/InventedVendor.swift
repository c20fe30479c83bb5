import Assessment
import Readers
import Storage

/// One invented vendor of the demo's portfolio, with its service, its use, and the files that it sends. The same number
/// gives the same vendor on every machine.
struct InventedVendor {
    let vendor: VendorEntry
    let service: ServiceEntry
    let use: UseEntry
    /// The answers of the vendor and ours, and the list of the server's tools, some 200 facts together.
    let answers: Document
    let ours: Document
    let tools: Document

    /// Who answers for us.
    static let person = "R. Osei"

    init(_ number: Int, _ questionnaire: Questionnaire, on day: Day) {
        var dice = Dice(number)
        let name = InventedVendor.name(number)
        var vendor = VendorEntry(
            Use.Vendor(
                slug: VendorSheet.slug(of: name),
                legalName: name + dice.one(of: [" Inc.", " Ltd", " GmbH", " SAS", " AB"]),
                kind: dice.chance(90) ? .company : dice.one(of: [.individual, .project]),
                regimes: dice.chance(60) ? [.gdpr] : []))
        vendor.jurisdiction = dice.one(of: ["Delaware", "Ireland", "Germany", "France", "Sweden", "Ontario"])
        vendor.owner = dice.one(of: InventedVendor.owners)
        vendor.contacts = "security@\(vendor.vendor.slug).example"
        vendor.contractEnds = day.adding(days: dice.number(below: 900))
        vendor.noticeDays = dice.one(of: [30, 60, 90])
        let service = ServiceEntry(
            vendor: vendor.vendor.slug,
            Use.Service(
                slug: dice.one(of: ["desk", "ledger", "mail", "search", "notes"]),
                hosting: dice.chance(85) ? .vendor : .we))

        // Most servers only read; what sends, fetches or deletes is with the others.
        let offered = dice.some(7, of: dice.chance(75) ? InventedTool.plain : InventedTool.all)
        let needed = dice.some(4, of: offered)
        var use = Use(agent: InventedVendor.agent(of: number).agent, vendor: vendor.vendor, service: service.service)
        use.purpose = "Look up and prepare what the team asks for, and let a person send it."
        use.owner = vendor.owner
        use.categories = [
            dice.one(of: [
                "internal", "invoices", "contracts", "customer-business", "customer-personal", "source-code", "public",
            ])
        ]
        use.operations = Set(needed.map(\.operation) + [.list])
        use.function = dice.chance(80) ? .ordinary : .important
        use.toolsGranted = (dice.chance(70) ? needed : offered).map(\.name)
        use.toolsNeeded = needed.map(\.name)
        use.connected = dice.chance(70) ? day.adding(days: -dice.number(below: 400)) : nil
        (self.vendor, self.service, self.use) = (vendor, service, UseEntry(use))

        let asked = day.adding(days: -10 - dice.number(below: 200)), good = dice.one(of: [60, 85, 97, 100])
        answers = questionnaire.invented(
            for: .vendor, of: vendor.vendor.legalName, by: "A. Vendor", on: asked, good: good, &dice)
        ours = questionnaire.invented(
            for: .us, of: vendor.vendor.legalName, by: InventedVendor.person, on: asked.adding(days: 5), good: good,
            &dice)
        tools = InventedTool.list(offered, of: service.slug)
    }

    /// One of our agents, which several vendors share.
    static func agent(of number: Int) -> AgentEntry {
        var dice = Dice(number / 2 + 1_000_000)
        return AgentEntry(
            Use.Agent(
                slug: "agent-\(number / 2 + 1)", owner: dice.one(of: owners), purpose: "Prepares what a team asks for.",
                autonomy: dice.one(of: [.suggests, .actsWithApproval, .actsWithApproval, .acts])))
    }

    private static let owners = ["K. Lund", "M. Reyes", "J. Moss", "A. Ito", "R. Osei", "P. Novak"]
    private static let first = [
        "Amber", "Birch", "Cinder", "Dover", "Elder", "Fern", "Gable", "Heron", "Iron", "Juniper", "Kestrel", "Linden",
        "Marsh", "North", "Orchard", "Pine", "Quill", "Rowan", "Slate", "Thorn", "Umber", "Vale", "Willow", "Yarrow",
    ]
    private static let second = [
        "bridge", "brook", "cliff", "dale", "field", "ford", "gate", "grove", "harbor", "haven", "hill", "hollow",
        "lake",
        "mill", "moor", "point", "ridge", "shore", "stone", "well",
    ]
    private static let third = [
        "Systems", "Data", "Cloud", "Tools", "Works", "Labs", "Logic", "Services", "Software", "Desk", "Apps",
    ]

    /// A name that no other number has.
    private static func name(_ number: Int) -> String {
        // 7919 and 5280 have no common divisor, so the numbers below 5280 are shuffled.
        let place = number * 7919 % 5280
        let words = first[place % 24] + second[place / 24 % 20] + " " + third[place / 480]
        return number < 5280 ? words : "\(words) \(number / 5280 + 1)"
    }
}
