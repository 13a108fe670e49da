internal import Dialogue
internal import Yams

/// The desk: what it may be asked, and what follows from its replies.
extension FlowReader {
  mutating func readQuestion(_ name: String, _ node: Yams.Node) {
    let what = "question “\(name)”"
    guard let mapping = document.mapping(node, what) else { return }
    document.expect(Self.keys["question"], in: mapping, what)
    var question = Question(needs: [], replies: [:])
    if let needs = mapping["needs"] { question.needs = Set(slots(needs)) }
    if let replies = document.required("replies", in: mapping, what),
      let byName = document.mapping(replies, "replies of \(what)")
    {
      for (reply, gives) in byName {
        guard let name = document.text(reply, "the name of a reply") else { continue }
        question.order.append(ReplyName(name))
        question.replies[ReplyName(name)] = Reply(gives: Set(slots(gives)))
      }
    }
    flow.desk[QuestionName(name)] = question
  }

  private mutating func slots(_ node: Yams.Node) -> [SlotName] {
    document.list(node, "slots").compactMap { document.text($0, "a slot") }.map { SlotName($0) }
  }

  /// - Returns: the question that is put, and where its replies lead.
  mutating func ask(_ mapping: Yams.Node.Mapping, _ what: String) -> Ask {
    guard let node = mapping["ask"], let text = document.text(node, "ask") else {
      return Ask("", branches: [:])
    }
    let isMisread = misreadQuestions?.contains(QuestionName(text)) ?? true
    let question = isMisread ? nil : flow.desk[QuestionName(text)]
    if question == nil, !isMisread {
      document.report(
        .unknownQuestion, "The desk has no question “\(text)”: expected one that is declared.",
        at: node.mark)
    }
    var ask = Ask(QuestionName(text), branches: [:])
    guard let replies = document.required("replies", in: mapping, what),
      let byName = document.mapping(replies, "replies of \(what)")
    else { return ask }
    for (reply, next) in byName {
      guard let name = document.text(reply, "the name of a reply").map({ ReplyName($0) }) else {
        continue
      }
      if let question, question.replies[name] == nil {
        document.report(
          .branchWithoutReply,
          "“\(text)” is never answered by “\(name)”: expected a reply that is declared.",
          at: reply.mark)
      }
      if next.mapping == nil {
        ask.branches[name] = target(next)
      } else {
        ask.rejections[name] = rejection(next, "reply “\(name)” of \(what)")
      }
    }
    for missing in question?.order ?? []
    where ask.branches[missing] == nil && ask.rejections[missing] == nil {
      document.report(
        .replyWithoutBranch,
        "No branch takes the reply “\(missing)” of “\(text)”: expected one for every reply.",
        at: replies.mark)
    }
    return ask
  }

  /// `{ reject: FIELD, say: PHRASE }`
  private mutating func rejection(_ node: Yams.Node, _ what: String) -> Ask.Rejection? {
    guard let mapping = document.mapping(node, what) else { return nil }
    document.expect(Self.keys["rejection"], in: mapping, what)
    let field = requiredTarget("reject", mapping, what)
    rejecters.append(Reference(name: field, mark: mapping["reject"]?.mark))
    return Ask.Rejection(field, wording: requiredPhrase("say", mapping, what))
  }
}
