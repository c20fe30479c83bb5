import Assessment

/// What is so, of a service organisation and its audit: a report tells it, and its truth is made from it.
struct SOCStory {
    /// The wording and lay-out of a firm.
    enum House: CaseIterable { case chartered, northern, plain, overseas }
    enum Opinion: String { case unqualified, qualified, adverse, disclaimer }
    enum Method: String { case carveOut = "carve-out", inclusive, none }
    struct Control { var number, text: String; var criteria: [String]; var test: String }
    struct Exception {
        var control: String, criteria: [String]
        /// `For 1 of 25 sampled …`, without the words that announce it.
        var text, sample: String
        var response: String?
    }
    struct Duty { var text: String; var criteria: [String]; var provider: String? }

    var house: House
    var vendor: (legal: String, short: String, product: String)
    var system: String
    var auditor: (firm: String, city: String)
    var form: DayForm
    var type = 2
    var start: Day, end: Day, signed: Day
    var categories: [String]
    var opinion = Opinion.unqualified
    /// What the opinion is about, where it is modified.
    var matter = ""
    var method = Method.carveOut
    var providers: [(name: String, service: String)]
    var cuecs: [Duty], csocs: [Duty]
    var controls: [Control]
    var exceptions: [Exception] = []
    var nonOccurring: [String] = []
    var isRevised: Bool
    var incidents: String?
    var subsequent: String?
    /// Whether the firm's name stands in a picture below its report, so that no text has it.
    var isSignedByPicture = false
    /// 0 to 2: which of the usual words the firm likes.
    var taste: Int
    /// What the cover says instead, where it disagrees with the opinion.
    var coverEnd: Day?
    var coverCategories: [String]?

    /// A story without exceptions.
    init(_ dice: inout Dice, house: House, type: Int = 2) {
        self.house = house
        self.type = type
        vendor = dice.pick(Cast.vendors)
        let kind = dice.pick(["System", "Platform", "Services System"])
        system = vendor.product.hasSuffix(kind) ? vendor.product : vendor.product + " " + kind
        auditor = dice.pick(Cast.auditors)
        form = dice.pick(DayForm.inProse)
        let months = dice.pick([6, 9, 12, 12])
        let lastDay = Day.of(dice.pick([2025, 2026]), dice.pick([3, 6, 8]), 1).adding(months: 1)
        end = lastDay.adding(days: -1)
        start = lastDay.adding(months: -months)
        if type == 1 { end = end.adding(days: dice.between(-12, 0)) }
        signed = end.adding(days: dice.between(22, 75))
        categories =
            ["security"]
            + dice.some(
                dice.below(4), of: ["availability", "confidentiality", "privacy", "processing-integrity"])
        providers = dice.some(dice.between(1, 2), of: Cast.providers)
        cuecs = dice.some(dice.between(3, 5), of: SOCStory.userDuties)
        csocs = []
        controls = dice.some(8, of: SOCStory.knownControls)
        isRevised = dice.toss()
        taste = dice.below(3)
        if house == .overseas { form = .dayMonthYear }
        for provider in providers {
            for duty in dice.some(2, of: SOCStory.providerDuties) {
                csocs.append(Duty(text: duty.text, criteria: duty.criteria, provider: provider.name))
            }
        }
    }

    /// The auditor found something in so many of the controls; management answers the first `answered`.
    mutating func except(_ dice: inout Dice, count: Int, answered: Int) {
        for (index, control) in dice.some(count, of: Array(controls.prefix(5))).enumerated() {
            let population = dice.pick([12, 25, 40]), failed = dice.between(1, 3)
            let thing = SOCStory.sampledThings[control.number] ?? "items"
            exceptions.append(
                Exception(
                    control: control.number, criteria: control.criteria,
                    text: "For \(failed) of \(population) sampled \(thing)",
                    sample: "\(failed) of \(population)", response: index < answered ? dice.pick(SOCStory.answers) : nil
                ))
        }
    }

    func day(_ day: Day) -> String { form.text(day) }
    var span: String { type == 1 ? "as of \(day(end))" : "throughout the period \(day(start)) \(joiner) \(day(end))" }
    var joiner: String { house == .northern ? "through" : "to" }

    /// The categories as a sentence lists them.
    func listed(_ categories: [String]) -> String {
        let names = categories.map { $0 == "processing-integrity" ? "processing integrity" : $0 }
        guard names.count > 2, let last = names.last else { return names.joined(separator: " and ") }
        return names.dropLast().joined(separator: ", ") + ", and " + last
    }

    static let answers = [
        "Management has automated the step in its ticketing tool and reviews the queue each week.",
        "The team was retrained in the month after the finding, and the access was removed on discovery.",
        "We acknowledge the finding. A second reviewer now signs the record before it is closed.",
    ]
    static let sampledThings = [
        "AC-03": "terminated employees, access was not removed within one business day",
        "AC-07": "quarters, evidence of the review of user access was not retained",
        "CM-02": "changes, approval was recorded after the release",
        "HR-01": "new hires, the background check was completed after the start date",
        "HR-02": "employees, security awareness training was not completed within the year",
        "VM-01": "months, the vulnerability scan was not performed",
        "IR-02": "incidents, the root cause analysis was not documented",
        "BK-01": "backup jobs, the failed job was not followed up",
    ]
    static let knownControls: [Control] = [
        Control(
            number: "AC-03", text: "Access to production systems is removed within one business day of termination.",
            criteria: ["CC6.2", "CC6.3"],
            test:
                "Inspected the termination records and access listings for a sample of terminated employees to determine whether access was removed within one business day."
        ),
        Control(
            number: "AC-07", text: "Managers review user access to in-scope systems each quarter.",
            criteria: ["CC6.2", "CC6.3"],
            test:
                "Inspected the access review records for a sample of quarters to determine whether the review was performed and documented."
        ),
        Control(
            number: "CM-02", text: "Changes are tested and approved before they are released to production.",
            criteria: ["CC8.1"],
            test:
                "Inspected the change tickets for a sample of changes to determine whether each was tested and approved before release."
        ),
        Control(
            number: "HR-01", text: "Background checks are performed on new hires before they start.",
            criteria: ["CC1.1", "CC1.4"],
            test: "Inspected the background check reports for a sample of new hires."),
        Control(
            number: "HR-02", text: "Employees complete security awareness training at hire and each year after.",
            criteria: ["CC1.4", "CC2.2"],
            test:
                "Inspected the training records for a sample of employees to determine whether training was completed."),
        Control(
            number: "VM-01", text: "Vulnerability scans of the production environment are performed monthly.",
            criteria: ["CC7.1"],
            test: "Inspected the scan reports for a sample of months to determine whether scans were performed."),
        Control(
            number: "IR-02",
            text: "Security incidents are logged, tracked to resolution and followed by a root cause analysis.",
            criteria: ["CC7.3", "CC7.4"],
            test:
                "Inspected the incident tickets for a sample of incidents to determine whether a root cause analysis was documented."
        ),
        Control(
            number: "BK-01", text: "Backups of customer databases are performed daily and failures are followed up.",
            criteria: ["A1.2"],
            test: "Inspected the backup logs for a sample of days to determine whether backups completed."),
        Control(
            number: "RA-01", text: "Management performs a risk assessment at least annually.",
            criteria: ["CC3.1", "CC3.2"],
            test: "Inspected the risk assessment to determine whether it was performed within the year."),
        Control(
            number: "VN-01", text: "Vendors are assessed for security before engagement and annually thereafter.",
            criteria: ["CC9.2"], test: "Inspected the vendor assessments for a sample of vendors."),
    ]
    static let userDuties: [Duty] = [
        Duty(
            text: "User entities are responsible for provisioning and removing their own users in the application.",
            criteria: ["CC6.2"]),
        Duty(
            text: "User entities are responsible for the confidentiality of the credentials issued to their personnel.",
            criteria: ["CC6.1"]),
        Duty(
            text:
                "User entities are responsible for notifying the company of any actual or suspected compromise of their accounts.",
            criteria: ["CC7.3"]),
        Duty(
            text: "User entities are responsible for configuring multi-factor authentication for their administrators.",
            criteria: ["CC6.1"]),
        Duty(
            text:
                "User entities are responsible for reviewing the reports of activity that the application makes available.",
            criteria: ["CC7.2"]),
        Duty(
            text:
                "User entities are responsible for the accuracy and completeness of the data they submit for processing.",
            criteria: ["CC2.1"]),
    ]
    static let providerDuties: [Duty] = [
        Duty(
            text: "Physical access to data center facilities is restricted to authorized personnel.",
            criteria: ["CC6.4"]),
        Duty(
            text:
                "Environmental protections, including fire suppression and backup power, are installed and maintained.",
            criteria: ["A1.2"]),
        Duty(text: "Storage media are sanitized or destroyed before they leave the facility.", criteria: ["CC6.5"]),
        Duty(
            text: "Logical access to the underlying infrastructure is restricted and reviewed.",
            criteria: ["CC6.1", "CC6.2"]),
        Duty(text: "Hypervisors and network devices are patched against known vulnerabilities.", criteria: ["CC7.1"]),
    ]
}
