/* IMAPIFolder. */
#include "propmethods.h"

#define SHOW_SOFT_DELETES_FLAG 0x2u /* not in mingw-w64's headers: EdkMdb.h */

PROP_METHODS(IMAPIFolder)

/* ---- IMAPIContainer */

static ULONG fill_folders(Table *table, Node *parent, bool deep, LONG depth)
{
    for (Node *each = parent->first; each != NULL; each = each->next) {
        if (each->kind == NODE_FOLDER) {
            Row *row = table_add(table, each->number, each, &each->bag);
            bag_set_long(&row->bag, PR_DEPTH, depth);
            bag_set_long(&row->bag, PR_ROWID, (LONG) each->number);
            bag_set_bool(&row->bag, PR_SUBFOLDERS, node_count(each, NODE_FOLDER) > 0);
            bag_set_long(&row->bag, PR_CONTENT_COUNT, (LONG) node_count(each, NODE_MESSAGE));
            if (deep) {
                fill_folders(table, each, true, depth + 1);
            }
        }
    }
    return table->rowCount;
}

ULONG fill_hierarchy(Table *table, Node *folder, ULONG flags)
{
    return fill_folders(table, folder, (flags & CONVENIENT_DEPTH) != 0, 1);
}

static HRESULT contents(Object *self, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_ENTRYID, PR_INSTANCE_KEY, PR_SUBJECT_W, PR_MESSAGE_CLASS_W, PR_MESSAGE_FLAGS,
        PR_MESSAGE_SIZE, PR_OBJECT_TYPE};
    HRESULT result = check_flags(flags, MAPI_UNICODE | MAPI_ASSOCIATED | MAPI_DEFERRED_ERRORS
            | SHOW_SOFT_DELETES_FLAG);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    NodeKind kind = (flags & MAPI_ASSOCIATED) != 0 ? NODE_ASSOCIATED : NODE_MESSAGE;
    table_new(self->session, self->node, fill_children, (ULONG) kind | (flags & MAPI_UNICODE), COLUMNS, 7, out);
    return bad_object("IMAPIContainer::GetContentsTable", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPIFolder_GetContentsTable(IMAPIFolder *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMAPIContainer::GetContentsTable", contents(object_, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT hierarchy(Object *self, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_ENTRYID, PR_INSTANCE_KEY, PR_DISPLAY_NAME_W, PR_DEPTH, PR_SUBFOLDERS,
        PR_OBJECT_TYPE, PR_FOLDER_TYPE};
    HRESULT result = check_flags(flags, MAPI_UNICODE | CONVENIENT_DEPTH | MAPI_DEFERRED_ERRORS
            | SHOW_SOFT_DELETES_FLAG);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    table_new(self->session, self->node, fill_hierarchy, flags, COLUMNS, 7, out);
    return bad_object("IMAPIContainer::GetHierarchyTable", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPIFolder_GetHierarchyTable(IMAPIFolder *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMAPIContainer::GetHierarchyTable", hierarchy(object_, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT open_entry(Object *self, ULONG size, LPENTRYID entry, ULONG flags, ULONG *type, LPUNKNOWN *out)
{
    if (type == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    Node *node = size == 0 ? self->node : node_of_entry(size, entry);
    return node == NULL || node_store(node) != node_store(self->node) ? MAPI_E_NOT_FOUND
            : session_open_entry(self->session, node, flags, true, type, out);
}

static HRESULT WINAPI IMAPIFolder_OpenEntry(IMAPIFolder *self, ULONG size, LPENTRYID entry, LPCIID iid, ULONG ulFlags,
        ULONG *type, LPUNKNOWN *out)
{
    (void) iid;
    CALL(self, "IMAPIContainer::OpenEntry", open_entry(object_, size, entry, ulFlags, type, out),
            "cbEntryID=%u, ulFlags=0x%X", size, ulFlags);
}

/* ---- search criteria */

static LPENTRYLIST copy_list(Allocate allocate, void *parent, const ENTRYLIST *from)
{
    ULONG count = from == NULL ? 0 : from->cValues;
    LPENTRYLIST list = allocate(parent, sizeof *list);
    list->cValues = count;
    list->lpbin = allocate(list, (count + 1) * sizeof *list->lpbin);
    for (ULONG i = 0; i < count; i++) {
        list->lpbin[i].cb = from->lpbin[i].cb;
        list->lpbin[i].lpb = allocate(list, from->lpbin[i].cb + 1);
        memcpy(list->lpbin[i].lpb, from->lpbin[i].lpb, from->lpbin[i].cb);
    }
    return list;
}

static HRESULT set_criteria(Node *node, LPSRestriction restriction, LPENTRYLIST list, ULONG flags)
{
    if (restriction != NULL) {
        HRESULT result = restriction_check(restriction, 0);
        if (FAILED(result)) {
            return result;
        }
        kept_free(node->search);
        node->search = kept_new(NULL, sizeof *node->search);
        restriction_copy(kept_new, node->search, restriction, node->search);
    }
    if (list != NULL) {
        kept_free(node->searched);
        node->searched = copy_list(kept_new, NULL, list);
    }
    node->searchFlags = flags;
    return S_OK;
}

static HRESULT WINAPI IMAPIFolder_SetSearchCriteria(IMAPIFolder *self, LPSRestriction restriction, LPENTRYLIST list,
        ULONG flags)
{
    CALL(self, "IMAPIContainer::SetSearchCriteria", set_criteria(object_->node, restriction, list, flags),
            "ulSearchFlags=0x%X", flags);
}

static HRESULT get_criteria(Node *node, ULONG flags, LPSRestriction *restriction, LPENTRYLIST *list, ULONG *state)
{
    HRESULT result = check_flags(flags, MAPI_UNICODE);
    if (FAILED(result)) {
        return result;
    }
    if (bag_long(&node->bag, PR_FOLDER_TYPE, FOLDER_GENERIC) != FOLDER_SEARCH) {
        return MAPI_E_NO_SUPPORT;
    }
    if (node->search == NULL) {
        return MAPI_E_NOT_INITIALIZED;
    }
    if (restriction != NULL) {
        *restriction = buffer_new(NULL, sizeof **restriction);
        restriction_copy(buffer_new, *restriction, node->search, *restriction);
    }
    if (list != NULL) {
        *list = copy_list(buffer_new, NULL, node->searched);
    }
    if (state != NULL) {
        *state = SEARCH_RUNNING | ((node->searchFlags & RECURSIVE_SEARCH) != 0 ? SEARCH_RECURSIVE : 0);
    }
    return S_OK;
}

static HRESULT WINAPI IMAPIFolder_GetSearchCriteria(IMAPIFolder *self, ULONG ulFlags, LPSRestriction *restriction,
        LPENTRYLIST *list, ULONG *state)
{
    CALL(self, "IMAPIContainer::GetSearchCriteria", get_criteria(object_->node, ulFlags, restriction, list, state),
            "ulFlags=0x%X", ulFlags);
}

/* Makes a folder a search folder. */
EXPORT HRESULT TestSetSearch(ULONG folder, LPSRestriction restriction, LPENTRYLIST list, ULONG flags)
{
    bag_set_long(&node_of(folder)->bag, PR_FOLDER_TYPE, FOLDER_SEARCH);
    return set_criteria(node_of(folder), restriction, list, flags);
}

/* ---- IMAPIFolder */

static HRESULT create_message(Object *self, ULONG flags, LPMESSAGE *out)
{
    HRESULT result = check_flags(flags, MAPI_UNICODE | MAPI_ASSOCIATED | MAPI_DEFERRED_ERRORS);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    Node *node = node_new((flags & MAPI_ASSOCIATED) != 0 ? NODE_ASSOCIATED : NODE_MESSAGE, self->node, 0, NULL);
    node->deleted = true;
    message_new(self->session, node, true, out);
    Object *message = (Object *) (void *) *out;
    message->unsaved = true;
    return bad_object("IMAPIFolder::CreateMessage", message, out);
}

static HRESULT WINAPI IMAPIFolder_CreateMessage(IMAPIFolder *self, LPCIID iid, ULONG ulFlags, LPMESSAGE *out)
{
    (void) iid;
    CALL(self, "IMAPIFolder::CreateMessage", create_message(object_, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IMAPIFolder_CopyMessages(IMAPIFolder *self, LPENTRYLIST list, LPCIID iid, LPVOID destination,
        ULONG ulUIParam, LPMAPIPROGRESS progress, ULONG ulFlags)
{
    (void) list;
    (void) iid;
    (void) destination;
    (void) progress;
    CALL(self, "IMAPIFolder::CopyMessages", MAPI_E_NO_SUPPORT, "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);
}

static void delete(Node *node)
{
    notify_change(node, fnevObjectDeleted);
    node_delete(node);
}

static HRESULT delete_messages(Object *self, LPENTRYLIST list)
{
    if (list == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    HRESULT result = S_OK;
    for (ULONG i = 0; i < list->cValues; i++) {
        Node *node = node_of_entry(list->lpbin[i].cb, (const ENTRYID *) (const void *) list->lpbin[i].lpb);
        if (node != NULL && node->parent == self->node && node->kind != NODE_FOLDER) {
            delete(node);
        } else {
            result = MAPI_W_PARTIAL_COMPLETION;
        }
    }
    tables_changed();
    return result;
}

static HRESULT WINAPI IMAPIFolder_DeleteMessages(IMAPIFolder *self, LPENTRYLIST list, ULONG ulUIParam,
        LPMAPIPROGRESS progress, ULONG ulFlags)
{
    (void) progress;
    CALL(self, "IMAPIFolder::DeleteMessages", delete_messages(object_, list),
            "cValues=%u, ulUIParam=0x%X, ulFlags=0x%X", list == NULL ? 0 : list->cValues, ulUIParam, ulFlags);
}

static HRESULT create_folder(Object *self, ULONG type, LPTSTR name, LPTSTR comment, ULONG flags, LPMAPIFOLDER *out)
{
    WCHAR wide[256];
    if ((flags & ~(MAPI_UNICODE | OPEN_IF_EXISTS | MAPI_DEFERRED_ERRORS)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (out == NULL || name == NULL || (type != FOLDER_GENERIC && type != FOLDER_SEARCH)) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    argument_text(wide, 256, name, flags);
    for (Node *each = self->node->first; each != NULL; each = each->next) {
        if (each->kind == NODE_FOLDER && wide_compare(bag_text(&each->bag, PR_DISPLAY_NAME_W), wide) == 0) {
            return (flags & OPEN_IF_EXISTS) != 0 ? folder_new(self->session, each, true, out) : MAPI_E_COLLISION;
        }
    }
    Node *node = node_new(NODE_FOLDER, self->node, 0, NULL);
    bag_set_text(&node->bag, PR_DISPLAY_NAME_W, wide);
    argument_text(wide, 256, comment, flags);
    bag_set_text(&node->bag, PR_COMMENT_W, wide);
    bag_set_long(&node->bag, PR_FOLDER_TYPE, (LONG) type);
    node_link(node);
    notify_change(node, fnevObjectCreated);
    tables_changed();
    folder_new(self->session, node, true, out);
    return bad_object("IMAPIFolder::CreateFolder", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMAPIFolder_CreateFolder(IMAPIFolder *self, ULONG type, LPTSTR name, LPTSTR comment, LPCIID iid,
        ULONG ulFlags, LPMAPIFOLDER *out)
{
    char text[200];
    (void) iid;
    CALL(self, "IMAPIFolder::CreateFolder", create_folder(object_, type, name, comment, ulFlags, out),
            "ulFolderType=%u, lpszFolderName=%s, ulFlags=0x%X", type, shown(text, name, ulFlags), ulFlags);
}

static HRESULT WINAPI IMAPIFolder_CopyFolder(IMAPIFolder *self, ULONG size, LPENTRYID entry, LPCIID iid,
        LPVOID destination, LPTSTR name, ULONG ulUIParam, LPMAPIPROGRESS progress, ULONG ulFlags)
{
    char text[200];
    (void) entry;
    (void) iid;
    (void) destination;
    (void) progress;
    CALL(self, "IMAPIFolder::CopyFolder", MAPI_E_NO_SUPPORT,
            "cbEntryID=%u, lpszNewFolderName=%s, ulUIParam=0x%X, ulFlags=0x%X", size, shown(text, name, ulFlags),
            ulUIParam, ulFlags);
}

static HRESULT delete_folder(Object *self, Node *node, ULONG flags)
{
    if ((flags & ~(DEL_MESSAGES | DEL_FOLDERS | DEL_ASSOCIATED | FOLDER_DIALOG)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    if (node == NULL || node->kind != NODE_FOLDER || node->parent != self->node) {
        return MAPI_E_NOT_FOUND;
    }
    if ((flags & DEL_FOLDERS) == 0 && node_count(node, NODE_FOLDER) > 0) {
        return MAPI_E_HAS_FOLDERS;
    }
    if ((flags & DEL_MESSAGES) == 0 && node_count(node, NODE_MESSAGE) > 0) {
        return MAPI_E_HAS_MESSAGES;
    }
    delete(node);
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMAPIFolder_DeleteFolder(IMAPIFolder *self, ULONG size, LPENTRYID entry, ULONG ulUIParam,
        LPMAPIPROGRESS progress, ULONG ulFlags)
{
    (void) progress;
    CALL(self, "IMAPIFolder::DeleteFolder", delete_folder(object_, node_of_entry(size, entry), ulFlags),
            "cbEntryID=%u, ulUIParam=0x%X, ulFlags=0x%X", size, ulUIParam, ulFlags);
}

static HRESULT WINAPI IMAPIFolder_SetReadFlags(IMAPIFolder *self, LPENTRYLIST list, ULONG ulUIParam,
        LPMAPIPROGRESS progress, ULONG ulFlags)
{
    (void) list;
    (void) progress;
    CALL(self, "IMAPIFolder::SetReadFlags", MAPI_E_NO_SUPPORT, "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);
}

static HRESULT message_status(Node *node, ULONG status, ULONG mask, ULONG *old)
{
    if (node == NULL) {
        return MAPI_E_NOT_FOUND;
    }
    if (old != NULL) {
        *old = node->status;
    }
    node->status = (node->status & ~mask) | (status & mask);
    return S_OK;
}

static HRESULT WINAPI IMAPIFolder_GetMessageStatus(IMAPIFolder *self, ULONG size, LPENTRYID entry, ULONG ulFlags,
        ULONG *status)
{
    CALL(self, "IMAPIFolder::GetMessageStatus", message_status(node_of_entry(size, entry), 0, 0, status),
            "cbEntryID=%u, ulFlags=0x%X", size, ulFlags);
}

static HRESULT WINAPI IMAPIFolder_SetMessageStatus(IMAPIFolder *self, ULONG size, LPENTRYID entry, ULONG status,
        ULONG mask, ULONG *old)
{
    CALL(self, "IMAPIFolder::SetMessageStatus", message_status(node_of_entry(size, entry), status, mask, old),
            "cbEntryID=%u, ulNewStatus=0x%X, ulNewStatusMask=0x%X", size, status, mask);
}

static HRESULT WINAPI IMAPIFolder_SaveContentsSort(IMAPIFolder *self, LPSSortOrderSet order, ULONG ulFlags)
{
    (void) order;
    CALL(self, "IMAPIFolder::SaveContentsSort", MAPI_E_NO_SUPPORT, "ulFlags=0x%X", ulFlags);
}

static HRESULT empty(Object *self, ULONG flags)
{
    if ((flags & ~(DEL_ASSOCIATED | FOLDER_DIALOG)) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    Node *next;
    for (Node *each = self->node->first; each != NULL; each = next) {
        next = each->next;
        if (each->kind != NODE_ASSOCIATED || (flags & DEL_ASSOCIATED) != 0) {
            delete(each);
        }
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMAPIFolder_EmptyFolder(IMAPIFolder *self, ULONG ulUIParam, LPMAPIPROGRESS progress,
        ULONG ulFlags)
{
    (void) progress;
    CALL(self, "IMAPIFolder::EmptyFolder", empty(object_, ulFlags), "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);
}

#define SLOT(name) .name = IMAPIFolder_##name

static const IMAPIFolderVtbl FOLDER = {
    PROP_SLOTS(IMAPIFolder), SLOT(GetContentsTable), SLOT(GetHierarchyTable), SLOT(OpenEntry), SLOT(SetSearchCriteria),
    SLOT(GetSearchCriteria), SLOT(CreateMessage), SLOT(CopyMessages), SLOT(DeleteMessages), SLOT(CreateFolder),
    SLOT(CopyFolder), SLOT(DeleteFolder), SLOT(SetReadFlags), SLOT(GetMessageStatus), SLOT(SetMessageStatus),
    SLOT(SaveContentsSort), SLOT(EmptyFolder)};

HRESULT folder_new(Session *session, Node *node, bool writable, LPMAPIFOLDER *out)
{
    Object *folder = object_new(sizeof *folder, KIND_FOLDER, &FOLDER, session, node);
    folder->writable = writable;
    *out = (LPMAPIFOLDER) (void *) folder;
    return S_OK;
}
