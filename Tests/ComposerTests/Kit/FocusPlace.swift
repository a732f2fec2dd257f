import Composer

/// Where the focus is; `Place` is the name of something in a profile too.
typealias FocusPlace = Place
