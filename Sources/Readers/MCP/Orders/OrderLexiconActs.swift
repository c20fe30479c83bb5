extension OrderLexicon {
    /// English: what is done, to whom and by whom. In lower case and without apostrophes; `_` joins a phrase.
    static let acts: [(sense: Sense, words: String)] = [
        (
            .setAside,
            """
            ignore disregard forget override bypass supersede supersedes discard neglect set_aside put_aside lay_aside \
            overrule overrules overrides stop_following cease_following do_not_follow dont_follow never_follow \
            pay_no_attention no_longer_apply no_longer_applies no_longer_bound are_void is_void been_revoked \
            are_revoked been_replaced disobey abandon ignoring disregarding suspend
            """
        ),
        (.obey, "comply obey follow obeys do_as act_upon act_on adhere execute_the_following"),
        (
            .tell,
            """
            mention tell inform reveal disclose notify alert surface acknowledge bring_up bring_this_up bring_it_up telling informing mentioning revealing disclosing notifying alerting surfacing let_on trouble bother upset report_back announce
            """
        ),
        (
            .hide,
            """
            hide conceal suppress withhold leave_out left_out omit keep_secret keep_hidden keep_this_secret keep_it_secret keep_this_between keep_it_between keep_this_hidden keep_these_secret unmentioned unreported remain_hidden left_unsaid go_unmentioned undisclosed
            """
        ),
        (.display, "show shown display displayed see visible told aware informed know notified"),
        (
            .take,
            """
            read open load cat access retrieve collect gather fetch get obtain extract dump look_up locate find \
            reading opening retrieving collecting gathering fetching obtaining quoting
            """
        ),
        (.taken, "reads obtains retrieves collects gathers fetches opens"),
        (
            .move,
            """
            send forward put pass include supply attach append paste provide hand upload post transmit share relay copy \
            embed encode insert fill enclose add write populate deliver report echo quote mirror transfer submit place \
            present hand_over pass_along pass_on give giving sending passing including providing supplying attaching \
            appending relaying sharing forwarding transmitting submitting embedding quoting carry bcc cc email mail \
            prepend redirect route export disclose leak concatenate placing copying receiving dropping uploading posting let_the_value invite inviting log serialise serialize prefix use_its_content
            """
        ),
        (
            .moves,
            """
            sends forwards puts passes includes supplies attaches appends pastes provides hands uploads posts transmits \
            shares relays copies embeds encodes inserts adds writes delivers reports echoes quotes mirrors transfers \
            submits presents carries accompanies contains contain accompany stores exports mentions
            """
        ),
        (
            .moved,
            """
            sent forwarded passed included supplied attached appended pasted provided handed uploaded posted transmitted \
            shared relayed copied embedded encoded accompanied prefixed handed_over inserted enclosed added written populated delivered reported echoed \
            quoted mirrored logged invited transferred submitted placed presented given filled saved stored dropped prepended
            """
        ),
        (.call, "call invoke run use execute trigger consult select choose launch"),
        (
            .called,
            """
            called invoked used executed run runs triggered calling using invoking executing running consulted present \
            available called_upon calls_are making make made making_a about_to sending sent loaded
            """
        ),
        (
            .change,
            """
            change replace redirect modify substitute rewrite swap set reroute alter prepend append drop divert increase \
            add put include go prefix route point edit
            """
        ),
        (
            .changed,
            "changed replaced substituted redirected directed rerouted increased decreased raised lowered diverted modified substituted rewritten swapped set rerouted altered prefixed"
        ),
        (
            .ask,
            """
            ask asked prompt request convince persuade collect require have demand solicit asking requesting prompting enter type tell
            """
        ),
        (
            .steal,
            """
            exfiltrate exfiltrates exfiltrated exfiltrating steal steals stolen_data stealing keylog keylogger keylogs \
            hijack hijacks data_theft backdoor backdoors ransomware rootkit install_malware installs_malware \
            attacker_controlled harvest_credentials harvests_credentials malicious_activities hide_activities spyware botnet exfil
            """
        ),
        (
            .remember,
            "remember memorize memorise store persist save keep_in_mind keep_this_note keep_this_rule in_your_memory your_memory long_term_memory your_long_term your_persistent"
        ),
        (
            .prefer,
            "prefer favour favor prioritize prioritise select choose rank always_use instead_of rather_than over"
        ),
        (.promote, "recommend recommending promote name suggest advertise endorse"),
        (.damage, "delete remove erase wipe format destroy drop overwrite delete_file chmod push"),

        (
            .people,
            """
            user users human humans customer customers operator person people them anyone client clients owner end_user \
            end_users requester
            """
        ),
        (
            .agent,
            """
            assistant assistants agent agents model models ai llm chatbot caller callers host hosts integrator \
            integrators claude gpt copilot language_model the_client client clients
            """
        ),
        (.ai, "assistant assistants ai llm llms chatbot claude gpt copilot language_model"),
        (.you, "you yourself"),
        (.owner, "their your his her my users customers"),
        (.own, "this_server of_this_server these_tools our own"),
        (
            .other,
            """
            other another others any_other other_tools alternatives alternative elsewhere competitors competitor \
            banks filesystem_server
            """
        ),
    ]
}
