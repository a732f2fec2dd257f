import ProfileLibrary
import ProfileModel
import TestKit
import Testing

struct DraftTests {
  @Test func aDraftIsThisProgramsOwn() throws {
    try KeptLibrary.with { kept in
      let drafts = Drafts(of: kept.library)
      try drafts.write("ty", for: kept.shop, base: Stamp("one"))
      try drafts.write("typed\n", for: kept.shop, base: Stamp("one"))
      let found = try drafts.drafts(for: kept.shop)
      #expect(found.map(\.standing) == [.own])
      #expect(found.first?.base == Stamp("one"))
      #expect(try found.map { try drafts.text(of: $0) } == ["typed\n"])
      #expect(kept.shell("find state/strata/drafts -type f -printf '%m\\n'") == "600\n")
      for draft in found { try drafts.discard(draft) }
      #expect(try drafts.drafts(for: kept.shop).isEmpty)
      try drafts.discard(for: kept.shop)
    }
  }

  @Test func anEndedProgramLeavesAnAbandonedOne() throws {
    try KeptLibrary.with { kept in
      kept.program.write("one", to: "mine.yaml")
      kept.shell(
        "\"$DRIVER\" library draft shop@1.0.0 lost; \"$DRIVER\" library draft ./mine.yaml found")
      let drafts = Drafts(of: kept.library)
      try drafts.write("mine", for: kept.shop, base: nil)
      #expect(
        Set(try drafts.drafts(for: kept.shop).map(\.standing)) == [.abandoned, .own])
      let all = try drafts.all()
      #expect(all.count == 3)
      #expect(all.last?.location == .file("\(kept.folder)/mine.yaml"))
      #expect(try all.last.map { try drafts.text(of: $0) } == "found")
    }
  }

  @Test func aReusedNumberIsNotTakenForAlive() throws {
    try KeptLibrary.with { kept in
      let drafts = Drafts(of: kept.library)
      var former = RunningProgram.this
      former.start -= 1
      try drafts.write("former", for: kept.shop, base: nil, owner: former)
      var beforeRestart = RunningProgram.this
      beforeRestart.machineStart = "0"
      try drafts.write("older", for: kept.shop, base: nil, owner: beforeRestart)
      #expect(try drafts.drafts(for: kept.shop).map(\.standing) == [.abandoned, .abandoned])
    }
  }

  @Test func aDraftOfALivingProgramIsInUse() throws {
    try KeptLibrary.with { kept in
      kept.shell("\"$DRIVER\" library churn shop@1.0.0 10 >/dev/null 2>&1 & echo $! > living")
      defer { kept.shell("kill -9 $(cat living)") }
      let drafts = Drafts(of: kept.library)
      for _ in 0..<200 {
        if try !drafts.drafts(for: kept.shop).isEmpty { break }
        kept.shell("sleep 0.01")
      }
      #expect(try drafts.drafts(for: kept.shop).map(\.standing) == [.inUse])
    }
  }

  @Test func whatIsNoDraftIsLeftAlone() throws {
    try KeptLibrary.with { kept in
      let drafts = Drafts(of: kept.library)
      try drafts.write("typed", for: kept.shop, base: nil)
      kept.shell(
        """
        cd state/strata/drafts/*/shop/1.0.0
        touch notes 1-2 .strata-4194399; : > 7-8-x; echo 'x y' > 8-9-x
        """)
      try drafts.write("typed on", for: kept.shop, base: nil)
      #expect(try drafts.drafts(for: kept.shop).map(\.standing) == [.own])
      #expect(kept.shell("find state -name '.strata-*'").isEmpty)
    }
  }
}
