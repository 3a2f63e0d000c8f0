/* The rows of a table: their values, in the columns that are asked for. */
#include "testmapi.h"

#define LEAF_KEY 1
#define HEADING_KEY 3

static const SPropValue *made_long(SPropValue *made, ULONG tag, LONG value)
{
    *made = (SPropValue) {.ulPropTag = tag, .Value.l = value};
    return made;
}

static const SPropValue *made_key(SPropValue *made, BYTE room[16], BYTE kind, ULONG number)
{
    room[0] = kind;
    memcpy(room + 1, &number, sizeof number);
    *made = (SPropValue) {.ulPropTag = PR_INSTANCE_KEY, .Value.bin = {5, room}};
    return made;
}

/* The PR_INSTANCE_KEY of a row: its own, or one made in the room given. */
const SPropValue *row_key(const Row *row, SPropValue *made, BYTE room[16])
{
    const SPropValue *found = bag_find(&row->bag, PR_INSTANCE_KEY);
    return found != NULL && PROP_TYPE(found->ulPropTag) == PT_BINARY ? found
            : made_key(made, room, LEAF_KEY, row->number);
}

static bool heads(const Table *table, const Item *heading, ULONG tag)
{
    ULONG level = 0;
    for (ULONG i = 0; i < table->order->cCategories; i++) {
        level += table->order->aSort[i].ulOrder != TABLE_SORT_COMBINE;
        if (level <= heading->depth + 1 && PROP_ID(table->order->aSort[i].ulPropTag) == PROP_ID(tag)) {
            return true;
        }
    }
    return false;
}

static const SPropValue *heading_value(const Table *table, const Item *item, ULONG tag, SPropValue *made,
        BYTE room[16])
{
    switch (PROP_ID(tag)) {
    case PROP_ID(PR_INSTANCE_KEY):
        return made_key(made, room, HEADING_KEY, item->id);
    case PROP_ID(PR_ROW_TYPE):
        return made_long(made, PR_ROW_TYPE, (LONG) (item->expanded ? TBL_EXPANDED_CATEGORY : TBL_COLLAPSED_CATEGORY));
    case PROP_ID(PR_DEPTH):
        return made_long(made, PR_DEPTH, (LONG) item->depth);
    case PROP_ID(PR_CONTENT_COUNT):
        return made_long(made, PR_CONTENT_COUNT, (LONG) item->count);
    case PROP_ID(PR_CONTENT_UNREAD):
        return made_long(made, PR_CONTENT_UNREAD, (LONG) item->unread);
    default:
        return heads(table, item, tag) ? bag_find(&table->rows[item->row].bag, tag) : NULL;
    }
}

/* The value of a row or heading as it is there, or one made in the room given; none where it has none. */
const SPropValue *table_value(const Table *table, const Item *item, ULONG tag, SPropValue *made, BYTE room[16])
{
    if (item->heading) {
        return heading_value(table, item, tag, made, room);
    }
    const Row *row = table->rows + item->row;
    const SPropValue *found = bag_find(&row->bag, tag);
    switch (PROP_ID(tag)) {
    case PROP_ID(PR_INSTANCE_KEY):
        return row_key(row, made, room);
    case PROP_ID(PR_ROWID):
        return found != NULL ? found : made_long(made, PR_ROWID, (LONG) row->number);
    case PROP_ID(PR_ROW_TYPE):
        return found != NULL && table->levels == 0 ? found : made_long(made, PR_ROW_TYPE, TBL_LEAF_ROW);
    case PROP_ID(PR_DEPTH):
        return found != NULL && table->levels == 0 ? found : made_long(made, PR_DEPTH, (LONG) table->levels);
    default:
        return found;
    }
}

/* The usual case: the columns are the row's own values in their order. */
static const SPropValue *column_value(const Table *table, const Item *item, ULONG column, SPropValue *made,
        BYTE room[16])
{
    const Bag *bag = &table->rows[item->row].bag;
    ULONG tag = table->columns[column];
    return !item->heading && column < bag->count && bag->values[column].ulPropTag == tag
            && PROP_ID(tag) != PROP_ID(PR_ROW_TYPE) && PROP_ID(tag) != PROP_ID(PR_DEPTH)
            ? bag->values + column : table_value(table, item, tag, made, room);
}

/* Makes a row in a buffer of its own. */
HRESULT table_pack(const Table *table, const Item *item, SRow *row)
{
    SPropValue made;
    BYTE key[16];
    size_t size = table->columnCount * sizeof(SPropValue);
    for (ULONG i = 0; i < table->columnCount; i++) {
        const SPropValue *value = column_value(table, item, i, &made, key);
        size += value == NULL ? 0 : value_room(value, value_target(value, table->columns[i], table->text));
    }
    row->ulAdrEntryPad = 0;
    row->cValues = table->columnCount;
    row->lpProps = buffer_new(NULL, size);
    if (row->lpProps == NULL) {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    }
    BYTE *room = (BYTE *) (row->lpProps + table->columnCount);
    for (ULONG i = 0; i < table->columnCount; i++) {
        const SPropValue *value = column_value(table, item, i, &made, key);
        ULONG tag = table->columns[i];
        if (PROP_TYPE(tag) == PT_NULL) {
            row->lpProps[i] = (SPropValue) {.ulPropTag = tag};
        } else if (value == NULL) {
            value_error(row->lpProps + i, tag, MAPI_E_NOT_FOUND);
        } else {
            value_pack(row->lpProps + i, value, value_target(value, tag, table->text), &room);
        }
    }
    return S_OK;
}

/* Makes a row set of the visible rows from start to before end. */
HRESULT table_pack_rows(const Table *table, ULONG start, ULONG end, LPSRowSet *out)
{
    LPSRowSet rows = buffer_new(NULL, CbNewSRowSet((size_t) (end - start) + 1));
    for (ULONG i = start; i < end; i++) {
        HRESULT result = table_pack(table, table->items + table->visible[i], rows->aRow + rows->cRows);
        if (FAILED(result)) {
            return result;
        }
        rows->cRows++;
    }
    *out = rows;
    return S_OK;
}

Row *table_add(Table *table, ULONG number, Node *node, const Bag *bag)
{
    if (table->rowCount == table->rowRoom) {
        table->rowRoom = table->rowRoom == 0 ? 16 : 2 * table->rowRoom;
        table->rows = realloc(table->rows, table->rowRoom * sizeof *table->rows);
    }
    Row *row = table->rows + table->rowCount++;
    *row = (Row) {.number = number, .node = node};
    if (bag != NULL) {
        bag_copy(&row->bag, bag);
    }
    return row;
}

void rows_free(Row *rows, ULONG count)
{
    for (ULONG i = 0; i < count; i++) {
        bag_clear(&rows[i].bag);
    }
    free(rows);
}
