package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * A condition that rows of a table, or messages of a search folder, meet or not (SRestriction).
 *
 * <p>Source: MAPIDefS.h, RES_*; [MS-OXCDATA] 2.12.
 */
public sealed interface Restriction {
    /** RES_AND: all of them; true when there are none. */
    record And(List<Restriction> parts) implements Restriction {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** RES_OR: at least one of them; false when there are none. */
    record Or(List<Restriction> parts) implements Restriction {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** RES_NOT. */
    record Not(Restriction part) implements Restriction {}

    /**
     * RES_CONTENT: a string or bytes within a property.
     *
     * @param fuzzyLevel FL_FULLSTRING 0, FL_SUBSTRING 1 or FL_PREFIX 2 in the low half; FL_IGNORECASE 0x10000,
     *     FL_IGNORENONSPACE 0x20000, FL_LOOSE 0x40000 in the high half
     */
    record Content(int fuzzyLevel, PropTag tag, PropValue value) implements Restriction {}

    /** RES_PROPERTY: a property against a value. */
    record Property(RelationalOperator operator, PropTag tag, PropValue value) implements Restriction {}

    /** RES_COMPAREPROPS: two properties of the same row. */
    record CompareProps(RelationalOperator operator, PropTag left, PropTag right) implements Restriction {}

    /** RES_BITMASK: whether {@code property & mask} is zero (BMR_EQZ) or not (BMR_NEZ). */
    record BitMask(boolean zero, PropTag tag, int mask) implements Restriction {}

    /**
     * RES_SIZE: the size of a property's value.
     *
     * @param size bytes
     */
    record Size(RelationalOperator operator, PropTag tag, int size) implements Restriction {}

    /** RES_EXIST. */
    record Exist(PropTag tag) implements Restriction {}

    /**
     * RES_SUBRESTRICTION: at least one row of a message's table meets {@code part}.
     *
     * @param subObject PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS
     */
    record Sub(PropTag subObject, Restriction part) implements Restriction {}

    /** RES_COMMENT: {@code part} with notes that do not count; true when there is no part. */
    record Comment(List<PropValue> values, Optional<Restriction> part) implements Restriction {
        public Comment {
            values = List.copyOf(values);
        }
    }

    /** RES_COUNT: at most {@code count} rows that meet {@code part}. */
    record Count(int count, Restriction part) implements Restriction {}

    /** RES_ANNOTATION: as {@link Comment}. */
    record Annotation(List<PropValue> values, Optional<Restriction> part) implements Restriction {
        public Annotation {
            values = List.copyOf(values);
        }
    }

    /** A kind that this program does not know, with its bytes as they were found. */
    record Unknown(int kind, Bytes raw) implements Restriction {}
}
