extension FactKey where Value == Practice {
    /// Every endpoint, tool listing included, refuses a request without credentials.
    package static var everyEndpointAuthenticates: Self { Self("auth.every-endpoint") }
    /// Tokens are issued for this server, and it checks that.
    package static var tokenAudienceBound: Self { Self("token.audience-bound") }
    /// A token or key can be revoked at once.
    package static var tokenRevocable: Self { Self("token.revocable") }
    /// Keys and tokens are short-lived, scoped and revocable.
    package static var keysShortLived: Self { Self("key.short-lived") }
    /// Each call acts as one known person or service account.
    package static var callerIdentified: Self { Self("identity.per-caller") }
    /// Administrators sign in with a second factor.
    package static var administratorMFA: Self { Self("mfa.administrators") }
    /// Our people can sign in through our identity provider.
    package static var singleSignOn: Self { Self("sso.supported") }
    /// Sign-in through our identity provider is enforced.
    package static var singleSignOnEnforced: Self { Self("sso.enforced") }
    /// Each call is logged.
    package static var callsLogged: Self { Self("log.calls") }
    /// We get the logs ourselves.
    package static var logExport: Self { Self("log.export") }
    /// Traffic is encrypted with TLS 1.2 or later.
    package static var encryptedInTransit: Self { Self("encryption.in-transit") }
    /// A local server checks the Origin header.
    package static var originChecked: Self { Self("origin.checked") }
    /// Our data are kept apart from other tenants'.
    package static var tenantIsolated: Self { Self("tenant.isolated") }
    /// The vendor's staff reach our data only by approval, and it is recorded.
    package static var staffAccessControlled: Self { Self("vendor.staff-access") }
    /// Data at rest are encrypted.
    package static var encryptedAtRest: Self { Self("encryption.at-rest") }
    /// Encryption keys are managed under a policy.
    package static var keysManaged: Self { Self("key.management") }
}

extension FactKey where Value == Bool {
    /// The endpoint served data or listed tools to a request without credentials.
    package static var endpointOpen: Self { Self("endpoint.answers-without-credentials") }
    /// The server hands its caller's token on to another service.
    package static var tokenPassedOn: Self { Self("token.passthrough") }
    /// The server publishes protected-resource metadata (RFC 9728).
    package static var oauthResourceMetadata: Self { Self("oauth.resource-metadata") }
    /// The authorisation server takes PKCE with S256.
    package static var oauthPKCE: Self { Self("oauth.pkce") }
    /// The server takes access tokens in the address of a request, where logs and proxies keep them.
    package static var bearerInAddress: Self { Self("oauth.bearer-in-address") }
    /// The authorisation server says in its answers who it is (RFC 9207).
    package static var oauthIssuerReturned: Self { Self("oauth.issuer-returned") }
    /// Several callers use one key or account.
    package static var keyShared: Self { Self("key.shared") }
    /// The endpoint is reached by plain HTTP beyond this machine.
    package static var plaintextTransport: Self { Self("transport.plaintext") }
}

extension FactKey where Value == Int {
    /// The HTTP status that the endpoint gave to a request without credentials.
    package static var endpointStatus: Self { Self("endpoint.status") }
    /// How long an access token lives, in hours.
    package static var tokenLifetimeHours: Self { Self("token.lifetime-hours") }
    /// How often static keys are changed, in days.
    package static var keyRotationDays: Self { Self("key.rotation-days") }
    /// How soon we get the logs, in hours.
    package static var logDeliveryHours: Self { Self("log.delivery-hours") }
    /// How long logs are kept, in days.
    package static var logRetentionDays: Self { Self("log.retention-days") }
    /// How many calls in the reviewed log were outside what was granted.
    package static var unauthorisedCalls: Self { Self("log.unauthorised-calls") }
}

extension FactKey where Value == String {
    /// How callers prove who they are: oauth, api-key, mtls, basic, none.
    package static var authMechanism: Self { Self("auth.mechanism") }
    /// The authorisation server, as it names itself.
    package static var oauthIssuer: Self { Self("oauth.issuer") }
    /// The resource that protected-resource metadata are about: the server whose tokens they speak of.
    package static var oauthResource: Self { Self("oauth.resource") }
    /// The lowest TLS version that the endpoint takes, such as 1.2.
    package static var tlsVersion: Self { Self("tls.version") }
    /// Where a local server listens: stdio, loopback, all.
    package static var localBind: Self { Self("local.bind") }
}

extension FactKey where Value == Day {
    /// The day on which we reviewed the logs.
    package static var logReviewed: Self { Self("log.reviewed") }
    /// The last day of the endpoint's certificate.
    package static var certificateExpiry: Self { Self("tls.certificate-expiry") }
}

extension FactKey where Value == [String] {
    /// The endpoints that were asked or named, on a service; each is an `endpoint` part.
    package static var endpoints: Self { Self("mcp.endpoints") }
    /// The scopes that the authorisation metadata offers: those that the server's own metadata name.
    package static var oauthScopes: Self { Self("oauth.scopes-advertised") }
    /// The scopes that the authorisation server can give, for this server and any other that it serves.
    package static var oauthScopesIssued: Self { Self("oauth.scopes-issued") }
    /// The scopes that the server asks a caller for who comes without credentials.
    package static var oauthScopesChallenged: Self { Self("oauth.scopes-challenged") }
    /// The authorisation servers that the server's metadata name.
    package static var oauthServers: Self { Self("oauth.authorization-servers") }
    /// How clients become known to the authorisation server: metadata-document, dynamic. What it does not advertise is
    /// registered beforehand.
    package static var oauthRegistration: Self { Self("oauth.registration") }
    /// The grant types that the authorisation server takes, such as authorization_code.
    package static var oauthGrantTypes: Self { Self("oauth.grant-types") }
    /// What a log line holds: caller, tool, arguments, time, result.
    package static var logFields: Self { Self("log.fields") }
    /// Secrets that lie in clear: name, kind and length class, never the value.
    package static var plaintextSecrets: Self { Self("secret.plaintext") }
}

extension Vocabulary {
    static let access: [Word] = [
        Word(.endpoints), Word(.endpointOpen), Word(.endpointStatus), Word(.everyEndpointAuthenticates),
        Word(.authMechanism), Word(.tokenAudienceBound), Word(.tokenPassedOn), Word(.oauthResourceMetadata),
        Word(.oauthPKCE), Word(.oauthScopes), Word(.oauthScopesIssued), Word(.oauthScopesChallenged),
        Word(.oauthServers), Word(.oauthIssuer), Word(.oauthResource), Word(.oauthRegistration),
        Word(.oauthGrantTypes), Word(.bearerInAddress), Word(.oauthIssuerReturned), Word(.tokenLifetimeHours),
        Word(.tokenRevocable),
        Word(.keyRotationDays), Word(.keysShortLived), Word(.keyShared), Word(.callerIdentified),
        Word(.administratorMFA), Word(.singleSignOn), Word(.singleSignOnEnforced), Word(.callsLogged),
        Word(.logFields), Word(.logExport), Word(.logDeliveryHours), Word(.logRetentionDays), Word(.logReviewed),
        Word(.unauthorisedCalls), Word(.tlsVersion), Word(.encryptedInTransit), Word(.certificateExpiry),
        Word(.plaintextTransport), Word(.plaintextSecrets), Word(.localBind), Word(.originChecked),
        Word(.tenantIsolated), Word(.staffAccessControlled), Word(.encryptedAtRest), Word(.keysManaged),
    ]
}
