// The commit that the program was built from.
#ifndef COMMIT_H
#define COMMIT_H

// Seven hexadecimal digits of the commit, and before them 1, or 2 where files differed from it:
// 0x16ea4656. 0 where the build was not told.
unsigned long strata_commit(void);

#endif
