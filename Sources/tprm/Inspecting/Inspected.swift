import Assessment
import Readers

/// What an inspection is told beside the server itself.
struct Asked {
    /// What the server is called: its service as `vendor/service`, else nil.
    let service: String?
    /// The person who inspects, where it is known.
    let person: String?
    /// The day on which the server is asked.
    let day: Day
    /// How what is to be done is agreed to.
    let agreement: Agreement
}

/// A server that was asked: the transcript, and how it ended. The three ways are never mixed.
struct Inspected {
    enum Outcome: String {
        /// It listed what it offers; perhaps nothing.
        case listed
        /// Nothing was learned of what it offers, and `why`.
        case notInspected = "not-inspected"
        /// The server answered, and refused to list.
        case refused
    }
    let outcome: Outcome
    /// A sentence; empty where the server listed.
    let why: String
    /// What was asked and answered; kept as the document.
    let transcript: Document
    /// By whose authority somebody's endpoint was asked; empty where a program was started.
    var authority = ""
}
