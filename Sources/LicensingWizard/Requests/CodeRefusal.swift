public import Codes

/// Why a confirmation was not accepted, and how many attempts are left.
public struct CodeRefusal: Hashable, Sendable {
  public let cause: Cause
  /// `nil` when the refusal cost none.
  public let attemptsLeft: Int?

  /// Whether no request is pending any more, closed by this refusal or by another window before.
  var tellsThatRequestIsGone: Bool {
    switch cause {
    case .earlierRequest, .alreadyUsed: attemptsLeft == nil || attemptsLeft == 0
    default: attemptsLeft == 0
    }
  }

  public enum Cause: Hashable, Sendable {
    /// The check digits say that it is no confirmation code. Costs no attempt.
    case unsoundCode(ConfirmationCode.Fault)
    /// The check character says that it is no reference. Costs no attempt.
    case unsoundReference(CodeError)
    /// The check character says that it is no such ID. Costs no attempt.
    case unsoundID(CodeError)
    case otherOperation(Operation)
    case earlierRequest(Request)
    case otherServer(ServerName)
    /// With the request number of this server, but the product ID of another of this console.
    ///
    /// - Parameter productID: of this server.
    case otherServersProductID(ServerName, productID: ProductID)
    /// With the product ID of this server, but the request number of another of this console.
    ///
    /// - Parameter number: of the request of this server.
    case otherServersRequestNumber(ServerName, number: RequestNumber)
    /// A license server ID that was issued to another product ID, or made with another key.
    case otherProductID
    /// A pack ID that was issued to this server, but not for what the wizard asked for.
    case otherOrder
    /// Costs no attempt: it is the code of this request, so nobody guessed.
    ///
    /// - Parameters:
    ///   - lastDay: the last day on which it could be entered.
    ///   - today: by the clock of this computer, which may be ahead.
    case expired(lastDay: Day, today: Day)
    /// Costs no attempt either.
    ///
    /// - Parameters:
    ///   - firstDay: the first day on which it can be entered.
    ///   - today: by the clock of this computer, which may be behind.
    case notYetValid(firstDay: Day, today: Day)
    case alreadyUsed(Request, at: UTCTime)
    case notForThisRequest
    /// All attempts were charged before, the last by a run that did not live to say so.
    case attemptsExhausted
  }
}

extension CodeRefusal: CustomStringConvertible {
  /// The cause in a sentence or two, and what is left.
  public var description: String {
    switch attemptsLeft {
    case nil:
      if case .earlierRequest = cause { "\(cause) Start a new one." } else { cause.description }
    case 0?:
      "\(cause.found) That was the last of \(Request.allowedAttempts) attempts: this request is "
        + "closed. Start a new one and call again."
    case 1?: "\(cause) 1 attempt is left."
    case let left?: "\(cause) \(left) attempts are left."
    }
  }
}

extension CodeRefusal.Cause: CustomStringConvertible {
  public var description: String {
    switch self {
    case .otherOperation: "\(found) Call again and choose the right one."
    default: found
    }
  }

  /// Without the way out that is open only while attempts are left.
  var found: String {
    switch self {
    case .unsoundCode(let fault):
      fault.description
    case .unsoundReference(let error), .unsoundID(let error):
      error.description
    case .otherOperation(let operation):
      "This was given for a \(operation.noun), not for this."
    case .earlierRequest(let request):
      "This belongs to an earlier request, \(request.number), which \(request.ending) and takes "
        + "nothing any more."
    case .otherServer(let name):
      "This was given for another server of this console, \(name), not for this one."
    case .otherServersProductID(let name, let productID):
      "This was given for the request number of this server, but for the product ID of another "
        + "server of this console, \(name). The product ID of this server is \(productID). The "
        + "Clearinghouse has changed \(name): see “licenseline doctor \(name)”."
    case .otherServersRequestNumber(let name, let number):
      "This was given for the product ID of this server, but for the request number of another "
        + "server of this console, \(name). The request number of this server is \(number)."
    case .otherProductID:
      "This license server ID is well formed, but it was not issued to the product ID of this server. "
        + "Compare the product ID with what you gave Customer Support."
    case .otherOrder:
      "This license pack ID was issued to this server, but for other licenses than these. Compare "
        + "request number, program, number, version, type and count with what you gave Customer "
        + "Support."
    case .expired(let lastDay, let today):
      "This was valid through \(lastDay), and it is \(today) by the clock of this computer. Set the "
        + "clock if it is wrong, and type this again. If it is right, call again with the same "
        + "request number for a new one. No attempt is lost."
    case .notYetValid(let firstDay, let today):
      "This is valid from \(firstDay), and it is \(today) by the clock of this computer. Set the "
        + "clock if it is wrong, and type this again. No attempt is lost."
    case .alreadyUsed(let request, let time):
      "This was used on \(time.day) already: it completed the \(request.operation.noun) "
        + "\(request.number)."
    case .notForThisRequest:
      "This is well formed, but it was not given for this request. Compare product ID and request "
        + "number with what you gave Customer Support. If both are right, see “licenseline doctor”."
    case .attemptsExhausted:
      "All attempts of this request were used before."
    }
  }

  /// Whether the confirmation was right for the request, and only the day was not: then its attempt is
  /// given back.
  var isOfDayAlone: Bool {
    switch self {
    case .expired, .notYetValid: true
    case .unsoundCode, .unsoundReference, .unsoundID, .otherOperation, .earlierRequest,
      .otherServer,
      .otherServersProductID, .otherServersRequestNumber, .otherProductID, .otherOrder,
      .alreadyUsed,
      .notForThisRequest, .attemptsExhausted:
      false
    }
  }

  /// A word or two for the history.
  var summary: String {
    switch self {
    case .unsoundCode, .unsoundReference, .unsoundID: "check digits"
    case .otherOperation: "other operation"
    case .earlierRequest: "earlier request"
    case .otherServer: "other server"
    case .otherServersProductID: "product ID of another server"
    case .otherServersRequestNumber: "request number of another server"
    case .otherProductID: "other product ID"
    case .otherOrder: "other licenses"
    case .expired: "expired"
    case .notYetValid: "not yet valid"
    case .alreadyUsed: "already used"
    case .notForThisRequest: "not for this request"
    case .attemptsExhausted: "no attempt left"
    }
  }
}

extension Request {
  fileprivate var ending: String {
    switch status {
    case .pending: "is pending"
    case .completed(let time): "was completed on \(time.day)"
    case .cancelled(let time): "was cancelled on \(time.day)"
    case .exhausted(let time): "was closed after \(Self.allowedAttempts) attempts on \(time.day)"
    }
  }
}
