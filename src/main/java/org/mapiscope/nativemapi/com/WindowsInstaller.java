package org.mapiscope.nativemapi.com;

import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;

/**
 * Windows Installer of the Windows that this runs on. Thread-safe.
 *
 * <p>Source: Windows Installer reference, MsiProvideQualifiedComponent; msi.h, INSTALLMODE.
 */
public final class WindowsInstaller implements Installer {
    /** Only what is there: neither detects that a file is missing and repairs it, nor installs. */
    private static final int INSTALLMODE_EXISTING = -3;
    private static final int ERROR_SUCCESS = 0;
    private static final int ERROR_MORE_DATA = 234;
    private static final int PATH_LENGTH = 260;

    @Override
    public Answer provide(String category, String qualifier) {
        char[] path = new char[PATH_LENGTH];
        IntByReference length = new IntByReference(path.length);
        int error = ask(category, qualifier, path, length);
        if (error == ERROR_MORE_DATA) {
            path = new char[length.getValue() + 1];
            length.setValue(path.length);
            error = ask(category, qualifier, path, length);
        }
        return error == ERROR_SUCCESS ? Answer.found(Native.toString(path)) : Answer.failed(error);
    }

    private static int ask(String category, String qualifier, char[] path, IntByReference length) {
        return Msi.LIBRARY.MsiProvideQualifiedComponentW(new WString(category), new WString(qualifier),
                INSTALLMODE_EXISTING, path, length);
    }

    /** What is needed of msi.dll; jna-platform has other functions of it. */
    interface Msi extends StdCallLibrary {
        Msi LIBRARY = Native.load("msi", Msi.class);

        int MsiProvideQualifiedComponentW(WString category, WString qualifier, int installMode, char[] path,
                IntByReference length);
    }
}
