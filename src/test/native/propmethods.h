/* The methods of IUnknown and IMAPIProp for one interface that has them: PROP_METHODS makes them, PROP_SLOTS lists them. */
#ifndef PROPMETHODS_H
#define PROPMETHODS_H

#include "testmapi.h"

#define UNKNOWN_METHODS(I)                                                                                          \
    static HRESULT WINAPI I##_QueryInterface(I *self, REFIID riid, LPVOID *out)                                      \
    {                                                                                                               \
        return object_query((Object *) (void *) self, riid, out);                                                   \
    }                                                                                                               \
    static ULONG WINAPI I##_AddRef(I *self)                                                                          \
    {                                                                                                               \
        return object_add_reference((Object *) (void *) self);                                                      \
    }                                                                                                               \
    static ULONG WINAPI I##_Release(I *self)                                                                         \
    {                                                                                                               \
        return object_release((Object *) (void *) self);                                                            \
    }

#define LAST_ERROR_METHOD(I)                                                                                        \
    static HRESULT WINAPI I##_GetLastError(I *self, HRESULT hResult, ULONG ulFlags, LPMAPIERROR *out)                \
    {                                                                                                               \
        return object_last_error((Object *) (void *) self, hResult, ulFlags, out);                                  \
    }

#define PROP_METHODS(I)                                                                                             \
    UNKNOWN_METHODS(I)                                                                                              \
    LAST_ERROR_METHOD(I)                                                                                            \
    static HRESULT WINAPI I##_SaveChanges(I *self, ULONG ulFlags)                                                    \
    {                                                                                                               \
        CALL(self, "IMAPIProp::SaveChanges", prop_save(object_, ulFlags), "ulFlags=0x%X", ulFlags);                 \
    }                                                                                                               \
    static HRESULT WINAPI I##_GetProps(I *self, LPSPropTagArray tags, ULONG ulFlags, ULONG *count, LPSPropValue *out) \
    {                                                                                                               \
        CALL(self, "IMAPIProp::GetProps", prop_get(object_, tags, ulFlags, count, out), "cValues=%u, ulFlags=0x%X",  \
                tags == NULL ? 0 : tags->cValues, ulFlags);                                                         \
    }                                                                                                               \
    static HRESULT WINAPI I##_GetPropList(I *self, ULONG ulFlags, LPSPropTagArray *out)                              \
    {                                                                                                               \
        CALL(self, "IMAPIProp::GetPropList", prop_list(object_, ulFlags, out), "ulFlags=0x%X", ulFlags);            \
    }                                                                                                               \
    static HRESULT WINAPI I##_OpenProperty(I *self, ULONG tag, LPCIID iid, ULONG options, ULONG ulFlags,             \
            LPUNKNOWN *out)                                                                                         \
    {                                                                                                               \
        CALL(self, "IMAPIProp::OpenProperty", prop_open(object_, tag, iid, options, ulFlags, out),                  \
                "ulPropTag=0x%08X, lpiid=%08X, ulInterfaceOptions=0x%X, ulFlags=0x%X", tag,                         \
                iid == NULL ? 0 : (ULONG) iid->Data1, options, ulFlags);                                            \
    }                                                                                                               \
    static HRESULT WINAPI I##_SetProps(I *self, ULONG count, LPSPropValue values, LPSPropProblemArray *problems)     \
    {                                                                                                               \
        CALL(self, "IMAPIProp::SetProps", prop_set(object_, count, values, problems), "cValues=%u", count);         \
    }                                                                                                               \
    static HRESULT WINAPI I##_DeleteProps(I *self, LPSPropTagArray tags, LPSPropProblemArray *problems)              \
    {                                                                                                               \
        CALL(self, "IMAPIProp::DeleteProps", prop_delete(object_, tags, problems), "cValues=%u",                    \
                tags == NULL ? 0 : tags->cValues);                                                                  \
    }                                                                                                               \
    static HRESULT WINAPI I##_CopyTo(I *self, ULONG count, LPCIID excludeIids, LPSPropTagArray exclude,              \
            ULONG ulUIParam, LPMAPIPROGRESS progress, LPCIID iid, LPVOID destination, ULONG ulFlags,                \
            LPSPropProblemArray *problems)                                                                          \
    {                                                                                                               \
        (void) excludeIids;                                                                                         \
        (void) progress;                                                                                            \
        (void) iid;                                                                                                 \
        CALL(self, "IMAPIProp::CopyTo", prop_copy_to(object_, exclude, destination, ulFlags, problems),             \
                "ciidExclude=%u, ulUIParam=0x%X, ulFlags=0x%X", count, ulUIParam, ulFlags);                         \
    }                                                                                                               \
    static HRESULT WINAPI I##_CopyProps(I *self, LPSPropTagArray include, ULONG ulUIParam, LPMAPIPROGRESS progress,  \
            LPCIID iid, LPVOID destination, ULONG ulFlags, LPSPropProblemArray *problems)                           \
    {                                                                                                               \
        (void) progress;                                                                                            \
        (void) iid;                                                                                                 \
        CALL(self, "IMAPIProp::CopyProps", prop_copy(object_, include, destination, ulFlags, problems),             \
                "ulUIParam=0x%X, ulFlags=0x%X", ulUIParam, ulFlags);                                                \
    }                                                                                                               \
    static HRESULT WINAPI I##_GetNamesFromIDs(I *self, LPSPropTagArray *tags, LPGUID set, ULONG ulFlags,             \
            ULONG *count, LPMAPINAMEID **out)                                                                       \
    {                                                                                                               \
        CALL(self, "IMAPIProp::GetNamesFromIDs", prop_names(object_, tags, set, ulFlags, count, out),               \
                "cValues=%u, ulFlags=0x%X", tags == NULL || *tags == NULL ? 0 : (*tags)->cValues, ulFlags);         \
    }                                                                                                               \
    static HRESULT WINAPI I##_GetIDsFromNames(I *self, ULONG count, LPMAPINAMEID *names, ULONG ulFlags,              \
            LPSPropTagArray *out)                                                                                   \
    {                                                                                                               \
        CALL(self, "IMAPIProp::GetIDsFromNames", prop_ids(object_, count, names, ulFlags, out),                     \
                "cPropNames=%u, ulFlags=0x%X", count, ulFlags);                                                     \
    }

#define PROP_SLOTS(I)                                                                                               \
    .QueryInterface = I##_QueryInterface, .AddRef = I##_AddRef, .Release = I##_Release,                             \
    .GetLastError = I##_GetLastError, .SaveChanges = I##_SaveChanges, .GetProps = I##_GetProps,                     \
    .GetPropList = I##_GetPropList, .OpenProperty = I##_OpenProperty, .SetProps = I##_SetProps,                     \
    .DeleteProps = I##_DeleteProps, .CopyTo = I##_CopyTo, .CopyProps = I##_CopyProps,                               \
    .GetNamesFromIDs = I##_GetNamesFromIDs, .GetIDsFromNames = I##_GetIDsFromNames

#endif
