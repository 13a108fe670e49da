internal import Codes
internal import GRDB
public import LicensingWizard

extension SiteDatabase {
  /// Has the file refuse to store that a request of a server was completed, or store it again: a
  /// situation that is staged. Everything else is stored as ever.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  public mutating func refuseCompletions(of name: ServerName, _ refuses: Bool) throws {
    // A trigger takes no arguments; what is put in here has only what names of computers have.
    let trigger = "\"staged failure of \(name.text.lowercased())\""
    try file.write { database in
      try database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)")
      guard refuses else { return }
      try database.execute(
        sql: """
          CREATE TRIGGER \(trigger) BEFORE UPDATE ON request
          WHEN NEW.status = 'completed' AND OLD.status = 'pending'
            AND NEW.server_id = (SELECT id FROM server WHERE name = '\(name.text)')
          BEGIN SELECT RAISE(ABORT, 'it was staged that storing fails'); END
          """)
    }
  }
}
