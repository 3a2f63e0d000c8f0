package org.mapiscope.operation.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;

/** Finds the messages of a session's stores. */
public final class DemoMessages {
    /** The folder with the two PST files that the build unpacks. */
    public static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    private DemoMessages() {}

    /** {@return the ways to all messages of the first store, folder after folder, and to those within messages last} */
    public static List<ObjectPath> all(OpenSession session) throws MapiException {
        EntryId store = session.stores().getFirst().entryId();
        session.openStore(store);
        ObjectPath.Entry root = new ObjectPath.Entry(store,
                new FolderTree(session.store(store).orElseThrow()).root().entryId());
        List<ObjectPath> all = new ArrayList<>();
        for (PropValues folder : rows(session, new TablePath.Hierarchy(root, MapiContainer.CONVENIENT_DEPTH))) {
            ObjectPath.Entry path = new ObjectPath.Entry(store, entryId(folder));
            for (PropValues message : rows(session, new TablePath.Contents(path, 0))) {
                all.add(new ObjectPath.Entry(store, entryId(message)));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (PropValues attachment : rows(session, new TablePath.Attachments(all.get(i)))) {
                if (attachment.integer(PropTags.PR_ATTACH_METHOD).orElse(0) == MessageAttachment.ATTACH_EMBEDDED_MSG) {
                    all.add(new ObjectPath.Embedded(new ObjectPath.Attachment(all.get(i),
                            attachment.integer(PropTags.PR_ATTACH_NUM).orElseThrow())));
                }
            }
        }
        return all;
    }

    private static EntryId entryId(PropValues row) {
        return row.entryId(PropTags.PR_ENTRYID).orElseThrow();
    }

    private static List<PropValues> rows(OpenSession session, TablePath path) throws MapiException {
        try (Opened<MapiTable> table = Opening.table(session, path)) {
            return ItemReader.rows(table.object()).stream().map(PropValues::of).toList();
        }
    }
}
