/// An XML element: small and immutable. Namespace prefixes are dropped.
package struct XMLTree: Hashable, Sendable {
    package let name: String
    package let attributes: [String: String]
    /// Its text, trimmed. Where text and elements are mixed, all text below it in the order of the document; empty
    /// where it holds only elements.
    package let text: String
    package let children: [XMLTree]
    /// The line on which it starts, counted from 1.
    package let line: Int

    package init(
        name: String, attributes: [String: String] = [:], text: String = "", children: [XMLTree] = [], line: Int
    ) {
        self.name = name
        self.attributes = attributes
        self.text = text
        self.children = children
        self.line = line
    }

    /// The first child of a name; nil when there is none.
    package subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }
    /// All children of a name, in their order.
    package func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }
}
