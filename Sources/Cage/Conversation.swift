/// A talk with a caged program, line by line. Whatever the program does, no call waits beyond its deadline, and no more
/// is kept than the limits allow.
package actor Conversation {
    /// What came next.
    package enum Heard: Hashable, Sendable {
        /// A line without its end; never an empty one.
        case line([UInt8])
        /// Nothing until the deadline.
        case silence
        /// It closed its output, which a program does when it ends.
        case ended
        /// It wrote more than its limit, and is not listened to any more.
        case flood(megabytes: Int)
    }
    private let most: Int
    private var waiting: [[UInt8]] = [], read = 0
    private var part: [UInt8] = [], total = 0, lines = 0
    /// How its output ended; nil while it goes on.
    private var end: Heard?
    private var listener: (ticket: Int, continuation: CheckedContinuation<Void, Never>)?
    private var tickets = 0
    private var tail: [UInt8] = []
    private let outgoing: AsyncStream<[UInt8]>.Continuation

    /// - Parameter most: bytes of its output that are listened to.
    init(most: Int, outgoing: AsyncStream<[UInt8]>.Continuation) {
        self.most = most
        self.outgoing = outgoing
    }

    /// Sends a line; its end is added. Does not wait for the program to take it.
    package func say(_ line: [UInt8]) { outgoing.yield(line + [10]) }

    /// The next line, or why there is none until the deadline.
    package func hear(until deadline: ContinuousClock.Instant) async -> Heard {
        while true {
            guard ContinuousClock.now < deadline, !Task.isCancelled else { return .silence }
            if read < waiting.count {
                let line = waiting[read]
                waiting[read] = []
                read += 1
                if read == waiting.count { (waiting, read) = ([], 0) }
                return .line(line)
            }
            if let end { return end }
            await wait(until: deadline)
        }
    }

    /// The last that it wrote to stderr, at most 16 KB.
    package var complaint: String { String(decoding: tail.suffix(Conversation.longestTail), as: UTF8.self) }

    // MARK: What the program writes

    /// False when no more is listened to.
    func take(_ bytes: [UInt8]) -> Bool {
        guard end == nil else { return false }
        total += bytes.count
        for piece in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if piece.offset > 0 { endLine() }
            part.append(contentsOf: piece.element)
        }
        if total > most || lines > Conversation.mostLines { end = .flood(megabytes: most >> 20) }
        wake()
        return end == nil
    }
    func finish() {
        endLine()
        end = end ?? .ended
        wake()
    }
    func takeComplaint(_ bytes: [UInt8]) {
        tail.append(contentsOf: bytes)
        if tail.count > 4 * Conversation.longestTail { tail.removeFirst(tail.count - Conversation.longestTail) }
    }
    /// Whether its output came to its end until the deadline.
    func isOver(by deadline: ContinuousClock.Instant) async -> Bool {
        while end == nil, ContinuousClock.now < deadline, !Task.isCancelled { await wait(until: deadline) }
        return end == .ended
    }

    private func endLine() {
        if part.last == 13 { part.removeLast() }
        if !part.isEmpty, end == nil { waiting.append(part) }
        part = []
        lines += 1
    }

    // MARK: Waiting

    private func wait(until deadline: ContinuousClock.Instant) async {
        tickets += 1
        let ticket = tickets
        let clock = Task {
            try? await Task.sleep(until: deadline)
            self.wake(ticket)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { listener = (ticket, $0) }
        } onCancel: {
            clock.cancel()
        }
        clock.cancel()
    }
    private func wake(_ ticket: Int? = nil) {
        guard let listener, ticket == nil || listener.ticket == ticket else { return }
        self.listener = nil
        listener.continuation.resume()
    }

    private static let longestTail = 16 << 10
    private static let mostLines = 200_000
}
