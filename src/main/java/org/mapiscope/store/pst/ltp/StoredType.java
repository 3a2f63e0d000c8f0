package org.mapiscope.store.pst.ltp;

/**
 * How wide the values of a property type are where they are stored.
 *
 * <p>Source: [MS-PST] 2.3.3.3, 2.3.4.4.2; [MS-OXCDATA] 2.11.1.
 */
public final class StoredType {

    public static final int PT_NULL = 0x0001;
    public static final int PT_SHORT = 0x0002;
    public static final int PT_LONG = 0x0003;
    public static final int PT_FLOAT = 0x0004;
    public static final int PT_DOUBLE = 0x0005;
    public static final int PT_CURRENCY = 0x0006;
    public static final int PT_APPTIME = 0x0007;
    public static final int PT_ERROR = 0x000A;
    public static final int PT_BOOLEAN = 0x000B;
    public static final int PT_OBJECT = 0x000D;
    public static final int PT_LONGLONG = 0x0014;
    public static final int PT_STRING8 = 0x001E;
    public static final int PT_UNICODE = 0x001F;
    public static final int PT_SYSTIME = 0x0040;
    public static final int PT_CLSID = 0x0048;
    public static final int PT_SVREID = 0x00FB;
    public static final int PT_ACTIONS = 0x00FE;
    public static final int PT_BINARY = 0x0102;

    /** The bit of a type that says that there are many values (MV_FLAG). */
    public static final int MULTIPLE = 0x1000;

    private StoredType() {}

    /** {@return bytes of each value of {@code type}; 0 when they vary or the type is not known} */
    public static int fixedSize(int type) {
        return switch (type) {
            case PT_BOOLEAN -> Byte.BYTES;
            case PT_SHORT -> Short.BYTES;
            case PT_NULL, PT_LONG, PT_FLOAT, PT_ERROR -> Integer.BYTES;
            case PT_DOUBLE, PT_CURRENCY, PT_APPTIME, PT_LONGLONG, PT_SYSTIME -> Long.BYTES;
            case PT_CLSID -> 2 * Long.BYTES;
            default -> 0;
        };
    }
}
