package org.mapiscope.operation.message;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that every system allows, and that lead nowhere else than where they are put. */
public final class SafeName {
    /** Characters of a name; file systems allow 255 bytes. */
    private static final int LONGEST = 80;
    private static final int LONGEST_EXTENSION = 10;

    /** What some system does not allow, and what turns the order of the letters around. */
    private static final Pattern BAD = Pattern
            .compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|"
            + "lpt[0-9\u00B9\u00B2\u00B3]|conin\\$|conout\\$)(\\..*)?");

    private SafeName() {}

    /**
     * {@return {@code wanted} made safe}
     *
     * @param otherwise what it is called when nothing is left, itself safe
     */
    public static String of(String wanted, String otherwise) {
        String name = trimmed(BAD.matcher(wanted).replaceAll("_"));
        if (name.isEmpty()) {
            return otherwise;
        }
        String shortened = shortened(name);
        return DEVICE.matcher(shortened.toLowerCase(Locale.ROOT)).matches() ? "_" + shortened : shortened;
    }

    /** {@return the name without the dots and spaces at its ends that Windows drops and others hide} */
    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return trimmed(name.substring(0, whole)) + extension;
    }
}
