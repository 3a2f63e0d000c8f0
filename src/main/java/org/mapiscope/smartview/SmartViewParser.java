package org.mapiscope.smartview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;

/** The structures that a property's bytes can be taken for, under the names that MFCMAPI's test data has for them. */
public enum SmartViewParser {
    ACECONTAINER("ACE (Container)", Structure.UNREAD),

    ACEFB("ACE (Free Busy)", Structure.UNREAD),

    ACEMESSAGE("ACE (Message)", Structure.UNREAD),

    ACL("ACL", Structure.UNREAD),

    ADDITIONALRENENTRYIDSEX("Additional Ren Entry IDs Ex", Structure.UNREAD),

    APPOINTMENTRECURRENCEPATTERN("Appointment Recurrence Pattern", Structure.UNREAD),

    CONVERSATIONINDEX("Conversation Index", Structure.UNREAD),

    DECODEENTRYID("Decode Entry ID", Structure.UNREAD),

    ENCODEENTRYID("Encode Entry ID", Structure.UNREAD),

    ENTRYID("Entry ID", Structure.UNREAD),

    ENTRYLIST("Entry List", Structure.UNREAD),

    EXTENDEDFOLDERFLAGS("Extended Folder Flags", Structure.UNREAD),

    EXTENDEDRULEACTION("Extended Rule Action", Structure.UNREAD),

    EXTENDEDRULECONDITION("Extended Rule Condition", Structure.UNREAD),

    FBSECURITYDESCRIPTOR("Free Busy Security Descriptor", Structure.UNREAD),

    FLATENTRYLIST("Flat Entry List", Structure.UNREAD),

    FOLDERUSERFIELDS("Folder User Fields Stream", Structure.UNREAD),

    GLOBALOBJECTID("Global Object ID", Structure.UNREAD),

    NICKNAMECACHE("Nickname Cache", Structure.UNREAD),

    NTSD("Security Descriptor of a Property", Structure.UNREAD),

    PCL("Predecessor Change List", Structure.UNREAD),

    PROPERTIES("Properties", Structure.UNREAD),

    PROPERTYDEFINITIONSTREAM("Property Definition Stream", Structure.UNREAD),

    RECIPIENTROWSTREAM("Recipient Row Stream", Structure.UNREAD),

    RECURRENCEPATTERN("Recurrence Pattern", Structure.UNREAD),

    REPORTTAG("Report Tag", Structure.UNREAD),

    RESTRICTION("Restriction", Structure.UNREAD),

    RULEACTION("Rule Action", Structure.UNREAD),

    RULECONDITION("Rule Condition", Structure.UNREAD),

    SEARCHFOLDERDEFINITION("Search Folder Definition", Structure.UNREAD),

    SECURITYDESCRIPTOR("Security Descriptor", Structure.UNREAD),

    SID("Security Identifier", Structure.UNREAD),

    SWAPPEDTODO("Swapped To-Do", Structure.UNREAD),

    TASKASSIGNERS("Task Assigners", Structure.UNREAD),

    TIMEZONE("Time Zone", Structure.UNREAD),

    TIMEZONEDEFINITION("Time Zone Definition", Structure.UNREAD),

    TOMBSTONE("Tombstone", Structure.UNREAD),

    VERBSTREAM("Verb Stream", Structure.UNREAD),

    WEBVIEWPERSISTSTREAM("Web View Persistence Stream", Structure.UNREAD),

    XID("XID", Structure.UNREAD);

    private static final int NEAR = 3;

    private final String alias;
    // ImmutableEnumChecker: the layouts are methods without state
    @SuppressWarnings("ImmutableEnumChecker")
    private final Structure structure;

    SmartViewParser(String alias, Structure structure) {
        this.alias = alias;
        this.structure = structure;
    }

    /** {@return the name for people, such as {@code Entry ID}} */
    public String alias() {
        return alias;
    }

    /** {@return what the bytes say; never fails, whatever they are} */
    public Block parse(Bytes input) {
        return BlockReader.read(input, structure);
    }

    boolean isUnread() {
        return structure.equals(Structure.UNREAD);
    }

    Structure structure() {
        return structure;
    }

    /** {@return the parser with this name or alias, in any case; spaces and punctuation do not count} */
    public static Optional<SmartViewParser> find(String name) {
        String bare = bare(name);
        return Arrays.stream(values()).filter(each -> bare(each.name()).equals(bare) || bare(each.alias).equals(bare))
                .findFirst();
    }

    /** {@return the parsers whose names are nearest to {@code name}, the nearest first} */
    public static List<SmartViewParser> near(String name) {
        String bare = bare(name);
        return Arrays.stream(values()).sorted(Comparator.comparingInt(each -> each.distance(bare))).limit(NEAR)
                .toList();
    }

    private int distance(String bare) {
        String name = bare(name());
        String other = bare(alias);
        int likeness = !bare.isEmpty() && (name.contains(bare) || other.contains(bare)) ? bare.length() : 0;
        return Math.min(distance(name, bare), distance(other, bare)) - 2 * likeness;
    }

    /** {@return how many characters must be added, taken away or replaced to make one text of the other} */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 0; i < from.length(); i++) {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < to.length(); j++) {
                int replaced = diagonal + (from.charAt(i) == to.charAt(j) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.min(replaced, 1 + Math.min(row[j], diagonal));
            }
        }
        return row[to.length()];
    }

    private static String bare(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
