package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.DamagePolicy;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * A folder or search folder: its properties, and its tables, which are nodes of their own. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.4.4, 2.4.8.6.
 */
public final class Folder {

    private final NodeDatabase database;
    private final Node node;

    private Folder(NodeDatabase database, Node node) {
        this.database = database;
        this.node = node;
    }

    /** {@return the folder that {@code node} is} */
    public static Folder of(NodeDatabase database, Node node) throws IOException {
        int type = node.nid().type();
        if (type != Nid.NID_TYPE_NORMAL_FOLDER && type != Nid.NID_TYPE_SEARCH_FOLDER) {
            throw node.corrupt("nidType", "is 0x%02X, not that of a folder".formatted(type));
        }
        return new Folder(database, node);
    }

    public Nid nid() {
        return node.nid();
    }

    /** {@return the folder that this one is in; itself for the root folder} */
    public Nid parent() {
        return node.parent();
    }

    public boolean isSearch() {
        return nid().type() == Nid.NID_TYPE_SEARCH_FOLDER;
    }

    public PropertyContext properties() throws IOException {
        return PropertyContext.read(node);
    }

    /** {@return the table of its folders; their nodes are the row identifiers} */
    public Optional<TableContext> hierarchyTable() throws IOException {
        return table(Nid.NID_TYPE_HIERARCHY_TABLE);
    }

    /** {@return the table of its messages, or of those that a search found; their nodes are the row identifiers} */
    public Optional<TableContext> contentsTable() throws IOException {
        return table(isSearch() ? Nid.NID_TYPE_SEARCH_CONTENTS_TABLE : Nid.NID_TYPE_CONTENTS_TABLE);
    }

    /** {@return the table of its associated messages; their nodes are the row identifiers} */
    public Optional<TableContext> associatedTable() throws IOException {
        return table(Nid.NID_TYPE_ASSOC_CONTENTS_TABLE);
    }

    /** {@return what a search folder looks for and where; empty when it never was told} */
    public Optional<PropertyContext> searchCriteria() throws IOException {
        Optional<Node> criteria = isSearch()
                ? database.find(nid().withType(Nid.NID_TYPE_SEARCH_CRITERIA_OBJECT))
                : Optional.empty();
        return criteria.isEmpty() || !criteria.get().hasData()
                ? Optional.empty()
                : Optional.of(PropertyContext.read(criteria.get()));
    }

    private Optional<TableContext> table(int type) throws IOException {
        Optional<Node> table = database.find(nid().withType(type));
        if (table.isEmpty() || !table.get().hasData()) {
            return Optional.empty();
        }
        // who goes on past damage goes through all rows too, and is told once of what concerns all of them
        return Optional.of(database.damages().equals(DamagePolicy.REFUSE)
                ? TableContext.open(table.get())
                : TableContext.read(table.get()));
    }
}
