package org.mapiscope.mapi;

/**
 * A call of Windows' own that failed.
 *
 * @param call its name, such as {@code OpenProcess}
 * @param code what it gave or GetLastError says, such as 5 for ERROR_ACCESS_DENIED
 */
public record WindowsError(String call, int code) {
    public static final int ERROR_ACCESS_DENIED = 5;

    /** {@return such as {@code OpenProcess: error 5}} */
    @Override
    public String toString() {
        return call + ": error " + code;
    }
}
