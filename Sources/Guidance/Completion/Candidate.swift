package import ProfileModel

/// One thing that may be inserted, with what there is to know about it.
///
/// It holds little and tells the rest when it is asked: a list may have thousands of them.
package struct Candidate: Sendable {
  let subject: Subject
  let obstacle: Obstacle?
  let frame: Frame

  /// What a candidate stands for.
  enum Subject: Sendable {
    case output(Producer, number: Int)
    indirect case variable(SystemOffer)
    indirect case macro(name: String, value: String?)
    case function(TemplateFunction)
  }

  /// What stands around the inserted path.
  struct Frame: Equatable, Sendable {
    var before: String
    var after: String
  }

  init(_ subject: Subject, _ frame: Frame, _ obstacle: Obstacle? = nil) {
    self.subject = subject
    self.frame = frame
    self.obstacle = obstacle
  }
}

extension Candidate {
  /// The layer that offers it; nil for what no layer offers.
  package var layer: String? {
    if case .output(let producer, _) = subject { producer.layer.name } else { nil }
  }

  /// The output, system variable, macro or function.
  package var name: String {
    switch subject {
    case .output(let producer, let number): producer.service.outputs[number].name
    case .variable(let variable): variable.name
    case .macro(let name, _): name
    case .function(let function): function.rawValue
    }
  }

  /// What its value means.
  package var kind: Kind {
    switch subject {
    case .output(let producer, let number): producer.service.outputs[number].kind
    case .variable(let variable): variable.kind
    case .macro, .function: .text
    }
  }

  /// What it is, in a sentence.
  package var description: String {
    switch subject {
    case .output(let producer, let number): producer.service.outputs[number].description
    case .variable(let variable): variable.description
    case .macro: "A macro of this library."
    case .function(let function): function.description
    }
  }

  /// Whether its value must not be shown.
  package var isSensitive: Bool {
    switch subject {
    case .output(let producer, let number): producer.service.outputs[number].isSensitive
    case .variable(let variable): variable.isSensitive
    case .macro, .function: false
    }
  }

  /// When its value is known.
  package var known: Knowledge {
    switch subject {
    case .output(let producer, let number): producer.service.outputs[number].known
    case .variable(let variable): variable.known
    case .macro, .function: .now
    }
  }

  /// What its value will look like, where anybody can tell; dots for a secret.
  package var sample: String? {
    guard !isSensitive else { return Producer.hidden }
    switch subject {
    case .output(let producer, let number):
      return producer.service.outputs[number].value.flatMap(producer.fill)
    case .variable(let variable): return variable.sample
    case .macro(_, let value): return value
    case .function: return nil
    }
  }
}

extension Candidate {
  /// Whether it can be read from here.
  package var isAvailable: Bool { obstacle == nil }

  /// Why it cannot be read from here.
  package var reason: String? {
    guard let obstacle, case .output(let producer, let number) = subject else { return nil }
    switch obstacle {
    case .itself: return "this layer itself"
    case .above: return "\(producer.layer.name) stands above this layer"
    case .condition:
      return producer.service.outputs[number].condition.map {
        "only where \($0.parameter) is \($0.value)"
      }
    }
  }

  /// In its canonical spelling; a function's is its name.
  package var reference: String { path.map { "{{\($0)}}" } ?? name }

  /// The whole text that takes the replaced one's place, right for that place.
  package var insertion: String { frame.before + (path ?? name) + frame.after }

  /// The canonical path; nil for a function.
  private var path: String? {
    switch subject {
    case .output(let producer, _): Reference.path(layer: producer.layer.name, output: name)
    case .variable: ".spectro.system.\(name)"
    case .macro: ".spectro.macro.\(name)"
    case .function: nil
    }
  }
}

extension Candidate: Equatable {
  package static func == (one: Candidate, other: Candidate) -> Bool {
    one.frame == other.frame && one.obstacle == other.obstacle && one.path == other.path
      && one.name == other.name && one.kind == other.kind && one.known == other.known
      && one.isSensitive == other.isSensitive && one.description == other.description
      && one.sample == other.sample && one.reason == other.reason
  }
}

/// Why a candidate cannot be read; the number is its place in the list, behind what is available.
enum Obstacle: Int, Sendable {
  case condition = 1, itself, above
}
