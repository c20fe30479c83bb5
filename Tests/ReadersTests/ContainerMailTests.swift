import Assessment
import Testing

@testable import Readers

@Suite("An e-mail message is read, and what came with it")
struct ContainerMailTests {
    private static let head = """
        From: =?utf-8?Q?Zo=C3=AB_M=C3=BCller?= <zoe@quarterdeck.example>
        Date: Tue, 3 Mar 2026 23:15:00 -0500
        Subject: Our =?iso-8859-1?B?U0NIUkVJQkVO?=
        \t=?utf-8?Q?_f=C3=BCr?= you
        MIME-Version: 1.0

        """
    private func open(_ rest: String, _ name: String = "m.eml") async throws -> (message: Message, content: Content) {
        let text = (Self.head + rest).replacing("\n", with: "\r\n")
        let content = try await Content.open(Document(name: name, bytes: Array(text.utf8)))
        guard case .message(let message) = content.form else {
            throw ReadingError.noReader(file: name, form: "another")
        }
        return (message, content)
    }

    @Test("Who sent it, when and about what, with encoded words and folded lines")
    func headers() async throws {
        let (message, _) = try await open("Content-Type: text/plain; charset=utf-8\n\nHello\nthere\n\nBye\n")
        #expect(message.from == "Zoë Müller <zoe@quarterdeck.example>" && message.subject == "Our SCHREIBEN für you")
        #expect(message.sent == Day(iso: "2026-03-03"))
        #expect(message.body.paragraphs.map(\.text) == ["Hello\nthere", "Bye"])
    }

    @Test("Quoted-printable and base64 in their character sets")
    func codings() async throws {
        let quoted =
            "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe, a lo=\nng line\n"
        #expect(try await open(quoted).message.body.paragraphs.map(\.text) == ["Grüße, a long line"])
        let base64 = "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n5MHU\nwQ==\n"
        #expect(try await open(base64).message.body.paragraphs.map(\.text) == ["Дата"])
    }

    @Test("The words of earlier messages are not those of the sender")
    func quotes() async throws {
        let (message, content) = try await open(
            "\nYes.\n\n> notify within 24 hours?\n\nNo.\n\nOn Mon, 2 Mar 2026, Risk wrote:\nwithin 12 hours\n")
        #expect(message.body.paragraphs.map(\.text) == ["Yes.", "No."])
        #expect(content.problems.contains { $0.says.hasPrefix("Words of earlier messages") })
    }

    private static let mixed = """
        Content-Type: multipart/mixed; boundary="=_out"

        --=_out
        Content-Type: multipart/alternative; boundary=in

        --in
        Content-Type: text/plain

        The report covers the whole period without material changes.
        --in
        Content-Type: text/html; charset=utf-8

        <p>The report covers <b>the whole</b> period without material changes.</p>
        --in--
        --=_out
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename*0*=utf-8''Bericht%20%C3%BCber; filename*1="..%2Fx.txt"
        Content-Transfer-Encoding: base64

        aGVsbG8gdGhlcmU=
        --=_out
        Content-Type: message/rfc822

        From: a@b.example
        Subject: inner
        Date: 1 Jan 2026 10:00:00 +0000

        inner words
        --=_out--
        """

    @Test("Of the same said twice the page is read; attachments and forwarded messages are documents of their own")
    func attachments() async throws {
        let (message, content) = try await open(Self.mixed)
        #expect(message.body.paragraphs.map(\.text) == ["The report covers the whole period without material changes."])
        #expect(content.problems.isEmpty)
        #expect(message.members.map(\.name) == ["Bericht über..%2Fx.txt", "forwarded message 2.eml"])
        let unpacked = try await Unpacked(content.document.bytes, "m.eml")
        #expect(unpacked.names == ["m.eml", "Bericht über..%2Fx.txt", "forwarded message 2.eml"])
        #expect(unpacked.forms == ["an e-mail message", "plain text", "an e-mail message"])
        #expect(unpacked.parents["forwarded message 2.eml"] == "m.eml" && unpacked.parents["m.eml"] == nil)
    }

    @Test("A page that says something else than the plain text beside it is told")
    func differing() async throws {
        let other = Self.mixed.replacing("<b>the whole</b> period", with: "nothing at all, since")
            .replacing("without material changes.</p>", with: "everything changed.</p>")
        #expect(try await open(other).content.problems.contains { $0.says.contains("say different things") })
    }

    @Test("What a message states is documented at most, and who sent it is said to be no proof")
    func tempered() async throws {
        let (_, content) = try await open("\nWe confirm that all is well.\n")
        let setting = Setting(received: try #require(Day(iso: "2026-11-02")), questionnaires: "")
        let (reader, harvest) = try await Reader.reading(content, as: nil, setting)
        #expect(reader.id == "message" && harvest.letterhead.day == Day(iso: "2026-03-03") && harvest.facts.isEmpty)
        #expect(
            harvest.problems.map(\.says).last?.contains(
                "Zoë Müller <zoe@quarterdeck.example> on 2026-03-03, which an e-mail says and cannot prove") == true)
        var signed = Harvest(kind: "x", of: content.document, setting)
        signed.add(
            .incidentNoticeHours, 24, of: setting.vendorSubject, .contracted, speaksOf: setting.received,
            rule: Fact.Rule("x"), at: .paragraph("¶ 1"), quote: "24")
        signed.temper(as: content)
        #expect(signed.facts.map(\.assurance) == [.documented])
    }

    @Test("A page that a browser saved as a message is a page")
    func savedPage() async throws {
        let text = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://trust.q.example/
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <html><p class=3Dx>Trust</p></html>
            --b--
            """
        let (writing, says) = try await WordForge.open(Array(text.utf8), "p.mhtml")
        #expect(
            writing.paragraphs.map(\.text) == ["Trust"] && writing.address == "https://trust.q.example/" && says.isEmpty
        )
    }

    @Test("Nesting, parts and headers without end are refused; so is what is sealed")
    func hostile() async throws {
        var deep = "Content-Type: text/plain\n\nx"
        for level in 0..<30 {
            deep = "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n\(deep)\n--b\(level)--\n"
        }
        let many = "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n\nhi\n", count: 5_000)
        let long = "X-Long: " + String(repeating: "a", count: 1 << 20) + "\n\nhi"
        for rest in [deep, many, long, "Content-Type: application/pkcs7-mime\n\nMIAG"] {
            await #expect(throws: ReadingError.self) { try await self.open(rest) }
        }
    }
}
