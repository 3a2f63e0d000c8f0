/*
 * Says which windows of a title Windows has, independently of the program that is tested:
 *
 *     windows TITLE        one line a window: handle, process, program, class
 *     windows --find TITLE the handle that FindWindow gives
 */
#include <stdio.h>
#include <string.h>
#include <windows.h>

static const char *wanted;

static BOOL CALLBACK tell(HWND window, LPARAM unused)
{
    char title[512] = "", kind[256] = "", program[MAX_PATH] = "?";
    DWORD process = 0, length = sizeof program;
    HANDLE handle;

    (void)unused;
    GetWindowTextA(window, title, sizeof title);
    if (strcmp(title, wanted) != 0 || !IsWindowVisible(window))
        return TRUE;
    GetClassNameA(window, kind, sizeof kind);
    GetWindowThreadProcessId(window, &process);
    handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process);
    if (handle != NULL) {
        QueryFullProcessImageNameA(handle, 0, program, &length);
        CloseHandle(handle);
    }
    printf("0x%016llX %lu %s %s\n", (unsigned long long)(UINT_PTR)window, process, program, kind);
    return TRUE;
}

int main(int count, char **arguments)
{
    if (count == 3 && strcmp(arguments[1], "--find") == 0) {
        printf("0x%016llX\n", (unsigned long long)(UINT_PTR)FindWindowA(NULL, arguments[2]));
        return 0;
    }
    if (count != 2)
        return 2;
    wanted = arguments[1];
    EnumWindows(tell, 0);
    return 0;
}
