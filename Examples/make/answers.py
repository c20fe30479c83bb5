"""Filled questionnaires: the vendors' answers, ours, and the same answers in five formats."""

import csv
import json
import os
from xml.sax.saxutils import escape, quoteattr

import yaml

from paper import workbook

HERE = os.path.dirname(os.path.abspath(__file__))


def questions():
    """The texts of our own questionnaire by id, from the file that the program reads."""
    folder = os.environ.get("TPRM_QUESTIONNAIRES", os.path.join(HERE, "..", "..", "Questionnaires"))
    with open(os.path.join(folder, "four-questions.yaml")) as file:
        return {question["id"]: question for question in yaml.safe_load(file)["questions"]}


def head(about, date, respondent):
    return [("Questionnaire", "four-questions"), ("Edition", "2026-11"), ("Vendor", about), ("Date", date),
            ("Completed by", respondent)]


def as_xlsx(path, about, date, respondent, answers):
    texts = questions()
    rows = [list(pair) for pair in head(about, date, respondent)] + [[], ["ID", "Question", "Answer", "Comment"]]
    rows += [[id, texts[id]["text"], answer, comment] for id, (answer, comment) in answers.items()]
    workbook(path, [("Four questions", rows)], (14, 62, 22, 60))


def as_csv(path, about, date, respondent, answers):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerows([[*pair, ""] for pair in head(about, date, respondent)])
        writer.writerow(["ID", "Answer", "Comment"])
        writer.writerows([[id, str(answer), comment] for id, (answer, comment) in answers.items()])


def tree(about, date, respondent, answers):
    return {"questionnaire": "four-questions", "edition": "2026-11", "vendor": about, "date": date,
            "completed by": respondent,
            "answers": [dict(id=id, answer=answer, **({"comment": comment} if comment else {}))
                        for id, (answer, comment) in answers.items()]}


def as_json(path, *sheet):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(tree(*sheet), file, indent=2, ensure_ascii=False)
        file.write("\n")


def as_yaml(path, *sheet, first=""):
    whole = tree(*sheet)
    answers = whole.pop("answers")
    quoted = lambda value: value if isinstance(value, int) else json.dumps(value, ensure_ascii=False)
    with open(path, "w", encoding="utf-8") as file:
        file.write(first + "".join(f"{key}: {quoted(value)}\n" for key, value in whole.items()) + "answers:\n")
        for answer in answers:
            file.write(f"  - id: {answer['id']}\n    answer: {quoted(answer['answer'])}\n")
            if "comment" in answer:
                file.write(f"    comment: {quoted(answer['comment'])}\n")


def as_xml(path, about, date, respondent, answers):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             f'<questionnaire id="four-questions" edition="2026-11" vendor={quoteattr(about)} date="{date}" '
             f'respondent={quoteattr(respondent)}>']
    for id, (answer, comment) in answers.items():
        note = f" comment={quoteattr(comment)}" if comment else ""
        lines.append(f'  <answer id="{id}"{note}>{escape(str(answer))}</answer>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines + ["</questionnaire>"]) + "\n")


def both(**answers):
    """`Q1_1a="Yes"` or `Q1_1a=("Yes", "why")` to the id with its answer and comment."""
    return {key.replace("_", "."): value if isinstance(value, tuple) else (value, "") for key, value in answers.items()}


QUARTERDECK = both(
    Q1_1=("Yes", "All endpoints, the listing of tools too. See SOC 2, control AC-03."),
    Q1_1a="OAuth 2.1", Q1_2=("Yes", "The audience is checked on every request."), Q1_2a="No", Q1_2b="1 hour",
    Q1_2c="Yes", Q1_2e=("Yes", "See AC-04."), Q1_3=("Yes", "Hardware keys."),
    Q1_3a=("No", "No separate SSO product: users come in through your identity provider."),
    Q1_4=("Yes", "See MO-02."), Q1_5="Yes", Q1_5a="caller, tool, arguments, time, result",
    Q1_5b=("Yes", "Stream or daily file."), Q1_5c="1", Q1_5d="400 days", Q1_6="Yes", Q1_6a="Yes", Q1_6b="Yes",
    Q1_7=("Yes", "Across two test tenants, by the auditor."), Q1_7a="Yes",
    Q2_2c=("Yes", "By tool, and by supplier group."), Q2_4="United States",
    Q2_4a="Northlight Hosting Corp.; Tern Mail GmbH", Q2_4b="none", Q2_4c=("forbidden", "DPA 2.3."), Q2_4d=400, Q2_4e=0,
    Q2_5="No", Q3_1=("server", "There is no tool that writes."), Q3_2a="Yes",
    Q4_1="2026-05-22", Q4_1a="Kestrel Offensive Ltd", Q4_1b=0, Q4_1c=0,
    Q4_2="Yes", Q4_2a=("Yes", "DPA 9.1."), Q4_2c="SCC", Q4_3="within 48 hours", Q4_3a="Yes", Q4_3b="Yes", Q4_3c="Yes",
    Q4_3d="2026-03-12", Q4_4=("Yes", "security@quarterdeck.example"), Q4_4a=3, Q4_4b="14 days", Q4_4c="2028-12-31",
    Q4_4d="Yes", Q4_4e="Yes", Q4_4f="Yes", Q4_4g="Yes", Q4_5=30, Q4_5a="Yes", Q4_5b=30, Q4_5c="Yes", Q4_5d=30,
    Q4_5g="2027-06-30", Q4_5i="2026-02-04")

FERNHOLLOW = both(
    Q1_1="Yes", Q1_1a="OAuth 2.1", Q1_2="Yes", Q1_2a="No", Q1_2b="8", Q1_2c="Yes", Q1_2e="Yes", Q1_3="Yes",
    Q1_3a=("Yes", "In the Business plan."), Q1_4="Yes", Q1_5="Yes", Q1_5a="caller, tool, time, result",
    Q1_5b=("Partly", "Yes, on request to support; no formal process yet."), Q1_5c="72 hours", Q1_5d="365 days",
    Q1_6="Yes", Q1_6a="Yes", Q1_6b="Yes", Q1_7="Yes", Q1_7a="Yes", Q2_2c="Yes", Q2_4="Ireland",
    Q2_4a="Northlight Hosting Corp.; Tern Mail GmbH", Q2_4b="none", Q2_4c="forbidden", Q2_4d=90, Q2_4e=30, Q2_5="No",
    Q3_1=("server", "send_reply does nothing without confirm=true."), Q3_2a="Yes",
    Q4_1="2026-07-06", Q4_1a="Kestrel Offensive Ltd", Q4_1b=0, Q4_1c=0,
    Q4_2="Yes", Q4_2a=("No", "We delete."), Q4_2c="none leave", Q4_3="72 hours", Q4_3a="Yes", Q4_3b="Yes",
    Q4_3c=("Partly", "Yes, the team knows what to do; no formal process yet."),
    Q4_4="Yes", Q4_4a=5, Q4_4b=30, Q4_4c="2027-12-31", Q4_4d="Yes", Q4_4e="Yes",
    Q4_4f=("Partly", "Yes, for our own code; no formal process yet for dependencies."),
    Q4_4g=("Partly", "Yes, at the start; no formal process yet for later years."),
    Q4_5=30, Q4_5a="Yes", Q4_5b=30, Q4_5c="Yes", Q4_5d=90, Q4_5g="2026-11-21", Q4_5i="2025-11-19")

MAILHAVEN = both(
    Q1_1=("planned", "The beta is open; sign-in comes with 1.0."), Q1_1a="none", Q1_3=("Yes", "I use an authenticator app."),
    Q1_4="No", Q1_5=("Partly", "Calls are counted."), Q1_6="Yes", Q1_6a="Yes", Q2_2c="No", Q2_4="?",
    Q2_4a="tbd", Q2_4b="whichever you configure", Q2_4c="silent", Q2_5="Yes", Q3_1="none", Q3_2a="No",
    Q4_2=("planned", "A DPA is available on request."), Q4_3c="No", Q4_4="No", Q4_4e="No", Q4_4f="Yes")

# What we answer ourselves, for each use; the purpose, tools and data of the register are declared with the use.
OURS = {
    "quarterdeck": ("2026-10-30", "R. Osei", both(
        Q1_3b=("Yes", "Tenant settings, 2026-10-28: passwords are off."), Q1_4a="No", Q1_8="none",
        Q2_2b="suppliers.read, invoices.read", Q2_2d="same", Q2_2e="2027-10-31",
        Q2_3b="Legitimate interest: paying suppliers", Q2_3c=("Yes", "Entry 118."),
        Q2_3d=("Yes", "Screening note of 2026-10-20: none is needed."), Q2_5a=("Yes", "4.2.1"), Q2_5b=("Yes", "At the gateway."),
        Q2_6="Yes", Q3_1a=("gateway", "Nothing irreversible is granted."), Q3_1b="No", Q3_1c="Yes", Q3_2="Yes", Q3_2b="Yes",
        Q3_2c="named", Q3_2d="Yes", Q3_2e="2026-10-21", Q3_2f="none-succeeded", Q3_3=("No", "The gateway holds the token."),
        Q3_4="Yes", Q3_4a=("Yes", "Tried on 2026-10-21 with a changed description."), Q3_5=1, Q3_5a="2026-10-21",
        Q4_1d="2026-10-19", Q4_1e="Yes", Q4_1f=("Halvorsen Pike LLP", "Licence and peer review looked up on 2026-10-19."),
        Q4_1g=("Yes", "Four controls, owned by M. Reyes."), Q4_4i=("No", "Registry page of 2026-10-28."), Q4_4j=0,
        Q4_4k=(9, "Two advisories since 2024."), Q4_5e=("Yes", "USD 5,000,000; loss of data is not excluded."),
        Q4_5f=("Yes", "DPA 13.2."), Q4_5h="Yes")),
    "fernhollow": ("2026-10-30", "R. Osei", both(
        Q1_3b=("Yes", "Tenant settings, 2026-10-27."), Q1_4a="No", Q1_8="none",
        Q2_2b="tickets.read, tickets.reply, customers.read", Q2_2d="same", Q2_2e="2027-06-30",
        Q2_3b="Contract with the customer", Q2_3c=("Yes", "Entry 131."), Q2_3d=("Yes", "Assessment of 2026-09-14."),
        Q2_3e=("Yes", "Risk, 2026-10-12, record 44: replies to customers, each confirmed by the support lead."),
        Q2_5a=("Yes", "7.3.0"), Q2_5b="Yes", Q2_6="Yes",
        Q3_1a=("gateway", "The gateway asks the support lead; test of 2026-10-22."), Q3_1b="No", Q3_1c="Yes", Q3_2="Yes",
        Q3_2b="Yes", Q3_2c="named", Q3_2d="Yes", Q3_2e="2026-10-22", Q3_2f="none-succeeded",
        Q3_3=("No", "The gateway holds the token."), Q3_4="Yes", Q3_4a="Yes", Q3_5=2, Q3_5a=("2026-09-02", "22 minutes."),
        Q4_1d="2026-10-19", Q4_1e=("Partly", "The certificate names Fernhollow Services Pvt. Ltd., Pune; the group chart is asked for."),
        Q4_1f=("Marsh & Oakley LLP", "Licence looked up on 2026-10-19."), Q4_1g="Partly", Q4_4i="No", Q4_4j=0, Q4_4k=21,
        Q4_5e=("No", "The cap of GBP 250,000 is below the cover of GBP 2,000,000."), Q4_5f="No", Q4_5h="Yes")),
    "mailhaven": ("2026-10-30", "R. Osei", both(
        Q1_3b="No", Q1_4a="Yes", Q1_8=("MAILHAVEN_TOKEN", "In mcp.json; the value is not kept here."),
        Q2_2b="mail.full, files.full, calendar.full, contacts.read", Q2_2d="broader-read", Q2_3c="No", Q2_3d="No",
        Q2_5a=("No", "mailhaven-mcp@latest"), Q2_5b="No", Q2_6="Yes", Q3_1a="none", Q3_1b=("Yes", "autoApprove: *"), Q3_1c="No",
        Q3_2="No", Q3_2b="No", Q3_2c="anyone", Q3_3=("Yes", "The token stands in the configuration that the agent reads."),
        Q3_3a=8760, Q3_4="No", Q3_4a="No", Q3_5=48, Q4_1d="2026-10-29", Q4_1e="Yes", Q4_4i="No",
        Q4_4j=(1, "The published beta reads any file of the host."), Q4_5h="No")),
}


def make(folder):
    at = lambda *name: os.path.join(folder, *name)
    quarterdeck = ("Quarterdeck Ledger Inc.", "2026-09-30", "Ines Calloway", QUARTERDECK)
    as_xlsx(at("quarterdeck", "four-questions.xlsx"), *quarterdeck)
    os.makedirs(at("formats"), exist_ok=True)
    for write, ending in [(as_csv, "csv"), (as_json, "json"), (as_yaml, "yaml"), (as_xml, "xml")]:
        write(at("formats", f"four-questions.{ending}"), *quarterdeck)
    as_csv(at("fernhollow", "four-questions.csv"), "Fernhollow Desk Ltd", "2026-10-02", "Rowan Teale", FERNHOLLOW)
    as_json(at("mailhaven", "four-questions.json"), "Mailhaven Labs", "2026-10-26", "sol", MAILHAVEN)
    for vendor, (date, who, answers) in OURS.items():
        about = {"quarterdeck": quarterdeck[0], "fernhollow": "Fernhollow Desk Ltd", "mailhaven": "Mailhaven Labs"}[vendor]
        as_yaml(at(vendor, "our-answers.yaml"), about, date, who, answers,
                first="# What only we can answer: read with --by, these answers count as observed.\n")
