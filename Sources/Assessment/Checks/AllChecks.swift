extension Check {
    /// Every check, by question and id. A test fails when a file is missing from this list.
    package static let all: [Check] = access + leastPrivilege + compromise + dueDiligence + maintenance

    private static let access: [Check] = [
        refusesWithoutCredentials, administratorMFA, oneCallerOneIdentity, callsAreLogged, noPlaintextSecret,
    ]
    private static let leastPrivilege: [Check] = [onlyNeededTools, noWildcardScope, policyAllowsData, noTraining]
    private static let compromise: [Check] = [
        personConfirms, credentialsOutOfReach, noToxicPath, noHiddenOrders, accessCanBeCut,
    ]
    private static let dueDiligence: [Check] = [
        independentlyTested, unqualifiedOpinion, currentReport, assuranceCoversService, exceptionsAnswered,
        providersCovered, userControlsOwned, certificateValid, oneLegalPerson, penetrationTested, answersAgree,
        processingAgreement,
    ]
    private static let maintenance: [Check] = []

    /// The check of an id; nil if there is none.
    package static func withID(_ id: String) -> Check? { all.first { $0.id == id } }
}
