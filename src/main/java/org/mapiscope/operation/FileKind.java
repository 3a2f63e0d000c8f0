package org.mapiscope.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is that a person opens, by its first bytes; by its name where those say nothing. */
public enum FileKind {
    /** A PST or OST file. */
    STORE,
    /** A hive or a .reg file. */
    REGISTRY, OTHER;

    private static final int FIRST_BYTES = 64;

    /** {@return the kind of a file} */
    public static FileKind of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(FIRST_BYTES);
        }
        String text = text(first);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (text.startsWith("!BDN") || name.endsWith(".pst") || name.endsWith(".ost")) {
            return STORE;
        }
        return text.startsWith("regf") || text.startsWith("REGEDIT4") || text.startsWith("Windows Registry Editor")
                || name.endsWith(".reg") ? REGISTRY : OTHER;
    }

    /** {@return the bytes as text, in UTF-16 where they begin with its mark, without blanks and marks before it} */
    private static String text(byte... first) {
        boolean wide = first.length > 1 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE;
        String text = new String(first, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        return text.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", "").stripLeading();
    }
}
