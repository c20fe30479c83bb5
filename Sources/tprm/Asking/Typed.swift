import Dispatch
import Foundation

/// Lines from a terminal or a pipe. The terminal edits them; ctrl-C ends the input as ctrl-D does.
struct Typed {
    private var rest: [UInt8] = []
    private var ended = false
    private let interrupt: any DispatchSourceSignal
    /// Can be read from when ctrl-C was typed: a signal may reach any thread, and does not wake the one that reads.
    private let interrupted: Pipe

    init() {
        signal(SIGINT, SIG_IGN)
        let pipe = Pipe()
        interrupt = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        interrupt.setEventHandler { pipe.fileHandleForWriting.write(Data([3])) }
        interrupt.resume()
        interrupted = pipe
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
            guard waits() else {
                ended = true
                return nil
            }
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

    /// Waits for something to read; false after ctrl-C.
    private func waits() -> Bool {
        while true {
            var both = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: interrupted.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&both, nfds_t(both.count), -1)
            if ready < 0, errno == EINTR { continue }
            return ready > 0 && both[1].revents == 0
        }
    }
}
