import Composer
import CursesTerminal
import Glibc
import ProfileModel
import Screen

/// The main thread's part: it has the terminal and the interface, and never waits for a disk.
struct Loop: ~Copyable {
  /// Why it ended.
  enum End: Equatable {
    case quit
    case signal(CInt)
    /// The terminal is gone.
    case closed
  }

  /// Milliseconds.
  private enum Pause {
    /// A quiet terminal is told the time so often.
    static let tick = 1000
    /// While keys rush in, the screen follows so often.
    static let flood = 30
    /// The first screen waits so long for something to show.
    static let first = 15
  }

  private var terminal: Terminal
  private var errors: StandardErrorCapture
  private var composer: Composer
  private let theme: Theme
  private let worker: Worker
  private let editor: OutsideEditor
  /// The terminal was lent: what was typed before belongs to nobody.
  private var isBack = false
  private var needsDrawing = true
  /// Nothing was drawn before this.
  private var firstDrawing: Int?
  private var drawn = 0
  private var ticked: Int
  private var end: End?
  /// What the worker is to do once the picture is drawn, in this order: a key is answered first.
  private var work: [Effect] = []

  init(
    _ terminal: consuming Terminal, _ errors: consuming StandardErrorCapture,
    _ composer: Composer, _ theme: Theme, _ worker: Worker,
    _ editor: OutsideEditor
  ) {
    self.terminal = terminal
    self.errors = errors
    self.composer = composer
    self.theme = theme
    self.worker = worker
    self.editor = editor
    ticked = milliseconds()
    firstDrawing = ticked + Pause.first
  }

  /// Runs until the user quits or is gone.
  mutating func run(saying sentences: [String]) -> End {
    let end = answer(saying: sentences)
    handOver()
    return end
  }

  private mutating func answer(saying sentences: [String]) -> End {
    if terminal.size != composer.size { update(.input(.resized(terminal.size))) }
    for sentence in sentences { update(.answer(.notice(sentence))) }
    while true {
      let reading = terminal.read(
        wake: worker.reports.wakeDescriptor, timeout: .milliseconds(pause))
      if let signal = reading.endSignal { return .signal(signal) }
      if reading.isClosed { return .closed }
      isBack = false
      for input in reading.inputs where !isBack {
        update(.input(input))
        if let end { return end }
      }
      if reading.isWoken { takeReports() }
      let isQuiet = reading.inputs.isEmpty && !reading.isWoken
      if isQuiet { tick() }
      if let end { return end }
      draw(isQuiet: isQuiet)
      if !needsDrawing { handOver() }
    }
  }

  private var pause: Int {
    let now = milliseconds()
    if let firstDrawing { return max(0, firstDrawing - now) }
    return needsDrawing ? 0 : max(0, ticked + Pause.tick - now)
  }

  // MARK: Messages

  private mutating func takeReports() {
    for report in worker.reports.takeAll() {
      if case .answer(let answer) = report { update(.answer(answer)) }
    }
    firstDrawing = nil
  }

  private mutating func tick() {
    let now = milliseconds()
    guard now >= ticked + Pause.tick else { return }
    ticked = now
    let words = errors.newWords()
    if !words.isEmpty { update(.answer(.notice(words))) }
    update(.tick(time(nil)))
  }

  private mutating func update(_ message: Message) {
    needsDrawing = true
    for effect in composer.update(message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text):
      guard !terminal.copy(text) else { return }
      update(
        .answer(.notice("the text cannot be copied: it is too long, or the terminal takes none")))
    case .useMouse(let isUsed): terminal.useMouse(isUsed)
    case .editOutside(let text): editOutside(text)
    case .suspend:
      handOver()
      terminal.suspend()
    case .redraw: terminal.redraw()
    case .quit: end = .quit
    default: work.append(effect)
    }
  }

  /// Waits for the user's editor: nobody sees the interface meanwhile.
  private mutating func editOutside(_ text: OutsideText) {
    handOver()
    let outcome = editor.edit(text, on: &terminal, messages: errors.terminal)
    if case .failed(_, let path?) = outcome, terminal.isEnding {
      // Nobody sees it on the screen any more.
      _ = StandardStream.messages.write("strata: the text that was being edited is in \(path)\n")
    }
    isBack = true
    // The window may have another size: that is read first.
    drawn = milliseconds()
    update(.answer(.edited(EditedText(text, outcome))))
  }

  private mutating func handOver() {
    for effect in work { worker.perform(effect) }
    work = []
  }

  // MARK: The picture

  /// Draws what changed once no key is waiting; while keys rush in, now and then.
  private mutating func draw(isQuiet: Bool) {
    let now = milliseconds()
    if let firstDrawing, now < firstDrawing { return }
    firstDrawing = nil
    guard needsDrawing, isQuiet || now >= drawn + Pause.flood else { return }
    terminal.draw(composer.frame(), theme)
    drawn = now
    needsDrawing = false
  }
}
