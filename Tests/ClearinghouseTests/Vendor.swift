import Clearinghouse
import Codes
import Samples

extension Registration {
  /// Contoso's server with 40 licenses, enrolled a month ago.
  static func sample(
    _ seed: UInt64 = 1, isActivated: Bool = true, licenses: Int = 40, state: State = .active,
    answers: [Answer] = []
  ) -> Registration {
    Registration(
      productID: Sample.productID(seed),
      licenseServerID: isActivated ? Sample.licenseServerID(seed) : nil, company: "Contoso Ltd",
      licenses: licenses, state: state, enrolledAt: Sample.day(-30), answers: answers)
  }

  /// What the site would expect of an answer on a day.
  func grant(
    _ operation: Operation, _ request: RequestNumber, on day: Int = 0
  ) -> Grant {
    Grant(
      operation, productID: productID,
      licenseServerID: licenseServerID ?? Sample.licenseServerID(9),
      requestNumber: request, day: Sample.day(day).day)
  }
}
