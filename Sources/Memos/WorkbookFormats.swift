import CLibXLSXWriter

/// The looks of the cells of a workbook: questions are locked, what is to be filled is not.
struct WorkbookFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let title, heading, text, label, head, section, question, required, small, entry, dayEntry: Format?
    /// Over others: a required answer that is still missing, and a question that is not asked.
    let missing, closed: Format?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func make(_ set: (Format) -> Void) -> Format? {
            guard let format = workbook_add_format(book) else { return nil }
            format_set_font_name(format, "Calibri")
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            set(format)
            return format
        }
        func lines(_ format: Format) {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xBFB9AC)
        }
        title = make {
            format_set_bold($0)
            format_set_font_size($0, 16)
        }
        heading = make {
            format_set_bold($0)
            format_set_font_size($0, 12)
        }
        text = make { _ in }
        label = make { format_set_bold($0) }
        head = make {
            lines($0)
            format_set_bold($0)
            format_set_font_color($0, 0xFFFFFF)
            format_set_bg_color($0, 0x1D4A75)
        }
        section = make {
            lines($0)
            format_set_bold($0)
            format_set_bg_color($0, 0xE6E2D9)
        }
        question = make(lines)
        required = make {
            lines($0)
            format_set_bold($0)
        }
        small = make {
            lines($0)
            format_set_font_size($0, 9)
            format_set_font_color($0, 0x4A463F)
        }
        entry = make {
            lines($0)
            format_set_unlocked($0)
            format_set_bg_color($0, 0xFFFFF0)
            format_set_num_format($0, "@")
        }
        dayEntry = make {
            lines($0)
            format_set_unlocked($0)
            format_set_bg_color($0, 0xFFFFF0)
            format_set_num_format($0, "yyyy-mm-dd")
        }
        missing = workbook_add_format(book)
        closed = workbook_add_format(book)
        format_set_bg_color(missing, 0xFCE4B8)
        format_set_bg_color(closed, 0xE4E4E4)
        format_set_font_color(closed, 0x6A6A6A)
    }
}

/// The sheet that tells how to answer. No cell of it is a label beside a value: the head stands with the questions.
struct WorkbookInstructions {
    let sheet: QuestionSheet
    let page: UnsafeMutablePointer<lxw_worksheet>
    let formats: WorkbookFormats
    private var row: UInt32 = 0

    init(sheet: QuestionSheet, page: UnsafeMutablePointer<lxw_worksheet>, formats: WorkbookFormats) {
        self.sheet = sheet
        self.page = page
        self.formats = formats
    }

    mutating func write() {
        _ = worksheet_set_column(page, 0, 0, 100, nil)
        worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        put(sheet.title, formats.title)
        put(sheet.request, formats.text)
        put(sheet.extent, formats.text)
        put("What your answers are", formats.heading)
        for text in sheet.told { put(text, formats.text) }
        put("How to answer", formats.heading)
        for text in how { put("• " + text, formats.text) }
        put("About the questions", formats.heading)
        put("\(sheet.title), edition \(sheet.edition). \(sheet.source)", formats.text)
    }

    private var how: [String] {
        let name = WorkbookText.sheetName(sheet.sheetName)
        return [
            "Answer on the sheet “\(name)”, in the cells with a light yellow ground. The others are locked, without a password, so that the ids stay as they are.",
            "First write your name and the day at the top of that sheet.",
            "Where a cell offers a list, choose from it. A number is a whole number in the unit that is named; a day is written 2026-10-01.",
            "Required answers that are still missing have an orange ground. Questions that are not asked, because of an earlier answer, turn grey: leave them empty.",
            "What you leave empty counts as not answered, never as no. Choose “Not applicable” only with the reason, and “Planned” with the day.",
            "A yes that needs a limit is “Partly”: say in the comment what is missing.",
        ] + (sheet.hasLast ? [QuestionSheet.lastTime] : [])
            + ["Save the file as a workbook (.xlsx) and send it back together with the evidence."]
    }

    private mutating func put(_ text: String, _ format: WorkbookFormats.Format?) {
        _ = worksheet_write_string(page, row, 0, WorkbookText.safe(text), format)
        row += 1
    }
}
