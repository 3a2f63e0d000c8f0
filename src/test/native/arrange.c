/* What a table shows: its rows restricted, sorted and put under headings. */
#include "testmapi.h"

#define NEW_ITEM(all, count) ((all) = realloc((all), ((count) + 1) * sizeof *(all)), (all) + (count)++)

static Table *sorted;           /* whose rows qsort compares; under the lock */

static bool has_order(ULONG tag)
{
    ULONG type = PROP_TYPE(tag) & ~(ULONG) (MV_FLAG | MV_INSTANCE);
    return type != PT_UNSPECIFIED && type != PT_NULL && type != PT_ERROR && type != PT_OBJECT && type < 0x103;
}

/* Headings that are sorted by their extremes are more than the tests need. */
HRESULT arrange_check(const SSortOrderSet *order)
{
    if (order->cCategories > order->cSorts || order->cExpanded > order->cCategories) {
        return MAPI_E_INVALID_PARAMETER;
    }
    for (ULONG i = 0; i < order->cSorts; i++) {
        const SSortOrder *sort = order->aSort + i;
        bool combines = sort->ulOrder == TABLE_SORT_COMBINE;
        if (!has_order(sort->ulPropTag) || sort->ulOrder > TABLE_SORT_COMBINE
                || (combines && (i == 0 || i >= order->cCategories))) {
            return MAPI_E_TOO_COMPLEX;
        }
    }
    return S_OK;
}

static const SPropValue *key_of(const Table *table, const Item *item, ULONG tag, SPropValue *made, BYTE room[16])
{
    const SPropValue *value = table_value(table, item, tag, made, room);
    ULONG type = value == NULL ? PT_ERROR : PROP_TYPE(value->ulPropTag);
    return type == PROP_TYPE(tag) || (type_is_text(type) && type_is_text(PROP_TYPE(tag))) ? value : NULL;
}

static int compare_by(const Table *table, const Item *left, const Item *right, ULONG tag)
{
    SPropValue madeLeft, madeRight;
    BYTE roomLeft[16], roomRight[16];
    const SPropValue *first = key_of(table, left, tag, &madeLeft, roomLeft);
    const SPropValue *second = key_of(table, right, tag, &madeRight, roomRight);
    if (first == NULL || second == NULL) {
        return (first == NULL) - (second == NULL);
    }
    return value_compare(first, second);
}

static bool missing(const Table *table, const Item *item, ULONG tag)
{
    SPropValue made;
    BYTE room[16];
    return value_is_missing(key_of(table, item, tag, &made, room));
}

/* What is missing comes last in both directions; what compares as the same keeps the order it came in. */
static int compare_items(const void *left, const void *right)
{
    const Item *first = left;
    const Item *second = right;
    bool descends = false;
    for (ULONG i = 0; i < sorted->order->cSorts; i++) {
        const SSortOrder *sort = sorted->order->aSort + i;
        descends = sort->ulOrder == TABLE_SORT_COMBINE ? descends : sort->ulOrder == TABLE_SORT_DESCEND;
        int order = compare_by(sorted, first, second, sort->ulPropTag);
        if (order != 0) {
            bool either = missing(sorted, first, sort->ulPropTag) || missing(sorted, second, sort->ulPropTag);
            return descends && !either ? -order : order;
        }
    }
    return (first->row > second->row) - (first->row < second->row);
}

/* The number of sort columns that make the headings down to a depth. */
static ULONG columns_to(const Table *table, ULONG depth)
{
    ULONG level = 0;
    for (ULONG i = 0; i < table->order->cCategories; i++) {
        level += table->order->aSort[i].ulOrder != TABLE_SORT_COMBINE;
        if (level > depth + 1) {
            return i;
        }
    }
    return table->order->cCategories;
}

static bool same_heading(const Table *table, const Item *left, const Item *right, ULONG depth)
{
    for (ULONG i = 0; i < columns_to(table, depth); i++) {
        if (compare_by(table, left, right, table->order->aSort[i].ulPropTag) != 0) {
            return false;
        }
    }
    return true;
}

static bool is_unread(const Table *table, const Item *item)
{
    const SPropValue *flags = bag_find(&table->rows[item->row].bag, PR_MESSAGE_FLAGS);
    return flags != NULL && PROP_TYPE(flags->ulPropTag) == PT_LONG && (flags->Value.l & MSGFLAG_READ) == 0;
}

/* Puts a heading before each group of the sorted rows, at every level. */
static void group(Table *table, Item *leaves, ULONG count)
{
    Item *all = NULL;
    ULONG allCount = 0;
    ULONG open[64];
    ULONG expanded = table->order->cExpanded;
    for (ULONG i = 0; i < count; i++) {
        for (ULONG depth = 0; depth < table->levels; depth++) {
            bool begins = i == 0 || !same_heading(table, leaves + i - 1, leaves + i, depth);
            if (begins) {
                open[depth] = allCount;
                Item *heading = NEW_ITEM(all, allCount);
                *heading = (Item) {.row = leaves[i].row, .heading = true, .expanded = depth < expanded,
                    .depth = depth, .id = allCount};
            }
            all[open[depth]].count++;
            all[open[depth]].unread += is_unread(table, leaves + i);
        }
        Item *leaf = NEW_ITEM(all, allCount);
        *leaf = leaves[i];
        leaf->depth = table->levels;
    }
    free(leaves);
    table->items = all;
    table->itemCount = allCount;
}

/* Shows the items that are not below a heading that is collapsed. */
void arrange_visible(Table *table)
{
    free(table->visible);
    table->visible = malloc((table->itemCount + 1) * sizeof *table->visible);
    table->visibleCount = 0;
    ULONG hiddenBelow = 0xFFFFFFFF;
    for (ULONG i = 0; i < table->itemCount; i++) {
        const Item *item = table->items + i;
        if (item->depth > hiddenBelow) {
            continue;
        }
        hiddenBelow = item->heading && !item->expanded ? item->depth : 0xFFFFFFFF;
        table->visible[table->visibleCount++] = i;
    }
}

HRESULT arrange(Table *table)
{
    free(table->items);
    table->items = malloc((table->rowCount + 1) * sizeof *table->items);
    table->itemCount = 0;
    table->levels = 0;
    SRestriction *counting = NULL;
    if (table->restriction != NULL) {
        counting = kept_new(NULL, sizeof *counting);
        restriction_copy(kept_new, counting, table->restriction, counting);
    }
    for (ULONG i = 0; i < table->rowCount; i++) {
        table->items[table->itemCount] = (Item) {.row = i};
        Match row = {table, table->itemCount, NULL, table->rows[i].node};
        if (counting == NULL || restriction_holds(counting, &row)) {
            table->itemCount++;
        }
    }
    kept_free(counting);
    if (table->order != NULL && table->order->cSorts > 0) {
        for (ULONG i = 0; i < table->order->cCategories; i++) {
            table->levels += table->order->aSort[i].ulOrder != TABLE_SORT_COMBINE;
        }
        sorted = table;
        qsort(table->items, table->itemCount, sizeof *table->items, compare_items);
        if (table->levels > 0) {
            group(table, table->items, table->itemCount);
        }
    }
    arrange_visible(table);
    return S_OK;
}
