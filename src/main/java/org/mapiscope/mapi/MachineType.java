package org.mapiscope.mapi;

import java.util.Locale;
import java.util.Optional;

/**
 * What processor a program file or a process is made for. Thread-safe.
 *
 * <p>Source: PE format, Machine Types; Arm64EC and Arm64X as Microsoft's pages on Windows on Arm have them.
 */
public enum MachineType {
    /** 32-bit Intel. */
    X86(32),
    /** 64-bit Intel and AMD. */
    X64(64),
    /** 64-bit Arm. */
    ARM64(64),
    /** 64-bit Arm that x64 programs can load. Its file says that it is x64. */
    ARM64EC(64),
    /** Both ARM64 and ARM64EC in one file. Its file says that it is ARM64. */
    ARM64X(64);

    private final int bits;

    MachineType(int bits) {
        this.bits = bits;
    }

    /** {@return 32 or 64} */
    public int bits() {
        return bits;
    }

    /** {@return whether a process of this type can load a library of {@code library}'s type} */
    public boolean loads(MachineType library) {
        return switch (this) {
            case X86 -> library == X86;
            case X64, ARM64EC -> library == X64 || library == ARM64EC || library == ARM64X;
            case ARM64, ARM64X -> library == ARM64 || library == ARM64X;
        };
    }

    /**
     * {@return the type of this process; empty on a processor that no Windows runs on}
     *
     * <p>A Java for x64 that Windows on Arm emulates is x64: what counts is what it can load.
     */
    public static Optional<MachineType> ofJava() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "x86", "i386", "i486", "i586", "i686" -> Optional.of(X86);
            case "amd64", "x86_64" -> Optional.of(X64);
            case "aarch64", "arm64" -> Optional.of(ARM64);
            default -> Optional.empty();
        };
    }

    /** {@return the name as Windows' tools write it, such as {@code x64}} */
    @Override
    public String toString() {
        return switch (this) {
            case X86, X64 -> name().toLowerCase(Locale.ROOT);
            case ARM64, ARM64EC, ARM64X -> "Arm" + name().substring("Arm".length());
        };
    }
}
