import GRDB

/// The tables, as migrations that are only ever appended to. The number of migrations is the store's version.
enum Schema {
    /// Stands in the file's header: `tprm` in ASCII.
    static let applicationID: Int32 = 0x7470_726D

    static let migrations: [String] = [foundation, asking, enclosing, flowing]

    /// Brings a database up to this version: all of the missing migrations, or none. Two programs may try at once.
    static func migrate(_ queue: DatabaseQueue, _ path: String) throws {
        func version(_ db: Database) throws -> Int {
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard version <= migrations.count else {
                throw StoreError.newer(path, version: version, ours: migrations.count)
            }
            return version
        }
        guard try queue.read(version) < migrations.count else { return }
        try queue.write { db in
            for migration in migrations.dropFirst(try version(db)) { try db.execute(sql: migration) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
        }
        // The header that another program looks at first must say whose file this is.
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    // A list of names is a JSON array; json_valid() is not among the functions that a schema may call under
    // trusted_schema = OFF.
    private static let foundation = """
        CREATE TABLE store(uuid TEXT NOT NULL, created TEXT NOT NULL) STRICT;
        CREATE TABLE vendor(id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL UNIQUE CHECK(slug NOT GLOB '*[^a-z0-9-]*' AND length(slug) BETWEEN 1 AND 64),
          legal_name TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN ('company','individual','project')),
          regimes TEXT NOT NULL CHECK(regimes GLOB '[[]*]'), jurisdiction TEXT NOT NULL, owner TEXT NOT NULL,
          contacts TEXT NOT NULL, contract_ends INTEGER, notice_days INTEGER CHECK(notice_days >= 0),
          last_review INTEGER, next_review INTEGER, retired INTEGER) STRICT;
        CREATE TABLE service(id INTEGER PRIMARY KEY, vendor INTEGER NOT NULL REFERENCES vendor ON DELETE RESTRICT,
          slug TEXT NOT NULL CHECK(slug NOT GLOB '*[^a-z0-9-]*' AND length(slug) BETWEEN 1 AND 64),
          kind TEXT NOT NULL CHECK(kind IN ('mcp-server','saas','data','library')),
          hosting TEXT NOT NULL CHECK(hosting IN ('vendor','we','local')), note TEXT NOT NULL, retired INTEGER,
          UNIQUE(vendor, slug)) STRICT;
        CREATE TABLE agent(id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL UNIQUE CHECK(slug NOT GLOB '*[^a-z0-9-]*' AND length(slug) BETWEEN 1 AND 64),
          owner TEXT NOT NULL, purpose TEXT NOT NULL,
          autonomy TEXT CHECK(autonomy IN ('suggests','acts-with-approval','acts')), retired INTEGER) STRICT;
        CREATE TABLE use(id INTEGER PRIMARY KEY, agent INTEGER NOT NULL REFERENCES agent ON DELETE RESTRICT,
          service INTEGER NOT NULL REFERENCES service ON DELETE RESTRICT, purpose TEXT NOT NULL, owner TEXT NOT NULL,
          categories TEXT CHECK(categories GLOB '[[]*]'), operations TEXT CHECK(operations GLOB '[[]*]'),
          function TEXT CHECK(function IN ('ordinary','important','critical-or-important')),
          tools_granted TEXT NOT NULL CHECK(tools_granted GLOB '[[]*]'),
          tools_needed TEXT NOT NULL CHECK(tools_needed GLOB '[[]*]'), people INTEGER NOT NULL CHECK(people >= 0),
          production INTEGER NOT NULL CHECK(production IN (0,1)), substitute INTEGER NOT NULL CHECK(substitute IN (0,1)),
          credentials_in_reach INTEGER NOT NULL CHECK(credentials_in_reach IN (0,1)),
          seen_as_ours INTEGER NOT NULL CHECK(seen_as_ours IN (0,1)),
          undoable TEXT NOT NULL CHECK(undoable GLOB '[[]*]'), connected INTEGER, retired INTEGER,
          UNIQUE(agent, service)) STRICT;

        CREATE TABLE document(sha256 BLOB PRIMARY KEY CHECK(length(sha256) = 32), size INTEGER NOT NULL CHECK(size > 0),
          name TEXT NOT NULL, made_by TEXT NOT NULL CHECK(made_by IN ('given','transcript'))) STRICT, WITHOUT ROWID;
        CREATE TABLE reading(id INTEGER PRIMARY KEY, document BLOB NOT NULL REFERENCES document ON DELETE RESTRICT,
          vendor INTEGER REFERENCES vendor ON DELETE RESTRICT, service INTEGER REFERENCES service ON DELETE RESTRICT,
          agent INTEGER REFERENCES agent ON DELETE RESTRICT, name TEXT NOT NULL, received INTEGER NOT NULL,
          dated INTEGER, ours TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL,
          issuer TEXT NOT NULL, day INTEGER, read_at TEXT NOT NULL,
          facts_sha256 BLOB NOT NULL CHECK(length(facts_sha256) = 32),
          current INTEGER NOT NULL CHECK(current IN (0,1)),
          superseded_by INTEGER REFERENCES reading ON DELETE RESTRICT,
          CHECK(vendor IS NOT NULL OR agent IS NOT NULL)) STRICT;
        CREATE INDEX reading_of_vendor ON reading(vendor, current);
        CREATE INDEX reading_of_agent ON reading(agent, current);
        CREATE TABLE problem(reading INTEGER NOT NULL REFERENCES reading ON DELETE RESTRICT,
          place TEXT NOT NULL, says TEXT NOT NULL) STRICT;
        CREATE INDEX problem_of_reading ON problem(reading);
        CREATE TABLE fact(reading INTEGER NOT NULL REFERENCES reading ON DELETE RESTRICT, name TEXT NOT NULL,
          subject TEXT NOT NULL, key TEXT NOT NULL,
          type INTEGER NOT NULL CHECK(type BETWEEN 0 AND 5), value ANY NOT NULL,
          assurance INTEGER NOT NULL CHECK(assurance BETWEEN 0 AND 5),
          design_only INTEGER NOT NULL CHECK(design_only IN (0,1)), speaks_of INTEGER NOT NULL, until INTEGER,
          status INTEGER NOT NULL CHECK(status BETWEEN 0 AND 3),
          rule TEXT NOT NULL, rule_version INTEGER NOT NULL,
          place_kind INTEGER NOT NULL CHECK(place_kind BETWEEN 0 AND 5), place TEXT NOT NULL, place_number INTEGER NOT NULL,
          quote TEXT NOT NULL,
          CHECK(CASE type WHEN 0 THEN value IN (0,1) AND typeof(value) = 'integer'
            WHEN 2 THEN typeof(value) = 'integer' WHEN 4 THEN typeof(value) = 'integer'
            WHEN 5 THEN value GLOB '[[]*]' ELSE typeof(value) = 'text' END)) STRICT;
        CREATE INDEX fact_of_reading ON fact(reading);
        CREATE INDEX fact_of_flow ON fact(reading)
          WHERE key IN ('mcp.tools', 'tool.reads-untrusted', 'tool.reads-private', 'tool.way-out');
        CREATE TABLE eye(id INTEGER PRIMARY KEY, fact TEXT NOT NULL,
          verdict TEXT NOT NULL CHECK(verdict IN ('confirmed','corrected')), type INTEGER, value ANY,
          by TEXT NOT NULL, day INTEGER NOT NULL, why TEXT NOT NULL) STRICT;
        CREATE INDEX eye_of_fact ON eye(fact);

        CREATE TABLE condition(id INTEGER PRIMARY KEY, use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT,
          number INTEGER NOT NULL CHECK(number > 0), "check" TEXT, says TEXT NOT NULL, proof TEXT NOT NULL,
          owner TEXT NOT NULL, due INTEGER,
          before TEXT NOT NULL CHECK(before IN ('connecting','signing','production','later')),
          closed INTEGER, closed_with BLOB REFERENCES document ON DELETE RESTRICT,
          CHECK((closed IS NULL) = (closed_with IS NULL)), UNIQUE(use, number)) STRICT;
        CREATE TABLE acceptance(id INTEGER PRIMARY KEY, use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT,
          "check" TEXT NOT NULL, owner TEXT NOT NULL, reason TEXT NOT NULL, day INTEGER NOT NULL,
          until INTEGER NOT NULL CHECK(until > day)) STRICT;
        CREATE TABLE settlement(id INTEGER PRIMARY KEY, subject TEXT NOT NULL, key TEXT NOT NULL,
          takes TEXT NOT NULL, sides TEXT NOT NULL CHECK(sides GLOB '[[]*]'), by TEXT NOT NULL, reason TEXT NOT NULL,
          day INTEGER NOT NULL) STRICT;
        CREATE TABLE approval(id INTEGER PRIMARY KEY, use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT,
          role TEXT NOT NULL CHECK(role IN ('legal','risk','product')), by TEXT NOT NULL, day INTEGER NOT NULL,
          until INTEGER NOT NULL CHECK(until > day), stands_on BLOB NOT NULL CHECK(length(stands_on) = 32),
          document BLOB REFERENCES document ON DELETE RESTRICT) STRICT;
        CREATE TABLE policy(id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL CHECK(length(sha256) = 32), yaml TEXT NOT NULL,
          day INTEGER NOT NULL) STRICT;
        CREATE TABLE memo(number INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, uses TEXT NOT NULL CHECK(uses GLOB '[[]*]'),
          as_of INTEGER NOT NULL, html BLOB NOT NULL REFERENCES document ON DELETE RESTRICT,
          facts_sha256 BLOB NOT NULL CHECK(length(facts_sha256) = 32), policy TEXT NOT NULL, method INTEGER NOT NULL,
          readings TEXT NOT NULL CHECK(readings GLOB '[[]*]')) STRICT;
        CREATE TABLE memo_use(use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT,
          memo INTEGER NOT NULL REFERENCES memo ON DELETE RESTRICT, PRIMARY KEY(use, memo)) STRICT, WITHOUT ROWID;

        CREATE TABLE journal(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
          object TEXT NOT NULL, body BLOB NOT NULL, prev BLOB NOT NULL CHECK(length(prev) = 32),
          hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32)) STRICT;
        CREATE TRIGGER journal_order BEFORE INSERT ON journal WHEN
          NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
          BEGIN SELECT RAISE(ABORT, 'the journal is written in order'); END;
        CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER fact_no_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'facts are read, not edited'); END;
        CREATE TRIGGER fact_no_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'facts are kept'); END;
        CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'readings are kept'); END;
        CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;
        CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;
        CREATE TRIGGER eye_no_update BEFORE UPDATE ON eye BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER eye_no_delete BEFORE DELETE ON eye BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER condition_no_delete BEFORE DELETE ON condition BEGIN SELECT RAISE(ABORT, 'conditions are kept'); END;
        CREATE TRIGGER acceptance_no_update BEFORE UPDATE ON acceptance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER acceptance_no_delete BEFORE DELETE ON acceptance BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER memo_no_update BEFORE UPDATE ON memo BEGIN SELECT RAISE(ABORT, 'a memo is frozen'); END;
        CREATE TRIGGER memo_no_delete BEFORE DELETE ON memo BEGIN SELECT RAISE(ABORT, 'a memo is frozen'); END;
        """

    /// Questions that somebody else was asked to answer, and the answers of a sitting that has not ended. A draft states
    /// nothing and stands in no journal: it becomes a document when its sitting ends.
    private static let asking = """
        CREATE TABLE handed(id INTEGER PRIMARY KEY, use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT,
          questionnaire TEXT NOT NULL, question TEXT NOT NULL, person TEXT NOT NULL CHECK(person <> ''),
          by TEXT NOT NULL, since INTEGER NOT NULL, closed INTEGER CHECK(closed >= since)) STRICT;
        CREATE UNIQUE INDEX handed_open ON handed(use, questionnaire, question) WHERE closed IS NULL;
        CREATE TRIGGER handed_no_delete BEFORE DELETE ON handed BEGIN SELECT RAISE(ABORT, 'handed questions are kept'); END;
        CREATE TABLE draft(use INTEGER NOT NULL REFERENCES use ON DELETE RESTRICT, sitting TEXT NOT NULL,
          body BLOB NOT NULL, PRIMARY KEY(use, sitting)) STRICT, WITHOUT ROWID;
        """

    /// The document in which another one came: an archive's file, a message's attachment.
    private static let enclosing = """
        ALTER TABLE reading ADD COLUMN parent BLOB REFERENCES document ON DELETE RESTRICT
          CHECK(parent IS NULL OR length(parent) = 32 AND parent <> document);
        """

    /// The flows of agents are made of more: acts that cannot be undone, confirmations, credentials.
    private static let flowing = """
        DROP INDEX fact_of_flow;
        CREATE INDEX fact_of_flow ON fact(reading)
          WHERE key IN ('mcp.tools', 'tool.reads-untrusted', 'tool.reads-private', 'tool.way-out', 'tool.irreversible',
          'tool.confirm-parameter', 'tool.capability');
        """
}
