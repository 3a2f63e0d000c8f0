package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

class RestrictionLinesTest {
    private static final PropTag IMPORTANCE = new PropTag(0x00170003);

    @Test
    void aRestrictionIsWrittenMemberByMember() {
        Restriction restriction = new Restriction.And(List.of(
                new Restriction.Exist(new PropTag(0x0E07000A)),
                new Restriction.Property(RelationalOperator.RELOP_EQ, IMPORTANCE,
                        new PropValue.LongValue(IMPORTANCE, 2))));

        assertEquals(
                """
                        lpRes->rt = 0x0 = RES_AND
                        lpRes->res.resAnd.cRes = 0x00000002
                        lpRes->res.resAnd.lpRes[0x00000000]
                        \tlpRes->rt = 0x8 = RES_EXIST
                        \tlpRes->res.resExist.ulPropTag = 0x0E07000A (PT_ERROR): PR_MESSAGE_FLAGS: (PidTagMessageFlags, ptagMessageFlags)
                        \tlpRes->res.resExist.ulReserved1 = 0x00000000
                        \tlpRes->res.resExist.ulReserved2 = 0x00000000
                        lpRes->res.resAnd.lpRes[0x00000001]
                        \tlpRes->rt = 0x4 = RES_PROPERTY
                        \tlpRes->res.resProperty.relop = RELOP_EQ = 0x00000004
                        \tlpRes->res.resProperty.ulPropTag = 0x00170003 (PT_LONG): PR_IMPORTANCE: (PidTagImportance, ptagImportance)
                        \tlpRes->res.resProperty.lpProp->ulPropTag = 0x00170003 (PT_LONG): PR_IMPORTANCE: (PidTagImportance, ptagImportance)
                        \tlpRes->res.resProperty.lpProp->Value = 2
                        \t\tAlt: 0x2
                        \t\tFlags: IMPORTANCE_HIGH""",
                RestrictionLines.of(restriction));
    }

    @Test
    void everyKindIsNamed() {
        Restriction exist = new Restriction.Exist(IMPORTANCE);
        PropValue value = new PropValue.LongValue(IMPORTANCE, 1);
        List<Restriction> all = List.of(new Restriction.And(List.of()), new Restriction.Or(List.of()),
                new Restriction.Not(exist), new Restriction.Content(0x10001, PropTags.PR_SUBJECT_W,
                        new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "x")),
                new Restriction.Property(RelationalOperator.RELOP_RE, IMPORTANCE, value),
                new Restriction.CompareProps(RelationalOperator.RELOP_LT, IMPORTANCE, IMPORTANCE),
                new Restriction.BitMask(false, new PropTag(0x0E070003), 1),
                new Restriction.Size(RelationalOperator.RELOP_GT, PropTags.PR_SUBJECT_W, 10), exist,
                new Restriction.Sub(new PropTag(0x0E12000D), exist),
                new Restriction.Comment(List.of(value), Optional.empty()), new Restriction.Count(3, exist),
                new Restriction.Annotation(List.of(), Optional.of(exist)), new Restriction.Unknown(99, Bytes.EMPTY));

        assertEquals(Stream.concat(PropertyFlags.of("flagRestrictionType").stream().map(PropertyFlag::text),
                Stream.of("0x63")).toList(),
                all.stream().map(RestrictionLines::of).map(text -> text.lines().findFirst().orElseThrow())
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList());
    }

    @Test
    void nothingNestedWithoutEndIsFollowed() {
        Restriction deep = new Restriction.Exist(IMPORTANCE);
        for (int i = 0; i < 1000; i++) {
            deep = new Restriction.Not(deep);
        }

        assertEquals("Restriction nested too many (100) levels.",
                RestrictionLines.of(deep).lines().collect(Collectors.toList()).getLast());
    }
}
