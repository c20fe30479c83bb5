extension Client {
    static let trae = Client(id: "trae", name: "Trae")
        .application(
            "Trae/mcp_config.json", "Trae/mcp.json", "Trae/User/mcp.json", "Trae CN/User/mcp.json",
            "Trae CN/mcp_config.json"
        )
        .project(".trae/mcp.json")
}
