#!/bin/sh
# make-clone.sh VENDOR FOLDER: makes the git clone of an invented vendor's MCP server, with fixed people and days.
# A clone cannot be committed inside another repository, so the demo and the tests make it when they need it.
set -eu
vendor=$1
folder=$2

day=86400
newest=1793007000 # 2026-10-26 09:30 UTC

# history MAJOR AUTHORS COMMITS DAYS-BETWEEN AGE-OF-NEWEST RELEASE-EVERY UNRELEASED: a fast-import stream.
# AUTHORS are "Name <mail>" separated by "|"; commits go round among them. Each RELEASE-EVERY-th commit is tagged as a
# version, but for the UNRELEASED newest ones.
history() {
    awk -v major="$1" -v authors="$2" -v commits="$3" -v between="$4" -v age="$5" -v every="$6" -v unreleased="$7" \
        -v newest="$newest" -v day="$day" -v policy="$policy" '
        function text(s) { printf "data %d\n%s\n", length(s), s }
        BEGIN {
            people = split(authors, person, "|")
            for (i = 1; i <= commits; i++) {
                at = newest - age * day - (commits - i) * between * day
                who = person[(i - 1) % people + 1]
                print "commit refs/heads/main"
                print "mark :" i
                print "author " who " " at " +0000"
                print "committer " who " " at " +0000"
                text(i == 1 ? "Start" : i % 4 ? "Improve the look-up, part " i : "Fix an error in paging, part " i)
                if (i > 1) print "from :" (i - 1)
                if (i == 1) {
                    print "M 644 inline README.md"; text("# An invented MCP server\n")
                    print "M 644 inline LICENSE"; text("Apache-2.0\n")
                    if (policy != "") { print "M 644 inline SECURITY.md"; text(policy) }
                }
                print "M 644 inline CHANGES.md"; text("Change " i "\n")
                print ""
                if (i % every == 0 && commits - i >= unreleased) {
                    print "tag v" major "." ++minor ".0"
                    print "from :" i
                    print "tagger " who " " at " +0000"
                    text("Version " major "." minor ".0")
                }
            }
        }'
}

rm -rf "$folder"
git init -q -b main "$folder"
case $vendor in
quarterdeck)
    policy='Write to security@quarterdeck.example, or use the private report form. We answer within 3 days, fix critical
vulnerabilities within 14 days and high ones within 30 days.
'
    history 4 'Ines Calloway <ines@quarterdeck.example>|Jon Abara <jon@quarterdeck.example>|Mei Sato <mei@quarterdeck.example>|Lars Holm <lars@quarterdeck.example>' \
        72 5 3 6 0
    ;;
fernhollow)
    policy='Write to security@fernhollow.example. We answer within 5 days.
'
    history 7 'Rowan Teale <rowan@fernhollow.example>|Priya Nair <priya@fernhollow.example>|Tom Beck <tom@fernhollow.example>' \
        48 8 6 6 0
    ;;
mailhaven)
    policy=''
    history 0 'sol <sol@mailhaven.example>' 40 21 19 4 12
    ;;
*)
    echo "No clone is known for '$vendor'; there are quarterdeck, fernhollow and mailhaven." >&2
    exit 1
    ;;
esac | git -C "$folder" fast-import --quiet
git -C "$folder" reset -q --hard
