package org.mapiscope.nativemapi.com;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/** Reads SRestriction. Not thread-safe. Source: MAPIDefS.h, RES_*. */
final class RestrictionReader {
    static final int RES_AND = 0;
    static final int RES_OR = 1;
    static final int RES_NOT = 2;
    static final int RES_CONTENT = 3;
    static final int RES_PROPERTY = 4;
    static final int RES_COMPAREPROPS = 5;
    static final int RES_BITMASK = 6;
    static final int RES_SIZE = 7;
    static final int RES_EXIST = 8;
    static final int RES_SUBRESTRICTION = 9;
    static final int RES_COMMENT = 10;
    static final int RES_COUNT = 11;
    static final int RES_ANNOTATION = 12;
    static final int BMR_EQZ = 0;
    static final int BMR_NEZ = 1;

    /** Deepest nesting; more is taken for a restriction that contains itself. */
    static final int MAX_DEPTH = 100;

    /** Most parts of one AND or OR. */
    static final int MAX_PARTS = 0x10000;

    private final MemoryReader memory;
    private final PropReader props;
    private int depth;

    RestrictionReader(MemoryReader memory, PropReader props) {
        this.memory = memory;
        this.props = props;
    }

    Restriction read(long restriction) throws MapiException {
        if (depth == MAX_DEPTH) {
            throw memory.bad("a restriction is nested more than " + MAX_DEPTH + " deep");
        }
        depth++;
        try {
            int kind = memory.i32(restriction, Place.SRESTRICTION_RT);
            long res = restriction + memory.layout().of(Place.SRESTRICTION_RES);
            Optional<Restriction> known = read(kind, res);
            return known.isPresent() ? known.get() : new Restriction.Unknown(kind, raw(res));
        } finally {
            depth--;
        }
    }

    /** {@return the restriction; empty for a kind, or an operator of it, that is not known} */
    private Optional<Restriction> read(int kind, long res) throws MapiException {
        return switch (kind) {
            case RES_AND -> Optional.of(new Restriction.And(parts(res)));
            case RES_OR -> Optional.of(new Restriction.Or(parts(res)));
            case RES_NOT -> Optional.of(new Restriction.Not(read(memory.required(res, Place.SNOTRESTRICTION_LP_RES))));
            case RES_CONTENT -> Optional.of(content(res));
            case RES_PROPERTY -> property(res);
            case RES_COMPAREPROPS -> compareProps(res);
            case RES_BITMASK -> bitMask(res);
            case RES_SIZE -> size(res);
            case RES_EXIST -> Optional.of(new Restriction.Exist(tag(res, Place.SEXISTRESTRICTION_UL_PROP_TAG)));
            case RES_SUBRESTRICTION -> Optional.of(new Restriction.Sub(tag(res, Place.SSUBRESTRICTION_UL_SUB_OBJECT),
                    read(memory.required(res, Place.SSUBRESTRICTION_LP_RES))));
            case RES_COMMENT -> Optional.of(new Restriction.Comment(notes(res), noted(res)));
            case RES_COUNT -> Optional.of(new Restriction.Count(memory.i32(res, Place.SCOUNTRESTRICTION_UL_COUNT),
                    read(memory.required(res, Place.SCOUNTRESTRICTION_LP_RES))));
            case RES_ANNOTATION -> Optional.of(new Restriction.Annotation(notes(res), noted(res)));
            default -> Optional.empty();
        };
    }

    private List<Restriction> parts(long res) throws MapiException {
        int count = memory.count(res, Place.SANDRESTRICTION_C_RES, MAX_PARTS);
        List<Restriction> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(read(memory.required(res, Place.SANDRESTRICTION_LP_RES)
                    + (long) i * memory.layout().of(Place.SRESTRICTION_SIZE)));
        }
        return parts;
    }

    private Restriction content(long res) throws MapiException {
        return new Restriction.Content(memory.i32(res, Place.SCONTENTRESTRICTION_UL_FUZZY_LEVEL),
                tag(res, Place.SCONTENTRESTRICTION_UL_PROP_TAG),
                props.value(memory.required(res, Place.SCONTENTRESTRICTION_LP_PROP)));
    }

    private Optional<Restriction> property(long res) throws MapiException {
        Optional<RelationalOperator> operator = operator(res, Place.SPROPERTYRESTRICTION_RELOP);
        return operator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restriction.Property(operator.get(),
                        tag(res, Place.SPROPERTYRESTRICTION_UL_PROP_TAG),
                        props.value(memory.required(res, Place.SPROPERTYRESTRICTION_LP_PROP))));
    }

    private Optional<Restriction> compareProps(long res) throws MapiException {
        Optional<RelationalOperator> operator = operator(res, Place.SCOMPAREPROPSRESTRICTION_RELOP);
        return operator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restriction.CompareProps(operator.get(),
                        tag(res, Place.SCOMPAREPROPSRESTRICTION_UL_PROP_TAG1),
                        tag(res, Place.SCOMPAREPROPSRESTRICTION_UL_PROP_TAG2)));
    }

    private Optional<Restriction> bitMask(long res) throws MapiException {
        int relation = memory.i32(res, Place.SBITMASKRESTRICTION_REL_BMR);
        return relation != BMR_EQZ && relation != BMR_NEZ
                ? Optional.empty()
                : Optional.of(new Restriction.BitMask(relation == BMR_EQZ,
                        tag(res, Place.SBITMASKRESTRICTION_UL_PROP_TAG),
                        memory.i32(res, Place.SBITMASKRESTRICTION_UL_MASK)));
    }

    private Optional<Restriction> size(long res) throws MapiException {
        Optional<RelationalOperator> operator = operator(res, Place.SSIZERESTRICTION_RELOP);
        return operator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restriction.Size(operator.get(), tag(res, Place.SSIZERESTRICTION_UL_PROP_TAG),
                        memory.i32(res, Place.SSIZERESTRICTION_CB)));
    }

    private List<PropValue> notes(long res) throws MapiException {
        int count = memory.count(res, Place.SCOMMENTRESTRICTION_C_VALUES, PropReader.MAX_PROPS);
        return count == 0
                ? List.of()
                : props.values(memory.required(res, Place.SCOMMENTRESTRICTION_LP_PROP), count);
    }

    private Optional<Restriction> noted(long res) throws MapiException {
        long part = memory.pointer(res, Place.SCOMMENTRESTRICTION_LP_RES);
        return part == 0 ? Optional.empty() : Optional.of(read(part));
    }

    private PropTag tag(long res, Place field) throws MapiException {
        return new PropTag(memory.i32(res, field));
    }

    private Optional<RelationalOperator> operator(long res, Place field) throws MapiException {
        int number = memory.i32(res, field);
        RelationalOperator[] operators = RelationalOperator.values();
        return number < 0 || number >= operators.length ? Optional.empty() : Optional.of(operators[number]);
    }

    private Bytes raw(long res) throws MapiException {
        Layout layout = memory.layout();
        return Bytes.of(memory.bytes(res, layout.of(Place.SRESTRICTION_SIZE) - layout.of(Place.SRESTRICTION_RES)));
    }
}
