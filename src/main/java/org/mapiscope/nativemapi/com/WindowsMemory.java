package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;

/** Reads this process's memory through ReadProcessMemory, which answers for what is not there. */
final class WindowsMemory implements ProcessMemory {
    private final HANDLE process = Kernel32.INSTANCE.GetCurrentProcess();
    private final ThreadLocal<Memory> usual = ThreadLocal.withInitial(() -> new Memory(CopiedMemory.BLOCK));

    @Override
    public boolean read(long address, byte[] to, int offset, int length) {
        if (length <= CopiedMemory.BLOCK) {
            return read(address, usual.get(), to, offset, length);
        }
        try (Memory copy = new Memory(length)) {
            return read(address, copy, to, offset, length);
        }
    }

    private boolean read(long address, Memory copy, byte[] to, int offset, int length) {
        if (!Kernel32.INSTANCE.ReadProcessMemory(process, new Pointer(address), copy, length, null)) {
            return false;
        }
        copy.read(0, to, offset, length);
        return true;
    }
}
