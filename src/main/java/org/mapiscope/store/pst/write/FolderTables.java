package org.mapiscope.store.pst.write;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * The layouts of a folder's three tables. Immutable.
 *
 * @param hierarchy of the table of its folders
 * @param contents of the table of its messages
 * @param associated of the table of its associated messages
 */
public record FolderTables(TableLayout hierarchy, TableLayout contents, TableLayout associated) {

    /** The tables of a new folder. */
    public static final FolderTables STANDARD = of(Set.of(), Set.of(), Set.of());

    /** {@return tables that have the columns of a new folder's, and others too while there is room} */
    public static FolderTables of(Collection<Integer> hierarchy, Collection<Integer> contents,
            Collection<Integer> associated) {
        return new FolderTables(layout(StandardTables.NID_HIERARCHY_TABLE_TEMPLATE, hierarchy),
                layout(StandardTables.NID_CONTENTS_TABLE_TEMPLATE, contents),
                layout(StandardTables.NID_ASSOC_CONTENTS_TABLE_TEMPLATE, associated));
    }

    /** {@return the layout of a table that has the columns of its template, and others while there is room} */
    public static TableLayout layout(Nid template, Collection<Integer> others) {
        Set<Integer> columns = new LinkedHashSet<>(StandardTables.columns(template));
        others.stream().filter(tag -> tag >>> Short.SIZE != 0)
                .filter(tag -> columns.stream().noneMatch(known -> known >>> Short.SIZE == tag >>> Short.SIZE))
                .limit(TableLayout.MAX_COLUMNS - columns.size()).forEach(columns::add);
        return TableLayout.of(columns);
    }
}
