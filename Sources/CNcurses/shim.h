#ifndef STRATA_CNCURSES_H
#define STRATA_CNCURSES_H

// Ask ncurses for its wide-character half, whatever flags the compiler was started with.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <ncurses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
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
static inline int cnc_color_pair_count(void) { return COLOR_PAIRS; }

// Macros with casts or shifts, given names.
static const attr_t cnc_attr_normal = A_NORMAL;
static const attr_t cnc_attr_bold = A_BOLD;
static const attr_t cnc_attr_dim = A_DIM;
static const attr_t cnc_attr_italic = A_ITALIC;
static const attr_t cnc_attr_underline = A_UNDERLINE;
static const attr_t cnc_attr_reverse = A_REVERSE;

static const mmask_t cnc_button1_pressed = BUTTON1_PRESSED;
static const mmask_t cnc_button1_released = BUTTON1_RELEASED;
static const mmask_t cnc_button1_clicked = BUTTON1_CLICKED;
static const mmask_t cnc_wheel_up = BUTTON4_PRESSED;
static const mmask_t cnc_wheel_down = BUTTON5_PRESSED;
static const mmask_t cnc_all_mouse_events = ALL_MOUSE_EVENTS;

static inline int cnc_function_key(int number) { return KEY_F(number); }

#endif
