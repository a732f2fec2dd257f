import CServiceFiles
package import ProfileModel

/// The thirteen services that are part of the program.
package enum BuiltInCatalogue {
  /// Read once, when it is first asked for.
  package static let catalogue = Catalogue(files.map(service))

  /// The files of the services with their ids, in the catalogue's order.
  package static var files: [EmbeddedFile] {
    (0..<embedded_service_count()).map { EmbeddedFile(embedded_service($0)) }
  }

  private static func service(of file: EmbeddedFile) -> Service {
    let (service, findings) = ServiceFile.read(file.bytes)
    let words = findings.map(\.message).joined(separator: "; ")
    precondition(findings.isEmpty, "the built-in service \(file.name): \(words)")
    guard let service else { preconditionFailure("the built-in service \(file.name) is missing") }
    precondition(service.id == file.name, "the file \(file.name) holds the service \(service.id)")
    return service
  }
}

/// The example profiles that are part of the program.
package enum BuiltInExamples {
  /// The simplest first.
  package static let all: [EmbeddedFile] = (0..<embedded_example_count()).map {
    EmbeddedFile(embedded_example($0))
  }

  /// Their names, the simplest first.
  package static var names: [String] { all.map(\.name) }

  /// The text of the example of this name.
  package static func text(_ name: String) -> String? {
    all.first { $0.name == name }?.text
  }
}

/// A file that is part of the program.
package struct EmbeddedFile: Equatable, Sendable {
  /// Without the ending.
  package let name: String
  package let bytes: [UInt8]

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  fileprivate init(_ file: embedded_file) {
    name = String(cString: file.name)
    bytes = Array(UnsafeBufferPointer(start: file.start, count: file.count))
  }
}
