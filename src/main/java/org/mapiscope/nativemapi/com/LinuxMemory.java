package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Reads this process's memory through process_vm_readv, which answers for what is not there. 64-bit. */
final class LinuxMemory implements ProcessMemory {
    /** Bytes of an iovec: an address and a length, of 8 bytes each. */
    private static final int IOVEC = 16;

    private final int process = (int) ProcessHandle.current().pid();
    private final ThreadLocal<Memory> usual = ThreadLocal
            .withInitial(() -> new Memory(2L * IOVEC + CopiedMemory.BLOCK));

    static {
        Native.register(LinuxMemory.class, "c");
    }

    private LinuxMemory() {}

    /** {@return this way, or {@link #UNCHECKED} where the system does not let a process use it} */
    static ProcessMemory orUnchecked() {
        LinuxMemory memory = new LinuxMemory();
        try (Memory probe = new Memory(1)) {
            byte[] one = new byte[1];
            return memory.read(Pointer.nativeValue(probe), one, 0, 1) ? memory : UNCHECKED;
        } catch (UnsatisfiedLinkError e) {
            // a C library without the function
            return UNCHECKED;
        }
    }

    @Override
    public boolean read(long address, byte[] to, int offset, int length) {
        if (length <= CopiedMemory.BLOCK) {
            return read(address, usual.get(), to, offset, length);
        }
        try (Memory copy = new Memory(2L * IOVEC + length)) {
            return read(address, copy, to, offset, length);
        }
    }

    private boolean read(long address, Memory copy, byte[] to, int offset, int length) {
        long local = Pointer.nativeValue(copy);
        copy.setLong(0, local + 2L * IOVEC);
        copy.setLong(Long.BYTES, length);
        copy.setLong(IOVEC, address);
        copy.setLong(IOVEC + Long.BYTES, length);
        if (process_vm_readv(process, local, 1, local + IOVEC, 1, 0) != length) {
            return false;
        }
        copy.read(2L * IOVEC, to, offset, length);
        return true;
    }

    private static native long process_vm_readv(int process, long local, long localCount, long remote, long remoteCount,
            long flags);
}
