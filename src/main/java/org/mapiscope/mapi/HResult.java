package org.mapiscope.mapi;

import java.io.Serializable;
import java.util.Optional;

/**
 * The 32-bit result of a MAPI call: severity in bit 31, facility in bits 16 to 28, code in bits 0 to 15.
 *
 * <p>The names of all values are in the resource {@code hresult.tsv}; only those that this program itself returns or
 * looks for are constants here.
 *
 * <p>Source: MAPICode.h, MAKE_MAPI_E and MAKE_MAPI_S.
 *
 * @param value the result as MAPI returns it; negative when the call failed
 */
public record HResult(int value) implements Serializable {
    public static final HResult S_OK = new HResult(0);
    public static final HResult MAPI_E_CALL_FAILED = new HResult(0x80004005);
    public static final HResult MAPI_E_INTERFACE_NOT_SUPPORTED = new HResult(0x80004002);
    public static final HResult MAPI_E_INVALID_PARAMETER = new HResult(0x80070057);
    public static final HResult MAPI_E_NO_ACCESS = new HResult(0x80070005);
    public static final HResult MAPI_E_NOT_ENOUGH_MEMORY = new HResult(0x8007000E);
    public static final HResult MAPI_E_NO_SUPPORT = new HResult(0x80040102);
    public static final HResult MAPI_E_BAD_CHARWIDTH = new HResult(0x80040103);
    public static final HResult MAPI_E_UNKNOWN_FLAGS = new HResult(0x80040106);
    public static final HResult MAPI_E_INVALID_ENTRYID = new HResult(0x80040107);
    public static final HResult MAPI_E_INVALID_OBJECT = new HResult(0x80040108);
    public static final HResult MAPI_E_OBJECT_CHANGED = new HResult(0x80040109);
    public static final HResult MAPI_E_OBJECT_DELETED = new HResult(0x8004010A);
    public static final HResult MAPI_E_BUSY = new HResult(0x8004010B);
    public static final HResult MAPI_E_NOT_FOUND = new HResult(0x8004010F);
    public static final HResult MAPI_E_VERSION = new HResult(0x80040110);
    public static final HResult MAPI_E_LOGON_FAILED = new HResult(0x80040111);
    public static final HResult MAPI_E_USER_CANCEL = new HResult(0x80040113);
    public static final HResult MAPI_E_UNABLE_TO_ABORT = new HResult(0x80040114);
    public static final HResult MAPI_E_NETWORK_ERROR = new HResult(0x80040115);
    public static final HResult MAPI_E_NOT_ENOUGH_DISK = new HResult(0x8004010D);
    public static final HResult MAPI_E_DISK_ERROR = new HResult(0x80040116);
    public static final HResult MAPI_E_TOO_COMPLEX = new HResult(0x80040117);
    public static final HResult MAPI_E_COMPUTED = new HResult(0x8004011A);
    public static final HResult MAPI_E_CORRUPT_DATA = new HResult(0x8004011B);
    public static final HResult MAPI_E_UNCONFIGURED = new HResult(0x8004011C);
    public static final HResult MAPI_E_FAILONEPROVIDER = new HResult(0x8004011D);
    public static final HResult MAPI_E_END_OF_SESSION = new HResult(0x80040200);
    public static final HResult MAPI_E_UNKNOWN_ENTRYID = new HResult(0x80040201);
    public static final HResult MAPI_E_INVALID_TYPE = new HResult(0x80040302);
    public static final HResult MAPI_E_TYPE_NO_SUPPORT = new HResult(0x80040303);
    public static final HResult MAPI_E_UNEXPECTED_TYPE = new HResult(0x80040304);
    public static final HResult MAPI_E_TOO_BIG = new HResult(0x80040305);
    public static final HResult MAPI_E_INVALID_BOOKMARK = new HResult(0x80040405);
    public static final HResult MAPI_E_UNABLE_TO_COMPLETE = new HResult(0x80040400);
    public static final HResult MAPI_E_TIMEOUT = new HResult(0x80040401);
    public static final HResult MAPI_E_CANCEL = new HResult(0x80040501);
    public static final HResult MAPI_E_COLLISION = new HResult(0x80040604);
    public static final HResult MAPI_E_NOT_INITIALIZED = new HResult(0x80040605);
    public static final HResult MAPI_W_ERRORS_RETURNED = new HResult(0x00040380);
    public static final HResult MAPI_W_POSITION_CHANGED = new HResult(0x00040481);
    public static final HResult MAPI_W_APPROX_COUNT = new HResult(0x00040482);

    public boolean failed() {
        return value < 0;
    }

    /** {@return whether the call worked but has something to say, as {@link #MAPI_W_APPROX_COUNT} does} */
    public boolean warns() {
        return value > 0;
    }

    /** {@return MAPI's name for this value, such as {@code MAPI_E_NOT_FOUND}; empty when the headers have none} */
    public Optional<String> name() {
        return HResultNames.nameOf(value);
    }

    /** {@return the value as MAPI's tools write it, {@code 0x8004010F}} */
    public String hex() {
        return "0x%08X".formatted(value);
    }

    /** {@return the name, or the hex value when there is no name} */
    @Override
    public String toString() {
        return name().orElseGet(this::hex);
    }
}
