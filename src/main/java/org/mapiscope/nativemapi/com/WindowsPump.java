package org.mapiscope.nativemapi.com;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser.MSG;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/**
 * A pump for Windows: waits for an event of its own and for window messages, and dispatches these.
 *
 * <p>Source: User32's MsgWaitForMultipleObjectsEx and PeekMessage.
 */
public final class WindowsPump implements MessagePump {
    private static final int WAIT_OBJECT_0 = 0;
    private static final int WAIT_FAILED = -1;
    private static final int INFINITE = -1;
    private static final int QS_ALLINPUT = 0x04FF;
    private static final int MWMO_INPUTAVAILABLE = 0x4;
    private static final int PM_REMOVE = 0x1;

    /** Signalled by {@link #wake}; resets itself when it ends a wait. */
    private final HANDLE event = Kernel32.INSTANCE.CreateEvent(null, false, false, null);

    private final PointerByReference handles = new PointerByReference(event.getPointer());
    private final MSG message = new MSG();

    /** Makes the pump, and with it the thread's queue of messages. */
    public WindowsPump() {
        deliver();
    }

    @Override
    public void await() throws InterruptedException {
        int ended = wait(handles);
        while (ended != WAIT_OBJECT_0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            deliver();
            ended = wait(handles);
        }
        deliver();
    }

    @Override
    public void wake() {
        Kernel32.INSTANCE.SetEvent(event);
    }

    @Override
    public void close() {
        Kernel32.INSTANCE.CloseHandle(event);
    }

    private void deliver() {
        while (User32.INSTANCE.PeekMessage(message, null, 0, 0, PM_REMOVE)) {
            User32.INSTANCE.TranslateMessage(message);
            User32.INSTANCE.DispatchMessage(message);
        }
    }

    private static int wait(PointerByReference handles) {
        int ended = Waiting.INSTANCE.MsgWaitForMultipleObjectsEx(1, handles, INFINITE, QS_ALLINPUT,
                MWMO_INPUTAVAILABLE);
        if (ended == WAIT_FAILED) {
            throw new LastErrorException(Native.getLastError());
        }
        return ended;
    }

    /** What jna-platform's User32 lacks. */
    private interface Waiting extends StdCallLibrary {
        Waiting INSTANCE = Native.load("user32", Waiting.class);

        int MsgWaitForMultipleObjectsEx(int count, PointerByReference handles, int milliseconds, int wakeMask,
                int flags);
    }
}
