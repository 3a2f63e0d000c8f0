package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.write.FolderTables;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StandardTables;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.StoredNode;

/** Copies folders of one input with all that is in them. One thread. */
final class FolderCopy {

    private static final Nid NONE = new Nid(0);
    private static final int NID_TYPE_SEARCH_UPDATE_QUEUE = 0x06;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;

    private final SourceStore source;
    private final StoreWriter target;
    private final PropertyCopy properties;
    private final MessageCopy messages;
    private final Selection selection;
    private final Tally tally;
    private Additions additions = (folder, writer) -> {};

    FolderCopy(SourceStore source, Copying copying, PropertyCopy properties, Selection selection) {
        this.source = source;
        this.target = copying.target();
        this.properties = properties;
        this.messages = new MessageCopy(source, copying.target(), properties, copying.tally());
        this.selection = selection;
        this.tally = copying.tally();
    }

    /** Says what is to be added to folders before they end. */
    FolderCopy with(Additions others) {
        additions = others;
        return this;
    }

    /** Copies the root folder of the input as that of the copy. */
    void root() throws IOException {
        Tables tables = tables(Nid.NID_ROOT_FOLDER);
        FolderWriter writer = target.root(tables.layouts());
        source.problems().at("", "the root folder");
        fill(Nid.NID_ROOT_FOLDER, writer, tables, "");
        writer.end(properties(Nid.NID_ROOT_FOLDER));
        tally.folder();
    }

    /** Copies what is in a folder, but not the folder itself, into another. */
    void contents(Nid folder, FolderWriter writer) throws IOException {
        fill(folder, writer, tables(folder), "");
    }

    /** Copies a folder that is not in the folder where it should be. */
    void lost(Nid folder, FolderWriter parent) throws IOException {
        folder(folder, parent, Optional.empty(), "");
    }

    /** Copies messages that say they are in {@code folder}. */
    void messages(Nid folder, FolderWriter writer) throws IOException {
        messages(folder, writer, tables(folder));
    }

    /**
     * {@return whether a folder can be copied} A search folder only with the store that it is in: it names folders of that by
     * their nodes.
     */
    boolean takes(Nid folder) {
        return folder.type() != Nid.NID_TYPE_SEARCH_FOLDER
                || (selection.isWholeStore() && properties.renaming().nid(folder).equals(folder));
    }

    private void folder(Nid folder, FolderWriter parent, Optional<Properties> row, String above) throws IOException {
        String path = above.isEmpty() ? source.name(folder) : above + "/" + source.name(folder);
        source.problems().at(path, "");
        if (folder.type() == Nid.NID_TYPE_SEARCH_FOLDER) {
            search(folder, parent, row);
            return;
        }
        Tables tables = tables(folder);
        FolderWriter writer = parent.folder(properties.renaming().nid(folder), tables.layouts());
        fill(folder, writer, tables, path);
        source.problems().at(path, "");
        Properties copied = properties(folder);
        writer.end(copied, row.orElse(copied));
        if (writer.leftOut() > 0) {
            source.problems().add(Loss.NOTHING,
                    "%d values are not in the folder's table, which is full".formatted(writer.leftOut()));
        }
        tally.folder();
    }

    private void fill(Nid folder, FolderWriter writer, Tables tables, String path) throws IOException {
        if (selection.hasContents(folder)) {
            messages(folder, writer, tables);
        }
        for (Nid child : source.tree().children(folder)) {
            if (selection.has(child)) {
                folder(child, writer, tables.hierarchy.row(child), path);
            }
        }
        additions.add(folder, writer);
    }

    private void messages(Nid folder, FolderWriter writer, Tables tables) throws IOException {
        String path = source.problems().folder();
        int count = source.tree().messages(folder);
        for (int i = 0; i < count && !tally.isCancelled(); i++) {
            Nid message = source.tree().message(folder, i);
            source.problems().at(path, "");
            messages.copy(message, writer,
                    message.type() == Nid.NID_TYPE_ASSOC_MESSAGE ? tables.associated : tables.contents);
            tally.seen();
        }
        source.problems().at(path, "");
        missing(tables.contents, folder);
        missing(tables.associated, folder);
    }

    /** Reports rows whose messages are not there. */
    private void missing(Rows rows, Nid folder) {
        for (int i = 0; i < rows.count(); i++) {
            Optional<Nid> id = rows.id(i);
            if (id.isPresent() && !source.tree().hasMessage(id.get(), folder)) {
                source.problems().add(Loss.ITEM,
                        "message %s is in the table, but not in the folder".formatted(id.get()));
            }
        }
    }

    /** Copies a search folder: what it looks for, and what it had found. */
    private void search(Nid folder, FolderWriter parent, Optional<Properties> row) throws IOException {
        if (!takes(folder)) {
            return;
        }
        Properties copied = properties(folder);
        target.node(folder, parent.nid(), copied);
        target.node(folder.withType(NID_TYPE_SEARCH_UPDATE_QUEUE), NONE, StoredNode.EMPTY);
        Optional<PropertyContext> criteria = source
                .attempt("the search criteria", () -> folderOf(folder).searchCriteria()).flatMap(found -> found);
        if (criteria.isPresent()) {
            target.node(folder.withType(Nid.NID_TYPE_SEARCH_CRITERIA_OBJECT), NONE, properties.all(criteria.get()));
        }
        Rows found = rows("the table of what was found", () -> folderOf(folder).contentsTable());
        target.node(folder.withType(Nid.NID_TYPE_SEARCH_CONTENTS_TABLE), NONE,
                found.copy(target, StandardTables.NID_SEARCH_CONTENTS_TABLE_TEMPLATE));
        parent.searchFolder(folder, row.orElse(copied));
    }

    private Properties properties(Nid folder) throws IOException {
        Optional<PropertyContext> read = source.attempt("the folder's properties",
                () -> PropertyContext.read(source.database().node(folder)));
        return read.isPresent()
                ? properties.all(read.get())
                : new Properties().putText(PR_DISPLAY_NAME, folder.toString());
    }

    private Tables tables(Nid folder) throws IOException {
        if (!source.tree().hasFolder(folder)) {
            return new Tables(none(), none(), none());
        }
        return new Tables(rows("the table of folders", () -> folderOf(folder).hierarchyTable()),
                rows("the table of messages", () -> folderOf(folder).contentsTable()),
                rows("the table of associated messages", () -> folderOf(folder).associatedTable()));
    }

    private Rows none() {
        return rows("", Optional::empty);
    }

    private Rows rows(String what, SourceStore.Reading<Optional<TableContext>> read) {
        return Rows.read(source, properties, what, read);
    }

    private Folder folderOf(Nid folder) throws IOException {
        Node node = source.database().node(folder);
        return Folder.of(source.database(), node);
    }

    /** What is added to folders that the input does not have. */
    interface Additions {
        void add(Nid folder, FolderWriter writer) throws IOException;
    }

    /** A folder's tables in the input. */
    private record Tables(Rows hierarchy, Rows contents, Rows associated) {
        FolderTables layouts() throws IOException {
            return FolderTables.of(hierarchy.columns(), contents.columns(), associated.columns());
        }
    }
}
