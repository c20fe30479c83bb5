"""How the example papers look: pages, headings, tables and signature blocks, the same bytes at every run."""

import os
import zipfile

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table, TableStyle,
)

rl_config.invariant = 1

SERIF = ParagraphStyle("serif", fontName="Times-Roman", fontSize=10.5, leading=14, spaceAfter=7, alignment=4)
PLAIN = ParagraphStyle("plain", parent=SERIF, alignment=0)
SANS = ParagraphStyle("sans", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=6)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
HEAD_CELL = ParagraphStyle("head", parent=CELL, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=22, leading=27, spaceAfter=12)
SUBTITLE = ParagraphStyle("subtitle", fontName="Helvetica", fontSize=13, leading=18, spaceAfter=8)
SECTION = ParagraphStyle("section", fontName="Helvetica-Bold", fontSize=15, leading=19, spaceAfter=10)
HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=11.5, leading=15, spaceBefore=8, spaceAfter=4,
                         keepWithNext=1)
CENTRED = ParagraphStyle("centred", parent=SERIF, alignment=1)


class Paper(BaseDocTemplate):
    """One PDF with a running footer; `labels` prints page numbers from the second page on, as reports do."""

    def __init__(self, path, title, author, footer, size=A4, labels=True):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        super().__init__(
            path, pagesize=size, title=title, author=author, leftMargin=24 * mm, rightMargin=24 * mm,
            topMargin=22 * mm, bottomMargin=22 * mm, creator="make-examples.py")
        self.footer, self.labels = footer, labels
        frame = Frame(self.leftMargin, self.bottomMargin, self.width, self.height, id="body", leftPadding=0,
                      rightPadding=0)
        self.addPageTemplates([PageTemplate(id="page", frames=[frame], onPage=self.decorate)])
        self.story, self.pages = [], {}

    @staticmethod
    def decorate(canvas, paper):
        canvas.saveState()
        canvas.setFont("Helvetica", 7.5)
        canvas.setFillColor(colors.HexColor("#555555"))
        canvas.drawString(paper.leftMargin, 12 * mm, paper.footer)
        if paper.labels and canvas.getPageNumber() > 1:
            canvas.drawRightString(paper.pagesize[0] - paper.rightMargin, 12 * mm, str(canvas.getPageNumber()))
        canvas.restoreState()

    def put(self, *texts, style=SERIF):
        self.story += [Paragraph(text, style) for text in texts]

    def section(self, text):
        self.put(text, style=SECTION)

    def afterFlowable(self, flowable):
        """Remembers on which page each heading came to stand, for the table of contents of a second run."""
        if getattr(flowable, "style", None) in (SECTION, HEADING):
            self.pages.setdefault(flowable.text, self.page)

    def heading(self, text):
        self.put(text, style=HEADING)

    def bullets(self, texts, style=SERIF):
        indented = ParagraphStyle("bullet", parent=style, leftIndent=14, bulletIndent=3)
        self.story += [Paragraph(text, indented, bulletText="\u2022") for text in texts]

    def gap(self, millimetres):
        self.story.append(Spacer(1, millimetres * mm))

    def turn(self):
        self.story.append(PageBreak())

    def grid(self, rows, widths, header=True):
        """A ruled table; the first row is the header. Widths are in millimetres."""
        styled = [[Paragraph(str(cell), HEAD_CELL if header and i == 0 else CELL) for cell in row]
                  for i, row in enumerate(rows)]
        table = Table(styled, colWidths=[w * mm for w in widths], repeatRows=1 if header else 0)
        table.setStyle(TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#999999")),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e8ecf0" if header else "#ffffff")),
        ]))
        self.story += [table, Spacer(1, 4 * mm)]

    def pairs(self, rows, widths=(55, 105)):
        """Labels and values without rules, as certificates and letters have them."""
        label = ParagraphStyle("label", parent=SANS, fontName="Helvetica-Bold", spaceAfter=0)
        value = ParagraphStyle("value", parent=SANS, spaceAfter=0)
        table = Table([[Paragraph(a, label), Paragraph(b, value)] for a, b in rows],
                      colWidths=[w * mm for w in widths])
        table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]))
        self.story += [table, Spacer(1, 3 * mm)]

    def signatures(self, parties):
        """Signature blocks side by side: (party, signer, title, date) each; an unsigned one has empty lines."""
        def block(party, signer, title, date):
            written = f"/s/ {signer}" if date else "______________________"
            return [Paragraph(text, SANS) for text in (
                f"<b>{party}</b>", f"Signature: {written}", f"Name: {signer}", f"Title: {title}",
                f"Date: {date or '______________'}")]
        table = Table([[block(*party) for party in parties]], colWidths=[80 * mm] * len(parties))
        table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
        self.story += [Spacer(1, 6 * mm), table]

    def write(self):
        self.build(self.story)


def workbook(path, sheets, widths):
    """An XLSX of (name, rows) sheets, with every time in it fixed."""
    import datetime
    import openpyxl
    from openpyxl.styles import Alignment, Font

    fixed = datetime.datetime(2026, 9, 1, 9, 0, 0)
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for column, width in zip("ABCDEFGH", widths):
            sheet.column_dimensions[column].width = width
        for row in sheet.iter_rows():
            for cell in row:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.freeze_panes = "A2"
    book.properties.created = book.properties.modified = fixed
    book.properties.creator = "make-examples.py"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    book.save(path)
    # openpyxl stamps the parts, and one property, with the time of the run.
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            if name == "docProps/core.xml":
                import re
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-09-01T09:00:00Z", data)
            info = zipfile.ZipInfo(name, (2026, 9, 1, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
