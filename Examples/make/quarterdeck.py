"""Quarterdeck Ledger Inc.: proved, not claimed; nothing in excess; exceptions that were answered."""

import json
import os

from agreement import clauses, dpa, words
from soc import CRITERIA, bridge, certificate, soc2

NAME = "Quarterdeck Ledger Inc."
AUDITOR = "Halvorsen Pike LLP"

TERMINATED = ("Exception noted. For 1 of 25 sampled terminated users, access to the support console was removed four "
              "business days after the termination date; the policy requires one business day.")
REVIEW = ("Exception noted. For 1 of 4 quarterly access reviews, the review of the billing database was completed "
          "eleven days after the end of the quarter.")
NONE = "No exceptions noted."


def make(folder):
    at = lambda name: os.path.join(folder, "quarterdeck", name)
    soc2(at("soc2-type2.pdf"), dict(
        organization=NAME, short="Quarterdeck", system="Quarterdeck Ledger Platform", auditor=AUDITOR,
        auditor_city="Portland, Oregon", start="July 1, 2025", end="June 30, 2026", report_date="August 21, 2026",
        categories="Security, Availability, and Confidentiality", subservice="Northlight Hosting Corp.",
        subservice_does="infrastructure hosting and managed database services", signer="Ines Calloway",
        signer_title="Chief Technology Officer",
        overview=[
            "Quarterdeck Ledger Inc. was founded in 2014 in Portland, Oregon, and provides accounts-payable ledgers to "
            "wholesale and food companies. Customers reach the Quarterdeck Ledger Platform through a web application, an "
            "HTTP API and the Quarterdeck Ledger MCP server, which offers AI agents a read-only look-up of suppliers, "
            "invoices and payment status.",
            "The boundaries of the system are the web application, the HTTP API, the MCP server, their databases and the "
            "support console. Mobile applications are not part of the system."],
        components=[
            "Infrastructure: virtual servers and managed databases at Northlight Hosting Corp. in Oregon and Ohio.",
            "Software: the ledger application, the MCP server and an identity provider for staff.",
            "People: 84 employees in engineering, support, security and finance.",
            "Data: suppliers, invoices, payment status and users of customers.",
            "Procedures: access management, change management, incident response, vendor management, backup."],
        cuecs=[
            "Granting and removing their own users' access to the platform in time.",
            "Protecting the client credentials with which their agents call the MCP server.",
            "Reviewing the audit log of calls that the platform makes available to them.",
            "Telling Quarterdeck of suspected misuse of their accounts without delay."],
        criteria_titles=CRITERIA,
        controls=[
            (["CC6.1"], "AC-01", "Administrators sign in to production and to the administrative console with "
             "multi-factor authentication using hardware keys.",
             "Inspected the identity provider's policy and the sign-in records of a sample of 25 administrators.", NONE),
            (["CC6.1", "CC6.2"], "AC-02", "Customers' users sign in by single sign-on through the customer's identity "
             "provider when the customer has configured it; passwords are then refused.",
             "Inspected the configuration of a sample of 15 customers and observed a refused password.", NONE),
            (["CC6.1"], "AC-03", "Every endpoint of the API and the MCP server refuses requests without a valid "
             "access token.", "Sent requests without a token to each of 31 endpoints.", NONE),
            (["CC6.1"], "AC-04", "Access tokens are issued per client with named scopes, expire after one hour and can "
             "be revoked.", "Inspected token settings and observed revocation of a token.", NONE),
            (["CC6.1"], "AC-05", "Customer data at rest are encrypted with AES-256; keys are rotated yearly under the "
             "key management policy.", "Inspected storage settings and the rotation records.", NONE),
            (["CC6.1", "CC6.3"], "AC-06", "Each customer's data are logically separated from other customers' data.",
             "Inspected the schema and attempted access across two test tenants.", NONE),
            (["CC6.2", "CC6.3"], "AC-07", "Access of terminated users is removed within one business day.",
             "Inspected the removal records of a sample of 25 terminated users.", TERMINATED),
            (["CC6.2", "CC6.3"], "AC-08", "System owners review user access each quarter within five days of its end.",
             "Inspected the four quarterly access reviews of the period.", REVIEW),
            (["CC6.3"], "AC-09", "Vendor staff reach customer data only with an approved ticket, and each access is "
             "recorded.", "Inspected the tickets and records of a sample of 20 accesses.", NONE),
            (["CC6.7"], "DM-01", "Data in transit over public networks are encrypted with TLS 1.2 or later.",
             "Inspected the configuration of the load balancers and ran a handshake with each.", NONE),
            (["CC7.1"], "VM-01", "Code and dependencies are scanned at each change, and high findings are fixed before "
             "release.", "Inspected the scan results of a sample of 25 changes.", NONE),
            (["CC7.2"], "MO-01", "Each call of the API and the MCP server is logged with its caller, tool, time and "
             "result, and logs are kept for 400 days.", "Inspected the log of a sample of 40 calls and the retention "
             "setting.", NONE),
            (["CC7.2"], "MO-02", "Each call acts as one identified user or service account; shared accounts are "
             "prohibited.", "Inspected the list of accounts and a sample of 40 log entries.", NONE),
            (["CC7.4"], "IR-01", "The incident response plan is tested each year.",
             "Inspected the record of the exercise of 12 March 2026.", NONE),
            (["CC8.1"], "CM-01", "Changes are reviewed by a second engineer and tested before release.",
             "Inspected the review and test records of a sample of 25 changes.", NONE),
            (["CC9.2"], "VN-01", "Vendors with access to customer data are assessed each year.",
             "Inspected the assessments of all 6 such vendors.", NONE),
            (["A1.2", "A1.3"], "BC-01", "Backups are restored as a test each year.",
             "Inspected the record of the restore test of 4 February 2026.", NONE),
            (["C1.2"], "DD-01", "Customer data are deleted within 30 days after the contract ends, on request with a "
             "certificate.", "Inspected the deletion records of a sample of 5 former customers.", NONE),
        ],
        responses=[
            ("AC-07", TERMINATED, "The account had no sign-in after the termination date. Removal is triggered by the "
             "personnel system since October 2025; no further case occurred."),
            ("AC-08", REVIEW, "The owner was on leave and no deputy was named. Each system has a deputy since January "
             "2026, and the later reviews were completed on time."),
        ]))
    bridge(at("bridge-letter.pdf"), dict(
        organization=NAME, address="880 Wharf Street, Portland, Oregon", date="October 5, 2026", auditor=AUDITOR,
        system="Quarterdeck Ledger Platform", report_date="August 21, 2026", start="July 1, 2025", end="June 30, 2026",
        gap_start="July 1, 2026", gap_end="September 30, 2026", next_end="June 30, 2027", signer="Ines Calloway",
        signer_title="Chief Technology Officer"))
    certificate(at("iso27001.pdf"), dict(
        organization=NAME, site="880 Wharf Street, Portland, Oregon, United States",
        standard="ISO/IEC 27001:2022", number="CHC-27001-40718",
        scope="Development, operation and support of the Quarterdeck Ledger Platform, including its API and MCP server",
        soa="Version 3.2, 14 January 2026", initial="1 April 2021", issued="1 April 2024", expires="31 March 2027",
        surveillance="31 March 2027", body="Cairn Hill Certification Ltd", body_address="4 Lantern Court, Bristol",
        accreditation="United Kingdom Accreditation Service (UKAS), No. 9917", signer="T. Abernathy"))
    dpa(at("dpa-signed.pdf"), dict(
        title="Data Processing Agreement", subtitle=f"{NAME} and its customer", kind="agreement", processor=NAME,
        address="880 Wharf Street, Portland, Oregon", effective="1 September 2026",
        customer_signed=("Akiko Ito", "General Counsel", "27 August 2026"),
        processor_signed=("Ines Calloway", "Chief Technology Officer", "28 August 2026"),
        clauses=clauses(
            words(48), words(30),
            "At the choice of Controller, Processor shall delete or return all data within thirty (30) days after the end "
            "of the services, in CSV or JSON, and shall certify the deletion in writing.",
            ["Each party's liability under this agreement is limited to USD 5,000,000 for each year. The limit does not "
             "apply to loss of data caused by intent or gross negligence.",
             "Processor shall bear the damage from an act of its service that no person of Controller approved where "
             "the service was required to wait for an approval.",
             "Processor shall maintain cyber insurance of at least USD 5,000,000."],
            "the Quarterdeck Ledger Platform"),
        annexes=[
            ("Annex I \u2013 Description of the processing", [
                ("Purpose", "Look-up of suppliers, invoices and payment status for accounts payable"),
                ("Categories of data subjects", "Contacts at suppliers; users at Controller"),
                ("Types of data", "Business contact data, invoices, payment status"),
                ("Regions", "United States (Oregon, Ohio)"),
                ("Retention", "400 days for logs; otherwise the term of the contract; prompts are not kept (0 days)"),
                ("Model provider", "None: the service calls no language model")]),
            ("Annex II \u2013 Technical and organisational measures", [
                "Multi-factor authentication for administrators", "Encryption in transit (TLS 1.2 or later) and at rest",
                "Separation of customers' data", "Logging of each call with caller, tool, time and result",
                "Yearly test of the incident response plan", "Vulnerability scans and a yearly penetration test"]),
            ("Annex III \u2013 Subprocessors", [
                ["Subprocessor", "Service", "Region"],
                ["Northlight Hosting Corp.", "Infrastructure hosting", "United States"],
                ["Tern Mail GmbH", "Delivery of notices by e-mail", "Germany"]]),
        ]))
    with open(at("tools.json"), "w") as file:
        json.dump(tools(), file, indent=2)
        file.write("\n")
    with open(at("http-transcript.txt"), "w", newline="") as file:
        file.write(TRANSCRIPT)


def tools():
    def look(name, title, description, properties, required):
        return dict(
            name=name, title=title, description=description,
            inputSchema=dict(type="object", properties=properties, required=required, additionalProperties=False),
            annotations=dict(title=title, readOnlyHint=True, destructiveHint=False, idempotentHint=True,
                             openWorldHint=False))
    text = lambda d, **more: dict(type="string", description=d, **more)
    return dict(
        initialize=dict(
            protocolVersion="2025-11-25", capabilities=dict(tools=dict(listChanged=False)),
            serverInfo=dict(name="quarterdeck-ledger", version="4.2.1")),
        tools=[
            look("find_supplier", "Find a supplier", "Finds suppliers by name or tax number.",
                 dict(name=text("Part of the supplier's name", maxLength=80)), ["name"]),
            look("get_invoice", "Read an invoice", "Returns one invoice by its number.",
                 dict(number=text("Invoice number", pattern="^INV-[0-9]{6}$")), ["number"]),
            look("list_invoices", "List invoices", "Lists the invoices of one supplier in a range of days.",
                 dict(supplier=text("Supplier number", pattern="^S-[0-9]{5}$"), since=text("First day", format="date"),
                      until=text("Last day", format="date")), ["supplier"]),
            look("payment_status", "Payment status", "Says whether an invoice is open, scheduled or paid.",
                 dict(number=text("Invoice number", pattern="^INV-[0-9]{6}$")), ["number"]),
        ])


TRANSCRIPT = "\n".join([
    "# Requests without credentials, sent by R. Osei on 2026-10-28 from the office network.", "",
    *[line for method, target, body in [
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",'
         '"capabilities":{},"clientInfo":{"name":"probe","version":"1"}}}'),
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":2,"method":"tools/list"}'),
        ("POST", "/mcp", '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_invoice",'
         '"arguments":{"number":"INV-000001"}}}'),
        ("GET", "/v1/invoices", ""), ("GET", "/v1/suppliers", "")]
      for line in (
        [f"> {method} {target} HTTP/1.1", "> Host: mcp.quarterdeck.example", "> Accept: application/json, text/event-stream"]
        + (["> Content-Type: application/json", ">", f"> {body}"] if body else [">"])
        + ["< HTTP/1.1 401 Unauthorized", "< Date: Wed, 28 Oct 2026 09:14:03 GMT",
           '< WWW-Authenticate: Bearer resource_metadata="https://mcp.quarterdeck.example/.well-known/oauth-protected-resource"',
           "< Content-Type: application/json", "<", '< {"error":"unauthorized"}', ""])],
    *[line for host, target, body in [
        ("mcp.quarterdeck.example", "/.well-known/oauth-protected-resource",
         '{"resource":"https://mcp.quarterdeck.example/mcp","authorization_servers":["https://login.quarterdeck.example"],'
         '"scopes_supported":["suppliers.read","invoices.read"],"bearer_methods_supported":["header"]}'),
        ("login.quarterdeck.example", "/.well-known/oauth-authorization-server",
         '{"issuer":"https://login.quarterdeck.example","authorization_endpoint":"https://login.quarterdeck.example/authorize",'
         '"token_endpoint":"https://login.quarterdeck.example/token","response_types_supported":["code"],'
         '"code_challenge_methods_supported":["S256"]}')]
      for line in (
        f"> GET {target} HTTP/1.1", f"> Host: {host}", "> Accept: application/json", ">", "< HTTP/1.1 200 OK",
        "< Date: Wed, 28 Oct 2026 09:14:04 GMT", "< Content-Type: application/json", "<", f"< {body}", "")],
]) + "\n"
