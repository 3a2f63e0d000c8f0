/* Tables that follow the world: which rows came, went or changed, and who is told. */
#include "testmapi.h"

/* Values are those of a row that is there; none for one that went. */
static void post(Table *table, ULONG event, const Row *row, const SRow *values)
{
    SPropValue made;
    BYTE room[16];
    NOTIFICATION notification = {.ulEventType = fnevTableModified};
    TABLE_NOTIFICATION *tab = &notification.info.tab;
    tab->ulTableEvent = event;
    tab->propIndex.ulPropTag = PR_NULL;
    tab->propPrior.ulPropTag = PR_NULL;
    if (row != NULL) {
        tab->propIndex = *row_key(row, &made, room);
    }
    SPropValue prior;
    BYTE priorRoom[16];
    for (ULONG i = 1; values != NULL && i < table->visibleCount; i++) {
        const Item *item = table->items + table->visible[i];
        if (!item->heading && table->rows[item->row].number == row->number) {
            tab->propPrior = *table_value(table, table->items + table->visible[i - 1], PR_INSTANCE_KEY, &prior,
                    priorRoom);
        }
    }
    if (values != NULL) {
        tab->row = *values;
    }
    notify_object(&table->object, &notification);
}

/* Tells that the table is done with a call that was asked for with TBL_ASYNC. */
void table_tell_done(Table *table, ULONG event)
{
    post(table, event, NULL, NULL);
}

static const Row *row_of(const Row *rows, ULONG count, ULONG number)
{
    for (ULONG i = 0; i < count; i++) {
        if (rows[i].number == number) {
            return rows + i;
        }
    }
    return NULL;
}

/* Tells of the rows that were added or have changed, as far as the table shows them. */
static void tell_shown(Table *table, const Row *old, ULONG oldCount)
{
    for (ULONG i = 0; i < table->visibleCount; i++) {
        const Item *item = table->items + table->visible[i];
        const Row *row = table->rows + item->row;
        const Row *before = item->heading ? row : row_of(old, oldCount, row->number);
        if (before == row || (before != NULL && bag_equal(&before->bag, &row->bag))) {
            continue;
        }
        SRow values;
        if (SUCCEEDED(table_pack(table, item, &values))) {
            post(table, before == NULL ? TABLE_ROW_ADDED : TABLE_ROW_MODIFIED, row, &values);
            MAPIFreeBuffer(values.lpProps);
        }
    }
}

static void refresh(Table *table)
{
    Row *old = table->rows;
    ULONG oldCount = table->rowCount;
    table->rows = NULL;
    table->rowCount = 0;
    table->rowRoom = 0;
    table->fill(table, table->object.node, table->fillFlags);
    arrange(table);
    if (table->cursor > table->visibleCount) {
        table->cursor = table->visibleCount;
    }
    for (ULONG i = 0; i < oldCount; i++) {
        if (row_of(table->rows, table->rowCount, old[i].number) == NULL) {
            post(table, TABLE_ROW_DELETED, old + i, NULL);
        }
    }
    tell_shown(table, old, oldCount);
    rows_free(old, oldCount);
}

/* Finds the rows of all open tables anew, and tells what has changed. */
void tables_changed(void)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_TABLE && !each->dead && ((Table *) each)->fill != NULL) {
            refresh((Table *) each);
        }
    }
}
