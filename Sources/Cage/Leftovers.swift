import Foundation

/// What a program leaves behind where no namespace ends it all: processes that made a session of their own. They are known
/// by a variable of their environment, which they inherit; one that throws its environment away as well is not found.
enum Leftovers {
    static let variable = "TPRM_CAGE"

    /// A value that no other program has.
    struct Mark {
        let text = UUID().uuidString
    }

    /// Ends them, those that they start meanwhile too. Linux tells a process's environment; elsewhere nothing is done.
    static func end(_ mark: Mark) {
        #if os(Linux)
            for _ in 0..<20 {
                let found = processes(with: mark)
                if found.isEmpty { return }
                for process in found { kill(process, SIGKILL) }
                usleep(20_000)
            }
        #endif
    }

    private static func processes(with mark: Mark) -> [pid_t] {
        let wanted = Array("\(variable)=\(mark.text)".utf8)
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
        return numbers.filter { number in
            guard let bytes = FileManager.default.contents(atPath: "/proc/\(number)/environ") else { return false }
            return bytes.split(separator: 0).contains { $0.elementsEqual(wanted) }
        }
    }
}
