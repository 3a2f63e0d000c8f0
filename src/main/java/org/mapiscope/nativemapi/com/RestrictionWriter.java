package org.mapiscope.nativemapi.com;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/** Writes SRestriction. Not thread-safe. */
final class RestrictionWriter {
    /** In the order of MAPI's numbers. */
    private static final List<RelationalOperator> OPERATORS = List.of(RelationalOperator.values());

    private final MemoryWriter memory;
    private final PropWriter props;

    RestrictionWriter(MemoryWriter memory, PropWriter props) {
        this.memory = memory;
        this.props = props;
    }

    /** {@return the offset of the restriction} */
    int write(Restriction restriction) throws MapiException {
        int offset = memory.allocate(Place.SRESTRICTION_SIZE);
        write(offset, restriction);
        return offset;
    }

    private void write(int offset, Restriction restriction) throws MapiException {
        int res = offset + memory.layout().of(Place.SRESTRICTION_RES);
        memory.i32(offset, Place.SRESTRICTION_RT, switch (restriction) {
            case Restriction.And r -> parts(res, r.parts(), RestrictionReader.RES_AND);
            case Restriction.Or r -> parts(res, r.parts(), RestrictionReader.RES_OR);
            case Restriction.Not r -> not(res, r);
            case Restriction.Content r -> content(res, r);
            case Restriction.Property r -> property(res, r);
            case Restriction.CompareProps r -> compareProps(res, r);
            case Restriction.BitMask r -> bitMask(res, r);
            case Restriction.Size r -> size(res, r);
            case Restriction.Exist r -> exist(res, r);
            case Restriction.Sub r -> sub(res, r);
            case Restriction.Comment r -> notes(res, r.values(), r.part(), RestrictionReader.RES_COMMENT);
            case Restriction.Count r -> count(res, r);
            case Restriction.Annotation r -> notes(res, r.values(), r.part(), RestrictionReader.RES_ANNOTATION);
            case Restriction.Unknown r -> unknown(res, r);
        });
    }

    private int parts(int res, List<Restriction> parts, int kind) throws MapiException {
        int size = memory.layout().of(Place.SRESTRICTION_SIZE);
        int array = memory.allocate(size * parts.size());
        memory.i32(res, Place.SANDRESTRICTION_C_RES, parts.size());
        memory.pointer(res, Place.SANDRESTRICTION_LP_RES, array);
        for (int i = 0; i < parts.size(); i++) {
            write(array + i * size, parts.get(i));
        }
        return kind;
    }

    private int not(int res, Restriction.Not not) throws MapiException {
        memory.pointer(res, Place.SNOTRESTRICTION_LP_RES, write(not.part()));
        return RestrictionReader.RES_NOT;
    }

    private int content(int res, Restriction.Content content) throws MapiException {
        memory.i32(res, Place.SCONTENTRESTRICTION_UL_FUZZY_LEVEL, content.fuzzyLevel());
        tag(res, Place.SCONTENTRESTRICTION_UL_PROP_TAG, content.tag());
        memory.pointer(res, Place.SCONTENTRESTRICTION_LP_PROP, props.values(List.of(content.value())));
        return RestrictionReader.RES_CONTENT;
    }

    private int property(int res, Restriction.Property property) throws MapiException {
        operator(res, Place.SPROPERTYRESTRICTION_RELOP, property.operator());
        tag(res, Place.SPROPERTYRESTRICTION_UL_PROP_TAG, property.tag());
        memory.pointer(res, Place.SPROPERTYRESTRICTION_LP_PROP, props.values(List.of(property.value())));
        return RestrictionReader.RES_PROPERTY;
    }

    private int compareProps(int res, Restriction.CompareProps compare) {
        operator(res, Place.SCOMPAREPROPSRESTRICTION_RELOP, compare.operator());
        tag(res, Place.SCOMPAREPROPSRESTRICTION_UL_PROP_TAG1, compare.left());
        tag(res, Place.SCOMPAREPROPSRESTRICTION_UL_PROP_TAG2, compare.right());
        return RestrictionReader.RES_COMPAREPROPS;
    }

    private int bitMask(int res, Restriction.BitMask mask) {
        memory.i32(res, Place.SBITMASKRESTRICTION_REL_BMR,
                mask.zero() ? RestrictionReader.BMR_EQZ : RestrictionReader.BMR_NEZ);
        tag(res, Place.SBITMASKRESTRICTION_UL_PROP_TAG, mask.tag());
        memory.i32(res, Place.SBITMASKRESTRICTION_UL_MASK, mask.mask());
        return RestrictionReader.RES_BITMASK;
    }

    private int size(int res, Restriction.Size size) {
        operator(res, Place.SSIZERESTRICTION_RELOP, size.operator());
        tag(res, Place.SSIZERESTRICTION_UL_PROP_TAG, size.tag());
        memory.i32(res, Place.SSIZERESTRICTION_CB, size.size());
        return RestrictionReader.RES_SIZE;
    }

    private int exist(int res, Restriction.Exist exist) {
        tag(res, Place.SEXISTRESTRICTION_UL_PROP_TAG, exist.tag());
        return RestrictionReader.RES_EXIST;
    }

    private int sub(int res, Restriction.Sub sub) throws MapiException {
        tag(res, Place.SSUBRESTRICTION_UL_SUB_OBJECT, sub.subObject());
        memory.pointer(res, Place.SSUBRESTRICTION_LP_RES, write(sub.part()));
        return RestrictionReader.RES_SUBRESTRICTION;
    }

    private int count(int res, Restriction.Count count) throws MapiException {
        memory.i32(res, Place.SCOUNTRESTRICTION_UL_COUNT, count.count());
        memory.pointer(res, Place.SCOUNTRESTRICTION_LP_RES, write(count.part()));
        return RestrictionReader.RES_COUNT;
    }

    private int notes(int res, List<PropValue> values, Optional<Restriction> part, int kind) throws MapiException {
        memory.i32(res, Place.SCOMMENTRESTRICTION_C_VALUES, values.size());
        memory.pointer(res, Place.SCOMMENTRESTRICTION_LP_PROP, props.values(values));
        if (part.isPresent()) {
            memory.pointer(res, Place.SCOMMENTRESTRICTION_LP_RES, write(part.get()));
        }
        return kind;
    }

    private int unknown(int res, Restriction.Unknown unknown) {
        memory.bytes(res, unknown.raw());
        return unknown.kind();
    }

    private void operator(int res, Place field, RelationalOperator operator) {
        memory.i32(res, field, OPERATORS.indexOf(operator));
    }

    private void tag(int res, Place field, PropTag tag) {
        memory.i32(res, field, tag.value());
    }
}
