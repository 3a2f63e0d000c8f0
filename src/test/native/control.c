/* What tests tell the people and providers of the world to do; the world that the Windows library begins with. */
#include "testmapi.h"
#include "platform.h"

/* What the person answers whom a logoff asks: 0 for no. */
EXPORT void TestAnswerLogoff(ULONG answer)
{
    platform_lock();
    script.refuseLogoff = answer == 0;
    platform_unlock();
}

/* Which profile the person chooses whom a logon asks; NULL for one who cancels. */
EXPORT void TestChooseProfile(const WCHAR *name)
{
    platform_lock();
    argument_text(script.chosen, 65, (LPCTSTR) (const void *) name, MAPI_UNICODE);
    platform_unlock();
}

/* Copies the owners of the questions that the person was asked; returns how many there were. */
EXPORT ULONG TestOwners(ULONGLONG *owners, ULONG room)
{
    platform_lock();
    ULONG count = script.ownerCount;
    for (ULONG i = 0; i < count && i < room; i++) {
        owners[i] = script.owners[i];
    }
    platform_unlock();
    return count;
}

/* What is under way when a store is logged off: LOGOFF_INBOUND, LOGOFF_OUTBOUND, LOGOFF_OUTBOUND_QUEUE. */
EXPORT void TestTransit(ULONG flags)
{
    platform_lock();
    script.inTransit = flags;
    platform_unlock();
}

EXPORT void TestDisableFastShutdown(void)
{
    platform_lock();
    script.noFastShutdown = true;
    platform_unlock();
}

/* What a store answers: to the logon (0), to the logoff (1), to fast shutdown (2). */
EXPORT void TestStoreAnswers(ULONG store, ULONG call, HRESULT result)
{
    platform_lock();
    Node *node = node_of(store);
    if (call == 0) {
        node->failLogon = result;
    } else if (call == 1) {
        node->failLogoff = result;
    } else {
        node->optsOut = FAILED(result);
    }
    platform_unlock();
}

EXPORT ULONG TestStoreLogons(void)
{
    platform_lock();
    ULONG count = store_logons();
    platform_unlock();
    return count;
}

/* ---- a small world */

static Node *folder(Node *parent, const WCHAR *name)
{
    Node *node = node_new(NODE_FOLDER, parent, 0, NULL);
    bag_set_text(&node->bag, PR_DISPLAY_NAME_W, name);
    bag_set_long(&node->bag, PR_FOLDER_TYPE, FOLDER_GENERIC);
    node_link(node);
    return node;
}

static Node *message(Node *parent, const WCHAR *subject, LONG flags)
{
    Node *node = node_new(NODE_MESSAGE, parent, 0, NULL);
    bag_set_text(&node->bag, PR_SUBJECT_W, subject);
    bag_set_text(&node->bag, PR_MESSAGE_CLASS_W, L"IPM.Note");
    bag_set_text(&node->bag, PR_SENDER_NAME_W, L"Sender");
    bag_set_text(&node->bag, PR_BODY_W, L"The text of a message.");
    bag_set_long(&node->bag, PR_MESSAGE_FLAGS, flags);
    bag_set_long(&node->bag, PR_MESSAGE_SIZE, 1000 + flags);
    SPropValue time = {.ulPropTag = PR_MESSAGE_DELIVERY_TIME, .Value.ft = {0, 0x01D00000}};
    bag_set(&node->bag, &time);
    node_link(node);
    return node;
}

static Node *store(Node *profile, const WCHAR *name)
{
    SPropValue value = {.ulPropTag = PR_DISPLAY_NAME_W, .Value.lpszW = (LPWSTR) name};
    Node *node = add_store(1, &value);
    add_provider(add_service(profile, name), node);
    return node;
}

/* A profile "Test" with the stores "Mailbox" and "Archive", with some folders and messages. */
EXPORT void TestDefaultWorld(void)
{
    platform_lock();
    Node *profile = add_profile(L"Test");
    Node *mailbox = store(profile, L"Mailbox");
    Node *root = node_child(mailbox, NODE_FOLDER, 0);
    Node *inbox = folder(root, L"Inbox");
    folder(inbox, L"Projects");
    folder(root, L"Sent Items");
    folder(root, L"Deleted Items");
    message(inbox, L"The first message", 1);
    message(inbox, L"The second message, with \x00E4\x00F6\x00FC and \x4E16\x754C", 0);
    Node *third = message(inbox, L"The third message, with an attachment", 0x10);
    bag_set_bool(&third->bag, PR_HASATTACH, true);
    Node *recipient = node_new(NODE_RECIPIENT, third, 0, NULL);
    bag_set_long(&recipient->bag, PR_RECIPIENT_TYPE, MAPI_TO);
    bag_set_long(&recipient->bag, PR_ROWID, 0);
    bag_set_text(&recipient->bag, PR_DISPLAY_NAME_W, L"Recipient");
    bag_set_text(&recipient->bag, PR_EMAIL_ADDRESS_W, L"recipient@example.org");
    node_link(recipient);
    Node *attach = node_new(NODE_ATTACH, third, 0, NULL);
    bag_set_long(&attach->bag, PR_ATTACH_NUM, 0);
    bag_set_long(&attach->bag, PR_ATTACH_METHOD, ATTACH_BY_VALUE);
    bag_set_text(&attach->bag, PR_ATTACH_LONG_FILENAME_W, L"notes.txt");
    bag_set_binary(&attach->bag, PR_ATTACH_DATA_BIN, "some notes", 10);
    node_link(attach);
    Node *archive = store(profile, L"Archive");
    Node *old = folder(node_child(archive, NODE_FOLDER, 0), L"Old messages");
    message(old, L"An old message", 1);
    platform_unlock();
}

/* On Windows the program itself drives this library, and nobody builds a world for it. */
void world_ensure(void)
{
#if defined(__MINGW32__)
    if (node_count(world_root(), NODE_PROFILE) == 0) {
        TestDefaultWorld();
    }
#endif
}
