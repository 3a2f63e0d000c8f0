package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/**
 * Reads the entries of a .reg file, one after the other. What cannot be read is told and left out. Not thread-safe.
 *
 * <p>A text that no quote ends in its line goes on in the next ones. Where that leads to no value, the line alone is bad
 * and the next one is read for itself, so a lost quote costs one value and not the rest of the file.
 */
final class RegParser {
    /** The types whose bytes are text. */
    static final Set<RegistryType> TEXTS = Set.of(RegistryType.REG_SZ, RegistryType.REG_EXPAND_SZ,
            RegistryType.REG_MULTI_SZ);

    private final RegLines lines;
    private final RegForm form;
    private final RegDamages damages;

    RegParser(RegLines lines, RegForm form, RegDamages damages) {
        this.lines = lines;
        this.form = form;
        this.damages = damages;
    }

    /** {@return the next entry that can be read; empty at the end of the file} */
    Optional<RegEntry> next() throws IOException {
        while (true) {
            Optional<RegLine> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Optional<RegEntry> entry = entry(line.get());
            if (entry.isPresent()) {
                return entry;
            }
        }
    }

    private Optional<RegEntry> entry(RegLine line) throws IOException {
        if (line.tooLong()) {
            damages.tell(line.number(), "has more than %d characters and is skipped".formatted(RegFile.MAX_LINE));
            return Optional.empty();
        }
        RegCursor cursor = new RegCursor(lines, line);
        cursor.skipBlanks();
        if (cursor.atEnd()) {
            return Optional.empty();
        }
        try {
            return switch (cursor.peek()) {
                case ';', '#' -> Optional.empty();
                case '[' -> Optional.of(key(line, cursor.rest()));
                case '@' -> {
                    cursor.skip(1);
                    yield value(line, cursor, "");
                }
                case '"' -> value(line, cursor, cursor.quoted());
                default -> other(cursor.rest());
            };
        } catch (RegSyntaxException e) {
            damages.tell(line.number(), e.detail());
            cursor.giveUp();
            return Optional.empty();
        }
    }

    private static Optional<RegEntry> other(String text) throws RegSyntaxException {
        // files that were put behind each other have more than one first line
        if (RegForm.version(text.strip()).isPresent()) {
            return Optional.empty();
        }
        throw new RegSyntaxException("is no key, value or comment: " + RegForm.shown(text));
    }

    private RegEntry key(RegLine line, String text) {
        // names of keys may have brackets in them
        int end = text.lastIndexOf(']');
        if (end < 0) {
            damages.tell(line.number(), "is a key without its closing bracket");
            return new RegEntry.NoKey(line);
        }
        String path = text.substring(1, end);
        if (path.startsWith(" ") || path.startsWith("\t")) {
            damages.tell(line.number(), "is a key with a blank before its name");
            return new RegEntry.NoKey(line);
        }
        if (path.startsWith("-")) {
            return new RegEntry.KeyGone(line, path.substring(1));
        }
        return new RegEntry.Key(line, path);
    }

    private Optional<RegEntry> value(RegLine line, RegCursor cursor, String name)
            throws RegSyntaxException, IOException {
        cursor.skipBlanks();
        if (cursor.peek() != '=') {
            throw new RegSyntaxException("has no = behind the value's name");
        }
        cursor.skip(1);
        cursor.skipBlanks();
        RegEntry entry;
        if (cursor.peek() == '-') {
            cursor.skip(1);
            entry = new RegEntry.ValueGone(line, name);
        } else {
            entry = new RegEntry.Value(line, data(cursor, name));
        }
        cursor.end();
        if (cursor.oddEscape()) {
            damages.tell(line.number(), "has a backslash before something else than a backslash or a quote;"
                    + " both are taken as they stand, Windows may leave the value out");
        }
        return Optional.of(entry);
    }

    private RegistryValue data(RegCursor cursor, String name) throws RegSyntaxException, IOException {
        if (cursor.peek() == '"') {
            return text(name, RegistryType.REG_SZ.code(), cursor.quoted());
        }
        if (cursor.take("dword:")) {
            int number = cursor.number();
            return new RegistryValue(name, RegistryType.REG_DWORD.code(), Bytes.of((byte) number,
                    (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)));
        }
        if (cursor.take("hex:")) {
            return hex(cursor, name, RegistryType.REG_BINARY.code());
        }
        if (cursor.take("hex(")) {
            return hex(cursor, name, type(cursor));
        }
        // as hivexregedit writes texts when it is asked for that
        if (cursor.take("str:")) {
            return text(name, RegistryType.REG_SZ.code(), cursor.literal());
        }
        if (cursor.take("str(")) {
            return text(name, type(cursor), cursor.literal());
        }
        throw new RegSyntaxException("has a value of no known form: " + RegForm.shown(cursor.rest()));
    }

    private static int type(RegCursor cursor) throws RegSyntaxException {
        int type = cursor.number();
        if (!cursor.take("):")) {
            throw new RegSyntaxException("has no ): behind the value's type");
        }
        return type;
    }

    private static RegistryValue text(String name, int type, String text) {
        return new RegistryValue(name, type, Utf16.bytes(text + "\0"));
    }

    private RegistryValue hex(RegCursor cursor, String name, int type) throws RegSyntaxException, IOException {
        byte[] bytes = new RegHex(cursor).read();
        boolean text = RegistryType.of(type).filter(TEXTS::contains).isPresent();
        return new RegistryValue(name, type, Bytes.of(text ? form.text(bytes) : bytes));
    }
}
