import Foundation
import Readers

/// PDFs made for tests of how their text is taken out.
enum PDFForge {
    /// Pages of lines, each with its place from the lower left corner, in Helvetica of 12 points.
    static func document(_ pages: [[(x: Int, y: Int, text: String)]], name: String = "made.pdf") -> Document {
        let contents = pages.map { lines in
            "BT /F1 12 Tf " + lines.map { "1 0 0 1 \($0.x) \($0.y) Tm (\($0.text)) Tj" }.joined(separator: " ") + " ET"
        }
        return document(contents: contents, name: name)
    }

    /// Pages with these contents, whatever they draw.
    static func document(contents: [String], name: String = "made.pdf") -> Document {
        let kids = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(contents.count)/Kids[\(kids)]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        for (index, content) in contents.enumerated() {
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
                    + "/Contents \(5 + 2 * index) 0 R>>")
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        var file = "%PDF-1.4\n", offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\(object) endobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
        file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF"
        return Document(name: name, bytes: Array(file.utf8))
    }

    /// One page, "Bridge letter of Example Ltd", that anyone may open and nobody copy from, in AES of 128 bits.
    static let aes128 = sealed(
        """
        JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50ID
        EgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAw
        IDYxMiA3OTIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG
        9iago0IDAgb2JqCjw8IC9MZW5ndGggOTYgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCoCAMpL/6N1sxMWRdzimkS7n/x8yZlFvwHiW
        ST8/HGqidc39uCjIXrHCz+Z1+XA48J8ZYFAnS0aMorUI7CavLRFrT5Ysef83Cucya60VYdyTv7gogiopywpOF25oqu/QuGVuZHN0cmVhbQplbm
        RvYmoKNSAwIG9iago8PCAvQmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5kb2JqCjYgMCBvYmoK
        PDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YyIC9MZW5ndGggMTYgPj4gPj4gL0ZpbHRlciAvU3Rhbm
        RhcmQgL0xlbmd0aCAxMjggL08gPDU2NmZhODczZWUzM2M3OTdjZDNiOTA0ZmRhZGY4MTRhZmEzNGRmOWEzOGY2ZWQ0MWI5ODRlMmM2ZGEyYWE2
        ZjU+IC9QIC0xMzQwIC9SIDQgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8NWQyYzkyZTE3OTg4MWE2ODdhNTk3MjFjNDRiYmQ1ZWUwMT
        IyNDU2YTkxYmFlNTEzNDI3M2E2ZGIxMzRjODdjND4gL1YgNCA+PgplbmRvYmoKeHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAw
        MDE1IDAwMDAwIG4gCjAwMDAwMDAwNjQgMDAwMDAgbiAKMDAwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMjUxIDAwMDAwIG4gCjAwMDAwMDA0MT
        cgMDAwMDAgbiAKMDAwMDAwMDQ4NyAwMDAwMCBuIAp0cmFpbGVyIDw8IC9Sb290IDEgMCBSIC9TaXplIDcgL0lEIFs8MDAwMDAwMDAwMDAwMDAw
        MDAwMDAwMDAwMDAwMDAwMDA+PDBmOGFlNjdhYzQ5ODU0ODQ3MmFiZTVlZWM4ZTM0N2ZiPl0gL0VuY3J5cHQgNiAwIFIgPj4Kc3RhcnR4cmVmCj
        c4OQolJUVPRgo=
        """)
    /// The same in AES of 256 bits, the sixth revision.
    static let aes256 = sealed(
        """
        JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5zaW9uTGV2ZW
        wgOCA+PiA+PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBd
        IC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDYxMiA3OTIgXSAvUGFyZW
        50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9M
        ZW5ndGggOTYgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCq4jABFDcS4WSLITbhRQo7e7JgtK+QKECGgg7iP+wyEIHKYgBwKWa+sHcl
        nMg0X8NIuVLWtY8uMb0xeKJFoIZtHx6sX++zodMLp55bC5AL2dzJraDf3YeJkrtKDPu+AYNmVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAv
        QmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5kb2JqCjYgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRi
        A8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YzIC9MZW5ndGggMzIgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAyNTYg
        L08gPDk2NjhjYjUzYzUzZmM5N2FhNGZlYjdmZjgwODQ3YTk5MWNiOGMwMDlkMjY1OTI0OTMxZWZiNWRlOGExMGU1MTU0OGYyOWFiOTIzOTllMz
        QxOWZmMzEzMzBmMDgzNmU1Mj4gL09FIDwzMDE5OWUxYWNkOTJjZTEzMTMxODIzYzkzYzA0OWM0ODA2ZDBlNmM0YzZiMzI2OWZiMjJlNWI2MDE0
        MjQ1YzFjPiAvUCAtMTM0MCAvUGVybXMgPDkxMzFmODJkYTM0OTY4ODJmOTgwOWNjYzA0NzJlNzE1PiAvUiA2IC9TdG1GIC9TdGRDRiAvU3RyRi
        AvU3RkQ0YgL1UgPDc3ZGQ4ZDJmOWMwY2FmZDc0Y2Q4MWY4NDg5NGE4MDgzOTZlOWM5ZmE5ZmFiMDJhOWEwYWVlMjhmZGI5NWU5YThmODJjNDE4
        NGZlODQ0YWVmNDNkMDEzMGM0NmFkY2E1ZT4gL1VFIDxmNDI2MjE3ZGEwNDM1YTAxNTU2MjFjYzFlN2MyODEwY2M5OTYyZmE0Yzk5NTMwYTBiZG
        E3MDA5NzUxOTA2YmE5PiAvViA1ID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAw
        MDAwMDEzMCAwMDAwMCBuIAowMDAwMDAwMTg5IDAwMDAwIG4gCjAwMDAwMDAzMTcgMDAwMDAgbiAKMDAwMDAwMDQ4MyAwMDAwMCBuIAowMDAwMD
        AwNTUzIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUgNyAvSUQgWzwwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw
        MD48ODg5NmUwNTE0MWI1ZDE4N2YxZjc4ZTM0Zjk2Y2FjMzA+XSAvRW5jcnlwdCA2IDAgUiA+PgpzdGFydHhyZWYKMTEwMwolJUVPRgo=
        """)
    /// The same behind a password.
    static let locked = sealed(
        """
        JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5zaW9uTGV2ZW
        wgOCA+PiA+PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBd
        IC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDYxMiA3OTIgXSAvUGFyZW
        50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9M
        ZW5ndGggOTYgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCneRKhZmS50Xb7kBYL+r3zqmxKLRbC5cJw6Tk2ghNwZqW7on0OAFlC9Hfe
        dScR/ri0rbwTTHUfkP+JpAXIGu8Ee/vvljRdJZX3hMbrUkzdzmrfvF/DL1i0l/LPifCZPFbWVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAv
        QmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5kb2JqCjYgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRi
        A8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YzIC9MZW5ndGggMzIgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAyNTYg
        L08gPGU5MTIxOTRmNWRiMDA1YzZjZDNjZGVhNTQ1MGY0MzA3YjY5YWM5OTg3N2Q4ODgxYWMzNGY0NDYxZGU1YWExNDBjNDBkZTM5OWUyMmMxMm
        FiNWUwYWNhYzQyZDAxY2JmNj4gL09FIDxjZDkzNjI4Mzc1ZjFiMTYyMGExNjI4MDcyODYyODc4NTA2NDg4NTI3YjNiZTFiNDg5NjM5NTgwNTEw
        YzhmMWNhPiAvUCAtNCAvUGVybXMgPGRkOWE2Y2M2NTJkZDIxNTU0YjM2Mzk1NTA1NGVjMmUxPiAvUiA2IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3
        RkQ0YgL1UgPDllYTYzOGIxOTgzOGI1ZmE3ZTFmZDYxZDM1YTdhMWY4MzdlMDA5MWEyMmE3NTUyZjBkMzhjZDI0MDQ1OThmMThhYzJjMWJmZWIz
        OWY5NGIxYzUxNTUwZWNkNjljZTYwOD4gL1VFIDw0MDcwY2M3OGNlMWIyYjBlMTliM2ZjM2YxODgxYTYxMmU0OGZjYjQ0Yzk3MDBjNGQ4ZDM5Yz
        BiOGUxNzUwNTdhPiAvViA1ID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAw
        MDEzMCAwMDAwMCBuIAowMDAwMDAwMTg5IDAwMDAwIG4gCjAwMDAwMDAzMTcgMDAwMDAgbiAKMDAwMDAwMDQ4MyAwMDAwMCBuIAowMDAwMDAwNT
        UzIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUgNyAvSUQgWzwwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD48
        MWMyNDk3ZmZlNGMwNmE3MjdkZjEyOGU3MjAwZWJiNWU+XSAvRW5jcnlwdCA2IDAgUiA+PgpzdGFydHhyZWYKMTEwMAolJUVPRgo=
        """)

    private static func sealed(_ base64: String) -> Document {
        let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data()
        return Document(name: "sealed.pdf", bytes: [UInt8](data))
    }
}
