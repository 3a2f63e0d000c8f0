/* Who is told of what: advise connections, and the thread of this library's own that tells them. */
#include "testmapi.h"
#include "platform.h"

typedef struct Connection Connection;

struct Connection {
    ULONG number;
    Object *owner;
    Node *node;                 /* none: whatever happens in the owner */
    ULONG mask;
    IMAPIAdviseSink *sink;
    Connection *next;
};

typedef struct Telling Telling;

struct Telling {
    ULONG connection;
    IMAPIAdviseSink *sink;
    NOTIFICATION *notification; /* a copy, with all it points to */
    Telling *next;
};

static Connection *connections;
static ULONG lastConnection;
static Telling *waiting;
static bool telling, ending;
static void *teller;

HRESULT advise_add(Object *owner, ULONG size, const ENTRYID *entry, ULONG mask, LPMAPIADVISESINK sink,
        ULONG *connection)
{
    if (sink == NULL || connection == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    Node *node = size == 0 ? NULL : node_of_entry(size, entry);
    if (size != 0 && node == NULL) {
        return MAPI_E_INVALID_ENTRYID;
    }
    Connection *made = malloc(sizeof *made);
    *made = (Connection) {++lastConnection, owner, node, mask, sink, connections};
    connections = made;
    sink->lpVtbl->AddRef(sink);
    *connection = made->number;
    return S_OK;
}

static void forget(Connection **place)
{
    Connection *gone = *place;
    *place = gone->next;
    gone->sink->lpVtbl->Release(gone->sink);
    free(gone);
}

HRESULT advise_remove(Object *owner, ULONG connection)
{
    for (Connection **place = &connections; *place != NULL; place = &(*place)->next) {
        if ((*place)->owner == owner && (*place)->number == connection) {
            forget(place);
            return S_OK;
        }
    }
    return MAPI_E_NOT_FOUND;
}

void advise_remove_all(Object *owner)
{
    Connection **place = &connections;
    while (*place != NULL) {
        if ((*place)->owner == owner) {
            forget(place);
        } else {
            place = &(*place)->next;
        }
    }
}

static bool is_connected(ULONG number)
{
    for (Connection *each = connections; each != NULL; each = each->next) {
        if (each->number == number) {
            return true;
        }
    }
    return false;
}

/* ---- copies of what is told */

static void *copy_bytes(void *parent, const void *from, size_t size)
{
    if (from == NULL) {
        return NULL;
    }
    void *copy = kept_new(parent, size + 1);
    memcpy(copy, from, size);
    return copy;
}

static void copy_value(void *parent, SPropValue *value)
{
    SPropValue from = *value;
    BYTE *room = kept_new(parent, value_room(&from, from.ulPropTag) + 1);
    if (!value_is_missing(&from)) {
        value_pack(value, &from, from.ulPropTag, &room);
    }
}

static LPSPropValue copy_values(void *parent, LPSPropValue from, ULONG count)
{
    LPSPropValue copies = copy_bytes(parent, from, count * sizeof *from);
    for (ULONG i = 0; copies != NULL && i < count; i++) {
        copy_value(parent, copies + i);
    }
    return copies;
}

static LPTSTR copy_text(void *parent, LPTSTR text, ULONG flags)
{
    const void *from = text;
    return text == NULL ? NULL : copy_bytes(parent, from, (flags & MAPI_UNICODE) != 0
            ? (wide_length(from) + 1) * sizeof(WCHAR) : strlen(from) + 1);
}

static void copy_object(void *copy, OBJECT_NOTIFICATION *obj)
{
    obj->lpEntryID = copy_bytes(copy, obj->lpEntryID, obj->cbEntryID);
    obj->lpParentID = copy_bytes(copy, obj->lpParentID, obj->cbParentID);
    obj->lpOldID = copy_bytes(copy, obj->lpOldID, obj->cbOldID);
    obj->lpOldParentID = copy_bytes(copy, obj->lpOldParentID, obj->cbOldParentID);
    obj->lpPropTagArray = obj->lpPropTagArray == NULL ? NULL
            : copy_bytes(copy, obj->lpPropTagArray, CbSPropTagArray(obj->lpPropTagArray));
}

static NOTIFICATION *copy_notification(const NOTIFICATION *from)
{
    NOTIFICATION *copy = kept_new(NULL, sizeof *copy);
    *copy = *from;
    switch (copy->ulEventType) {
    case fnevCriticalError: {
        ERROR_NOTIFICATION *err = &copy->info.err;
        err->lpEntryID = copy_bytes(copy, err->lpEntryID, err->cbEntryID);
        err->lpMAPIError = copy_bytes(copy, err->lpMAPIError, sizeof *err->lpMAPIError);
        if (err->lpMAPIError != NULL) {
            err->lpMAPIError->lpszError = copy_text(copy, err->lpMAPIError->lpszError, err->ulFlags);
            err->lpMAPIError->lpszComponent = copy_text(copy, err->lpMAPIError->lpszComponent, err->ulFlags);
        }
        break;
    }
    case fnevNewMail:
        copy->info.newmail.lpEntryID = copy_bytes(copy, copy->info.newmail.lpEntryID, copy->info.newmail.cbEntryID);
        copy->info.newmail.lpParentID = copy_bytes(copy, copy->info.newmail.lpParentID,
                copy->info.newmail.cbParentID);
        copy->info.newmail.lpszMessageClass = copy_text(copy, copy->info.newmail.lpszMessageClass,
                copy->info.newmail.ulFlags);
        break;
    case fnevTableModified:
        copy_value(copy, &copy->info.tab.propIndex);
        copy_value(copy, &copy->info.tab.propPrior);
        copy->info.tab.row.lpProps = copy_values(copy, copy->info.tab.row.lpProps, copy->info.tab.row.cValues);
        break;
    case fnevExtended:
        copy->info.ext.pbEventParameters = copy_bytes(copy, copy->info.ext.pbEventParameters, copy->info.ext.cb);
        break;
    case fnevStatusObjectModified:
        copy->info.statobj.lpEntryID = copy_bytes(copy, copy->info.statobj.lpEntryID, copy->info.statobj.cbEntryID);
        copy->info.statobj.lpPropVals = copy_values(copy, copy->info.statobj.lpPropVals,
                copy->info.statobj.cValues);
        break;
    case fnevObjectCreated:
    case fnevObjectDeleted:
    case fnevObjectModified:
    case fnevObjectMoved:
    case fnevObjectCopied:
    case fnevSearchComplete:
        copy_object(copy, &copy->info.obj);
        break;
    default:
        break;
    }
    return copy;
}

/* ---- the thread */

static void tell(void *unused)
{
    (void) unused;
    platform_lock();
    while (!ending || waiting != NULL) {
        Telling *next = waiting;
        if (next == NULL) {
            platform_wait(1000);
            continue;
        }
        waiting = next->next;
        telling = true;
        bool wanted = is_connected(next->connection);
        platform_unlock();
        if (wanted) {
            next->sink->lpVtbl->OnNotify(next->sink, 1, next->notification);
        }
        next->sink->lpVtbl->Release(next->sink);
        kept_free(next->notification);
        free(next);
        platform_lock();
        telling = false;
        platform_wake();
    }
    platform_unlock();
}

static void post(const Connection *to, const NOTIFICATION *notification)
{
    if ((to->mask & notification->ulEventType) == 0) {
        return;
    }
    Telling *made = malloc(sizeof *made);
    *made = (Telling) {to->number, to->sink, copy_notification(notification), NULL};
    to->sink->lpVtbl->AddRef(to->sink);
    Telling **end = &waiting;
    while (*end != NULL) {
        end = &(*end)->next;
    }
    *end = made;
    if (teller == NULL) {
        ending = false;
        teller = platform_start(tell, NULL);
    }
    platform_wake();
}

/* Waits until all has been told. */
void notify_wait(void)
{
    platform_lock();
    while (waiting != NULL || telling) {
        platform_wait(100);
    }
    platform_unlock();
}

/* Ends the thread, once all has been told. */
void notify_end(void)
{
    platform_lock();
    void *thread = teller;
    if (thread == NULL || platform_is_current(thread)) {
        platform_unlock();
        return;
    }
    ending = true;
    teller = NULL;
    platform_wake();
    platform_unlock();
    platform_join(thread);
}

/* Tells who advised on an object itself. */
void notify_object(Object *object, const NOTIFICATION *notification)
{
    for (Connection *each = connections; each != NULL; each = each->next) {
        if (each->owner == object && each->node == NULL) {
            post(each, notification);
        }
    }
}

/* Tells who advised on a node, or on all of the store that it is in. */
void notify_node(Node *node, const NOTIFICATION *notification)
{
    Node *store = node_store(node);
    for (Connection *each = connections; each != NULL; each = each->next) {
        bool whole = each->node == NULL && each->owner->kind == KIND_STORE && each->owner->node == store;
        if (whole || each->node == node) {
            post(each, notification);
        }
    }
}

/* Tells of an object that was made, changed or deleted. */
void notify_change(Node *node, ULONG event)
{
    TestEntryId entry, parent;
    node_entry(node, &entry);
    node_entry(node->parent, &parent);
    NOTIFICATION notification = {.ulEventType = event};
    OBJECT_NOTIFICATION *obj = &notification.info.obj;
    obj->cbEntryID = sizeof entry;
    obj->lpEntryID = (LPENTRYID) (void *) &entry;
    obj->ulObjType = node_object_type(node);
    obj->cbParentID = sizeof parent;
    obj->lpParentID = (LPENTRYID) (void *) &parent;
    notify_node(node, &notification);
}

/* Tells the sinks that advised on all of a store, or on one of its objects, from this library's thread. */
EXPORT void TestNotify(ULONG node, LPNOTIFICATION notification)
{
    platform_lock();
    notify_node(node_of(node), notification);
    platform_unlock();
}

/* Tells the sinks of an object: a session, a table. */
EXPORT void TestNotifyObject(LPUNKNOWN object, LPNOTIFICATION notification)
{
    platform_lock();
    notify_object((Object *) (void *) object, notification);
    platform_unlock();
}

/* Waits until all that was to be told has been told. */
EXPORT void TestWait(void)
{
    notify_wait();
}
