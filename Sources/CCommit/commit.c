#include "CCommit.h"

#ifndef STRATA_COMMIT
#define STRATA_COMMIT ""
#endif

const char *strata_commit(void) { return STRATA_COMMIT; }
