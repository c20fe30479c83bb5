/// Verbs by which tools are named and described, by what they say of the tool.
enum Verbs {
    static let read =
        """
        get list read search find fetch show describe view query lookup count check inspect browse retrieve obtain \
        scan explain analyze analyse summarize summarise validate compare diff status info history help ping \
        test trace lint preview estimate calculate convert compute monitor download resolve tail head cat ls \
        grep glob tree stat exists verify detect extract parse suggest recommend translate simulate evaluate \
        load peek select discover health metrics whoami identify measure audit logs export generate render \
        ask answer think outline overview navigate crawl scrape transcribe classify rank filter \
        enumerate return display report track watch expand enrich match autocomplete visualize visualise look \
        encode decode hash decrypt diagnose review score predict forecast embed tokenize ocr recall screenshot \
        snapshot capture wait hover scroll dump profile introspect poll gather collect provide give locate see solve \
        plot reason reflect interpret benchmark geocode sum aggregate cluster top listen observe troubleshoot \
        determine probe assess investigate demonstrate print echo say chat consult sequentialthinking
        """
    static let write =
        """
        create add set update write put insert append edit modify rename move copy patch upload import save \
        store upsert merge commit stage restart scale enable disable assign apply register configure schedule \
        label tag pin unpin close reopen archive unarchive link unlink transition mark restore fork sort \
        replace fill init initialize rollback deploy change push pull checkout switch duplicate clone record \
        convertto transform resize lock unlock subscribe unsubscribe complete draft star unstar \
        bookmark attach detach log toggle increment decrement adjust rebase cherry sync synchronize build install \
        upgrade downgrade provision launch start stop pause resume book reserve like follow unfollow block unblock \
        snooze comment annotate click type drag rewrite overwrite format mutate alter expire rebuild reindex \
        acknowledge ack activate deactivate finalize place ingest vacuum compose make persist remember retain \
        connect disconnect attach mount unmount backup migrate approve reject merge split crop rotate encrypt press \
        play skip enqueue queue seek mute unmute react vote rate triage escalate claim release allocate bind unbind \
        customize extend shrink reorder rearrange crossfade concat concatenate trim hide unhide group ungroup indent \
        pair reindex populate untrack retry rerun reconnect resync accept decline endorse shutdown poweroff train tune reload refresh maintain setup boot reboot suspend hibernate wake refactor \
        optimize submit compress decompress unzip zip touch mkdir sign
        """
    static let delete =
        """
        delete remove drop destroy purge erase wipe truncate del rm rmdir trash flush clear evict terminate \
        kill uninstall discard prune shred nuke deprovision cancel reset unregister empty expunge \
        undeploy teardown delist dismiss void undo pop
        """
    static let send =
        """
        send email mail reply forward notify tweet dm publish post broadcast sms message exfiltrate \
        transmit respond announce retweet resend fax
        """
    static let execute =
        """
        execute exec run eval invoke spawn shell bash command powershell sudo call trigger dispatch terminal subprocess
        """
    static let pay =
        """
        pay charge refund purchase buy payout donate withdraw sell trade swap stake unstake mint bid topup
        """
    static let access =
        """
        grant revoke share unshare invite impersonate elevate authorize deauthorize ban unban kick promote demote
        """

    /// Verbs that can be harmless, and that a stated read-only hint or a query's own words make so.
    static let ambiguous =
        """
        run execute exec call invoke process open start generate export import build render format set log watch track \
        submit checkout switch post reply charge order eval evaluate label pin register save store mark move navigate \
        click trigger connect refresh sync index group maintain sort transform trade complete load wait hover \
        scroll respond play activate touch review place put
        """
    /// Writing verbs that add and leave what was there.
    static let additive =
        """
        create add append insert copy fork star bookmark subscribe watch register generate duplicate clone tag label \
        pin comment stage schedule new init initialize push record log attach link compose make draft react
        """
    /// Verbs that are as often nouns.
    static let nouns =
        """
        email mail message post order log record link tag label comment pull like star charge draft schedule report \
        track form format call process change fill sms tweet shell bash command block share book purchase status info \
        history metrics health tree logs search query view display store set test document match place ack type \
        trade swap bid review score profile forecast snapshot screenshot capture top sum cluster hash index group \
        queue release backup build play trigger terminal index chat plot dump fax rate vote touch sign release cat head \
        help list stake void split watch run audit monitor filter transform benchmark
        """
}
