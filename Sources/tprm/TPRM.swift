import ArgumentParser

@main
struct TPRM: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tprm", version: "0.1.0")
}
