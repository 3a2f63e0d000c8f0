/* IMAPITable over rows that were given, or that are found anew whenever the world changes. */
#include "testmapi.h"
#include "platform.h"

#define MOST_BOOKMARKS 10000

/* ---- columns */

static HRESULT set_columns(Table *self, LPSPropTagArray tags, ULONG flags)
{
    if ((flags & ~(TBL_ASYNC | TBL_BATCH)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (tags == NULL || tags->cValues == 0) {
        return MAPI_E_INVALID_PARAMETER;
    }
    free(self->columns);
    self->columns = malloc(tags->cValues * sizeof *self->columns);
    memcpy(self->columns, tags->aulPropTag, tags->cValues * sizeof *self->columns);
    self->columnCount = tags->cValues;
    if ((flags & TBL_ASYNC) != 0) {
        table_tell_done(self, TABLE_SETCOL_DONE);
    }
    return S_OK;
}

static void add_tag(LPSPropTagArray tags, ULONG tag)
{
    for (ULONG i = 0; i < tags->cValues; i++) {
        if (PROP_ID(tags->aulPropTag[i]) == PROP_ID(tag)) {
            return;
        }
    }
    tags->aulPropTag[tags->cValues++] = tag;
}

static HRESULT query_columns(Table *self, ULONG flags, LPSPropTagArray *out)
{
    static const ULONG MADE[] = {PR_INSTANCE_KEY, PR_ROWID, PR_ROW_TYPE, PR_DEPTH};
    if ((flags & ~TBL_ALL_COLUMNS) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    size_t most = self->columnCount + 4;
    for (ULONG i = 0; i < self->rowCount; i++) {
        most += self->rows[i].bag.count;
    }
    LPSPropTagArray tags = buffer_new(NULL, CbNewSPropTagArray(most));
    if ((flags & TBL_ALL_COLUMNS) == 0) {
        memcpy(tags->aulPropTag, self->columns, self->columnCount * sizeof(ULONG));
        tags->cValues = self->columnCount;
    } else {
        for (ULONG i = 0; i < self->rowCount; i++) {
            for (ULONG j = 0; j < self->rows[i].bag.count; j++) {
                add_tag(tags, tag_with_text(self->rows[i].bag.values[j].ulPropTag, self->text));
            }
        }
        for (int i = 0; i < 4; i++) {
            add_tag(tags, MADE[i]);
        }
    }
    *out = tags;
    return S_OK;
}

/* ---- restriction and order */

static void begin_again(Table *self)
{
    arrange(self);
    self->cursor = 0;
    self->markCount = 0;
}

static HRESULT restrict_rows(Table *self, LPSRestriction restriction, ULONG flags)
{
    if ((flags & ~(TBL_ASYNC | TBL_BATCH)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    HRESULT result = restriction == NULL ? S_OK : restriction_check(restriction, 0);
    if (FAILED(result)) {
        return result;
    }
    kept_free(self->restriction);
    self->restriction = NULL;
    if (restriction != NULL) {
        self->restriction = kept_new(NULL, sizeof *self->restriction);
        restriction_copy(kept_new, self->restriction, restriction, self->restriction);
    }
    begin_again(self);
    if ((flags & TBL_ASYNC) != 0) {
        table_tell_done(self, TABLE_RESTRICT_DONE);
    }
    return S_OK;
}

static HRESULT sort(Table *self, LPSSortOrderSet order, ULONG flags)
{
    if ((flags & ~(TBL_ASYNC | TBL_BATCH)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    HRESULT result = order == NULL ? S_OK : arrange_check(order);
    if (FAILED(result)) {
        return result;
    }
    free(self->order);
    self->order = NULL;
    if (order != NULL) {
        size_t size = CbNewSSortOrderSet(order->cSorts);
        self->order = calloc(1, size + sizeof(SSortOrder));
        memcpy(self->order, order, size);
    }
    begin_again(self);
    if ((flags & TBL_ASYNC) != 0) {
        table_tell_done(self, TABLE_SORT_DONE);
    }
    return S_OK;
}

static HRESULT query_order(Table *self, LPSSortOrderSet *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    ULONG count = self->order == NULL ? 0 : self->order->cSorts;
    *out = buffer_new(NULL, CbNewSSortOrderSet((size_t) count + 1));
    if (self->order != NULL) {
        memcpy(*out, self->order, CbNewSSortOrderSet((size_t) count));
    }
    return S_OK;
}

/* ---- the cursor */

static Mark *mark_of(Table *self, BOOKMARK bookmark)
{
    for (ULONG i = 0; i < self->markCount; i++) {
        if (self->marks[i].id == bookmark) {
            return self->marks + i;
        }
    }
    return NULL;
}

static HRESULT place_of(Table *self, BOOKMARK bookmark, LONGLONG *place)
{
    Mark *mark = mark_of(self, bookmark);
    if (bookmark > BOOKMARK_END && mark == NULL) {
        return MAPI_E_INVALID_BOOKMARK;
    }
    ULONG at = bookmark == BOOKMARK_BEGINNING ? 0
            : bookmark == BOOKMARK_CURRENT ? self->cursor
            : bookmark == BOOKMARK_END ? self->visibleCount
            : mark->place;
    *place = at < self->visibleCount ? at : self->visibleCount;
    return S_OK;
}

static LONGLONG within(const Table *self, LONGLONG place)
{
    return place < 0 ? 0 : place > self->visibleCount ? self->visibleCount : place;
}

static HRESULT seek(Table *self, BOOKMARK origin, LONG count, LONG *sought)
{
    LONGLONG from;
    HRESULT result = place_of(self, origin, &from);
    if (FAILED(result)) {
        return result;
    }
    LONGLONG to = within(self, from + count);
    self->cursor = (ULONG) to;
    if (sought != NULL) {
        *sought = (LONG) (to - from);
    }
    return S_OK;
}

static HRESULT seek_approx(Table *self, ULONG numerator, ULONG denominator)
{
    if (denominator == 0) {
        return MAPI_E_INVALID_PARAMETER;
    }
    self->cursor = numerator >= denominator ? self->visibleCount
            : (ULONG) ((ULONGLONG) self->visibleCount * numerator / denominator);
    return S_OK;
}

static HRESULT position(Table *self, ULONG *row, ULONG *numerator, ULONG *denominator)
{
    if (row == NULL || numerator == NULL || denominator == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *row = self->cursor;
    *numerator = self->cursor;
    *denominator = self->visibleCount == 0 ? 1 : self->visibleCount;
    return S_OK;
}

static HRESULT find_row(Table *self, LPSRestriction restriction, BOOKMARK origin, ULONG flags)
{
    if ((flags & ~DIR_BACKWARD) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    LONGLONG from;
    HRESULT result = place_of(self, origin, &from);
    result = FAILED(result) ? result : restriction_check(restriction, 0);
    if (FAILED(result)) {
        return result;
    }
    bool backward = (flags & DIR_BACKWARD) != 0;
    SRestriction *copy = kept_new(NULL, sizeof *copy);
    restriction_copy(kept_new, copy, restriction, copy);
    result = MAPI_E_NOT_FOUND;
    for (LONGLONG at = backward ? from - 1 : from; at >= 0 && at < self->visibleCount; at += backward ? -1 : 1) {
        ULONG item = self->visible[at];
        bool heading = self->items[item].heading;
        Match row = {self, item, NULL, heading ? NULL : self->rows[self->items[item].row].node};
        if (restriction_holds(copy, &row)) {
            self->cursor = (ULONG) at;
            result = S_OK;
            break;
        }
    }
    kept_free(copy);
    return result;
}

static HRESULT create_bookmark(Table *self, BOOKMARK *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (self->markCount == MOST_BOOKMARKS) {
        return MAPI_E_UNABLE_TO_COMPLETE;
    }
    self->marks = realloc(self->marks, (self->markCount + 1) * sizeof *self->marks);
    *out = ++self->lastMark;
    self->marks[self->markCount++] = (Mark) {*out, self->cursor};
    return S_OK;
}

static HRESULT free_bookmark(Table *self, BOOKMARK bookmark)
{
    if (bookmark <= BOOKMARK_END) {
        return S_OK;
    }
    Mark *mark = mark_of(self, bookmark);
    if (mark == NULL) {
        return MAPI_E_INVALID_BOOKMARK;
    }
    *mark = self->marks[--self->markCount];
    return S_OK;
}

static HRESULT query_rows(Table *self, LONG count, ULONG flags, LPSRowSet *out)
{
    if ((flags & ~TBL_NOADVANCE) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (count == 0 || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    LONGLONG other = within(self, (LONGLONG) self->cursor + count);
    ULONG start = count < 0 ? (ULONG) other : self->cursor;
    ULONG end = count < 0 ? self->cursor : (ULONG) other;
    HRESULT result = table_pack_rows(self, start, end, out);
    self->cursor = (flags & TBL_NOADVANCE) == 0 ? end : start;
    return FAILED(result) ? result : bad_rows("IMAPITable::QueryRows", out);
}

/* ---- headings */

static void rows_moved(Table *self, ULONG place, LONG more)
{
    for (ULONG i = 0; i <= self->markCount; i++) {
        ULONG *at = i == 0 ? &self->cursor : &self->marks[i - 1].place;
        /* a bookmark goes along with its row, the cursor stays before what comes in */
        if (*at > place || (more > 0 && i > 0 && *at == place)) {
            LONGLONG moved = (LONGLONG) *at + more;
            *at = moved < place ? place : (ULONG) moved;
        }
    }
}

static HRESULT heading_of(Table *self, ULONG size, const BYTE *key, ULONG *place)
{
    SPropValue made;
    BYTE room[16];
    for (ULONG i = 0; key != NULL && i < self->visibleCount; i++) {
        const Item *item = self->items + self->visible[i];
        if (item->heading) {
            const SPropValue *own = table_value(self, item, PR_INSTANCE_KEY, &made, room);
            if (own->Value.bin.cb == size && memcmp(own->Value.bin.lpb, key, size) == 0) {
                *place = i;
                return S_OK;
            }
        }
    }
    return MAPI_E_NOT_FOUND;
}

static HRESULT expand(Table *self, ULONG size, LPBYTE key, ULONG count, ULONG flags, LPSRowSet *out, ULONG *more)
{
    ULONG place;
    HRESULT result = flags != 0 ? MAPI_E_UNKNOWN_FLAGS : heading_of(self, size, key, &place);
    if (FAILED(result)) {
        return result;
    }
    ULONG before = self->visibleCount;
    self->items[self->visible[place]].expanded = true;
    arrange_visible(self);
    ULONG added = self->visibleCount - before;
    rows_moved(self, place + 1, (LONG) added);
    count = count < added ? count : added;
    if (more != NULL) {
        *more = added;
    }
    self->cursor = place + 1 + count;
    return out == NULL ? S_OK : table_pack_rows(self, place + 1, place + 1 + count, out);
}

static HRESULT collapse(Table *self, ULONG size, LPBYTE key, ULONG flags, ULONG *count)
{
    ULONG place;
    HRESULT result = flags != 0 ? MAPI_E_UNKNOWN_FLAGS : heading_of(self, size, key, &place);
    if (FAILED(result)) {
        return result;
    }
    ULONG before = self->visibleCount;
    self->items[self->visible[place]].expanded = false;
    arrange_visible(self);
    rows_moved(self, place + 1, (LONG) self->visibleCount - (LONG) before);
    if (count != NULL) {
        *count = before - self->visibleCount;
    }
    return S_OK;
}

/* ---- the function table */

#define SELF ((Table *) self)

static HRESULT WINAPI table_QueryInterface(IMAPITable *self, REFIID riid, LPVOID *out)
{
    return object_query((Object *) self, riid, out);
}

static ULONG WINAPI table_AddRef(IMAPITable *self)
{
    return object_add_reference((Object *) self);
}

static ULONG WINAPI table_Release(IMAPITable *self)
{
    return object_release((Object *) self);
}

static HRESULT WINAPI table_GetLastError(IMAPITable *self, HRESULT hResult, ULONG ulFlags, LPMAPIERROR *out)
{
    return object_last_error((Object *) self, hResult, ulFlags, out);
}

static HRESULT WINAPI table_Advise(IMAPITable *self, ULONG ulEventMask, LPMAPIADVISESINK sink, ULONG *connection)
{
    CALL(self, "IMAPITable::Advise", ulEventMask != fnevTableModified ? MAPI_E_INVALID_PARAMETER
            : advise_add((Object *) self, 0, NULL, ulEventMask, sink, connection),
            "ulEventMask=0x%X", ulEventMask);
}

static HRESULT WINAPI table_Unadvise(IMAPITable *self, ULONG ulConnection)
{
    CALL(self, "IMAPITable::Unadvise", FAILED(advise_remove((Object *) self, ulConnection))
            ? MAPI_E_INVALID_PARAMETER : S_OK, "ulConnection=%u", ulConnection);
}

static HRESULT status(ULONG *state, ULONG *type)
{
    *state = TBLSTAT_COMPLETE;
    if (type != NULL) {
        *type = TBLTYPE_DYNAMIC;
    }
    return S_OK;
}

static HRESULT WINAPI table_GetStatus(IMAPITable *self, ULONG *state, ULONG *type)
{
    CALL(self, "IMAPITable::GetStatus", status(state, type), "%s", "");
}

static HRESULT WINAPI table_SetColumns(IMAPITable *self, LPSPropTagArray tags, ULONG ulFlags)
{
    CALL(self, "IMAPITable::SetColumns", set_columns(SELF, tags, ulFlags), "cValues=%u, ulFlags=0x%X",
            tags == NULL ? 0 : tags->cValues, ulFlags);
}

static HRESULT WINAPI table_QueryColumns(IMAPITable *self, ULONG ulFlags, LPSPropTagArray *out)
{
    CALL(self, "IMAPITable::QueryColumns", query_columns(SELF, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT row_count(Table *self, ULONG flags, ULONG *count)
{
    if (count == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *count = self->visibleCount;
    return check_flags(flags, 0);
}

static HRESULT WINAPI table_GetRowCount(IMAPITable *self, ULONG ulFlags, ULONG *count)
{
    CALL(self, "IMAPITable::GetRowCount", row_count(SELF, ulFlags, count), "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI table_SeekRow(IMAPITable *self, BOOKMARK origin, LONG count, LONG *sought)
{
    CALL(self, "IMAPITable::SeekRow", seek(SELF, origin, count, sought), "bkOrigin=%u, lRowCount=%d", origin, count);
}

static HRESULT WINAPI table_SeekRowApprox(IMAPITable *self, ULONG numerator, ULONG denominator)
{
    CALL(self, "IMAPITable::SeekRowApprox", seek_approx(SELF, numerator, denominator),
            "ulNumerator=%u, ulDenominator=%u", numerator, denominator);
}

static HRESULT WINAPI table_QueryPosition(IMAPITable *self, ULONG *row, ULONG *numerator, ULONG *denominator)
{
    CALL(self, "IMAPITable::QueryPosition", position(SELF, row, numerator, denominator), "%s", "");
}

static HRESULT WINAPI table_FindRow(IMAPITable *self, LPSRestriction restriction, BOOKMARK origin, ULONG ulFlags)
{
    CALL(self, "IMAPITable::FindRow", find_row(SELF, restriction, origin, ulFlags),
            "rt=%u, bkOrigin=%u, ulFlags=0x%X", restriction == NULL ? 0 : restriction->rt, origin, ulFlags);
}

static HRESULT WINAPI table_Restrict(IMAPITable *self, LPSRestriction restriction, ULONG ulFlags)
{
    CALL(self, "IMAPITable::Restrict", restrict_rows(SELF, restriction, ulFlags), "lpRestriction=%s, ulFlags=0x%X",
            restriction == NULL ? "NULL" : "given", ulFlags);
}

static HRESULT WINAPI table_CreateBookmark(IMAPITable *self, BOOKMARK *out)
{
    CALL(self, "IMAPITable::CreateBookmark", create_bookmark(SELF, out), "%s", "");
}

static HRESULT WINAPI table_FreeBookmark(IMAPITable *self, BOOKMARK bookmark)
{
    CALL(self, "IMAPITable::FreeBookmark", free_bookmark(SELF, bookmark), "bkPosition=%u", bookmark);
}

static HRESULT WINAPI table_SortTable(IMAPITable *self, LPSSortOrderSet order, ULONG ulFlags)
{
    CALL(self, "IMAPITable::SortTable", sort(SELF, order, ulFlags), "cSorts=%u, ulFlags=0x%X",
            order == NULL ? 0 : order->cSorts, ulFlags);
}

static HRESULT WINAPI table_QuerySortOrder(IMAPITable *self, LPSSortOrderSet *out)
{
    CALL(self, "IMAPITable::QuerySortOrder", query_order(SELF, out), "%s", "");
}

static HRESULT WINAPI table_QueryRows(IMAPITable *self, LONG count, ULONG ulFlags, LPSRowSet *out)
{
    CALL(self, "IMAPITable::QueryRows", query_rows(SELF, count, ulFlags, out), "lRowCount=%d, ulFlags=0x%X", count,
            ulFlags);
}

static HRESULT WINAPI table_Abort(IMAPITable *self)
{
    CALL(self, "IMAPITable::Abort", MAPI_E_UNABLE_TO_ABORT, "%s", "");
}

static HRESULT WINAPI table_ExpandRow(IMAPITable *self, ULONG size, LPBYTE key, ULONG count, ULONG ulFlags,
        LPSRowSet *out, ULONG *more)
{
    CALL(self, "IMAPITable::ExpandRow", expand(SELF, size, key, count, ulFlags, out, more),
            "cbInstanceKey=%u, ulRowCount=%u, ulFlags=0x%X", size, count, ulFlags);
}

static HRESULT WINAPI table_CollapseRow(IMAPITable *self, ULONG size, LPBYTE key, ULONG ulFlags, ULONG *count)
{
    CALL(self, "IMAPITable::CollapseRow", collapse(SELF, size, key, ulFlags, count), "cbInstanceKey=%u, ulFlags=0x%X",
            size, ulFlags);
}

static HRESULT WINAPI table_WaitForCompletion(IMAPITable *self, ULONG ulFlags, ULONG timeout, ULONG *state)
{
    CALL(self, "IMAPITable::WaitForCompletion", status(state, NULL), "ulFlags=0x%X, ulTimeout=%u", ulFlags, timeout);
}

static HRESULT WINAPI table_GetCollapseState(IMAPITable *self, ULONG ulFlags, ULONG size, LPBYTE key, ULONG *stateSize,
        LPBYTE *state)
{
    (void) key;
    (void) stateSize;
    (void) state;
    CALL(self, "IMAPITable::GetCollapseState", MAPI_E_NO_SUPPORT, "ulFlags=0x%X, cbInstanceKey=%u", ulFlags, size);
}

static HRESULT WINAPI table_SetCollapseState(IMAPITable *self, ULONG ulFlags, ULONG size, LPBYTE state,
        BOOKMARK *location)
{
    (void) state;
    (void) location;
    CALL(self, "IMAPITable::SetCollapseState", MAPI_E_NO_SUPPORT, "ulFlags=0x%X, cbCollapseState=%u", ulFlags, size);
}

static const IMAPITableVtbl TABLE = {
    table_QueryInterface, table_AddRef, table_Release, table_GetLastError, table_Advise, table_Unadvise,
    table_GetStatus, table_SetColumns, table_QueryColumns, table_GetRowCount, table_SeekRow, table_SeekRowApprox,
    table_QueryPosition, table_FindRow, table_Restrict, table_CreateBookmark, table_FreeBookmark, table_SortTable,
    table_QuerySortOrder, table_QueryRows, table_Abort, table_ExpandRow, table_CollapseRow, table_WaitForCompletion,
    table_GetCollapseState, table_SetCollapseState};

/* ---- tables */

static void destroy(Object *object)
{
    Table *table = (Table *) object;
    rows_free(table->rows, table->rowCount);
    free(table->columns);
    kept_free(table->restriction);
    free(table->order);
    free(table->items);
    free(table->visible);
    free(table->marks);
}

HRESULT table_new(Session *session, Node *node, Fill fill, ULONG flags, const ULONG *columns, ULONG columnCount,
        LPMAPITABLE *out)
{
    Table *table = (Table *) object_new(sizeof *table, KIND_TABLE, &TABLE, session, node);
    table->object.destroy = destroy;
    table->fill = fill;
    table->fillFlags = flags & ~MAPI_UNICODE;
    table->text = (flags & MAPI_UNICODE) != 0 ? PT_UNICODE : PT_STRING8;
    table->lastMark = BOOKMARK_END;
    table->columns = malloc((columnCount + 1) * sizeof *table->columns);
    for (ULONG i = 0; i < columnCount; i++) {
        table->columns[i] = tag_with_text(columns[i], table->text);
    }
    table->columnCount = columnCount;
    if (fill != NULL) {
        fill(table, node, table->fillFlags);
    }
    arrange(table);
    *out = (LPMAPITABLE) (void *) table;
    return S_OK;
}
