/* MAPIAdminProfiles: IProfAdmin, IMsgServiceAdmin, IProviderAdmin and IProfSect. */
#include "propmethods.h"
#include "platform.h"

#define SERVICE_FLAGS (0x2 | 0x8 | 0x10 | 0x80 | MAPI_UNICODE)
#define MAX_NAME 64

/* ---- rows */

ULONG fill_profiles(Table *table, Node *unused, ULONG flags)
{
    (void) unused;
    return fill_children(table, world_root(), flags);
}

ULONG fill_services(Table *table, Node *profile, ULONG flags)
{
    (void) flags;
    for (Node *each = profile->first; each != NULL; each = each->next) {
        if (each->kind == NODE_SERVICE) {
            Row *row = table_add(table, each->number, each, &each->bag);
            bag_set_binary(&row->bag, PR_INSTANCE_KEY, &each->uid, sizeof each->uid);
        }
    }
    return table->rowCount;
}

/* Of one service, or of all of a profile. */
ULONG fill_providers(Table *table, Node *parent, ULONG flags)
{
    for (Node *each = parent->first; each != NULL; each = each->next) {
        if (each->kind == NODE_SERVICE) {
            fill_providers(table, each, flags);
        } else if (each->kind == NODE_PROVIDER) {
            Row *row = table_add(table, each->number, each, &each->bag);
            bag_set_binary(&row->bag, PR_INSTANCE_KEY, &each->uid, sizeof each->uid);
        }
    }
    return table->rowCount;
}

static const ULONG PROVIDER_COLUMNS[] = {PR_PROVIDER_UID, PR_SERVICE_UID, PR_SERVICE_NAME_W, PR_DISPLAY_NAME_W,
    PR_PROVIDER_DISPLAY_W, PR_RESOURCE_TYPE, PR_RESOURCE_FLAGS, PR_PROVIDER_DLL_NAME_W, PR_INSTANCE_KEY};

static HRESULT admin_table(Object *self, Fill fill, ULONG kind, const char *call, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG PROFILES[] = {PR_DISPLAY_NAME_W, PR_DEFAULT_PROFILE, PR_INSTANCE_KEY};
    static const ULONG SERVICES[] = {PR_DISPLAY_NAME_W, PR_SERVICE_NAME_W, PR_SERVICE_UID, PR_RESOURCE_FLAGS,
        PR_INSTANCE_KEY};
    HRESULT result = check_flags(flags, MAPI_UNICODE);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    table_new(self->session, self->node, fill, kind | flags,
            fill == fill_profiles ? PROFILES : fill == fill_services ? SERVICES : PROVIDER_COLUMNS,
            fill == fill_profiles ? 3 : fill == fill_services ? 5 : 9, out);
    return bad_object(call, (Object *) (void *) *out, out);
}

/* ---- IProfSect */

PROP_METHODS(IProfSect)

static const IProfSectVtbl SECTION = {PROP_SLOTS(IProfSect)};

static Node *find_section(Node *profile, const MAPIUID *uid)
{
    static const MAPIUID OWN = {PS_PROFILE_PROPERTIES_INIT};
    return uid == NULL || IsEqualMAPIUID(uid, &OWN) ? profile : node_by_uid(profile, uid);
}

HRESULT profsect_new(Session *session, Node *profile, const MAPIUID *uid, ULONG flags, LPPROFSECT *out)
{
    HRESULT result = check_flags(flags, MAPI_MODIFY | MAPI_DEFERRED_ERRORS | MAPI_BEST_ACCESS | 0x80000);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    Node *node = find_section(profile, uid);
    if (node == NULL) {
        if ((flags & MAPI_MODIFY) == 0) {
            return MAPI_E_NOT_FOUND;
        }
        node = node_new(NODE_SECTION, profile, 0, NULL);
        node->uid = *uid;
        node_link(node);
    }
    Object *section = object_new(sizeof *section, KIND_PROFSECT, &SECTION, session, node);
    section->writable = (flags & (MAPI_MODIFY | MAPI_BEST_ACCESS)) != 0;
    *out = (LPPROFSECT) (void *) section;
    return S_OK;
}

/* ---- IProviderAdmin */

UNKNOWN_METHODS(IProviderAdmin)
LAST_ERROR_METHOD(IProviderAdmin)

static HRESULT WINAPI IProviderAdmin_GetProviderTable(IProviderAdmin *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IProviderAdmin::GetProviderTable", admin_table(object_, fill_providers, 0,
            "IProviderAdmin::GetProviderTable", ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static Node *new_store(const WCHAR *name)
{
    SPropValue value = {.ulPropTag = PR_DISPLAY_NAME_W, .Value.lpszW = (LPWSTR) name};
    return add_store(1, &value);
}

static HRESULT create_provider(Object *self, LPTSTR name, ULONG count, LPSPropValue values, ULONG flags, MAPIUID *uid)
{
    WCHAR wide[100];
    HRESULT result = check_flags(flags, SERVICE_FLAGS | MAPI_DIALOG);
    argument_text(wide, 100, name, flags);
    if (FAILED(result) || wide_compare(wide, SERVICE_NAME) != 0) {
        return FAILED(result) ? result : MAPI_E_NOT_FOUND;
    }
    Node *provider = add_provider(self->node, new_store(L"New store"));
    for (ULONG i = 0; i < count; i++) {
        bag_set(&provider->bag, values + i);
    }
    if (uid != NULL) {
        *uid = provider->uid;
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IProviderAdmin_CreateProvider(IProviderAdmin *self, LPTSTR name, ULONG count,
        LPSPropValue values, ULONG ulUIParam, ULONG ulFlags, MAPIUID *uid)
{
    char text[200];
    CALL(self, "IProviderAdmin::CreateProvider", create_provider(object_, name, count, values, ulFlags, uid),
            "lpszProvider=%s, cValues=%u, ulUIParam=0x%X, ulFlags=0x%X", shown(text, name, ulFlags), count, ulUIParam,
            ulFlags);
}

static HRESULT delete_by_uid(Node *parent, NodeKind kind, const MAPIUID *uid)
{
    Node *node = uid == NULL ? NULL : node_by_uid(parent, uid);
    if (node == NULL || node->kind != kind) {
        return MAPI_E_NOT_FOUND;
    }
    node_delete(node);
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IProviderAdmin_DeleteProvider(IProviderAdmin *self, LPMAPIUID uid)
{
    CALL(self, "IProviderAdmin::DeleteProvider", delete_by_uid(object_->node, NODE_PROVIDER, uid), "%s", "");
}

static HRESULT WINAPI IProviderAdmin_OpenProfileSection(IProviderAdmin *self, LPMAPIUID uid, LPCIID iid, ULONG ulFlags,
        LPPROFSECT *out)
{
    (void) iid;
    CALL(self, "IProviderAdmin::OpenProfileSection", profsect_new(object_->session, object_->node->parent, uid,
            ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static const IProviderAdminVtbl PROVIDERS = {
    IProviderAdmin_QueryInterface, IProviderAdmin_AddRef, IProviderAdmin_Release, IProviderAdmin_GetLastError,
    IProviderAdmin_GetProviderTable, IProviderAdmin_CreateProvider, IProviderAdmin_DeleteProvider,
    IProviderAdmin_OpenProfileSection};

/* ---- IMsgServiceAdmin */

UNKNOWN_METHODS(IMsgServiceAdmin)
LAST_ERROR_METHOD(IMsgServiceAdmin)

static HRESULT WINAPI IMsgServiceAdmin_GetMsgServiceTable(IMsgServiceAdmin *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMsgServiceAdmin::GetMsgServiceTable", admin_table(object_, fill_services, 0,
            "IMsgServiceAdmin::GetMsgServiceTable", ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT create_service(Object *self, LPTSTR name, LPTSTR display, ULONG flags)
{
    WCHAR wide[100], shownName[100];
    HRESULT result = check_flags(flags, SERVICE_FLAGS);
    argument_text(wide, 100, name, flags);
    argument_text(shownName, 100, display, flags);
    if (FAILED(result) || wide_compare(wide, SERVICE_NAME) != 0) {
        return FAILED(result) ? result : MAPI_E_NOT_FOUND;
    }
    const WCHAR *chosen = shownName[0] == 0 ? L"Test store" : shownName;
    add_provider(add_service(self->node, chosen), new_store(chosen));
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMsgServiceAdmin_CreateMsgService(IMsgServiceAdmin *self, LPTSTR name, LPTSTR display,
        ULONG_PTR ulUIParam, ULONG ulFlags)
{
    char text[200], other[200];
    CALL(self, "IMsgServiceAdmin::CreateMsgService", create_service(object_, name, display, ulFlags),
            "lpszService=%s, lpszDisplayName=%s, ulUIParam=0x%llX, ulFlags=0x%X", shown(text, name, ulFlags),
            shown(other, display, ulFlags), (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT WINAPI IMsgServiceAdmin_DeleteMsgService(IMsgServiceAdmin *self, LPMAPIUID uid)
{
    CALL(self, "IMsgServiceAdmin::DeleteMsgService", delete_by_uid(object_->node, NODE_SERVICE, uid), "%s", "");
}

static HRESULT copy_service(Object *self, const MAPIUID *uid, LPCIID destinationIid, void *destination, ULONG flags)
{
    HRESULT result = check_flags(flags, 0x2);
    Node *service = uid == NULL ? NULL : node_by_uid(self->node, uid);
    if (FAILED(result) || service == NULL || service->kind != NODE_SERVICE) {
        return FAILED(result) ? result : MAPI_E_NOT_FOUND;
    }
    if (destinationIid == NULL || !IsEqualGUID(destinationIid, &IID_IMsgServiceAdmin)) {
        return MAPI_E_INTERFACE_NOT_SUPPORTED;
    }
    Node *copy = add_service(((Object *) destination)->node, bag_text(&service->bag, PR_DISPLAY_NAME_W));
    for (ULONG i = 0; i < service->bag.count; i++) {
        if (service->bag.values[i].ulPropTag != PR_SERVICE_UID) {
            bag_set(&copy->bag, service->bag.values + i);
        }
    }
    for (Node *each = service->first; each != NULL; each = each->next) {
        add_provider(copy, each->target);
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMsgServiceAdmin_CopyMsgService(IMsgServiceAdmin *self, LPMAPIUID uid, LPTSTR display,
        LPCIID iid, LPCIID destinationIid, LPVOID destination, ULONG_PTR ulUIParam, ULONG ulFlags)
{
    (void) display;
    (void) iid;
    CALL(self, "IMsgServiceAdmin::CopyMsgService", copy_service(object_, uid, destinationIid, destination, ulFlags),
            "ulUIParam=0x%llX, ulFlags=0x%X", (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT WINAPI IMsgServiceAdmin_RenameMsgService(IMsgServiceAdmin *self, LPMAPIUID uid, ULONG ulFlags,
        LPTSTR display)
{
    (void) uid;
    (void) display;
    CALL(self, "IMsgServiceAdmin::RenameMsgService", MAPI_E_NO_SUPPORT, "ulFlags=0x%X", ulFlags);
}

static HRESULT configure(Object *self, const MAPIUID *uid, ULONG flags, ULONG count, LPSPropValue values)
{
    HRESULT result = check_flags(flags, SERVICE_FLAGS);
    Node *service = uid == NULL ? NULL : node_by_uid(self->node, uid);
    if (FAILED(result) || service == NULL || service->kind != NODE_SERVICE) {
        return FAILED(result) ? result : MAPI_E_NOT_FOUND;
    }
    for (ULONG i = 0; i < count; i++) {
        bag_set(&service->bag, values + i);
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMsgServiceAdmin_ConfigureMsgService(IMsgServiceAdmin *self, LPMAPIUID uid, ULONG_PTR ulUIParam,
        ULONG ulFlags, ULONG count, LPSPropValue values)
{
    CALL(self, "IMsgServiceAdmin::ConfigureMsgService", configure(object_, uid, ulFlags, count, values),
            "ulUIParam=0x%llX, ulFlags=0x%X, cValues=%u", (unsigned long long) ulUIParam, ulFlags, count);
}

static HRESULT WINAPI IMsgServiceAdmin_OpenProfileSection(IMsgServiceAdmin *self, LPMAPIUID uid, LPCIID iid,
        ULONG ulFlags, LPPROFSECT *out)
{
    (void) iid;
    CALL(self, "IMsgServiceAdmin::OpenProfileSection", profsect_new(object_->session, object_->node, uid, ulFlags,
            out), "ulFlags=0x%X", ulFlags);
}

/* There are no transports here. */
static HRESULT transport_order(ULONG count, ULONG flags)
{
    HRESULT result = check_flags(flags, 0);
    return FAILED(result) ? result : count == 0 ? S_OK : MAPI_E_BUSY;
}

static HRESULT WINAPI IMsgServiceAdmin_MsgServiceTransportOrder(IMsgServiceAdmin *self, ULONG count, LPMAPIUID uids,
        ULONG ulFlags)
{
    (void) uids;
    CALL(self, "IMsgServiceAdmin::MsgServiceTransportOrder", transport_order(count, ulFlags), "cUID=%u, ulFlags=0x%X",
            count, ulFlags);
}

static HRESULT admin_providers(Object *self, const MAPIUID *uid, ULONG flags, LPPROVIDERADMIN *out)
{
    Node *service = uid == NULL ? NULL : node_by_uid(self->node, uid);
    HRESULT result = check_flags(flags, 0);
    if (FAILED(result) || service == NULL || service->kind != NODE_SERVICE) {
        return FAILED(result) ? result : MAPI_E_NOT_FOUND;
    }
    *out = (LPPROVIDERADMIN) (void *) object_new(sizeof(Object), KIND_PROVIDERADMIN, &PROVIDERS, self->session,
            service);
    return S_OK;
}

static HRESULT WINAPI IMsgServiceAdmin_AdminProviders(IMsgServiceAdmin *self, LPMAPIUID uid, ULONG ulFlags,
        LPPROVIDERADMIN *out)
{
    CALL(self, "IMsgServiceAdmin::AdminProviders", admin_providers(object_, uid, ulFlags, out), "ulFlags=0x%X",
            ulFlags);
}

/* No service here knows who the user is. */
static HRESULT set_primary_identity(Object *self, const MAPIUID *uid, ULONG flags)
{
    HRESULT result = check_flags(flags, 0);
    Node *service = uid == NULL ? NULL : node_by_uid(self->node, uid);
    if (FAILED(result) || uid == NULL) {
        return result;
    }
    return service == NULL || service->kind != NODE_SERVICE ? MAPI_E_NOT_FOUND : MAPI_E_NO_ACCESS;
}

static HRESULT WINAPI IMsgServiceAdmin_SetPrimaryIdentity(IMsgServiceAdmin *self, LPMAPIUID uid, ULONG ulFlags)
{
    CALL(self, "IMsgServiceAdmin::SetPrimaryIdentity", set_primary_identity(object_, uid, ulFlags), "ulFlags=0x%X",
            ulFlags);
}

static HRESULT WINAPI IMsgServiceAdmin_GetProviderTable(IMsgServiceAdmin *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMsgServiceAdmin::GetProviderTable", admin_table(object_, fill_providers, 0,
            "IMsgServiceAdmin::GetProviderTable", ulFlags, out), "ulFlags=0x%X", ulFlags);
}

#define SLOT(name) .name = IMsgServiceAdmin_##name

static const IMsgServiceAdminVtbl SERVICES = {
    SLOT(QueryInterface), SLOT(AddRef), SLOT(Release), SLOT(GetLastError), SLOT(GetMsgServiceTable),
    SLOT(CreateMsgService), SLOT(DeleteMsgService), SLOT(CopyMsgService), SLOT(RenameMsgService),
    SLOT(ConfigureMsgService), SLOT(OpenProfileSection), SLOT(MsgServiceTransportOrder), SLOT(AdminProviders),
    SLOT(SetPrimaryIdentity), SLOT(GetProviderTable)};

#undef SLOT

HRESULT serviceadmin_new(Session *session, Node *profile, LPSERVICEADMIN *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = (LPSERVICEADMIN) (void *) object_new(sizeof(Object), KIND_SERVICEADMIN, &SERVICES, session, profile);
    return S_OK;
}

/* ---- IProfAdmin */

UNKNOWN_METHODS(IProfAdmin)
LAST_ERROR_METHOD(IProfAdmin)

static HRESULT WINAPI IProfAdmin_GetProfileTable(IProfAdmin *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IProfAdmin::GetProfileTable", admin_table(object_, fill_profiles, NODE_PROFILE,
            "IProfAdmin::GetProfileTable", ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static bool is_name(const WCHAR *name)
{
    size_t length = wide_length(name);
    return length > 0 && length <= MAX_NAME && name[0] != ' ' && name[length - 1] != ' ';
}

/* The profile of that name, which has to be there; a new name has to be free. */
static HRESULT names(LPTSTR old, LPTSTR new, ULONG flags, ULONG known, Node **found, WCHAR name[100])
{
    WCHAR wide[100];
    if ((flags & ~known) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    argument_text(wide, 100, old, flags);
    *found = old == NULL ? NULL : profile_of(wide);
    argument_text(name, 100, new, flags);
    if (new != NULL && !is_name(name)) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (old != NULL && *found == NULL) {
        return MAPI_E_NOT_FOUND;
    }
    return new != NULL && profile_of(name) != NULL ? MAPI_E_COLLISION : S_OK;
}

static HRESULT create_profile(LPTSTR name, ULONG flags)
{
    Node *none;
    WCHAR wide[100];
    HRESULT result = name == NULL ? MAPI_E_INVALID_PARAMETER
            : names(NULL, name, flags, MAPI_DIALOG | MAPI_UNICODE | MAPI_DEFAULT_SERVICES, &none, wide);
    if (SUCCEEDED(result)) {
        add_profile(wide);
        tables_changed();
    }
    return result;
}

static HRESULT WINAPI IProfAdmin_CreateProfile(IProfAdmin *self, LPTSTR name, LPTSTR password, ULONG_PTR ulUIParam,
        ULONG ulFlags)
{
    char text[200];
    CALL(self, "IProfAdmin::CreateProfile", create_profile(name, ulFlags),
            "lpszProfileName=%s, lpszPassword=%s, ulUIParam=0x%llX, ulFlags=0x%X", shown(text, name, ulFlags),
            password == NULL ? "NULL" : "given", (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT delete_profile(LPTSTR name, ULONG flags)
{
    Node *profile;
    WCHAR unused[100];
    HRESULT result = name == NULL ? MAPI_E_INVALID_PARAMETER
            : names(name, NULL, flags, MAPI_DIALOG | MAPI_UNICODE, &profile, unused);
    if (SUCCEEDED(result)) {
        node_delete(profile);
        tables_changed();
    }
    return result;
}

static HRESULT WINAPI IProfAdmin_DeleteProfile(IProfAdmin *self, LPTSTR name, ULONG ulFlags)
{
    char text[200];
    CALL(self, "IProfAdmin::DeleteProfile", delete_profile(name, ulFlags), "lpszProfileName=%s, ulFlags=0x%X",
            shown(text, name, ulFlags), ulFlags);
}

static HRESULT WINAPI IProfAdmin_ChangeProfilePassword(IProfAdmin *self, LPTSTR name, LPTSTR old, LPTSTR new,
        ULONG ulFlags)
{
    char text[200];
    (void) old;
    (void) new;
    CALL(self, "IProfAdmin::ChangeProfilePassword", MAPI_E_NO_SUPPORT, "lpszProfileName=%s, ulFlags=0x%X",
            shown(text, name, ulFlags), ulFlags);
}

static HRESULT copy_profile(LPTSTR old, LPTSTR new, ULONG flags)
{
    Node *profile;
    WCHAR wide[100];
    HRESULT result = old == NULL || new == NULL ? MAPI_E_INVALID_PARAMETER
            : names(old, new, flags, MAPI_DIALOG | MAPI_UNICODE, &profile, wide);
    if (FAILED(result)) {
        return result;
    }
    Node *copy = add_profile(wide);
    for (Node *service = profile->first; service != NULL; service = service->next) {
        if (service->kind == NODE_SERVICE) {
            Node *added = add_service(copy, bag_text(&service->bag, PR_DISPLAY_NAME_W));
            for (Node *each = service->first; each != NULL; each = each->next) {
                add_provider(added, each->target);
            }
        }
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IProfAdmin_CopyProfile(IProfAdmin *self, LPTSTR old, LPTSTR password, LPTSTR new,
        ULONG_PTR ulUIParam, ULONG ulFlags)
{
    char text[200], other[200];
    (void) password;
    CALL(self, "IProfAdmin::CopyProfile", copy_profile(old, new, ulFlags),
            "lpszOldProfileName=%s, lpszNewProfileName=%s, ulUIParam=0x%llX, ulFlags=0x%X", shown(text, old, ulFlags),
            shown(other, new, ulFlags), (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT rename_profile(LPTSTR old, LPTSTR new, ULONG flags)
{
    Node *profile;
    WCHAR wide[100];
    HRESULT result = old == NULL || new == NULL ? MAPI_E_INVALID_PARAMETER
            : names(old, new, flags, MAPI_DIALOG | MAPI_UNICODE, &profile, wide);
    if (SUCCEEDED(result)) {
        bag_set_text(&profile->bag, PR_DISPLAY_NAME_W, wide);
        tables_changed();
    }
    return result;
}

static HRESULT WINAPI IProfAdmin_RenameProfile(IProfAdmin *self, LPTSTR old, LPTSTR password, LPTSTR new,
        ULONG_PTR ulUIParam, ULONG ulFlags)
{
    char text[200], other[200];
    (void) password;
    CALL(self, "IProfAdmin::RenameProfile", rename_profile(old, new, ulFlags),
            "lpszOldProfileName=%s, lpszNewProfileName=%s, ulUIParam=0x%llX, ulFlags=0x%X", shown(text, old, ulFlags),
            shown(other, new, ulFlags), (unsigned long long) ulUIParam, ulFlags);
}

static HRESULT set_default(LPTSTR name, ULONG flags)
{
    Node *profile;
    WCHAR unused[100];
    HRESULT result = names(name, NULL, flags, MAPI_UNICODE, &profile, unused);
    if (FAILED(result)) {
        return result;
    }
    for (Node *each = world_root()->first; each != NULL; each = each->next) {
        if (each->kind == NODE_PROFILE) {
            bag_set_bool(&each->bag, PR_DEFAULT_PROFILE, each == profile);
        }
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IProfAdmin_SetDefaultProfile(IProfAdmin *self, LPTSTR name, ULONG ulFlags)
{
    char text[200];
    CALL(self, "IProfAdmin::SetDefaultProfile", set_default(name, ulFlags), "lpszProfileName=%s, ulFlags=0x%X",
            shown(text, name, ulFlags), ulFlags);
}

static HRESULT admin_services(LPTSTR name, ULONG flags, LPSERVICEADMIN *out)
{
    Node *profile;
    WCHAR unused[100];
    HRESULT result = name == NULL ? MAPI_E_INVALID_PARAMETER
            : names(name, NULL, flags, MAPI_DIALOG | MAPI_UNICODE, &profile, unused);
    return FAILED(result) ? result : serviceadmin_new(NULL, profile, out);
}

static HRESULT WINAPI IProfAdmin_AdminServices(IProfAdmin *self, LPTSTR name, LPTSTR password, ULONG_PTR ulUIParam,
        ULONG ulFlags, LPSERVICEADMIN *out)
{
    char text[200];
    (void) password;
    CALL(self, "IProfAdmin::AdminServices", admin_services(name, ulFlags, out),
            "lpszProfileName=%s, ulUIParam=0x%llX, ulFlags=0x%X", shown(text, name, ulFlags),
            (unsigned long long) ulUIParam, ulFlags);
}

#define SLOT(name) .name = IProfAdmin_##name

static const IProfAdminVtbl PROFILES = {
    SLOT(QueryInterface), SLOT(AddRef), SLOT(Release), SLOT(GetLastError), SLOT(GetProfileTable), SLOT(CreateProfile),
    SLOT(DeleteProfile), SLOT(ChangeProfilePassword), SLOT(CopyProfile), SLOT(RenameProfile), SLOT(SetDefaultProfile),
    SLOT(AdminServices)};

static HRESULT admin_profiles(ULONG flags, LPPROFADMIN *out)
{
    if (out == NULL || flags != 0) {
        return out == NULL ? MAPI_E_INVALID_PARAMETER : MAPI_E_UNKNOWN_FLAGS;
    }
    world_ensure();
    Object *admin = object_new(sizeof *admin, KIND_PROFADMIN, &PROFILES, NULL, world_root());
    return bad_object("MAPIAdminProfiles", admin, out);
}

EXPORT HRESULT WINAPI MAPIAdminProfiles(ULONG ulFlags, LPPROFADMIN *lppProfAdmin)
{
    CALL(NULL, "MAPIAdminProfiles", admin_profiles(ulFlags, lppProfAdmin), "ulFlags=0x%X", ulFlags);
}
