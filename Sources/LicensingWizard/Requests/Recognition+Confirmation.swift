internal import Codes

extension Recognition {
  func finding(
    _ confirmation: Confirmation, for request: Request, of server: LicenseServer,
    others: [LicenseServer]
  ) -> Finding {
    switch confirmation {
    case .code(let code):
      return finding(code, for: request, of: server, others: others)
    case .reference(let reference):
      return finding(reference, for: request, of: server, others: others)
    case .heard:
      return .accepted
    case .serverID(let id):
      return finding(id, of: server, others: others)
    case .packID(let id):
      return finding(id, for: request, of: server, others: others)
    case .reactivation(let reference, let packID):
      if let packID, let owner = server.licenseServerID,
        !packID.isIssued(
          for: .reissue(reactivation: request.number), of: owner, key: key)
      {
        return .refused(.notForThisRequest)
      }
      return finding(reference, for: request, of: server, others: others)
    }
  }

  /// The closed request of this server that it was given for; `nil` when there is none.
  func earlier(_ confirmation: Confirmation, of server: LicenseServer) -> CodeRefusal.Cause? {
    switch confirmation {
    case .code(let code): earlier(code, of: server)
    case .reference(let reference), .reactivation(let reference, _): earlier(reference, of: server)
    case .packID(let id): earlier(id, of: server)
    case .serverID(let id): server.licenseServerID == id ? used(id, by: server) : nil
    case .heard: nil
    }
  }

  private func used(_ id: LicenseServerID, by server: LicenseServer) -> CodeRefusal.Cause? {
    for request in server.requests.reversed() where request.operation == .activate {
      if case .completed(let time) = request.status { return .alreadyUsed(request, at: time) }
    }
    return nil
  }
}
