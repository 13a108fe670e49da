internal import Codes

extension Wizard {
  func page(after event: Event) -> Page {
    switch (page, event) {
    case (.waiting, .cancelled), (.waiting, .back):
      page
    case (.closed, _), (_, .windowClosed), (.finish, .cancelled):
      .closed
    case (.waiting(let effect, let page), _):
      outcome(of: effect, on: page, event)
    case (_, .cancelled):
      page.request == nil ? .closed : .waiting(for: .cancelRequest, on: page)
    case (_, .back):
      previous
    default:
      page.request == nil ? filled(event) : entered(event)
    }
  }

  // MARK: Before there is a request

  private func filled(_ event: Event) -> Page {
    switch (page, event) {
    case (.informationNeeded(var draft, _), .contactConfirmed(let contact)):
      let country = draft.contact.country
      draft.contact = contact
      draft.contact.country = contact.country ?? country
      let missing = contact.missing(by: draft.method)
      guard missing.isEmpty else { return .informationNeeded(draft, .missing(missing)) }
      return firstQuestion(draft) ?? opening(draft, on: .informationNeeded(draft, nil))
    case (.country(var draft, _), .countryChosen(let country)):
      draft.contact.country = country
      return opening(draft, on: .country(draft, nil))
    case (.program(var draft, _), .programChosen(let program)):
      if draft.program != program { draft.purchase = nil }
      draft.program = program
      return .number(draft, nil)
    case (.number(var draft, _), .numberEntered(let number, let authorization)):
      guard let program = draft.program else { return .program(draft, nil) }
      do throws(CodeError) {
        draft.purchase = try Purchase(program, number: number, authorization: authorization)
        return .licenses(draft, nil)
      } catch {
        return .number(draft, .failed(error.description))
      }
    case (.licenses(var draft, _), .licensesChosen(let product, let count)):
      draft.product = product
      draft.count = count
      let range = LicenseOrder.countRange
      guard range.contains(count) else {
        return .licenses(
          draft,
          .failed(
            "Between \(range.lowerBound) and \(range.upperBound) licenses can be installed at once."
          ))
      }
      return opening(draft, on: .licenses(draft, nil))
    case (.reason(var draft, _), .reasonChosen(let reason)):
      draft.reason = reason
      return opening(draft, on: .reason(draft, nil))
    default:
      return page
    }
  }

  /// What is asked after the contact; `nil` when nothing is.
  private func firstQuestion(_ draft: Draft) -> Page? {
    switch operation {
    case .activate: .country(draft, nil)
    case .install: .program(draft, nil)
    case .reactivate: .reason(draft, nil)
    case .deactivate, .reissue: nil
    }
  }

  /// The last page before the request.
  private func lastQuestion(_ draft: Draft) -> Page {
    switch operation {
    case .activate: .country(draft, nil)
    case .install: .licenses(draft, nil)
    case .reactivate: .reason(draft, nil)
    case .deactivate, .reissue: .informationNeeded(draft, nil)
    }
  }

  private func opening(_ draft: Draft, on page: Page) -> Page {
    .waiting(for: .open(draft), on: page)
  }

  private var previous: Page {
    switch page {
    case .country(let draft, _), .program(let draft, _), .reason(let draft, _):
      .informationNeeded(draft, nil)
    case .number(let draft, _):
      .program(draft, nil)
    case .licenses(let draft, _):
      .number(draft, nil)
    case .telephone(let draft, _, _), .connection(let draft, _, _):
      lastQuestion(draft)
    case .codeEntry(let draft, let request, _), .confirmation(let draft, let request, _),
      .serverIDEntry(let draft, let request, _), .packIDEntry(let draft, let request, _):
      .telephone(draft, request, nil)
    case .informationNeeded, .waiting, .finish, .closed:
      page
    }
  }

  // MARK: While a request is pending

  private func entered(_ event: Event) -> Page {
    switch (page, event) {
    case (.telephone(let draft, let request, _), .numbersNoted):
      switch request.operation {
      case .activate: .serverIDEntry(draft, request, nil)
      case .install, .reissue: .packIDEntry(draft, request, nil)
      case .deactivate: .codeEntry(draft, request, nil)
      case .reactivate: .confirmation(draft, request, nil)
      }
    case (.connection(let draft, let request, _), .sendAgain):
      .waiting(for: .send, on: .connection(draft, request, nil))
    case (.codeEntry(let draft, let request, _), .codeEntered(let code)):
      .waiting(for: .enter(code: code), on: .codeEntry(draft, request, nil))
    case (.confirmation(let draft, let request, _), .confirmationHeard(let reference)):
      .waiting(for: .confirmHeard(reference: reference), on: .confirmation(draft, request, nil))
    case (.serverIDEntry(let draft, let request, _), .serverIDEntered(let id)):
      .waiting(for: .enterServerID(id), on: .serverIDEntry(draft, request, nil))
    case (.packIDEntry(let draft, let request, _), .packIDEntered(let id)):
      .waiting(for: .enterPackID(id), on: .packIDEntry(draft, request, nil))
    default:
      page
    }
  }

  private func outcome(of effect: Effect, on shown: Page, _ event: Event) -> Page {
    switch (effect, event) {
    case (.open(let draft), .requestOpened(let request, let warning)):
      switch (request.method, warning) {
      case (.internet, nil): .waiting(for: .send, on: .connection(draft, request, nil))
      // Nothing is sent before the warning was seen.
      case (.internet, let warning?): .connection(draft, request, .warning(warning))
      default: .telephone(draft, request, warning.map { .warning($0) })
      }
    case (.cancelRequest, .requestCancelled), (.cancelRequest, .requestGone):
      .closed
    case (.send, .connectionBroken(let words)):
      shown.noticing(.failed(words))
    case (.send, .accepted(let request)), (.enter, .accepted(let request)),
      (.confirmHeard, .accepted(let request)), (.enterServerID, .accepted(let request)),
      (.enterPackID, .accepted(let request)):
      .finish(request)
    case (_, .refused(let refusal)):
      refusal.tellsThatRequestIsGone
        ? shown.startingAnew(.refused(refusal)) : shown.noticing(.refused(refusal))
    case (_, .requestGone(let words)):
      shown.startingAnew(.failed(words))
    case (_, .failed(let words)):
      shown.noticing(.failed(words))
    default:
      page
    }
  }
}

extension Wizard.Page {
  public var notice: Wizard.Notice? {
    switch self {
    case .informationNeeded(_, let notice), .country(_, let notice), .program(_, let notice),
      .number(_, let notice), .licenses(_, let notice), .reason(_, let notice),
      .telephone(_, _, let notice), .connection(_, _, let notice), .codeEntry(_, _, let notice),
      .confirmation(_, _, let notice), .serverIDEntry(_, _, let notice),
      .packIDEntry(_, _, let notice):
      notice
    case .waiting, .finish, .closed:
      nil
    }
  }

  /// What was filled in; `nil` when the wizard waits or has ended.
  public var draft: Wizard.Draft? {
    switch self {
    case .informationNeeded(let draft, _), .country(let draft, _), .program(let draft, _),
      .number(let draft, _), .licenses(let draft, _), .reason(let draft, _),
      .telephone(let draft, _, _), .connection(let draft, _, _), .codeEntry(let draft, _, _),
      .confirmation(let draft, _, _), .serverIDEntry(let draft, _, _),
      .packIDEntry(let draft, _, _):
      draft
    case .waiting, .finish, .closed:
      nil
    }
  }

  /// The pending request of a page that has one; `nil` on any other.
  public var request: Request? {
    switch self {
    case .telephone(_, let request, _), .connection(_, let request, _),
      .codeEntry(_, let request, _), .confirmation(_, let request, _),
      .serverIDEntry(_, let request, _), .packIDEntry(_, let request, _):
      request
    case .informationNeeded, .country, .program, .number, .licenses, .reason, .waiting, .finish,
      .closed:
      nil
    }
  }

  /// The first page, since the request is closed and "Next" must open another.
  fileprivate func startingAnew(_ notice: Wizard.Notice) -> Self {
    draft.map { .informationNeeded($0, notice) } ?? self
  }

  fileprivate func noticing(_ notice: Wizard.Notice) -> Self {
    switch self {
    case .informationNeeded(let draft, _): .informationNeeded(draft, notice)
    case .country(let draft, _): .country(draft, notice)
    case .program(let draft, _): .program(draft, notice)
    case .number(let draft, _): .number(draft, notice)
    case .licenses(let draft, _): .licenses(draft, notice)
    case .reason(let draft, _): .reason(draft, notice)
    case .telephone(let draft, let request, _): .telephone(draft, request, notice)
    case .connection(let draft, let request, _): .connection(draft, request, notice)
    case .codeEntry(let draft, let request, _): .codeEntry(draft, request, notice)
    case .confirmation(let draft, let request, _): .confirmation(draft, request, notice)
    case .serverIDEntry(let draft, let request, _): .serverIDEntry(draft, request, notice)
    case .packIDEntry(let draft, let request, _): .packIDEntry(draft, request, notice)
    case .waiting, .finish, .closed: self
    }
  }
}
