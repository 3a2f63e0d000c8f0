#if !defined(_WIN32)
#define _GNU_SOURCE
#endif
#include "platform.h"

#include <stdio.h>
#include <stdlib.h>

void platform_log(const char *variable, const char *line)
{
    const char *path = getenv(variable);
    FILE *file = path == NULL ? NULL : fopen(path, "a");
    if (file != NULL) {
        fprintf(file, "%s\n", line);
        fclose(file);
    }
}

int platform_format(char *to, unsigned long long size, const char *format, va_list arguments)
{
    return vsnprintf(to, size, format, arguments);
}

typedef struct Thread {
    ThreadMain run;
    void *argument;
#if defined(_WIN32)
    void *handle;
    unsigned long id;
#else
    unsigned long handle;
#endif
} Thread;

#if defined(_WIN32)
#include <windows.h>

static CRITICAL_SECTION lock;
static CONDITION_VARIABLE wake = CONDITION_VARIABLE_INIT;

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void) instance;
    (void) reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        InitializeCriticalSection(&lock);
    }
    return TRUE;
}

void platform_lock(void) { EnterCriticalSection(&lock); }
void platform_unlock(void) { LeaveCriticalSection(&lock); }
void platform_wait(unsigned milliseconds) { SleepConditionVariableCS(&wake, &lock, milliseconds); }
void platform_wake(void) { WakeAllConditionVariable(&wake); }
void platform_sleep(unsigned milliseconds) { Sleep(milliseconds); }

static DWORD WINAPI start(LPVOID argument)
{
    Thread *thread = argument;
    thread->run(thread->argument);
    return 0;
}

void *platform_start(ThreadMain run, void *argument)
{
    Thread *thread = malloc(sizeof *thread);
    thread->run = run;
    thread->argument = argument;
    thread->handle = CreateThread(NULL, 0, start, thread, 0, &thread->id);
    return thread;
}

void platform_join(void *started)
{
    Thread *thread = started;
    WaitForSingleObject(thread->handle, INFINITE);
    CloseHandle(thread->handle);
    free(thread);
}

int platform_is_current(void *started) { return ((Thread *) started)->id == GetCurrentThreadId(); }

int platform_is_window(unsigned long long handle) { return IsWindow((HWND) (ULONG_PTR) handle) != 0; }

#else
#include <pthread.h>
#include <time.h>

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;

void platform_lock(void) { pthread_mutex_lock(&lock); }
void platform_unlock(void) { pthread_mutex_unlock(&lock); }
void platform_wake(void) { pthread_cond_broadcast(&wake); }

void platform_wait(unsigned milliseconds)
{
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += milliseconds / 1000;
    end.tv_nsec += (long) (milliseconds % 1000) * 1000000L;
    if (end.tv_nsec >= 1000000000L) {
        end.tv_sec++;
        end.tv_nsec -= 1000000000L;
    }
    pthread_cond_timedwait(&wake, &lock, &end);
}

void platform_sleep(unsigned milliseconds)
{
    struct timespec time = {milliseconds / 1000, (long) (milliseconds % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

static void *start(void *argument)
{
    Thread *thread = argument;
    thread->run(thread->argument);
    return NULL;
}

void *platform_start(ThreadMain run, void *argument)
{
    Thread *thread = malloc(sizeof *thread);
    thread->run = run;
    thread->argument = argument;
    pthread_create(&thread->handle, NULL, start, thread);
    return thread;
}

void platform_join(void *started)
{
    Thread *thread = started;
    pthread_join(thread->handle, NULL);
    free(thread);
}

int platform_is_current(void *started) { return pthread_equal(((Thread *) started)->handle, pthread_self()); }

int platform_is_window(unsigned long long handle)
{
    (void) handle;
    return -1;
}
#endif
