/// What each event does in each situation: effects → the call then. Turns are numbers, an exclamation
/// mark stands for no barge-in, silences/misfits are counted before the slash and behind it.
extension EveryEventTests {
  static let expected: [Situation: String] = [
    .ringing: """
    answered: say1 welcome → saying1 to menu
    hung up: - → ended, callerHungUp
    """,
    .saying: """
    1: stop, say4 field → field “” 0/0 prompt4 {choice=first}
    5: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry=5 entry-count=1}
    0: stop, say3 connecting! → transferring3 robin from menu
    *: stop, say3 menu → menu “” 0/0 prompt3
    #: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry=# entry-count=1}
    yes: stop, say4 field → field “” 0/0 prompt4 {choice=first}
    double two: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry= entry-count=0}
    agent: stop, say3 connecting! → transferring3 robin from menu
    again: stop, say3 menu → menu “” 0/0 prompt3
    finished: say3 menu → menu “” 0/0 prompt3
    hung up: - → ended, callerHungUp
    """,
    .sayingUncut: """
    1: - → saying1! to menu early “1”
    5: - → saying1! to menu early “5”
    0: - → saying1! to menu early “0”
    *: - → saying1! to menu early “*”
    #: - → saying1! to menu early “#”
    yes: - → saying1! to menu early ““yes””
    double two: - → saying1! to menu early ““double two””
    agent: - → saying1! to menu early ““an agent please””
    again: - → saying1! to menu early ““again””
    finished: say3 menu! → menu “” 0/0 prompt3!
    hung up: - → ended, callerHungUp
    """,
    .menuPrompt: """
    1: stop, say4 field → field “” 0/0 prompt4 {choice=first}
    5: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry=5 entry-count=1}
    0: stop, say3 connecting! → transferring3 robin from menu
    *: stop, say3 menu → menu “” 0/0 prompt3
    #: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry=# entry-count=1}
    yes: stop, say4 field → field “” 0/0 prompt4 {choice=first}
    double two: stop, say3 wrong-1+menu → menu “” 0/1 prompt3 {entry= entry-count=0}
    agent: stop, say3 connecting! → transferring3 robin from menu
    again: stop, say3 menu → menu “” 0/0 prompt3
    finished: listen3 8s → menu “” 0/0 caller3
    hung up: - → ended, callerHungUp
    """,
    .menuPromptUncut: """
    1: - → menu “” 0/0 prompt2! early “1”
    5: - → menu “” 0/0 prompt2! early “5”
    0: - → menu “” 0/0 prompt2! early “0”
    *: - → menu “” 0/0 prompt2! early “*”
    #: - → menu “” 0/0 prompt2! early “#”
    yes: - → menu “” 0/0 prompt2! early ““yes””
    double two: - → menu “” 0/0 prompt2! early ““double two””
    agent: - → menu “” 0/0 prompt2! early ““an agent please””
    again: - → menu “” 0/0 prompt2! early ““again””
    finished: listen3 8s → menu “” 0/0 caller3
    hung up: - → ended, callerHungUp
    """,
    .menu: """
    1: say5 field → field “” 0/0 prompt5 {choice=first}
    5: say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=5 entry-count=1}
    0: say4 connecting! → transferring4 robin from menu
    *: say4 menu → menu “” 0/0 prompt4
    #: say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=# entry-count=1}
    yes: say5 field → field “” 0/0 prompt5 {choice=first}
    double two: say4 wrong-1+menu → menu “” 0/1 prompt4 {entry= entry-count=0}
    um: listen4 8s → menu “” 0/0 caller4
    agent: say4 connecting! → transferring4 robin from menu
    again: say4 menu → menu “” 0/0 prompt4
    silence: say4 silent-1+menu → menu “” 1/0 prompt4 {entry= entry-count=0}
    hung up: - → ended, callerHungUp
    """,
    .fieldPrompt: """
    1: stop, limit3 60s, listen4 5s → field “1” 0/0 caller4 limit3
    5: stop, limit3 60s, listen4 5s → field “5” 0/0 caller4 limit3
    0: stop, limit3 60s, listen4 5s → field “0” 0/0 caller4 limit3
    *: stop, say3 cleared → field “” 0/0 prompt3
    #: stop, say3 wrong-1+field → field “” 0/1 prompt3 {entry= entry-count=0}
    yes: stop, say3 wrong-1+field → field “” 0/1 prompt3 {entry= entry-count=0}
    double two: stop, limit3 60s, listen4 5s → field “22” 0/0 caller4 limit3
    agent: stop, say3 connecting! → transferring3 robin from field
    again: stop, say3 field → field “” 0/0 prompt3
    finished: listen3 8s → field “” 0/0 caller3
    hung up: - → ended, callerHungUp
    """,
    .field: """
    1: limit4 60s, listen5 5s → field “1” 0/0 caller5 limit4
    5: limit4 60s, listen5 5s → field “5” 0/0 caller5 limit4
    0: limit4 60s, listen5 5s → field “0” 0/0 caller5 limit4
    *: say4 cleared → field “” 0/0 prompt4
    #: say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}
    yes: say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}
    double two: limit4 60s, listen5 5s → field “22” 0/0 caller5 limit4
    um: listen4 8s → field “” 0/0 caller4
    agent: say4 connecting! → transferring4 robin from field
    again: say4 field → field “” 0/0 prompt4
    silence: say4 silent-1+field → field “” 1/0 prompt4 {entry= entry-count=0}
    hung up: - → ended, callerHungUp
    """,
    .fieldPartial: """
    1: listen7 5s → field “311” 0/0 caller7 limit4
    5: listen7 5s → field “315” 0/0 caller7 limit4
    0: listen7 5s → field “310” 0/0 caller7 limit4
    *: say7 cleared → field “” 0/0 prompt7
    #: ask check {number=31} → asking check {number=31}
    yes: say7 wrong-1+field → field “” 0/1 prompt7 {entry= entry-count=0}
    double two: ask check {number=3122} → asking check {number=3122} late #
    um: listen7 5s → field “31” 0/0 caller7 limit4
    agent: say7 connecting! → transferring7 robin from field
    again: say7 field → field “” 0/0 prompt7
    silence: ask check {number=31} → asking check {number=31} late #
    hung up: - → ended, callerHungUp
    """,
    .fieldFull: """
    1: listen9 5s → field “”+5 0/0 caller9 limit4
    5: listen9 5s → field “”+5 0/0 caller9 limit4
    0: listen9 5s → field “”+5 0/0 caller9 limit4
    *: say9 cleared → field “” 0/0 prompt9
    #: ask check {number=3141} → asking check {number=3141}
    yes: say9 wrong-1+field → field “” 0/1 prompt9 {entry= entry-count=0}
    double two: say9 wrong-1+field → field “” 0/1 prompt9 {entry= entry-count=6}
    um: listen9 2s → field “3141” 0/0 caller9 limit4
    agent: say9 connecting! → transferring9 robin from field
    again: say9 field → field “” 0/0 prompt9
    silence: ask check {number=3141} → asking check {number=3141} late #
    hung up: - → ended, callerHungUp
    """,
    .asking: """
    1: - → asking check early “1”
    5: - → asking check early “5”
    0: - → asking check early “0”
    *: - → asking check early “*”
    #: - → asking check early “#”
    yes: - → asking check early ““yes””
    double two: - → asking check early ““double two””
    agent: - → asking check early ““an agent please””
    again: - → asking check early ““again””
    good: say2 intro → dictation intro read[] 0/0 prompt2 {code=1234-5678-9012}
    unknown reply: say1 no-records! → parting1
    desk failed: say1 no-records! → parting1
    hung up: - → ended, callerHungUp
    """,
    .intro: """
    1: stop, say3 A+1234 → dictation 0 read[0] 0/0 prompt3 {code=1234-5678-9012}
    5: stop, say3 keys → dictation intro read[] 0/1 prompt3 {code=1234-5678-9012}
    0: stop, say3 connecting! → transferring3 robin from dictation at intro {code=1234-5678-9012}
    *: stop, say3 intro → dictation intro read[] 0/0 prompt3 {code=1234-5678-9012}
    #: stop, say3 A+1234 → dictation 0 read[0] 0/0 prompt3 {code=1234-5678-9012}
    yes: stop, say3 A+1234 → dictation 0 read[0] 0/0 prompt3 {code=1234-5678-9012}
    double two: stop, say3 keys → dictation intro read[] 0/1 prompt3 {code=1234-5678-9012}
    agent: stop, say3 connecting! → transferring3 robin from dictation at intro {code=1234-5678-9012}
    again: stop, say3 intro → dictation intro read[] 0/0 prompt3 {code=1234-5678-9012}
    finished: say3 A+1234 → dictation 0 read[0] 0/0 prompt3 {code=1234-5678-9012}
    hung up: - → ended, callerHungUp {code=1234-5678-9012}
    """,
    .reading: """
    1: stop, say4 again+A+1234 slow → dictation 0 read[0] 0/0 prompt4 {code=1234-5678-9012}
    5: stop, say4 keys → dictation 0 read[0] 0/1 prompt4 {code=1234-5678-9012}
    0: stop, say4 connecting! → transferring4 robin from dictation at 0 {code=1234-5678-9012}
    *: stop, say4 again+A+1234 slow → dictation 0 read[0] 0/0 prompt4 {code=1234-5678-9012}
    #: stop, say4 B+5678 → dictation 1 read[0, 1] 0/0 prompt4 {code=1234-5678-9012}
    yes: stop, say4 B+5678 → dictation 1 read[0, 1] 0/0 prompt4 {code=1234-5678-9012}
    double two: stop, say4 keys → dictation 0 read[0] 0/1 prompt4 {code=1234-5678-9012}
    agent: stop, say4 connecting! → transferring4 robin from dictation at 0 {code=1234-5678-9012}
    again: stop, say4 again+A+1234 slow → dictation 0 read[0] 0/0 prompt4 {code=1234-5678-9012}
    finished: listen4 8s → dictation 0 read[0] 0/0 caller4 {code=1234-5678-9012}
    hung up: - → ended, callerHungUp {code=1234-5678-9012}
    """,
    .waiting: """
    1: say5 again+A+1234 slow → dictation 0 read[0] 0/0 prompt5 {code=1234-5678-9012}
    5: say5 keys → dictation 0 read[0] 0/1 prompt5 {code=1234-5678-9012}
    0: say5 connecting! → transferring5 robin from dictation at 0 {code=1234-5678-9012}
    *: say5 again+A+1234 slow → dictation 0 read[0] 0/0 prompt5 {code=1234-5678-9012}
    #: say5 B+5678 → dictation 1 read[0, 1] 0/0 prompt5 {code=1234-5678-9012}
    yes: say5 B+5678 → dictation 1 read[0, 1] 0/0 prompt5 {code=1234-5678-9012}
    double two: say5 keys → dictation 0 read[0] 0/1 prompt5 {code=1234-5678-9012}
    um: listen5 8s → dictation 0 read[0] 0/0 caller5 {code=1234-5678-9012}
    agent: say5 connecting! → transferring5 robin from dictation at 0 {code=1234-5678-9012}
    again: say5 again+A+1234 slow → dictation 0 read[0] 0/0 prompt5 {code=1234-5678-9012}
    silence: say5 waiting-1 → dictation 0 read[0] 1/0 prompt5 {code=1234-5678-9012}
    hung up: - → ended, callerHungUp {code=1234-5678-9012}
    """,
    .transferring: """
    finished: transfer, say5 robin → saying5 to menu person
    hung up: - → ended, callerHungUp
    """,
    .parting: """
    finished: hang up → ended, completed
    hung up: - → ended, callerHungUp
    """,
    .hungUp: "",
    .completed: "",
  ]
}
