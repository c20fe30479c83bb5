extension OrderLexicon {
    /// English: what it is about, and how it is said.
    static let things: [(sense: Sense, words: String)] = [
        (
            .instructions,
            """
            instructions instruction prompt prompts guidelines directives directive safeguards guardrails programming guidance \
            everything_above all_of_the_above what_the_user_asked what_the_user_has_requested what_was_said what_you_were_told directions objections
            """
        ),
        (
            .rules,
            "safety_notes safety_warnings safety_advice warnings rules policies restrictions constraints orders policy limits rule"
        ),
        (.any, "all any existing other every"),
        (
            .previous,
            """
            previous prior above earlier preceding system your former initial original developer operator safety past everything_above so_far user received before_this what_you_were_told what_was_said users what_the_user_asked what_the_user_has_requested
            """
        ),
        (
            .conversation,
            """
            conversation conversations chat_history chat dialogue dialog transcript message_history previous_messages \
            prior_messages user_messages users_messages last_messages earlier_messages private_messages private_message \
            message_received prior_dialogue chat_log chat_logs everything_the_user \
            what_the_user_said conversation_history what_you_know_about_the_user \
            everything_it_has_seen messages_of_this_chat everything_said everything_that_was_said last_user_message user_message last_message preceding_turns previous_turns earlier_turns prior_turns
            """
        ),
        (
            .whole,
            """
            entire full whole complete all everything verbatim so_far word_for_word unabridged
            """
        ),
        (
            .mind,
            """
            system_prompt system_prompts initial_instructions system_instructions your_instructions your_context \
            your_reasoning chain_of_thought draft_answer your_memory its_memory their_memory memory_about tool_list initial_prompt developer_message \
            system_message list_of_available_tools available_tools system_context your_prompt \
            current_context files_in_context internal_reasoning your_system tool_definitions its_context assistants_instructions agents_instructions models_instructions its_instructions its_own_instructions your_own_instructions context_window_of its_system
            """
        ),
        (
            .secret,
            """
            password passwords passphrase credential credentials secret secrets token tokens api_key api_keys private_key private_keys access_key access_token access_tokens secret_key ssh_key ssh_keys cookie cookies session_cookie session_cookies login_data auth_tokens
            """
        ),
        (
            .personal,
            """
            ssn social_security_number credit_card card_number cvv pin otp one_time_code onetime_code seed_phrase \
            recovery_phrase mnemonic master_password banking_password passphrase verification_code 2fa mfa_code two_factor twofactor \
            password passwords card_details passcode
            """
        ),
        (.key, "token tokens api_key access_key secret_access_key secret_key api_keys access_token private_key cookie"),
        (.environment, "environment_variables env_variables env_vars environment_variable"),
        (
            .file,
            """
            file files document documents folder directory notes note config configuration inbox emails clipboard \
            documents_folder desktop mailbox records source_code workspace private_notes repository notes_file downloads
            """
        ),
        (.contents, "content contents text body values copy_of dump base64 body_of transcript result results"),
        (
            .profile,
            """
            profile name email_address company location_history account_balance balance balances contacts calendar \
            customer_table browsing_history phone_number personal_data location card_numbers
            """
        ),
        (
            .parameter,
            """
            parameter parameters argument arguments field fields property metadata sidenote context header payload query \
            note notes value suffix string here hint request requests url call trace_id evidence city_name state \
            subject footer comment body tag
            """
        ),
        (
            .target,
            """
            recipient recipients destination iban payee beneficiary bcc cc amount attendees recipients_account \
            recipient_account number account sort path paths parameter argument body domain address addresses phone \
            arguments result
            """
        ),
        (
            .tool,
            """
            tool tools function functions tool_call tool_calls operation operations action actions command commands \
            query queries payment payments engine engines service services transfer transfers message messages requests calls connectors server
            """
        ),
        (.results, "results result arguments inputs output outputs responses response returned return"),
        (.answer, "reply response answer answers replies summary responses visible_reasoning output"),
        (.this, "this these it step instruction instructions what tool call lookup requirement"),
        (
            .server,
            "server this_tool this_server tool us service operator integrators partner support function connector call request calls requests"
        ),
        (
            .confirmation,
            """
            confirmation confirmations approval approvals permission consent
            """
        ),
        (
            .act,
            """
            refund transfer transfers payment payments purchase deploy deployment pending any all every always future order
            """
        ),
        (
            .rite,
            """
            handshake session protocol negotiation conformance traceability courtesy placeholders ranking rate_limiting integration onboarding compliance audit verification attestation calibration \
            synchronization synchronisation sync telemetry caching cached policy diagnostics initialization \
            initialisation quality_assurance migration reconciliation warmup warm_up warmed_up bootstrap preflight \
            registration workflow relevance consistent personalization personalisation signed identity mandatory \
            security_check integrity operation procedure security gdpr soc2 validation reproduce analytics logging
            """
        ),
        (.future, "future later subsequent sessions conversations permanently every_session all_sessions each_session"),
        (.place, "in into as to through via by with using within inside under at on"),

        (
            .deny,
            """
            not never no dont without avoid refrain nor mustnt cannot neither none nothing shouldnt best_not need_not \
            wont isnt doesnt hardly
            """
        ),
        (
            .duty,
            """
            must always please should shall mandatory required requires require need needs has_to have_to had_to ensure \
            make_sure expected kindly first also additionally immediately are_to is_to only_when shall_be see_to_it \
            normally otherwise needed remember obliged compulsory necessary works_only only_works then begin start \
            every_call each_request each_call every_time authorises regarded_as concludes let done_by precedes prior_to \
            supposed
            """
        ),
        (.polite, "please kindly"),
        (.when, "when whenever if before after every once any all each prior as_soon_as any_time during due_to"),
        (.every, "every each any all everything always whatever regardless whenever"),
        (
            .before,
            """
            before prior_to at_the_start at_the_beginning prior at_start in_advance ahead_of first precedes begin \
            at_the_end after when_done
            """
        ),
        (
            .stealth,
            """
            silently secretly covertly quietly discreetly stealthily behind_the_scenes unobtrusively surreptitiously secret_operation keep_quiet keeps_quiet keep_silent keeps_silent stay_silent stays_silent say_nothing says_nothing in_white_space in_white_text in_small_print unnoticed without_a_trace
            """
        ),
        (
            .threat,
            """
            otherwise or_else will_not_work damaged corrupted crash works_only only_works will_fail system_failure
            """
        ),
        (
            .priority,
            """
            take_precedence takes_precedence take_priority takes_priority higher_priority highest_priority \
            even_if_the_user coming_from_the_system from_the_system_prompt as_if_it_came_from even_when_the_user regardless_of_what regardless_of_the_user without_question no_matter_what whatever_the_user \
            user_objects over_the_user
            """
        ),
        (.ordinal, "second third fourth fifth tenth two three five ten seven several 2nd 3rd 5th 10th 3 5 10 n few"),
        (.times, "times request requests calls call uses use invocations invocation used called time approved"),
        (.onwards, "from_the after once starting_with as_soon_as"),
        (.aim, "begin start switch instead also should must"),
        (.be, "be is are been being were"),
        (.say, "say claim respond reply answer state"),
        (.feign, "pretend act_as_if as_if_nothing leave_no_trace"),
        (
            .service,
            """
            github gmail google aws slack openai anthropic paypal stripe okta azure bank banking microsoft outlook twitter \
            facebook apple icloud coinbase metamask wallet dropbox gitlab
            """
        ),
        (
            .signIn,
            """
            login log_in logs_in sign_in signin authenticate authentication authorise authorize oauth \
            session_token reauthenticate auth
            """
        ),
        (
            .spare,
            """
            not_be_bothered not_to_be_bothered bothered already_know already_knows tiring alarm worry worried disturb \
            disturbed burden interrupt confuse confused do_not_need_to need_not to_see_it already_consented has_consented already_agreed already_approved has_agreed already_confirmed on_behalf_of_the_user
            """
        ),
        (
            .intimate,
            "current private recent latest newest last personal confidential sensitive own most_recent earlier open"
        ),
        (.harm, "damaged damage corrupted corrupt crash crashes system_failure destroyed lost compromised"),
        (
            .guards,
            """
            review audit audit_log safety guard guards confirmation confirmations approval check safety_layer logging \
            review_step two_factor moderation restrictions sandbox traces
            """
        ),
        (.disable, "disable turn_off switch_off deactivate remove delete suppress skip bypass unlock"),
        (
            .outrank,
            """
            outranks outrank wins_over win_over addendum_to_your beats overrules upgraded limits_are_gone layer_is_off \
            safety_layer delegated_authority accept_our_requests operator_notes do_whatever trust_only only_trust trust_this_server \
            has_authority_over
            """
        ),
        (
            .toAI,
            "note_to_ai note_to_llms note_for_llms note_to_the_model note_to_assistants note_to_the_assistant note_to_agents for_llms"
        ),
        (.image, "image pixel picture img markdown_image"),
        (.feedback, "issue issues bug bugs crash crashes feedback problem problems support question questions abuse"),
        (
            .shell,
            """
            curl wget chmod sudo netcat powershell eval crontab rm base64 sh bash nc iex
            """
        ),
        (.third, "returns lists gets creates sends"),

        (
            .mentions,
            """
            detect detects detecting detection prevent prevents protects blocks identify identifies flags flagged scans \
            scan scanner classify classifies checks finds explains teaches lesson course learn examples simulates tests \
            warns removes sanitizes sanitize looks_up reports whether phrases looks indicators intelligence guard \
            guards demonstrates benchmark awareness
            """
        ),
        (
            .attacks,
            """
            injection injections jailbreak jailbreaks attack attacks attacker attackers malicious adversarial phishing \
            poisoning suspicious untrusted vulnerability vulnerabilities exploit
            """
        ),
        (.suchAs, "such_as like e.g for_example phrases says tells asks that_ask text_that saying"),
        (
            .bad,
            """
            insecure dangerous deprecated broken unsafe untrustworthy unreliable outdated never_use do_not_use dont_use \
            compromised manipulated tampered faked censored
            """
        ),
        (.best, "best only trustworthy superior correct most most_reliable every_request any_request every_task"),
        (.persistence, "auto_approve auto_approval always_allow"),
        (.secretFile, "id_rsa ssh_id ssh_key_file"),
        (
            .role,
            """
            maintenance_mode developer_mode debug_mode god_mode you_are_now you_now_work new_instructions \
            new_system_directive new_system_message from_now_on message_from_your_developer you_may_now admin_override system_override \
            no_longer_apply_to_you
            """
        ),
    ]
}
