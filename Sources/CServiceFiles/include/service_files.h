// The built-in services and examples: YAML files that are part of the program.
#ifndef SERVICE_FILES_H
#define SERVICE_FILES_H

#include <stddef.h>

// A file with its name, without the ending. The bytes are not terminated.
typedef struct {
  const char *name;
  const unsigned char *start;
  size_t count;
} embedded_file;

// The services of the catalogue, in the order in which people are shown them.
size_t embedded_service_count(void);
embedded_file embedded_service(size_t index);

// The example profiles, the simplest first.
size_t embedded_example_count(void);
embedded_file embedded_example(size_t index);

#endif
