package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.TablePath;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartViewParser;

/**
 * Reads who may do what with a folder: from the table of its members, and from its security descriptors. Call it on the
 * session's thread.
 *
 * <p>Source: [MS-OXCPERM] 2.2.4, [MS-OXCDATA] 2.14.
 */
public final class FolderPermissions {
    private static final List<PropTag> ROW = List.of(ViewTags.PR_MEMBER_ID, ViewTags.PR_MEMBER_NAME_W,
            ViewTags.PR_MEMBER_RIGHTS);

    private FolderPermissions() {}

    /** {@return the members, those of the table first} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<Permission> read(OpenSession session, ObjectPath.Entry folder, MapiProgress progress)
            throws MapiException {
        Reading<Permission> permissions = new Reading<>(progress);
        permissions.look("PR_ACL_TABLE", () -> permissions.addAll(ofTable(session, folder)));
        permissions.look("PR_NT_SECURITY_DESCRIPTOR", () -> permissions.addAll(ofDescriptor(session, folder,
                ViewTags.PR_NT_SECURITY_DESCRIPTOR, SmartViewParser.NTSD)));
        permissions.look("PR_FREEBUSY_NT_SECURITY_DESCRIPTOR", () -> permissions.addAll(ofDescriptor(session, folder,
                ViewTags.PR_FREEBUSY_NT_SECURITY_DESCRIPTOR, SmartViewParser.FBSECURITYDESCRIPTOR)));
        return permissions.done();
    }

    private static List<Permission> ofTable(OpenSession session, ObjectPath.Entry folder) throws MapiException {
        try (Opened<MapiTable> table = Opening.table(session,
                new TablePath.OfProperty(folder, ViewTags.PR_ACL_TABLE))) {
            return Rows.all(table.object(), ROW).stream().map(FolderPermissions::ofRow).toList();
        }
    }

    private static Permission ofRow(PropValues row) {
        OptionalLong id = row.get(ViewTags.PR_MEMBER_ID).orElse(null) instanceof PropValue.LongLongValue number
                ? OptionalLong.of(number.value())
                : OptionalLong.empty();
        String name = row.string(ViewTags.PR_MEMBER_NAME_W).orElse("");
        String rights = row.integer(ViewTags.PR_MEMBER_RIGHTS).stream()
                .mapToObj(value -> PropertyFlags.text(ViewTags.PR_MEMBER_RIGHTS, value).orElse("") + " (0x%08X)"
                        .formatted(value))
                .findFirst().orElse("");
        return new Permission("PR_ACL_TABLE", name, id, "", rights, rights.replace(" | ", "\n"));
    }

    private static List<Permission> ofDescriptor(OpenSession session, ObjectPath.Entry folder, PropTag tag,
            SmartViewParser parser) throws MapiException {
        PropValues values = WholeProperties.read(session, folder, List.of(tag));
        List<Permission> permissions = new ArrayList<>();
        values.binary(tag).ifPresent(bytes -> {
            Block tree = parser.parse(bytes);
            String origin = parser == SmartViewParser.NTSD
                    ? "PR_NT_SECURITY_DESCRIPTOR"
                    : "PR_FREEBUSY_NT_SECURITY_DESCRIPTOR";
            BlockSearch.all(tree, "ACE").forEach(entry -> permissions.add(ofEntry(origin, entry)));
            if (permissions.isEmpty()) {
                permissions.add(new Permission(origin, "", OptionalLong.empty(), "", "", tree.render()));
            }
        });
        return permissions;
    }

    private static Permission ofEntry(String origin, Block entry) {
        String user = BlockSearch.value(entry, "User: ").orElse("");
        String sid = BlockSearch.value(entry, "Textual SID: ").orElse("");
        boolean named = !user.isEmpty() && !user.startsWith("(no domain)");
        return new Permission(origin, named ? user + " (" + sid + ")" : sid, OptionalLong.empty(),
                meaning(BlockSearch.value(entry, "Type: ").orElse("")),
                meaning(BlockSearch.value(entry, "Mask: ").orElse("")), entry.render());
    }

    /** {@return what stands behind a number in hex} */
    private static String meaning(String number) {
        int at = number.indexOf(" = ");
        return at < 0 ? number : number.substring(at + " = ".length());
    }
}
