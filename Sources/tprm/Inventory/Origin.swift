import Assessment
import Readers

/// Where a server comes from, as far as its package or address tells: the vendor that is to be asked about it.
struct Origin {
    let vendor: String
    let service: String
    let hosting: Hosting
    /// Says what told, since it is no legal name; a person names the vendor.
    let legalName: String
    let note: String

    init(_ entry: Inventory.Entry) {
        let package = entry.package.flatMap { $0.registry == "path" ? nil : $0 }
        let isRemote =
            entry.comparedAddress != nil && (entry.command.isEmpty || entry.flags.contains { $0.kind == .bridge })
        let host = isRemote ? entry.url.flatMap { Inventory.host($0) } : nil
        let isHere = host.map { Inventory.isThisMachine($0) } ?? true
        hosting = isHere ? .local : .vendor
        let tail = package.flatMap { package in
            isRemote ? nil : package.identifier.split(separator: "/").last.map(String.init)
        }
        let name = Inventory.slug(tail ?? entry.name)
        service = name.isEmpty ? "server" : name
        note = "found as \(entry.name) in \(Client.name(of: entry.client))"
        let owner = Origin.owner(isRemote ? nil : package) ?? (isHere ? nil : host.flatMap(Origin.owner(ofHost:)))
        if let owner, !Inventory.slug(owner.name).isEmpty {
            vendor = Inventory.slug(owner.name)
            legalName = "Not yet named (\(owner.told))"
        } else {
            vendor = Inventory.slug("unknown-" + service)
            legalName = "Not yet named (nothing tells whose \(service) is)"
        }
    }

    /// Who owns a package, by its scope or namespace; nil where its registry does not tell.
    private static func owner(_ package: PackageReference?) -> (name: String, told: String)? {
        guard let package else { return nil }
        let steps = package.identifier.split(separator: "/").map(String.init)
        switch package.registry {
        case "npm", "jsr":
            guard package.identifier.hasPrefix("@"), steps.count == 2 else { return nil }
            return (String(steps[0].dropFirst()), "scope \(steps[0]) at \(package.registry)")
        case "oci":
            // A registry's host has a point or a port; its owner comes next.
            let named =
                steps.first.map { $0.contains(".") || $0.contains(":") } == true ? steps.dropFirst() : steps[...]
            guard named.count >= 2, let owner = named.first else { return nil }
            return (owner, "namespace \(owner) of the image \(package.identifier)")
        case "git", "go":
            guard steps.count >= 3 else { return nil }
            return (steps[1], "owner \(steps[1]) at \(steps[0])")
        default: return nil
        }
    }

    /// Who runs a host, by the name that is registered; nil for numbers and names without a point.
    private static func owner(ofHost host: String) -> (name: String, told: String)? {
        let labels = host.split(separator: ".").map(String.init)
        guard labels.count >= 2, let last = labels.last, last.contains(where: \.isLetter), !host.contains(":") else {
            return nil
        }
        let second = labels[labels.count - 2]
        let isShared =
            last.utf8.count == 2 && ["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"].contains(second)
        // Platforms on which anybody has a name of their own.
        let registered = labels.suffix(isShared ? 3 : 2).joined(separator: ".")
        guard !Origin.platforms.contains(registered), labels.count >= (isShared ? 3 : 2) else {
            let own = labels.dropLast(2).last
            return own.map { ($0, "name \(host)") }
        }
        return (isShared ? labels[labels.count - 3] : second, "host \(host)")
    }
    private static let platforms: Set<String> = [
        "workers.dev", "vercel.app", "netlify.app", "herokuapp.com", "fly.dev", "onrender.com", "azurewebsites.net",
        "run.app", "github.io", "ngrok.io", "ngrok-free.app", "ngrok.app", "railway.app", "amazonaws.com", "pages.dev",
        "hf.space", "replit.app", "trycloudflare.com", "azurecontainerapps.io", "deno.dev", "cloudfront.net",
    ]
}

extension Inventory.Entry {
    /// By what it is one and the same server in the settings of several clients.
    var identity: String {
        if let package, package.registry != "path", !flags.contains(where: { $0.kind == .bridge }) {
            return "\(package.registry):\(package.identifier)"
        }
        return comparedAddress ?? (command.isEmpty ? "name:\(name)" : command.joined(separator: " "))
    }

    /// The person's folder in which its file lies; nil where the path names none.
    var home: String? {
        let steps = path.split(separator: "/").map(String.init)
        guard let at = steps.firstIndex(where: { ["users", "home"].contains($0.lowercased()) }),
            steps.indices.contains(at + 2)
        else { return nil }
        return steps[at + 1]
    }
}
