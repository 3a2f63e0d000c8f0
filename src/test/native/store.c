/* IMsgStore. */
#include "propmethods.h"

#define INPUT_FLAGS 0x1Fu       /* LOGOFF_NO_WAIT to LOGOFF_QUIET */

PROP_METHODS(IMsgStore)

#define SELF ((Object *) (void *) self)

static HRESULT WINAPI IMsgStore_Advise(IMsgStore *self, ULONG size, LPENTRYID entry, ULONG mask, LPMAPIADVISESINK sink,
        ULONG *connection)
{
    CALL(self, "IMsgStore::Advise", advise_add(object_, size, entry, mask, sink, connection),
            "cbEntryID=%u, ulEventMask=0x%X", size, mask);
}

static HRESULT WINAPI IMsgStore_Unadvise(IMsgStore *self, ULONG ulConnection)
{
    CALL(self, "IMsgStore::Unadvise", advise_remove(object_, ulConnection), "ulConnection=%u", ulConnection);
}

static HRESULT compare(ULONG size1, LPENTRYID entry1, ULONG size2, LPENTRYID entry2, ULONG *result)
{
    if (result == NULL || entry1 == NULL || entry2 == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *result = size1 == size2 && memcmp(entry1, entry2, size1) == 0;
    return S_OK;
}

static HRESULT WINAPI IMsgStore_CompareEntryIDs(IMsgStore *self, ULONG size1, LPENTRYID entry1, ULONG size2,
        LPENTRYID entry2, ULONG ulFlags, ULONG *result)
{
    CALL(self, "IMsgStore::CompareEntryIDs", compare(size1, entry1, size2, entry2, result),
            "cbEntryID1=%u, cbEntryID2=%u, ulFlags=0x%X", size1, size2, ulFlags);
}

/* Opens a folder or message. */
HRESULT session_open_entry(Session *session, Node *node, ULONG flags, bool writable, ULONG *type, LPUNKNOWN *out)
{
    if ((flags & ~(MAPI_MODIFY | MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if ((flags & MAPI_MODIFY) != 0 && !writable) {
        return MAPI_E_NO_ACCESS;
    }
    bool writes = writable && (flags & (MAPI_MODIFY | MAPI_BEST_ACCESS)) != 0;
    *type = node_object_type(node);
    switch (node->kind) {
    case NODE_FOLDER:
        return folder_new(session, node, writes, (LPMAPIFOLDER *) (void *) out);
    case NODE_MESSAGE:
    case NODE_ASSOCIATED:
        return message_new(session, node, writes, (LPMESSAGE *) (void *) out);
    default:
        return MAPI_E_NOT_FOUND;
    }
}

static HRESULT open_entry(Object *self, ULONG size, LPENTRYID entry, ULONG flags, ULONG *type, LPUNKNOWN *out)
{
    if (type == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    Node *node = size == 0 ? node_child(self->node, NODE_FOLDER, 0) : node_of_entry(size, entry);
    HRESULT result = node == NULL || node_store(node) != self->node ? MAPI_E_NOT_FOUND
            : session_open_entry(self->session, node, flags, self->writable, type, out);
    return FAILED(result) ? result : bad_object("IMsgStore::OpenEntry", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMsgStore_OpenEntry(IMsgStore *self, ULONG size, LPENTRYID entry, LPCIID iid, ULONG ulFlags,
        ULONG *type, LPUNKNOWN *out)
{
    (void) iid;
    CALL(self, "IMsgStore::OpenEntry", open_entry(object_, size, entry, ulFlags, type, out),
            "cbEntryID=%u, ulFlags=0x%X", size, ulFlags);
}

static HRESULT WINAPI IMsgStore_SetReceiveFolder(IMsgStore *self, LPTSTR messageClass, ULONG ulFlags, ULONG size,
        LPENTRYID entry)
{
    char text[200];
    (void) entry;
    CALL(self, "IMsgStore::SetReceiveFolder", MAPI_E_NO_SUPPORT, "lpszMessageClass=%s, ulFlags=0x%X, cbEntryID=%u",
            shown(text, messageClass, ulFlags), ulFlags, size);
}

static HRESULT WINAPI IMsgStore_GetReceiveFolder(IMsgStore *self, LPTSTR messageClass, ULONG ulFlags, ULONG *size,
        LPENTRYID *entry, LPTSTR *explicitClass)
{
    char text[200];
    (void) size;
    (void) entry;
    (void) explicitClass;
    CALL(self, "IMsgStore::GetReceiveFolder", MAPI_E_NO_SUPPORT, "lpszMessageClass=%s, ulFlags=0x%X",
            shown(text, messageClass, ulFlags), ulFlags);
}

/* Rows of the children of one kind. */
ULONG fill_children(Table *table, Node *parent, ULONG kind)
{
    for (Node *each = parent->first; each != NULL; each = each->next) {
        if (each->kind == (NodeKind) kind) {
            Row *row = table_add(table, each->number, each, &each->bag);
            if (bag_find(&row->bag, PR_ROWID) == NULL) {
                bag_set_long(&row->bag, PR_ROWID, (LONG) each->number);
            }
        }
    }
    return table->rowCount;
}

static HRESULT children_table(Object *self, NodeKind kind, const char *call, ULONG flags, const ULONG *columns,
        ULONG columnCount, LPMAPITABLE *out)
{
    HRESULT result = check_flags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    table_new(self->session, self->node, fill_children, (ULONG) kind | (flags & MAPI_UNICODE), columns, columnCount,
            out);
    return bad_object(call, (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMsgStore_GetReceiveFolderTable(IMsgStore *self, ULONG ulFlags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_MESSAGE_CLASS_W, PR_ENTRYID};
    CALL(self, "IMsgStore::GetReceiveFolderTable", children_table(object_, NODE_RECEIVE_FOLDER,
            "IMsgStore::GetReceiveFolderTable", ulFlags, COLUMNS, 2, out), "ulFlags=0x%X", ulFlags);
}

/* ---- StoreLogoff */

static bool is_open_elsewhere(const Object *store)
{
    for (const Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_STORE && !each->dead && each->node == store->node
                && each->session->logon != store->session->logon) {
            return true;
        }
    }
    return false;
}

static HRESULT store_logoff(Object *self, ULONG *flags)
{
    if (flags == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if ((*flags & ~INPUT_FLAGS) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (*flags == 0 || (*flags & (*flags - 1)) != 0) {
        return MAPI_E_INVALID_PARAMETER;
    }
    self->flags = *flags;
    *flags = script.inTransit == 0 || is_open_elsewhere(self) ? LOGOFF_COMPLETE : script.inTransit;
    return S_OK;
}

static HRESULT WINAPI IMsgStore_StoreLogoff(IMsgStore *self, ULONG *flags)
{
    CALL(self, "IMsgStore::StoreLogoff", store_logoff(object_, flags), "*lpulFlags=0x%X", flags == NULL ? 0 : *flags);
}

/* Called when the last reference to an open store goes. */
void store_released(Object *store)
{
    Logon *logon = store->session->logon;
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each != store && each->kind == KIND_STORE && !each->dead && each->node == store->node
                && each->session->logon == logon) {
            return;
        }
    }
    record("IMSLogon::Logoff(store=%u)", store->node->number);
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (!each->dead && each->kind != KIND_SESSION && each->session != NULL && each->session->logon == logon
                && node_store(each->node) == store->node) {
            object_kill(each);
        }
    }
    store->dead = true;
    store_statuses(logon);
}

/* How many stores are logged on: once for each, however often it was opened in one session. */
ULONG store_logons(void)
{
    ULONG count = 0;
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        bool counts = each->kind == KIND_STORE && !each->dead;
        for (Object *other = each->next; counts && other != NULL; other = other->next) {
            counts = other->kind != KIND_STORE || other->dead || other->node != each->node
                    || other->session->logon != each->session->logon;
        }
        count += counts;
    }
    return count;
}

static HRESULT WINAPI IMsgStore_AbortSubmit(IMsgStore *self, ULONG size, LPENTRYID entry, ULONG ulFlags)
{
    (void) entry;
    CALL(self, "IMsgStore::AbortSubmit", MAPI_E_NO_SUPPORT, "cbEntryID=%u, ulFlags=0x%X", size, ulFlags);
}

static HRESULT WINAPI IMsgStore_GetOutgoingQueue(IMsgStore *self, ULONG ulFlags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_SUBJECT_W, PR_MESSAGE_CLASS_W, PR_MESSAGE_FLAGS, PR_ROWID};
    CALL(self, "IMsgStore::GetOutgoingQueue", children_table(object_, NODE_OUTGOING, "IMsgStore::GetOutgoingQueue",
            ulFlags, COLUMNS, 4, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IMsgStore_SetLockState(IMsgStore *self, LPMESSAGE message, ULONG state)
{
    (void) message;
    CALL(self, "IMsgStore::SetLockState", MAPI_E_NO_SUPPORT, "ulLockState=%u", state);
}

static HRESULT WINAPI IMsgStore_FinishedMsg(IMsgStore *self, ULONG ulFlags, ULONG size, LPENTRYID entry)
{
    (void) entry;
    CALL(self, "IMsgStore::FinishedMsg", MAPI_E_NO_SUPPORT, "ulFlags=0x%X, cbEntryID=%u", ulFlags, size);
}

static HRESULT WINAPI IMsgStore_NotifyNewMail(IMsgStore *self, LPNOTIFICATION notification)
{
    (void) notification;
    CALL(self, "IMsgStore::NotifyNewMail", MAPI_E_NO_SUPPORT, "%s", "");
}

#define SLOT(name) .name = IMsgStore_##name

static const IMsgStoreVtbl STORE = {
    PROP_SLOTS(IMsgStore), SLOT(Advise), SLOT(Unadvise), SLOT(CompareEntryIDs), SLOT(OpenEntry),
    SLOT(SetReceiveFolder), SLOT(GetReceiveFolder), SLOT(GetReceiveFolderTable), SLOT(StoreLogoff), SLOT(AbortSubmit),
    SLOT(GetOutgoingQueue), SLOT(SetLockState), SLOT(FinishedMsg), SLOT(NotifyNewMail)};

HRESULT store_new(Session *session, Node *node, bool writable, LPMDB *out)
{
    Object *store = object_new(sizeof *store, KIND_STORE, &STORE, session, node);
    store->writable = writable;
    *out = (LPMDB) (void *) store;
    return S_OK;
}
