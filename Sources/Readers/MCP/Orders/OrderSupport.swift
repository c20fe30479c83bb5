/// What weak rules need beside themselves: their words are also those of manuals.
enum OrderSupport {
    /// What a rule heard in one sentence, and whether that alone is too little.
    struct Heard {
        let signal: OrderSignal
        let isWeak: Bool
    }

    /// Of what was heard in one text, what counts: two weak ones of different families are one signal.
    static func signals(_ heard: [Heard]) -> [OrderSignal] {
        heard.filter { one in
            !one.isWeak || heard.contains { family($0.signal.kind) != family(one.signal.kind) || !$0.isWeak }
        }
        .map(\.signal)
    }
    /// Kinds that see the same words are one family.
    private static func family(_ kind: OrderSignal.Kind) -> Int {
        switch kind {
        case .exfiltration, .soliciting, .shadowing: 0
        case .concealment: 1
        case .override, .preference, .impersonation: 2
        default: 3
        }
    }

    /// Whether the sentence itself says enough: an AI is told to do it, or it is about what is none of the server's
    /// business.
    static func stands(in sentence: Sentence) -> Bool {
        if sentence.has(.toAI) { return true }
        if !sentence.business.contains(.ai),
            sentence.words.count < 60 && sentence.before.contains(.ai) || isTold(sentence, sentence.all(.ai))
        {
            return true
        }
        if !sentence.business.contains(.agent),
            isTold(sentence, sentence.all(.agent).filter { agents.contains(sentence.words[$0].hash) })
        {
            return true
        }
        return isAboutTheAgent(sentence) || isAboutTheUser(sentence) || isAboutOtherTools(sentence)
            || isMailedAway(sentence) || isDoneQuietly(sentence)
    }
    /// Whether one of them is to do something, or does it: not `prompts for Claude 3.5`.
    private static func isTold(_ sentence: Sentence, _ indices: [Int]) -> Bool {
        indices.contains { index in
            // `Claude 3.5`: a product's version.
            let isProduct = sentence.words[(index + 1)...].prefix(1).contains { (48...57).contains($0.letter) }
            guard !sentence.words[index].quoted, !isProduct else { return false }
            return sentence.words[(index + 1)...].prefix(5).contains { $0.senses.meets(deeds) }
                || sentence.precedes(index, .ask, within: 3) || sentence.words[index].senses.contains(.owner)
        }
    }
    private static let deeds = Senses(
        .duty, .move, .moves, .take, .taken, .call, .called, .deny, .change, .tell, .hide, .obey, .stealth, .setAside)
    private static let agents = Set(["agent", "agents", "model"].map { OrderLexicon.hash($0) })

    /// Its instructions, the whole conversation, the values of its environment.
    private static func isAboutTheAgent(_ sentence: Sentence) -> Bool {
        let business = sentence.business
        if sentence.has(.mind), !business.contains(.mind), !business.contains(.ai) { return true }
        if sentence.has(.conversation), !business.contains(.conversation),
            sentence.hasAny(.whole, .you, .people) || !business.contains(.tChat)
        {
            return true
        }
        if sentence.has(.rite), sentence.hasAny(.before, .every), sentence.hasAny(.parameter, .server),
            sentence.all(.file).contains(where: { sentence.precedes($0, .contents, within: 4) })
        {
            return true
        }
        return sentence.all(.environment).contains { sentence.precedes($0, .contents, within: 3) }
            && sentence.hasAny(.duty, .every)
    }
    /// The user's own mails, files, money.
    private static func isAboutTheUser(_ sentence: Sentence) -> Bool {
        let strange = things.subtracting(sentence.business).subtracting(sentence.about)
        return sentence.words.indices.contains { index in
            sentence.words[index].senses.contains(.people) && sentence.words[index].senses.contains(.owner)
                && sentence.words[(index + 1)...].prefix(4).contains { $0.senses.meets(strange) }
        }
    }
    private static let things = Senses(
        .tMail, .tChat, .tFile, .tCalendar, .tSecret, .tMoney, .tBrowser, .secret, .secretFile, .conversation, .file,
        .profile)

    /// `another tool`, `the calendar tool`, `the send_email tool`: none of this server's.
    private static func isAboutOtherTools(_ sentence: Sentence) -> Bool {
        sentence.words.indices.contains { index in
            let isForeign = sentence.words[index].senses.contains(.name) && !sentence.words[index].senses.contains(.own)
            let next = index + 1 < sentence.words.endIndex ? sentence.words[index + 1].hash : 0
            if isForeign, sentence.words[index].senses.contains(.toolLike),
                sentence.hasAny(.target, .address, .rite, .harm, .shell) || functions.contains(next)
            {
                return true
            }
            if isForeign, sentence.has(.address), runs.contains(next) { return true }
            guard tools.contains(sentence.words[index].hash), index > sentence.words.startIndex else { return false }
            let previous = sentence.words[index - 1].senses
            return sentence.precedes(index, .other, within: 3)
                || sentence.hasAny(.changed) && sentence.has(.target) && sentence.precedes(index, .any, within: 1)
                || previous.meets(topics.subtracting(sentence.business).subtracting(sentence.about))
                || previous.contains(.name) && !previous.contains(.own)
                || named.contains(sentence.words[index].hash)
                    && sentence.words[(index + 1)...].prefix(2).contains {
                        $0.senses.contains(.name) && !$0.senses.contains(.own)
                    }
        }
    }
    private static let named = Set(["tool", "tools", "function", "connector"].map { OrderLexicon.hash($0) })
    private static let functions = Set(["tool", "function"].map { OrderLexicon.hash($0) })
    private static let runs = Set(["runs", "is", "call", "calls"].map { OrderLexicon.hash($0) })
    private static let tools = Set(
        ["tool", "tools", "connector", "connectors", "call", "server", "servers"].map { OrderLexicon.hash($0) })
    private static let topics = Senses(
        .tMail, .tChat, .tFile, .tCalendar, .tPerson, .tMoney, .tBrowser, .name)

    /// To a mail address that is no example and no help desk.
    private static let contact = OrderLexicon.hash("contact")
    private static func isMailedAway(_ sentence: Sentence) -> Bool {
        sentence.has(.mailbox) && sentence.hasAny(.every, .when, .duty) && !sentence.hasAny(.feedback, .suchAs)
            && !sentence.words.contains { $0.hash == contact }
    }
    private static let inHash = OrderLexicon.hash("in")
    private static func isDoneQuietly(_ sentence: Sentence) -> Bool {
        sentence.all(.stealth).contains { index in
            // `In white space`, `in small print`.
            if sentence.words[index].hash == inHash { return true }
            return sentence.isOrder(at: index)
                && sentence.words[(index + 1)...].prefix(2).contains {
                    $0.senses.meets(Senses(.move, .take))
                } || sentence.has(.polite) && sentence.precedes(index, .polite, within: 4)
        }
    }
}
