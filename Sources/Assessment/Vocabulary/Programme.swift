/// How a vendor runs its security as a whole: what questionnaires ask beside the controls of one service. All are of the vendor.
extension FactKey where Value == Practice {
    /// A security programme that somebody runs covers what we use.
    package static var securityProgramme: Self { Self("programme.security") }
    /// Its rules are written, known to its people and looked over each year.
    package static var writtenRules: Self { Self("programme.rules") }
    /// The laws and standards that bind it are known and kept.
    package static var standardsKept: Self { Self("programme.standards") }
    /// Its own people look at how the rules are kept, each year.
    package static var ownAudit: Self { Self("programme.own-audit") }
    /// Outsiders look at it, each year.
    package static var outsideAudit: Self { Self("programme.outside-audit") }
    /// Risks are assessed and treated by a set process, each year.
    package static var riskAssessed: Self { Self("risk.assessed") }
    /// People are looked into before they reach sensitive data.
    package static var peopleScreened: Self { Self("people.screened") }
    /// Everybody is trained in security for their own role.
    package static var peopleTrained: Self { Self("people.trained") }
    /// Suppliers are checked before they get data, held by contract, and looked at again each year.
    package static var suppliersAssessed: Self { Self("suppliers.assessed") }
    /// Sensitive data are listed, with where they move and stay.
    package static var dataListed: Self { Self("data.listed") }
    /// Media are wiped to a recognised standard before they leave its hands.
    package static var mediaWiped: Self { Self("media.wiped") }
    /// The places that hold sensitive data are secured.
    package static var sitesSecured: Self { Self("sites.secured") }
    /// Backups are kept elsewhere, and recovery is tried each year.
    package static var backupsTried: Self { Self("backup.tried") }
    /// Pages are served with security headers, and built with frameworks that prevent injection.
    package static var webHardened: Self { Self("web.hardened") }
    /// Passwords beside single sign-on are handled by the usual rules.
    package static var passwordsHandled: Self { Self("password.handled") }
    /// Builds are scripted, and record how each artifact was made.
    package static var buildsRecorded: Self { Self("build.recorded") }
    /// Intruders are looked for, and somebody can investigate.
    package static var intrusionWatched: Self { Self("intrusion.watched") }
}

extension Vocabulary {
    static let programme: [Word] = [
        Word(.securityProgramme), Word(.writtenRules), Word(.standardsKept), Word(.ownAudit), Word(.outsideAudit),
        Word(.riskAssessed), Word(.peopleScreened), Word(.peopleTrained), Word(.suppliersAssessed), Word(.dataListed),
        Word(.mediaWiped), Word(.sitesSecured), Word(.backupsTried), Word(.webHardened), Word(.passwordsHandled),
        Word(.buildsRecorded), Word(.intrusionWatched),
    ]
}
