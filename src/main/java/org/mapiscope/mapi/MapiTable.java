package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * A cursor over rows of properties: a folder's contents, a folder's subfolders, a session's message stores.
 *
 * <p>Source: [imapitableiunknown].
 */
@Interface("IMAPITable")
public interface MapiTable extends GetLastError {
    /** For {@link #queryRows}: leave the cursor on the first row returned. */
    int TBL_NOADVANCE = 0x1;

    /** For {@link #setColumns}, {@link #restrict} and {@link #sortTable}: put the work off until it is needed. */
    int TBL_BATCH = 0x2;

    /** For {@link #queryColumns}: all that the table could show, not only what it does. */
    int TBL_ALL_COLUMNS = 0x1;

    /** For {@link #findRow}: look backwards. */
    int DIR_BACKWARD = 0x1;

    int BOOKMARK_BEGINNING = 0;
    int BOOKMARK_CURRENT = 1;
    int BOOKMARK_END = 2;

    /**
     * Asks to be told of changes. [imapitable-advise]
     *
     * @param eventMask fnevTableModified 0x100
     * @return the connection, for {@link #unadvise}
     */
    long advise(@Arg(value = "ulEventMask", flags = "EVENT") int eventMask, @Arg("lpAdviseSink") AdviseSink sink)
            throws MapiException;

    void unadvise(@Arg("ulConnection") long connection) throws MapiException;

    /**
     * Chooses the columns that {@link #queryRows} returns, in order. [imapitable-setcolumns]
     *
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} when there are none
     */
    void setColumns(@Arg("lpPropTagArray") List<PropTag> columns,
            @Arg(value = "ulFlags", flags = "TABLE_FLAGS") int flags)
            throws MapiException;

    /** {@return the columns, or with {@link #TBL_ALL_COLUMNS} all that there could be} [imapitable-querycolumns] */
    List<PropTag> queryColumns(@Arg("ulFlags") int flags) throws MapiException;

    /**
     * Counts the rows of the table, as restricted; headings count, hidden rows do not. [imapitable-getrowcount]
     *
     * @param flags 0
     * @throws MapiException {@code MAPI_E_BUSY}; {@code MAPI_E_NO_SUPPORT} when this table cannot count its rows
     */
    RowCount getRowCount(@Arg("ulFlags") int flags) throws MapiException;

    /**
     * Moves the cursor. [imapitable-seekrow]
     *
     * @param bookmark where to start: a BOOKMARK_ or one from {@link #createBookmark}
     * @param rowCount rows on from there; negative for back
     * @return rows moved, with sign; fewer than asked for at either end
     * @throws MapiException {@code MAPI_E_INVALID_BOOKMARK}
     */
    @Call(out = "*lplRowsSought")
    int seekRow(@Arg(value = "bkOrigin", flags = "BOOKMARK") int bookmark, @Arg("lRowCount") int rowCount)
            throws MapiException;

    /**
     * Moves the cursor to a fraction of the table. [imapitable-seekrowapprox]
     *
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} when the denominator is 0
     */
    void seekRowApprox(@Arg("ulNumerator") int numerator, @Arg("ulDenominator") int denominator) throws MapiException;

    /** {@return where the cursor is} [imapitable-queryposition] */
    TablePosition queryPosition() throws MapiException;

    /**
     * Moves the cursor to the first row that meets {@code restriction}. [imapitable-findrow]
     *
     * @param flags 0 or {@link #DIR_BACKWARD}
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, and the cursor stays; {@code MAPI_E_INVALID_BOOKMARK}; {@code
     *     MAPI_E_TOO_COMPLEX}
     */
    void findRow(@Arg("lpRestriction") Restriction restriction,
            @Arg(value = "bkOrigin", flags = "BOOKMARK") int bookmark,
            @Arg(value = "ulFlags", flags = "FIND") int flags) throws MapiException;

    /**
     * Shows only the rows that meet {@code restriction}, all of them when it is empty; moves the cursor to the start and
     * makes bookmarks invalid. [imapitable-restrict]
     *
     * @throws MapiException {@code MAPI_E_TOO_COMPLEX}
     */
    void restrict(@Arg("lpRestriction") Optional<Restriction> restriction,
            @Arg(value = "ulFlags", flags = "TABLE_FLAGS") int flags) throws MapiException;

    /** {@return a bookmark at the cursor} [imapitable-createbookmark] */
    @Call(out = "*lpbkPosition")
    int createBookmark() throws MapiException;

    void freeBookmark(@Arg("bkPosition") int bookmark) throws MapiException;

    /**
     * Sorts, and groups under headings. [imapitable-sorttable]
     *
     * @throws MapiException {@code MAPI_E_TOO_COMPLEX}; {@code MAPI_E_NO_SUPPORT}
     */
    void sortTable(@Arg("lpSortCriteria") SortOrderSet order, @Arg(value = "ulFlags", flags = "TABLE_FLAGS") int flags)
            throws MapiException;

    /** {@return the order; with no sorts when there is none} [imapitable-querysortorder] */
    SortOrderSet querySortOrder() throws MapiException;

    /**
     * Reads rows from the cursor on and moves the cursor past them. [imapitable-queryrows]
     *
     * <p>Each row has the columns of the last {@link #setColumns}, in that order. A column that a row lacks, or that
     * could not be read, is there as a {@link PropValue.ErrorValue}.
     *
     * @param rowCount most rows to read, never 0; when negative, the cursor first goes back by as many rows, and what is
     *     read are the rows from there on, in the table's order
     * @param flags 0; or {@link #TBL_NOADVANCE}, and the cursor ends on the first row returned instead of behind the last
     * @return fewer than asked for, or none, at either end of the table
     * @throws MapiException {@code MAPI_E_BUSY}; {@code MAPI_E_INVALID_PARAMETER} when {@code rowCount} is 0
     */
    List<List<PropValue>> queryRows(@Arg("lRowCount") int rowCount,
            @Arg(value = "ulFlags", flags = "QUERY_ROWS") int flags)
            throws MapiException;

    /** Stops what the table is at. [imapitable-abort] */
    default void abort() throws MapiException {}

    /**
     * {@return how far the call is that the table is at} Empty when it is at none, or does not know. On any thread, while that
     * call goes on. Not MAPI's.
     */
    @Call
    default Optional<Progress> progress() throws MapiException {
        return Optional.empty();
    }

    /**
     * A part of a call.
     *
     * @param done units, of a kind of the table's own
     * @param total units of the whole call, more than 0
     */
    record Progress(long done, long total) {}

    /**
     * Shows what is under a heading. [imapitable-expandrow]
     *
     * @param instanceKey the heading's PR_INSTANCE_KEY
     * @param rowCount most rows to return; 0 for none
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    ExpandedRows expandRow(@Arg("pbInstanceKey") Bytes instanceKey, @Arg("ulRowCount") int rowCount,
            @Arg("ulFlags") int flags)
            throws MapiException;

    /**
     * Hides what is under a heading and returns how many rows that were. [imapitable-collapserow]
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    @Call(out = "*lpulRowCount")
    int collapseRow(@Arg("pbInstanceKey") Bytes instanceKey, @Arg("ulFlags") int flags) throws MapiException;

    /**
     * Where the cursor is.
     *
     * @param row rows before it
     * @param numerator with {@code denominator}, the fraction of the table before it
     */
    record TablePosition(long row, int numerator, int denominator) {}

    /**
     * What expanding a heading brought.
     *
     * @param moreRows rows in all that came into view, those beyond the asked-for ones included
     */
    record ExpandedRows(List<List<PropValue>> rows, long moreRows) {
        public ExpandedRows {
            rows = List.copyOf(rows);
        }
    }
}
