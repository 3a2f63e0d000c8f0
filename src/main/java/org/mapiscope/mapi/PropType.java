package org.mapiscope.mapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of a property: the low 16 bits of its tag, {@link #MV_FLAG} and {@link #MV_INSTANCE} included.
 *
 * <p>Source: MAPIDefS.h, PT_*; [MS-OXCDATA] 2.11.1.
 *
 * @param value 16 bits, unsigned
 */
public record PropType(int value) {
    /** In a type: many values. */
    public static final int MV_FLAG = 0x1000;

    /** In a column's type, with {@link #MV_FLAG}: a row for each of the values. */
    public static final int MV_INSTANCE = 0x2000;

    public static final PropType PT_UNSPECIFIED = new PropType(0x0000);
    public static final PropType PT_NULL = new PropType(0x0001);
    public static final PropType PT_I2 = new PropType(0x0002);
    public static final PropType PT_LONG = new PropType(0x0003);
    public static final PropType PT_R4 = new PropType(0x0004);
    public static final PropType PT_DOUBLE = new PropType(0x0005);
    public static final PropType PT_CURRENCY = new PropType(0x0006);
    public static final PropType PT_APPTIME = new PropType(0x0007);
    public static final PropType PT_ERROR = new PropType(0x000A);
    public static final PropType PT_BOOLEAN = new PropType(0x000B);
    public static final PropType PT_OBJECT = new PropType(0x000D);
    public static final PropType PT_I8 = new PropType(0x0014);
    public static final PropType PT_STRING8 = new PropType(0x001E);
    public static final PropType PT_UNICODE = new PropType(0x001F);
    public static final PropType PT_SYSTIME = new PropType(0x0040);
    public static final PropType PT_CLSID = new PropType(0x0048);
    public static final PropType PT_SVREID = new PropType(0x00FB);
    public static final PropType PT_SRESTRICT = new PropType(0x00FD);
    public static final PropType PT_ACTIONS = new PropType(0x00FE);
    public static final PropType PT_BINARY = new PropType(0x0102);
    public static final PropType PT_MV_I2 = PT_I2.many();
    public static final PropType PT_MV_LONG = PT_LONG.many();
    public static final PropType PT_MV_R4 = PT_R4.many();
    public static final PropType PT_MV_DOUBLE = PT_DOUBLE.many();
    public static final PropType PT_MV_CURRENCY = PT_CURRENCY.many();
    public static final PropType PT_MV_APPTIME = PT_APPTIME.many();
    public static final PropType PT_MV_I8 = PT_I8.many();
    public static final PropType PT_MV_STRING8 = PT_STRING8.many();
    public static final PropType PT_MV_UNICODE = PT_UNICODE.many();
    public static final PropType PT_MV_SYSTIME = PT_SYSTIME.many();
    public static final PropType PT_MV_CLSID = PT_CLSID.many();
    public static final PropType PT_MV_BINARY = PT_BINARY.many();

    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        String[] names = {"PT_UNSPECIFIED", "PT_NULL", "PT_I2", "PT_LONG", "PT_R4", "PT_DOUBLE", "PT_CURRENCY",
            "PT_APPTIME", "", "", "PT_ERROR", "PT_BOOLEAN", "", "PT_OBJECT"};
        for (int value = 0; value < names.length; value++) {
            if (!names[value].isEmpty()) {
                NAMES.put(value, names[value]);
            }
        }
        NAMES.putAll(Map.of(0x14, "PT_I8", 0x1E, "PT_STRING8", 0x1F, "PT_UNICODE", 0x40, "PT_SYSTIME", 0x48, "PT_CLSID",
                0xFB, "PT_SVREID", 0xFD, "PT_SRESTRICT", 0xFE, "PT_ACTIONS", 0x102, "PT_BINARY"));
    }

    public PropType {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("A property type has 16 bits, not 0x%X".formatted(value));
        }
    }

    public boolean isMultiValued() {
        return (value & MV_FLAG) != 0;
    }

    /** {@return the type of many values of this type} */
    public PropType many() {
        return new PropType(value | MV_FLAG);
    }

    /** {@return the type of one value, without {@link #MV_FLAG} and {@link #MV_INSTANCE}} */
    public PropType single() {
        return new PropType(value & ~(MV_FLAG | MV_INSTANCE));
    }

    /** {@return MAPI's name, such as {@code PT_MV_LONG}, or the value in hex when it has none} */
    @Override
    public String toString() {
        String single = NAMES.get(single().value);
        if (single == null) {
            return "0x%04X".formatted(value);
        }
        return isMultiValued() ? single.replace("PT_", (value & MV_INSTANCE) == 0 ? "PT_MV_" : "PT_MVI_") : single;
    }
}
