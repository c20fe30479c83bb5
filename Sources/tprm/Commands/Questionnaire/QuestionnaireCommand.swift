import ArgumentParser

/// `tprm questionnaire`: what can be read, sent and found wrong in an answer.
struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract: "Questionnaires: what can be read, sent, and found wrong in an answer.",
        subcommands: [ListQuestionnaires.self, Blank.self, LintAnswers.self, CompareAnswers.self, ProposeMap.self])
}
