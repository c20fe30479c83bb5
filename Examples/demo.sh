#!/bin/sh
# demo.sh [FOLDER]: three invented vendors, from their files to memos for counsel, with nothing but the built program.
# TPRM names the program (.build/release/tprm). Every day is fixed, so that the ratings do not change with the calendar.
set -eu

examples=$(cd "$(dirname "$0")" && pwd)
program=${TPRM:-"$examples/../.build/release/tprm"}
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
folder=${1:-"$examples/../scratch/demo"}
day=2026-11-02
later=2026-11-16

rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$folder"
unset TPRM_STORE TPRM_DATA
export TPRM_USER='R. Osei' NO_COLOR=1

# quietly COMMAND…: shows what the program says only if it fails.
quietly() {
    if ! "$@" >last.txt 2>&1; then
        printf 'This failed: %s\n' "$*" >&2
        cat last.txt >&2
        exit 1
    fi
}
tprm() { "$program" "$@"; }
on() { quietly tprm "$@" --as-of "$day"; }
say() { printf '%s\n' "$*"; }

# take VENDOR SERVICE USE: the vendor's papers, its clone, our own answers, and what its endpoints answered to us.
take() {
    "$examples/make-clone.sh" "$1" "clones/$1"
    on read "$examples/$1"/*.pdf "$examples/$1"/four-questions.* "clones/$1" --vendor "$1" --service "$2"
    on read "$examples/$1/our-answers.yaml" "$examples/$1/http-transcript.txt" --vendor "$1" --service "$2" \
        --use "$3" --ours
}

say "Everything here is invented, and judged as of $day."
say "Store: $folder/tprm.sqlite"
on init

say
say "1. Quarterdeck Ledger Inc.: an agent for accounts payable is to look up invoices."
use=accounts-payable/quarterdeck/ledger
on vendor add quarterdeck --name 'Quarterdeck Ledger Inc.' --kind company --regime gdpr
on service add quarterdeck/ledger --kind mcp-server --hosting vendor
on agent add accounts-payable --owner 'M. Reyes' --purpose 'Answers questions about open invoices.' --autonomy suggests
on use add "$use" --owner 'M. Reyes' --purpose 'Look up whether an invoice is open, scheduled or paid.' \
    --data invoices --operations list,read,search --function ordinary \
    --tools find_supplier,get_invoice,list_invoices,payment_status \
    --needs find_supplier,get_invoice,list_invoices,payment_status
take quarterdeck ledger "$use"
on read "$examples/quarterdeck/tools.json" --vendor quarterdeck --service ledger --dated 2026-10-28 --ours
on settle "$use" sso.supported yes --because 'The auditor tested it; the answer meant that no extra product is needed.'

say
say "2. Fernhollow Desk Ltd: an agent for support is to sort tickets and send replies that a person approves."
use=support-triage/fernhollow/desk
on vendor add fernhollow --name 'Fernhollow Desk Ltd' --kind company --regime gdpr
on service add fernhollow/desk --kind mcp-server --hosting vendor
on agent add support-triage --owner 'K. Lund' --purpose 'Sorts support tickets and proposes replies.' \
    --autonomy acts-with-approval
needed=search_tickets,get_ticket,get_customer,draft_reply,send_reply
offered=$needed,get_agent_schedule,get_attachment,get_order_history,get_satisfaction_scores,list_customers
offered=$offered,list_macros,list_tags,list_teams,search_articles
on use add "$use" --owner 'K. Lund' --purpose 'Sort new tickets, and send replies that the support lead has approved.' \
    --data customer-personal --operations list,read,search,draft,send --function ordinary \
    --tools "$offered" --needs "$needed"
take fernhollow desk "$use"
on read "$examples/fernhollow/tools.json" --vendor fernhollow --service desk --dated 2026-10-28 --ours
on accept "$use" CMP-03 --owner 'M. Brandt, Head of Support' --until 2027-05-01 \
    --because 'Strangers write tickets, and replies go out; the support lead confirms each one at the gateway.'

say
say "3. Mailhaven Labs: an agent for the executive office is to scan new mail for urgent items and text one person."
use=exec-mail-triage/mailhaven/mail
on vendor add mailhaven --name 'Mailhaven Labs' --kind individual --regime gdpr
on service add mailhaven/mail --kind mcp-server --hosting vendor
on agent add exec-mail-triage --owner 'K. Lund' --purpose 'Tells one person of urgent mail.' --autonomy acts
on use add "$use" --owner 'K. Lund' --purpose 'Scan new mail for urgent items and text one person.' \
    --data mailbox --operations list,read,search,draft,write,delete,send,change-access --function important \
    --needs scan_new_mail,notify_person
take mailhaven mail "$use"
on read "$examples/mailhaven/tools-v1.json" --vendor mailhaven --service mail --dated 2026-10-26 --ours
on read "$examples/mailhaven/tools-v2.json" --vendor mailhaven --service mail --dated 2026-10-28 --ours

# memo USE FILE: the memo of a use, and what it recommends with its reasons.
memo() {
    tprm memo "$1" -o "$2" --to 'A. Ito, Legal' --from 'R. Osei, Vendor Risk' --legend Confidential --force \
        --as-of "${3:-$day}"
}

say
memo accounts-payable/quarterdeck/ledger quarterdeck.html
say
memo support-triage/fernhollow/desk fernhollow-first.html
say
memo exec-mail-triage/mailhaven/mail mailhaven.html

# Two weeks later: Fernhollow has sent what was asked for, and the grant is narrowed.
use=support-triage/fernhollow/desk
closing="$examples/fernhollow/closing"
condition() {
    check=$1 says=$2 proof=$3 owner=$4 file=$5
    quietly tprm condition add "$use" --check "$check" --says "$says" --proof "$proof" --owner "$owner" \
        --due 2026-11-16 --before connecting --as-of "$day"
    number=$((${number:-0} + 1))
    quietly tprm condition close "$use" "C-$number" --with "$file" --as-of "$later"
}
quietly tprm read "$closing"/*.pdf --vendor fernhollow --service desk --as-of "$later"
quietly tprm use edit "$use" --tools "$needed" --as-of "$later"
condition LPR-02 'The grant names the five tools that the purpose needs, and no other.' \
    'An export of the grant.' 'K. Lund' "$closing/grant-export.txt"
condition DUE-12 'The agreement gives us the choice of return or deletion.' \
    'The signed amendment.' 'Legal' "$closing/dpa-amendment-signed.pdf"
condition DUE-03 'A report of the period up to now is on file.' \
    'The new SOC 2 report.' 'Fernhollow Desk Ltd' "$closing/soc2-type2-2026-09.pdf"

say
say "On $later: Fernhollow closed three conditions (five tools, the amended agreement, a new report)."
memo "$use" fernhollow.html "$later"

say
say "The memos lie in $folder: quarterdeck.html, fernhollow-first.html, fernhollow.html, mailhaven.html."
say "Look further:  cd '$folder' && '$program' assess --all --as-of $day"
