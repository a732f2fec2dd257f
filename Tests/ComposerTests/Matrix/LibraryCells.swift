import Composer
import ComposerKit
import ProfileModel
import Testing

extension Matrix {
  static let libraryCells: [Cell] = startCells + profileCells + filterCells

  private static let startCells: [Cell] = [
    Cell(.start, .task, "An example is three keys away, wired and without findings") { story in
      story.press("enter", "enter", "enter")
      story.expect(story.layers, is: ["postgres-db", "api", "ui"])
      story.expect(story.findings, is: [])
      story.sees("not saved")
    },
    Cell(.start, .error, "A library that cannot be read is told of") { story in
      story.disk.failures["list"] = LibraryFailure(.environment, "no permission to read ~/library")
      story.press("R")
      story.sees("no permission to read ~/library", "New profile")
    },
    Cell(.start, .disabled, "Saving says that there is nothing to save") { story in
      story.press("^s")
      story.sees("save: no profile is open")
    },
    Cell(.start, .undo, "There is nothing to take back, and that is said") { story in
      story.press("u")
      story.sees("nothing was deleted")
    },
    Cell(.start, small: "New profile", "Browse the catalogue", "Import", "Enter") { story in
      story.press("down", "enter")
      story.type("fresh")
      story.press("enter")
      story.sees("Add to fresh")
    },
  ]

  private static let profileCells: [Cell] = [
    Cell(.library, .task, "Enter opens the selected profile") { story in
      story.sees("charts", "flawed", "2 errors", "1.1.0", "1 hour ago", "4 profiles")
      story.press("enter")
      story.expect(story.layers, is: ["db", "api", "ui"])
      story.stands(.layers)
    },
    Cell(.library, .error, "A profile that cannot be opened is told of, and the list stays") {
      story in
      story.disk.failures["open"] = LibraryFailure(.environment, "no permission to read shop")
      story.press("enter")
      story.sees("no permission to read shop")
      story.stands(.library)
    },
    Cell(.library, .disabled, "Saving says that no profile is open") { story in
      story.press("^s")
      story.sees("save: no profile is open")
    },
    Cell(.library, .undo, "What was deleted comes back, byte for byte") { story in
      story.press("d")
      story.go(toButton: "Delete")
      story.press("enter")
      story.expect(story.disk["shop", "1.0.0"] == nil, "it is there still")
      story.press("u")
      story.expect(story.disk["shop", "1.0.0"] == Samples.shop, "other bytes came back")
      story.sees("shop")
    },
    Cell(.library, small: "shop", "ledger", "1.1.0", "Enter") { story in
      story.press("enter")
      story.sees("api")
    },
  ]

  private static let filterCells: [Cell] = [
    Cell(.libraryFilter, .task, "Letters filter at once, Enter opens what is left") { story in
      story.type("ledg")
      story.sees("ledger", "1 of 4")
      story.press("enter")
      story.expect(story.profile?.name, is: "ledger")
    },
    Cell(.libraryFilter, .error, "Where nothing matches, it says how to go on") { story in
      story.type("zzz")
      story.sees("nothing matches", "Esc")
      story.press("enter")
      story.expect(story.profile == nil, "something was opened")
      story.press("/", "esc")
      story.sees("shop")
    },
    Cell(.libraryFilter, .disabled, "Saving says that no profile is open") { story in
      story.press("^s")
      story.sees("save: no profile is open")
      story.stands(.menu)
    },
    Cell(.libraryFilter, .undo, never: "a filter changes nothing; Esc clears it"),
    Cell(.libraryFilter, small: "/", "shop") { story in
      story.type("sho")
      story.press("enter")
      story.expect(story.profile?.name, is: "shop")
    },
  ]
}
