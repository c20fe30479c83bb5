/// What a text tells its reader to do, as far as marks show that no order rule knows: a changed text that gained one is
/// read by a person, whether or not it is an attack.
enum Directions {
    /// What stands in the later text and did not in the earlier, in our own words; empty where nothing was gained.
    static func gained(from old: String, to new: String) -> [String] {
        let then = Set(Words(old).texts), now = Words(new)
        let words = Set(now.texts).subtracting(then)
        var found: [String] = []
        if !words.isDisjoint(with: duties) { found.append("words of duty") }
        if !words.isDisjoint(with: secrets) { found.append("words for secrets") }
        if has(new, ["http://", "https://", "www."]), !has(old, ["http://", "https://", "www."]) {
            found.append("an address")
        }
        if new.contains("@"), !old.contains("@") { found.append("an @") }
        if has(new, ["~/", "/etc/", "C:\\", ".env", "$HOME"]), !has(old, ["~/", "/etc/", "C:\\", ".env", "$HOME"]) {
            found.append("a path of this machine")
        }
        if HiddenText.count(in: new) > HiddenText.count(in: old) {
            found.append("characters that a person does not see")
        }
        // A text that grew to a multiple says something else than it did.
        if new.utf8.count > 400, new.utf8.count > 3 * max(old.utf8.count, 1) { found.append("much more text") }
        return found
    }

    private static func has(_ text: String, _ marks: [String]) -> Bool { marks.contains { text.contains($0) } }

    private static let duties: Set<String> = [
        "must", "always", "never", "mandatory", "ensure", "immediately", "ignore", "override", "secretly", "silently",
        "quietly", "shall", "remember", "handshake", "beforehand", "instruction", "instructions", "dont",
        "confidential",
        "reveal",
    ]
    private static let secrets: Set<String> = [
        "token", "tokens", "password", "passwords", "secret", "secrets", "credential", "credentials", "apikey", "ssh",
        "cookie", "cookies",
    ]
}
