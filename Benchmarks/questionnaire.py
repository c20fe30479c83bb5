"""A workbook of the size and build of a large university questionnaire: fifteen sheets, of which three are hidden; questions
that every sheet looks up from a master sheet, with their values beside the formulas; rich and shared strings. All its words
are invented. And a map for it, by which `tprm look` reads it."""

import random
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TABS = ["Begin", "Organization", "Product", "Infrastructure", "Accessibility", "Cases", "Models", "Privacy", "Institution",
        "Risk", "Analyst", "Reference"]
HIDDEN = ["Master", "Replies", "(scores)"]
PER_TAB = 42


def letters(column):
    return chr(65 + column)


class Strings:
    """The shared strings: every tenth has runs of its own."""

    def __init__(self):
        self.index = {}

    def __call__(self, text):
        return self.index.setdefault(text, len(self.index))

    def xml(self):
        items = []
        for number, text in enumerate(self.index):
            half = len(text) // 2
            items.append(
                f"<si><r><rPr><b/></rPr><t xml:space=\"preserve\">{escape(text[:half])}</t></r><r><t xml:space=\"preserve\">"
                f"{escape(text[half:])}</t></r></si>" if number % 10 == 0 else
                f"<si><t xml:space=\"preserve\">{escape(text)}</t></si>")
        return f"<sst xmlns=\"{MAIN}\">{''.join(items)}</sst>"


def book(path):
    dice, strings = random.Random(4), Strings()
    words = ["".join(dice.choice("aeiou") + dice.choice("bcdfghklmnprstvw") for _ in range(dice.randrange(1, 5)))
             for _ in range(6000)]
    sentence = lambda count: " ".join(dice.choice(words) for _ in range(count)).capitalize() + "."
    questions = [(f"QX{tab:02}-{number:02}", sentence(16)[:-1] + "?") for tab in range(8) for number in range(1, PER_TAB + 1)]

    answers = {name: dice.choice(["Yes", "Yes", "No", "N/A"]) for name, _ in questions}

    def cell(row, column, value, formula=None):
        place = f"r=\"{letters(column)}{row}\" s=\"{dice.randrange(40)}\""
        if formula:
            return f"<c {place} t=\"str\"><f>{escape(formula)}</f><v>{escape(str(value))}</v></c>"
        if isinstance(value, str):
            return f"<c {place} t=\"s\"><v>{strings(value)}</v></c>"
        return f"<c {place}><v>{value}</v></c>"

    def sheet(rows, merged=()):
        lines = []
        for number, cells in rows:
            inner = "".join(cell(number, column, *value) if isinstance(value, tuple) else cell(number, column, value)
                            for column, value in enumerate(cells) if value != "")
            lines.append(f"<row r=\"{number}\" spans=\"1:24\" ht=\"30\" customHeight=\"1\">{inner}</row>")
        ranges = "".join(f"<mergeCell ref=\"{one}\"/>" for one in merged)
        return (f"<worksheet xmlns=\"{MAIN}\"><sheetData>{''.join(lines)}</sheetData>"
                + (f"<mergeCells>{ranges}</mergeCells>" if ranges else "") + "</worksheet>")

    look_up = lambda row, column: f"VLOOKUP($A{row},Master!$A$3:$X$400,{column},FALSE)"

    def tab(own):
        rows = [(1, ["A check of vendors"]), (2, ["", ("Edition 4.1", "Replies!$A$36")]), (4, ["Vendor", "Benchmark Inc."]),
                (5, ["Date", "2026-10-01"]), (12, ["ID", "Question", "Answer", "Additional information", "Guidance"])]
        for number, (name, text) in enumerate(own if own[0] == questions[0] else questions[:20] + own, 13):
            answer = answers[name]
            repeated = own[0] != questions[0] and number < 33
            rows.append((number, [
                name, (text, look_up(number, 2)), (answer, f"VLOOKUP($A{number},Begin!$A$13:$D$60,3,FALSE)") if repeated else answer,
                ("", look_up(number, 4)) if repeated else sentence(24), (sentence(70), look_up(number, 15)), ""]))
        return sheet(rows, ["A1:F1", "A2:A3"])

    sheets = []
    for number, name in enumerate(TABS):
        own = questions[number * PER_TAB:(number + 1) * PER_TAB] if number < 8 else []
        if number < 8:
            sheets.append((name, "", tab(own)))
        else:
            rows = [(1, [name])] + [(row, [f"Category {row}", (row * 3 % 97, f"SUM('(scores)'!O{row}:O{row + 9})"), 20, sentence(30)])
                                    for row in range(3, 120)]
            sheets.append((name, "", sheet(rows)))
    master = [(2, ["New ID", "Question"] + [f"Field {column}" for column in range(3, 25)])]
    for row, (name, text) in enumerate(questions, 3):
        master.append((row, [name, text] + ["X"] * 8 + [20, 1] + [sentence(60) for _ in range(8)] + ["Yes", "", "Standard", 10]))
    replies = [(row, [f"Version {row}" if row == 36 else sentence(3), sentence(12)]) for row in range(1, 90)]
    scores = [(row, [questions[row - 3][0]] + [(row * column % 21, f"IF(Master!K{row}=1,Master!X{row}*{column},0)")
                                               for column in range(1, 16)]) for row in range(3, 3 + len(questions))]
    sheets += [(name, "hidden", sheet(rows)) for name, rows in zip(HIDDEN, [master, replies, scores])]

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        put = lambda name, text: archive.writestr(name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        put("[Content_Types].xml",
            f"<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
            f"package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            f"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>"
            f"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{kind}.sharedStrings+xml\"/>"
            f"<Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>"
            + "".join(f"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{kind}.worksheet+xml\"/>"
                      for number in range(1, len(sheets) + 1)) + "</Types>")
        relation = lambda name, what, target: f"<Relationship Id=\"{name}\" Type=\"{OFFICE}/{what}\" Target=\"{target}\"/>"
        put("_rels/.rels", f"<Relationships xmlns=\"{PACKAGE}/relationships\">{relation('rId1', 'officeDocument', 'xl/workbook.xml')}"
                           "</Relationships>")
        put("xl/workbook.xml",
            f"<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>"
            + "".join(f"<sheet name=\"{escape(name)}\" sheetId=\"{number}\"{' state=' + chr(34) + state + chr(34) if state else ''} "
                      f"r:id=\"rId{number}\"/>" for number, (name, state, _) in enumerate(sheets, 1)) + "</sheets></workbook>")
        put("xl/_rels/workbook.xml.rels",
            f"<Relationships xmlns=\"{PACKAGE}/relationships\">"
            + "".join(relation(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1))
            + relation("rId98", "sharedStrings", "sharedStrings.xml") + relation("rId99", "styles", "styles.xml")
            + "</Relationships>")
        put("xl/styles.xml",
            f"<styleSheet xmlns=\"{MAIN}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
            "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"40\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>" * 40 + "</cellXfs></styleSheet>")
        put("xl/sharedStrings.xml", strings.xml())
        for number, (_, _, xml) in enumerate(sheets, 1):
            put(f"xl/worksheets/sheet{number}.xml", xml)
    return questions


def map_of(questions, path):
    with open(path, "w") as file:
        file.write("id: benchmark-check\ntitle: A check of vendors\nedition: \"4.1\"\nsource: invented\nlicence: invented\n"
                   f"sheets: [{', '.join(TABS[:8])}]\nquestions:\n")
        for name, _ in questions:
            file.write(f"  - {{id: {name}, asked: vendor, text: Question {name}, kind: practice}}\n")
