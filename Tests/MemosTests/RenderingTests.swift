import Foundation
import Testing

@testable import Assessment
@testable import Memos

/// The folder with the templates, from this file upwards.
let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates").path

@Suite struct RenderingTests {
    @Test func ratings() {
        #expect(Sample.all.map(\.sample.memo.rating) == [.ready, .notYet, .hold, .hold])
    }

    @Test(arguments: Sample.all.map(\.name)) func renders(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name }).sample
        let page = try MemoPage(templates: templates).render(sample.memo)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        if let out = ProcessInfo.processInfo.environment["MEMOS_OUT"] {
            try page.write(toFile: out + "/memo-\(name).html", atomically: false, encoding: .utf8)
        }
    }
}
