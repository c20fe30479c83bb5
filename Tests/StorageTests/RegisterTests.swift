import Assessment
import Digest
import Foundation
import Testing

@testable import Storage

/// The register: what is added, changed and retired, and what is declared of a use.
@Suite struct RegisterTests {
    @Test("A vendor comes back as it was written, and an edit changes only what it names")
    func vendors() throws {
        let cabinet = try Cabinet()
        var entry = VendorEntry(
            Use.Vendor(slug: "acme", legalName: "Acme \u{202E}'; --", kind: .project, regimes: [.dora, .aiAct]))
        (entry.jurisdiction, entry.owner, entry.contacts) = ("Denmark", "K. Lund", "security@acme.example")
        (entry.contractEnds, entry.noticeDays) = (Cabinet.day, 0)
        (entry.lastReview, entry.nextReview) = (Cabinet.day.adding(days: -300), Cabinet.day.adding(days: 65))
        try cabinet.store.add([entry], Cabinet.hand)
        #expect(try cabinet.store.vendors() == [entry])
        let edited = try cabinet.store.edit(vendor: "acme", Cabinet.hand) {
            $0.noticeDays = nil; $0.vendor.slug = "other"
        }
        entry.noticeDays = nil
        #expect(edited.entry == entry && edited.changed)
        #expect(try cabinet.store.vendors() == [entry])
        #expect(try cabinet.store.journal().last?.details == [.init(name: "notice days", value: "none (was 0)")])
        #expect(try cabinet.store.edit(vendor: "acme", Cabinet.hand) { $0.owner = "K. Lund" }.changed == false)
        #expect(try cabinet.store.journal().count == 3)
    }

    @Test("Every kind of service, agent and use comes back as it was written")
    func everyKind() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        for kind in Use.Service.Kind.allCases {
            for hosting in Hosting.allCases {
                var entry = ServiceEntry(
                    vendor: "acme",
                    Use.Service(slug: "s-\(kind.rawValue)-\(hosting.rawValue)", kind: kind, hosting: hosting))
                entry.note = "note"
                try store.add(entry, Cabinet.hand)
                #expect(try store.services().contains(entry))
            }
        }
        for autonomy in Autonomy.allCases + [nil] {
            let entry = AgentEntry(
                Use.Agent(slug: "a-\(autonomy?.rawValue ?? "x")", owner: "O", purpose: "P", autonomy: autonomy))
            try store.add(entry, Cabinet.hand)
            #expect(try store.agents().contains(entry))
        }
        for function in BusinessFunction.allCases {
            var use = Cabinet.use
            use.service.slug =
                "s-mcp-server-\(function == .ordinary ? "we" : function == .important ? "local" : "vendor")"
            (use.function, use.operations, use.categories) = (function, Set(Action.allCases), ["\"c\"", "a, b"])
            (use.toolsGranted, use.toolsNeeded, use.people) = ([], ["x"], 7)
            (use.production, use.substitute, use.credentialsInReach, use.seenAsOurs) = (false, true, true, true)
            (use.undoable, use.connected) = ([.delete, .write], Cabinet.day)
            let kept = try store.add(UseEntry(use), declaring: Cabinet.declaring, Cabinet.hand).use
            use.service = kept.service
            #expect(kept == use)
            #expect(try store.uses().map(\.use).contains(use))
        }
        var bare = Cabinet.use
        bare.agent.slug = "a-x"
        (bare.categories, bare.operations, bare.function, bare.connected) = (nil, nil, nil, nil)
        let kept = try store.add(UseEntry(bare), declaring: Cabinet.declaring, Cabinet.hand).use
        #expect(
            kept.categories == nil && kept.operations == nil && kept.function == nil, "not declared stays not declared")
        #expect(kept.agent.owner == "O", "the agent is as the register has it")
        #expect(try store.verify() == [])
    }

    @Test("A name that is taken, or stands nowhere, is refused with what to do")
    func names() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store, before = try store.journal()
        let stray = UseEntry(
            Use(
                agent: Use.Agent(slug: "nobody", autonomy: nil), vendor: Cabinet.use.vendor,
                service: Cabinet.use.service))
        #expect(
            refusal { try store.add([VendorEntry(Cabinet.use.vendor)], Cabinet.hand) }.contains(
                "`tprm vendor edit acme`"))
        #expect(
            refusal { try store.add(ServiceEntry(vendor: "acme", Cabinet.use.service), Cabinet.hand) }.contains(
                "acme/mail is in the register"))
        #expect(
            refusal { try store.add(ServiceEntry(vendor: "beta", Cabinet.use.service), Cabinet.hand) }.contains(
                "no vendor beta"))
        #expect(
            refusal { try store.add(AgentEntry(Cabinet.use.agent), Cabinet.hand) }.contains(
                "agent helper is in the register"))
        #expect(
            refusal { try store.add(UseEntry(Cabinet.use), declaring: Cabinet.declaring, Cabinet.hand) }.contains(
                "use edit"))
        #expect(
            refusal { try store.add(stray, declaring: Cabinet.declaring, Cabinet.hand) }.contains("no agent nobody"))
        #expect(refusal { try store.edit(vendor: "beta", Cabinet.hand) { _ in } }.contains("no vendor beta"))
        #expect(
            refusal { try store.edit(use: "helper/acme", declaring: Cabinet.declaring, Cabinet.hand) { _ in } }
                .contains("no use"))
        #expect(try store.journal() == before)
    }

    @Test("Five thousand vendors in one transaction with one entry, or none of them")
    func importing() throws {
        let cabinet = try Cabinet(), store = cabinet.store
        let vendors = (1...5000).map { VendorEntry(Use.Vendor(slug: "v-\($0)", legalName: "Vendor \($0)")) }
        let services = vendors.map { ServiceEntry(vendor: $0.vendor.slug, Use.Service(slug: "s")) }
        var broken = vendors
        broken[4999].vendor.slug = "NOT A SLUG"
        #expect(!refusal { try store.add(broken, from: ("list.csv", "00"), Cabinet.hand) }.isEmpty)
        #expect(try store.vendors() == [])
        #expect(try store.journal().count == 1)
        try store.add(vendors, services: services, from: ("list.csv", "00"), Cabinet.hand)
        #expect(try store.vendors().count == 5000 && store.services().count == 5000)
        #expect(try store.journal().map(\.action) == ["init", "vendor import"])
        #expect(
            refusal { try store.add([vendors[7], vendors[8]], from: ("list.csv", "00"), Cabinet.hand) }.contains(
                "v-8, v-9"))
        #expect(try store.verify() == [])
    }

    // MARK: declarations

    @Test("A declared use has its facts at once, in the same transaction")
    func declared() throws {
        let cabinet = try Cabinet.furnished()
        #expect(try cabinet.store.facts(ofAgent: "helper").map(\.value) == [.names(["draft_reply", "get_mail"])])
        #expect(try cabinet.store.journal().suffix(2).map(\.action) == ["use add", "declare"])
        let failing: Store.Declaring = { use in
            var reading = Cabinet.declaring(use)
            reading.bytes = []
            return reading
        }
        var other = Cabinet.use
        other.service.slug = "chat"
        try cabinet.store.add(ServiceEntry(vendor: "acme", other.service), Cabinet.hand)
        let before = try cabinet.store.journal()
        #expect(
            refusal { try cabinet.store.add(UseEntry(other), declaring: failing, Cabinet.hand) }.contains(
                "Read it again"))
        #expect(
            refusal {
                try cabinet.store.edit(use: Cabinet.use.slug, declaring: failing, Cabinet.hand) { $0.use.people = 9 }
            } != "")
        #expect(try cabinet.store.uses().map(\.use) == [Cabinet.use], "no use without its declaration")
        #expect(try cabinet.store.journal() == before)
    }

    @Test("A tool that was taken away is gone, the same day; what was declared before stays as history")
    func declaredAnew() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        let edited = try store.edit(use: Cabinet.use.slug, declaring: Cabinet.declaring, Cabinet.hand) {
            $0.use.toolsGranted = ["get_mail"]
        }
        #expect(edited.changed && edited.entry.use.toolsGranted == ["get_mail"])
        #expect(try store.facts(ofAgent: "helper").map(\.value) == [.names(["get_mail"])])
        #expect(
            try store.history(ofAgent: "helper").map(\.value) == [
                .names(["draft_reply", "get_mail"]), .names(["get_mail"]),
            ])
        #expect(try store.papers(agent: "helper").map(\.about) == [Cabinet.use.slug])
        // And back again: the first document speaks once more.
        _ = try store.edit(use: Cabinet.use.slug, declaring: Cabinet.declaring, Cabinet.hand) {
            $0.use.toolsGranted = ["draft_reply", "get_mail"]
        }
        #expect(try store.facts(ofAgent: "helper").map(\.value) == [.names(["draft_reply", "get_mail"])])
        #expect(try store.verify() == [])
    }

    @Test("A change of the agent or of the service declares its uses anew")
    func partsChange() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store,
            first = try store.papers(agent: "helper").map(\.sha256)
        _ = try store.edit(agent: "helper", declaring: Cabinet.declaring, Cabinet.hand) { $0.agent.autonomy = .acts }
        let second = try store.papers(agent: "helper").map(\.sha256)
        _ = try store.edit(service: "acme/mail", declaring: Cabinet.declaring, Cabinet.hand) {
            $0.service.hosting = .local
        }
        let third = try store.papers(agent: "helper").map(\.sha256)
        #expect(Set(first + second + third).count == 3)
        #expect(
            try store.uses().first?.use.agent.autonomy == .acts && store.uses().first?.use.service.hosting == .local)
        let before = try store.journal()
        #expect(
            try store.edit(agent: "helper", declaring: Cabinet.declaring, Cabinet.hand) { $0.agent.owner = "K. Lund" }
                .changed == false)
        #expect(try store.journal() == before)
    }

    // MARK: retiring

    @Test("What is retired is out of the lists, keeps its history, and can be taken back")
    func retiring() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store, use = Listed.use(Cabinet.use.slug)
        for entry in [Listed.vendor("acme"), .service("acme/mail"), .agent("helper")] {
            #expect(
                refusal { try store.retire(entry, on: Cabinet.day, Cabinet.hand) }.contains(Cabinet.use.slug),
                "still used")
        }
        try store.retire(use, on: Cabinet.day, Cabinet.hand)
        #expect(try store.uses() == [])
        #expect(try store.uses(retired: true).map(\.retired) == [Cabinet.day])
        #expect(refusal { try store.retire(use, on: Cabinet.day, Cabinet.hand) }.contains("--undo"))
        #expect(
            refusal { try store.edit(use: use.slug, declaring: Cabinet.declaring, Cabinet.hand) { $0.use.people = 1 } }
                .contains("was retired on 2026-11-02"))
        try store.retire(.vendor("acme"), on: Cabinet.day, Cabinet.hand)
        #expect(try store.vendors() == [] && store.services() == [])
        #expect(try store.services(retired: true).map(\.retired) == [Cabinet.day])
        #expect(
            refusal { try store.add(UseEntry(Cabinet.use), declaring: Cabinet.declaring, Cabinet.hand) }.contains(
                "vendor acme was retired"))
        #expect(
            refusal { try store.add([VendorEntry(Cabinet.use.vendor)], Cabinet.hand) }.contains("retired on 2026-11-02")
        )
        #expect(refusal { try store.retire(use, on: nil, Cabinet.hand) }.contains("vendor acme was retired"))
        try store.retire(.vendor("acme"), on: nil, Cabinet.hand)
        try store.retire(use, on: nil, Cabinet.hand)
        #expect(try store.uses().map(\.use) == [Cabinet.use])
        #expect(try store.facts(ofAgent: "helper").count == 1)
        #expect(refusal { try store.retire(use, on: nil, Cabinet.hand) }.contains("is not retired"))
        #expect(try store.verify() == [])
    }
}
