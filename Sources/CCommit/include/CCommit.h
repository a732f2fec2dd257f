// The commit that the program was built from.
#ifndef COMMIT_H
#define COMMIT_H

// Empty where the build was not told.
const char *strata_commit(void);

#endif
