package org.mapiscope.mapi;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;

/**
 * A property of an object with its value (SPropValue).
 *
 * <p>Sealed, so that a switch over it must deal with each type, {@link ErrorValue} and {@link UnknownValue} included.
 *
 * <p>Source: MAPIDefS.h, SPropValue; [MS-OXCDATA] 2.11.
 */
public sealed interface PropValue {
    PropTag tag();

    /** A property that is there and has no value (PT_NULL). */
    record NullValue(PropTag tag) implements PropValue {}

    /** PT_I2. */
    record ShortValue(PropTag tag, short value) implements PropValue {}

    /** PT_LONG. */
    record LongValue(PropTag tag, int value) implements PropValue {}

    /** PT_R4. */
    record FloatValue(PropTag tag, float value) implements PropValue {}

    /** PT_DOUBLE. */
    record DoubleValue(PropTag tag, double value) implements PropValue {}

    /**
     * PT_CURRENCY.
     *
     * @param value ten-thousandths of the unit
     */
    record CurrencyValue(PropTag tag, long value) implements PropValue {}

    /**
     * PT_APPTIME.
     *
     * @param value days since 30 December 1899
     */
    record AppTimeValue(PropTag tag, double value) implements PropValue {}

    record BooleanValue(PropTag tag, boolean value) implements PropValue {}

    /** A property that is an object to be opened with IMAPIProp::OpenProperty (PT_OBJECT). */
    record ObjectValue(PropTag tag) implements PropValue {}

    /** PT_I8. */
    record LongLongValue(PropTag tag, long value) implements PropValue {}

    /**
     * A string in a code page (PT_STRING8), with its bytes as they were found.
     *
     * @param charset what the bytes are taken to be in
     */
    record String8Value(PropTag tag, Bytes raw, Charset charset) implements PropValue {
        public String value() {
            return new String(raw.toArray(), charset);
        }
    }

    /** PT_UNICODE. */
    record UnicodeValue(PropTag tag, String value) implements PropValue {}

    /**
     * PT_SYSTIME.
     *
     * @param fileTime units of 100 nanoseconds since 1 January 1601, UTC
     */
    record SysTimeValue(PropTag tag, long fileTime) implements PropValue {
        private static final long EPOCH_SECONDS = 11_644_473_600L;
        private static final long UNITS_A_SECOND = 10_000_000L;

        public static SysTimeValue of(PropTag tag, Instant instant) {
            return new SysTimeValue(tag,
                    (instant.getEpochSecond() + EPOCH_SECONDS) * UNITS_A_SECOND + instant.getNano() / 100);
        }

        public Instant instant() {
            return Instant.ofEpochSecond(Math.floorDiv(fileTime, UNITS_A_SECOND) - EPOCH_SECONDS,
                    Math.floorMod(fileTime, UNITS_A_SECOND) * 100);
        }
    }

    /** PT_CLSID. */
    record ClsidValue(PropTag tag, MapiUid value) implements PropValue {}

    /** Bytes: PT_BINARY, PT_SVREID and PT_ACTIONS, as the tag says. */
    record BinaryValue(PropTag tag, Bytes value) implements PropValue {}

    /** PT_SRESTRICT. */
    record RestrictionValue(PropTag tag, Restriction value) implements PropValue {}

    /**
     * Many values of one type (PT_MV_*).
     *
     * @param values each with this property's identifier and the single type
     */
    record MultiValue(PropTag tag, List<PropValue> values) implements PropValue {
        public MultiValue {
            values = List.copyOf(values);
        }
    }

    /** What stands in a property's place when it is absent or could not be read (PT_ERROR). */
    record ErrorValue(PropTag tag, HResult result) implements PropValue {}

    /**
     * A property whose type this program does not know, with its bytes as they were found; and PT_ACTIONS.
     *
     * @param raw of PT_ACTIONS in the form of [MS-OXORULE] 2.2.4.1.10, as a message that is a rule keeps them
     */
    record UnknownValue(PropTag tag, Bytes raw) implements PropValue {}
}
