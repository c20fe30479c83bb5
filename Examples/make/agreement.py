"""A data processing agreement with numbered clauses, two annexes and signature blocks."""

from paper import PLAIN, SANS, SUBTITLE, TITLE, Paper

CUSTOMER = "Alder & Finch Foods Ltd"


def dpa(path, d):
    """`d` holds parties, days and the clauses as (heading, [sentences]); an amendment holds only what it changes."""
    paper = Paper(path, d["title"], d["processor"], f"{d['title']} | An invented example: neither party exists.")
    paper.put(d["title"].replace("&", "&amp;"), style=TITLE)
    paper.put(d["subtitle"], style=SUBTITLE)
    paper.put(
        f"This {d['kind']} is entered into between {CUSTOMER.replace('&', '&amp;')}, 14 Tannery Row, Leith "
        f"(\u201cController\u201d), and {d['processor']}, {d['address']} (\u201cProcessor\u201d), and takes effect on "
        f"{d['effective']} (\u201cEffective Date\u201d).", style=PLAIN)
    for number, (heading, sentences) in enumerate(d["clauses"], 1):
        paper.heading(f"{number}. {heading}")
        for part, sentence in enumerate(sentences, 1):
            paper.put(f"{number}.{part} {sentence}")
    paper.heading("Signatures")
    paper.put("Signed by the duly authorised representatives of the parties.", style=PLAIN)
    paper.signatures([(CUSTOMER.replace("&", "&amp;"), *d["customer_signed"]), (d["processor"], *d["processor_signed"])])
    for title, rows in d.get("annexes", []):
        paper.turn()
        paper.section(title)
        if isinstance(rows[0], tuple):
            paper.pairs(rows)
        elif isinstance(rows[0], list):
            paper.grid(rows, [160 // len(rows[0])] * len(rows[0]))
        else:
            paper.bullets(rows, SANS)
    paper.write()


def clauses(hours, notice_days, exit_clause, liability, service):
    """The clauses that our two agreements share; what differs is passed in."""
    return [
        ("Subject matter and duration", [
            f"Processor processes personal data and other customer data on behalf of Controller to provide {service}. "
            "Annex I describes the processing, the categories of data subjects and the types of data.",
            "This agreement lasts as long as Processor holds such data. Where this agreement and the main agreement "
            "differ, this agreement controls."]),
        ("Instructions", [
            "Processor shall process the data only on documented instructions from Controller, including with regard to "
            "transfers to a third country, unless the law requires otherwise.",
            "Processor shall immediately inform Controller if it believes that an instruction infringes data protection "
            "law.",
            "Processor shall not use the data, prompts or outputs to train, retrain or improve any machine learning "
            "model, and shall not permit any subprocessor to do so."]),
        ("Confidentiality", [
            "Processor ensures that persons authorised to process the data are bound by confidentiality obligations.",
            "Processor's staff may access the data only with a recorded approval for a named support case."]),
        ("Security", [
            "Processor shall implement appropriate technical and organisational measures as required by Article 32 GDPR; "
            "the measures are listed in Annex II."]),
        ("Subprocessors", [
            "Controller gives general authorisation to the subprocessors listed in Annex III. Processor shall give at "
            f"least {notice_days} days notice before adding or replacing a subprocessor.",
            "Controller may object to a new subprocessor on reasonable grounds within the notice period; if the parties "
            "find no solution, Controller may terminate the affected service.",
            "Processor shall bind each subprocessor to terms no less protective than these, and remains liable for its "
            "subprocessors as for itself."]),
        ("Data subject requests", [
            "Processor shall assist Controller by appropriate measures in responding to requests from individuals who "
            "exercise their rights under Chapter III GDPR."]),
        ("Assistance", [
            "Processor shall assist Controller in ensuring compliance with Articles 32 to 36 GDPR, including security, "
            "notification of breaches, data protection impact assessment and prior consultation."]),
        ("Security incidents", [
            f"Processor shall notify Controller without undue delay and no later than {hours} hours after becoming aware "
            "of a confirmed or reasonably suspected security incident affecting the data.",
            "The notice states the nature of the incident, the data concerned, the likely consequences, the measures "
            "taken and a contact who can be reached at all hours."]),
        ("Return and deletion", [exit_clause]),
        ("Information and audit", [
            "Processor shall make available to Controller all information necessary to demonstrate compliance and shall "
            "allow for and contribute to audits, including inspections, by Controller or its auditor, once per twelve "
            "(12) month period on thirty (30) days notice, and at any time after a security incident or where a "
            "supervisory authority so requires."]),
        ("Changes", [
            "Processor shall give at least thirty (30) days notice before it adds or changes a tool that the service "
            "offers to agents, the model provider, or terms that affect the data."]),
        ("International transfers", [
            "The data are processed in the regions named in Annex I. Transfers to a third country take place only under "
            "the standard contractual clauses of Commission Implementing Decision (EU) 2021/914 of 4 June 2021, Module "
            "Two, which are incorporated by reference."]),
        ("Liability and insurance", liability),
    ]


def words(number):
    return {24: "twenty-four (24)", 30: "thirty (30)", 48: "forty-eight (48)", 72: "seventy-two (72)"}[number]
