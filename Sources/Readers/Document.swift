package import Assessment
package import Digest

/// Bytes that we were given, or a transcript that we wrote down: kept unchanged, named by SHA-256.
package struct Document: Sendable {
    /// What the file was called: a label only, hostile until escaped. Never trusted to say what is in it.
    package let name: String
    package let bytes: [UInt8]
    package let digest: Digest
    /// Whether we wrote it down ourselves. A vendor can send us a text that looks like a transcript of ours: only one
    /// that is ours was *observed*.
    package let isTranscript: Bool

    package init(name: String, bytes: [UInt8], isTranscript: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isTranscript = isTranscript
        digest = Digest(of: bytes)
    }
    /// SHA-256 in lower-case hexadecimal.
    package var sha256: String { digest.hex }
}

/// What a reader is told of a document beside its bytes, and where it may look.
package struct Setting: Sendable {
    /// The slugs of the vendor and service that the document is about.
    package var vendor: String
    package var service: String
    /// The use that the answers are about, where we answer ourselves.
    package var use: Subject?
    /// The agent that a paper of ours is about which is about no vendor.
    package var agent: Subject?
    /// The person who answers for us; nil when the document is a vendor's. Only then are answers *observed*.
    package var ours: String?
    /// The day of which the document speaks, as the analyst said; its own day is stronger.
    package var dated: Day?
    /// The day on which we received it: `--as-of`.
    package var received: Day
    /// The folder with questionnaires that we can read.
    package var questionnaires: String
    /// Folders with questionnaires of our own, beside it.
    package var ownQuestionnaires: [String] = []
    /// Those of the folders, where they were read already, for whoever reads many documents; nil reads the folders anew.
    package var catalogue: [Questionnaire]?
    /// The questionnaire that a person says the document answers; nil to choose it by content.
    package var map: Questionnaire?

    /// `look` reads without a store, so vendor and service have stand-in names by default.
    package init(
        vendor: String = "vendor", service: String = "service", use: Subject? = nil, ours: String? = nil,
        dated: Day? = nil, received: Day, questionnaires: String
    ) {
        self.vendor = vendor
        self.service = service
        self.use = use
        self.ours = ours
        self.dated = dated
        self.received = received
        self.questionnaires = questionnaires
    }

    package var vendorSubject: Subject { .vendor(vendor) }
    package var serviceSubject: Subject { .service(service, of: vendor) }
}
