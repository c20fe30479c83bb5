/// The names of the months as certificates and reports write them, folded: English, German, Turkish, French, Spanish,
/// Italian, Dutch, Portuguese and Polish.
enum Months {
    /// A folded name, whole or cut as usual, to 1...12. A name that two languages give to two months is left out.
    static let number: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    private static let names = [
        "january jan januar janner jan ocak janvier enero gennaio januari janeiro stycznia",
        "february feb februar subat fevrier febrero febbraio februari fevereiro lutego",
        "march mar marz maerz mart mars marzo maart marco marca",
        "april apr nisan avril abril aprile kwietnia",
        "may mai mayis mayo maggio mei maio maja",
        "june jun juni haziran juin junio giugno junho czerwca",
        "july jul juli temmuz juillet julio luglio julho lipca",
        "august aug agustos aout agosto augustus sierpnia",
        "september sep sept eylul septembre septiembre settembre setembro wrzesnia",
        "october oct oktober okt ekim octobre octubre ottobre outubro pazdziernika",
        "november nov kasim novembre noviembre novembro listopada",
        "december dec dezember dez aralik decembre diciembre dicembre dezembro grudnia",
    ]
}
