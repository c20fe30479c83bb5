import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm exhibit`: the page on which a fact was read, with its words framed.
struct ExhibitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exhibit", abstract: "The page on which a fact was read, as a picture with its words framed.",
        discussion: """
            A fact is named by its 16 digits, or the first of them (`tprm facts` shows them). The page is drawn from the \
            document in the vault; below it stand the document's name, its SHA-256, the page and the fact's name.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A fact's name.")
    var fact: String
    @Option(name: .shortAndLong, help: "The PNG file to write.")
    var output: String
    @Flag(help: "Write over a file that is there.")
    var force = false

    func run() async throws {
        let desk = try Desk(options), found = try desk.fact(named: fact), source = found.source
        let name = try desk.store.documentName(source.document) ?? ""
        guard case .page(let page, _) = source.place else {
            throw CommandFailure.refused(
                "\(found.key) was read at \(source.place) of \(name), which has no pages to show. \(ExhibitCommand.said(source.quote))"
            )
        }
        try OutputFile.check(output, force: force)
        let document = Document(name: name, bytes: try desk.store.bytes(of: source.document))
        let exhibit = try await Exhibit(
            of: document, page: page, quote: source.quote,
            caption: [
                Terminal.cut(name, 70) + "   SHA-256 \(source.document.prefix(16))   \(source.place)",
                "\(found.key), fact \(found.name)"
                    + (found.status == .read ? "" : ", \(found.status.words)"),
            ])
        try OutputFile.write(exhibit.png, to: output)
        if exhibit.framed == 0 { Terminal.complain("note: " + Exhibit.unfound) }
        if options.common.json {
            Terminal.say(
                JSON.of([
                    "fact": .string(found.name),
                    "document": .of(["name": .string(name), "sha256": .string(source.document)]), "page": .int(page),
                    "framed": .int(exhibit.framed), "file": .string(output),
                ]).written)
        } else {
            Terminal.say(
                Terminal.shown(
                    "\(output): \(source.place) of \(name), \(count(exhibit.framed, "line")) framed"))
        }
    }

    private static func said(_ quote: String) -> String {
        quote.isEmpty ? "It has no words to quote." : "There it says: “\(Terminal.cut(quote, 200))”"
    }
}
