import Assessment

/// How long data are kept and where they lie, as sentences say it.
extension Contract {
    /// For how many days prompts are kept, where one sentence says so.
    var promptRetention: Reading<Int> {
        let kept = statements.filter {
            $0.own.has("prompt|prompts") && $0.own.has("retain*|store|stored|stores|kept|keep|keeps|delet*")
                && !$0.undertakings.isEmpty && !$0.own.has("abuse|safety|law|legal")
        }
        let days = kept.compactMap { statement -> (Int, Statement)? in
            let all = Quantity.all(in: statement.own)
            guard all.count == 1, let days = all.first?.days, statement.own.has("for|than|within|to ..4 day|days|hours")
            else { return nil }
            return (days, statement)
        }
        guard let first = days.first else { return .nothing }
        return Set(days.map(\.0)).count == 1 ? .found(first.0, first.1) : .doubt(first.1, "several times are said")
    }

    /// For how many days our data are kept: after the end, or altogether, where one sentence says one number and no other
    /// says another.
    var dataRetention: Reading<Int> {
        let data: Phrase = "data|content|information|phi|records|copies"
        let other: Phrase =
            "prompt|prompts|backup|backups|archiv*|log|logs|audit|invoice*|account|billing|payment|fees|notice|back|incident"
        var found: [(Int, Statement)] = [], doubt: Statement?
        for statement in statements where statement.own.has(data) && !statement.undertakings.isEmpty {
            let kept = statement.own.has(
                "retain*|store|stored|stores|kept|keep|keeps|delet*|destroy*|eras*|purge*|remove|removed")
            guard kept, !statement.own.has(other) else { continue }
            let isBound = statement.undertakings.contains {
                $0.force == .duty && $0.party != .customer && $0.party != .other
            }
            guard isBound else { continue }
            let all = Quantity.all(in: statement.own).filter { quantity in
                let left = statement.own[..<quantity.tokens.lowerBound].suffix(6)
                return left.has("within|for|than|to|exceed*|after|of|period|maximum")
            }
            // "for export for 60 days, after which it is deleted within 30 days"
            let near = all.filter {
                statement.own[..<$0.tokens.lowerBound].suffix(5).has("delet*|destroy*|eras*|purge*|retain*|kept")
            }
            let spans = all.count > 1 && near.count == 1 ? near : all
            guard let one = spans.first else { continue }
            if spans.count == 1, let days = one.days {
                // Within how long a wish is met is another time.
                if statement.own.has("of|after|following|upon ..6 request|instruction") { continue }
                found.append((days, statement))
            } else {
                doubt = doubt ?? statement
            }
        }
        guard let first = found.first else {
            return doubt.map { .doubt($0, "the time is no fixed number of days, or several stand in one sentence") }
                ?? .nothing
        }
        if let other = found.first(where: { $0.0 != first.0 }) {
            return .doubt(other.1, "it is \(first.0) days in one place and \(other.0) in another")
        }
        return .found(first.0, first.1)
    }

    /// The countries or regions in which our data are kept, where a sentence binds the vendor to them.
    var dataPlaces: Reading<[String]> {
        let kept: Phrase =
            "stor*|host*|process*|resid*|locat*|kept|maintain* ..14 in|within|inside"
        let strictly: Phrase = "only|solely|exclusively|shall|will|must|remain*|is|are"
        let data: Phrase = "data|content|information|phi"
        for statement in statements
        where statement.own.has(data) && statement.own.has(kept) && statement.own.has(strictly)
            && !statement.own.has(
                "outside", "law|laws|governed|court|courts|incorporated|contract clauses", "may|or other")
        {
            guard let at = statement.own.first(kept) else { continue }
            // "is hosted in data centers located in the European Union": the first "in" before a place.
            for word in statement.own[at.lowerBound...] where ["in", "within", "inside"].contains(word.text) {
                let start = min(word.span.upperBound + 1, statement.span.upperBound)
                let places = Countries.named(atStartOf: prose.words(start..<statement.span.upperBound))
                if !places.isEmpty { return .found(places, statement) }
            }
        }
        return .nothing
    }
}
