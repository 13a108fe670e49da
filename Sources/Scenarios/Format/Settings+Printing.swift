internal import Clearinghouse
internal import Codes

extension Settings {
  /// The lines of a scenario of which only the vendor's side is known: key, clock, and its records.
  var vendorLines: [String] {
    var lines = [Layout.padded("key") + key.hexadecimal, clockLine]
    for registration in registrations {
      lines.append(Layout.padded("vendor") + registration.words)
      lines += registration.answers.map { Layout.padded("answered") + $0.words }
    }
    return lines
  }

  var clockLine: String { Layout.padded("clock") + clock.words }
}

extension UTCTime {
  /// As people write it: `2026-11-23 09:00`, with seconds where there are some.
  fileprivate var words: String {
    let text = description.replacing("T", with: " ").dropLast()
    return String(text.hasSuffix(":00") ? text.dropLast(3) : text)
  }
}

extension Registration {
  fileprivate var words: String {
    var words = ["\(productID)"]
    if let licenseServerID { words += ["id", "\(licenseServerID)"] }
    words += ["licenses", "\(licenses)", "company", company.quoted]
    if case .deactivated(let since) = state { words += ["deactivated", "\(since)"] }
    return words.joined(separator: " ")
  }
}

extension Answer {
  fileprivate var words: String {
    var words = [operation.rawValue, "\(requestNumber)", "at", "\(answeredAt)"]
    if let reason { words += ["reason", reason.rawValue] }
    if let unissued { words += ["unissued", "\(unissued.value)"] }
    if let order {
      words += ["program", order.purchase.program.rawValue, "number", order.purchase.number]
      if let authorization = order.purchase.authorization {
        words += ["authorization", authorization]
      }
      words += ["product", order.product.name, "count", "\(order.count)"]
    }
    return words.joined(separator: " ")
  }
}

extension String {
  fileprivate var quoted: String { "\"" + replacing("\"", with: "\\\"") + "\"" }
}
