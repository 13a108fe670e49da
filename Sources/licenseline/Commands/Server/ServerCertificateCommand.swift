internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging
internal import Store

extension ServerCommand {
  struct Certificate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the certificate of a license server as PEM, for openssl.",
      discussion: """
        “licenseline server certificate NAME | openssl x509 -text -noout” reads it. With the CA in a \
        file, “openssl verify -CAfile FILE” checks it. It is printed as it is, damaged or not.
        """)

    @OptionGroup var options: GlobalOptions

    @Argument(
      help: "The name of the license server; not needed for --ca.", transform: ServerName.argument)
    var name: ServerName?

    @Flag(help: "Print the certificate of the simulation CA instead, which signs all of them.")
    var ca = false

    func validate() throws {
      if name == nil, !ca { throw Self.nameMissing }
    }

    private static let nameMissing = ValidationError(
      "Expected the name of a license server, or --ca for the certificate of the CA.")

    func run() throws {
      let home = options.homeFolder
      let server = try name.map { try home.console().server($0) }
      if ca { return Output.write(try ServerCertificates(key: home.key()).authority.pem) }
      guard let server else { throw Self.nameMissing }
      guard let certificate = server.certificate else {
        throw Refused(
          message: "\(server.name) has no certificate: it was never activated. Activate it first.")
      }
      Output.write(CertificateAuthority.pem(certificate.bytes))
    }
  }
}
