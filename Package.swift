// swift-tools-version: 6.2
import PackageDescription

// Each target keeps one kind of dependency out of the others; each dependency is named once, in the target that owns it.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "tprm",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "tprm", targets: ["tprm"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // libxml2's reader: refuses a DOCTYPE and never follows an entity. Foundation's XMLDocument does follow them.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        // libzip: random access to the parts of a workbook or archive, with CRC and encryption reported.
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        // libpng: writes the pictures of pages with a quote framed. It reads none.
        .systemLibrary(name: "CLibPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        // libxlsxwriter: workbooks with drop-downs, validation and protection, for questionnaires that vendors fill in.
        .systemLibrary(
            name: "CLibXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

        // SHA-256 by swift-crypto: documents, facts, journal and style sheets are named by it.
        .target(
            name: "Digest", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
        // The method. It imports nothing.
        .target(name: "Assessment", swiftSettings: strict),
        // Programs that we do not trust, run under limits by swift-subprocess.
        .target(
            name: "Cage", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
        // The outside world to facts. Yams composes YAML with line marks; TOMLKit reads the settings of clients of MCP
        // servers that are written in TOML.
        .target(
            name: "Readers",
            dependencies: [
                "Assessment", "Cage", "Digest", "CLibXML2", "CLibZip", "CLibPNG",
                .product(name: "Yams", package: "Yams"), .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            // Lists that age: data files, compiled in.
            resources: [.embedInCode("Lists")], swiftSettings: strict),
        // The store, on the system's SQLite by GRDB; none of its names leave this target.
        .target(
            name: "Storage", dependencies: ["Assessment", "Digest", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        // What people read and fill in. swift-mustache escapes every value.
        .target(
            name: "Memos",
            dependencies: [
                "Assessment", "Digest", "CLibXLSXWriter", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        // The commands, by swift-argument-parser: the only place where the others meet.
        .executableTarget(
            name: "tprm",
            dependencies: [
                "Assessment", "Cage", "Digest", "Readers", "Storage", "Memos",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(name: "AssessmentTests", dependencies: ["Assessment"], swiftSettings: strict),
        .testTarget(name: "CageTests", dependencies: ["Cage"], swiftSettings: strict),
        .testTarget(name: "ReadersTests", dependencies: ["Readers", "Assessment", "Digest"], swiftSettings: strict),
        // It opens the store's file behind the store's back, too.
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Assessment", "Digest", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(name: "MemosTests", dependencies: ["Memos", "Assessment", "Digest"], swiftSettings: strict),
        // Drives the built program as a person would.
        .testTarget(name: "ProgramTests", dependencies: ["tprm", "Cage"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
