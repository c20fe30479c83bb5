/// A line as a shell takes it apart: its first simple command that starts a program, and whether there are more.
struct ShellLine {
    /// The program and its arguments, behind `cd …`, `export …` and variables that are set for it.
    let words: [String]
    /// Variables that are set for the program, as `NAME=VALUE`.
    let variables: [String]

    /// Nil where nothing is started.
    init?(_ line: String) {
        var variables: [String] = []
        for command in ShellLine.commands(line) {
            var rest = command[...]
            if rest.first == "export" { rest = rest.dropFirst() }
            while let word = rest.first, ShellLine.isVariable(word) {
                variables.append(word)
                rest = rest.dropFirst()
            }
            while let word = rest.first, ["exec", "command", "builtin", "then", "do", "&"].contains(word) {
                rest = rest.dropFirst()
            }
            guard let first = rest.first, !ShellLine.preparing.contains(first) else { continue }
            self.variables = variables
            words = Array(rest)
            return
        }
        return nil
    }

    /// Commands that only prepare, and start no server.
    private static let preparing: Set<String> = [
        "cd", "source", ".", "set", "export", "echo", "mkdir", "umask", "ulimit", "true", "if", "eval", "sleep", "test",
        "[", "pushd", "chcp", "@echo", "nvm", "fnm",
    ]

    static func isVariable(_ word: String) -> Bool {
        guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return false }
        let name = word[..<equals]
        return name.first?.isNumber == false
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
            }
    }

    /// Every simple command's words, quotes and backslashes taken away.
    static func commands(_ line: String) -> [[String]] {
        var commands: [[String]] = [], words: [String] = [], word = "", isOpen = false
        var quote: Character?
        func ends(_ mark: Character) -> Bool { ";|&\n".contains(mark) }
        var characters = line.makeIterator()
        while let character = characters.next() {
            if let open = quote {
                if character == open {
                    quote = nil
                } else if character == "\\", open == "\"", let next = characters.next() {
                    word.append(next)
                } else {
                    word.append(character)
                }
            } else if character == "'" || character == "\"" {
                quote = character
                isOpen = true
            } else if character == "\\", let next = characters.next() {
                // A backslash before a letter is one of a Windows path.
                if next.isLetter || next.isNumber { word.append(character) }
                word.append(next)
                isOpen = true
            } else if character.isWhitespace || ends(character) {
                if isOpen || !word.isEmpty { words.append(word) }
                (word, isOpen) = ("", false)
                if ends(character), !words.isEmpty {
                    commands.append(words)
                    words = []
                }
            } else {
                word.append(character)
            }
        }
        if isOpen || !word.isEmpty { words.append(word) }
        if !words.isEmpty { commands.append(words) }
        return commands
    }

    /// The words of one command line without a shell's marks.
    static func words(_ line: String) -> [String] { commands(line).flatMap(\.self) }
}
