/* MAPI's memory: buffers with parts that go back with them, and a count of those that live. */
#include "testmapi.h"
#include "platform.h"

#define ALIVE 0x4C495645u
#define GONE 0x474F4E45u

typedef struct Block Block;

struct Block {
    ULONG state;
    bool counted;
    Block *part;                /* the next part of the same buffer */
    Block *root;                /* of a part */
    ULONGLONG reserved;         /* what follows is aligned to 16 bytes */
};

static LONG living;

static Block *block_of(void *buffer)
{
    return (Block *) buffer - 1;
}

static void *allocate(void *parent, size_t size, bool counted)
{
    Block *block = calloc(1, sizeof *block + size);
    if (block == NULL) {
        return NULL;
    }
    platform_lock();
    block->state = ALIVE;
    block->counted = counted;
    if (parent != NULL) {
        Block *root = block_of(parent);
        root = root->root == NULL ? root : root->root;
        block->root = root;
        block->part = root->part;
        root->part = block;
    }
    living += counted;
    platform_unlock();
    return block + 1;
}

static void release(Block *block)
{
    while (block != NULL) {
        Block *next = block->part;
        living -= block->counted;
        block->state = GONE;
        free(block);
        block = next;
    }
}

void *buffer_new(void *parent, size_t size)
{
    return allocate(parent, size, true);
}

void *kept_new(void *parent, size_t size)
{
    return allocate(parent, size, false);
}

void kept_free(void *buffer)
{
    if (buffer != NULL) {
        platform_lock();
        release(block_of(buffer));
        platform_unlock();
    }
}

LONG buffers_living(void)
{
    platform_lock();
    LONG now = living;
    platform_unlock();
    return now;
}

EXPORT SCODE WINAPI MAPIAllocateBuffer(ULONG cbSize, LPVOID *lppBuffer)
{
    if (lppBuffer == NULL) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *lppBuffer = buffer_new(NULL, cbSize);
    return *lppBuffer == NULL ? MAPI_E_NOT_ENOUGH_MEMORY : S_OK;
}

EXPORT SCODE WINAPI MAPIAllocateMore(ULONG cbSize, LPVOID lpObject, LPVOID *lppBuffer)
{
    if (lppBuffer == NULL || lpObject == NULL || block_of(lpObject)->state != ALIVE) {
        return MAPI_E_INVALID_PARAMETER;
    }
    *lppBuffer = buffer_new(lpObject, cbSize);
    return *lppBuffer == NULL ? MAPI_E_NOT_ENOUGH_MEMORY : S_OK;
}

EXPORT ULONG WINAPI MAPIFreeBuffer(LPVOID lpBuffer)
{
    if (lpBuffer == NULL) {
        return S_OK;
    }
    Block *block = block_of(lpBuffer);
    if (block->state != ALIVE || block->root != NULL || !block->counted) {
        record("MAPIFreeBuffer(" POINTER "): no buffer", lpBuffer);
        return (ULONG) MAPI_E_INVALID_PARAMETER;
    }
    kept_free(lpBuffer);
    return S_OK;
}

EXPORT void WINAPI FreeProws(LPSRowSet rows)
{
    for (ULONG i = 0; rows != NULL && i < rows->cRows; i++) {
        MAPIFreeBuffer(rows->aRow[i].lpProps);
    }
    MAPIFreeBuffer(rows);
}
