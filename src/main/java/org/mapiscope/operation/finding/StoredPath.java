package org.mapiscope.operation.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path as a profile has it: of Windows, whatever this system is, or of a system with slashes.
 *
 * <p>Source: Naming Files, Paths, and Namespaces (Windows).
 */
record StoredPath(String text) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:([\\\\/].*)?", Pattern.DOTALL);
    private static final Pattern LONG = Pattern.compile("\\\\\\\\[?.]\\\\(?!UNC\\\\).*", Pattern.DOTALL);

    /** {@return whether it is a path of a system with slashes, where a backslash is a letter like any other} */
    boolean hasSlashes() {
        return text.startsWith("/") && !text.startsWith("//");
    }

    /** {@return whether it names another machine's share} */
    boolean isNetwork() {
        return (text.startsWith("\\\\") || text.startsWith("//")) && !LONG.matcher(text).matches();
    }

    /** {@return whether it says where it begins} */
    boolean isAbsolute() {
        return hasSlashes() || isNetwork() || DRIVE.matcher(text).matches() || LONG.matcher(text).matches()
                || text.startsWith("%");
    }

    /** {@return the names of the drive or server, the folders and the file} */
    List<String> names() {
        return Arrays.stream(text.split(hasSlashes() ? "/" : "[\\\\/]"))
                .filter(name -> !name.isEmpty() && !name.equals("?") && !name.equals(".")).toList();
    }

    /** {@return the names of the folders, the drive or server among them} */
    List<String> folders() {
        List<String> names = names();
        return names.isEmpty() ? names : names.subList(0, names.size() - 1);
    }

    boolean endsWith(String extension) {
        return text.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** {@return what is equal for two paths that lead to the same file, as far as the paths alone say} */
    String key() {
        return hasSlashes() ? String.join("/", names()) : String.join("\\", names()).toLowerCase(Locale.ROOT);
    }
}
