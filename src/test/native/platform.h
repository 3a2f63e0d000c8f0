/* What differs between Linux and Windows: locks, threads, time and files. Includes no MAPI header. */
#ifndef PLATFORM_H
#define PLATFORM_H

#include <stdarg.h>

typedef void (*ThreadMain)(void *argument);

/* One lock for everything in this library; a thread may take it again. */
void platform_lock(void);
void platform_unlock(void);

/* Gives the lock up until platform_wake, or until the milliseconds are over; taken once when called. */
void platform_wait(unsigned milliseconds);
void platform_wake(void);

void platform_sleep(unsigned milliseconds);

/* Starts a thread, and waits for its end. */
void *platform_start(ThreadMain run, void *argument);
void platform_join(void *thread);

/* Whether the caller is that thread. */
int platform_is_current(void *thread);

/* Adds a line to the file that the environment variable names; nothing happens without one. */
void platform_log(const char *variable, const char *line);

/* vsnprintf of C99. */
int platform_format(char *to, unsigned long long size, const char *format, va_list arguments);

/* Whether the handle is a window: 1 or 0, and -1 where there are no handles. */
int platform_is_window(unsigned long long handle);

#endif
