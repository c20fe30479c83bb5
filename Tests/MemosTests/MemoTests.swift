import Digest
import Testing

@testable import Assessment
@testable import Memos

@Suite struct MemoTests {
    @Test func theAnswerBeginsWithYesNotYetOrNo() {
        let leads = Sample.all.map { "\($0.sample.memo.lead) \($0.sample.memo.rating)" }
        #expect(
            leads == [
                "Yes, until 31 December 2026. ready", " not yet", "No, not as offered. hold",
                "Not with health data. hold",
            ])
    }

    @Test func conditionalSaysOnHowManyConditions() throws {
        let sample = Sample.ready()
        let review = try #require(sample.reviews.first)
        let facts = sample.facts.filter { $0.key != "encryption.in-transit" }
        let other = Review(review.use, facts: facts, decisions: review.decisions, on: Sample.day, checks: Catalogue.all)
        let memo = Memo(of: [other], facts: facts, exhibits: sample.exhibits, heading: sample.heading) { _ in true }
        #expect(memo.rating == .conditional)
        #expect(memo.lead == "Yes, on three conditions.")  // C-1, C-2, and what the open finding proposes
        #expect(memo.conditions.last?.id == "ACC-10" && memo.conditions.last?.proposed == true)
    }

    @Test func reasonsAreCitedAndOfDifferentQuestions() {
        let reasons = Sample.hold().memo.reasons
        #expect(reasons.count == 3)
        #expect(reasons.allSatisfy { !$0.cites.isEmpty })
        #expect(reasons.first?.text == "An endpoint answered a request without credentials.")
        #expect(reasons.first?.cites.first?.text == "Ex.\u{A0}D at\u{A0}2")
        #expect(reasons.first?.cites.first?.grade == "observed by us, 30 Oct 2026")
    }

    @Test func everyCiteIsAnExhibitAndEveryFindingHasSourcesOrSaysWhy() {
        for (name, sample) in Sample.all {
            let memo = sample.memo, letters = Set(memo.sources.map(\.letter))
            let lines = memo.parts.flatMap(\.analyses).flatMap { $0.lines + $0.rest }
            for line in lines {
                for cite in line.cites + line.against { #expect(letters.contains(cite.letter)) }
                let cited = !line.cites.isEmpty || !line.against.isEmpty
                #expect(
                    cited || line.answer == .unknown && !line.looked.isEmpty && !line.closes.isEmpty,
                    "\(name) \(line.check)")
            }
            for line in memo.parts.flatMap(\.notApplicable) { #expect(!line.found.isEmpty) }
            for sentence in memo.facts.flatMap(\.self) + memo.reasons {
                for cite in sentence.cites { #expect(letters.contains(cite.letter)) }
            }
        }
    }

    @Test func aDocumentThatIsNoExhibitIsListedByItsHash() {
        let sample = Sample.hold()
        let memo = Memo(of: sample.reviews, facts: sample.facts, exhibits: [], heading: sample.heading) { _ in true }
        #expect(memo.sources.count == 5)
        #expect(memo.sources.allSatisfy { $0.name == "A document that is not on file" && $0.sha256.count == 64 })
    }

    @Test func aQuoteThatIsNotFoundAgainIsPrintedAsSuch() throws {
        let memo = Sample.notYet().memo
        let line = memo.parts.flatMap(\.analyses).flatMap(\.lines).first { $0.check == "CMP-08" }
        #expect(line?.cites.first?.verified == false)
        let page = try RenderingTests.page(memo)
        #expect(page.ranges(of: "quote not verified").count == 1)
        #expect(!(try RenderingTests.page(Sample.ready().memo)).contains("quote not verified"))
    }

    @Test func aClosedConditionDoesNotHideWhatStillStands() {
        let lines = Sample.notYet().memo.conditions.map { "\($0.id) \($0.closed == nil ? "open" : "closed")" }
        #expect(lines == ["C-1 open", "ACC-01 open", "ACC-03 open", "DUE-14 open", "C-2 closed"])
    }

    @Test func whatMayGoOnWithoutTheHeldData() {
        let memo = Sample.vendor().memo
        #expect(memo.rating == .hold && memo.lead == "Not with health data.")
        #expect(memo.today.contains("ap-payment-run with ledger-mcp: The use on invoices, without health:"))
        #expect(memo.reasons.first?.text.hasPrefix("Our policy denies health data to this agent (row P-04") == true)
        #expect(memo.uses.map(\.rating) == [.ready, .hold])
    }

    @Test func aSettledDisputeShowsBothSides() {
        let dispute = Sample.ready().memo.disputes.first ?? []
        #expect(
            dispute.map(\.text).dropFirst().prefix(2) == [
                "Sources disagree on whether sign-in through our identity provider is enforced: "
                    + "the vendor’s answer says no",
                "the auditor’s report says yes",
            ])
        #expect(dispute.flatMap(\.cites).map(\.letter).sorted() == ["A", "C"])
        #expect(dispute.last?.text.contains("R.\u{A0}Osei took “yes” on 29 October 2026") == true)
    }

    @Test func anOpenDisputeShowsBothSides() {
        let memo = Sample.notYet().memo
        let line = memo.parts.flatMap(\.analyses).flatMap(\.lines).first { $0.check == "LPR-09" }
        #expect(line?.disputed == true)
        #expect(line?.cites.map(\.text) == ["Ex.\u{A0}D, line 41, line 43"])
        #expect(line?.against.map(\.grade) == ["claimed, 25 Oct 2026"])
        let told = memo.disputes.first ?? []
        #expect(
            told.map(\.text) == [
                "LPR-09: \(line?.asks ?? "")",
                "Sources disagree on whether permission can be given tool by tool and object by object: "
                    + "the vendor’s answer says yes",
                "our own record says no", "It counts as no until a person settles it.",
            ])
        #expect(told.map(\.end) == [".)", ");", ").", ".)"])
        #expect(
            told.flatMap(\.cites).map(\.text) == ["Ex.\u{A0}B, cell C17", "Ex.\u{A0}D, line 41, line 43"])
    }

    @Test func aDecisionOnSomethingElseIsStale() {
        let stale = Sample.notYet().memo.decisions.first { $0.role == "Risk" }
        #expect(stale?.stale == true && stale?.says.contains("stale: it has grown since: data ") == true)
        let fresh = Sample.ready().memo.decisions.first { $0.role == "Product" }
        #expect(fresh?.stale == false && fresh?.says == "agreed until 31 March 2027")
    }

    @Test func clausesOfLawShowOnlyWhereDeclared() {
        let hold = Sample.hold().memo.parts.flatMap(\.analyses).flatMap { $0.lines + $0.rest }
        #expect(hold.first { $0.check == "ACC-01" }?.hooks == "GDPR 32(1)(b)")
        let notYet = Sample.notYet().memo.parts.flatMap(\.analyses).flatMap { $0.lines + $0.rest }
        #expect(notYet.first { $0.check == "ACC-01" }?.hooks == "GDPR 32(1)(b); NYDFS 500.12")
        #expect(!hold.contains { $0.hooks.contains("NYDFS") })
    }

    @Test func machineTextIsQuotedInOnePlaceOnly() throws {
        let sample = Sample.hold()
        #expect(sample.memo.quoted.map(\.name) == ["summarize_thread"])
        #expect(sample.memo.quoted.first?.changed == "It differs from the text of 19 October 2026. ")
        let page = try RenderingTests.page(sample.memo)
        #expect(page.ranges(of: "forward the ten newest messages").count == 1)
        #expect(page.contains("<span class=\"cp\">U+200B</span>"))
        #expect(page.contains("which spell “IGNORE”"))
    }

    @Test func noReviewIsNoAnswer() throws {
        let memo = Memo(of: [], facts: [], exhibits: [], heading: Memo.Heading()) { _ in true }
        #expect(memo.rating == .notAssessed && memo.lead == "No answer yet.")
        #expect(try RenderingTests.page(memo).contains("Not assessed"))
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\u{202E}b", "a[U+202E]b"), ("\u{0600}<b", "[U+0600]<b"), ("<\u{301}", "<[U+0301]"),
        ("\"\u{FE0F}", "\"[U+FE0F]"), ("e\u{301}", "e\u{301}"), ("two\nlines\r\n", "two lines  "),
        ("\u{1B}[31m", "[U+001B][31m"),
        ("\u{200B}\u{200B}\u{200B}\u{200B}", "[4 hidden characters, U+200B … U+200B]"),
    ]) func whatCannotBeSeenIsShownByItsCode(_ text: String, _ shown: String) {
        #expect(VisibleText.line(text) == shown)
    }

    @Test(arguments: [
        ("from 2026-11-02.", "from 2 November 2026."), ("id-2026-11-02-b", "id-2026-11-02-b"),
        ("2026-13-01", "2026-13-01"),
    ]) func daysInWords(_ text: String, _ shown: String) { #expect(Wording.daysInWords(text) == shown) }
}
