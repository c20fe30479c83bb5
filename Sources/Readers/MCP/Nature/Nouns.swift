/// Nouns that say what a tool acts on, whose data it reads, and who may have written them. Plurals follow by themselves.
enum Nouns {
    static let fillers =
        """
        this tool the a an use used to allows allow you lets let can is for it function securely safely quickly easily \
        optionally will example batch bulk and also directly simply tries try agent user users your that which \
        helper utility enables enable helps help designed only just automatically efficiently api endpoint mcp method \
        want when need needed if please step new internal important note here start
        """
    static let queryLanguages =
        "query queries sql cypher promql logql kql graphql select sparql mql influxql traceql flux esql dql"
    /// Words in a name that say that it goes out to an address.
    static let networkWords = "http https crawl scrape navigate curl webhook wget"

    static let secrets =
        """
        secret password credential keychain keyring apikey passphrase totp otp passkey
        """
    static let access =
        """
        role permission acl privilege collaborator membership iam rbac sharing visibility protection restriction \
        entitlement scope ownership owner mfa grant consent
        """
    static let people = "user member account admin administrator guest reader viewer editor"
    static let bindings = "group policy team organization org project workspace repository repo channel space"
    static let identity = "iam okta auth0 keycloak entra cognito ldap zidentity authentik identity idp sso azuread"
    static let money =
        """
        payment refund payout charge invoice purchase order subscription checkout
        """
    static let funds =
        """
        money fund balance currency usd eur payee bank wallet eth btc bitcoin ethereum solana sol token amount \
        stock share crypto transaction account position
        """
    /// What is sent when it is made.
    static let messages = "message tweet sms email notification mail dm newsletter"
    /// What a text is cleared of before it is shown; nothing of ours.
    static let boilerplate =
        """
        tag html markup boilerplate whitespace noise navigation script style header footer ad formatting duplicate \
        element character space comma accent stopword punctuation background outlier
        """

    /// What strangers may have written.
    static let outside =
        """
        email mail inbox message ticket issue comment web webpage website internet news feed rss tweet post review chat \
        slack discord telegram whatsapp article wikipedia paper arxiv transcript attachment youtube video reddit forum \
        browser pull thread conversation channel submission \
        pubmed hackernews subtitle caption mastodon bluesky podcast gmail imap sms
        """
    /// What is ours to keep.
    static let ours =
        """
        email mail inbox mailbox file folder directory database table sql record row customer user account vault note \
        calendar event message ticket issue repo repository secret redis workbook sheet worksheet spreadsheet cell \
        memory log patient contact contract invoice order payroll pod cluster kubernetes kubectl bucket policy role \
        group git commit branch collection chat slack conversation workspace board task wiki confluence jira crm lead \
        deal employee environment config configuration screenshot clipboard gmail drive attachment imap meeting \
        calendar reminder invoice transaction portfolio position balance todo journal dashboard alert incident \
        candidate resume prescription symbol codebase workflow vm instance container secret slide presentation
        """
    /// The same, where nothing says that it is open to all.
    static let oursUnlessOpen =
        "document page project history graph node index diff process schema dataset"
    /// What anybody may read.
    static let open =
        """
        wikipedia arxiv web webpage website internet news weather documentation docs paper public article \
        forecast duckduckgo google bing package npm pypi stock price crypto map pubmed youtube hackernews \
        library movie recipe
        """
    /// What is computed from the arguments, or is about the tool itself.
    static let computed =
        """
        time timezone date calculator arithmetic math expression currency uuid random health status ping connectivity \
        diagnostics version help metric fact weather forecast coordinate unit
        """
    /// Places where others read along.
    static let shared =
        """
        issue comment tweet post message gist pull request channel slack discord telegram whatsapp webhook email mail \
        page wiki publish public calendar event ticket upload notification draft merge discussion review repository
        """
    /// Parameters that name who receives.
    static let addressees: Set<String> = [
        "to", "cc", "bcc", "recipient", "recipients", "attendees", "webhook", "webhook_url", "phone", "phone_number",
        "email", "emails", "email_address", "channel", "channel_id", "chat_id", "destination", "endpoint", "to_email",
        "to_address", "recipient_id", "invitees", "participants",
    ]
    /// Parameters that name a file to be written.
    static let outputs: Set<String> = [
        "outputpath", "outputfile", "outputfilepath", "outputfilename", "outputdir", "outputdirectory", "outputfolder",
        "savepath", "savefile", "savedir", "saveto", "destination", "destinationpath", "destpath", "dest",
        "destfile", "targetpath", "targetfile", "csvpath", "downloadpath", "downloaddir", "exportpath", "localpath",
        "outfile", "outpath", "outputvideopath", "outputaudiopath", "outputimagepath", "savedirectory", "output",
    ]
}
