package org.mapiscope.operation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people call special folders.
 *
 * @param own the words of a person's own language, in lower case; they come before those that are the same everywhere
 */
record SpecialWords(Map<String, SpecialFolders.Kind> own) {
    private static final Map<String, SpecialFolders.Kind> EVERYWHERE = Map.ofEntries(
            Map.entry("inbox", SpecialFolders.Kind.INBOX), Map.entry("calendar", SpecialFolders.Kind.CALENDAR),
            Map.entry("contacts", SpecialFolders.Kind.CONTACTS), Map.entry("journal", SpecialFolders.Kind.JOURNAL),
            Map.entry("notes", SpecialFolders.Kind.NOTES), Map.entry("tasks", SpecialFolders.Kind.TASKS),
            Map.entry("reminders", SpecialFolders.Kind.REMINDERS), Map.entry("drafts", SpecialFolders.Kind.DRAFTS),
            Map.entry("sent items", SpecialFolders.Kind.SENT_MAIL), Map.entry("outbox", SpecialFolders.Kind.OUTBOX),
            Map.entry("deleted items", SpecialFolders.Kind.WASTEBASKET),
            Map.entry("junk", SpecialFolders.Kind.JUNK), Map.entry("ipm_subtree", SpecialFolders.Kind.IPM_SUBTREE),
            Map.entry("finder", SpecialFolders.Kind.FINDER), Map.entry("freebusy", SpecialFolders.Kind.FREEBUSY),
            Map.entry("views", SpecialFolders.Kind.VIEWS),
            Map.entry("common views", SpecialFolders.Kind.COMMON_VIEWS),
            Map.entry("sync issues", SpecialFolders.Kind.SYNC_ISSUES),
            Map.entry("conflicts", SpecialFolders.Kind.CONFLICTS),
            Map.entry("local failures", SpecialFolders.Kind.LOCAL_FAILURES),
            Map.entry("server failures", SpecialFolders.Kind.SERVER_FAILURES));

    SpecialWords {
        own = Map.copyOf(own);
    }

    /** {@return the folder that a word stands for, in whichever case it is written} */
    Optional<SpecialFolders.Kind> kind(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(own.get(wanted)).or(() -> Optional.ofNullable(EVERYWHERE.get(wanted)));
    }
}
