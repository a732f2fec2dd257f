import Glibc

// A reader that goes away must not kill the program; `StandardStream` notices it.
signal(SIGPIPE, SIG_IGN)
exit(Strata.run(Array(CommandLine.arguments.dropFirst()), Strata.surroundings()))
