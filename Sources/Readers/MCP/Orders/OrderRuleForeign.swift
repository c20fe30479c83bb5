extension OrderRule {
    /// "Ignore all previous instructions" in other languages.
    static let foreignOverride = OrderRule("order.override-foreign", .override) { sentence in
        let pairs: [(Set<String>, Set<String>)] = [
            (["ignora", "ignore", "olvida", "descarta"], ["instrucciones", "indicaciones"]),
            (["ignorez", "ignore", "oubliez", "ignorer"], ["consignes", "precedentes"]),
            (["ignoriere", "ignorieren", "vergiss", "missachte"], ["anweisungen", "anweisung", "regeln"]),
            (["ignore", "esqueca", "desconsidere"], ["instrucoes"]),
            (["ignora", "dimentica"], ["istruzioni"]),
            (["игнорируй", "игнорируйте", "забудь", "забудьте"], ["инструкции", "указания", "правила"]),
            (["negeer", "vergeet"], ["instructies"]),
            (["zignoruj", "ignoruj"], ["instrukcje", "polecenia"]),
        ]
        if pairs.contains(where: { sentence.has($0.0) && sentence.has($0.1) }) { return sentence.text }
        let phrases = ["忽略之前", "忽略以上", "忽略所有", "忽略先前", "無視して", "以前の指示", "이전 지시"]
        return phrases.contains { sentence.text.contains($0) } ? sentence.text : nil
    }

    /// "Do not mention this to the user" in other languages.
    static let foreignConcealment = OrderRule("order.concealment-foreign", .concealment) { sentence in
        let triples: [(Set<String>, Set<String>, Set<String>)] = [
            (["no"], ["menciones", "digas", "informes", "reveles", "mencione", "diga"], ["usuario"]),
            (
                ["nicht", "nichts"], ["sage", "sagen", "erwahne", "erwahnen", "mitteilen", "informiere"],
                ["benutzer", "nutzer", "anwender"]
            ),
            (["ne", "pas"], ["dites", "mentionnez", "informez", "revelez"], ["utilisateur", "lutilisateur"]),
            (["nao"], ["diga", "mencione", "informe", "revele"], ["usuario"]),
            (["non"], ["dire", "menzionare", "informare", "rivelare"], ["utente", "allutente"]),
            (["не"], ["сообщай", "говори", "упоминай", "сообщайте", "говорите"], ["пользователю", "пользователям"]),
        ]
        if triples.contains(where: { sentence.has($0.0) && sentence.has($0.1) && sentence.has($0.2) }) {
            return sentence.text
        }
        let phrases = [
            "不要告诉用户", "不要向用户", "请勿告知用户", "别告诉用户", "ユーザーに言わない", "ユーザーには伝えない",
            "사용자에게 말하지",
        ]
        return phrases.contains { sentence.text.contains($0) } ? sentence.text : nil
    }
}
