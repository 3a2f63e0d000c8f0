package org.mapiscope.nativemapi.com;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in arrays of bytes as they lie in memory, the low byte first, at any offset. */
final class LittleEndian {
    private static final VarHandle I16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle I64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    static short i16(byte[] bytes, int offset) {
        return (short) I16.get(bytes, offset);
    }

    static int i32(byte[] bytes, int offset) {
        return (int) I32.get(bytes, offset);
    }

    static long i64(byte[] bytes, int offset) {
        return (long) I64.get(bytes, offset);
    }

    static void set(byte[] bytes, int offset, int value) {
        I32.set(bytes, offset, value);
    }
}
