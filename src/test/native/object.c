/* COM objects: references, which of them live, the record of calls, and calls that fail, hang or answer badly. */
#define INITGUID
#define USES_IID_IMAPISession
#define USES_IID_IMsgStore
#define USES_IID_IMAPIProp
#define USES_IID_IMAPIFolder
#define USES_IID_IMAPIContainer
#define USES_IID_IMessage
#define USES_IID_IAttachment
#define USES_IID_IProfSect
#define USES_IID_IMAPIStatus
#define USES_IID_IMAPITable
#define USES_IID_IProfAdmin
#define USES_IID_IMsgServiceAdmin
#define USES_IID_IProviderAdmin
#include "testmapi.h"
#include "platform.h"

#define MOST_RULES 64

typedef struct Rule {
    char call[64];
    HRESULT result;
    WCHAR text[200];
    ULONG milliseconds;
    Bad bad;
} Rule;

static Object *first;
static Rule rules[MOST_RULES];
static ULONG ruleCount;
static char *calls;
static size_t callsLength, callsRoom;

/* ---- references */

Object *object_new(size_t size, Kind kind, const void *table, Session *session, Node *node)
{
    Object *object = calloc(1, size);
    object->table = table;
    object->kind = kind;
    object->references = 1;
    object->session = session;
    object->node = node;
    object->next = first;
    if (first != NULL) {
        first->previous = object;
    }
    first = object;
    if (session != NULL) {
        session->holders++;
    }
    return object;
}

Object *objects_first(void)
{
    return first;
}

ULONG object_add_reference(Object *object)
{
    platform_lock();
    ULONG now = (ULONG) ++object->references;
    platform_unlock();
    return now;
}

/* Makes the object answer MAPI_E_INVALID_OBJECT from now on; it lives until its last reference is given back. */
void object_kill(Object *object)
{
    object->dead = true;
    advise_remove_all(object);
}

static void unlink_object(Object *object)
{
    if (object->previous != NULL) {
        object->previous->next = object->next;
    } else {
        first = object->next;
    }
    if (object->next != NULL) {
        object->next->previous = object->previous;
    }
}

ULONG object_release(Object *object)
{
    platform_lock();
    ULONG left = (ULONG) --object->references;
    if (left == 0) {
        if (!object->forgotten) {
            unlink_object(object);
        }
        advise_remove_all(object);
        if (object->kind == KIND_STORE && !object->dead) {
            store_released(object);
        }
        if (object->destroy != NULL) {
            object->destroy(object);
        }
        if (object->session != NULL) {
            session_release(object->session);
        }
        bag_clear(&object->changes);
        kept_free(object->bytes);
        free(object);
    }
    platform_unlock();
    return left;
}

LONG references_living(void)
{
    platform_lock();
    LONG sum = 0;
    for (Object *each = first; each != NULL; each = each->next) {
        sum += each->references;
    }
    platform_unlock();
    return sum;
}

/* not in mingw-w64's headers: MAPIGuid.h of later versions */
static const IID CLIENT_SHUTDOWN = {0x00020397, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};

/* not in mingw-w64's headers: EdkGuid.h */
static const IID MODIFY_TABLE = {0x2D734CB0, 0x53FD, 0x101B, {0xB1, 0x9D, 8, 0, 0x2B, 0x30, 0x56, 0xE3}};

static const IID *const INTERFACES[][3] = {
    [KIND_SESSION] = {&IID_IMAPISession}, [KIND_STORE] = {&IID_IMsgStore, &IID_IMAPIProp},
    [KIND_FOLDER] = {&IID_IMAPIFolder, &IID_IMAPIContainer, &IID_IMAPIProp},
    [KIND_MESSAGE] = {&IID_IMessage, &IID_IMAPIProp}, [KIND_ATTACH] = {&IID_IAttachment, &IID_IMAPIProp},
    [KIND_PROFSECT] = {&IID_IProfSect, &IID_IMAPIProp}, [KIND_STATUS] = {&IID_IMAPIStatus, &IID_IMAPIProp},
    [KIND_STREAM] = {&IID_IStream}, [KIND_TABLE] = {&IID_IMAPITable}, [KIND_PROFADMIN] = {&IID_IProfAdmin},
    [KIND_SERVICEADMIN] = {&IID_IMsgServiceAdmin}, [KIND_PROVIDERADMIN] = {&IID_IProviderAdmin},
    [KIND_SHUTDOWN] = {&CLIENT_SHUTDOWN}, [KIND_MODIFYTABLE] = {&MODIFY_TABLE}};

bool is_interface(const IID *iid, Kind kind)
{
    for (int i = 0; i < 3; i++) {
        if (INTERFACES[kind][i] != NULL && memcmp(INTERFACES[kind][i], iid, sizeof *iid) == 0) {
            return true;
        }
    }
    return false;
}

HRESULT object_query(Object *object, REFIID wanted, LPVOID *out)
{
    if (wanted == NULL || out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    record("IUnknown::QueryInterface(riid=%08X)", (unsigned) wanted->Data1);
    if (object->dead) {
        return MAPI_E_INVALID_OBJECT;
    }
    if (object->kind == KIND_SESSION && is_interface(wanted, KIND_SHUTDOWN)) {
        return shutdown_new(object->session, out);
    }
    if (memcmp(wanted, &IID_IUnknown, sizeof *wanted) != 0 && !is_interface(wanted, object->kind)) {
        return E_NOINTERFACE;
    }
    object_add_reference(object);
    *out = object;
    return S_OK;
}

/* ---- the record */

static void append(const char *line)
{
    size_t length = strlen(line);
    platform_log("TESTMAPI_CALLS", line);
    platform_lock();
    if (callsLength + length + 2 > callsRoom) {
        callsRoom = 2 * (callsLength + length + 2);
        calls = realloc(calls, callsRoom);
    }
    memcpy(calls + callsLength, line, length);
    callsLength += length;
    calls[callsLength++] = '\n';
    calls[callsLength] = 0;
    platform_unlock();
}

void record(const char *format, ...)
{
    char line[1200];
    va_list arguments;
    va_start(arguments, format);
    platform_format(line, sizeof line, format, arguments);
    va_end(arguments);
    append(line);
}

static Rule *rule_of(const char *call)
{
    for (ULONG i = 0; i < ruleCount; i++) {
        if (strcmp(rules[i].call, call) == 0) {
            return rules + i;
        }
    }
    return NULL;
}

HRESULT call_begin(Object *object, const char *call, const char *format, ...)
{
    char line[1200];
    size_t length = strlen(call);
    memcpy(line, call, length);
    line[length] = '(';
    va_list arguments;
    va_start(arguments, format);
    platform_format(line + length + 1, sizeof line - length - 2, format, arguments);
    va_end(arguments);
    length = strlen(line);
    line[length] = ')';
    line[length + 1] = 0;
    append(line);

    platform_lock();
    Rule *rule = rule_of(call);
    if (rule != NULL && rule->milliseconds > 0) {
        ULONG milliseconds = rule->milliseconds;
        platform_unlock();
        platform_sleep(milliseconds);
        platform_lock();
        rule = rule_of(call);
    }
    if (object != NULL && object->dead) {
        return MAPI_E_INVALID_OBJECT;
    }
    if (rule != NULL && rule->result != S_OK && object != NULL) {
        memcpy(object->lastText, rule->text, sizeof rule->text);
    }
    return rule != NULL && FAILED(rule->result) ? rule->result : S_OK;
}

/* A rule that only warns lets the call do its work. */
HRESULT call_end(Object *object, const char *call, HRESULT result)
{
    Rule *rule = rule_of(call);
    if (rule != NULL && result == S_OK && rule->result != S_OK) {
        result = rule->result;
    }
    if (object != NULL && result != S_OK) {
        object->lastResult = result;
    }
    platform_unlock();
    return result;
}

HRESULT check_flags(ULONG flags, ULONG known)
{
    return (flags & ~known) == 0 ? S_OK : MAPI_E_UNKNOWN_FLAGS;
}

/* Gives a result with words for GetLastError. */
HRESULT error_text(Object *object, HRESULT result, const WCHAR *text)
{
    argument_text(object->lastText, 200, (LPCTSTR) (const void *) text, MAPI_UNICODE);
    return result;
}

HRESULT object_last_error(Object *object, HRESULT result, ULONG flags, LPMAPIERROR *out)
{
    if (out == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *out = NULL;
    if ((flags & ~MAPI_UNICODE) != 0) {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    if (object->lastText[0] == 0 || object->lastResult != result) {
        return S_OK;
    }
    MAPIERROR *error = buffer_new(NULL, sizeof *error);
    SPropValue text = {.ulPropTag = PR_DISPLAY_NAME_W, .Value.lpszW = object->lastText};
    SPropValue component = {.ulPropTag = PR_DISPLAY_NAME_W, .Value.lpszW = (LPWSTR) L"Test MAPI"};
    ULONG tag = tag_with_text(PR_DISPLAY_NAME_W, (flags & MAPI_UNICODE) != 0 ? PT_UNICODE : PT_STRING8);
    BYTE *room = buffer_new(error, value_room(&text, tag) + value_room(&component, tag));
    SPropValue packed;
    value_pack(&packed, &text, tag, &room);
    error->lpszError = (LPTSTR) packed.Value.lpszA;
    value_pack(&packed, &component, tag, &room);
    error->lpszComponent = (LPTSTR) packed.Value.lpszA;
    error->ulLowLevelError = 7;
    error->ulContext = 9;
    *out = error;
    return S_OK;
}

/* ---- what a bad provider answers */

Bad bad_of(const char *call)
{
    Rule *rule = rule_of(call);
    return rule == NULL ? BAD_NOTHING : rule->bad;
}

/* Gives a new object to the caller, or what the call is told to give in its place. */
HRESULT bad_object(const char *call, Object *made, void *out)
{
    static const void *const NO_FUNCTIONS[64] = {NULL};
    switch (bad_of(call)) {
    case BAD_NULL_OUT:
        object_release(made);
        *(void **) out = NULL;
        return S_OK;
    case BAD_NULL_TABLE:
        made->table = NULL;
        break;
    case BAD_NULL_FUNCTION:
        made->table = NO_FUNCTIONS;
        break;
    default:
        break;
    }
    *(void **) out = made;
    return S_OK;
}

static void spoil(SPropValue *value, Bad bad)
{
    switch (bad) {
    case BAD_TYPE:
        value->ulPropTag = CHANGE_PROP_TYPE(value->ulPropTag, 0x0777);
        break;
    case BAD_POINTER:
        value->ulPropTag = CHANGE_PROP_TYPE(value->ulPropTag, PT_UNICODE);
        value->Value.lpszW = (LPWSTR) (ULONG_PTR) 0x10;
        break;
    case BAD_NULL_STRING:
        value->ulPropTag = CHANGE_PROP_TYPE(value->ulPropTag, PT_UNICODE);
        value->Value.lpszW = NULL;
        break;
    default:
        break;
    }
}

/* Changes a good row set, which has a row at least, into a bad one. */
HRESULT bad_rows(const char *call, LPSRowSet *out)
{
    Bad bad = bad_of(call);
    LPSRowSet rows = *out;
    if (bad == BAD_NOTHING || rows == NULL || rows->cRows == 0) {
        return S_OK;
    }
    if (bad == BAD_NULL_OUT || bad == BAD_COUNT) {
        for (ULONG i = 0; i < rows->cRows; i++) {
            MAPIFreeBuffer(rows->aRow[i].lpProps);
            rows->aRow[i].lpProps = NULL;
        }
        rows->cRows = 0x7FFFFFFF;
        if (bad == BAD_NULL_OUT) {
            MAPIFreeBuffer(rows);
            *out = NULL;
        }
    } else if (bad == BAD_NULL_ROW) {
        MAPIFreeBuffer(rows->aRow[0].lpProps);
        rows->aRow[0].lpProps = NULL;
    } else {
        spoil(rows->aRow[0].lpProps, bad);
    }
    return S_OK;
}

HRESULT bad_values(const char *call, ULONG *count, LPSPropValue *out)
{
    Bad bad = bad_of(call);
    if (bad == BAD_NULL_OUT || bad == BAD_NULL_ROW) {
        MAPIFreeBuffer(*out);
        *out = NULL;
    } else if (bad == BAD_COUNT) {
        *count = 0x7FFFFFFF;
    } else if (*count > 0) {
        spoil(*out, bad);
    }
    return S_OK;
}

/* ---- what the tests set and ask */

static Rule *rule_for(const char *call)
{
    Rule *rule = rule_of(call);
    if (rule == NULL && ruleCount < MOST_RULES && strlen(call) < sizeof rule->call) {
        rule = rules + ruleCount++;
        memset(rule, 0, sizeof *rule);
        memcpy(rule->call, call, strlen(call) + 1);
    }
    return rule;
}

EXPORT void TestFail(const char *call, HRESULT result, const WCHAR *text)
{
    platform_lock();
    Rule *rule = rule_for(call);
    if (rule != NULL) {
        rule->result = result;
        argument_text(rule->text, 200, (LPCTSTR) (const void *) text, MAPI_UNICODE);
    }
    platform_unlock();
}

EXPORT void TestHang(const char *call, ULONG milliseconds)
{
    platform_lock();
    Rule *rule = rule_for(call);
    if (rule != NULL) {
        rule->milliseconds = milliseconds;
    }
    platform_unlock();
}

EXPORT void TestBad(const char *call, ULONG bad)
{
    platform_lock();
    Rule *rule = rule_for(call);
    if (rule != NULL) {
        rule->bad = (Bad) bad;
    }
    platform_unlock();
}

/* Copies the record as far as it fits, with a zero; returns the size that all of it needs. */
EXPORT ULONG TestCalls(char *to, ULONG size)
{
    platform_lock();
    ULONG needed = (ULONG) callsLength + 1;
    if (size > 0) {
        ULONG length = needed <= size ? needed - 1 : size - 1;
        if (length > 0) {
            memcpy(to, calls, length);
        }
        to[length] = 0;
    }
    platform_unlock();
    return needed;
}

EXPORT ULONG TestReferences(void)
{
    return (ULONG) references_living();
}

EXPORT ULONG TestAllocations(void)
{
    return (ULONG) buffers_living();
}

/* Forgets the world, the record and what calls were told to do. Returns how many references were still held. */
EXPORT ULONG TestReset(void)
{
    ULONG held = (ULONG) references_living();
    notify_end();
    platform_lock();
    while (first != NULL) {
        Object *each = first;
        object_kill(each);
        each->node = NULL;
        each->forgotten = true;
        unlink_object(each);
    }
    ruleCount = 0;
    free(calls);
    calls = NULL;
    callsLength = 0;
    callsRoom = 0;
    memset(&script, 0, sizeof script);
    world_clear();
    platform_unlock();
    return held;
}
