/*
 * A MAPI of our own for the tests: what its parts know of each other. Built for Linux and for Windows, against the
 * declarations of mingw-w64's headers only, so that a slot or an offset that the program has wrong fails.
 */
#ifndef TESTMAPI_H
#define TESTMAPI_H

#if !defined(__MINGW32__)
/* mingw-w64's headers, told that this is 64-bit Windows with gcc's own calling convention */
#define _WIN32 1
#define _WIN64 1
#define __LONG32 int
#define __int64 long long
#define __int32 int
#define __int16 short
#define __int8 char
#define __stdcall
#define __cdecl
#define __fastcall
#define __declspec(x)
#define _CRTIMP
#define EXPORT __attribute__((visibility("default")))
#define FORMAT(text, arguments) __attribute__((format(printf, text, arguments)))
#else
#define EXPORT __declspec(dllexport)
#define FORMAT(text, arguments) /* a ULONG is a long of the same size there: Linux's compiler looks */
#endif

#define WIN32_LEAN_AND_MEAN
#define CINTERFACE
#include <windows.h>
#include <mapix.h>
#include <mapispi.h>
#include <mapiutil.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* not in mingw-w64's headers: MAPIDefS.h of later versions */
#define RES_COUNT ((ULONG) 0x0000000B)
#define RES_ANNOTATION ((ULONG) 0x0000000C)
#define ATTACH_EMBEDDED_MSG_METHOD 5

typedef struct Node Node;
typedef struct Object Object;
typedef struct Table Table;
typedef struct Session Session;
typedef struct Logon Logon;

/* ---- memory.c: MAPIAllocateBuffer, and the same for what this library keeps for itself */
void *buffer_new(void *parent, size_t size);
LONG buffers_living(void);
void *kept_new(void *parent, size_t size);
void kept_free(void *buffer);

typedef void *(*Allocate)(void *parent, size_t size);

/* ---- text.c: UTF-16, and the character set of PT_STRING8 (UTF-8; on Windows the system's) */
size_t wide_length(const WCHAR *text);
int wide_compare(const WCHAR *left, const WCHAR *right);
bool wide_equal(const WCHAR *left, const WCHAR *right);
WCHAR wide_fold(WCHAR unit);
size_t narrow_room(const WCHAR *text);
size_t narrow(char *to, const WCHAR *from);
size_t widen(WCHAR *to, const char *from);
/* A string argument of a call, copied as UTF-16 into room for size units, cut off there. */
void argument_text(WCHAR *to, size_t size, LPCTSTR text, ULONG flags);
/* The same for a record: UTF-8 in quotes, or NULL. */
const char *shown(char to[200], LPCTSTR text, ULONG flags);

/* ---- values.c: SPropValue of every type */
typedef struct Bag {
    ULONG count;
    ULONG room;
    SPropValue *values;
} Bag;

bool type_is_text(ULONG type);
ULONG type_with_text(ULONG type, ULONG text);
ULONG tag_with_text(ULONG tag, ULONG text);
bool value_is_missing(const SPropValue *value);
size_t value_size(const SPropValue *value);
/* How many bytes a value points to, when it is brought into the type of tag; and the value so brought there. */
size_t value_room(const SPropValue *value, ULONG tag);
void value_pack(SPropValue *to, const SPropValue *from, ULONG tag, BYTE **room);
/* The type that a column or property of this tag is given in: for PT_UNSPECIFIED the one that is there. */
ULONG value_target(const SPropValue *from, ULONG tag, ULONG text);
void value_error(SPropValue *to, ULONG tag, SCODE error);
int value_compare(const SPropValue *left, const SPropValue *right);
bool value_equal(const SPropValue *left, const SPropValue *right);

const SPropValue *bag_find(const Bag *bag, ULONG tag);
void bag_set(Bag *bag, const SPropValue *value);
bool bag_remove(Bag *bag, ULONG tag);
void bag_copy(Bag *to, const Bag *from);
void bag_clear(Bag *bag);
bool bag_equal(const Bag *left, const Bag *right);
void bag_set_long(Bag *bag, ULONG tag, LONG value);
void bag_set_bool(Bag *bag, ULONG tag, bool value);
void bag_set_text(Bag *bag, ULONG tag, const WCHAR *value);
void bag_set_binary(Bag *bag, ULONG tag, const void *bytes, ULONG size);
LONG bag_long(const Bag *bag, ULONG tag, LONG otherwise);
const WCHAR *bag_text(const Bag *bag, ULONG tag);

/* ---- world.c: profiles, stores, folders, messages as a tree */
typedef enum NodeKind {
    NODE_PROFILE, NODE_SERVICE, NODE_PROVIDER, NODE_SECTION, NODE_STORE, NODE_FOLDER, NODE_MESSAGE, NODE_ASSOCIATED,
    NODE_RECIPIENT, NODE_ATTACH, NODE_EMBEDDED, NODE_STATUSES, NODE_STATUS, NODE_RECEIVE_FOLDER, NODE_OUTGOING,
    NODE_RULE, NODE_MEMBER
} NodeKind;

struct Node {
    NodeKind kind;
    ULONG number;
    bool deleted;
    Node *parent, *first, *last, *next;
    Bag bag;
    MAPIUID uid;                /* of a service, provider or section */
    Node *target;               /* a provider's store */
    HRESULT failLogon, failLogoff;
    bool optsOut;               /* of fast shutdown */
    MAPINAMEID *names;          /* a store's, from 0x8000 on */
    ULONG nameCount;
    SRestriction *search;       /* a search folder's */
    LPENTRYLIST searched;
    ULONG searchFlags;
    ULONG status;               /* a message's */
};

typedef struct TestEntryId {
    BYTE abFlags[4];
    MAPIUID uid;
    ULONG number;
} TestEntryId;

Node *node_new(NodeKind kind, Node *parent, ULONG count, const SPropValue *values);
void node_link(Node *node);
void node_delete(Node *node);
Node *node_of(ULONG number);
Node *node_store(Node *node);
Node *node_of_entry(ULONG size, const ENTRYID *entry);
void node_entry(const Node *node, TestEntryId *entry);
ULONG node_object_type(const Node *node);
Node *node_child(const Node *parent, NodeKind kind, ULONG index);
ULONG node_count(const Node *parent, NodeKind kind);
Node *node_by_uid(Node *profile, const MAPIUID *uid);
Node *profile_of(const WCHAR *name);
Node *profile_default(void);
Node *world_root(void);
void world_clear(void);
void world_ensure(void);
Node *add_profile(const WCHAR *name);
Node *add_service(Node *profile, const WCHAR *name);
Node *add_provider(Node *service, Node *store);
Node *add_store(ULONG count, const SPropValue *values);
extern const WCHAR SERVICE_NAME[];

/* ---- object.c: references, the record of calls, and what the tests ask for */
typedef enum Kind {
    KIND_SESSION, KIND_STORE, KIND_FOLDER, KIND_MESSAGE, KIND_ATTACH, KIND_PROFSECT, KIND_STATUS, KIND_STREAM,
    KIND_TABLE, KIND_PROFADMIN, KIND_SERVICEADMIN, KIND_PROVIDERADMIN, KIND_SHUTDOWN, KIND_MODIFYTABLE
} Kind;

struct Object {
    const void *table;          /* the COM function table: first, as COM has it */
    Kind kind;
    LONG references;
    bool dead;
    bool forgotten;             /* by TestReset: in no list any more */
    bool writable;
    bool unsaved;               /* a new message or attachment */
    bool changed;
    Session *session;
    Node *node;
    Bag changes;                /* its own values until SaveChanges, once changed */
    ULONG flags;                /* as MAPI gave them: of StoreLogoff, of fast shutdown; of a table, which one */
    HRESULT lastResult;
    WCHAR lastText[200];
    Object *next, *previous;
    BYTE *bytes;                /* a stream's */
    ULONGLONG size, position;
    void (*destroy)(Object *object);
};

typedef enum Bad {
    BAD_NOTHING, BAD_NULL_OUT, BAD_COUNT, BAD_NULL_ROW, BAD_TYPE, BAD_POINTER, BAD_NULL_STRING, BAD_NULL_TABLE,
    BAD_NULL_FUNCTION
} Bad;

struct Logon {
    Node *profile;
    Node *statuses;
    bool shared;
    ULONG clients;
};

struct Session {
    Logon *logon;
    Object *object;
    ULONG holders;
};

Object *object_new(size_t size, Kind kind, const void *table, Session *session, Node *node);
ULONG object_add_reference(Object *object);
ULONG object_release(Object *object);
void object_kill(Object *object);
Object *objects_first(void);
LONG references_living(void);
bool is_interface(const IID *iid, Kind kind);
HRESULT object_query(Object *object, REFIID wanted, LPVOID *out);
HRESULT object_last_error(Object *object, HRESULT result, ULONG flags, LPMAPIERROR *out);

/* Records a call and takes the lock; what is not S_OK is its result at once. Then call_end, which gives it up. */
HRESULT call_begin(Object *object, const char *call, const char *format, ...) FORMAT(3, 4);
HRESULT call_end(Object *object, const char *call, HRESULT result);
/* The same for a call that is its own result. */
#define CALL(object, call, expression, ...)                             \
    do {                                                                \
        Object *object_ = (Object *) (object);                          \
        HRESULT result_ = call_begin(object_, call, __VA_ARGS__);       \
        if (result_ == S_OK) {                                          \
            result_ = (expression);                                     \
        }                                                               \
        return call_end(object_, call, result_);                        \
    } while (0)
#define POINTER "%p"

void record(const char *format, ...) FORMAT(1, 2);
/* What the call is told to return wrongly. */
Bad bad_of(const char *call);
HRESULT bad_object(const char *call, Object *made, void *out);
HRESULT bad_rows(const char *call, LPSRowSet *out);
HRESULT bad_values(const char *call, ULONG *count, LPSPropValue *out);

HRESULT error_text(Object *object, HRESULT result, const WCHAR *text);
HRESULT check_flags(ULONG flags, ULONG known);

/* ---- prop.c */
HRESULT prop_open_stream(Object *object, ULONG tag, LPUNKNOWN *out);
const Bag *object_bag(const Object *object);
HRESULT prop_last_error(Object *self, HRESULT result, ULONG flags, LPMAPIERROR *out);
HRESULT prop_save(Object *self, ULONG flags);
HRESULT prop_get(Object *self, LPSPropTagArray tags, ULONG flags, ULONG *count, LPSPropValue *out);
HRESULT prop_list(Object *self, ULONG flags, LPSPropTagArray *out);
HRESULT prop_open(Object *self, ULONG tag, LPCIID iid, ULONG options, ULONG flags, LPUNKNOWN *out);
HRESULT prop_set(Object *self, ULONG count, LPSPropValue values, LPSPropProblemArray *problems);
HRESULT prop_delete(Object *self, LPSPropTagArray tags, LPSPropProblemArray *problems);
HRESULT prop_copy_to(Object *self, LPSPropTagArray exclude, LPVOID destination, ULONG flags,
        LPSPropProblemArray *problems);
HRESULT prop_copy(Object *self, LPSPropTagArray include, LPVOID destination, ULONG flags,
        LPSPropProblemArray *problems);
HRESULT prop_names(Object *self, LPSPropTagArray *tags, LPGUID set, ULONG flags, ULONG *count, LPMAPINAMEID **out);
HRESULT prop_ids(Object *self, ULONG count, LPMAPINAMEID *names, ULONG flags, LPSPropTagArray *out);
ULONG store_name(Node *store, const MAPINAMEID *name, bool create);

/* ---- the makers of objects */
HRESULT session_new(Logon *logon, LPMAPISESSION *out);
void session_release(Session *session);
HRESULT session_open_entry(Session *session, Node *node, ULONG flags, bool writable, ULONG *type, LPUNKNOWN *out);
void sessions_end(void);
HRESULT store_new(Session *session, Node *node, bool writable, LPMDB *out);
void store_released(Object *store);
HRESULT folder_new(Session *session, Node *node, bool writable, LPMAPIFOLDER *out);
HRESULT message_new(Session *session, Node *node, bool writable, LPMESSAGE *out);
HRESULT attach_new(Session *session, Node *node, bool writable, LPATTACH *out);
HRESULT status_new(Session *session, Node *node, LPMAPISTATUS *out);
HRESULT stream_new(Object *of, const void *bytes, ULONGLONG size, IStream **out);
HRESULT modify_table_new(Object *folder, ULONG tag, LPUNKNOWN *out);
HRESULT profsect_new(Session *session, Node *profile, const MAPIUID *uid, ULONG flags, LPPROFSECT *out);
HRESULT serviceadmin_new(Session *session, Node *profile, LPSERVICEADMIN *out);
HRESULT shutdown_new(Session *session, LPVOID *out);
ULONG store_logons(void);
void store_statuses(Logon *logon);

/* what the tests set, together with the world */
extern struct Script {
    bool refuseLogoff;          /* the person says no */
    WCHAR chosen[65];           /* the profile that the person chooses; empty: cancels */
    ULONG inTransit;
    bool noFastShutdown;
    ULONG ownerCount;
    ULONGLONG owners[100];
} script;
void asked(ULONGLONG window);

/* ---- restriction.c */
HRESULT restriction_check(const SRestriction *restriction, ULONG depth);
HRESULT restriction_copy(Allocate allocate, void *parent, const SRestriction *from, SRestriction *to);
typedef struct Match {
    Table *table;
    ULONG item;                 /* of the table, or no item but the values alone */
    const Bag *bag;
    Node *node;
} Match;
bool restriction_holds(const SRestriction *restriction, const Match *row);

/* ---- table.c, rows.c, arrange.c and live.c */
typedef struct Row {
    ULONG number;
    Node *node;
    Bag bag;
} Row;

typedef struct Item {
    ULONG row;                  /* the row, or the first of those below a heading */
    bool heading;
    bool expanded;
    ULONG depth;
    ULONG count, unread;
    ULONG id;
} Item;

typedef struct Mark {
    BOOKMARK id;
    ULONG place;
} Mark;

typedef ULONG (*Fill)(Table *table, Node *node, ULONG flags);

struct Table {
    Object object;
    Fill fill;                  /* how the rows are found; none for fixed ones */
    ULONG fillFlags;
    ULONG text;                 /* PT_UNICODE or PT_STRING8 */
    Row *rows;
    ULONG rowCount, rowRoom;
    ULONG *columns;
    ULONG columnCount;
    SRestriction *restriction;
    SSortOrderSet *order;
    ULONG levels;
    Item *items;                /* all, then the visible ones by their index */
    ULONG itemCount;
    ULONG *visible;
    ULONG visibleCount;
    ULONG cursor;
    Mark *marks;
    ULONG markCount, lastMark;
};

HRESULT table_new(Session *session, Node *node, Fill fill, ULONG flags, const ULONG *columns, ULONG columnCount,
        LPMAPITABLE *out);
Row *table_add(Table *table, ULONG number, Node *node, const Bag *bag);
void tables_changed(void);
void table_show_rows(Table *table);
void table_tell_done(Table *table, ULONG event);
void rows_free(Row *rows, ULONG count);
const SPropValue *row_key(const Row *row, SPropValue *made, BYTE room[16]);
const SPropValue *table_value(const Table *table, const Item *item, ULONG tag, SPropValue *made, BYTE room[16]);
HRESULT arrange(Table *table);
void arrange_visible(Table *table);
HRESULT arrange_check(const SSortOrderSet *order);
HRESULT table_pack(const Table *table, const Item *item, SRow *row);
HRESULT table_pack_rows(const Table *table, ULONG start, ULONG end, LPSRowSet *out);

/* the tables there are */
ULONG fill_statuses(Table *table, Node *statuses, ULONG flags);
ULONG fill_hierarchy(Table *table, Node *folder, ULONG flags);
ULONG fill_children(Table *table, Node *parent, ULONG kind);
ULONG fill_profiles(Table *table, Node *unused, ULONG flags);
ULONG fill_services(Table *table, Node *profile, ULONG flags);
ULONG fill_providers(Table *table, Node *parent, ULONG flags);

/* ---- notify.c */
HRESULT advise_add(Object *owner, ULONG size, const ENTRYID *entry, ULONG mask, LPMAPIADVISESINK sink,
        ULONG *connection);
HRESULT advise_remove(Object *owner, ULONG connection);
void advise_remove_all(Object *owner);
void notify_object(Object *object, const NOTIFICATION *notification);
void notify_node(Node *node, const NOTIFICATION *notification);
void notify_wait(void);
void notify_end(void);
void notify_change(Node *node, ULONG event);

#endif
