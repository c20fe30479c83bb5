package import Assessment
import Foundation

extension Memo {
    /// A page of an exhibit as a picture, with the words framed on which the answer rests.
    package struct Leaf: Hashable, Sendable {
        package var source: Source
        /// What the words say, as the vocabulary asks it: `who signed the report`.
        package var topic: String
        /// A PNG file.
        package var picture: [UInt8]
        /// Whether the words were found on the page and framed.
        package var framed: Bool
        package init(source: Source, topic: String, picture: [UInt8], framed: Bool) {
            self.source = source
            self.topic = topic
            self.picture = picture
            self.framed = framed
        }
    }

    /// A page with its letter, ready to be shown.
    package struct LeafLine: Hashable, Sendable {
        package let cite: String
        /// What a person who cannot see the picture is told: the words themselves.
        package let alt: String
        package let says: String
        /// Base 64 of a PNG file.
        package let picture: String
    }

    static func line(_ leaf: Leaf, _ docket: Docket) -> LeafLine? {
        guard let cite = docket.cite(leaf.source) else { return nil }
        let quote = VisibleText.words(leaf.source.quote, 60)
        return LeafLine(
            cite: cite.text,
            alt: "The page as it is in the file" + (leaf.framed ? ", with these words framed: \(quote)" : "."),
            says: "On \(leaf.topic)."
                + (leaf.framed ? "" : " The words were not found on the page again, so nothing is framed."),
            picture: Data(leaf.picture).base64EncodedString())
    }
}
