package org.mapiscope.nativemapi.com;

/**
 * Where a key of Windows' registry is.
 *
 * @param bits of the programs that see it: 64, or 32 for what Windows keeps apart for 32-bit programs
 * @param path below the hive, such as {@code Software\Clients\Mail}
 */
public record RegistryPath(Hive hive, int bits, String path) {
    /** The trees of the registry that MAPI is looked for in. */
    public enum Hive {
        /** This person's. */
        HKCU,
        /** The machine's. */
        HKLM
    }

    /** {@return the key {@code name} below this one} */
    public RegistryPath sub(String name) {
        return new RegistryPath(hive, bits, path + "\\" + name);
    }

    /** {@return a value of it, as people write one} */
    public String place(String value) {
        return this + ", " + (value.isEmpty() ? "(Default)" : value);
    }

    @Override
    public String toString() {
        return hive + "\\" + path + (bits == 32 ? " (32-bit)" : "");
    }
}
