import Foundation

/// Lines from a terminal or a pipe. The terminal edits them; ctrl-C ends the input as ctrl-D does.
struct Typed {
    private var rest: [UInt8] = []
    private var ended = false

    init() {
        var action = sigaction()
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = { _ in }
        #else
            action.__sigaction_u.__sa_handler = { _ in }
        #endif
        sigaction(SIGINT, &action, nil)
    }

    /// The next line; nil at the end of input, and where it was cut off.
    mutating func next() -> String? {
        while true {
            if let end = rest.firstIndex(of: 10) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeFirst(end + 1)
                return line
            }
            if ended || rest.count > 65536 { return nil }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count <= 0 {
                ended = true
                if count == 0, !rest.isEmpty { rest.append(10) }
            } else {
                rest += buffer.prefix(count)
            }
        }
    }
}
