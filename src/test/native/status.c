/* IMAPIStatus and the status table; IMAPIClientShutdown. */
#include "propmethods.h"

/* ---- rows */

ULONG fill_statuses(Table *table, Node *statuses, ULONG flags)
{
    (void) flags;
    for (Node *each = statuses->first; each != NULL; each = each->next) {
        if (!each->deleted) {
            table_add(table, each->number, each, &each->bag);
        }
    }
    return table->rowCount;
}

static bool is_open(const Logon *logon, const Node *store)
{
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_STORE && !each->dead && each->node == store && each->session->logon == logon) {
            return true;
        }
    }
    return false;
}

static Node *row_of(const Logon *logon, const Node *store)
{
    for (Node *each = logon->statuses->first; each != NULL; each = each->next) {
        if (each->target == store) {
            return each;
        }
    }
    return NULL;
}

/* Gives each open store its row, and takes the rows of those away that are not open any more. */
void store_statuses(Logon *logon)
{
    Node *next;
    for (Node *each = logon->statuses->first; each != NULL; each = next) {
        next = each->next;
        if (each->target != NULL && !is_open(logon, each->target)) {
            node_delete(each);
        }
    }
    for (Node *store = world_root()->first; store != NULL; store = store->next) {
        if (store->kind == NODE_STORE && is_open(logon, store) && row_of(logon, store) == NULL) {
            Node *row = node_new(NODE_STATUS, logon->statuses, 0, NULL);
            row->target = store;
            bag_set_long(&row->bag, PR_RESOURCE_TYPE, MAPI_STORE_PROVIDER);
            bag_set_text(&row->bag, PR_DISPLAY_NAME_W, bag_text(&store->bag, PR_DISPLAY_NAME_W));
            bag_set_text(&row->bag, PR_PROVIDER_DISPLAY_W, L"Test store");
            bag_set_text(&row->bag, PR_PROVIDER_DLL_NAME_W, L"testmapi.dll");
            bag_set_long(&row->bag, PR_RESOURCE_METHODS, 0);
            bag_set_long(&row->bag, PR_RESOURCE_FLAGS, 0);
            bag_set_long(&row->bag, PR_STATUS_CODE, STATUS_AVAILABLE);
            bag_set_text(&row->bag, PR_STATUS_STRING_W, L"Available");
            bag_set_long(&row->bag, PR_ROWID, (LONG) row->number);
            node_link(row);
        }
    }
    tables_changed();
}

/* ---- IMAPIStatus */

PROP_METHODS(IMAPIStatus)

static HRESULT offers(const Object *self, ULONG method, ULONG flags, ULONG known)
{
    if (self->node->deleted) {
        return MAPI_E_NOT_FOUND;
    }
    return ((ULONG) bag_long(&self->node->bag, PR_RESOURCE_METHODS, 0) & method) == 0 ? MAPI_E_NO_SUPPORT
            : check_flags(flags, known);
}

static HRESULT WINAPI IMAPIStatus_ValidateState(IMAPIStatus *self, ULONG ulUIParam, ULONG ulFlags)
{
    CALL(self, "IMAPIStatus::ValidateState", offers(object_, STATUS_VALIDATE_STATE, ulFlags, 0x7F0001),
            "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPIStatus_SettingsDialog(IMAPIStatus *self, ULONG ulUIParam, ULONG ulFlags)
{
    CALL(self, "IMAPIStatus::SettingsDialog", offers(object_, STATUS_SETTINGS_DIALOG, ulFlags, UI_READONLY),
            "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPIStatus_ChangePassword(IMAPIStatus *self, LPTSTR oldPassword, LPTSTR newPassword,
        ULONG ulFlags)
{
    char old[200], new[200];
    CALL(self, "IMAPIStatus::ChangePassword", offers(object_, STATUS_CHANGE_PASSWORD, ulFlags, MAPI_UNICODE),
            "lpOldPass=%s, lpNewPass=%s, ulFlags=0x%X", shown(old, oldPassword, ulFlags),
            shown(new, newPassword, ulFlags), ulFlags);
}

static HRESULT WINAPI IMAPIStatus_FlushQueues(IMAPIStatus *self, ULONG ulUIParam, ULONG size, LPENTRYID transport,
        ULONG ulFlags)
{
    (void) transport;
    CALL(self, "IMAPIStatus::FlushQueues", offers(object_, STATUS_FLUSH_QUEUES, ulFlags, 0x3E),
            "ulUIParam=0x%X, cbTargetTransport=%u, ulFlags=0x%X", ulUIParam, size, ulFlags);
}

#define SLOT(name) .name = IMAPIStatus_##name

static const IMAPIStatusVtbl STATUS = {
    PROP_SLOTS(IMAPIStatus), SLOT(ValidateState), SLOT(SettingsDialog), SLOT(ChangePassword), SLOT(FlushQueues)};

HRESULT status_new(Session *session, Node *node, LPMAPISTATUS *out)
{
    *out = (LPMAPISTATUS) (void *) object_new(sizeof(Object), KIND_STATUS, &STATUS, session, node);
    return S_OK;
}

/* ---- IMAPIClientShutdown: not in mingw-w64's headers, so its function table is laid out here as MAPIDefS.h has it */

#define QUERIED 1
#define NOTIFIED 2

typedef struct IMAPIClientShutdown IMAPIClientShutdown;

typedef struct IMAPIClientShutdownVtbl {
    HRESULT (WINAPI *QueryInterface)(IMAPIClientShutdown *self, REFIID riid, LPVOID *out);
    ULONG (WINAPI *AddRef)(IMAPIClientShutdown *self);
    ULONG (WINAPI *Release)(IMAPIClientShutdown *self);
    HRESULT (WINAPI *QueryFastShutdown)(IMAPIClientShutdown *self);
    HRESULT (WINAPI *NotifyProcessShutdown)(IMAPIClientShutdown *self);
    HRESULT (WINAPI *DoFastShutdown)(IMAPIClientShutdown *self);
} IMAPIClientShutdownVtbl;

UNKNOWN_METHODS(IMAPIClientShutdown)

static HRESULT query(Object *self)
{
    self->flags = 0;
    for (Object *each = objects_first(); each != NULL; each = each->next) {
        if (each->kind == KIND_STORE && !each->dead && each->node->optsOut) {
            return MAPI_E_NO_SUPPORT;
        }
    }
    if (script.noFastShutdown) {
        return MAPI_E_NO_SUPPORT;
    }
    self->flags = QUERIED;
    return S_OK;
}

static HRESULT advance(Object *self, ULONG from, ULONG to)
{
    if (self->flags != from) {
        return MAPI_E_CALL_FAILED;
    }
    self->flags = to;
    return S_OK;
}

static HRESULT WINAPI IMAPIClientShutdown_QueryFastShutdown(IMAPIClientShutdown *self)
{
    CALL(self, "IMAPIClientShutdown::QueryFastShutdown", query(object_), "%s", "");
}

static HRESULT WINAPI IMAPIClientShutdown_NotifyProcessShutdown(IMAPIClientShutdown *self)
{
    CALL(self, "IMAPIClientShutdown::NotifyProcessShutdown", advance(object_, QUERIED, NOTIFIED), "%s", "");
}

static HRESULT WINAPI IMAPIClientShutdown_DoFastShutdown(IMAPIClientShutdown *self)
{
    CALL(self, "IMAPIClientShutdown::DoFastShutdown", advance(object_, NOTIFIED, 0), "%s", "");
}

static const IMAPIClientShutdownVtbl SHUTDOWN = {
    IMAPIClientShutdown_QueryInterface, IMAPIClientShutdown_AddRef, IMAPIClientShutdown_Release,
    IMAPIClientShutdown_QueryFastShutdown, IMAPIClientShutdown_NotifyProcessShutdown,
    IMAPIClientShutdown_DoFastShutdown};

HRESULT shutdown_new(Session *session, LPVOID *out)
{
    *out = object_new(sizeof(Object), KIND_SHUTDOWN, &SHUTDOWN, session, NULL);
    return S_OK;
}
