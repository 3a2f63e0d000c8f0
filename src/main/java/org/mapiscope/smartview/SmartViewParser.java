package org.mapiscope.smartview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;

/** The structures that a property's bytes can be taken for, under the names that MFCMAPI's test data has for them. */
public enum SmartViewParser {
    ACECONTAINER("ACE (Container)", SecurityDescriptors::containerEntry),

    ACEFB("ACE (Free Busy)", SecurityDescriptors::freeBusyEntry),

    ACEMESSAGE("ACE (Message)", SecurityDescriptors::messageEntry),

    ACL("ACL", SecurityDescriptors::list),

    ADDITIONALRENENTRYIDSEX("Additional Ren Entry IDs Ex", AdditionalEntryIds::read),

    APPOINTMENTRECURRENCEPATTERN("Appointment Recurrence Pattern", AppointmentRecurrence::read),

    CONVERSATIONINDEX("Conversation Index", ConversationIndexes::read),

    DECODEENTRYID("Decode Entry ID", WebEntryIds::decode),

    ENCODEENTRYID("Encode Entry ID", WebEntryIds::encode),

    ENTRYID("Entry ID", EntryIds::read),

    ENTRYLIST("Entry List", EntryLists::entryList),

    EXTENDEDFOLDERFLAGS("Extended Folder Flags", FolderFlags::read),

    EXTENDEDRULEACTION("Extended Rule Action", RuleActions::extended),

    EXTENDEDRULECONDITION("Extended Rule Condition", RuleConditions::extended),

    FBSECURITYDESCRIPTOR("Free Busy Security Descriptor", TransferredDescriptor::read),

    FLATENTRYLIST("Flat Entry List", EntryLists::flatEntryList),

    FOLDERUSERFIELDS("Folder User Fields Stream", FolderUserFields::read),

    GLOBALOBJECTID("Global Object ID", GlobalObjectIds::read),

    NICKNAMECACHE("Nickname Cache", PropertyRows::nicknameCache),

    NTSD("Security Descriptor of a Property", TransferredDescriptor::read),

    PCL("Predecessor Change List", Xids::predecessorChangeList),

    PROPERTIES("Properties", PropertyList::all),

    PROPERTYDEFINITIONSTREAM("Property Definition Stream", PropertyDefinitions::read),

    RECIPIENTROWSTREAM("Recipient Row Stream", PropertyRows::recipientRowStream),

    RECURRENCEPATTERN("Recurrence Pattern", Recurrence::pattern),

    REPORTTAG("Report Tag", ReportTags::read),

    RESTRICTION("Restriction", Restrictions::stored),

    RULEACTION("Rule Action", RuleActions::standard),

    RULECONDITION("Rule Condition", RuleConditions::standard),

    SEARCHFOLDERDEFINITION("Search Folder Definition", SearchFolder::read),

    SECURITYDESCRIPTOR("Security Descriptor", SecurityDescriptors::read),

    SID("Security Identifier", SecurityIds::read),

    SWAPPEDTODO("Swapped To-Do", SwappedToDos::read),

    TASKASSIGNERS("Task Assigners", TaskAssigners::read),

    TIMEZONE("Time Zone", TimeZones::timeZone),

    TIMEZONEDEFINITION("Time Zone Definition", TimeZones::definition),

    TOMBSTONE("Tombstone", Tombstones::read),

    VERBSTREAM("Verb Stream", VerbStreams::read),

    WEBVIEWPERSISTSTREAM("Web View Persistence Stream", WebViews::read),

    XID("XID", Xids::xid);

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
