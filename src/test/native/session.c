/* MAPIInitialize, MAPILogonEx and IMAPISession, with sessions that are shared, and Logoff. */
#include "propmethods.h"
#include "platform.h"

#define LOGON_FLAGS (0x1 | 0x2 | 0x8 | 0x10 | 0x20 | 0x40 | 0x1000 | 0x2000 | 0x8000 | 0x10000 | 0x20000 | 0x100000 \
    | 0x200000 | MAPI_UNICODE)
#define SESSION_SHUTDOWN 1      /* the event of an extended notification */

static ULONG initialized;

EXPORT HRESULT WINAPI MAPIInitialize(LPVOID lpMapiInit)
{
    MAPIINIT_0 *init = lpMapiInit;
    ULONG flags = init == NULL ? 0 : init->ulFlags;
    CALL(NULL, "MAPIInitialize", (flags & ~(MAPI_MULTITHREAD_NOTIFICATIONS | MAPI_NT_SERVICE)) != 0
            ? MAPI_E_UNKNOWN_FLAGS : (initialized++, world_ensure(), S_OK),
            "ulVersion=%u, ulFlags=0x%X", init == NULL ? 0 : init->ulVersion, flags);
}

EXPORT void WINAPI MAPIUninitialize(void)
{
    call_begin(NULL, "MAPIUninitialize", "%s", "");
    bool last = initialized == 1;
    initialized -= initialized > 0;
    if (last) {
        sessions_end();
    }
    call_end(NULL, "MAPIUninitialize", S_OK);
    if (last) {
        notify_end();
    }
}

void asked(ULONGLONG window)
{
    if (script.ownerCount < 100) {
        script.owners[script.ownerCount++] = window;
    }
    record("dialog(owner=0x%llX, isWindow=%d)", (unsigned long long) window, platform_is_window(window));
}

static Logon *shared_logon(void)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_SESSION && !each->dead && each->session->logon->shared) {
            return each->session->logon;
        }
    }
    return NULL;
}

static HRESULT choose_profile(ULONGLONG window, const WCHAR *name, ULONG flags, Node **profile)
{
    if (name[0] != 0) {
        *profile = profile_of(name);
    } else if ((flags & MAPI_USE_DEFAULT) != 0 && profile_default() != NULL) {
        *profile = profile_default();
    } else if ((flags & MAPI_LOGON_UI) != 0) {
        asked(window);
        if (script.chosen[0] == 0) {
            return MAPI_E_USER_CANCEL;
        }
        *profile = profile_of(script.chosen);
    }
    return *profile == NULL ? MAPI_E_LOGON_FAILED : S_OK;
}

static Node *status(Node *parent, ULONG type, const WCHAR *name, ULONG methods)
{
    Node *node = node_new(NODE_STATUS, parent, 0, NULL);
    bag_set_long(&node->bag, PR_RESOURCE_TYPE, (LONG) type);
    bag_set_text(&node->bag, PR_DISPLAY_NAME_W, name);
    bag_set_text(&node->bag, PR_PROVIDER_DISPLAY_W, L"Test MAPI");
    bag_set_text(&node->bag, PR_PROVIDER_DLL_NAME_W, L"testmapi.dll");
    bag_set_long(&node->bag, PR_RESOURCE_METHODS, (LONG) methods);
    bag_set_long(&node->bag, PR_RESOURCE_FLAGS, 0);
    bag_set_long(&node->bag, PR_STATUS_CODE, STATUS_AVAILABLE);
    bag_set_text(&node->bag, PR_STATUS_STRING_W, L"Available");
    bag_set_long(&node->bag, PR_ROWID, (LONG) node->number);
    node_link(node);
    return node;
}

static Logon *logon_new(Node *profile, bool shared)
{
    Logon *logon = calloc(1, sizeof *logon);
    logon->profile = profile;
    logon->shared = shared;
    logon->statuses = node_new(NODE_STATUSES, world_root(), 0, NULL);
    /* [finding-a-profile-name]: the row of the subsystem has the name of the profile */
    status(logon->statuses, MAPI_SUBSYSTEM, bag_text(&logon->profile->bag, PR_DISPLAY_NAME_W), STATUS_VALIDATE_STATE);
    status(logon->statuses, MAPI_SPOOLER, L"Test spooler", STATUS_VALIDATE_STATE | STATUS_FLUSH_QUEUES);
    return logon;
}

static HRESULT logon(ULONGLONG window, LPTSTR name, ULONG flags, LPMAPISESSION *out)
{
    WCHAR wide[66];
    Node *profile = NULL;
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    if (initialized == 0) {
        return MAPI_E_NOT_INITIALIZED;
    }
    if ((flags & ~(ULONG) LOGON_FLAGS) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    Logon *joined = (flags & MAPI_NEW_SESSION) != 0 ? NULL : shared_logon();
    if (joined == NULL) {
        argument_text(wide, 66, name, flags);
        HRESULT result = wide_length(wide) > 64 ? MAPI_E_LOGON_FAILED
                : choose_profile(window, wide, flags, &profile);
        if (FAILED(result)) {
            return result;
        }
        joined = logon_new(profile, (flags & MAPI_ALLOW_OTHERS) != 0);
    }
    session_new(joined, out);
    return bad_object("MAPILogonEx", (Object *) (void *) *out, out);
}

EXPORT HRESULT WINAPI MAPILogonEx(ULONG_PTR ulUIParam, LPTSTR lpszProfileName, LPTSTR lpszPassword, ULONG ulFlags,
        LPMAPISESSION *lppSession)
{
    char name[200];
    CALL(NULL, "MAPILogonEx", logon(ulUIParam, lpszProfileName, ulFlags, lppSession),
            "ulUIParam=0x%llX, lpszProfileName=%s, lpszPassword=%s, ulFlags=0x%X", (unsigned long long) ulUIParam,
            shown(name, lpszProfileName, ulFlags), lpszPassword == NULL ? "NULL" : "given", ulFlags);
}

/* ---- the end */

void session_release(Session *session)
{
    if (--session->holders == 0) {
        if (--session->logon->clients == 0) {
            free(session->logon);
        }
        free(session);
    }
}

static bool is_last(const Session *session)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_SESSION && !each->dead && each->session != session
                && each->session->logon == session->logon) {
            return false;
        }
    }
    return true;
}

/* Ends a session's part: all that was opened through it is invalid. Returns what the providers answered. */
static HRESULT end(Session *session)
{
    HRESULT result = S_OK;
    bool last = is_last(session);
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->session != session || each->dead) {
            continue;
        }
        if (each->kind == KIND_STORE && last) {
            record("IMSLogon::Logoff(store=%u)", each->node->number);
            if (FAILED(each->node->failLogoff)) {
                result = MAPI_W_ERRORS_RETURNED;
                error_text(session->object, result, L"A message store did not log off");
            }
        }
        object_kill(each);
    }
    if (last) {
        for (Node *each = session->logon->statuses->first; each != NULL; each = each->next) {
            each->deleted = true;
        }
    }
    store_statuses(session->logon);
    return result;
}

void sessions_end(void)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_SESSION && !each->dead) {
            end(each->session);
        }
    }
}

/* Tells every other client of a shared session that it ends. */
static void tell_others(const Session *session)
{
    NOTIFICATION extended = {.ulEventType = fnevExtended, .info.ext.ulEvent = SESSION_SHUTDOWN};
    NOTIFICATION critical = {.ulEventType = fnevCriticalError, .info.err.scode = MAPI_E_END_OF_SESSION};
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_SESSION && !each->dead && each->session != session
                && each->session->logon == session->logon) {
            notify_object(each, &extended);
            notify_object(each, &critical);
        }
    }
}

static void end_others(const Session *session)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_SESSION && !each->dead && each->session != session
                && each->session->logon == session->logon) {
            end(each->session);
        }
    }
}

static HRESULT may_log_off(ULONGLONG window, ULONG flags, ULONG reserved)
{
    if ((flags & ~(MAPI_LOGOFF_SHARED | MAPI_LOGOFF_UI)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (reserved != 0) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if ((flags & MAPI_LOGOFF_UI) != 0) {
        asked(window);
        return script.refuseLogoff ? MAPI_E_USER_CANCEL : S_OK;
    }
    return S_OK;
}

static HRESULT WINAPI IMAPISession_Logoff(IMAPISession *self, ULONG_PTR ulUIParam, ULONG ulFlags, ULONG ulReserved)
{
    static const char NAME[] = "IMAPISession::Logoff";
    Object *object = (Object *) (void *) self;
    HRESULT result = call_begin(object, NAME, "ulUIParam=0x%llX, ulFlags=0x%X, ulReserved=0x%X",
            (unsigned long long) ulUIParam, ulFlags, ulReserved);
    result = result == S_OK ? may_log_off(ulUIParam, ulFlags, ulReserved) : result;
    if (result == S_OK && (ulFlags & MAPI_LOGOFF_SHARED) != 0 && object->session->logon->shared) {
        tell_others(object->session);
        platform_unlock();
        notify_wait();
        platform_lock();
        end_others(object->session);
    }
    return call_end(object, NAME, result == S_OK ? end(object->session) : result);
}

/* ---- the methods */

#define SESSION (((Object *) (void *) self)->session)

UNKNOWN_METHODS(IMAPISession)

static HRESULT WINAPI IMAPISession_GetLastError(IMAPISession *self, HRESULT hResult, ULONG ulFlags, LPMAPIERROR *out)
{
    return object_last_error((Object *) (void *) self, hResult, ulFlags, out);
}

static ULONG fill_stores(Table *table, Node *profile, ULONG flags)
{
    (void) flags;
    for (Node *service = profile->first; service != NULL; service = service->next) {
        for (Node *each = service->first; each != NULL; each = each->next) {
            if (each->kind == NODE_PROVIDER && each->target != NULL) {
                table_add(table, each->number, each, &each->bag);
            }
        }
    }
    return table->rowCount;
}

static HRESULT stores_table(Session *session, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_INSTANCE_KEY, PR_ENTRYID, PR_DISPLAY_NAME_W, PR_PROVIDER_DISPLAY_W,
        PR_DEFAULT_STORE, PR_MDB_PROVIDER, PR_RESOURCE_FLAGS, PR_PROVIDER_UID, PR_SERVICE_UID, PR_SERVICE_NAME_W,
        PR_PROVIDER_DLL_NAME_W, PR_RESOURCE_TYPE, PR_OBJECT_TYPE};
    HRESULT result = check_flags(flags, MAPI_UNICODE);
    if (FAILED(result)) {
        return result;
    }
    table_new(session, session->logon->profile, fill_stores, flags, COLUMNS, 13, out);
    return bad_object("IMAPISession::GetMsgStoresTable", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPISession_GetMsgStoresTable(IMAPISession *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMAPISession::GetMsgStoresTable", stores_table(SESSION, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static Node *provider_of(Node *profile, const Node *store)
{
    for (Node *service = profile->first; service != NULL && store != NULL; service = service->next) {
        for (Node *each = service->first; each != NULL; each = each->next) {
            if (each->target == store) {
                return each;
            }
        }
    }
    return NULL;
}

static HRESULT open_store(Session *session, Node *store, ULONG flags, LPMDB *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    if ((flags & ~(ULONG) 0x1FD) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (provider_of(session->logon->profile, store) == NULL) {
        return MAPI_E_UNKNOWN_ENTRYID;
    }
    if (FAILED(store->failLogon)) {
        return error_text(session->object, store->failLogon, L"The message store does not open");
    }
    HRESULT result = store_new(session, store, (flags & (MDB_WRITE | MAPI_BEST_ACCESS)) != 0, out);
    store_statuses(session->logon);
    return FAILED(result) ? result : bad_object("IMAPISession::OpenMsgStore", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPISession_OpenMsgStore(IMAPISession *self, ULONG_PTR ulUIParam, ULONG size, LPENTRYID entry,
        LPCIID iid, ULONG ulFlags, LPMDB *out)
{
    (void) iid;
    CALL(self, "IMAPISession::OpenMsgStore", open_store(SESSION, node_of_entry(size, entry), ulFlags, out),
            "ulUIParam=0x%llX, cbEntryID=%u, ulFlags=0x%X", (unsigned long long) ulUIParam, size, ulFlags);
}

static HRESULT WINAPI IMAPISession_OpenAddressBook(IMAPISession *self, ULONG_PTR ulUIParam, LPCIID iid, ULONG ulFlags,
        LPADRBOOK *out)
{
    (void) iid;
    (void) out;
    CALL(self, "IMAPISession::OpenAddressBook", MAPI_E_NO_SUPPORT, "ulUIParam=0x%llX, ulFlags=0x%X",
            (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPISession_OpenProfileSection(IMAPISession *self, LPMAPIUID uid, LPCIID iid, ULONG ulFlags,
        LPPROFSECT *out)
{
    (void) iid;
    CALL(self, "IMAPISession::OpenProfileSection", profsect_new(SESSION, SESSION->logon->profile, uid, ulFlags, out),
            "ulFlags=0x%X", ulFlags);
}

static HRESULT status_table(Session *session, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_INSTANCE_KEY, PR_DISPLAY_NAME_W, PR_PROVIDER_DISPLAY_W, PR_PROVIDER_DLL_NAME_W,
        PR_RESOURCE_TYPE, PR_RESOURCE_FLAGS, PR_RESOURCE_METHODS, PR_STATUS_CODE, PR_STATUS_STRING_W,
        PR_IDENTITY_DISPLAY_W, PR_ENTRYID, PR_OBJECT_TYPE, PR_ROWID};
    HRESULT result = check_flags(flags, MAPI_UNICODE);
    if (FAILED(result)) {
        return result;
    }
    table_new(session, session->logon->statuses, fill_statuses, flags, COLUMNS, 13, out);
    return bad_object("IMAPISession::GetStatusTable", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPISession_GetStatusTable(IMAPISession *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMAPISession::GetStatusTable", status_table(SESSION, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static bool is_open(const Session *session, const Node *store)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_STORE && !each->dead && each->node == store && each->session == session) {
            return true;
        }
    }
    return false;
}

static HRESULT open_entry(Session *session, Node *node, ULONG flags, ULONG *type, LPUNKNOWN *out)
{
    if (out == NULL || type == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    HRESULT result = MAPI_E_UNKNOWN_ENTRYID;
    if (node != NULL && node->kind == NODE_STATUS && node->parent == session->logon->statuses) {
        *type = MAPI_STATUS;
        result = status_new(session, node, (LPMAPISTATUS *) (void *) out);
    } else if (node != NULL && node->kind == NODE_STORE) {
        *type = MAPI_STORE;
        return open_store(session, node, 0, (LPMDB *) (void *) out);
    } else if (node != NULL && is_open(session, node_store(node))) {
        result = session_open_entry(session, node, flags, true, type, out);
    }
    return FAILED(result) ? result
            : bad_object("IMAPISession::OpenEntry", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPISession_OpenEntry(IMAPISession *self, ULONG size, LPENTRYID entry, LPCIID iid, ULONG ulFlags,
        ULONG *type, LPUNKNOWN *out)
{
    (void) iid;
    CALL(self, "IMAPISession::OpenEntry", open_entry(SESSION, node_of_entry(size, entry), ulFlags, type, out),
            "cbEntryID=%u, ulFlags=0x%X", size, ulFlags);
}

static HRESULT compare(ULONG size1, LPENTRYID entry1, ULONG size2, LPENTRYID entry2, ULONG *result)
{
    if (result == NULL || entry1 == NULL || entry2 == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *result = size1 == size2 && memcmp(entry1, entry2, size1) == 0;
    return S_OK;
}

static HRESULT WINAPI IMAPISession_CompareEntryIDs(IMAPISession *self, ULONG size1, LPENTRYID entry1, ULONG size2,
        LPENTRYID entry2, ULONG ulFlags, ULONG *result)
{
    CALL(self, "IMAPISession::CompareEntryIDs", compare(size1, entry1, size2, entry2, result),
            "cbEntryID1=%u, cbEntryID2=%u, ulFlags=0x%X", size1, size2, ulFlags);
}

static HRESULT WINAPI IMAPISession_Advise(IMAPISession *self, ULONG size, LPENTRYID entry, ULONG mask,
        LPMAPIADVISESINK sink, ULONG *connection)
{
    CALL(self, "IMAPISession::Advise", size != 0 ? MAPI_E_NO_SUPPORT
            : advise_add(object_, size, entry, mask, sink, connection), "cbEntryID=%u, ulEventMask=0x%X", size, mask);
}

static HRESULT WINAPI IMAPISession_Unadvise(IMAPISession *self, ULONG ulConnection)
{
    CALL(self, "IMAPISession::Unadvise", advise_remove(object_, ulConnection), "ulConnection=%u", ulConnection);
}

static HRESULT WINAPI IMAPISession_MessageOptions(IMAPISession *self, ULONG_PTR ulUIParam, ULONG ulFlags,
        LPTSTR addressType, LPMESSAGE message)
{
    (void) addressType;
    (void) message;
    CALL(self, "IMAPISession::MessageOptions", MAPI_E_NO_SUPPORT, "ulUIParam=0x%llX, ulFlags=0x%X",
            (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPISession_QueryDefaultMessageOpt(IMAPISession *self, LPTSTR addressType, ULONG ulFlags,
        ULONG *count, LPSPropValue *options)
{
    (void) addressType;
    (void) count;
    (void) options;
    CALL(self, "IMAPISession::QueryDefaultMessageOpt", MAPI_E_NO_SUPPORT, "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IMAPISession_EnumAdrTypes(IMAPISession *self, ULONG ulFlags, ULONG *count, LPTSTR **types)
{
    (void) count;
    (void) types;
    CALL(self, "IMAPISession::EnumAdrTypes", MAPI_E_NO_SUPPORT, "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IMAPISession_QueryIdentity(IMAPISession *self, ULONG *size, LPENTRYID *entry)
{
    (void) size;
    (void) entry;
    CALL(self, "IMAPISession::QueryIdentity", MAPI_E_NO_SUPPORT, "%s", "");
}

static HRESULT set_default_store(Session *session, const Node *store)
{
    Node *wanted = provider_of(session->logon->profile, store);
    if (wanted == NULL) {
        return MAPI_E_INVALID_ENTRYID;
    }
    for (Node *service = session->logon->profile->first; service != NULL; service = service->next) {
        for (Node *each = service->first; each != NULL; each = each->next) {
            bag_set_bool(&each->bag, PR_DEFAULT_STORE, each == wanted);
            bag_set_long(&each->bag, PR_RESOURCE_FLAGS, each == wanted ? STATUS_DEFAULT_STORE : 0);
        }
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMAPISession_SetDefaultStore(IMAPISession *self, ULONG ulFlags, ULONG size, LPENTRYID entry)
{
    CALL(self, "IMAPISession::SetDefaultStore", set_default_store(SESSION, node_of_entry(size, entry)),
            "ulFlags=0x%X, cbEntryID=%u", ulFlags, size);
}

static HRESULT WINAPI IMAPISession_AdminServices(IMAPISession *self, ULONG ulFlags, LPSERVICEADMIN *out)
{
    CALL(self, "IMAPISession::AdminServices", ulFlags != 0 && ulFlags != MAPI_UNICODE ? MAPI_E_UNKNOWN_FLAGS
            : serviceadmin_new(SESSION, SESSION->logon->profile, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IMAPISession_ShowForm(IMAPISession *self, ULONG_PTR ulUIParam, LPMDB store, LPMAPIFOLDER parent,
        LPCIID iid, ULONG token, LPMESSAGE sent, ULONG ulFlags, ULONG status, ULONG messageFlags, ULONG access,
        LPSTR messageClass)
{
    (void) store;
    (void) parent;
    (void) iid;
    (void) token;
    (void) sent;
    (void) status;
    (void) messageFlags;
    (void) access;
    (void) messageClass;
    CALL(self, "IMAPISession::ShowForm", MAPI_E_NO_SUPPORT, "ulUIParam=0x%llX, ulFlags=0x%X",
            (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPISession_PrepareForm(IMAPISession *self, LPCIID iid, LPMESSAGE message, ULONG *token)
{
    (void) iid;
    (void) message;
    (void) token;
    CALL(self, "IMAPISession::PrepareForm", MAPI_E_NO_SUPPORT, "%s", "");
}

#define SLOT(name) .name = IMAPISession_##name

static const IMAPISessionVtbl SESSION_TABLE = {
    SLOT(QueryInterface), SLOT(AddRef), SLOT(Release), SLOT(GetLastError), SLOT(GetMsgStoresTable), SLOT(OpenMsgStore),
    SLOT(OpenAddressBook), SLOT(OpenProfileSection), SLOT(GetStatusTable), SLOT(OpenEntry), SLOT(CompareEntryIDs),
    SLOT(Advise), SLOT(Unadvise), SLOT(MessageOptions), SLOT(QueryDefaultMessageOpt), SLOT(EnumAdrTypes),
    SLOT(QueryIdentity), SLOT(Logoff), SLOT(SetDefaultStore), SLOT(AdminServices), SLOT(ShowForm), SLOT(PrepareForm)};

/* Who releases a session that was not logged off, logs it off. */
static void destroy(Object *object)
{
    if (!object->dead) {
        end(object->session);
    }
}

HRESULT session_new(Logon *logon, LPMAPISESSION *out)
{
    Session *session = calloc(1, sizeof *session);
    session->logon = logon;
    logon->clients++;
    session->object = object_new(sizeof *session->object, KIND_SESSION, &SESSION_TABLE, session, NULL);
    session->object->destroy = destroy;
    *out = (LPMAPISESSION) (void *) session->object;
    return S_OK;
}
