import Clearinghouse
import Dialogue
import Simulator
import SupportLine
import Testing

/// Callers at the wrong desk, or with a server that is not theirs.
struct OtherWaysTests {
  @Test("Technical support helps with entering, cannot do more, and leads back")
  func wrongDesk() throws {
    var caller = try Caller()
    try caller.answer("4", "3", "1", "1", "(the confirmation code)", "2", "4", "4", "2")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      4
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        keys      3
        support>  This is technical support. We help with entering IDs and codes. We
                  cannot activate, deactivate or reactivate a license server, or issue
                  licenses: the licensing desk does that.
        support>  For the product ID, press 1. For the request number, press 2. For a
                  confirmation code, or an ID that was read to you, press 3. To go back
                  to the licensing desk, press 4.
        keys      1
        support>  The product ID has 20 digits, in groups of 5, 3, 7 and 5. Key in all
                  of them without the hyphens, or say them one by one, a group at a
                  time. To start again, press star. To end it, press pound.
        support>  For another number or code, press 1. To go back to the licensing
                  desk, press 2. To end the call, press 3.
        keys      1
        support>  For the product ID, press 1. For the request number, press 2. For a
                  confirmation code, or an ID that was read to you, press 3. To go back
                  to the licensing desk, press 4.
        says      the confirmation code
        support>  The confirmation code has five groups of 4 digits. Type each into the
                  box with its letter, A to E. If the wizard refuses the code, it says
                  which group is wrong. A license server ID, or a license pack ID, has
                  seven groups of 5 characters, all typed into one box. To hear a group
                  again, call with the same request number.
        support>  For another number or code, press 1. To go back to the licensing
                  desk, press 2. To end the call, press 3.
        keys      2
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      4
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        keys      4
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      2
        support>  Please enter the 20 digits of the product ID, then press pound.
        hangs up

        """)
  }

  @Test("Whoever needs no more of technical support ends the call there")
  func wrongDeskEnd() throws {
    var caller = try Caller()
    try caller.answer("(I have trouble with a number)", "3", "2", "3")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        says      I have trouble with a number
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        keys      3
        support>  This is technical support. We help with entering IDs and codes. We
                  cannot activate, deactivate or reactivate a license server, or issue
                  licenses: the licensing desk does that.
        support>  For the product ID, press 1. For the request number, press 2. For a
                  confirmation code, or an ID that was read to you, press 3. To go back
                  to the licensing desk, press 4.
        keys      2
        support>  The request number has 8 digits, in two groups of 4. It changes with
                  every request: read it from the page that the wizard shows now. Key
                  it in or say it, and press pound.
        support>  For another number or code, press 1. To go back to the licensing
                  desk, press 2. To end the call, press 3.
        keys      3
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("A company that is not the caller's leads to another product ID, or to the end")
  func otherCompany() throws {
    var caller = try Caller()
    try caller.answer(
      "2", "81459123456789012309#", "2", "2", "1", "81459123456789012309#", "(no)",
      "(the company is wrong)", "2")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      2
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      2
        support>  If I have the wrong product ID, press 1. If I have the wrong company,
                  press 2.
        keys      2
        support>  Then I cannot change this license server: only the company that it is
                  registered for can. To enter another product ID, press 1. To end the
                  call, press 2.
        keys      1
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        says      no
        support>  If I have the wrong product ID, press 1. If I have the wrong company,
                  press 2.
        says      the company is wrong
        support>  Then I cannot change this license server: only the company that it is
                  registered for can. To enter another product ID, press 1. To end the
                  call, press 2.
        keys      2
        support>  Nothing was changed.
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
    #expect(caller.call.desk.ledger.registrations().map(\.answers) == [[]])
  }

  @Test("A product ID that was read back wrong is entered again")
  func wrongProductID() throws {
    var caller = try Caller()
    try caller.answer("2", "81459123456789012309#", "2", "1", "81459123456789012309#", "1")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      2
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      2
        support>  If I have the wrong product ID, press 1. If I have the wrong company,
                  press 2.
        keys      1
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      1
        support>  Please enter the 8 digits of the request number, then press pound.
        hangs up

        """)
  }
}
