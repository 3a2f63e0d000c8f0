/* IStream over the bytes that a property had when it was opened. */
#include "propmethods.h"

UNKNOWN_METHODS(IStream)

static HRESULT read(Object *self, void *to, ULONG size, ULONG *done)
{
    ULONGLONG left = self->position < self->size ? self->size - self->position : 0;
    ULONG count = size < left ? size : (ULONG) left;
    if (count > 0) {
        memcpy(to, self->bytes + self->position, count);
    }
    self->position += count;
    if (done != NULL) {
        *done = bad_of("IStream::Read") == BAD_COUNT ? 0x7FFFFFFF : count;
    }
    return S_OK;
}

static HRESULT WINAPI IStream_Read_(IStream *self, void *to, ULONG size, ULONG *done)
{
    CALL(self, "IStream::Read", read(object_, to, size, done), "cb=%u", size);
}

static HRESULT WINAPI IStream_Write_(IStream *self, const void *from, ULONG size, ULONG *done)
{
    (void) from;
    (void) done;
    CALL(self, "IStream::Write", STG_E_ACCESSDENIED, "cb=%u", size);
}

static HRESULT seek(Object *self, LONGLONG move, DWORD origin, ULARGE_INTEGER *position)
{
    LONGLONG to = move + (LONGLONG) (origin == STREAM_SEEK_CUR ? self->position
            : origin == STREAM_SEEK_END ? self->size : 0);
    if (to < 0 || origin > STREAM_SEEK_END) {
        return STG_E_INVALIDFUNCTION;
    }
    self->position = (ULONGLONG) to;
    if (position != NULL) {
        position->QuadPart = self->position;
    }
    return S_OK;
}

static HRESULT WINAPI IStream_Seek_(IStream *self, LARGE_INTEGER move, DWORD origin, ULARGE_INTEGER *position)
{
    CALL(self, "IStream::Seek", seek(object_, move.QuadPart, origin, position), "dlibMove=%lld, dwOrigin=%u",
            (long long) move.QuadPart, (unsigned) origin);
}

static HRESULT WINAPI IStream_SetSize_(IStream *self, ULARGE_INTEGER size)
{
    CALL(self, "IStream::SetSize", STG_E_ACCESSDENIED, "libNewSize=%llu", (unsigned long long) size.QuadPart);
}

static HRESULT WINAPI IStream_CopyTo_(IStream *self, IStream *to, ULARGE_INTEGER size, ULARGE_INTEGER *done,
        ULARGE_INTEGER *written)
{
    (void) to;
    (void) done;
    (void) written;
    CALL(self, "IStream::CopyTo", E_NOTIMPL, "cb=%llu", (unsigned long long) size.QuadPart);
}

static HRESULT WINAPI IStream_Commit_(IStream *self, DWORD flags)
{
    CALL(self, "IStream::Commit", S_OK, "grfCommitFlags=0x%X", (unsigned) flags);
}

static HRESULT WINAPI IStream_Revert_(IStream *self)
{
    CALL(self, "IStream::Revert", S_OK, "%s", "");
}

static HRESULT WINAPI IStream_LockRegion_(IStream *self, ULARGE_INTEGER offset, ULARGE_INTEGER size, DWORD type)
{
    (void) offset;
    (void) size;
    CALL(self, "IStream::LockRegion", STG_E_INVALIDFUNCTION, "dwLockType=%u", (unsigned) type);
}

static HRESULT WINAPI IStream_UnlockRegion_(IStream *self, ULARGE_INTEGER offset, ULARGE_INTEGER size, DWORD type)
{
    (void) offset;
    (void) size;
    CALL(self, "IStream::UnlockRegion", STG_E_INVALIDFUNCTION, "dwLockType=%u", (unsigned) type);
}

static HRESULT stat(Object *self, STATSTG *out)
{
    if (out == NULL) {
        return STG_E_INVALIDPOINTER;
    }
    memset(out, 0, sizeof *out);
    out->type = STGTY_STREAM;
    out->cbSize.QuadPart = self->size;
    return S_OK;
}

static HRESULT WINAPI IStream_Stat_(IStream *self, STATSTG *out, DWORD flags)
{
    CALL(self, "IStream::Stat", stat(object_, out), "grfStatFlag=0x%X", (unsigned) flags);
}

static HRESULT WINAPI IStream_Clone_(IStream *self, IStream **out)
{
    (void) out;
    CALL(self, "IStream::Clone", E_NOTIMPL, "%s", "");
}

static const IStreamVtbl STREAM = {
    .QueryInterface = IStream_QueryInterface, .AddRef = IStream_AddRef, .Release = IStream_Release,
    .Read = IStream_Read_, .Write = IStream_Write_, .Seek = IStream_Seek_, .SetSize = IStream_SetSize_,
    .CopyTo = IStream_CopyTo_, .Commit = IStream_Commit_, .Revert = IStream_Revert_,
    .LockRegion = IStream_LockRegion_, .UnlockRegion = IStream_UnlockRegion_, .Stat = IStream_Stat_,
    .Clone = IStream_Clone_};

HRESULT stream_new(Object *of, const void *bytes, ULONGLONG size, IStream **out)
{
    Object *stream = object_new(sizeof *stream, KIND_STREAM, &STREAM, of->session, of->node);
    stream->bytes = kept_new(NULL, size + 1);
    if (size > 0) {
        memcpy(stream->bytes, bytes, size);
    }
    stream->size = size;
    *out = (IStream *) (void *) stream;
    return S_OK;
}
