/*
 * Loads the libraries that it is given, says its process's number, and keeps them until its input ends.
 */
#include <stdio.h>
#include <windows.h>

int main(int count, char **arguments)
{
    int i;

    for (i = 1; i < count; i++) {
        if (LoadLibraryA(arguments[i]) == NULL) {
            printf("%s: error %lu\n", arguments[i], GetLastError());
            return 1;
        }
    }
    printf("%lu\n", GetCurrentProcessId());
    fflush(stdout);
    while (getchar() != EOF) {
    }
    return 0;
}
