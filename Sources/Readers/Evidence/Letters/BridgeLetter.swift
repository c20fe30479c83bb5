import Assessment

extension Reader {
    /// A bridge or gap letter: management's word for the time since its auditor's last report.
    package static let bridgeLetter = Reader(
        id: "bridge-letter", name: "a bridge letter (gap letter)",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 4 else { return 0 }
            let titles = [
                "bridge letter", "gap letter", "bridging letter", "soc 2 bridge", "comfort letter", "bridge report",
                "representation letter", "negative assurance letter", "roll-forward letter", "rollforward letter",
            ]
            let isNamed = titles.contains { prose.contains($0) }
            let speaks = BridgeChanges(prose).isTold
            let cites =
                prose.contains("report")
                && [
                    "soc 2", "soc 1", "soc2", "soc1", "soc 3", "soc-2", "soc ii", "isae 3402", "isae 3000",
                    "system and organization controls", "service organization controls",
                ].contains { prose.contains($0) }
            guard cites, !prose.contains("in our opinion"), !prose.contains("in my opinion") else { return 0 }
            return isNamed && speaks ? 95 : isNamed ? 60 : speaks && prose.whole.count < 5000 ? 55 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "a letter is a PDF or a text")
            }
            return BridgeLetterReading(prose, of: content.document, setting).harvest
        })
}
