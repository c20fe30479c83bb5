import ArgumentParser
import Assessment
import Foundation
import Readers

extension Use.Vendor.Kind: ExpressibleByArgument {}
extension Use.Service.Kind: ExpressibleByArgument {}
extension Hosting: ExpressibleByArgument {}
extension Autonomy: ExpressibleByArgument {}
extension BusinessFunction: ExpressibleByArgument {}

/// The value of an option that can also take something away: `none`.
enum Given<Value: ExpressibleByArgument>: ExpressibleByArgument {
    case nothing
    case value(Value)

    init?(argument: String) {
        if argument.isEmpty || argument == "none" {
            self = .nothing
        } else if let value = Value(argument: argument) {
            self = .value(value)
        } else {
            return nil
        }
    }
    /// The value; nil for none.
    var value: Value? { if case .value(let value) = self { value } else { nil } }
}

/// Several words with commas between them, each once; `none` for none.
struct Words: ExpressibleByArgument {
    let items: [String]

    init?(argument: String) {
        let parts = argument == "none" ? [] : argument.split(separator: ",").map { Written.text(String($0)) }
        items = Array(Set(parts.filter { !$0.isEmpty })).sorted()
    }

    /// The values of a fixed list. Throws a sentence with that list where a word is not in it; `what` completes "is not …".
    func among<Value: Hashable>(_ known: [Value], called name: (Value) -> String, _ what: String) throws -> Set<Value> {
        Set(
            try items.map { item in
                guard let value = known.first(where: { name($0) == item || name($0) == item.lowercased() }) else {
                    let names = known.map(name).joined(separator: ", ")
                    throw CommandFailure.refused("\(item) is not \(what); known are \(names).")
                }
                return value
            })
    }
}

extension Regime {
    /// As the command line writes it: `gdpr`, `ai-act`.
    var word: String { rawValue.lowercased().replacingOccurrences(of: " ", with: "-") }
    /// Those that a vendor or use may be under, for the hooks of law.
    static var laws: [Regime] { allCases.filter(\.isLaw) }
}

/// What a person writes into the register.
enum Written {
    /// A text without space around it, composed as every text is here.
    static func text(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines).nfc }

    /// A slug. Throws a sentence for all else; `what` is such as "vendor".
    static func slug(_ text: String, _ what: String) throws -> String {
        guard VendorSheet.isSlug(text) else {
            throw CommandFailure.refused(
                "\(text) cannot be the slug of a \(what): lower-case letters a to z, digits and hyphens between them, "
                    + "at most 64, such as acme-tools.")
        }
        return text
    }

    /// The slugs of a path such as `VENDOR/SERVICE`. Throws a sentence for all else.
    static func path(_ text: String, _ parts: String...) throws -> [String] {
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == parts.count else {
            let form = parts.map { $0.uppercased() }.joined(separator: "/")
            throw CommandFailure.refused("\(text) is not of the form \(form).")
        }
        return try zip(pieces, parts).map { try slug($0, $1) }
    }
}
