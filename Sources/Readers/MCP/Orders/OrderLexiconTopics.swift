extension OrderLexicon {
    /// English: what a server may have to do with. An order that asks for what a server has nothing to do with is suspect.
    static let topics: [(sense: Sense, words: String)] = [
        (.tMail, "email emails mail mails inbox mailbox letters correspondence attachments gmail outlook"),
        (
            .tChat,
            """
            chat chats conversation conversations messages message dialogue earlier_messages said_before said history \
            transcript messaging slack telegram whatsapp prompt prompts reasoning instructions
            """
        ),
        (
            .tFile,
            """
            file files folder folders document documents pdf downloads directory home_directory listing workspace \
            notes note desktop screenshots path repository repo code source git project text docs page pages
            """
        ),
        (.tCalendar, "calendar event events meetings meeting appointments attendees schedule"),
        (
            .tPerson,
            """
            contacts customers customer phone_number passport date_of_birth birth address_book employer address \
            location_history home_address people person contact crm users profile identity name names company
            """
        ),
        (
            .tSecret,
            """
            password passwords passphrase key keys token tokens cookie cookies credential credentials keychain vault \
            secret secrets two_factor twofactor api_key auth login logged account security certificate
            """
        ),
        (
            .tMoney,
            """
            balance invoice invoices iban card accounts payment payments transfers transfer salary bank order orders \
            price prices billing account amount finance ledger
            """
        ),
        (.tBrowser, "browser cookies tabs screen form_data clipboard browsing_history url page web bookmarks"),
        (
            .tMachine,
            """
            environment env environment_values processes connected_servers all_connected other_tools settings sudoers \
            terminal shell machine server_names access_log logs log ssh servers command process system host
            """
        ),
    ]
}
