import Assessment
import Testing

@testable import Readers

@Suite("Lists that age: dated data files, compiled in")
struct EvidenceListsTests {
    @Test(
        "each list names its month and its columns, and each row fills them",
        arguments: [
            (Lists.months, ["language", "month", "names"]),
            (Lists.isoEditions, ["standard", "edition", "same-as", "ends"]),
            (Lists.accreditationBodies, ["short", "name", "country", "signatory", "alone"]),
            (Lists.certificationBodies, ["name"]), (Lists.certificateLabels, ["label", "words"]),
            (Lists.criteria, ["code", "category"]),
        ])
    func lists(list: DatedList, columns: [String]) {
        #expect(list.asOf.split(separator: "-").count == 2 && list.asOf.count == 7, "\(columns)")
        #expect(list.columns == columns)
        #expect(list.rows.count > 5)
        for row in list.rows { #expect(row.count == columns.count && !row[0].isEmpty, "\(row)") }
    }

    @Test("every month has a name in every language, and no name means two months") func months() {
        for language in Set(Lists.months["language"]) {
            let own = Lists.months.rows.filter { $0[0] == language }.map { $0[1] }
            #expect(own == (1...12).map(String.init), "\(language)")
        }
        #expect(Months.number["marraskuuta"] == 11 && Months.number["pazdziernika"] == 10 && Months.number["mrt"] == 3)
        #expect(Months.number["listopada"] == nil, "November in Polish, October in Croatian")
        #expect(Months.number["srpna"] == 8 && Months.number["srpnja"] == 7)
    }

    @Test("editions: the last day stands where it is known, and is a day") func editions() {
        for ends in Lists.isoEditions["ends"] where !ends.isEmpty { #expect(Day(iso: ends) != nil, "\(ends)") }
        #expect(ISOEditionEntry.find("ISO/IEC 27001", 2013)?.ends == "2025-10-31")
        #expect(
            ISOEditionEntry.find("ISO/IEC 27001", 2017)?.ends == "2025-10-31", "the European edition of that of 2013")
        #expect(ISOEditionEntry.find("ISO/IEC 27001", 2022)?.ends == nil)
        #expect(ISOEditionEntry.find("ISO/IEC 27001", 2009) == nil)
    }

    @Test(
        "accreditation bodies: listed, resembling a listed one, or to be looked up",
        arguments: [
            ("UKAS", Practice.yes, nil as String?), ("United Kingdom Accreditation Service (UKAS)", .yes, nil),
            ("National Accreditation Board for Certification Bodies (NABCB)", .yes, nil), ("T\u{dc}RKAK", .yes, nil),
            ("Norwegian Accreditation (NA)", .yes, nil), ("International Accreditation Service (IAS)", .yes, nil),
            ("UKAF", .partly, "UKAS"), ("United Kingdom Accreditation Forum (UKAF)", .partly, "UKAS"),
            ("Euro UK", .no, nil), ("EuroSeal Accreditation Council", .no, nil),
            ("Wales Akkreditering Forum Limited", .no, nil),
        ])
    func bodies(name: String, listed: Practice, like: String?) {
        let standing = AccreditationEntry.standing(of: name)
        #expect(standing.listed == listed)
        if listed == .partly { #expect(standing.like?.short == like) }
    }

    @Test("criteria are codes with their category, and none twice") func criteria() {
        let codes = Lists.criteria["code"]
        #expect(Set(codes).count == codes.count && codes.contains("CC6.1") && codes.contains("A1.2"))
        #expect(codes.count(where: { $0.hasPrefix("CC") }) == 33)
        #expect(
            Set(Lists.criteria["category"])
                == ["common", "availability", "confidentiality", "processing-integrity", "privacy"])
    }

    @Test("labels of certificates are folded, and every kind has some") func labels() {
        for (name, words) in zip(Lists.certificateLabels["label"], Lists.certificateLabels["words"]) {
            #expect(CertificateLabel(rawValue: name) != nil, "\(name)")
            #expect(Folding.string(words) == words, "\(words)")
        }
        #expect(Set(Lists.certificateLabels["label"]).count == CertificateLabel.allCases.count)
    }
}
