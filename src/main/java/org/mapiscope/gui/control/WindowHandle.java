package org.mapiscope.gui.control;

import com.sun.javafx.stage.WindowHelper;
import com.sun.javafx.tk.TKStage;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.ptr.IntByReference;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The number under which the window system knows a window: on Windows its HWND, on X11 its id, as ulUIParam wants it.
 *
 * <p>JavaFX has no public way to it, so this asks JavaFX's own peer first and on Windows the system by process and title
 * next. FX thread only, while the window is shown.
 */
public final class WindowHandle {
    /** What stands for no window in MAPI. */
    public static final long NONE = 0;

    private static final int TITLE_LENGTH = 512;

    private WindowHandle() {}

    /** {@return the handle of {@code window}, or {@link #NONE} when it has none or is not on a real screen} */
    public static long of(Window window) {
        if (!window.isShowing() || isHeadless()) {
            return NONE;
        }
        long handle = ofPeer(window);
        return handle == NONE && Platform.isWindows() && window instanceof Stage stage
                ? ofTitle(stage.getTitle())
                : handle;
    }

    /** {@return the open window that has {@code handle}; empty for {@link #NONE} and for a window that is none of ours} */
    public static Optional<Window> find(long handle) {
        return handle == NONE
                ? Optional.empty()
                : Window.getWindows().stream().filter(window -> of(window) == handle).findFirst();
    }

    /** {@return {@code handle} as C writes a pointer, {@code 0x0000000000600003}} */
    public static String hex(long handle) {
        return "0x%016X".formatted(handle);
    }

    /** {@return whether JavaFX draws on no screen, where its handles are numbers of its own} */
    private static boolean isHeadless() {
        return System.getProperty("glass.platform", "").toLowerCase(Locale.ROOT).equals("headless");
    }

    private static long ofPeer(Window window) {
        try {
            TKStage peer = WindowHelper.getPeer(window);
            return peer == null ? NONE : peer.getRawHandle();
        } catch (IllegalAccessError e) {
            // the program was started without the --add-exports that its launcher gives; the other ways remain
            return NONE;
        }
    }

    private static long ofTitle(String title) {
        long[] found = {NONE};
        int process = (int) ProcessHandle.current().pid();
        User32.INSTANCE.EnumWindows((window, data) -> {
            if (isOurs(window, process) && titleOf(window).equals(title)) {
                found[0] = com.sun.jna.Pointer.nativeValue(window.getPointer());
            }
            return found[0] == NONE;
        }, null);
        return found[0];
    }

    private static boolean isOurs(HWND window, int process) {
        IntByReference owner = new IntByReference();
        User32.INSTANCE.GetWindowThreadProcessId(window, owner);
        return owner.getValue() == process;
    }

    private static String titleOf(HWND window) {
        char[] title = new char[TITLE_LENGTH];
        User32.INSTANCE.GetWindowText(window, title, title.length);
        return Native.toString(title);
    }
}
