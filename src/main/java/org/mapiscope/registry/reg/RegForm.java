package org.mapiscope.registry.reg;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * What a .reg file says of itself at its start.
 *
 * @param named whether it has its first line; a part of one, which someone has sent, may lack it
 */
record RegForm(RegEncoding encoding, RegVersion version, boolean named) {
    static final String FOUR = "REGEDIT4";
    static final String FIVE = "Windows Registry Editor Version 5.00";

    /** Begins each first line of version 5 that was seen, whatever it says behind. */
    private static final String ANY_FIVE = "Windows Registry Editor Version 5";
    /** Bytes that tell the encoding. */
    private static final int MARK = 4;
    /** Lines before the first one that says something. */
    private static final int MOST_EMPTY = 1000;
    private static final int SHOWN = 40;

    /**
     * Reads the first line.
     *
     * @throws CorruptDataException when it is not that of a .reg file
     */
    static RegForm read(PositionalFile file, Charset ansi) throws IOException {
        RegEncoding encoding = RegEncoding.of(
                file.bytes(() -> "byte order mark", 0, (int) Math.min(MARK, file.size())), ansi);
        RegForm guess = new RegForm(encoding, RegVersion.FIVE, true);
        RegLines lines = new RegLines(file, guess, encoding.mark(), 1);
        for (int i = 0; i < MOST_EMPTY; i++) {
            Optional<RegLine> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            String text = line.get().text().strip();
            if (version(text).isPresent()) {
                return new RegForm(encoding, version(text).get(), true);
            }
            if (text.startsWith("[HK") || text.startsWith("[-HK")) {
                return new RegForm(encoding, RegVersion.FIVE, false);
            }
            if (!text.isEmpty() && !text.startsWith(";")) {
                throw unknown(file, line.get(), text);
            }
        }
        throw new CorruptDataException(file.path().toString(), ".reg file", 0, "first line",
                "is missing; it is %s or %s".formatted(FIVE, FOUR));
    }

    private static CorruptDataException unknown(PositionalFile file, RegLine line, String text) {
        String found = text.equals("REGEDIT")
                ? "is REGEDIT, that of Windows 3.1, whose files have keys of HKEY_CLASSES_ROOT alone and are not read"
                : "is not %s or %s but %s".formatted(FIVE, FOUR, shown(text));
        return new CorruptDataException(file.path().toString(), ".reg file", line.offset(), "first line", found);
    }

    /** {@return the start of a text that is not as it should be, for people} */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.chars().limit(SHOWN).forEach(each -> shown.append(each < ' ' || each > '~' ? '?' : (char) each));
        return shown.append(text.length() > SHOWN ? "...'" : "'").toString();
    }

    /** {@return the version that a first line tells} */
    static Optional<RegVersion> version(String line) {
        if (line.toUpperCase(Locale.ROOT).equals(FOUR)) {
            return Optional.of(RegVersion.FOUR);
        }
        return line.startsWith(ANY_FIVE) ? Optional.of(RegVersion.FIVE) : Optional.empty();
    }

    String decode(byte[] bytes, int from, int to) {
        return encoding.decode(bytes, from, to, version);
    }

    /** {@return the bytes of a text as the registry has them, which a file of version 4 has in ANSI} */
    byte[] text(byte[] bytes) {
        return version == RegVersion.FOUR ? Utf16.array(new String(bytes, encoding.ansi())) : bytes;
    }
}
