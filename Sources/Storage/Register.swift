package import Assessment

/// A vendor as the register has it.
package struct VendorEntry: Hashable, Sendable {
    package var vendor: Use.Vendor
    package var jurisdiction = ""
    /// Who on our side answers for it.
    package var owner = ""
    /// How to reach it, such as a security address.
    package var contacts = ""
    /// The last day of the contract.
    package var contractEnds: Day?
    /// Days before that day by which notice must be given.
    package var noticeDays: Int?
    /// Carried over from an earlier register, not verified.
    package var lastReview: Day?
    package var nextReview: Day?
    /// The day on which it was retired; nil while it is in use.
    package var retired: Day?
    package init(_ vendor: Use.Vendor) { self.vendor = vendor }
}

/// A service as the register has it.
package struct ServiceEntry: Hashable, Sendable {
    /// The vendor's slug.
    package var vendor: String
    package var service: Use.Service
    package var note = ""
    /// The day on which it, or its vendor, was retired; nil while it is in use.
    package var retired: Day?
    package init(vendor: String, _ service: Use.Service) {
        self.vendor = vendor
        self.service = service
    }
    /// `vendor/service`, as commands name it.
    package var slug: String { "\(vendor)/\(service.slug)" }
}

/// An agent as the register has it.
package struct AgentEntry: Hashable, Sendable {
    package var agent: Use.Agent
    /// The day on which it was retired; nil while it is in use.
    package var retired: Day?
    package init(_ agent: Use.Agent) { self.agent = agent }
}

/// A use as the register has it.
package struct UseEntry: Hashable, Sendable {
    package var use: Use
    /// The day on which it was retired; nil while it is in use.
    package var retired: Day?
    package init(_ use: Use) { self.use = use }
}

extension Store {
    /// Every vendor by slug; retired ones only when asked for.
    package func vendors(retired: Bool = false) throws(StoreError) -> [VendorEntry] {
        try read { db in try Register.vendors(db) }.filter { retired || $0.retired == nil }
    }
    /// Every service by vendor and slug; retired ones, and those of retired vendors, only when asked for.
    package func services(retired: Bool = false) throws(StoreError) -> [ServiceEntry] {
        try read { db in try Register.services(db) }.filter { retired || $0.retired == nil }
    }
    /// Every agent by slug; retired ones only when asked for.
    package func agents(retired: Bool = false) throws(StoreError) -> [AgentEntry] {
        try read { db in try Register.agents(db) }.filter { retired || $0.retired == nil }
    }
    /// Every use by its slug, with agent, vendor and service as the register has them now; retired ones only when asked
    /// for.
    package func uses(retired: Bool = false) throws(StoreError) -> [UseEntry] {
        try read { db in try Register.uses(db) }.filter { retired || $0.retired == nil }
    }
}
