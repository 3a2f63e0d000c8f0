package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

/** What a provider that has gone wrong may answer: null pointers, wild ones, counts past reason. Never the JVM's end. */
class BadMemoryTest {
    private static final PropTag SUBJECT = new PropTag(0x0037001F);
    private static final Layout LAYOUT = Layout.BITS_64;
    private static final String MISTAKEN = "TestCall failed: MAPI_E_CALL_FAILED: The answer makes no sense: ";

    private final MemoryWriter writer = new MemoryWriter(LAYOUT);

    @Test
    void aNullPointerForAStringIsSaid() {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, SUBJECT.value());

        assertEquals(MISTAKEN + "0x0037001F has a null pointer for its value",
                failure(() -> props().values(PlacedMemory.ADDRESS, 1)));
    }

    @Test
    void aWildPointerIsSaid() {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, SUBJECT.value());
        writer.i64(value + LAYOUT.of(Place.SPROPVALUE_VALUE), 0xDEADBEEF00L);

        assertEquals(MISTAKEN + "it points to 0xDEADBEEF00, where there is no memory",
                failure(() -> props().values(PlacedMemory.ADDRESS, 1)));
    }

    @Test
    void aRowOfManyValuesWithoutAPointerIsSaid() {
        int set = writer.allocate(LAYOUT.of(Place.SROWSET_A_ROW) + LAYOUT.of(Place.SROW_SIZE));
        writer.i32(set, Place.SROWSET_C_ROWS, 1);
        writer.i32(set + LAYOUT.of(Place.SROWSET_A_ROW), Place.SROW_C_VALUES, 12);

        assertEquals(MISTAKEN + "SRow.lpProps is a null pointer",
                failure(() -> props().rows(PlacedMemory.ADDRESS, 10, List.of())));
    }

    @Test
    void moreRowsThanAskedForAreRefused() {
        writer.i32(writer.allocate(64), Place.SROWSET_C_ROWS, 11);

        assertEquals(MISTAKEN + "SRowSet.cRows is 11, more than the limit of 10",
                failure(() -> props().rows(PlacedMemory.ADDRESS, 10, List.of())));
    }

    @Test
    void aCountIsUnsigned() {
        writer.i32(writer.allocate(64), Place.SPROPTAGARRAY_C_VALUES, -1);

        assertEquals(MISTAKEN + "SPropTagArray.cValues is 4294967295, more than the limit of 65536",
                failure(() -> props().tags(PlacedMemory.ADDRESS)));
    }

    @Test
    void aBinaryValuePastReasonIsRefused() {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, 0x0FFF0102);
        writer.i32(value + LAYOUT.of(Place.SPROPVALUE_VALUE), Place.SBINARY_CB, 0x7FFFFFFF);
        writer.pointer(value + LAYOUT.of(Place.SPROPVALUE_VALUE), Place.SBINARY_LPB, value);

        assertEquals(MISTAKEN + "a length in bytes is 2147483647, more than the limit of 536870912",
                failure(() -> props().values(PlacedMemory.ADDRESS, 1)));
    }

    @Test
    void aBinaryValueThatEndsOutsideMemoryIsSaid() {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, 0x0FFF0102);
        writer.i32(value + LAYOUT.of(Place.SPROPVALUE_VALUE), Place.SBINARY_CB, 5000);
        writer.pointer(value + LAYOUT.of(Place.SPROPVALUE_VALUE), Place.SBINARY_LPB, value);

        assertEquals(MISTAKEN + "it points to 0x7FF01000, where there is no memory",
                failure(() -> props().values(PlacedMemory.ADDRESS, 1)));
    }

    @Test
    void aStringWithoutAnEndIsSaid() {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, SUBJECT.value());
        byte[] noise = new byte[3 * ProcessMemory.PAGE - 0x10 - 24];
        Arrays.fill(noise, (byte) 'x');
        writer.pointer(value + LAYOUT.of(Place.SPROPVALUE_VALUE), writer.copy(noise));

        assertEquals(MISTAKEN + "it points to 0x7FF03000, where there is no memory",
                failure(() -> props().values(PlacedMemory.ADDRESS, 1)));
    }

    @Test
    void aRestrictionThatContainsItselfIsRefused() {
        int not = writer.allocate(Place.SRESTRICTION_SIZE);
        writer.i32(not, Place.SRESTRICTION_RT, RestrictionReader.RES_NOT);
        writer.pointer(not + LAYOUT.of(Place.SRESTRICTION_RES), Place.SNOTRESTRICTION_LP_RES, not);

        assertEquals(MISTAKEN + "a restriction is nested more than 100 deep",
                failure(() -> props().restrictions().read(PlacedMemory.ADDRESS)));
    }

    @Test
    void aRestrictionOfAKindThatIsNotKnownKeepsItsBytes() throws MapiException {
        int unknown = writer.allocate(Place.SRESTRICTION_SIZE);
        writer.i32(unknown, Place.SRESTRICTION_RT, 77);
        writer.i32(unknown + LAYOUT.of(Place.SRESTRICTION_RES), 0x04030201);

        assertEquals(new Restriction.Unknown(77, Bytes.ofHex("01020304" + "00".repeat(20))),
                props().restrictions().read(PlacedMemory.ADDRESS));
    }

    @Test
    void aTypeThatIsNotKnownKeepsItsBytes() throws MapiException {
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, 0x60010099);
        writer.i64(value + LAYOUT.of(Place.SPROPVALUE_VALUE), 1);

        assertEquals(List.of(new PropValue.UnknownValue(new PropTag(0x60010099), Bytes.ofHex("01" + "00".repeat(15)))),
                props().values(PlacedMemory.ADDRESS, 1));
    }

    @RepeatedTest(300)
    void noiseIsValuesOrAMapiException(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] noise = new byte[2000];
        random.nextBytes(noise);
        PropReader props = new PropReader(new PlacedMemory(noise).reader(LAYOUT), StandardCharsets.UTF_8);

        MapiException failed = assertThrows(MapiException.class, () -> {
            for (int i = 0; i < noise.length; i++) {
                props.values(PlacedMemory.ADDRESS + i, 20);
                props.rows(PlacedMemory.ADDRESS + i, 1000, List.of());
            }
            throw new MapiException("TestCall", HResult.MAPI_E_CALL_FAILED, "All of it was values");
        });

        assertEquals(HResult.MAPI_E_CALL_FAILED, failed.result());
    }

    @Test
    void memoryOfThisProcessIsReadAndWhatIsNotThereIsNot() {
        Assumptions.assumeTrue(Platform.isWindows() || (Platform.isLinux() && Platform.is64Bit()),
                "only Windows and 64-bit Linux say what memory is there");
        ProcessMemory memory = ProcessMemory.ofThisProcess();
        byte[] read = new byte[6];
        try (Memory there = new Memory(4)) {
            there.write(0, new byte[]{1, 2, 3, 4}, 0, 4);

            assertTrue(memory.read(Pointer.nativeValue(there), read, 1, 4));
        }
        assertArrayEquals(new byte[]{0, 1, 2, 3, 4, 0}, read);
        assertFalse(memory.read(0x10, read, 0, 4));
    }

    private PropReader props() {
        return new PropReader(new PlacedMemory(writer).reader(LAYOUT), StandardCharsets.UTF_8);
    }

    private static @Nullable String failure(Executable call) {
        return assertThrows(MapiException.class, call).getMessage();
    }
}
