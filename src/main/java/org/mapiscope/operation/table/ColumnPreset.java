package org.mapiscope.operation.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.TablePath;

/** The columns that a kind of table is shown with as long as nobody has chosen others, in order. */
public enum ColumnPreset {
    /** Attachments or not, from, to, subject, received, submitted, size, class, flags. */
    CONTENTS("0E1B000B 0042001F 0E04001F 0037001F 0E060040 00390040 0E080003 001A001F 0E070003"),
    /** Subject, class, size, changed when and by whom, flags. */
    ASSOCIATED("0037001F 001A001F 0E080003 30080040 3FFA001F 0E070003"),
    /** Name, messages, unread, class, type of folder, depth, subfolders or not. */
    HIERARCHY("3001001F 36020003 36030003 3613001F 36010003 30050003 360A000B"),
    /** Name, default or not, provider, flags, type of object, type of resource. */
    STORES("3001001F 3400000B 3006001F 30090003 0FFE0003 3E030003"),
    /** Kind, name, address, type of address, type of display, type of object. */
    RECIPIENTS("0C150003 3001001F 3003001F 3002001F 39000003 0FFE0003"),
    /** Number, method, long name, name, size, type. */
    ATTACHMENTS("0E210003 37050003 3707001F 3704001F 0E200003 370E001F"),
    /** Class of message, folder. */
    RECEIVE_FOLDERS("001A001F 0FFF0102"),
    /** Sequence, name, state, level, provider, condition, actions. */
    RULES("66760003 6682001F 66770003 66830003 6681001F 667900FD 668000FE"),
    /** Member's number, name, rights. */
    ACL("66710014 6672001F 66730003"),
    /** To, subject, submitted, flags of the submission, size, class. */
    OUTGOING_QUEUE("0E04001F 0037001F 00390040 0E170003 0E080003 001A001F"),
    /** Name, identity, provider's file, methods, flags, type, status in a number and in words. */
    STATUS("3001001F 3E00001F 300A001F 3E020003 30090003 3E030003 3E040003 3E08001F"),
    /** Name, kind of row, depth: for a table of which nothing is known. */
    OTHER("3001001F 0FF50003 30050003");

    private static final int PR_ACL_TABLE_ID = 0x3FE0;
    private static final int PR_RULES_TABLE_ID = 0x3FE1;
    private static final int MAPI_ASSOCIATED = 0x40;

    private final String tags;

    /** @param tags in hex */
    ColumnPreset(String tags) {
        this.tags = tags;
    }

    public List<PropTag> columns() {
        return Arrays.stream(tags.split(" ")).map(tag -> new PropTag(Integer.parseUnsignedInt(tag, 16))).toList();
    }

    /** {@return the preset of a kind of table} */
    public static ColumnPreset of(TablePath table) {
        return switch (table) {
            case TablePath.Contents contents -> (contents.flags() & MAPI_ASSOCIATED) == 0 ? CONTENTS : ASSOCIATED;
            case TablePath.Hierarchy hierarchy -> HIERARCHY;
            case TablePath.Recipients recipients -> RECIPIENTS;
            case TablePath.Attachments attachments -> ATTACHMENTS;
            case TablePath.ReceiveFolders receive -> RECEIVE_FOLDERS;
            case TablePath.OutgoingQueue queue -> OUTGOING_QUEUE;
            case TablePath.OfProperty property -> switch (property.tag().id()) {
                case PR_ACL_TABLE_ID -> ACL;
                case PR_RULES_TABLE_ID -> RULES;
                default -> OTHER;
            };
        };
    }

    /** {@return what has to be read to show {@code shown}: those, and what tells rows and their objects apart} */
    public static List<PropTag> read(List<PropTag> shown, TablePath table) {
        Set<PropTag> all = new LinkedHashSet<>(List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_ENTRYID,
                PropTags.PR_ROW_TYPE, PropTags.PR_DEPTH, PropTags.PR_OBJECT_TYPE, PropTags.PR_CONTENT_COUNT));
        if (table instanceof TablePath.Attachments) {
            all.add(PropTags.PR_ATTACH_NUM);
            all.add(PropTags.PR_ATTACH_METHOD);
        }
        all.addAll(shown);
        return List.copyOf(all);
    }
}
