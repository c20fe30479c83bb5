// Lists, tables and pairs of labels and values.
extension SheetSetter {
    mutating func setMarked(_ items: [(mark: String, text: String)]) {
        for item in items {
            need(leading)
            show(item.mark, style.font, style.size, at: left + 8, y - leading)
            flow(item.text, indent: 28)
            y -= 3
        }
        y -= 4
    }

    mutating func setTable(_ shares: [Double], _ head: [String], _ rows: [[String]]) {
        let size = style.size - 1.5, step = size * 1.25, pad = 4.0
        let widths = shares.map { $0 * width / shares.reduce(0, +) }
        func cells(_ row: [String], _ font: SheetFont) -> [[String]] {
            zip(row, widths).map { text, wide in
                text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                    lines(String($0), font, size, wide - 2 * pad)
                }
            }
        }
        func draw(_ cells: [[String]], _ font: SheetFont, _ setter: inout SheetSetter) {
            let height = Double(cells.map(\.count).max() ?? 1) * step + 2 * pad
            var x = setter.left
            setter.rule(x, setter.y, x + setter.width, setter.y)
            for (lines, wide) in zip(cells, widths) {
                setter.rule(x, setter.y, x, setter.y - height)
                for (index, line) in lines.enumerated() {
                    setter.show(line, font, size, at: x + pad, setter.y - pad - Double(index + 1) * step + 2)
                }
                x += wide
            }
            setter.rule(x, setter.y, x, setter.y - height)
            setter.y -= height
            setter.rule(setter.left, setter.y, x, setter.y)
        }
        let top = cells(head, style.font.bold)
        func height(_ cells: [[String]]) -> Double { Double(cells.map(\.count).max() ?? 1) * step + 2 * pad }
        need(height(top) + step * 4)
        if !head.isEmpty { draw(top, style.font.bold, &self) }
        for row in rows {
            let row = cells(row, style.font)
            if y - height(row) < bottom {
                need(height(row))
                if !head.isEmpty { draw(top, style.font.bold, &self) }
            }
            draw(row, style.font, &self)
        }
        y -= 10
    }

    mutating func setPairs(_ pairs: [(label: String, value: String)], _ share: Double) {
        for pair in pairs {
            let labels = lines(pair.label, style.font, style.size, width * share - 10)
            let values = pair.value.split(separator: "\n").flatMap {
                lines(String($0), style.font.bold, style.size, width * (1 - share))
            }
            let count = max(labels.count, values.count)
            need(Double(count) * leading)
            for index in 0..<count {
                y -= leading
                if index < labels.count { show(labels[index], style.font, style.size, at: left, y) }
                if index < values.count {
                    show(values[index], style.font.bold, style.size, at: left + width * share, y)
                }
            }
            y -= 4
        }
        y -= 4
    }

    mutating func setStacked(_ rows: [[(label: String, value: String)]]) {
        for row in rows {
            let wide = width / Double(max(row.count, 1)), small = style.size - 2.5
            let values = row.map { pair in
                pair.value.split(separator: "\n").flatMap {
                    lines(String($0), style.font.bold, style.size + 1, wide - 12)
                }
            }
            let count = values.map(\.count).max() ?? 1
            need(Double(count) * leading + small * 2)
            y -= small * 1.4
            for (index, pair) in row.enumerated() {
                show(pair.label, style.font, small, at: left + Double(index) * wide, y)
            }
            for line in 0..<count {
                y -= leading + 1
                for (index, value) in values.enumerated() where line < value.count {
                    show(value[line], style.font.bold, style.size + 1, at: left + Double(index) * wide, y)
                }
            }
            y -= 8
        }
    }

    mutating func setSides(_ one: [String], _ other: [String]) {
        need(Double(max(one.count, other.count)) * (leading + 2))
        for index in 0..<max(one.count, other.count) {
            y -= leading + 2
            if index < one.count { show(one[index], style.font, style.size, at: left, y) }
            if index < other.count { show(other[index], style.font, style.size, at: left + width / 2, y) }
        }
        y -= 8
    }

    mutating func setContents() {
        flow("Table of Contents", style.font.bold, style.size * 1.4, isCentred: true)
        y -= 8
        for entry in known {
            need(leading)
            let title = entry.title, size = style.size
            let room = width - style.font.width(title, size) - style.font.width(entry.label, size) - 16
            let dots = max(3, Int(room / style.font.width(".", size)))
            y -= leading
            show(title + " " + String(repeating: ".", count: dots) + " " + entry.label, style.font, size, at: left, y)
        }
        y -= 8
    }
}
