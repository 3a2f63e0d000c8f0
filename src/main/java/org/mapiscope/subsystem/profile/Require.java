package org.mapiscope.subsystem.profile;

import java.util.Locale;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfAdmin;

/** What the calls on profiles ask of their arguments. Thread-safe. */
final class Require {
    private Require() {}

    /** @throws MapiException {@code MAPI_E_UNKNOWN_FLAGS} for a bit beyond {@code allowed} */
    static void flags(String call, int flags, int allowed) throws MapiException {
        if ((flags & ~allowed) != 0) {
            throw new MapiException(call, HResult.MAPI_E_UNKNOWN_FLAGS,
                    "the flags 0x%X are not known here".formatted(flags & ~allowed));
        }
    }

    /** @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for what no profile can be called */
    static void profileName(String call, String name) throws MapiException {
        String wrong = defect(name);
        if (!wrong.isEmpty()) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_PARAMETER,
                    "'" + name + "' cannot be the name of a profile: " + wrong);
        }
    }

    /** {@return what is wrong with a name, or an empty string} */
    private static String defect(String name) {
        if (name.isEmpty()) {
            return "it is empty";
        }
        if (name.length() > ProfAdmin.MAX_NAME_LENGTH) {
            return "it has %d characters; there may be %d at most".formatted(name.length(), ProfAdmin.MAX_NAME_LENGTH);
        }
        if (isBlank(name.codePointAt(0)) || isBlank(name.codePointBefore(name.length()))) {
            return "it begins or ends with a blank";
        }
        return name.codePoints().anyMatch(Require::isUnprintable)
                ? "it holds a control character or half a character"
                : "";
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** {@return what two names have in common when MAPI takes them for one: case does not count} */
    static String folded(String profileName) {
        return profileName.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
