import Formats
import ProfileModel
import Testing

@Suite("Service files")
struct ServiceFileTests {
  @Test(
    "A mistake is found where it stands, and once",
    arguments: BrokenServiceFile.wholeFiles + BrokenServiceFile.fields
      + BrokenServiceFile.parameters + BrokenServiceFile.outputs)
  func findsMistakes(_ file: BrokenServiceFile) {
    let (service, findings) = ServiceFile.read(Array(file.text.utf8))
    #expect(findings.map { place($0, in: file.text) } == file.findings)
    #expect(findings.first?.message.contains(file.words) == true, "\(findings.map(\.message))")
    #expect((service == nil) == findings.contains { $0.severity == .error })
  }

  @Test(
    "A fix takes its finding away and brings no other",
    arguments: BrokenServiceFile.wholeFiles + BrokenServiceFile.fields
      + BrokenServiceFile.parameters + BrokenServiceFile.outputs)
  func fixes(_ file: BrokenServiceFile) {
    let findings = ServiceFile.read(Array(file.text.utf8)).findings
    for fix in findings.flatMap(\.fixes) {
      let mended = file.text.applying(fix.textEdits)
      #expect(ServiceFile.read(Array(mended.utf8)).findings.isEmpty, "\(mended)")
    }
  }

  @Test("What is not UTF-8 is said at its first wrong byte")
  func refusesOtherEncodings() {
    let bytes = Array("id: demo\ntitle: Caf".utf8) + [0xE9] + Array("\n".utf8)
    let (service, findings) = ServiceFile.read(bytes)
    #expect(service == nil)
    #expect(findings.map(\.place) == [.file(19..<20)])
    #expect(findings.first?.message.contains("UTF-8") == true)
  }

  @Test("Each mistake of a file is found, not only the first")
  func findsAll() {
    let text = """
      id: Demo
      tierType: operator
      parameters:
        - key: size
          type: big
        - label: Nameless
      outputs:
        - name: HOST
          value: <unknown>
          kind: hots
      """
    let findings = ServiceFile.read(Array(text.utf8)).findings.map { place($0, in: text) }
    #expect(
      findings == ["bad-file 1:1", "bad-file 5:11", "bad-file 6:5", "bad-file 10:11"])
  }

  @Test("All that a file leaves out has its usual value")
  func usualValues() throws {
    let text = """
      id: demo
      title: Demo
      tierType: container
      provenance: assumed
      parameters: [{key: size}]
      outputs: [{name: HOST}]
      """
    let service = try #require(ServiceFile.read(Array(text.utf8)).service)
    var expected = Service(id: "demo", title: "Demo", tierType: .container)
    expected.provenance = .assumed
    expected.parameters = [Parameter(key: "size")]
    expected.parameters[0].provenance = .assumed
    expected.outputs = [Output(name: "HOST")]
    expected.outputs[0].provenance = .assumed
    #expect(service == expected)
  }

  @Test("A byte order mark and Windows line ends are no matter")
  func foreignLineEnds() {
    let text = "id: demo\r\ntitle: Demo\r\ntierType: helm\r\n"
    let (service, findings) = ServiceFile.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(service == Service(id: "demo", title: "Demo", tierType: .helm))
    #expect(findings.isEmpty)
  }

  @Test("A default may be a reference, and a version a number without quotes")
  func accepts() {
    let text = """
      id: demo
      title: Demo
      tierType: helm
      versions: [14]
      parameters:
        - {key: size, type: size, default: "{{.spectro.macro.size}}"}
        - {key: version, type: version, default: 14}
      """
    let (service, findings) = ServiceFile.read(Array(text.utf8))
    #expect(findings.isEmpty)
    #expect(service?.versions == ["14"])
  }

  private func place(_ finding: Finding, in text: String) -> String {
    let start = finding.place.range?.lowerBound ?? -1
    let position = SourceText(text).position(of: start)
    return "\(finding.code.rawValue) \(position.line):\(position.column)"
  }
}
