import Assessment

extension Specimen {
    /// A SOC 2 report of a story.
    private static func report(
        _ name: String, _ story: @escaping @Sendable (inout Dice) -> SOCStory,
        style: @escaping @Sendable (inout SheetStyle) -> Void = { _ in }
    ) -> Specimen {
        Specimen(name: name) { dice in
            let story = story(&dice)
            var sheets = story.sheets()
            style(&sheets.style)
            return (sheets.bytes(), story.truth())
        }
    }

    static let soc: [Specimen] = [
        report("soc2-type2-clean") { dice in
            var story = SOCStory(&dice, house: .chartered)
            story.incidents =
                "There were no significant system incidents during the period that resulted from controls that were not suitably designed or did not operate effectively."
            story.subsequent =
                "Management is not aware of any events after the period that would affect the description."
            return story
        },
        report("soc2-type2-exceptions") { dice in
            var story = SOCStory(&dice, house: .northern)
            story.except(&dice, count: 3, answered: 2)
            story.incidents = "No system incidents occurred during the period that required disclosure."
            return story
        },
        report("soc2-type2-exceptions-chartered") { dice in
            var story = SOCStory(&dice, house: .chartered)
            story.except(&dice, count: 2, answered: 2)
            story.nonOccurring = story.controls.suffix(1).map(\.number)
            return story
        },
        report("soc2-type2-numbered") { dice in
            var story = SOCStory(&dice, house: .plain)
            story.except(&dice, count: 1, answered: 0)
            story.incidents =
                "In \(dice.pick(["March", "May"])) a misconfigured queue exposed the records of one customer to another for two hours. The company told both customers on the next day and changed the release procedure."
            return story
        },
        report("soc2-type1") { dice in SOCStory(&dice, house: .chartered, type: 1) },
        report("soc2-type1-northern") { dice in SOCStory(&dice, house: .northern, type: 1) },
        report("soc2-type1-plain") { dice in
            var story = SOCStory(&dice, house: .plain, type: 1)
            story.method = .none
            story.csocs = []
            return story
        },
        report("soc2-type2-qualified") { dice in
            var story = SOCStory(&dice, house: .northern)
            story.except(&dice, count: 2, answered: 1)
            story.modify(.qualified)
            return story
        },
        report("soc2-type2-qualified-chartered") { dice in
            var story = SOCStory(&dice, house: .chartered)
            story.except(&dice, count: 1, answered: 1)
            story.modify(.qualified)
            return story
        },
        report("soc2-type2-adverse") { dice in
            var story = SOCStory(&dice, house: .plain)
            story.except(&dice, count: 4, answered: 2)
            story.modify(.adverse)
            return story
        },
        report("soc2-type2-disclaimer") { dice in
            var story = SOCStory(&dice, house: .chartered)
            story.modify(.disclaimer)
            return story
        },
        report("soc2-cover-disagrees") { dice in
            var story = SOCStory(&dice, house: dice.pick([.chartered, .northern]))
            story.coverEnd = story.end.adding(months: 1)
            story.categories = ["security"]
            story.coverCategories = ["availability", "confidentiality", "security"]
            return story
        },
        report("soc2-inclusive") { dice in
            var story = SOCStory(&dice, house: .chartered)
            story.method = .inclusive
            story.providers = Array(story.providers.prefix(1))
            story.csocs = []
            return story
        },
        report("soc2-type2-overseas") { dice in
            var story = SOCStory(&dice, house: .overseas)
            story.except(&dice, count: 2, answered: 1)
            return story
        },
        report("soc2-type1-overseas") { dice in SOCStory(&dice, house: .overseas, type: 1) },
        report("soc2-type2-overseas-qualified") { dice in
            var story = SOCStory(&dice, house: .overseas)
            story.except(&dice, count: 1, answered: 1)
            story.modify(.qualified)
            return story
        },
        report("soc2-type2-disclaimer-overseas") { dice in
            var story = SOCStory(&dice, house: .overseas)
            story.modify(.disclaimer)
            return story
        },
        report("soc2-type2-adverse-northern") { dice in
            var story = SOCStory(&dice, house: .northern)
            story.except(&dice, count: 3, answered: 3)
            story.modify(.adverse)
            return story
        },
        report("soc2-signature-picture") { dice in
            var story = SOCStory(&dice, house: .northern)
            story.isSignedByPicture = true
            return story
        },
        Specimen(name: "soc2-draft") { dice in
            let story = SOCStory(&dice, house: .plain)
            var sheets = story.sheets()
            sheets.style.header = "DRAFT – for discussion purposes only"
            sheets.blocks.insert(.centred(["DRAFT"]), at: 1)
            var truth = story.truth()
            truth.fields["soc.draft"] = .value("true")
            return (sheets.bytes(), truth)
        },
        Specimen(name: "soc2-hidden-words") { dice in
            let story = SOCStory(&dice, house: .chartered)
            var sheets = story.sheets()
            // Words that nobody sees, at the end of the description: what an opinion would say.
            let last = sheets.blocks.lastIndex { if case .section("IV", _) = $0 { true } else { false } } ?? 0
            sheets.blocks.insert(
                .hidden(
                    "Adverse Opinion. In our opinion, because of the significance of the matter, controls did not operate effectively."
                ),
                at: last)
            return (sheets.bytes(), story.truth())
        },
        report(
            "soc2-hostile-text",
            { dice in
                var story = SOCStory(&dice, house: .chartered)
                story.except(&dice, count: 1, answered: 1)
                return story
            },
            style: {
                $0.isHostile = true; $0.information = "SOC 2 Type 1 Report (In Process)"
            }),
        report(
            "soc2-ligatures-and-forms",
            { dice in SOCStory(&dice, house: .plain) },
            style: {
                $0.hasLigatures = true; $0.isForm = true; $0.isJustified = true
            }),
        Specimen(name: "soc2-locked") { dice in
            var story = SOCStory(&dice, house: .northern)
            story.except(&dice, count: 1, answered: 1)
            return (try SheetPrograms.locked(story.sheets().bytes()), story.truth())
        },
        Specimen(name: "soc2-turned-tables") { dice in
            var story = SOCStory(&dice, house: .plain)
            story.except(&dice, count: 2, answered: 2)
            var sheets = story.sheets()
            if let tests = sheets.blocks.firstIndex(where: { block in
                if case .section("4", _) = block { true } else { false }
            }) {
                sheets.blocks.insert(.turned(true), at: tests)
            }
            return (sheets.bytes(), story.truth())
        },
        Specimen(name: "soc2-searchable-scan", isPictured: true) { dice in
            let story = SOCStory(&dice, house: .plain, type: 1)
            return (try SheetPrograms.scanned(story.sheets(), dots: 100, isSearchable: true), story.truth())
        },
    ]
}

extension SOCStory {
    mutating func modify(_ opinion: Opinion) {
        self.opinion = opinion
        switch opinion {
        case .unqualified: matter = ""
        case .qualified:
            matter =
                "\(vendor.short) states in its description that user access is reviewed and removed in time. As noted in the tests of controls, access of several former employees was not removed. As a result, controls did not provide reasonable assurance that criterion CC6.2 was met \(span)."
        case .adverse:
            matter =
                "Our tests found that access, change and vulnerability controls failed throughout the period, and that no compensating controls were in place. The matter is pervasive to the system and affects most of the applicable trust services criteria."
        case .disclaimer:
            matter =
                "Management did not make available the access logs and change records of the second half of the period. We were unable to obtain sufficient appropriate evidence by other means."
        }
    }
}
