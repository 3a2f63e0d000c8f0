package org.mapiscope.operation.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that every system takes for a file: Windows, macOS and Linux. */
public final class SafeName {
    /** Bytes that a file's name may have on Linux; fewer characters than Windows takes. */
    private static final int LONGEST = 255;

    /** What stays of a name however little room there is. */
    private static final int SHORTEST = 20;

    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

    /** What this system writes names of files in: ASCII where no language is set. */
    private static final Charset SYSTEM = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private SafeName() {}

    /**
     * {@return a name for a file, in characters that this system has for names}
     *
     * @param wanted any text
     * @param end what must stand at the end, such as {@code .msg}
     * @param room characters that the name may have at most, its end included
     */
    public static String of(String wanted, String end, int room) {
        return of(wanted, end, room, SYSTEM);
    }

    static String of(String wanted, String end, int room, Charset system) {
        String clean = clean(written(wanted, system.newEncoder()));
        String free = RESERVED.matcher(clean).matches() ? "_" + clean : clean;
        String name = cut(free, Math.max(SHORTEST, Math.min(LONGEST, room)) - bytes(end));
        return (name.isEmpty() ? "unnamed" : name) + end;
    }

    /** {@return what two names have in common that some system takes for the same} */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** {@return the text, without the marks of letters that cannot be written, and without what cannot be at all} */
    private static String written(String wanted, CharsetEncoder system) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(wanted, Normalizer.Form.NFC).codePoints().mapToObj(Character::toString).forEach(each -> {
            String letter = Normalizer.normalize(each, Normalizer.Form.NFD);
            String plain = letter.substring(0, letter.offsetByCodePoints(0, 1));
            written.append(system.canEncode(each) ? each : system.canEncode(plain) ? plain : "_");
        });
        return written.toString();
    }

    private static String clean(String wanted) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(wanted, Normalizer.Form.NFC).codePoints()
                .map(each -> isAllowed(each) ? each : '_').forEach(clean::appendCodePoint);
        String name = clean.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
        return name.startsWith(".") ? "_" + name.substring(1) : name;
    }

    private static boolean isAllowed(int each) {
        return switch (Character.getType(each)) {
            case Character.SURROGATE, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.CONTROL -> each == '\t' || each == '\n' || each == '\r';
            default -> "<>:\"/\\|?*".indexOf(each) < 0;
        };
    }

    /** {@return as many whole characters as {@code room} bytes have room for; no space or point at the end} */
    private static String cut(String name, int room) {
        int end = 0;
        int size = 0;
        while (end < name.length()) {
            int each = name.codePointAt(end);
            size += bytes(Character.toString(each));
            if (size > room) {
                break;
            }
            end += Character.charCount(each);
        }
        while (end > 0 && (name.charAt(end - 1) == ' ' || name.charAt(end - 1) == '.')) {
            end--;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
