package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;

/**
 * Reads the restriction of a search folder: structures of 16 bytes as MAPI has them in memory on 32 bits, offsets in the
 * place of pointers. A value is there only by its tag; the values themselves are the properties from 0x8001 on, in the
 * order in which the structures name them. One thread at a time.
 *
 * <p>Source: the files that Outlook writes, for [MS-PST] 2.4.8.6.4 leaves it out; MAPIDefS.h for the structures.
 */
final class RestrictionReader {

    private static final int SIZE = 16;
    /** Restrictions within each other: more than a person or Outlook makes. */
    private static final int MAX_DEPTH = 64;
    /** Restrictions in all, for offsets could name one many times. */
    private static final int MAX_COUNT = 10_000;
    private static final int FIRST_VALUE = 0x8001;

    private static final int RES_AND = 0x0;
    private static final int RES_OR = 0x1;
    private static final int RES_NOT = 0x2;
    private static final int RES_CONTENT = 0x3;
    private static final int RES_PROPERTY = 0x4;
    private static final int RES_COMPAREPROPS = 0x5;
    private static final int RES_BITMASK = 0x6;
    private static final int RES_SIZE = 0x7;
    private static final int RES_EXIST = 0x8;
    private static final int RES_SUBRESTRICTION = 0x9;
    private static final int RES_COMMENT = 0xA;
    private static final int RES_COUNT = 0xB;
    private static final int RES_ANNOTATION = 0xC;

    private final PropertyContext criteria;
    private final BinaryView all;
    private final Charset charset;
    private int count;
    private int values;

    private RestrictionReader(PropertyContext criteria, BinaryView all, Charset charset) {
        this.criteria = criteria;
        this.all = all;
        this.charset = charset;
    }

    /** @param charset what strings of PT_STRING8 are in */
    static Restriction read(PropertyContext criteria, BinaryView restriction, Charset charset) throws IOException {
        return new RestrictionReader(criteria, restriction, charset).read(0, 0);
    }

    private Restriction read(long offset, int depth) throws IOException {
        BinaryView in = all.slice("SRestriction", offset, SIZE);
        if (depth > MAX_DEPTH || ++count > MAX_COUNT) {
            throw in.corrupt("rt", 0, "is one of too many restrictions, or too deep");
        }
        int kind = in.i32("rt", 0);
        return switch (kind) {
            case RES_AND -> new Restriction.And(many(in, depth));
            case RES_OR -> new Restriction.Or(many(in, depth));
            case RES_NOT -> new Restriction.Not(read(in.u32("lpRes", 8), depth + 1));
            case RES_CONTENT -> new Restriction.Content(in.i32("ulFuzzyLevel", 4), tag(in, 8), value(in, 12));
            case RES_PROPERTY -> new Restriction.Property(operator(in), tag(in, 8), value(in, 12));
            case RES_COMPAREPROPS -> new Restriction.CompareProps(operator(in), tag(in, 8), tag(in, 12));
            case RES_BITMASK -> new Restriction.BitMask(in.i32("relBMR", 4) == 0, tag(in, 8), in.i32("ulMask", 12));
            case RES_SIZE -> new Restriction.Size(operator(in), tag(in, 8), in.i32("cb", 12));
            case RES_EXIST -> new Restriction.Exist(tag(in, 8));
            case RES_SUBRESTRICTION -> new Restriction.Sub(tag(in, 4), read(in.u32("lpRes", 8), depth + 1));
            case RES_COMMENT -> new Restriction.Comment(comment(in), commented(in, depth));
            case RES_COUNT -> new Restriction.Count(in.i32("ulCount", 4), read(in.u32("lpRes", 8), depth + 1));
            case RES_ANNOTATION -> new Restriction.Annotation(comment(in), commented(in, depth));
            default -> new Restriction.Unknown(kind, Bytes.of(in.bytes()));
        };
    }

    private List<Restriction> many(BinaryView in, int depth) throws IOException {
        int parts = in.limited("cRes", 4, in.u32("cRes", 4), all.size() / SIZE);
        long first = in.u32("lpRes", 8);
        List<Restriction> read = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            read.add(read(first + (long) i * SIZE, depth + 1));
        }
        return read;
    }

    private List<PropValue> comment(BinaryView in) throws IOException {
        int number = in.limited("cValues", 4, in.u32("cValues", 4), all.size() / Integer.BYTES);
        BinaryView tags = all.slice("lpProp", in.u32("lpProp", 12), (long) number * Integer.BYTES);
        List<PropValue> read = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            read.add(value(tags, (long) i * Integer.BYTES));
        }
        return read;
    }

    private Optional<Restriction> commented(BinaryView in, int depth) throws IOException {
        long part = in.u32("lpRes", 8);
        return part == 0 ? Optional.empty() : Optional.of(read(part, depth + 1));
    }

    private static PropTag tag(BinaryView in, long offset) throws IOException {
        return new PropTag(in.i32("ulPropTag", offset));
    }

    private static RelationalOperator operator(BinaryView in) throws IOException {
        RelationalOperator[] known = RelationalOperator.values();
        return known[in.limited("relop", 4, in.u32("relop", 4), known.length - 1)];
    }

    /** {@return the next value, which has the tag at {@code offset}} */
    private PropValue value(BinaryView in, long offset) throws IOException {
        PropTag tag = tag(in, offset);
        int id = FIRST_VALUE + values++;
        StoredValue stored = criteria.valueOf((id << Short.SIZE) | (tag.value() & 0xFFFF)).orElseThrow(
                () -> in.corrupt("lpProp", offset, "is of %s, property 0x%04X has no such value".formatted(tag, id)));
        return PstValues.read(tag, stored, charset);
    }
}
