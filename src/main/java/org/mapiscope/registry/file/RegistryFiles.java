package org.mapiscope.registry.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.hive.HiveRegistry;
import org.mapiscope.registry.reg.RegFile;

/** Opens a registry from a file, and tells from its bytes which kind it is. Thread-safe; files are opened for reading only. */
public final class RegistryFiles {
    private static final String HIVE = "regf";
    /** What other files that people take for these begin with. */
    private static final Map<String, String> OTHERS = Map.of("!BDN", "an Outlook data file (.pst or .ost)", "PK\3\4",
            "a zip file; unpack it", "\0\0\0\0", "zeros: it has been wiped or never written", "MZ", "a program");
    private static final int START = 4;

    private RegistryFiles() {}

    /**
     * Opens a hive or a .reg file.
     *
     * @throws CorruptDataException when it is neither, with what to try in place of it
     */
    public static Registry open(Path path) throws IOException {
        return open(path, CodePages.USUAL);
    }

    /**
     * Opens a hive or a .reg file.
     *
     * @param ansi what a .reg file's text of 8 bits is in
     * @throws CorruptDataException when it is neither, with what to try in place of it
     */
    public static Registry open(Path path, Charset ansi) throws IOException {
        String start = start(path);
        if (start.equals(HIVE)) {
            return HiveRegistry.open(path);
        }
        if (start.isEmpty()) {
            throw neither(path, "it is empty");
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey())) {
                throw neither(path, "it is " + other.getValue());
            }
        }
        try {
            return RegFile.open(path, ansi);
        } catch (CorruptDataException e) {
            throw neither(path, "its %s %s".formatted(e.field(), e.found()));
        }
    }

    private static String start(Path path) throws IOException {
        try (PositionalFile file = PositionalFile.open(path)) {
            int length = (int) Math.min(START, file.size());
            return new String(file.bytes(() -> "signature", 0, length), StandardCharsets.ISO_8859_1);
        }
    }

    private static CorruptDataException neither(Path path, String found) {
        return new CorruptDataException(path.toString(), "registry file", 0, "start",
                "is neither that of a hive nor of a .reg file: " + found
                        + ". Try the NTUSER.DAT of a person's folder, or what Windows' registry editor has exported");
    }
}
