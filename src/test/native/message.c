/* IMessage and IAttach. */
#include "propmethods.h"

PROP_METHODS(IMessage)
PROP_METHODS(IAttach)

static HRESULT part_table(Object *self, NodeKind kind, const char *call, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG RECIPIENTS[] = {PR_ROWID, PR_DISPLAY_NAME_W, PR_EMAIL_ADDRESS_W, PR_RECIPIENT_TYPE};
    static const ULONG ATTACHMENTS[] = {PR_ATTACH_NUM, PR_ATTACH_METHOD, PR_ATTACH_LONG_FILENAME_W, PR_ATTACH_SIZE};
    HRESULT result = check_flags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    table_new(self->session, self->node, fill_children, (ULONG) kind | (flags & MAPI_UNICODE),
            kind == NODE_RECIPIENT ? RECIPIENTS : ATTACHMENTS, 4, out);
    return bad_object(call, (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMessage_GetAttachmentTable(IMessage *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMessage::GetAttachmentTable", part_table(object_, NODE_ATTACH, "IMessage::GetAttachmentTable",
            ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static Node *attachment(const Object *self, ULONG number)
{
    for (Node *each = self->node->first; each != NULL; each = each->next) {
        if (each->kind == NODE_ATTACH && bag_long(&each->bag, PR_ATTACH_NUM, -1) == (LONG) number) {
            return each;
        }
    }
    return NULL;
}

static HRESULT open_attach(Object *self, ULONG number, ULONG flags, LPATTACH *out)
{
    HRESULT result = check_flags(flags, MAPI_MODIFY | MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    Node *node = attachment(self, number);
    if (node == NULL) {
        return MAPI_E_NOT_FOUND;
    }
    attach_new(self->session, node, self->writable, out);
    return bad_object("IMessage::OpenAttach", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IMessage_OpenAttach(IMessage *self, ULONG number, LPCIID iid, ULONG ulFlags, LPATTACH *out)
{
    (void) iid;
    CALL(self, "IMessage::OpenAttach", open_attach(object_, number, ulFlags, out), "ulAttachmentNum=%u, ulFlags=0x%X",
            number, ulFlags);
}

static HRESULT create_attach(Object *self, ULONG *number, LPATTACH *out)
{
    if (number == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    Node *node = node_new(NODE_ATTACH, self->node, 0, NULL);
    *number = node_count(self->node, NODE_ATTACH);
    while (attachment(self, *number) != NULL) {
        ++*number;
    }
    bag_set_long(&node->bag, PR_ATTACH_NUM, (LONG) *number);
    node->deleted = true;
    attach_new(self->session, node, true, out);
    ((Object *) (void *) *out)->unsaved = true;
    return S_OK;
}

static HRESULT WINAPI IMessage_CreateAttach(IMessage *self, LPCIID iid, ULONG ulFlags, ULONG *number, LPATTACH *out)
{
    (void) iid;
    CALL(self, "IMessage::CreateAttach", create_attach(object_, number, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT delete_attach(Object *self, ULONG number)
{
    Node *node = attachment(self, number);
    if (node == NULL || !self->writable) {
        return node == NULL ? MAPI_E_NOT_FOUND : MAPI_E_NO_ACCESS;
    }
    node_delete(node);
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMessage_DeleteAttach(IMessage *self, ULONG number, ULONG ulUIParam, LPMAPIPROGRESS progress,
        ULONG ulFlags)
{
    (void) progress;
    CALL(self, "IMessage::DeleteAttach", delete_attach(object_, number),
            "ulAttachmentNum=%u, ulUIParam=0x%X, ulFlags=0x%X", number, ulUIParam, ulFlags);
}

static HRESULT WINAPI IMessage_GetRecipientTable(IMessage *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IMessage::GetRecipientTable", part_table(object_, NODE_RECIPIENT, "IMessage::GetRecipientTable",
            ulFlags, out), "ulFlags=0x%X", ulFlags);
}

/* Adds recipients, or replaces all of them; what is there is not changed one by one. */
static HRESULT modify_recipients(Object *self, ULONG flags, LPADRLIST list)
{
    if (!self->writable) {
        return MAPI_E_NO_ACCESS;
    }
    if (list == NULL || (flags & ~MODRECIP_ADD) != 0) {
        return list == NULL ? MAPI_E_INVALID_PARAMETER : MAPI_E_NO_SUPPORT;
    }
    Node *next;
    for (Node *each = self->node->first; flags == 0 && each != NULL; each = next) {
        next = each->next;
        if (each->kind == NODE_RECIPIENT) {
            node_delete(each);
        }
    }
    for (ULONG i = 0; i < list->cEntries; i++) {
        Node *node = node_new(NODE_RECIPIENT, self->node, list->aEntries[i].cValues, list->aEntries[i].rgPropVals);
        bag_set_long(&node->bag, PR_ROWID, (LONG) node_count(self->node, NODE_RECIPIENT));
        node_link(node);
    }
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMessage_ModifyRecipients(IMessage *self, ULONG ulFlags, LPADRLIST list)
{
    CALL(self, "IMessage::ModifyRecipients", modify_recipients(object_, ulFlags, list), "ulFlags=0x%X, cEntries=%u",
            ulFlags, list == NULL ? 0 : list->cEntries);
}

static HRESULT WINAPI IMessage_SubmitMessage(IMessage *self, ULONG ulFlags)
{
    CALL(self, "IMessage::SubmitMessage", MAPI_E_NO_SUPPORT, "ulFlags=0x%X", ulFlags);
}

static HRESULT set_read(Node *node, ULONG flags)
{
    ULONG old = (ULONG) bag_long(&node->bag, PR_MESSAGE_FLAGS, 0);
    bag_set_long(&node->bag, PR_MESSAGE_FLAGS, (LONG) ((flags & CLEAR_READ_FLAG) != 0 ? old & ~MSGFLAG_READ
            : old | MSGFLAG_READ));
    notify_change(node, fnevObjectModified);
    tables_changed();
    return S_OK;
}

static HRESULT WINAPI IMessage_SetReadFlag(IMessage *self, ULONG ulFlags)
{
    CALL(self, "IMessage::SetReadFlag", set_read(object_->node, ulFlags), "ulFlags=0x%X", ulFlags);
}

#define SLOT(name) .name = IMessage_##name

static const IMessageVtbl MESSAGE = {
    PROP_SLOTS(IMessage), SLOT(GetAttachmentTable), SLOT(OpenAttach), SLOT(CreateAttach), SLOT(DeleteAttach),
    SLOT(GetRecipientTable), SLOT(ModifyRecipients), SLOT(SubmitMessage), SLOT(SetReadFlag)};

static const IAttachVtbl ATTACH = {PROP_SLOTS(IAttach)};

HRESULT message_new(Session *session, Node *node, bool writable, LPMESSAGE *out)
{
    Object *message = object_new(sizeof *message, KIND_MESSAGE, &MESSAGE, session, node);
    message->writable = writable;
    *out = (LPMESSAGE) (void *) message;
    return S_OK;
}

HRESULT attach_new(Session *session, Node *node, bool writable, LPATTACH *out)
{
    Object *attach = object_new(sizeof *attach, KIND_ATTACH, &ATTACH, session, node);
    attach->writable = writable;
    *out = (LPATTACH) (void *) attach;
    return S_OK;
}
