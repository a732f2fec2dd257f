import Glibc

// A reader that goes away must not kill the program; `StandardStream` notices it.
signal(SIGPIPE, SIG_IGN)
exit(Program.run(Array(CommandLine.arguments.dropFirst()), Program.surroundings()))
