package org.mapiscope.nativemapi.com;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;

/** Facts of the Windows that this runs on. Thread-safe. */
public final class WindowsFolders {
    private static final int PATH_LENGTH = 32768;

    private WindowsFolders() {}

    /** {@return the folder of the system's own libraries, such as {@code C:\Windows\System32}} */
    public static String system() {
        char[] path = new char[PATH_LENGTH];
        Kernel.LIBRARY.GetSystemDirectoryW(path, path.length);
        return Native.toString(path);
    }

    /** {@return the language of this person's Windows (LANGID), such as 1033} */
    public static int uiLanguage() {
        return Short.toUnsignedInt(Kernel.LIBRARY.GetUserDefaultUILanguage());
    }

    /** What jna-platform lacks of kernel32.dll. */
    interface Kernel extends StdCallLibrary {
        Kernel LIBRARY = Native.load("kernel32", Kernel.class);

        int GetSystemDirectoryW(char[] path, int length);

        short GetUserDefaultUILanguage();
    }
}
