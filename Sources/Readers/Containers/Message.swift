package import Assessment

/// An e-mail message. Who sent it and when stand in it as the sender's programs wrote them: provenance, never proof.
package struct Message: Sendable {
    /// The sender as the message names it.
    package let from: String
    package let subject: String
    /// The day on which it says that it was sent, in its own time zone; nil where it says none.
    package let sent: Day?
    /// What the message itself says in words.
    package let body: Writing
    /// What was sent along, in the message's order.
    package let members: [Member]

    package init(from: String, subject: String, sent: Day?, body: Writing, members: [Member]) {
        self.from = from
        self.subject = subject
        self.sent = sent
        self.body = body
        self.members = members
    }
}
