/* UTF-16, and the character set of PT_STRING8: the system's on Windows, UTF-8 elsewhere. */
#include "testmapi.h"

size_t wide_length(const WCHAR *text)
{
    size_t length = 0;
    while (text[length] != 0) {
        length++;
    }
    return length;
}

/* Capitals and small letters of Latin, Greek and Cyrillic, as far as they lie in blocks. */
WCHAR wide_fold(WCHAR unit)
{
    bool plus32 = (unit >= 'A' && unit <= 'Z') || (unit >= 0xC0 && unit <= 0xDE && unit != 0xD7)
            || (unit >= 0x391 && unit <= 0x3A9) || (unit >= 0x410 && unit <= 0x42F);
    return (WCHAR) (plus32 ? unit + 32 : unit);
}

int wide_compare(const WCHAR *left, const WCHAR *right)
{
    while (*left != 0 && wide_fold(*left) == wide_fold(*right)) {
        left++;
        right++;
    }
    return (int) wide_fold(*left) - (int) wide_fold(*right);
}

bool wide_equal(const WCHAR *left, const WCHAR *right)
{
    size_t length = wide_length(left);
    return wide_length(right) == length && memcmp(left, right, length * sizeof(WCHAR)) == 0;
}

#if defined(__MINGW32__)
size_t narrow_room(const WCHAR *text)
{
    return (size_t) WideCharToMultiByte(CP_ACP, 0, text, -1, NULL, 0, NULL, NULL);
}

size_t narrow(char *to, const WCHAR *from)
{
    return (size_t) WideCharToMultiByte(CP_ACP, 0, from, -1, to, (int) narrow_room(from), NULL, NULL);
}

size_t widen(WCHAR *to, const char *from)
{
    return (size_t) MultiByteToWideChar(CP_ACP, 0, from, -1, to, (int) strlen(from) + 1);
}
#else
size_t narrow_room(const WCHAR *text)
{
    return 3 * wide_length(text) + 1;
}

/* Returns how many bytes it wrote, with the zero. */
size_t narrow(char *to, const WCHAR *from)
{
    BYTE *at = (BYTE *) to;
    for (; *from != 0; from++) {
        ULONG point = *from;
        if (point >= 0xD800 && point < 0xDC00 && from[1] >= 0xDC00 && from[1] < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10) + (*++from - 0xDC00u);
            *at++ = (BYTE) (0xF0 | point >> 18);
            *at++ = (BYTE) (0x80 | (point >> 12 & 0x3F));
            *at++ = (BYTE) (0x80 | (point >> 6 & 0x3F));
            *at++ = (BYTE) (0x80 | (point & 0x3F));
        } else if (point >= 0x800) {
            *at++ = (BYTE) (0xE0 | point >> 12);
            *at++ = (BYTE) (0x80 | (point >> 6 & 0x3F));
            *at++ = (BYTE) (0x80 | (point & 0x3F));
        } else if (point >= 0x80) {
            *at++ = (BYTE) (0xC0 | point >> 6);
            *at++ = (BYTE) (0x80 | (point & 0x3F));
        } else {
            *at++ = (BYTE) point;
        }
    }
    *at++ = 0;
    return (size_t) (at - (BYTE *) to);
}

/* Returns how many units it wrote, with the zero; a byte that begins no character stands for itself. */
size_t widen(WCHAR *to, const char *from)
{
    WCHAR *at = to;
    const BYTE *bytes = (const BYTE *) from;
    while (*bytes != 0) {
        ULONG more = *bytes >= 0xF0 ? 3 : *bytes >= 0xE0 ? 2 : *bytes >= 0xC0 ? 1 : 0;
        ULONG point = more == 0 ? *bytes : *bytes & (0x3Fu >> more);
        bytes++;
        for (; more > 0 && (*bytes & 0xC0) == 0x80; more--) {
            point = point << 6 | (*bytes++ & 0x3Fu);
        }
        if (point >= 0x10000) {
            *at++ = (WCHAR) (0xD800 + ((point - 0x10000) >> 10 & 0x3FF));
            *at++ = (WCHAR) (0xDC00 + (point & 0x3FF));
        } else {
            *at++ = (WCHAR) point;
        }
    }
    *at++ = 0;
    return (size_t) (at - to);
}
#endif

void argument_text(WCHAR *to, size_t size, LPCTSTR text, ULONG flags)
{
    to[0] = 0;
    if (text == NULL) {
        return;
    }
    WCHAR *wide = kept_new(NULL, (strlen((const char *) text) + 1) * 2 * sizeof(WCHAR));
    const WCHAR *from = (const WCHAR *) (const void *) text;
    if ((flags & MAPI_UNICODE) == 0) {
        widen(wide, (const char *) text);
        from = wide;
    }
    size_t length = wide_length(from);
    length = length < size ? length : size - 1;
    memcpy(to, from, length * sizeof(WCHAR));
    to[length] = 0;
    kept_free(wide);
}

const char *shown(char to[200], LPCTSTR text, ULONG flags)
{
    if (text == NULL) {
        return "NULL";
    }
    WCHAR wide[60];
    argument_text(wide, 60, text, flags);
    to[0] = '"';
    size_t length = narrow(to + 1, wide);
    to[length] = '"';
    to[length + 1] = 0;
    return to;
}
