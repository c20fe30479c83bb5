import Assessment
import Cage
import Foundation

/// Reading pages from their pictures: drawn by poppler, read by tesseract, both in the cage, as many pages at once as
/// there are cores.
package enum OCR {
    /// Told after each page of a document how many are done, and of how many. It is called from any thread. A program sets
    /// it as it begins, before anything is read, and never again: so nobody reads it while it changes.
    package nonisolated(unsafe) static var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    /// The most pages of one document that are read from pictures.
    package static let mostPages = 120

    /// What came of it, page by page, and what a person must know.
    struct Reading: Sendable {
        var pages: [Int: PictureText] = [:]
        var problems: [Problem] = []
    }

    /// Whether the program that reads pictures is there.
    static var isInstalled: Bool { Cage.find("tesseract") != nil }

    /// Reads pages of a PDF, counted from 1 and sorted.
    static func read(_ document: Document, _ numbers: [Int], as size: PagePicture.Size) async -> Reading {
        var reading = Reading()
        let wanted = Array(numbers.prefix(mostPages)), left = numbers.dropFirst(mostPages)
        guard isInstalled else {
            reading.problems.append(Problem(nil, missing(numbers)))
            return reading
        }
        if !left.isEmpty {
            reading.problems.append(
                Problem(
                    nil,
                    "\(named(Array(left))) must be read from pictures too and \(left.count == 1 ? "was" : "were") not: tprm reads at most \(mostPages) pages of a document so. Split the document and read its parts."
                ))
        }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let parts = split(wanted, into: max(1, min(4, wanted.count / (cores * 2))))
        var waiting = parts[...], done = 0
        progress?(0, wanted.count)
        await withTaskGroup(of: [(Int, Result<PictureText, PageError>)].self) { group in
            for part in waiting.prefix(cores) { group.addTask { await pages(document, part, size) } }
            waiting = waiting.dropFirst(cores)
            for await part in group {
                if let next = waiting.popFirst() { group.addTask { await pages(document, next, size) } }
                for (number, result) in part {
                    done += 1
                    switch result {
                    case .success(let text): reading.pages[number] = text
                    case .failure(let error):
                        reading.problems.append(
                            Problem(
                                .page(number, label: nil),
                                "The page is a picture and was not read: \(error.why). Look at it."))
                    }
                }
                progress?(done, wanted.count)
            }
        }
        reading.problems.sort { "\($0.place?.description ?? "")" < "\($1.place?.description ?? "")" }
        return reading
    }

    /// Why a page was not read; completes a sentence.
    private struct PageError: Error { let why: String }

    /// Draws pages that follow one another and reads each.
    private static func pages(
        _ document: Document, _ part: ClosedRange<Int>, _ size: PagePicture.Size
    ) async -> [(Int, Result<PictureText, PageError>)] {
        do throws(CageError) {
            let pictures = try await PagePicture.draw(document, part, longSide: size.rawValue)
            var results: [(Int, Result<PictureText, PageError>)] = []
            for (offset, number) in part.enumerated() {
                guard pictures.indices.contains(offset) else {
                    results.append((number, .failure(PageError(why: "poppler could not draw it"))))
                    continue
                }
                results.append((number, await text(pictures[offset], size)))
            }
            return results
        } catch {
            return part.map { ($0, .failure(PageError(why: clause(error)))) }
        }
    }

    private static func text(_ picture: PagePicture, _ size: PagePicture.Size) async -> Result<PictureText, PageError> {
        do throws(CageError) {
            guard let text = try await PictureText.read(picture.pnm, dpi: size == .text ? 200 : 300) else {
                return .failure(PageError(why: "tesseract could not read it"))
            }
            return .success(text)
        } catch { return .failure(PageError(why: clause(error))) }
    }

    private static func clause(_ error: CageError) -> String {
        let text = "\(error)"
        return (text.hasSuffix(".") ? String(text.dropLast()) : text).replacing("The program ", with: "the program ")
    }

    /// What is said where tesseract is not there.
    static func missing(_ numbers: [Int]) -> String {
        "\(named(numbers)) must be read from pictures, and tesseract, which does that, is not installed. `make setup` installs it; then read the document again."
    }

    /// `Page 3`, `Pages 3 to 9 and 12`.
    static func named(_ numbers: [Int]) -> String {
        let runs = split(numbers, into: .max).map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
        }
        let list =
            runs.count < 2 ? runs.joined() : runs.dropLast().joined(separator: ", ") + " and " + (runs.last ?? "")
        return (numbers.count == 1 ? "Page " : "Pages ") + list
    }

    /// Runs of numbers that follow one another, none longer than that.
    private static func split(_ numbers: [Int], into most: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number, last.count < most {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }
}
