internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import Store

extension VendorCommand {
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the vendor answered, for one server or for all.")

    @OptionGroup var options: GlobalOptions

    @Argument(
      help: "The product ID of one server.",
      transform: { text in
        do throws(CodeError) {
          return try ProductID(parsing: text)
        } catch {
          throw ValidationError(error.description)
        }
      })
    var productID: ProductID?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let home = options.homeFolder
      let all = try home.vendor().registrations()
      let chosen = all.filter { productID == nil || $0.productID == productID }
      if let productID, chosen.isEmpty {
        throw Refused(message: "The vendor knows no server with the product ID \(productID).")
      }
      let key = try home.key()
      let entries = chosen.flatMap { history(of: $0, key: key) }
      if json { return try Output.json(entries) }
      Output.table(
        [
          [
            "TIME", "WHO", "COMPANY", "WHAT", "METHOD", "PRODUCT ID", "REQUEST", "REASON",
            "UNISSUED",
            "REFERENCE", "ORDER",
          ]
        ]
          + entries.map { entry in
            [
              entry.time, entry.who, entry.company, entry.event, entry.method ?? "",
              entry.productID,
              entry.requestNumber ?? "", entry.reason ?? "", entry.unissued.map(String.init) ?? "",
              entry.reference ?? "", entry.order ?? "",
            ]
          })
    }

    /// Everything in the order in which it happened.
    private func history(of registration: Registration, key: SimulationKey) -> [Entry] {
      var entries = [Entry(enrolled: registration)]
      var enrolments = registration.enrolments[...]
      for (place, answer) in registration.answers.enumerated() {
        while let next = enrolments.first, next.answersBefore <= place {
          entries.append(Entry(enrolments.removeFirst(), of: registration))
        }
        entries += answer.calls.prefix(1).map {
          Entry(answer, first: $0, of: registration, key: key)
        }
      }
      entries += enrolments.map { Entry($0, of: registration) }
      for answer in registration.answers {
        for call in answer.calls.dropFirst() {
          let entry = Entry(answer, askedAgain: call, of: registration, key: key)
          let place = entries.lastIndex { $0.time <= entry.time } ?? entries.endIndex - 1
          entries.insert(entry, at: place + 1)
        }
      }
      return entries
    }

    private struct Entry: Encodable {
      let time: String
      /// Who asked; the company when they gave no name.
      let who: String
      let company: String
      let event: String
      let productID: String
      var method: String?
      var requestNumber: String?
      var reason: String?
      var unissued: Int?
      /// What the call is found by; for a reactivation, what was spoken.
      var reference: String?
      /// Of its number no more than the end.
      var order: String?

      init(enrolled registration: Registration) {
        time = registration.enrolledAt.description
        who = registration.company
        company = registration.company
        event = "enrolled"
        productID = registration.productID.description
      }

      init(_ enrolment: LaterEnrolment, of registration: Registration) {
        time = enrolment.at.description
        who = registration.company
        company = registration.company
        event = "enrolled again, \(enrolment.licenses) licenses"
        productID = registration.productID.description
      }

      /// - Parameter call: the first of those for the answer.
      init(
        _ answer: Answer, first call: Answer.Correction, of registration: Registration,
        key: SimulationKey
      ) {
        self.init(answer, call, "granted", of: registration, key: key)
      }

      /// - Parameter call: a later one, which gave something else than the one before.
      init(
        _ answer: Answer, askedAgain call: Answer.Correction, of registration: Registration,
        key: SimulationKey
      ) {
        self.init(answer, call, "asked for otherwise", of: registration, key: key)
      }

      private init(
        _ answer: Answer, _ call: Answer.Correction, _ what: String,
        of registration: Registration, key: SimulationKey
      ) {
        time = call.at.description
        who = call.who.isEmpty ? registration.company : call.who
        company = registration.company
        method = call.method.rawValue
        order = call.order?.masked
        event = "\(answer.operation.noun) \(what)"
        productID = registration.productID.description
        requestNumber = answer.requestNumber.description
        reason = call.reason?.rawValue
        unissued = call.unissued?.value
        reference =
          registration.grant(answer).map { SpokenReference(confirming: $0, key: key).description }
      }
    }
  }
}
