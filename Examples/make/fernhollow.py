"""Fernhollow Desk Ltd: good papers with holes in them. `closing/` holds what the vendor sends when it is asked."""

import json
import os

from agreement import CUSTOMER, clauses, dpa, words
from paper import PLAIN, SANS, TITLE, Paper
from soc import CRITERIA, bridge, certificate, soc2

NAME = "Fernhollow Desk Ltd"
ADDRESS = "3 Weir Lane, Leeds, United Kingdom"
AUDITOR = "Marsh & Oakley LLP"
SIGNED = dict(customer_signed=("Akiko Ito", "General Counsel", "3 June 2025"),
              processor_signed=("Rowan Teale", "Managing Director", "5 June 2025"))

TICKETS = ("Exception noted. For 2 of 25 sampled accesses to customer data, the ticket with the approval was dated one day "
           "after the access.")
RESTORE = "Exception noted. For 1 of 2 planned restore tests, no record was kept."
NONE = "No exceptions noted."


def report(path, start, end, signed, fixed):
    """The yearly report, and the later one that closes the condition: the same controls, the exceptions gone."""
    tickets, restore = (NONE, NONE) if fixed else (TICKETS, RESTORE)
    soc2(path, dict(
        organization=NAME, short="Fernhollow", system="Fernhollow Desk Service", auditor=AUDITOR.replace("&", "&amp;"),
        auditor_city="Boston, Massachusetts", start=start, end=end, report_date=signed,
        categories="Security and Confidentiality", subservice="Northlight Hosting Corp.",
        subservice_does="infrastructure hosting", signer="Rowan Teale", signer_title="Managing Director",
        overview=[
            "Fernhollow Desk Ltd provides a help desk for retailers. Support staff and their agents read tickets, customer "
            "records and orders, and reply to customers by e-mail and chat. The Fernhollow Desk MCP server offers these "
            "functions to AI agents.",
            "The boundaries of the system are the web application, the MCP server, the mail gateway and their databases."],
        components=[
            "Infrastructure: virtual servers and databases at Northlight Hosting Corp. in Ireland.",
            "Software: the help desk, the MCP server, the mail gateway.",
            "People: 41 employees.", "Data: tickets, customer records, orders.",
            "Procedures: access, change, incident and vendor management."],
        cuecs=[
            "Granting and removing their own users' and agents' access in time.",
            "Choosing which tools of the MCP server their agents may call.",
            "Reviewing replies that agents send in their name."],
        criteria_titles=CRITERIA,
        controls=[
            (["CC6.1"], "L-1", "Administrators sign in to production with multi-factor authentication.",
             "Inspected the sign-in policy and the records of all 9 administrators.", NONE),
            (["CC6.1"], "L-2", "Every endpoint of the API and the MCP server refuses requests without a valid access token.",
             "Sent requests without a token to each of 18 endpoints.", NONE),
            (["CC6.1", "CC6.3"], "L-3", "Each customer's data are logically separated from other customers' data.",
             "Attempted access across two test tenants.", NONE),
            (["CC6.1"], "L-4", "Access tokens are issued per client with named scopes, expire after eight hours and can be "
             "revoked.", "Inspected token settings and observed revocation of a token.", NONE),
            (["CC6.1"], "L-5", "Customer data at rest are encrypted, and keys are rotated yearly under the key management "
             "policy.", "Inspected storage settings and rotation records.", NONE),
            (["CC6.2", "CC6.3"], "L-6", "Vendor staff reach customer data only with an approved ticket, and each access is "
             "recorded.", "Inspected the tickets and records of a sample of 25 accesses.", tickets),
            (["CC6.7"], "N-1", "Data in transit over public networks are encrypted with TLS 1.2 or later.",
             "Ran a handshake with each public address.", NONE),
            (["CC7.2"], "M-1", "Each call of the API and the MCP server is logged with its caller, tool, time and result.",
             "Inspected the log of a sample of 25 calls.", NONE),
            (["CC7.2"], "M-2", "Each call acts as one identified user or service account; shared accounts are prohibited.",
             "Inspected the list of accounts and a sample of 25 log entries.", NONE),
            (["CC7.4"], "I-1", "Incidents are handled under the incident response plan.",
             "Inspected the plan; no incident that required it occurred during the period.", NONE),
            (["CC8.1"], "C-1", "Changes are reviewed by a second engineer and scanned before release.",
             "Inspected the records of a sample of 25 changes.", NONE),
            (["C1.1", "C1.2"], "B-1", "Backups are restored as a test twice a year.",
             "Inspected the records of the two planned restore tests.", restore),
        ],
        responses=[] if fixed else [
            ("L-6", TICKETS, "The staff had oral approval. Since May 2026 the console asks for the ticket number first."),
            ("B-1", RESTORE, "The test was made; its record is now kept by the platform team."),
        ]))


def make(folder):
    at = lambda *name: os.path.join(folder, "fernhollow", *name)
    report(at("soc2-type2.pdf"), "April 1, 2025", "March 31, 2026", "May 15, 2026", False)
    bridge(at("bridge-letter.pdf"), dict(
        organization=NAME, address=ADDRESS, date="March 16, 2026", auditor=AUDITOR.replace("&", "&amp;"),
        system="Fernhollow Desk Service", report_date="May 15, 2026", start="April 1, 2025", end="March 31, 2026",
        gap_start="April 1, 2026", gap_end="June 30, 2026", next_end="March 31, 2027", signer="Rowan Teale",
        signer_title="Managing Director"))
    certificate(at("iso27001.pdf"), dict(
        organization="Fernhollow Services Pvt. Ltd.", site="Plot 12, Cyber Park, Pune, India",
        standard="ISO/IEC 27001:2022", number="BRG-27001-2207", scope="Customer support outsourcing services",
        soa="Version 1.0, 2 May 2025", initial="20 June 2025", issued="20 June 2025", expires="19 June 2028",
        surveillance="19 June 2027", body="Bridgend Registrars Pvt. Ltd.", body_address="Mumbai, India",
        accreditation="National Accreditation Board for Certification Bodies (NABCB), No. QM-911",
        signer="S. Deshmukh"))
    dpa(at("dpa-signed.pdf"), dict(
        title="Data Processing Agreement", subtitle=f"{NAME} and its customer", kind="agreement", processor=NAME,
        address=ADDRESS, effective="10 June 2025", **SIGNED,
        clauses=clauses(
            words(72), words(30),
            "Processor shall delete all data within ninety (90) days after the end of the services.",
            ["Each party's liability under this agreement is limited to GBP 250,000 in total, which is also the limit for "
             "loss of data."], "the Fernhollow Desk Service"),
        annexes=[
            ("Annex I \u2013 Description of the processing", [
                ("Purpose", "Help desk for customers of Controller"),
                ("Categories of data subjects", "Customers of Controller; support staff"),
                ("Types of data", "Names, addresses, contact data, orders, messages"),
                ("Regions", "Ireland"), ("Retention", "The term of the contract; prompts 30 days"),
                ("Model provider", "None: the service calls no language model")]),
            ("Annex II \u2013 Technical and organisational measures", [
                "Multi-factor authentication for administrators", "Encryption in transit and at rest",
                "Separation of customers' data", "Logging of each call"]),
            ("Annex III \u2013 Subprocessors", [
                ["Subprocessor", "Service", "Region"], ["Northlight Hosting Corp.", "Infrastructure hosting", "Ireland"],
                ["Tern Mail GmbH", "Delivery of e-mail", "Germany"]]),
        ]))
    insurance(at("insurance-certificate.pdf"))
    pentest(at("penetration-test-letter.pdf"))
    with open(at("tools.json"), "w") as file:
        json.dump(tools(), file, indent=2)
        file.write("\n")
    with open(at("http-transcript.txt"), "w") as file:
        file.write(transcript())

    report(at("closing", "soc2-type2-2026-09.pdf"), "April 1, 2026", "September 30, 2026", "November 12, 2026", True)
    dpa(at("closing", "dpa-amendment-signed.pdf"), dict(
        title="First Amendment to the Data Processing Agreement", subtitle=f"{NAME} and its customer", kind="amendment",
        processor=NAME, address=ADDRESS, effective="13 November 2026",
        customer_signed=("Akiko Ito", "General Counsel", "12 November 2026"),
        processor_signed=("Rowan Teale", "Managing Director", "13 November 2026"),
        clauses=[
            ("Return and deletion", [
                "Clause 9 of the Data Processing Agreement of 10 June 2025 is replaced by this: At the choice of "
                "Controller, Processor shall delete or return all data within thirty (30) days after the end of the "
                "services, in CSV or JSON, and shall certify the deletion in writing."]),
            ("The rest", ["All other clauses of the Data Processing Agreement stay as they are."])]))
    with open(at("closing", "grant.csv"), "w") as file:
        file.write("tool,granted,by,day\n" + "".join(
            f"{tool},yes,K. Lund,2026-11-09\n" for tool in NEEDED))


def insurance(path):
    paper = Paper(path, "Certificate of insurance", "Pennine Mutual", "An invented example.", labels=False)
    paper.put("CERTIFICATE OF LIABILITY INSURANCE", style=TITLE)
    paper.pairs([
        ("Insurer", "Pennine Mutual Insurance plc"), ("Insured", NAME), ("Policy number", "PM-CY-118204"),
        ("Cover", "Cyber and technology errors and omissions"), ("Limit", "GBP 2,000,000 each claim"),
        ("Policy effective", "22 November 2025"), ("Policy expires", "21 November 2026"),
        ("Certificate holder", CUSTOMER.replace("&", "&amp;"))])
    paper.put("This certificate is issued as a matter of information only and confers no rights.", style=SANS)
    paper.write()


def pentest(path):
    paper = Paper(path, "Penetration test attestation", "Kestrel Offensive Ltd", "An invented example.", labels=False)
    paper.put("<b>Kestrel Offensive Ltd</b>", "Penetration test attestation letter", "6 July 2026", style=SANS)
    paper.put(
        f"{NAME} engaged Kestrel Offensive Ltd to test the Fernhollow Desk web application and MCP server, version 7.3, "
        "between June 8, 2026 and June 19, 2026, with credentials of two tenants, following the OWASP testing guide.",
        "We found 0 Critical, 1 High, 3 Medium and 4 Low. The high finding was re-tested on 3 July 2026 and is resolved. "
        "Status: 0 Critical and 0 High are open.", style=PLAIN)
    paper.put("/s/ M. Farrow, Lead Tester", style=PLAIN)
    paper.write()


NEEDED = ["search_tickets", "get_ticket", "get_customer", "draft_reply", "send_reply"]


def tools():
    text = lambda d, **more: dict(type="string", description=d, **more)

    def tool(name, description, properties, required, read=True, **hints):
        return dict(
            name=name, description=description,
            inputSchema=dict(type="object", properties=properties, required=required, additionalProperties=False),
            annotations=dict(readOnlyHint=read, **(hints or dict(openWorldHint=False))))
    number = dict(ticket=text("Ticket number", pattern="^T-[0-9]{6}$"))
    customer = dict(customer=text("Customer number", pattern="^C-[0-9]{6}$"))
    return dict(
        initialize=dict(
            protocolVersion="2025-11-25", capabilities=dict(tools=dict(listChanged=False)),
            serverInfo=dict(name="fernhollow-desk", version="7.3.0")),
        tools=[
            tool("draft_reply", "Saves a draft reply on a ticket for a person to read.",
                 dict(**number, body=text("The draft", maxLength=4000)), ["ticket", "body"], False,
                 destructiveHint=False, idempotentHint=False, openWorldHint=False),
            tool("get_agent_schedule", "Reads the working hours of the support staff.", {}, []),
            tool("get_attachment", "Reads an attachment of a ticket.", dict(**number, name=text("File name", maxLength=120)),
                 ["ticket", "name"]),
            tool("get_customer", "Reads one customer's record.", customer, ["customer"]),
            tool("get_order_history", "Reads the orders of one customer.", customer, ["customer"]),
            tool("get_satisfaction_scores", "Reads the satisfaction scores of one month.",
                 dict(month=text("Month", pattern="^[0-9]{4}-[0-9]{2}$")), ["month"]),
            tool("get_ticket", "Reads one ticket with its messages.", number, ["ticket"]),
            tool("list_customers", "Lists customers, fifty at a time.", dict(page=dict(type="integer", minimum=1)), []),
            tool("list_macros", "Lists the stored answers.", {}, []),
            tool("list_tags", "Lists the tags of tickets.", {}, []),
            tool("list_teams", "Lists the support teams.", {}, []),
            tool("search_articles", "Searches the help articles.", dict(words=text("Words", maxLength=80)), ["words"]),
            tool("search_tickets", "Searches tickets by words, tag or state.",
                 dict(words=text("Words", maxLength=80), state=text("State", enum=["open", "waiting", "closed"])),
                 ["words"]),
            tool("send_reply", "Sends a reply to the customer of a ticket. Without confirm=true it returns a preview "
                 "and sends nothing.",
                 dict(**number, body=text("The reply", maxLength=4000),
                      confirm=dict(type="boolean", description="A person has read the reply and said yes.")),
                 ["ticket", "body", "confirm"], False, destructiveHint=True, idempotentHint=False, openWorldHint=True),
        ])


def transcript():
    lines = ["# Requests without credentials, sent by R. Osei on 2026-10-27 from the office network.", ""]
    for method, target, body in [
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",'
         '"capabilities":{},"clientInfo":{"name":"probe","version":"1"}}}'),
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":2,"method":"tools/list"}'),
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_ticket","arguments":'
         '{"ticket":"T-000001"}}}'),
        ("GET", "/api/tickets", ""),
    ]:
        lines += [f"> {method} {target} HTTP/1.1", "> Host: desk.fernhollow.example"]
        lines += ["> Content-Type: application/json", ">", f"> {body}"] if body else [">"]
        lines += ["< HTTP/1.1 401 Unauthorized", "< Date: Tue, 27 Oct 2026 15:40:11 GMT",
                  '< WWW-Authenticate: Bearer resource_metadata="https://desk.fernhollow.example/.well-known/'
                  'oauth-protected-resource"', "< Content-Length: 0", "<", ""]
    return "\n".join(lines) + "\n"
