package org.mapiscope.gui.hierarchy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.SpecialFolders.Kind;

/** A word and an icon for what a folder is there for. */
public final class FolderWords {
    private static final Messages TEXTS = Messages.of(FolderWords.class);

    private FolderWords() {}

    public static String word(Kind kind) {
        return TEXTS.text("kind." + kind.name());
    }

    /** {@return the kinds that a store can name, by their words in lower case} */
    public static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        Kind.named().forEach(kind -> kinds.put(word(kind).toLowerCase(Locale.ROOT), kind));
        return kinds;
    }

    public static Ikon icon(Kind kind) {
        return switch (kind) {
            case ROOT -> Feather.DATABASE;
            case IPM_SUBTREE -> Feather.MAIL;
            case INBOX -> Feather.INBOX;
            case OUTBOX -> Feather.UPLOAD;
            case SENT_MAIL -> Feather.SEND;
            case WASTEBASKET -> Feather.TRASH_2;
            case VIEWS, COMMON_VIEWS -> Feather.LAYOUT;
            case FINDER, SEARCH -> Feather.SEARCH;
            case CALENDAR -> Feather.CALENDAR;
            case CONTACTS -> Feather.USERS;
            case TASKS -> Feather.CHECK_SQUARE;
            case NOTES -> Feather.FILE_TEXT;
            case JOURNAL -> Feather.BOOK;
            case REMINDERS -> Feather.BELL;
            case DRAFTS -> Feather.EDIT;
            case JUNK -> Feather.SLASH;
            case FREEBUSY -> Feather.CLOCK;
            case SYNC_ISSUES, CONFLICTS, LOCAL_FAILURES, SERVER_FAILURES -> Feather.ALERT_TRIANGLE;
            case RSS -> Feather.RSS;
            case TRACKED_MAIL, TO_DO -> Feather.FLAG;
            case CONVERSATION_ACTIONS, QUICK_STEPS -> Feather.ZAP;
            case SUGGESTED_CONTACTS -> Feather.USER_PLUS;
            case PLAIN -> Feather.FOLDER;
        };
    }
}
