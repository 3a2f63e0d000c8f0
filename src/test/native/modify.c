/* IExchangeModifyTable: the rules and the members of a folder as tables to read. */
#include "propmethods.h"

/* not in mingw-w64's headers: EdkMdb.h */
#define ACLTABLE_FREEBUSY 0x2
#define RULES_ID 0x3FE1

typedef struct IExchangeModifyTable IExchangeModifyTable;

typedef struct IExchangeModifyTableVtbl {
    HRESULT (WINAPI *QueryInterface)(IExchangeModifyTable *self, REFIID riid, LPVOID *out);
    ULONG (WINAPI *AddRef)(IExchangeModifyTable *self);
    ULONG (WINAPI *Release)(IExchangeModifyTable *self);
    HRESULT (WINAPI *GetLastError)(IExchangeModifyTable *self, HRESULT hResult, ULONG ulFlags, LPMAPIERROR *out);
    HRESULT (WINAPI *GetTable)(IExchangeModifyTable *self, ULONG ulFlags, LPMAPITABLE *out);
    HRESULT (WINAPI *ModifyTable)(IExchangeModifyTable *self, ULONG ulFlags, LPVOID mods);
} IExchangeModifyTableVtbl;

UNKNOWN_METHODS(IExchangeModifyTable)
LAST_ERROR_METHOD(IExchangeModifyTable)

static HRESULT get_table(Object *self, ULONG flags, LPMAPITABLE *out)
{
    static const ULONG COLUMNS[] = {PR_ROWID};
    bool rules = self->flags == RULES_ID;
    HRESULT result = check_flags(flags, rules ? 0 : ACLTABLE_FREEBUSY);
    if (FAILED(result) || out == NULL) {
        return FAILED(result) ? result : MAPI_E_INVALID_PARAMETER;
    }
    table_new(self->session, self->node, fill_children, (rules ? NODE_RULE : NODE_MEMBER) | MAPI_UNICODE, COLUMNS, 1,
            out);
    return bad_object("IExchangeModifyTable::GetTable", (Object *) (void *) *out, out);
}

static HRESULT WINAPI IExchangeModifyTable_GetTable(IExchangeModifyTable *self, ULONG ulFlags, LPMAPITABLE *out)
{
    CALL(self, "IExchangeModifyTable::GetTable", get_table(object_, ulFlags, out), "ulFlags=0x%X", ulFlags);
}

static HRESULT WINAPI IExchangeModifyTable_ModifyTable(IExchangeModifyTable *self, ULONG ulFlags, LPVOID mods)
{
    (void) mods;
    CALL(self, "IExchangeModifyTable::ModifyTable", MAPI_E_NO_ACCESS, "ulFlags=0x%X", ulFlags);
}

static const IExchangeModifyTableVtbl MODIFY_TABLE = {
    .QueryInterface = IExchangeModifyTable_QueryInterface, .AddRef = IExchangeModifyTable_AddRef,
    .Release = IExchangeModifyTable_Release, .GetLastError = IExchangeModifyTable_GetLastError,
    .GetTable = IExchangeModifyTable_GetTable, .ModifyTable = IExchangeModifyTable_ModifyTable};

HRESULT modify_table_new(Object *folder, ULONG tag, LPUNKNOWN *out)
{
    Object *object = object_new(sizeof *object, KIND_MODIFYTABLE, &MODIFY_TABLE, folder->session, folder->node);
    object->flags = PROP_ID(tag);
    *out = (LPUNKNOWN) (void *) object;
    return S_OK;
}
