extension Client {
    /// It reads other clients' files of a solution too; those are listed under the clients.
    static let visualStudio = Client(id: "visual-studio", name: "Visual Studio", servers: ["servers"])
        .user(".mcp.json", on: [.windows])
        .project(".mcp.json", ".vs/mcp.json")
}
