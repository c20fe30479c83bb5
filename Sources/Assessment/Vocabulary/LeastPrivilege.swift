extension FactKey where Value == Practice {
    /// Permission can be given tool by tool and object by object.
    package static var granularPermission: Self { Self("permission.granular") }
    /// We run one named version until we choose another.
    package static var versionPinned: Self { Self("version.pinned") }
    /// A list of ours holds which tools may be called.
    package static var toolAllowList: Self { Self("tools.allow-list") }
    /// Every server in use stands in the register.
    package static var inventoryRegistered: Self { Self("inventory.registered") }
    /// The approval that policy asks for is on record.
    package static var policyApproved: Self { Self("policy.approved") }
    /// The processing stands in our record of processing.
    package static var privacyRecord: Self { Self("privacy.ropa") }
    /// The impact assessment is done, or a reasoned no is on file.
    package static var privacyAssessment: Self { Self("privacy.dpia") }
}

extension FactKey where Value == Bool {
    /// The server says that its tool list may change while it runs.
    package static var toolListMayChange: Self { Self("tools.list-changed") }
}

extension FactKey where Value == Int {
    /// How long our data are kept, in days.
    package static var dataRetentionDays: Self { Self("data.retention-days") }
    /// How long prompts and outputs are kept, in days.
    package static var promptRetentionDays: Self { Self("prompt.retention-days") }
}

extension FactKey where Value == String {
    /// The purpose of the use, one sentence.
    package static var usePurpose: Self { Self("use.purpose") }
    /// Who answers for the use on our side.
    package static var useOwner: Self { Self("use.owner") }
    /// The rights of the account behind the server: same, less, broader-read, administrator.
    package static var downstreamScope: Self { Self("downstream.scope") }
    /// What the vendor may do with our data to train models: forbidden, opt-out, allowed, silent.
    package static var trainingUse: Self { Self("data.training-use") }
    /// Whose model the service uses; `none` where it uses none.
    package static var modelProvider: Self { Self("model.provider") }
    /// A better-known name that the server's name looks like.
    package static var serverLookalike: Self { Self("server.lookalike") }
    /// The lawful basis of the processing, as we recorded it.
    package static var privacyBasis: Self { Self("privacy.basis") }
}

extension FactKey where Value == Day {
    /// The last day of the grant.
    package static var grantExpires: Self { Self("grant.expires") }
    /// The day on which the grant was last used.
    package static var grantLastUsed: Self { Self("grant.last-used") }
}

extension FactKey where Value == [String] {
    /// The data categories of the use.
    package static var useCategories: Self { Self("use.data-categories") }
    /// What the agent may do.
    package static var useOperations: Self { Self("use.operations") }
    /// The tools that are granted.
    package static var toolsGranted: Self { Self("use.tools-granted") }
    /// The tools that the purpose needs.
    package static var toolsNeeded: Self { Self("use.tools-needed") }
    /// The scopes of the grant, as the consent screen lists them.
    package static var grantScopes: Self { Self("grant.scopes") }
    /// Where our data are kept.
    package static var dataRegions: Self { Self("data.regions") }
    /// The subprocessors by name.
    package static var subprocessors: Self { Self("subprocessors.list") }
    /// The servers that an inventory found.
    package static var inventoryFound: Self { Self("inventory.found") }
}

extension Vocabulary {
    static let leastPrivilege: [Word] = [
        Word(.usePurpose), Word(.useOwner), Word(.useCategories), Word(.useOperations), Word(.toolsGranted),
        Word(.toolsNeeded), Word(.grantScopes), Word(.grantExpires), Word(.grantLastUsed), Word(.granularPermission),
        Word(.downstreamScope), Word(.trainingUse), Word(.dataRegions), Word(.dataRetentionDays),
        Word(.promptRetentionDays), Word(.modelProvider), Word(.subprocessors), Word(.toolListMayChange),
        Word(.versionPinned), Word(.toolAllowList), Word(.inventoryFound), Word(.inventoryRegistered),
        Word(.serverLookalike), Word(.privacyBasis), Word(.policyApproved), Word(.privacyRecord),
        Word(.privacyAssessment),
    ]
}
