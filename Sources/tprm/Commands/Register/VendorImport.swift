import ArgumentParser
import Assessment
import Readers
import Storage

extension VendorCommand {
    /// `tprm vendor import`.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes over somebody's list of vendors, from CSV or XLSX: all of it, or nothing.",
            discussion: """
                The map says which column holds what:

                  columns:
                    legal-name: [Legal name, Company]
                    owner: Business owner
                    contract-end: Contract ends
                    next-review: Next review
                  values:
                    kind: {Corporation: company, Freelancer: individual}
                  defaults:
                    kind: company

                Columns: slug, legal-name, kind, regimes, jurisdiction, owner, contact, contract-end, notice-days,
                last-review, next-review, service, hosting. Every error of every row is told at once. The last and next
                review are carried over, not verified.
                """)
        @OptionGroup var options: StoreOptions
        @Argument(help: "The list.")
        var file: String
        @Option(help: "The map of its columns, a YAML file.")
        var map: String
        @Option(help: "The sheet; needed where several have the column of the legal name.")
        var sheet: String?

        func run() async throws {
            let columns = try Document.open(path: map), list = try Document.open(path: file)
            let read = try await read(list, try VendorColumns(yaml: columns.bytes, file: columns.name))
            let store = try options.openStore()
            let known = Set(try store.vendors(retired: true).map(\.vendor.slug))
            let taken = read.rows.filter { known.contains($0.vendor.slug) }.map {
                Problem(
                    $0.place,
                    "The vendor \($0.vendor.slug) is in the register already. Remove the row, or give it another slug.")
            }
            let problems = read.errors + taken
            guard problems.isEmpty else {
                Terminal.complain(
                    "Nothing was imported: \(count(problems.count, "error")) in \(Terminal.shown(list.name)).")
                throw ReadingError.refused(file: list.name, problems: problems)
            }
            guard !read.rows.isEmpty else {
                throw CommandFailure.refused("\(list.name): it has no vendor below its header.")
            }
            let services = read.rows.compactMap { row in
                row.service.map { service -> ServiceEntry in
                    var entry = ServiceEntry(vendor: row.vendor.slug, service)
                    entry.note = row.serviceName
                    return entry
                }
            }
            try store.add(
                read.rows.map { VendorEntry($0) }, services: services, from: (list.name, list.sha256),
                try options.hand())
            tell(read.rows, services.count)
        }

        /// The rows of the one table that has the column of the legal name.
        private func read(
            _ list: Document, _ columns: VendorColumns
        ) async throws -> (rows: [VendorRow], errors: [Problem]) {
            let tables: [Table]
            switch try await Content.open(list).form {
            case .table(let table): tables = [table]
            case .workbook(let workbook): tables = workbook.sheets
            default:
                throw CommandFailure.refused("\(list.name): a list of vendors is CSV or XLSX, and this is neither.")
            }
            if let sheet {
                guard let table = tables.first(where: { $0.name == sheet }) else {
                    throw CommandFailure.refused(
                        "\(list.name) has no sheet \(sheet). It has \(tables.map(\.name).joined(separator: ", ")).")
                }
                return VendorSheet.read(table, columns)
            }
            let fitting = tables.filter { VendorSheet.hasHeader($0, columns) }
            if fitting.count > 1 {
                throw CommandFailure.refused(
                    "\(list.name): several sheets have the column of the legal name: "
                        + "\(fitting.map(\.name).joined(separator: ", ")). Say which with --sheet.")
            }
            guard let table = fitting.first ?? tables.first else { return ([], []) }
            return VendorSheet.read(table, columns)
        }

        private func tell(_ rows: [VendorRow], _ services: Int) {
            let carried = rows.count { $0.lastReview != nil || $0.nextReview != nil }
            if options.common.json {
                return Terminal.say(
                    JSON.of([
                        "vendors": .texts(rows.map(\.vendor.slug)), "services": .int(services),
                        "carried_over": .int(carried),
                    ]).written)
            }
            Terminal.say("Imported \(count(rows.count, "vendor")) and \(count(services, "service")).")
            if carried > 0 {
                Terminal.say("  Of \(carried), review days are carried over, not verified: `tprm due` shows them.")
            }
        }
    }
}

extension VendorEntry {
    /// A row of somebody's list, as the register will have it.
    fileprivate init(_ row: VendorRow) {
        self.init(row.vendor)
        jurisdiction = row.jurisdiction
        owner = row.owner
        contacts = row.contact
        contractEnds = row.contractEnd
        noticeDays = row.noticeDays
        lastReview = row.lastReview
        nextReview = row.nextReview
    }
}
