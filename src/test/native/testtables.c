/* Tables for tests alone: of rows that were given, of very many rows; and the loop that reads one in C. */
#include "testmapi.h"
#include "platform.h"

/* A table of these rows; its columns are those of the first one. */
EXPORT HRESULT TestCreateTable(LPSRowSet rows, ULONG ulFlags, LPMAPITABLE *out)
{
    platform_lock();
    HRESULT result = table_new(NULL, NULL, NULL, ulFlags, NULL, 0, out);
    Table *table = (Table *) (void *) *out;
    for (ULONG i = 0; i < rows->cRows; i++) {
        Row *row = table_add(table, i, NULL, NULL);
        for (ULONG j = 0; j < rows->aRow[i].cValues; j++) {
            bag_set(&row->bag, rows->aRow[i].lpProps + j);
        }
    }
    table_show_rows(table);
    platform_unlock();
    return result;
}

/* Shows the rows as they are, in the columns of the first one. */
void table_show_rows(Table *table)
{
    ULONG count = table->rowCount == 0 ? 1 : table->rows[0].bag.count;
    free(table->columns);
    table->columns = malloc((count + 1) * sizeof *table->columns);
    table->columns[0] = PR_INSTANCE_KEY;
    for (ULONG i = 0; table->rowCount > 0 && i < count; i++) {
        table->columns[i] = tag_with_text(table->rows[0].bag.values[i].ulPropTag, table->text);
    }
    table->columnCount = count;
    arrange(table);
}

/* ---- very many rows */

static void text_value(Bag *bag, ULONG tag, const char *text, ULONG number)
{
    WCHAR wide[40];
    size_t length = widen(wide, text) - 1;
    WCHAR digits[12];
    int count = 0;
    do {
        digits[count++] = (WCHAR) ('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0) {
        wide[length++] = digits[--count];
    }
    wide[length] = 0;
    bag_set_text(bag, tag, wide);
}

static void time_value(Bag *bag, ULONG tag, ULONG number)
{
    SPropValue value = {.ulPropTag = tag, .Value.ft = {number * 10000u, 0x01D00000u + number}};
    bag_set(bag, &value);
}

static void column(Bag *bag, ULONG column, ULONG row)
{
    switch (column) {
    case 0: {
        ULONG entry[6] = {0, 0x54534554, 1, 2, 3, row};
        bag_set_binary(bag, PR_ENTRYID, entry, sizeof entry);
        break;
    }
    case 1:
        text_value(bag, PR_SUBJECT_W, "The subject of message ", row);
        break;
    case 2:
        text_value(bag, PR_SENDER_NAME_W, "Sender ", row % 100);
        break;
    case 3:
        time_value(bag, PR_MESSAGE_DELIVERY_TIME, row);
        break;
    case 4:
        bag_set_long(bag, PR_MESSAGE_SIZE, (LONG) (row * 17));
        break;
    case 5:
        bag_set_long(bag, PR_MESSAGE_FLAGS, (LONG) (row & 1));
        break;
    case 6:
        text_value(bag, PR_MESSAGE_CLASS_W, "IPM.Note", row % 3);
        break;
    case 7:
        bag_set_bool(bag, PR_HASATTACH, row % 7 == 0);
        break;
    case 8:
        bag_set_long(bag, PR_IMPORTANCE, (LONG) (row % 3));
        break;
    case 9:
        text_value(bag, PR_DISPLAY_TO_W, "Recipient ", row % 1000);
        break;
    case 10:
        time_value(bag, PR_CREATION_TIME, row);
        break;
    case 11:
        time_value(bag, PR_LAST_MODIFICATION_TIME, row + 1);
        break;
    default:
        bag_set_long(bag, PROP_TAG(PT_LONG, 0x6700 + column), (LONG) (row + column));
    }
}

/* A table with the columns of a view of mail, then numbers. */
EXPORT HRESULT TestBigTable(ULONG rows, ULONG columns, LPMAPITABLE *out)
{
    platform_lock();
    HRESULT result = table_new(NULL, NULL, NULL, MAPI_UNICODE, NULL, 0, out);
    Table *table = (Table *) (void *) *out;
    for (ULONG i = 0; i < rows; i++) {
        Row *row = table_add(table, i, NULL, NULL);
        for (ULONG j = 0; j < columns; j++) {
            column(&row->bag, j, i);
        }
    }
    table_show_rows(table);
    platform_unlock();
    return result;
}

/* ---- the same loop in C as in the benchmark */

static ULONGLONG touched(const SPropValue *value)
{
    ULONGLONG sum = 0;
    switch (PROP_TYPE(value->ulPropTag)) {
    case PT_LONG:
        return (ULONGLONG) (LONGLONG) value->Value.l;
    case PT_BOOLEAN:
        return value->Value.b != 0;
    case PT_SYSTIME:
        return (ULONGLONG) value->Value.ft.dwHighDateTime << 32 | value->Value.ft.dwLowDateTime;
    case PT_UNICODE:
        for (const WCHAR *unit = value->Value.lpszW; *unit != 0; unit++) {
            sum = 31 * sum + *unit;
        }
        return sum;
    case PT_BINARY:
        for (ULONG i = 0; i < value->Value.bin.cb; i++) {
            sum = 31 * sum + value->Value.bin.lpb[i];
        }
        return sum;
    default:
        return 0;
    }
}

/*
 * Reads a table to its end. The checksum is, value by value, 31 times what it was plus the value: a number, a FILETIME,
 * or for a string or bytes 31 times what it was plus the unit, unit by unit.
 */
EXPORT HRESULT TestReadTable(LPMAPITABLE table, ULONG rowsPerQuery, ULONGLONG *checksum)
{
    ULONGLONG sum = 0;
    for (;;) {
        LPSRowSet rows;
        HRESULT result = table->lpVtbl->QueryRows(table, (LONG) rowsPerQuery, 0, &rows);
        if (FAILED(result)) {
            return result;
        }
        ULONG count = rows->cRows;
        for (ULONG i = 0; i < count; i++) {
            for (ULONG j = 0; j < rows->aRow[i].cValues; j++) {
                sum = 31 * sum + touched(rows->aRow[i].lpProps + j);
            }
            MAPIFreeBuffer(rows->aRow[i].lpProps);
        }
        MAPIFreeBuffer(rows);
        if (count == 0) {
            *checksum = sum;
            return S_OK;
        }
    }
}
