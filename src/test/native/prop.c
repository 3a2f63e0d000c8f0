/* IMAPIProp, for every object that has properties. */
#include "testmapi.h"

#define FIRST_NAMED 0x8000u
#define LARGEST 0x10000     /* bytes of one value: a larger one has to be opened as a stream */

static bool has_changes(const Object *object)
{
    return object->kind == KIND_MESSAGE || object->kind == KIND_ATTACH;
}

const Bag *object_bag(const Object *object)
{
    return object->changed ? &object->changes : &object->node->bag;
}

/* The bag that SetProps writes to: a message's and an attachment's changes wait for SaveChanges. */
static Bag *bag_to_write(Object *object)
{
    if (!has_changes(object)) {
        return &object->node->bag;
    }
    if (!object->changed) {
        bag_copy(&object->changes, &object->node->bag);
        object->changed = true;
    }
    return &object->changes;
}

static void written(Object *object)
{
    if (!has_changes(object)) {
        if (node_store(object->node) != NULL) {
            notify_change(object->node, fnevObjectModified);
        }
        tables_changed();
    }
}

HRESULT prop_save(Object *self, ULONG flags)
{
    if ((flags & ~(KEEP_OPEN_READONLY | KEEP_OPEN_READWRITE | FORCE_SAVE | MAPI_DEFERRED_ERRORS)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    if (self->changed) {
        bag_clear(&self->node->bag);
        bag_copy(&self->node->bag, &self->changes);
        bag_clear(&self->changes);
        self->changed = false;
    }
    bool created = self->unsaved;
    if (created) {
        self->unsaved = false;
        self->node->deleted = false;
        node_link(self->node);
    }
    if (node_store(self->node) != NULL && has_changes(self)) {
        notify_change(self->node, created ? fnevObjectCreated : fnevObjectModified);
    }
    tables_changed();
    return S_OK;
}

/* ---- reading */

static ULONG text_of(ULONG flags)
{
    return (flags & MAPI_UNICODE) != 0 ? PT_UNICODE : PT_STRING8;
}

HRESULT prop_get(Object *self, LPSPropTagArray tags, ULONG flags, ULONG *count, LPSPropValue *out)
{
    if (count == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if ((flags & ~MAPI_UNICODE) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    const Bag *bag = object_bag(self);
    ULONG asked = tags == NULL ? bag->count : tags->cValues;
    size_t size = (asked + 1) * sizeof(SPropValue);
    for (ULONG i = 0; i < asked; i++) {
        ULONG tag = tags == NULL ? tag_with_text(bag->values[i].ulPropTag, text_of(flags)) : tags->aulPropTag[i];
        const SPropValue *value = bag_find(bag, tag);
        size += value == NULL ? 0 : value_room(value, value_target(value, tag, text_of(flags)));
    }
    LPSPropValue values = buffer_new(NULL, size);
    BYTE *room = (BYTE *) (values + asked);
    HRESULT result = S_OK;
    for (ULONG i = 0; i < asked; i++) {
        ULONG tag = tags == NULL ? tag_with_text(bag->values[i].ulPropTag, text_of(flags)) : tags->aulPropTag[i];
        const SPropValue *value = bag_find(bag, tag);
        if (value == NULL) {
            value_error(values + i, tag, MAPI_E_NOT_FOUND);
        } else if (value_room(value, value->ulPropTag) > LARGEST) {
            value_error(values + i, tag, MAPI_E_NOT_ENOUGH_MEMORY);
        } else {
            value_pack(values + i, value, value_target(value, tag, text_of(flags)), &room);
        }
        result = PROP_TYPE(values[i].ulPropTag) == PT_ERROR ? MAPI_W_ERRORS_RETURNED : result;
    }
    *count = asked;
    *out = values;
    bad_values("IMAPIProp::GetProps", count, out);
    return result;
}

HRESULT prop_list(Object *self, ULONG flags, LPSPropTagArray *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if ((flags & ~MAPI_UNICODE) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    const Bag *bag = object_bag(self);
    LPSPropTagArray tags = buffer_new(NULL, CbNewSPropTagArray((size_t) bag->count + 1));
    for (ULONG i = 0; i < bag->count; i++) {
        tags->aulPropTag[tags->cValues++] = tag_with_text(bag->values[i].ulPropTag, text_of(flags));
    }
    Bad bad = bad_of("IMAPIProp::GetPropList");
    if (bad == BAD_COUNT) {
        tags->cValues = 0x7FFFFFFF;
    } else if (bad == BAD_NULL_OUT) {
        MAPIFreeBuffer(tags);
        tags = NULL;
    }
    *out = tags;
    return S_OK;
}

HRESULT prop_open_stream(Object *object, ULONG tag, LPUNKNOWN *out)
{
    const SPropValue *value = bag_find(object_bag(object), tag);
    ULONG type = value == NULL ? PT_ERROR : PROP_TYPE(value->ulPropTag);
    IStream *stream = NULL;
    HRESULT result = MAPI_E_NOT_FOUND;
    if (type == PT_BINARY && PROP_TYPE(tag) == PT_BINARY) {
        result = stream_new(object, value->Value.bin.lpb, value->Value.bin.cb, &stream);
    } else if (type_is_text(type) && type_is_text(PROP_TYPE(tag)) && (type & MV_FLAG) == 0) {
        BYTE *room = kept_new(NULL, value_room(value, tag));
        BYTE *next = room;
        SPropValue text;
        value_pack(&text, value, tag, &next);
        result = stream_new(object, room, PROP_TYPE(tag) == PT_UNICODE ? wide_length(text.Value.lpszW) * sizeof(WCHAR)
                : strlen(text.Value.lpszA), &stream);
        kept_free(room);
    }
    *out = (LPUNKNOWN) (void *) stream;
    return result;
}

HRESULT prop_open(Object *self, ULONG tag, LPCIID iid, ULONG options, ULONG flags, LPUNKNOWN *out)
{
    (void) options;
    if (out == NULL || iid == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    if ((flags & ~(MAPI_CREATE | MAPI_MODIFY | MAPI_DEFERRED_ERRORS)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if ((flags & (MAPI_CREATE | MAPI_MODIFY)) != 0 && !self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    HRESULT result = MAPI_E_INTERFACE_NOT_SUPPORTED;
    if (tag == PR_ATTACH_DATA_OBJ && self->kind == KIND_ATTACH) {
        if (is_interface(iid, KIND_MESSAGE)) {
            Node *embedded = node_child(self->node, NODE_EMBEDDED, 0);
            result = embedded == NULL ? MAPI_E_NOT_FOUND
                    : message_new(self->session, embedded, self->writable, (LPMESSAGE *) (void *) out);
        }
    } else if (self->kind == KIND_FOLDER && (PROP_ID(tag) == 0x3FE0 || PROP_ID(tag) == 0x3FE1)) {
        if (is_interface(iid, KIND_MODIFYTABLE)) {
            result = modify_table_new(self, tag, out);
        }
    } else if (is_interface(iid, KIND_STREAM)) {
        result = prop_open_stream(self, tag, out);
    }
    return FAILED(result) ? result : bad_object("IMAPIProp::OpenProperty", (Object *) (void *) *out, out);
}

/* ---- writing */

static bool is_computed(ULONG tag)
{
    switch (PROP_ID(tag)) {
    case PROP_ID(PR_ENTRYID):
    case PROP_ID(PR_OBJECT_TYPE):
    case PROP_ID(PR_ATTACH_NUM):
        return true;
    default:
        return false;
    }
}

static void problem(LPSPropProblemArray *problems, ULONG most, ULONG index, ULONG tag, SCODE code)
{
    if (problems == NULL) {
        return;
    }
    if (*problems == NULL) {
        *problems = buffer_new(NULL, CbNewSPropProblemArray((size_t) most));
    }
    (*problems)->aProblem[(*problems)->cProblem++] = (SPropProblem) {index, tag, code};
}

HRESULT prop_set(Object *self, ULONG count, LPSPropValue values, LPSPropProblemArray *problems)
{
    if (problems != NULL) {
        *problems = NULL;
    }
    if (count == 0 || values == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    for (ULONG i = 0; i < count; i++) {
        if (is_computed(values[i].ulPropTag)) {
            problem(problems, count, i, values[i].ulPropTag, MAPI_E_COMPUTED);
        } else if (PROP_TYPE(values[i].ulPropTag) != PT_ERROR) {
            bag_set(bag_to_write(self), values + i);
        }
    }
    written(self);
    return S_OK;
}

HRESULT prop_delete(Object *self, LPSPropTagArray tags, LPSPropProblemArray *problems)
{
    if (problems != NULL) {
        *problems = NULL;
    }
    if (tags == NULL || tags->cValues == 0) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    for (ULONG i = 0; i < tags->cValues; i++) {
        ULONG tag = tags->aulPropTag[i];
        if (is_computed(tag)) {
            problem(problems, tags->cValues, i, tag, MAPI_E_COMPUTED);
        } else if (!bag_remove(bag_to_write(self), tag)) {
            problem(problems, tags->cValues, i, tag, MAPI_E_NOT_FOUND);
        }
    }
    written(self);
    return S_OK;
}

static Object *ours(LPVOID destination)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if ((LPVOID) each == destination && each->node != NULL && each->kind <= KIND_STATUS
                && each->kind != KIND_SESSION) {
            return each;
        }
    }
    return NULL;
}

static bool in(const SPropTagArray *tags, ULONG tag)
{
    for (ULONG i = 0; tags != NULL && i < tags->cValues; i++) {
        if (PROP_ID(tags->aulPropTag[i]) == PROP_ID(tag)) {
            return true;
        }
    }
    return false;
}

static HRESULT copy(Object *self, const SPropTagArray *tags, bool include, LPVOID destination,
        LPSPropProblemArray *problems)
{
    Object *to = ours(destination);
    if (problems != NULL) {
        *problems = NULL;
    }
    if (to == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!to->writable) {
        return MAPI_E_NO_ACCESS;
    }
    const Bag *bag = object_bag(self);
    for (ULONG i = 0; i < bag->count; i++) {
        ULONG tag = bag->values[i].ulPropTag;
        if (in(tags, tag) == include && !is_computed(tag)) {
            bag_set(bag_to_write(to), bag->values + i);
        }
    }
    written(to);
    return S_OK;
}

HRESULT prop_copy_to(Object *self, LPSPropTagArray exclude, LPVOID destination, ULONG flags,
        LPSPropProblemArray *problems)
{
    HRESULT result = check_flags(flags, MAPI_MOVE | MAPI_NOREPLACE | MAPI_DECLINE_OK | MAPI_DIALOG);
    return FAILED(result) ? result : copy(self, exclude, false, destination, problems);
}

HRESULT prop_copy(Object *self, LPSPropTagArray include, LPVOID destination, ULONG flags,
        LPSPropProblemArray *problems)
{
    HRESULT result = check_flags(flags, MAPI_MOVE | MAPI_NOREPLACE | MAPI_DECLINE_OK | MAPI_DIALOG);
    return FAILED(result) ? result : copy(self, include, true, destination, problems);
}

/* ---- named properties */

static bool same_name(const MAPINAMEID *left, const MAPINAMEID *right)
{
    return left->ulKind == right->ulKind && memcmp(left->lpguid, right->lpguid, sizeof(GUID)) == 0
            && (left->ulKind == MNID_ID ? left->Kind.lID == right->Kind.lID
                    : wide_equal(left->Kind.lpwstrName, right->Kind.lpwstrName));
}

/* A copy whose parts belong to the parent; without one, the set's identifier is the buffer of all. */
static void copy_name(Allocate allocate, void *parent, const MAPINAMEID *from, MAPINAMEID *to)
{
    *to = *from;
    to->lpguid = allocate(parent, sizeof(GUID));
    *to->lpguid = *from->lpguid;
    if (from->ulKind == MNID_STRING) {
        size_t size = (wide_length(from->Kind.lpwstrName) + 1) * sizeof(WCHAR);
        to->Kind.lpwstrName = allocate(to->lpguid, size);
        memcpy(to->Kind.lpwstrName, from->Kind.lpwstrName, size);
    }
}

ULONG store_name(Node *store, const MAPINAMEID *name, bool create)
{
    for (ULONG i = 0; i < store->nameCount; i++) {
        if (same_name(store->names + i, name)) {
            return PROP_TAG(PT_UNSPECIFIED, FIRST_NAMED + i);
        }
    }
    if (!create) {
        return PROP_TAG(PT_ERROR, 0);
    }
    store->names = realloc(store->names, (store->nameCount + 1) * sizeof *store->names);
    copy_name(kept_new, NULL, name, store->names + store->nameCount);
    return PROP_TAG(PT_UNSPECIFIED, FIRST_NAMED + store->nameCount++);
}

static bool wanted(const MAPINAMEID *name, LPGUID set, ULONG flags)
{
    return (set == NULL || memcmp(name->lpguid, set, sizeof(GUID)) == 0)
            && !((flags & MAPI_NO_STRINGS) != 0 && name->ulKind == MNID_STRING)
            && !((flags & MAPI_NO_IDS) != 0 && name->ulKind == MNID_ID);
}

static LPSPropTagArray all_names(const Node *store, LPGUID set, ULONG flags)
{
    LPSPropTagArray tags = buffer_new(NULL, CbNewSPropTagArray((size_t) store->nameCount + 1));
    for (ULONG i = 0; i < store->nameCount; i++) {
        if (wanted(store->names + i, set, flags)) {
            tags->aulPropTag[tags->cValues++] = PROP_TAG(PT_UNSPECIFIED, FIRST_NAMED + i);
        }
    }
    return tags;
}

HRESULT prop_names(Object *self, LPSPropTagArray *tags, LPGUID set, ULONG flags, ULONG *count, LPMAPINAMEID **out)
{
    Node *store = node_store(self->node);
    if (tags == NULL || count == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (store == NULL) {
        return MAPI_E_NO_SUPPORT;
    }
    if ((flags & ~(MAPI_NO_STRINGS | MAPI_NO_IDS)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (*tags == NULL) {
        *tags = all_names(store, set, flags);
    }
    HRESULT result = S_OK;
    *count = (*tags)->cValues;
    *out = buffer_new(NULL, (*count + 1) * sizeof **out);
    for (ULONG i = 0; i < *count; i++) {
        ULONG index = PROP_ID((*tags)->aulPropTag[i]) - FIRST_NAMED;
        if (index < store->nameCount && wanted(store->names + index, set, flags)) {
            (*out)[i] = buffer_new(*out, sizeof(MAPINAMEID));
            copy_name(buffer_new, *out, store->names + index, (*out)[i]);
        } else {
            result = MAPI_W_ERRORS_RETURNED;
        }
    }
    return result;
}

HRESULT prop_ids(Object *self, ULONG count, LPMAPINAMEID *names, ULONG flags, LPSPropTagArray *out)
{
    Node *store = node_store(self->node);
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (store == NULL) {
        return MAPI_E_NO_SUPPORT;
    }
    if ((flags & ~MAPI_CREATE) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (count == 0 || names == NULL) {
        *out = all_names(store, NULL, 0);
        return S_OK;
    }
    HRESULT result = S_OK;
    LPSPropTagArray tags = buffer_new(NULL, CbNewSPropTagArray((size_t) count));
    for (ULONG i = 0; i < count; i++) {
        ULONG tag = store_name(store, names[i], (flags & MAPI_CREATE) != 0);
        result = PROP_TYPE(tag) == PT_ERROR ? MAPI_W_ERRORS_RETURNED : result;
        tags->aulPropTag[tags->cValues++] = tag;
    }
    *out = tags;
    return result;
}
