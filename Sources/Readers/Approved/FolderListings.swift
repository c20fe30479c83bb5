import Assessment
import Foundation

/// The listings of servers that stand in a folder, recognised by their content.
struct FolderListings {
    /// One of them.
    struct Found {
        /// Relative to the folder.
        let path: String
        let server: ListedServer
        /// What it may be called: its file, the server's own name, the package that was asked.
        let names: Set<String>
        let document: Document
        /// Why the server was not inspected, by the transcript; nil for a listing.
        let notInspected: String?
    }
    private(set) var all: [Found] = []
    /// Files that may be listings and could not be read: the path and why.
    private(set) var unread: [(path: String, why: String)] = []

    private static let passedOver: Set<String> = ["node_modules", ".git", ".venv", "site-packages", "__pycache__"]
    /// More files than any project has of listings.
    private static let mostFiles = 200_000

    init(_ folder: String, on day: Day) async {
        var seen = 0
        for path in FolderListings.paths(folder, "", 0, &seen) { await take(path, in: folder, on: day) }
        if seen > FolderListings.mostFiles {
            unread.append(
                ("", "More than \(FolderListings.mostFiles) files stand in the folder; the rest was not looked at."))
        }
    }

    /// Files that end in `.json`, sorted; links are not followed.
    private static func paths(_ root: String, _ below: String, _ depth: Int, _ seen: inout Int) -> [String] {
        guard depth < 32, seen <= mostFiles else { return [] }
        let files = FileManager.default, here = below.isEmpty ? root : root + "/" + below
        var found: [String] = []
        for name in ((try? files.contentsOfDirectory(atPath: here)) ?? []).sorted() {
            let path = below.isEmpty ? name : below + "/" + name
            guard let kind = try? files.attributesOfItem(atPath: root + "/" + path)[.type] as? FileAttributeType else {
                continue
            }
            if kind == .typeDirectory {
                if !passedOver.contains(name) { found += paths(root, path, depth + 1, &seen) }
            } else if kind == .typeRegular {
                seen += 1
                if name.lowercased().hasSuffix(".json") { found.append(path) }
            }
        }
        return found
    }

    private mutating func take(_ path: String, in folder: String, on day: Day) async {
        let document: Document
        do throws(ReadingError) { document = try Document.open(path: folder + "/" + path) } catch {
            return unread.append((path, "\(error)"))
        }
        guard FolderListings.mayList(document.bytes) else { return }
        let content: Content
        do throws(ReadingError) { content = try await Content.open(document) } catch {
            return unread.append((path, "\(error)"))
        }
        guard case .json(let json) = content.form, json["schema"]?.text?.hasPrefix("tprm.approved/") != true else {
            return
        }
        let setting = Setting(received: day, questionnaires: "")
        let isTranscript = FolderListings.isTranscript(json)
        guard isTranscript || ServerListing(json).certainty >= 50,
            let harvest = try? await FolderListings.reader(isTranscript).read(content, setting)
        else { return }
        let server = ListedServer(content, harvest, setting)
        guard isTranscript || server.listing?.toolsPlace != nil else { return }
        let why = isTranscript ? FolderListings.whyNotInspected(json) : nil
        all.append(
            Found(
                path: path, server: server, names: FolderListings.names(path, server, json), document: document,
                notInspected: why))
    }

    private static func reader(_ isTranscript: Bool) -> Reader {
        isTranscript ? Reader.all.first { $0.id == "mcp-inspection" } ?? .mcpToolList : .mcpToolList
    }

    /// Whether the bytes hold a word that every listing or transcript has, before they are parsed.
    private static func mayList(_ bytes: [UInt8]) -> Bool {
        ["\"tools\"", "inputSchema", transcriptMark].contains { contains(bytes, Array($0.utf8)) }
    }
    private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        guard bytes.count >= mark.count, let first = mark.first else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            (0...(bytes.count - mark.count)).contains { at in
                bytes[at] == first && mark.indices.allSatisfy { bytes[at + $0] == mark[$0] }
            }
        }
    }

    private static func names(_ path: String, _ server: ListedServer, _ json: JSON) -> Set<String> {
        var stem = path.split(separator: "/").last.map(String.init) ?? path
        stem = String(stem.prefix { $0 != "." })
        let names = [
            stem, server.text(.serverName), json["package"]?.text, json["server"]?.text, json["service"]?.text,
        ]
        return Set(names.compactMap { $0.map(plain) }.filter { !$0.isEmpty })
    }

    /// Letters and figures alone, in lower case: `MCP_Notes` and `mcp-notes` are one name.
    static func plain(_ name: String) -> String {
        String(
            name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                .map(Character.init))
    }

    /// The listing of a server by its names, the surest name first.
    func found(for names: [String]) -> Found? {
        for name in names.map(FolderListings.plain) where !name.isEmpty {
            if let found = all.first(where: { $0.names.contains(name) }) { return found }
        }
        return nil
    }
}
