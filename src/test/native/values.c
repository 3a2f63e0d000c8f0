/* SPropValue of every type: copies, conversions, the order of two values, and bags of values by their identifier. */
#include "testmapi.h"

#define SINGLE(type) ((type) & ~(ULONG) (MV_FLAG | MV_INSTANCE))

static size_t aligned(size_t size)
{
    return (size + 7) & ~(size_t) 7;
}

bool type_is_text(ULONG type)
{
    return SINGLE(type) == PT_STRING8 || SINGLE(type) == PT_UNICODE;
}

ULONG type_with_text(ULONG type, ULONG text)
{
    return type_is_text(type) ? (type & (MV_FLAG | MV_INSTANCE)) | text : type;
}

ULONG tag_with_text(ULONG tag, ULONG text)
{
    return CHANGE_PROP_TYPE(tag, type_with_text(PROP_TYPE(tag), text));
}

bool value_is_missing(const SPropValue *value)
{
    return value == NULL || PROP_TYPE(value->ulPropTag) == PT_ERROR || PROP_TYPE(value->ulPropTag) == PT_NULL;
}

/* The size of one value where many stand in a row, 0 for those that are pointed to. */
static size_t unit(ULONG type)
{
    switch (SINGLE(type)) {
    case PT_I2:
    case PT_BOOLEAN:
        return 2;
    case PT_LONG:
    case PT_R4:
    case PT_ERROR:
        return 4;
    case PT_CLSID:
        return sizeof(GUID);
    case PT_DOUBLE:
    case PT_CURRENCY:
    case PT_APPTIME:
    case PT_SYSTIME:
    case PT_I8:
        return 8;
    default:
        return 0;
    }
}

static size_t wide_size(const WCHAR *text)
{
    return (wide_length(text) + 1) * sizeof(WCHAR);
}

/* The bytes of the value alone, as RES_SIZE has them. */
size_t value_size(const SPropValue *value)
{
    ULONG type = PROP_TYPE(value->ulPropTag);
    if ((type & MV_FLAG) == 0) {
        switch (type) {
        case PT_STRING8:
            return strlen(value->Value.lpszA) + 1;
        case PT_UNICODE:
            return wide_size(value->Value.lpszW);
        case PT_BINARY:
            return value->Value.bin.cb;
        default:
            return unit(type);
        }
    }
    size_t size = 0;
    for (ULONG i = 0; i < value->Value.MVl.cValues; i++) {
        switch (SINGLE(type)) {
        case PT_STRING8:
            size += strlen(value->Value.MVszA.lppszA[i]) + 1;
            break;
        case PT_UNICODE:
            size += wide_size(value->Value.MVszW.lppszW[i]);
            break;
        case PT_BINARY:
            size += value->Value.MVbin.lpbin[i].cb;
            break;
        default:
            size += unit(type);
        }
    }
    return size;
}

ULONG value_target(const SPropValue *from, ULONG tag, ULONG text)
{
    if (PROP_TYPE(tag) != PT_UNSPECIFIED) {
        return tag;
    }
    return from == NULL ? tag : CHANGE_PROP_TYPE(tag, type_with_text(PROP_TYPE(from->ulPropTag), text));
}

static bool fits(const SPropValue *value, ULONG tag)
{
    ULONG from = PROP_TYPE(value->ulPropTag);
    ULONG to = PROP_TYPE(tag);
    return from == to || (type_is_text(from) && type_is_text(to) && (from & MV_FLAG) == (to & MV_FLAG));
}

static size_t text_room(const void *text, ULONG from, ULONG to)
{
    if (SINGLE(from) == PT_UNICODE) {
        return aligned(SINGLE(to) == PT_UNICODE ? wide_size(text) : narrow_room(text));
    }
    return aligned((strlen(text) + 1) * (SINGLE(to) == PT_UNICODE ? sizeof(WCHAR) : 1));
}

static void *text_pack(const void *text, ULONG from, ULONG to, BYTE **room)
{
    void *packed = *room;
    if (SINGLE(from) == SINGLE(to)) {
        memcpy(packed, text, SINGLE(from) == PT_UNICODE ? wide_size(text) : strlen(text) + 1);
    } else if (SINGLE(to) == PT_UNICODE) {
        widen(packed, text);
    } else {
        narrow(packed, text);
    }
    *room += text_room(text, from, to);
    return packed;
}

size_t value_room(const SPropValue *value, ULONG tag)
{
    ULONG from = PROP_TYPE(value->ulPropTag);
    ULONG to = PROP_TYPE(tag);
    if (value_is_missing(value) || !fits(value, tag)) {
        return 0;
    }
    if ((from & MV_FLAG) == 0) {
        return type_is_text(from) ? text_room(value->Value.lpszA, from, to)
                : from == PT_BINARY ? aligned(value->Value.bin.cb)
                : from == PT_CLSID ? sizeof(GUID)
                : 0;
    }
    ULONG count = value->Value.MVl.cValues;
    size_t room = aligned(count * (unit(from) != 0 ? unit(from) : SINGLE(from) == PT_BINARY ? sizeof(SBinary)
            : sizeof(void *)));
    for (ULONG i = 0; i < count; i++) {
        if (type_is_text(from)) {
            room += text_room(value->Value.MVszA.lppszA[i], from, to);
        } else if (SINGLE(from) == PT_BINARY) {
            room += aligned(value->Value.MVbin.lpbin[i].cb);
        }
    }
    return room;
}

void value_error(SPropValue *to, ULONG tag, SCODE error)
{
    memset(to, 0, sizeof *to);
    to->ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
    to->Value.err = error;
}

static void *bytes_pack(const void *bytes, size_t size, BYTE **room)
{
    void *packed = *room;
    if (size > 0) {
        memcpy(packed, bytes, size);
    }
    *room += aligned(size);
    return packed;
}

static void many_pack(SPropValue *to, const SPropValue *from, BYTE **room)
{
    ULONG type = PROP_TYPE(from->ulPropTag);
    ULONG count = from->Value.MVl.cValues;
    to->Value.MVl.cValues = count;
    if (unit(type) != 0) {
        to->Value.MVl.lpl = bytes_pack(from->Value.MVl.lpl, count * unit(type), room);
    } else if (SINGLE(type) == PT_BINARY) {
        SBinary *all = (SBinary *) (void *) *room;
        *room += aligned(count * sizeof *all);
        for (ULONG i = 0; i < count; i++) {
            all[i].cb = from->Value.MVbin.lpbin[i].cb;
            all[i].lpb = bytes_pack(from->Value.MVbin.lpbin[i].lpb, all[i].cb, room);
        }
        to->Value.MVbin.lpbin = all;
    } else {
        LPSTR *all = (LPSTR *) (void *) *room;
        *room += aligned(count * sizeof *all);
        for (ULONG i = 0; i < count; i++) {
            all[i] = text_pack(from->Value.MVszA.lppszA[i], type, PROP_TYPE(to->ulPropTag), room);
        }
        to->Value.MVszA.lppszA = all;
    }
}

void value_pack(SPropValue *to, const SPropValue *from, ULONG tag, BYTE **room)
{
    ULONG type = PROP_TYPE(from->ulPropTag);
    if (value_is_missing(from) || !fits(from, tag)) {
        value_error(to, tag, type == PT_ERROR ? from->Value.err : MAPI_E_NOT_FOUND);
        return;
    }
    *to = *from;
    to->ulPropTag = tag;
    to->dwAlignPad = 0;
    if ((type & MV_FLAG) != 0) {
        many_pack(to, from, room);
    } else if (type_is_text(type)) {
        to->Value.lpszA = text_pack(from->Value.lpszA, type, PROP_TYPE(tag), room);
    } else if (type == PT_BINARY) {
        to->Value.bin.lpb = bytes_pack(from->Value.bin.lpb, from->Value.bin.cb, room);
    } else if (type == PT_CLSID) {
        to->Value.lpguid = bytes_pack(from->Value.lpguid, sizeof(GUID), room);
    }
}

/* ---- order */

#define ORDER(left, right) (((left) > (right)) - ((left) < (right)))

static int bytes_compare(const BYTE *left, size_t leftSize, const BYTE *right, size_t rightSize)
{
    size_t common = leftSize < rightSize ? leftSize : rightSize;
    int order = common == 0 ? 0 : memcmp(left, right, common);
    return order != 0 ? order : ORDER(leftSize, rightSize);
}

static int text_compare(const void *left, ULONG leftType, const void *right, ULONG rightType)
{
    BYTE *room = kept_new(NULL, text_room(left, leftType, PT_UNICODE) + text_room(right, rightType, PT_UNICODE));
    BYTE *next = room;
    const WCHAR *first = text_pack(left, leftType, PT_UNICODE, &next);
    const WCHAR *second = text_pack(right, rightType, PT_UNICODE, &next);
    int order = wide_compare(first, second);
    kept_free(room);
    return order;
}

static ULONGLONG file_time(const FILETIME *time)
{
    return (ULONGLONG) time->dwHighDateTime << 32 | time->dwLowDateTime;
}

/* One value, or the one of that number among many. */
static void value_at(const SPropValue *many, ULONG index, SPropValue *one)
{
    ULONG type = SINGLE(PROP_TYPE(many->ulPropTag));
    memset(one, 0, sizeof *one);
    one->ulPropTag = CHANGE_PROP_TYPE(many->ulPropTag, type);
    if (type == PT_BINARY) {
        one->Value.bin = many->Value.MVbin.lpbin[index];
    } else if (type_is_text(type)) {
        one->Value.lpszA = many->Value.MVszA.lppszA[index];
    } else if (type == PT_CLSID) {
        one->Value.lpguid = many->Value.MVguid.lpguid + index;
    } else {
        memcpy(&one->Value, (const BYTE *) many->Value.MVl.lpl + index * unit(type), unit(type));
    }
}

static int many_compare(const SPropValue *left, const SPropValue *right)
{
    ULONG leftCount = left->Value.MVl.cValues;
    ULONG rightCount = right->Value.MVl.cValues;
    for (ULONG i = 0; i < leftCount && i < rightCount; i++) {
        SPropValue first, second;
        value_at(left, i, &first);
        value_at(right, i, &second);
        int order = value_compare(&first, &second);
        if (order != 0) {
            return order;
        }
    }
    return ORDER(leftCount, rightCount);
}

int value_compare(const SPropValue *left, const SPropValue *right)
{
    ULONG type = PROP_TYPE(left->ulPropTag);
    ULONG other = PROP_TYPE(right->ulPropTag);
    if (value_is_missing(left) || value_is_missing(right)) {
        return (int) value_is_missing(left) - (int) value_is_missing(right);
    }
    if (type_is_text(type) && type_is_text(other) && (type & MV_FLAG) == 0 && (other & MV_FLAG) == 0) {
        return text_compare(left->Value.lpszA, type, right->Value.lpszA, other);
    }
    if (type != other) {
        return ORDER(type, other);
    }
    if ((type & MV_FLAG) != 0) {
        return many_compare(left, right);
    }
    switch (type) {
    case PT_I2:
        return ORDER(left->Value.i, right->Value.i);
    case PT_LONG:
        return ORDER(left->Value.l, right->Value.l);
    case PT_BOOLEAN:
        return ORDER(left->Value.b != 0, right->Value.b != 0);
    case PT_R4:
        return ORDER(left->Value.flt, right->Value.flt);
    case PT_DOUBLE:
    case PT_APPTIME:
        return ORDER(left->Value.dbl, right->Value.dbl);
    case PT_CURRENCY:
    case PT_I8:
        return ORDER(left->Value.li.QuadPart, right->Value.li.QuadPart);
    case PT_SYSTIME:
        return ORDER(file_time(&left->Value.ft), file_time(&right->Value.ft));
    case PT_CLSID:
        return memcmp(left->Value.lpguid, right->Value.lpguid, sizeof(GUID));
    case PT_BINARY:
        return bytes_compare(left->Value.bin.lpb, left->Value.bin.cb, right->Value.bin.lpb, right->Value.bin.cb);
    default:
        return 0;
    }
}

bool value_equal(const SPropValue *left, const SPropValue *right)
{
    bool text = PROP_TYPE(left->ulPropTag) == PT_UNICODE && PROP_TYPE(right->ulPropTag) == PT_UNICODE;
    return left->ulPropTag == right->ulPropTag
            && (text ? wide_equal(left->Value.lpszW, right->Value.lpszW) : value_compare(left, right) == 0);
}

/* ---- bags */

static ULONG place(const Bag *bag, ULONG tag)
{
    ULONG i = 0;
    while (i < bag->count && PROP_ID(bag->values[i].ulPropTag) != PROP_ID(tag)) {
        i++;
    }
    return i;
}

const SPropValue *bag_find(const Bag *bag, ULONG tag)
{
    ULONG at = place(bag, tag);
    return at < bag->count ? bag->values + at : NULL;
}

/* Each value that points to something has a buffer of its own, which begins where it points to. */
static void *owned(SPropValue *value)
{
    ULONG type = PROP_TYPE(value->ulPropTag);
    return (type & MV_FLAG) != 0 ? (void *) value->Value.MVl.lpl
            : type_is_text(type) ? (void *) value->Value.lpszA
            : type == PT_BINARY ? (void *) value->Value.bin.lpb
            : type == PT_CLSID ? (void *) value->Value.lpguid
            : NULL;
}

static void copy_into(SPropValue *to, const SPropValue *from)
{
    if (value_is_missing(from)) {
        *to = *from;
        return;
    }
    SPropValue copy;
    size_t size = value_room(from, from->ulPropTag);
    bool points = owned((SPropValue *) from) != NULL || size > 0 || PROP_TYPE(from->ulPropTag) == PT_BINARY
            || (PROP_TYPE(from->ulPropTag) & MV_FLAG) != 0;
    BYTE *room = points ? kept_new(NULL, size + 8) : NULL;
    value_pack(&copy, from, from->ulPropTag, &room);
    *to = copy;
}

void bag_set(Bag *bag, const SPropValue *value)
{
    ULONG at = place(bag, value->ulPropTag);
    if (at == bag->count) {
        if (bag->count == bag->room) {
            bag->room = bag->room == 0 ? 8 : 2 * bag->room;
            bag->values = realloc(bag->values, bag->room * sizeof *bag->values);
        }
        bag->count++;
        copy_into(bag->values + at, value);
        return;
    }
    SPropValue old = bag->values[at];
    copy_into(bag->values + at, value);
    kept_free(owned(&old));
}

bool bag_remove(Bag *bag, ULONG tag)
{
    ULONG at = place(bag, tag);
    if (at == bag->count) {
        return false;
    }
    kept_free(owned(bag->values + at));
    bag->count--;
    memmove(bag->values + at, bag->values + at + 1, (bag->count - at) * sizeof *bag->values);
    return true;
}

void bag_copy(Bag *to, const Bag *from)
{
    for (ULONG i = 0; i < from->count; i++) {
        bag_set(to, from->values + i);
    }
}

void bag_clear(Bag *bag)
{
    for (ULONG i = 0; i < bag->count; i++) {
        kept_free(owned(bag->values + i));
    }
    free(bag->values);
    memset(bag, 0, sizeof *bag);
}

bool bag_equal(const Bag *left, const Bag *right)
{
    if (left->count != right->count) {
        return false;
    }
    for (ULONG i = 0; i < left->count; i++) {
        if (!value_equal(left->values + i, right->values + i)) {
            return false;
        }
    }
    return true;
}

void bag_set_long(Bag *bag, ULONG tag, LONG value)
{
    SPropValue set = {.ulPropTag = tag, .Value.l = value};
    bag_set(bag, &set);
}

void bag_set_bool(Bag *bag, ULONG tag, bool value)
{
    SPropValue set = {.ulPropTag = tag, .Value.b = value};
    bag_set(bag, &set);
}

void bag_set_text(Bag *bag, ULONG tag, const WCHAR *value)
{
    SPropValue set = {.ulPropTag = tag, .Value.lpszW = (LPWSTR) value};
    bag_set(bag, &set);
}

void bag_set_binary(Bag *bag, ULONG tag, const void *bytes, ULONG size)
{
    SPropValue set = {.ulPropTag = tag, .Value.bin = {size, (LPBYTE) bytes}};
    bag_set(bag, &set);
}

LONG bag_long(const Bag *bag, ULONG tag, LONG otherwise)
{
    const SPropValue *found = bag_find(bag, tag);
    return found != NULL && PROP_TYPE(found->ulPropTag) == PT_LONG ? found->Value.l : otherwise;
}

const WCHAR *bag_text(const Bag *bag, ULONG tag)
{
    const SPropValue *found = bag_find(bag, tag);
    return found != NULL && PROP_TYPE(found->ulPropTag) == PT_UNICODE ? found->Value.lpszW : L"";
}
