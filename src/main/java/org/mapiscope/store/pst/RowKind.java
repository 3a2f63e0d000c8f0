package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.PropertyContext;

/** What the rows of a table are: folders, messages, recipients, attachments. */
interface RowKind {
    /** {@return the columns that the table shows at first} */
    List<PropTag> defaultColumns();

    /** {@return the columns that are not stored, or not as MAPI wants them} */
    List<PropTag> computedColumns();

    /** {@return the value of one of the computed columns, with its own type} */
    PropValue compute(PropTag column, RowPlace place) throws IOException;

    /** {@return the properties of the row's object, for what the stored table lacks} */
    Optional<PropertyContext> object(RowPlace place) throws IOException;

    /** {@return whether it is worth opening the row's object for a column; not for what only tables and headings have} */
    default boolean canBeInObject(PropTag column) {
        return column.id() != PropTags.PR_ROW_TYPE.id() && column.id() != PropTags.PR_DEPTH.id();
    }

    /** {@return the properties that say what the row's strings of PT_STRING8 are in} */
    default Optional<PropertyContext> owner(RowPlace place) throws IOException {
        return object(place);
    }

    /** {@return the rows of a table that the row's object has; empty when such objects have none} */
    default Optional<RowSource> subRows(RowPlace place, PropTag subObject) throws IOException {
        return Optional.empty();
    }
}
