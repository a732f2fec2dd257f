#include "CCommit.h"

// The Makefile tells the linker where these two symbols stand; nothing lies there. Another commit
// so links anew and compiles nothing. The distance counts, as a program that may be loaded anywhere
// moves both. Without the linker's word both are null.
extern const char strata_commit_start __attribute__((weak));
extern const char strata_commit_end __attribute__((weak));

unsigned long strata_commit(void) {
  return (unsigned long)&strata_commit_end - (unsigned long)&strata_commit_start;
}
