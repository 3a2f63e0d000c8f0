package org.mapiscope.nativemapi.com;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * The memory that MAPI's answers lie in. Thread-safe.
 *
 * <p>Where the system lets a process ask for memory that may not be there, a provider's wild pointer is an answer here and
 * not the end of the JVM.
 */
interface ProcessMemory {
    /** How finely memory is there or not, in bytes: an address within a page that is there is there too. */
    int PAGE = 4096;

    /** Reads without asking: an address that is not there ends the JVM. */
    ProcessMemory UNCHECKED = (address, to, offset, length) -> {
        new Pointer(address).read(0, to, offset, length);
        return true;
    };

    /** {@return the memory of this process, checked where the system can} */
    static ProcessMemory ofThisProcess() {
        if (Platform.isWindows()) {
            return new WindowsMemory();
        }
        return Platform.isLinux() && Platform.is64Bit() ? LinuxMemory.orUnchecked() : UNCHECKED;
    }

    /**
     * Copies bytes out.
     *
     * @return whether all of them were there; if not, what {@code to} holds is of no use
     */
    boolean read(long address, byte[] to, int offset, int length);
}
