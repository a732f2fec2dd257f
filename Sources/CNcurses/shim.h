#ifndef STRATA_CNCURSES_H
#define STRATA_CNCURSES_H

// Ask ncurses for its wide-character half, whatever flags the compiler was started with.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <fcntl.h>
#include <ncurses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);

// Takes the user's locale; when it is missing or not UTF-8, takes C.UTF-8, which glibc 2.35 and
// later always has. Returns whether text is UTF-8 now.
static inline bool cnc_use_utf8_locale(void) {
  if (setlocale(LC_ALL, "") && MB_CUR_MAX > 1) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") && MB_CUR_MAX > 1;
}

// Globals: reached by call, because Swift 6 refuses C variables.
// `initscr` would end the process on an unknown TERM; `newterm` returns NULL.
static inline SCREEN *cnc_start(const char *type) { return newterm(type, stdout, stdin); }
static inline WINDOW *cnc_screen(void) { return stdscr; }
static inline int cnc_rows(void) { return getmaxy(stdscr); }
static inline int cnc_columns(void) { return getmaxx(stdscr); }
static inline int cnc_color_count(void) { return COLORS; }
static inline void cnc_flush(void) { fflush(stdout); }

// A screen that was never left is one that ncurses shares with whoever writes besides it: it sends
// each movement of the cursor by itself, in a write of its own. Left once, where nobody sees it, the
// screen is sent a picture at a time. To be called before anything else of it is sent.
static inline void cnc_send_pictures_whole(void) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  int screen = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && screen >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(screen, STDOUT_FILENO);
  }
  if (nowhere >= 0) close(nowhere);
  if (screen >= 0) close(screen);
}

// A string of the terminal's description; NULL where it has none.
static inline const char *cnc_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

// One cell: up to five characters, of which only the first takes room; 0 ends them.
static inline void cnc_set_cell(
    cchar_t *cell, const uint32_t *characters, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < CCHARW_MAX && characters[i]; i++) text[i] = (wchar_t)characters[i];
  setcchar(cell, text, attributes, (short)(pair < 256 ? pair : 255), &pair);
}

// How many columns the C library gives a character; -1 where it does not know it.
static inline int cnc_width(uint32_t character) { return wcwidth((wchar_t)character); }

// Paints cells from a place on; nothing behind the end of the row.
static inline void cnc_paint(int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, row, column, cells, count);
}

// Macros with casts, given names.
static const attr_t cnc_attr_normal = A_NORMAL;
static const attr_t cnc_attr_bold = A_BOLD;
static const attr_t cnc_attr_dim = A_DIM;
static const attr_t cnc_attr_underline = A_UNDERLINE;
static const attr_t cnc_attr_reverse = A_REVERSE;

#endif
