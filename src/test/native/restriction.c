/* SRestriction: whether it can be dealt with, copies, and whether a row meets it. */
#include "testmapi.h"

#define DEEPEST 200
#define SINGLE(type) ((type) & ~(ULONG) (MV_FLAG | MV_INSTANCE))

static bool has_order(ULONG type)
{
    switch (SINGLE(type)) {
    case PT_I2:
    case PT_LONG:
    case PT_R4:
    case PT_DOUBLE:
    case PT_CURRENCY:
    case PT_APPTIME:
    case PT_BOOLEAN:
    case PT_I8:
    case PT_STRING8:
    case PT_UNICODE:
    case PT_SYSTIME:
    case PT_CLSID:
    case PT_BINARY:
        return true;
    default:
        return false;
    }
}

static HRESULT complex_unless(bool simple)
{
    return simple ? S_OK : MAPI_E_TOO_COMPLEX;
}

/* The types are the same; but a single value may stand against many. */
static bool fits(ULONG tag, const SPropValue *value)
{
    ULONG type = PROP_TYPE(tag) & ~(ULONG) MV_INSTANCE;
    ULONG constant = PROP_TYPE(value->ulPropTag);
    bool text = type_is_text(type) && type_is_text(constant) && (type & MV_FLAG) == (constant & MV_FLAG);
    return type == constant || text || SINGLE(type) == constant
            || (type_is_text(type) && type_is_text(constant) && (constant & MV_FLAG) == 0);
}

static HRESULT check_all(const SRestriction *all, ULONG count, ULONG depth)
{
    for (ULONG i = 0; i < count; i++) {
        HRESULT result = restriction_check(all + i, depth);
        if (FAILED(result)) {
            return result;
        }
    }
    return S_OK;
}

HRESULT restriction_check(const SRestriction *restriction, ULONG depth)
{
    if (restriction == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (depth > DEEPEST) {
        return MAPI_E_TOO_COMPLEX;
    }
    switch (restriction->rt) {
    case RES_AND:
    case RES_OR:
        return check_all(restriction->res.resAnd.lpRes, restriction->res.resAnd.cRes, depth + 1);
    case RES_NOT:
    case RES_COUNT:
        return restriction_check(restriction->res.resNot.lpRes, depth + 1);
    case RES_CONTENT: {
        const SContentRestriction *content = &restriction->res.resContent;
        ULONG type = PROP_TYPE(content->lpProp->ulPropTag);
        return complex_unless((type_is_text(type) || type == PT_BINARY) && fits(content->ulPropTag, content->lpProp)
                && (content->ulFuzzyLevel & 0xFFFF) <= FL_PREFIX);
    }
    case RES_PROPERTY: {
        const SPropertyRestriction *property = &restriction->res.resProperty;
        return complex_unless(property->relop < RELOP_RE && has_order(PROP_TYPE(property->lpProp->ulPropTag))
                && fits(property->ulPropTag, property->lpProp));
    }
    case RES_COMPAREPROPS: {
        const SComparePropsRestriction *compare = &restriction->res.resCompareProps;
        return complex_unless(compare->relop < RELOP_RE && has_order(PROP_TYPE(compare->ulPropTag1))
                && PROP_TYPE(compare->ulPropTag1) == PROP_TYPE(compare->ulPropTag2));
    }
    case RES_BITMASK: {
        ULONG type = SINGLE(PROP_TYPE(restriction->res.resBitMask.ulPropTag));
        return complex_unless((type == PT_LONG || type == PT_I2) && restriction->res.resBitMask.relBMR <= BMR_NEZ);
    }
    case RES_SIZE:
        return complex_unless(restriction->res.resSize.relop < RELOP_RE
                && PROP_TYPE(restriction->res.resSize.ulPropTag) != PT_OBJECT);
    case RES_EXIST:
        return complex_unless(PROP_TYPE(restriction->res.resExist.ulPropTag) != PT_OBJECT);
    case RES_SUBRESTRICTION: {
        ULONG object = restriction->res.resSub.ulSubObject;
        HRESULT result = complex_unless(object == PR_MESSAGE_RECIPIENTS || object == PR_MESSAGE_ATTACHMENTS);
        return FAILED(result) ? result : restriction_check(restriction->res.resSub.lpRes, depth + 1);
    }
    case RES_COMMENT:
    case RES_ANNOTATION:
        return restriction->res.resComment.lpRes == NULL ? S_OK
                : restriction_check(restriction->res.resComment.lpRes, depth + 1);
    default:
        return MAPI_E_TOO_COMPLEX;
    }
}

/* ---- copies */

static LPSPropValue copy_values(Allocate allocate, void *parent, const SPropValue *from, ULONG count)
{
    LPSPropValue copies = allocate(parent, (count + 1) * sizeof *copies);
    for (ULONG i = 0; i < count; i++) {
        BYTE *room = allocate(parent, value_room(from + i, from[i].ulPropTag) + 1);
        value_pack(copies + i, from + i, from[i].ulPropTag, &room);
    }
    return copies;
}

static HRESULT copy_parts(Allocate allocate, void *parent, const SRestriction *from, ULONG count, LPSRestriction *to)
{
    if (from == NULL) {
        *to = NULL;
        return S_OK;
    }
    *to = allocate(parent, (count + 1) * sizeof **to);
    for (ULONG i = 0; i < count; i++) {
        HRESULT result = restriction_copy(allocate, parent, from + i, *to + i);
        if (FAILED(result)) {
            return result;
        }
    }
    return S_OK;
}

/* Parts go into buffers that belong to parent. */
HRESULT restriction_copy(Allocate allocate, void *parent, const SRestriction *from, SRestriction *to)
{
    *to = *from;
    switch (from->rt) {
    case RES_AND:
    case RES_OR:
        return copy_parts(allocate, parent, from->res.resAnd.lpRes, from->res.resAnd.cRes, &to->res.resAnd.lpRes);
    case RES_NOT:
    case RES_COUNT:
        return copy_parts(allocate, parent, from->res.resNot.lpRes, 1, &to->res.resNot.lpRes);
    case RES_CONTENT:
        to->res.resContent.lpProp = copy_values(allocate, parent, from->res.resContent.lpProp, 1);
        return S_OK;
    case RES_PROPERTY:
        to->res.resProperty.lpProp = copy_values(allocate, parent, from->res.resProperty.lpProp, 1);
        return S_OK;
    case RES_SUBRESTRICTION:
        return copy_parts(allocate, parent, from->res.resSub.lpRes, 1, &to->res.resSub.lpRes);
    case RES_COMMENT:
    case RES_ANNOTATION:
        to->res.resComment.lpProp = copy_values(allocate, parent, from->res.resComment.lpProp,
                from->res.resComment.cValues);
        return copy_parts(allocate, parent, from->res.resComment.lpRes, 1, &to->res.resComment.lpRes);
    default:
        return S_OK;
    }
}

/* ---- rows */

static bool relates(ULONG relop, int order)
{
    switch (relop) {
    case RELOP_LT:
        return order < 0;
    case RELOP_LE:
        return order <= 0;
    case RELOP_GT:
        return order > 0;
    case RELOP_GE:
        return order >= 0;
    case RELOP_EQ:
        return order == 0;
    default:
        return order != 0;
    }
}

/* One value of many, or the value itself; false behind the last. */
static bool value_of(const SPropValue *value, ULONG index, SPropValue *one)
{
    ULONG type = PROP_TYPE(value->ulPropTag);
    *one = *value;
    if ((type & MV_FLAG) == 0) {
        return index == 0;
    }
    if (index >= value->Value.MVl.cValues) {
        return false;
    }
    one->ulPropTag = CHANGE_PROP_TYPE(value->ulPropTag, SINGLE(type));
    switch (SINGLE(type)) {
    case PT_I2:
        one->Value.i = value->Value.MVi.lpi[index];
        break;
    case PT_LONG:
    case PT_R4:
        one->Value.l = value->Value.MVl.lpl[index];
        break;
    case PT_BINARY:
        one->Value.bin = value->Value.MVbin.lpbin[index];
        break;
    case PT_STRING8:
    case PT_UNICODE:
        one->Value.lpszA = value->Value.MVszA.lppszA[index];
        break;
    case PT_CLSID:
        one->Value.lpguid = value->Value.MVguid.lpguid + index;
        break;
    default:
        one->Value.li = value->Value.MVli.lpli[index];
    }
    return true;
}

typedef struct Text {
    const WCHAR *units;
    size_t length;
    WCHAR *owned;
} Text;

/* Strings as UTF-16, bytes as a unit each. */
static Text text_of(const SPropValue *value)
{
    Text text = {NULL, 0, NULL};
    if (PROP_TYPE(value->ulPropTag) == PT_UNICODE) {
        text.units = value->Value.lpszW;
        text.length = wide_length(text.units);
    } else if (PROP_TYPE(value->ulPropTag) == PT_STRING8) {
        text.owned = kept_new(NULL, (strlen(value->Value.lpszA) + 1) * sizeof(WCHAR));
        text.length = widen(text.owned, value->Value.lpszA) - 1;
        text.units = text.owned;
    } else {
        text.owned = kept_new(NULL, ((size_t) value->Value.bin.cb + 1) * sizeof(WCHAR));
        text.length = value->Value.bin.cb;
        for (size_t i = 0; i < text.length; i++) {
            text.owned[i] = value->Value.bin.lpb[i];
        }
        text.units = text.owned;
    }
    return text;
}

static bool same(const WCHAR *left, const WCHAR *right, size_t length, bool loose)
{
    for (size_t i = 0; i < length; i++) {
        if (loose ? wide_fold(left[i]) != wide_fold(right[i]) : left[i] != right[i]) {
            return false;
        }
    }
    return true;
}

static bool contains(const SContentRestriction *content, const SPropValue *value)
{
    Text text = text_of(value);
    Text wanted = text_of(content->lpProp);
    bool loose = (content->ulFuzzyLevel & (FL_IGNORECASE | FL_LOOSE)) != 0
            && PROP_TYPE(value->ulPropTag) != PT_BINARY;
    ULONG extent = content->ulFuzzyLevel & 0xFFFF;
    bool found = false;
    if (wanted.length <= text.length && (extent != FL_FULLSTRING || wanted.length == text.length)) {
        size_t last = extent == FL_SUBSTRING ? text.length - wanted.length : 0;
        for (size_t at = 0; at <= last && !found; at++) {
            found = same(text.units + at, wanted.units, wanted.length, loose);
        }
    }
    kept_free(text.owned);
    kept_free(wanted.owned);
    return found;
}

static bool tests(const SRestriction *restriction, const SPropValue *value)
{
    switch (restriction->rt) {
    case RES_CONTENT:
        return contains(&restriction->res.resContent, value);
    case RES_PROPERTY:
        return relates(restriction->res.resProperty.relop, value_compare(value, restriction->res.resProperty.lpProp));
    default: {
        ULONG bits = PROP_TYPE(value->ulPropTag) == PT_I2 ? (ULONG) value->Value.i : value->Value.ul;
        return ((bits & restriction->res.resBitMask.ulMask) == 0) == (restriction->res.resBitMask.relBMR == BMR_EQZ);
    }
    }
}

typedef struct Found {
    SPropValue made;
    BYTE room[16];
} Found;

/* The value of a row, if it has one of that type. */
static const SPropValue *find(const Match *row, ULONG tag, Found *found)
{
    const SPropValue *value = row->table == NULL ? bag_find(row->bag, tag)
            : table_value(row->table, row->table->items + row->item, tag, &found->made, found->room);
    if (value_is_missing(value)) {
        return NULL;
    }
    ULONG type = PROP_TYPE(value->ulPropTag);
    ULONG asked = PROP_TYPE(tag) & ~(ULONG) MV_INSTANCE;
    bool fitting = asked == PT_UNSPECIFIED || type == asked
            || (type_is_text(type) && type_is_text(asked) && (type & MV_FLAG) == (asked & MV_FLAG));
    return fitting ? value : NULL;
}

static bool any_value(const SRestriction *restriction, ULONG tag, const Match *row, bool whole)
{
    Found found;
    const SPropValue *value = find(row, tag, &found);
    if (value == NULL) {
        return false;
    }
    if (whole) {
        return tests(restriction, value);
    }
    SPropValue one;
    for (ULONG i = 0; value_of(value, i, &one); i++) {
        if (tests(restriction, &one)) {
            return true;
        }
    }
    return false;
}

static bool sub_holds(const SSubRestriction *sub, const Match *row)
{
    NodeKind kind = sub->ulSubObject == PR_MESSAGE_RECIPIENTS ? NODE_RECIPIENT : NODE_ATTACH;
    for (Node *each = row->node == NULL ? NULL : row->node->first; each != NULL; each = each->next) {
        Match part = {NULL, 0, &each->bag, each};
        if (each->kind == kind && restriction_holds(sub->lpRes, &part)) {
            return true;
        }
    }
    return false;
}

bool restriction_holds(const SRestriction *restriction, const Match *row)
{
    Found found, other;
    switch (restriction->rt) {
    case RES_AND:
    case RES_OR:
        for (ULONG i = 0; i < restriction->res.resAnd.cRes; i++) {
            if (restriction_holds(restriction->res.resAnd.lpRes + i, row) == (restriction->rt == RES_OR)) {
                return restriction->rt == RES_OR;
            }
        }
        return restriction->rt == RES_AND;
    case RES_NOT:
        return !restriction_holds(restriction->res.resNot.lpRes, row);
    case RES_COUNT: {
        /* laid out as SNotRestriction: the copy that the table keeps counts down in place of the reserved */
        SNotRestriction *count = (SNotRestriction *) &restriction->res.resNot;
        if (count->ulReserved == 0 || !restriction_holds(count->lpRes, row)) {
            return false;
        }
        count->ulReserved--;
        return true;
    }
    case RES_CONTENT:
        return any_value(restriction, restriction->res.resContent.ulPropTag, row, false);
    case RES_PROPERTY:
        return any_value(restriction, restriction->res.resProperty.ulPropTag, row,
                (PROP_TYPE(restriction->res.resProperty.lpProp->ulPropTag) & MV_FLAG) != 0);
    case RES_BITMASK:
        return any_value(restriction, restriction->res.resBitMask.ulPropTag, row, false);
    case RES_COMPAREPROPS: {
        const SPropValue *left = find(row, restriction->res.resCompareProps.ulPropTag1, &found);
        const SPropValue *right = find(row, restriction->res.resCompareProps.ulPropTag2, &other);
        return left != NULL && right != NULL
                && relates(restriction->res.resCompareProps.relop, value_compare(left, right));
    }
    case RES_SIZE: {
        const SPropValue *value = find(row, restriction->res.resSize.ulPropTag, &found);
        size_t size = value == NULL ? 0 : value_size(value);
        size_t wanted = restriction->res.resSize.cb;
        return value != NULL && relates(restriction->res.resSize.relop, (size > wanted) - (size < wanted));
    }
    case RES_EXIST: {
        const SPropValue *value = find(row, CHANGE_PROP_TYPE(restriction->res.resExist.ulPropTag, PT_UNSPECIFIED),
                &found);
        return value != NULL && PROP_TYPE(value->ulPropTag) != PT_OBJECT;
    }
    case RES_SUBRESTRICTION:
        return sub_holds(&restriction->res.resSub, row);
    default:
        return restriction->res.resComment.lpRes == NULL
                || restriction_holds(restriction->res.resComment.lpRes, row);
    }
}
