package org.mapiscope.operation.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.mapi.ResourceTable;

/**
 * Words that say nothing of anybody, and so stay in a report. Thread-safe.
 *
 * <p>Source: the resource {@code kept.tsv}.
 */
final class Kept {
    private static final Map<String, Set<String>> WORDS = ResourceTable.rows(Kept.class, "kept.tsv").stream()
            .collect(Collectors.groupingBy(List::getFirst,
                    Collectors.mapping(row -> Folded.of(row.get(1)), Collectors.toUnmodifiableSet())));

    private Kept() {}

    /** {@return whether a text is too common to be looked for in other texts} */
    static boolean isWord(String text) {
        return has("word", text);
    }

    /** {@return whether it is a folder of Windows', of Outlook's or of Unix} */
    static boolean isFolder(String text) {
        return has("folder", text);
    }

    /** {@return whether folders in it are people's, as in {@code C:\Users}} */
    static boolean isHome(String text) {
        return has("home", text);
    }

    /** {@return whether programs call something so by themselves} */
    static boolean isName(String text) {
        return has("name", text) || has("word", text);
    }

    /** {@return whether a folder among people's is nobody's own, such as {@code Public}} */
    static boolean isNobody(String text) {
        return has("nobody", text);
    }

    /** {@return whether files with this end are parts of programs} */
    static boolean isProgram(String extension) {
        return has("program", extension);
    }

    /** {@return whether a name with a dot ends so when it is of a domain} */
    static boolean isTopDomain(String label) {
        return has("domain", label);
    }

    /** {@return whether names with dots that begin so are of program code} */
    static boolean isCode(String label) {
        return has("code", label);
    }

    /** {@return whether files with this end are people's} */
    static boolean isData(String extension) {
        return has("data", extension);
    }

    /** {@return whether it stands in names, and is none by itself} */
    static boolean isParticle(String text) {
        return has("particle", text);
    }

    private static boolean has(String kind, String text) {
        return WORDS.getOrDefault(kind, Set.of()).contains(Folded.of(text));
    }
}
