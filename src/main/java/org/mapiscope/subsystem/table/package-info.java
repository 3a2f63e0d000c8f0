/**
 * The table engine: sorts, groups, restricts and finds rows of any {@link org.mapiscope.mapi.spi.RowSource}.
 *
 * <p>{@link org.mapiscope.subsystem.table.RowTable} is IMAPITable over rows that stay as they are, {@link
 * org.mapiscope.subsystem.table.TableData} is ITableData: rows that change, with views that are told.
 *
 * <p>Source: [imapitableiunknown], [itabledataiunknown], [mapi-tables].
 */
@NullMarked
package org.mapiscope.subsystem.table;

import org.jspecify.annotations.NullMarked;
