import ArgumentParser
import Assessment
import Storage

/// What we declare of a use; what is not named stays as it is, and what was never named is not declared, which is never
/// taken for the mildest.
struct UseFields: ParsableArguments {
    @Option(help: "What it is for, as one sentence.")
    var purpose: String?
    @Option(help: "Who on our side answers for it.")
    var owner: String?
    @Option(help: "The policy's data categories, with commas; `tprm policy show` lists them.")
    var data: Words?
    @Option(help: "list, read, search, draft, write, delete, send, execute, pay, change-access; with commas.")
    var operations: Words?
    @Option(help: "What it means to our business: ordinary, important, critical-or-important.")
    var function: Given<BusinessFunction>?
    @Option(help: "The tools that are granted, with commas.")
    var tools: Words?
    @Option(help: "The tools that the purpose needs, with commas.")
    var needs: Words?
    @Option(help: "How many people the data are about, at most.")
    var people: Int?
    @Option(help: "The day on which production use began; none takes it away.")
    var connected: Given<Day>?
    @Option(help: "Operations that can be undone, with commas.")
    var undoable: Words?
    @Flag(inversion: .prefixedNo, help: "It is used in production (yes).")
    var production: Bool?
    @Flag(inversion: .prefixedNo, help: "Another service could take over within tolerance (no).")
    var substitute: Bool?
    @Flag(inversion: .prefixedNo, help: "Credentials are within its reach (no).")
    var credentialsInReach: Bool?
    @Flag(inversion: .prefixedNo, help: "Others take what it writes in public as ours (no).")
    var seenAsOurs: Bool?

    /// The change that was asked for. Throws a sentence for a category that the policy does not know, an unknown
    /// operation, or a negative number.
    func change(_ policy: Policy) throws -> (inout UseEntry) -> Void {
        let categories = try data?.among(
            policy.categories.map(\.name), called: \.self, "a data category of the policy in force")
        let operations = try self.operations?.among(Action.allCases, called: \.rawValue, "an operation")
        let undoable = try self.undoable?.among(Action.allCases, called: \.rawValue, "an operation")
        if let people, people < 0 { throw CommandFailure.refused("\(people) is not a number of people: 0 or more.") }
        return { entry in
            if let purpose { entry.use.purpose = Written.text(purpose) }
            if let owner { entry.use.owner = Written.text(owner) }
            if let categories { entry.use.categories = categories.isEmpty ? nil : categories.sorted() }
            if let operations { entry.use.operations = operations.isEmpty ? nil : operations }
            if let function { entry.use.function = function.value }
            if let tools { entry.use.toolsGranted = tools.items }
            if let needs { entry.use.toolsNeeded = needs.items }
            if let people { entry.use.people = people }
            if let connected { entry.use.connected = connected.value }
            if let undoable { entry.use.undoable = undoable }
            if let production { entry.use.production = production }
            if let substitute { entry.use.substitute = substitute }
            if let credentialsInReach { entry.use.credentialsInReach = credentialsInReach }
            if let seenAsOurs { entry.use.seenAsOurs = seenAsOurs }
        }
    }
}
