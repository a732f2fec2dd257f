import CNcurses
import Glibc
package import Screen

/// The terminal that the program runs in; it is given back when this value ends.
///
/// ncurses draws and keeps the modes; what is typed is read here, since ncurses can tell neither
/// unknown sequences from letters nor a paste from typing.
package struct Terminal: ~Copyable {
  package enum Failure: Error, Equatable {
    case notATerminal
    case cannotStart(terminalType: String)
    case cannotPlaceCursor(terminalType: String)

    /// What to tell the user.
    package var sentence: String {
      switch self {
      case .notATerminal: "Standard input and output must be a terminal."
      case .cannotStart(let type):
        "The terminal type \"\(type)\" (TERM) is unknown here, and so is xterm-256color. "
          + "Install terminfo descriptions, or set TERM to a type that is installed."
      case .cannotPlaceCursor(let type):
        "A terminal of the type \"\(type)\" (TERM) cannot show screens. Set TERM to what it is, "
          + "such as xterm-256color."
      }
    }
  }

  package struct Options: Equatable, Sendable {
    package var usesMouse: Bool
    package var usesColor: Bool
    /// Whether borders and marks are of ASCII, whatever the terminal can.
    package var usesPlainSigns: Bool

    package init(usesMouse: Bool = true, usesColor: Bool = true, usesPlainSigns: Bool = false) {
      self.usesMouse = usesMouse
      self.usesColor = usesColor
      self.usesPlainSigns = usesPlainSigns
    }
  }

  package let abilities: TerminalAbilities
  let signals: SignalPipe
  var decoder: InputDecoder
  var painter: Painter
  private var usesMouse: Bool
  private let canPaste: Bool
  /// The size that was told last.
  var toldSize: Size
  /// A signal to end that nobody was told of yet.
  var pendingEnd: Int32?
  /// A picture has entered the terminal's second screen, which must be left again.
  private var hasPicture = false

  package init(_ options: Options = Options()) throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let surroundings = Surroundings(wantsColor: options.usesColor)
    _ = cnc_use_utf8_locale()
    // Before ncurses, which then leaves these signals alone.
    guard let signals = SignalPipe() else { throw .cannotStart(terminalType: surroundings.type) }
    CrashRestore.install()
    use_env(false)
    use_tioctl(true)
    guard surroundings.descriptions.contains(where: { cnc_start($0) != nil }) else {
      CrashRestore.remove()
      throw .cannotStart(terminalType: surroundings.type)
    }
    guard cnc_capability("cup") != nil else {
      endwin()
      CrashRestore.remove()
      throw .cannotPlaceCursor(terminalType: surroundings.type)
    }
    cnc_send_pictures_whole()
    self.signals = signals
    raw()
    noecho()
    nonl()
    // Lines are painted anew rather than shifted: not every terminal shifts what it should.
    idlok(cnc_screen(), false)
    idcok(cnc_screen(), false)
    keypad(cnc_screen(), true)
    typeahead(-1)
    let hasMouse = cnc_capability("kmous") != nil && !surroundings.isConsole
    abilities = TerminalAbilities(
      colors: Self.startColors(options, surroundings), isUnicode: surroundings.isUnicode,
      hasMouse: hasMouse)
    painter = Painter(abilities, usesPlainSigns: options.usesPlainSigns)
    decoder = InputDecoder(escapeDelay: surroundings.escapeDelay, ownKeys: DescribedKeys.all())
    usesMouse = options.usesMouse && hasMouse
    canPaste = hasMouse
    toldSize = Size(Int(cnc_columns()), Int(cnc_rows()))
    sendModes(on: true)
  }

  deinit {
    giveBack()
    CrashRestore.remove()
  }

  private static func startColors(_ options: Options, _ surroundings: Surroundings) -> Int {
    guard options.usesColor, has_colors(), start_color() == OK else { return 0 }
    use_default_colors()
    return surroundings.colors(of: Int(cnc_color_count()))
  }

  /// How large it is now.
  package var size: Size { Size(Int(cnc_columns()), Int(cnc_rows())) }

  /// Shows a picture; only what changed since the last one is sent.
  package mutating func draw(_ frame: Frame, _ theme: Theme) {
    painter.draw(frame, theme)
    hasPicture = true
  }

  /// Has the next picture painted as a whole: others may have written on the screen.
  package mutating func redraw() { painter.forget() }

  /// Has the mouse tell what it does, or leaves it to the terminal's own selection.
  package mutating func useMouse(_ isUsed: Bool) {
    guard abilities.hasMouse, isUsed != usesMouse else { return }
    usesMouse = isUsed
    Modes.send(isUsed ? Modes.mouse.on : Modes.mouse.off)
  }

  /// Puts a text into the clipboard of the user's terminal; false where that is known not to work.
  package borrowing func copy(_ text: String) -> Bool {
    // GNU screen keeps such texts to itself.
    abilities.hasMouse && Surroundings.variable("STY") == nil && Clipboard.copy(text)
  }

  private borrowing func sendModes(on isOn: Bool) {
    if canPaste { Modes.send(isOn ? Modes.paste.on : Modes.paste.off) }
    if usesMouse { Modes.send(isOn ? Modes.mouse.on : Modes.mouse.off) }
  }

  /// To leave a screen that was never entered would move the cursor of the one that is shown.
  private borrowing func giveBack() {
    sendModes(on: false)
    if hasPicture { endwin() } else { reset_shell_mode() }
    cnc_flush()
  }
}

// Giving the terminal to others for a while.
extension Terminal {
  /// Stops the program, as Ctrl-Z does; returns when it is continued.
  package mutating func suspend() {
    leave()
    signals.withPlainStop {
      // The whole group, so that a shell that waits for a script sees it stop.
      kill(0, SIGTSTP)
      let came = signals.waitForContinue(milliseconds: 200)
      pendingEnd = came.first { SignalPipe.ending.contains($0) } ?? pendingEnd
    }
    enter()
  }

  /// Gives the terminal to another program, which is run and waited for meanwhile.
  ///
  /// `run` gets a wait for signals, the ends of children among them, of so many milliseconds at
  /// most, nil for ever; it gives the signals that came.
  package mutating func lend<Result>(_ run: (_ wait: (Int?) -> [Int32]) -> Result) -> Result {
    leave()
    defer { enter() }
    var came: [Int32] = []
    let result = signals.withChild {
      run { milliseconds in
        let signals = signals.wait(milliseconds: milliseconds)
        came += signals
        return signals
      }
    }
    // Ctrl-C was meant for the other program; whoever wants to end us means us.
    let end = (came + signals.take()).first { $0 == SIGTERM || $0 == SIGHUP }
    pendingEnd = end ?? pendingEnd
    return result
  }

  /// Whether the next reading tells of a signal that wants the program to end.
  package var isEnding: Bool { pendingEnd != nil }

  private mutating func leave() {
    giveBack()
    hasPicture = false
  }

  mutating func enter() {
    reset_prog_mode()
    // ncurses brings this mode back only for those who read through it.
    keypad(cnc_screen(), true)
    decoder.reset()
    painter.forget()
    sendModes(on: true)
  }
}
