extension Check {
    /// Every check, by question and id. A test fails when a file is missing from this list.
    package static let all: [Check] = access + leastPrivilege + compromise + dueDiligence + maintenance

    private static let access: [Check] = [
        refusesWithoutCredentials, tokenAudience, administratorMFA, singleSignOn, shortLivedKeys, oneCallerOneIdentity,
        callsAreLogged, logsReachUs, onlyAuthorisedCalls, encryptedTraffic, noPlaintextSecret, localServerOwnClient,
        tenantsKeptApart, encryptedAtRest,
    ]
    private static let leastPrivilege: [Check] = [
        writtenPurpose, onlyNeededTools, noWildcardScope, policyAllowsData, noTraining, knownDataPaths,
        limitedRetention,
        toolListHeld, granularPermission, accountBehindServer, grantsEnd, everyServerRegistered, privacyPapers,
    ]
    private static let compromise: [Check] = [
        personConfirms, credentialsOutOfReach, noToxicPath, noHiddenOrders, pinnedDefinitions, accessCanBeCut,
        injectionTried, namedExits, boxedInServer, noFreeForm, autoApproveOff, publishedPackage, knownWriters,
    ]
    private static let dueDiligence: [Check] = [
        independentlyTested, unqualifiedOpinion, currentReport, assuranceCoversService, exceptionsAnswered,
        providersCovered, userControlsOwned, certificateValid, oneLegalPerson, penetrationTested, answersAgree,
        processingAgreement, associateAgreement, incidentNotice, incidentHandling, subprocessorNotice, changeNotice,
        rightToLook, wayOut, somebodyCanPay, transfersLawful, goingOn, builtSecurely, whatRunsIsApproved,
        somebodyAnswers, securityProgramme,
    ]
    private static let maintenance: [Check] = [
        supportedProduct, peopleWorkOnIt, releasesReachUsers, fixedInDays, doorForReports, moreThanOnePerson,
        supportedParts, questionsAnswered, traceableReleases, noKnownHole, supportPromised,
    ]

    /// The check of an id; nil if there is none.
    package static func withID(_ id: String) -> Check? { all.first { $0.id == id } }
}
