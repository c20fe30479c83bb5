"""A SOC 2 type 2 report in the order in which such reports come, with the traps that real ones have: headings in the
table of contents, the standard's title that names all five categories, and every exception printed three times."""

from reportlab.lib.pagesizes import LETTER

from paper import CENTRED, PLAIN, SANS, SUBTITLE, TITLE, Paper

STANDARD = ("TSP section 100, <i>2017 Trust Services Criteria for Security, Availability, Processing Integrity, "
            "Confidentiality, and Privacy (With Revised Points of Focus\u20142022)</i>")


def dotted(title, page, width=96):
    return f"{title} {'.' * max(4, width - len(title))} {page}"


def soc2(path, r):
    """`r` holds what differs: names, period, categories, controls (criterion, id, control, test, result), responses."""
    pages = laid_out(path, r, {})
    laid_out(path, r, pages)


def laid_out(path, r, pages):
    """Writes the report with these pages in its table of contents, and returns the pages that came out."""
    start, end = r["start"], r["end"]
    full, short, system, auditor = r["organization"], r["short"], r["system"], r["auditor"]
    criteria = r["categories"]
    paper = Paper(path, f"{full} SOC 2 Type 2 Report", auditor,
                  f"{short} | SOC 2 Type 2 | Restricted use | An invented example: neither firm exists.", LETTER)

    paper.gap(45)
    paper.put(full, style=TITLE)
    paper.put(f"Report on {system}", "System and Organization Controls (SOC) 2 Type 2 Report",
              f"Relevant to {criteria}", f"For the Period {start} to {end}", style=SUBTITLE)
    paper.gap(60)
    paper.put("With the Independent Service Auditor's Report", auditor, style=SANS)
    paper.turn()

    paper.section("Table of Contents")
    for title in [
        "Section I \u2013 Independent Service Auditor's Report", f"Section II \u2013 Assertion of {short} Management",
        f"Section III \u2013 Description of {system}", "Complementary User Entity Controls",
        "Complementary Subservice Organization Controls",
        "Section IV \u2013 Trust Services Criteria, Related Controls, Tests of Controls and Results of Tests",
        "Section V \u2013 Other Information Provided by Management",
    ]:
        page = pages.get(title, 0)
        paper.put(dotted(title, page), style=PLAIN)
    paper.turn()

    paper.section("Section I \u2013 Independent Service Auditor's Report")
    paper.put(f"To the Management of: {full}", style=PLAIN)
    paper.heading("Scope")
    paper.put(
        f"We have examined {full}'s (\u201c{short}\u201d) accompanying description of its {system} found in Section III titled "
        f"\u201cDescription of {system}\u201d throughout the period {start} to {end} (description) based on the criteria "
        "for a description of a service organization's system set forth in DC section 200, <i>2018 Description Criteria "
        "for a Description of a Service Organization's System in a SOC 2 Report (With Revised Implementation "
        "Guidance\u20142022)</i>, (description criteria) and the suitability of the design and operating effectiveness of "
        f"controls stated in the description throughout the period {start} to {end}, to provide reasonable assurance "
        f"that {short}'s service commitments and system requirements were achieved based on the trust services criteria "
        f"relevant to {criteria} (applicable trust services criteria) set forth in {STANDARD}.",
        f"{short} uses a subservice organization, {r['subservice']}, to provide {r['subservice_does']}. The description "
        f"indicates that complementary subservice organization controls that are suitably designed and operating "
        f"effectively are necessary, along with controls at {short}, to achieve its service commitments and system "
        "requirements. The description does not disclose the actual controls at the subservice organization. Our "
        "examination did not include the services provided by the subservice organization, and we have not evaluated "
        "the suitability of the design or operating effectiveness of such controls.",
        "The description indicates that certain complementary user entity controls that are suitably designed and "
        f"operating effectively are necessary, along with controls at {short}, to achieve its service commitments. Our "
        "examination did not include such complementary user entity controls.",
        f"The information in Section V, \u201cOther Information Provided by Management\u201d, is presented by {short} "
        "management to provide additional information and is not a part of the description. It has not been subjected "
        "to the procedures applied in the examination and, accordingly, we express no opinion on it.")
    paper.heading("Service Organization's Responsibilities")
    paper.put(
        f"{short} is responsible for its service commitments and system requirements and for designing, implementing, "
        "and operating effective controls within the system to provide reasonable assurance that they were achieved. "
        f"{short} has provided the accompanying assertion titled \u201cAssertion of {short} Management\u201d about the "
        "description and the suitability of design and operating effectiveness of controls stated therein.")
    paper.heading("Service Auditor's Responsibilities")
    paper.put(
        "Our responsibility is to express an opinion on the description and on the suitability of design and operating "
        "effectiveness of controls stated in the description based on our examination. Our examination was conducted in "
        "accordance with attestation standards established by the American Institute of Certified Public Accountants. "
        "An examination of this kind involves assessing the risks that the description is not presented in accordance "
        "with the description criteria and that controls were not suitably designed or did not operate effectively. "
        "We are required to be independent and to meet our other ethical responsibilities in accordance with relevant "
        "ethical requirements relating to the examination engagement.")
    paper.heading("Inherent Limitations")
    paper.put(
        "Because of their nature, controls may not prevent, or detect and correct, all misstatements or omissions. The "
        "projection to the future of any conclusions about the suitability of the design or operating effectiveness of "
        "controls is subject to the risk that controls may become inadequate because of changes in conditions.")
    paper.heading("Description of Tests of Controls")
    paper.put("The specific controls we tested and the nature, timing, and results of those tests are listed in "
              "Section IV of this report.")
    paper.heading("Opinion")
    paper.put("In our opinion, in all material respects,", style=PLAIN)
    paper.put(
        f"a. the description presents {short}'s {system} that was designed and implemented throughout the period "
        f"{start} to {end} in accordance with the description criteria.",
        f"b. the controls stated in the description were suitably designed throughout the period {start} to {end} to "
        f"provide reasonable assurance that {short}'s service commitments and system requirements would be achieved "
        "based on the applicable trust services criteria, if its controls operated effectively throughout that period "
        "and if the subservice organization and user entities applied the complementary controls assumed in the design.",
        f"c. the controls stated in the description operated effectively throughout the period {start} to {end} to "
        f"provide reasonable assurance that {short}'s service commitments and system requirements were achieved based "
        "on the applicable trust services criteria.")
    paper.heading("Restricted Use")
    paper.put(
        "This report, including the description of tests of controls and results thereof in Section IV, is intended "
        f"solely for the information and use of {short}, user entities of the system during some or all of the period "
        f"{start} to {end}, and prospective user entities who have sufficient knowledge and understanding. It is not "
        "intended to be, and should not be, used by anyone other than these specified parties.")
    paper.gap(6)
    paper.put(f"<i>{auditor}</i>", r["auditor_city"], r["report_date"], style=PLAIN)
    paper.turn()

    paper.section(f"Section II \u2013 Assertion of {short} Management")
    paper.put(
        f"We have prepared the accompanying description of {full}'s (\u201c{short}\u201d) {system} throughout the period "
        f"{start} to {end} (description), based on the description criteria. The description is intended to provide "
        f"report users with information about the system that may be useful when assessing the risks arising from "
        f"interactions with {short}'s system.",
        "We confirm, to the best of our knowledge and belief, that the description presents the system that was "
        f"designed and implemented throughout the period {start} to {end}; that the controls stated in the description "
        "were suitably designed; and that the controls operated effectively throughout that period, if complementary "
        "subservice organization controls and complementary user entity controls operated effectively.")
    paper.put(f"{r['signer']}", f"{r['signer_title']}, {full}", r["report_date"], style=PLAIN)
    paper.turn()

    paper.section(f"Section III \u2013 Description of {system}")
    paper.heading("Overview of Operations")
    paper.put(*r["overview"])
    paper.heading("Principal Service Commitments and System Requirements")
    paper.put(f"{short} makes commitments to its customers in its terms of service and data processing agreements. "
              "They include access by role, encryption in transit and at rest, and a process for security incidents.")
    paper.heading("Infrastructure, Software, People, Data and Procedures")
    paper.bullets(r["components"])
    paper.heading("Identified System Incidents")
    paper.put("No incidents that resulted in a significant failure to achieve the service commitments and system "
              f"requirements were identified during the period {start} to {end}.")
    paper.heading("Changes to the System")
    paper.put("There were no changes likely to affect report users' understanding of how the system is used.")
    paper.turn()
    paper.heading("Complementary User Entity Controls")
    paper.put(f"{short}'s controls were designed with the assumption that certain controls would be implemented by user "
              "entities. User entities are responsible for:", style=PLAIN)
    paper.bullets(r["cuecs"], PLAIN)
    paper.heading("Subservice Organizations")
    paper.grid([["Subservice Organization", "Services Provided"], [r["subservice"], r["subservice_does"]]], (60, 100))
    paper.heading("Complementary Subservice Organization Controls")
    paper.grid([["Criteria", "Controls Expected at the Subservice Organization"],
                ["CC6.4", f"{r['subservice']} restricts physical access to its data centres."],
                ["CC6.5", f"{r['subservice']} disposes of media so that data cannot be recovered."],
                ["CC7.2", f"{r['subservice']} monitors its infrastructure for security events."]], (25, 135))
    paper.turn()

    paper.section("Section IV \u2013 Trust Services Criteria, Related Controls, Tests of Controls and Results of Tests")
    paper.put("Each control is shown under every criterion that it serves, so that one control and its result may "
              "appear more than once. Sample sizes are stated where items were sampled.", style=PLAIN)
    rows = {}
    for criteria_codes, identifier, control, test, result in r["controls"]:
        for code in criteria_codes:
            rows.setdefault(code, []).append((identifier, control, test, result))
    for code in sorted(rows, key=lambda c: (c[:2] != "CC", [int(n) for n in c.lstrip("ACP").split(".")])):
        paper.heading(f"{code} \u2013 {r['criteria_titles'][code]}")
        paper.grid([["Control", "Description of Control", "Test Performed by the Service Auditor", "Results of Test"]]
                   + [list(row) for row in rows[code]], (18, 48, 50, 46))
    paper.turn()

    paper.section("Section V \u2013 Other Information Provided by Management")
    paper.put("The information in this section was prepared by management and has not been subjected to the procedures "
              "of the examination.", style=PLAIN)
    paper.heading("Management's Responses to Exceptions")
    if r["responses"]:
        paper.grid([["Control", "Exception", "Management's Response"]] + [list(row) for row in r["responses"]],
                   (18, 70, 74))
    else:
        paper.put("No exceptions were noted.")
    paper.write()
    return paper.pages


CRITERIA = {
    "CC2.3": "Communication with external parties", "CC4.1": "Ongoing and separate evaluations",
    "CC6.1": "Logical access security", "CC6.2": "Registration and removal of users", "CC6.3": "Access by role",
    "CC6.6": "Threats from outside the system", "CC6.7": "Data in motion", "CC6.8": "Unauthorised software",
    "CC7.1": "Detection of vulnerabilities", "CC7.2": "Monitoring", "CC7.3": "Evaluation of events",
    "CC7.4": "Incident response", "CC8.1": "Change management", "CC9.2": "Vendors and business partners",
    "A1.2": "Backup and recovery", "A1.3": "Testing of recovery", "C1.1": "Identification of confidential information",
    "C1.2": "Disposal of confidential information",
}


def bridge(path, b):
    """A bridge letter by management: the report it leans on, the gap, and whether anything changed."""
    paper = Paper(path, f"{b['organization']} bridge letter", b["organization"],
                  "An invented example: the company does not exist.", LETTER, labels=False)
    paper.put(f"<b>{b['organization']}</b>", b["address"], style=SANS)
    paper.gap(4)
    paper.put(b["date"], style=PLAIN)
    paper.put("To our customers", "<b>Re: SOC 2 Type 2 bridge letter (gap letter)</b>", style=PLAIN)
    paper.put(
        f"{b['auditor']} issued a SOC 2 Type 2 report on {b['organization']}'s {b['system']}, dated {b['report_date']}. "
        f"The report is for the period {b['start']} through {b['end']}.",
        f"This letter covers the period from {b['gap_start']} through {b['gap_end']}. As of {b['gap_end']}, "
        f"{b['organization']} is not aware of any material changes in our control environment that would adversely "
        "affect the auditor's opinion reached in the report.",
        f"The next report is planned for the period ending {b['next_end']} and should be issued within eight weeks of "
        "that day. This letter is not a substitute for that report, and no auditor has examined it.")
    paper.gap(4)
    paper.put("Sincerely,", f"/s/ {b['signer']}", f"{b['signer']}, {b['signer_title']}", b["organization"], style=PLAIN)
    paper.write()


def certificate(path, c):
    """An ISO/IEC 27001 certificate: labels and values on one page, the certification body in its footer."""
    from reportlab.lib.pagesizes import A4
    paper = Paper(path, f"Certificate {c['number']}", c["body"], f"{c['body']}, {c['body_address']}. "
                  "An invented example: neither organisation exists.", A4, labels=False)
    paper.gap(18)
    paper.put("CERTIFICATE OF REGISTRATION", style=TITLE)
    paper.put("This is to certify that the information security management system of", style=CENTRED)
    paper.put(f"<b>{c['organization']}</b>", c["site"], style=CENTRED)
    paper.put("has been assessed and found to conform to the requirements of", style=CENTRED)
    paper.put(f"<b>{c['standard']}</b>", style=CENTRED)
    paper.gap(4)
    paper.pairs([
        ("Scope", c["scope"]), ("Statement of Applicability", c["soa"]), ("Certificate No.", c["number"]),
        ("Date of initial registration", c["initial"]), ("Date of issue", c["issued"]), ("Date of expiry", c["expires"]),
        ("Surveillance audit due", c["surveillance"]), ("Issued by", c["body"]), ("Accredited by", c["accreditation"]),
    ])
    paper.put(f"/s/ {c['signer']}, for {c['body']}", style=SANS)
    paper.put("This certificate remains valid subject to satisfactory surveillance audits.", style=SANS)
    paper.write()
