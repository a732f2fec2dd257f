import Guidance
import ProfileLibrary
import ProfileModel

/// `KEY=VALUE` on the command line, its text read from a file where it says `@FILE`.
struct Assignment: Equatable {
  var key: String
  var text: String
}

/// Reads the assignments of one command line.
struct AssignmentReader {
  private var hasReadInput: Bool

  /// `-` for the profile takes standard input already.
  init(_ editing: Editing) { hasReadInput = editing.source.path == nil }

  /// `KEY=VALUE`, `KEY=@FILE`, `KEY=@-`, `KEY=` and `KEY=@@text` for a text that begins with `@`.
  mutating func assignment(_ word: String) throws(Ending) -> Assignment {
    guard let mark = word.firstIndex(of: "="), mark != word.startIndex else {
      throw .wrongUse("\(quoted(word)) sets nothing: write KEY=VALUE, or KEY= to clear a field")
    }
    let key = String(word[..<mark])
    let text = String(word[word.index(after: mark)...])
    guard text.first == "@" else { return Assignment(key: key, text: text) }
    let name = String(text.dropFirst())
    if name.first == "@" { return Assignment(key: key, text: name) }
    return Assignment(key: key, text: try contents(name))
  }

  private mutating func contents(_ name: String) throws(Ending) -> String {
    guard !name.isEmpty else {
      throw .wrongUse("@ needs a file: KEY=@FILE, or @- for standard input")
    }
    let bytes: [UInt8]
    do throws(LibraryFailure) {
      if name == "-" {
        guard !hasReadInput else {
          throw LibraryFailure(.badName, "standard input can be read once only; name a file")
        }
        hasReadInput = true
        bytes = try FileReading.standardInput()
      } else {
        bytes = try FileReading.bytes(at: name)
      }
    } catch {
      throw .failed(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw .badInput("\(name == "-" ? "standard input" : name) is no UTF-8 text")
    }
    return text
  }
}

extension Editing {
  /// Settings of a layer, one after the other, with the words for what was done.
  func settings(
    _ words: [String], of layer: Layer
  ) throws(Ending) -> (layer: Layer, settings: [Setting]) {
    var reader = AssignmentReader(self)
    var layer = layer
    var settings: [Setting] = []
    for word in words {
      let assignment = try reader.assignment(word)
      do throws(SettingFailure) {
        let setting = try SettingReader(layer, workspace.catalogue[layer.service])
          .setting(assignment.key, assignment.text)
        layer.set(setting.field, to: setting.value)
        settings.append(setting)
      } catch {
        throw .wrongUse(error.sentence)
      }
    }
    return (layer, settings)
  }
}
