/* What there is: profiles with services and providers, stores with folders and messages, as a tree of nodes. */
#include "testmapi.h"
#include "platform.h"

static const MAPIUID OURS = {{0x54, 0x45, 0x53, 0x54, 0x4D, 0x41, 0x50, 0x49, 1, 2, 3, 4, 5, 6, 7, 8}};
const WCHAR SERVICE_NAME[] = L"TESTMS";

static Node **nodes;            /* by number; the first is the root of all */
static ULONG nodeCount, nodeRoom;
struct Script script;

Node *world_root(void)
{
    if (nodeCount == 0) {
        node_new(NODE_SECTION, NULL, 0, NULL);
    }
    return nodes[0];
}

Node *node_of(ULONG number)
{
    return number < nodeCount ? nodes[number] : NULL;
}

static bool has_entry(NodeKind kind)
{
    return kind == NODE_STORE || kind == NODE_FOLDER || kind == NODE_MESSAGE || kind == NODE_ASSOCIATED
            || kind == NODE_STATUS;
}

ULONG node_object_type(const Node *node)
{
    switch (node->kind) {
    case NODE_STORE:
        return MAPI_STORE;
    case NODE_FOLDER:
        return MAPI_FOLDER;
    case NODE_ATTACH:
        return MAPI_ATTACH;
    case NODE_STATUS:
        return MAPI_STATUS;
    case NODE_RECIPIENT:
        return MAPI_MAILUSER;
    default:
        return MAPI_MESSAGE;
    }
}

void node_entry(const Node *node, TestEntryId *entry)
{
    memset(entry, 0, sizeof *entry);
    entry->uid = OURS;
    entry->number = node->number;
}

/* Puts a node at the end of its parent's children. */
void node_link(Node *node)
{
    Node *parent = node->parent;
    if (parent->last != NULL) {
        parent->last->next = node;
    } else {
        parent->first = node;
    }
    parent->last = node;
}

Node *node_new(NodeKind kind, Node *parent, ULONG count, const SPropValue *values)
{
    if (nodeCount == nodeRoom) {
        nodeRoom = nodeRoom == 0 ? 64 : 2 * nodeRoom;
        nodes = realloc(nodes, nodeRoom * sizeof *nodes);
    }
    Node *node = calloc(1, sizeof *node);
    node->kind = kind;
    node->number = nodeCount;
    node->parent = parent;
    nodes[nodeCount++] = node;
    node->uid = OURS;
    memcpy(node->uid.ab + 12, &node->number, sizeof node->number);
    for (ULONG i = 0; i < count; i++) {
        bag_set(&node->bag, values + i);
    }
    if (has_entry(kind)) {
        TestEntryId entry;
        node_entry(node, &entry);
        bag_set_binary(&node->bag, PR_ENTRYID, &entry, sizeof entry);
    }
    if (has_entry(kind) || kind == NODE_ATTACH || kind == NODE_RECIPIENT || kind == NODE_EMBEDDED) {
        bag_set_long(&node->bag, PR_OBJECT_TYPE, (LONG) node_object_type(node));
    }
    return node;
}

/* Takes a node out of its parent; it stays known, as deleted, until TestReset. */
void node_delete(Node *node)
{
    Node *parent = node->parent;
    Node *before = NULL;
    for (Node *each = parent->first; each != NULL && each != node; each = each->next) {
        before = each;
    }
    if (before == NULL) {
        parent->first = node->next;
    } else {
        before->next = node->next;
    }
    if (parent->last == node) {
        parent->last = before;
    }
    node->next = NULL;
    node->deleted = true;
}

Node *node_of_entry(ULONG size, const ENTRYID *entry)
{
    TestEntryId ours;
    if (entry == NULL || size != sizeof ours) {
        return NULL;
    }
    memcpy(&ours, entry, sizeof ours);
    Node *node = IsEqualMAPIUID(&ours.uid, &OURS) ? node_of(ours.number) : NULL;
    for (Node *each = node; each != NULL; each = each->parent) {
        if (each->deleted) {
            return NULL;
        }
    }
    return node;
}

/* The store that a folder or message is in. */
Node *node_store(Node *node)
{
    while (node != NULL && node->kind != NODE_STORE) {
        node = node->parent;
    }
    return node;
}

Node *node_child(const Node *parent, NodeKind kind, ULONG index)
{
    for (Node *each = parent->first; each != NULL; each = each->next) {
        if (each->kind == kind && index-- == 0) {
            return each;
        }
    }
    return NULL;
}

ULONG node_count(const Node *parent, NodeKind kind)
{
    ULONG count = 0;
    for (Node *each = parent->first; each != NULL; each = each->next) {
        count += each->kind == kind;
    }
    return count;
}

/* The service, provider or section of a profile that has this identifier. */
Node *node_by_uid(Node *parent, const MAPIUID *uid)
{
    for (Node *each = parent->first; each != NULL; each = each->next) {
        Node *found = IsEqualMAPIUID(&each->uid, uid) ? each : node_by_uid(each, uid);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

Node *profile_of(const WCHAR *name)
{
    for (Node *each = world_root()->first; each != NULL; each = each->next) {
        if (each->kind == NODE_PROFILE && wide_compare(bag_text(&each->bag, PR_DISPLAY_NAME_W), name) == 0) {
            return each;
        }
    }
    return NULL;
}

Node *profile_default(void)
{
    for (Node *each = world_root()->first; each != NULL; each = each->next) {
        const SPropValue *is = each->kind == NODE_PROFILE ? bag_find(&each->bag, PR_DEFAULT_PROFILE) : NULL;
        if (is != NULL && is->Value.b) {
            return each;
        }
    }
    return NULL;
}

void world_clear(void)
{
    for (ULONG i = 0; i < nodeCount; i++) {
        bag_clear(&nodes[i]->bag);
        for (ULONG j = 0; j < nodes[i]->nameCount; j++) {
            kept_free(nodes[i]->names[j].lpguid);
        }
        free(nodes[i]->names);
        kept_free(nodes[i]->search);
        kept_free(nodes[i]->searched);
        free(nodes[i]);
    }
    free(nodes);
    nodes = NULL;
    nodeCount = 0;
    nodeRoom = 0;
}

/* ---- building */

Node *add_profile(const WCHAR *name)
{
    Node *profile = node_new(NODE_PROFILE, world_root(), 0, NULL);
    bag_set_text(&profile->bag, PR_DISPLAY_NAME_W, name);
    bag_set_bool(&profile->bag, PR_DEFAULT_PROFILE, node_count(world_root(), NODE_PROFILE) == 0);
    node_link(profile);
    return profile;
}

Node *add_service(Node *profile, const WCHAR *name)
{
    Node *service = node_new(NODE_SERVICE, profile, 0, NULL);
    bag_set_binary(&service->bag, PR_SERVICE_UID, &service->uid, sizeof service->uid);
    bag_set_text(&service->bag, PR_SERVICE_NAME_W, SERVICE_NAME);
    bag_set_text(&service->bag, PR_DISPLAY_NAME_W, name);
    bag_set_long(&service->bag, PR_RESOURCE_FLAGS, 0);
    node_link(service);
    return service;
}

static bool has_default_store(Node *profile)
{
    for (Node *service = profile->first; service != NULL; service = service->next) {
        for (Node *each = service->first; each != NULL; each = each->next) {
            const SPropValue *is = bag_find(&each->bag, PR_DEFAULT_STORE);
            if (is != NULL && is->Value.b) {
                return true;
            }
        }
    }
    return false;
}

Node *add_provider(Node *service, Node *store)
{
    Node *provider = node_new(NODE_PROVIDER, service, 0, NULL);
    Bag *bag = &provider->bag;
    TestEntryId entry;
    node_entry(store, &entry);
    provider->target = store;
    bag_set_text(bag, PR_DISPLAY_NAME_W, bag_text(&store->bag, PR_DISPLAY_NAME_W));
    bag_set_binary(bag, PR_ENTRYID, &entry, sizeof entry);
    bag_set_binary(bag, PR_PROVIDER_UID, &provider->uid, sizeof provider->uid);
    bag_set_binary(bag, PR_SERVICE_UID, &service->uid, sizeof service->uid);
    bag_set_text(bag, PR_SERVICE_NAME_W, SERVICE_NAME);
    bag_set_text(bag, PR_PROVIDER_DISPLAY_W, L"Test store");
    bag_set_text(bag, PR_PROVIDER_DLL_NAME_W, L"testmapi.dll");
    bag_set_long(bag, PR_RESOURCE_TYPE, MAPI_STORE_PROVIDER);
    bool isDefault = !has_default_store(service->parent);
    bag_set_long(bag, PR_RESOURCE_FLAGS, isDefault ? STATUS_DEFAULT_STORE : 0);
    bag_set_bool(bag, PR_DEFAULT_STORE, isDefault);
    bag_set_binary(bag, PR_MDB_PROVIDER, &OURS, sizeof OURS);
    bag_set_long(bag, PR_OBJECT_TYPE, MAPI_STORE);
    node_link(provider);
    return provider;
}

/* A store with its root folder, which no profile has yet. */
Node *add_store(ULONG count, const SPropValue *values)
{
    Node *store = node_new(NODE_STORE, world_root(), count, values);
    bag_set_binary(&store->bag, PR_MDB_PROVIDER, &OURS, sizeof OURS);
    bag_set_binary(&store->bag, PR_RECORD_KEY, &store->uid, sizeof store->uid);
    node_link(store);
    Node *root = node_new(NODE_FOLDER, store, 0, NULL);
    bag_set_text(&root->bag, PR_DISPLAY_NAME_W, L"Root");
    node_link(root);
    return store;
}

static ULONG add(NodeKind kind, ULONG parent, ULONG count, const SPropValue *values)
{
    platform_lock();
    Node *node = node_new(kind, node_of(parent), count, values);
    if (kind == NODE_ATTACH) {
        bag_set_long(&node->bag, PR_ATTACH_NUM, (LONG) node_count(node->parent, NODE_ATTACH));
    } else if (kind == NODE_RECIPIENT) {
        bag_set_long(&node->bag, PR_ROWID, (LONG) node_count(node->parent, NODE_RECIPIENT));
    }
    node_link(node);
    tables_changed();
    platform_unlock();
    return node->number;
}

EXPORT ULONG TestAddProfile(const WCHAR *name)
{
    platform_lock();
    ULONG number = add_profile(name)->number;
    platform_unlock();
    return number;
}

EXPORT ULONG TestAddStore(ULONG profile, ULONG cValues, LPSPropValue lpProps)
{
    platform_lock();
    Node *store = add_store(cValues, lpProps);
    add_provider(add_service(node_of(profile), bag_text(&store->bag, PR_DISPLAY_NAME_W)), store);
    tables_changed();
    platform_unlock();
    return store->number;
}

EXPORT ULONG TestRootFolder(ULONG store, ULONG cValues, LPSPropValue lpProps)
{
    platform_lock();
    Node *root = node_child(node_of(store), NODE_FOLDER, 0);
    for (ULONG i = 0; i < cValues; i++) {
        bag_set(&root->bag, lpProps + i);
    }
    platform_unlock();
    return root->number;
}

EXPORT ULONG TestAddFolder(ULONG parent, ULONG cValues, LPSPropValue lpProps)
{
    return add(NODE_FOLDER, parent, cValues, lpProps);
}

EXPORT ULONG TestAddMessage(ULONG folder, ULONG associated, ULONG cValues, LPSPropValue lpProps)
{
    return add(associated != 0 ? NODE_ASSOCIATED : NODE_MESSAGE, folder, cValues, lpProps);
}

EXPORT ULONG TestAddRecipient(ULONG message, ULONG cValues, LPSPropValue lpProps)
{
    return add(NODE_RECIPIENT, message, cValues, lpProps);
}

EXPORT ULONG TestAddAttach(ULONG message, ULONG cValues, LPSPropValue lpProps)
{
    return add(NODE_ATTACH, message, cValues, lpProps);
}

EXPORT ULONG TestAddEmbedded(ULONG attach, ULONG cValues, LPSPropValue lpProps)
{
    return add(NODE_EMBEDDED, attach, cValues, lpProps);
}

/* Gives a name the next identifier of a store, from 0x8000 on. */
EXPORT ULONG TestAddName(ULONG store, LPMAPINAMEID name)
{
    platform_lock();
    ULONG tag = store_name(node_of(store), name, true);
    platform_unlock();
    return PROP_ID(tag);
}

EXPORT void TestAddReceiveFolder(ULONG store, const WCHAR *messageClass, ULONG folder)
{
    TestEntryId entry;
    platform_lock();
    node_entry(node_of(folder), &entry);
    Node *node = node_new(NODE_RECEIVE_FOLDER, node_of(store), 0, NULL);
    bag_set_text(&node->bag, PR_MESSAGE_CLASS_W, messageClass);
    bag_set_binary(&node->bag, PR_ENTRYID, &entry, sizeof entry);
    node_link(node);
    platform_unlock();
}

/* Puts a row into the outgoing queue of a store. */
EXPORT ULONG TestAddOutgoing(ULONG store, ULONG cValues, LPSPropValue lpProps)
{
    return add(NODE_OUTGOING, store, cValues, lpProps);
}

/* A row of the rules of a folder, or of its permissions. */
EXPORT ULONG TestAddRule(ULONG folder, ULONG member, ULONG cValues, LPSPropValue lpProps)
{
    return add(member != 0 ? NODE_MEMBER : NODE_RULE, folder, cValues, lpProps);
}

EXPORT void TestSetProps(ULONG node, ULONG cValues, LPSPropValue lpProps)
{
    platform_lock();
    for (ULONG i = 0; i < cValues; i++) {
        bag_set(&node_of(node)->bag, lpProps + i);
    }
    tables_changed();
    platform_unlock();
}

EXPORT void TestDelete(ULONG node)
{
    platform_lock();
    node_delete(node_of(node));
    tables_changed();
    platform_unlock();
}

/* Copies the entry identifier of a node, 24 bytes. */
EXPORT void TestEntry(ULONG node, BYTE *to)
{
    TestEntryId entry;
    platform_lock();
    node_entry(node_of(node), &entry);
    platform_unlock();
    memcpy(to, &entry, sizeof entry);
}
