/// What a tool can do, as far as its name, title, description, schema and annotations say. What its code does is not
/// visible here.
enum Capability: String, CaseIterable, Sendable {
    case read, write, delete, send, execute, network, payment, credentials
    case changeAccess = "change-access"

    /// The word for it in `look --json`.
    var shown: String { self == .send ? "send-external" : rawValue }

    /// The worst first, for lists that a person reads from the top.
    var rank: Int {
        switch self {
        case .execute: 0
        case .payment: 1
        case .changeAccess: 2
        case .delete: 3
        case .send: 4
        case .credentials: 5
        case .write: 6
        case .network: 7
        case .read: 8
        }
    }

    /// Reads, at most from an address or with credentials; what does more than that changes something.
    var leavesThingsAsTheyAre: Bool { [.read, .network, .credentials].contains(self) }
}
