package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class SmartViewParserTest {
    private static final int MANY_LEVELS = 40_000;

    @ParameterizedTest
    @EnumSource
    void aParserIsFoundByItsNameAndItsAlias(SmartViewParser parser) {
        assertEquals(List.of(Optional.of(parser), Optional.of(parser)),
                List.of(SmartViewParser.find(parser.name()), SmartViewParser.find(parser.alias())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entryid", "Entry_Id", "entry id", " ENTRY-ID "})
    void aNameIsFoundHoweverItIsWritten(String name) {
        assertEquals(Optional.of(SmartViewParser.ENTRYID), SmartViewParser.find(name));
    }

    @Test
    void namesNearAnUnknownOneAreTold() {
        assertEquals(SmartViewParser.SEARCHFOLDERDEFINITION, SmartViewParser.near("search folder").get(0));
        assertEquals(Optional.empty(), SmartViewParser.find("search folder"));
    }

    @Test
    void aPropertyKnowsItsParser() {
        NamedProp recurrence = new NamedProp.ById(KnownGuids.find("PSETID_Appointment").orElseThrow(), 0x8216);

        assertEquals(List.of(SmartViewParser.XID, SmartViewParser.APPOINTMENTRECURRENCEPATTERN),
                List.of(SmartView.parser(new PropTag(0x65E20102), Optional.empty()).orElseThrow(),
                        SmartView.parser(new PropTag(0x80010102), Optional.of(recurrence)).orElseThrow()));
    }

    @Test
    void rowsOfAPropertyAreShownOneByOne() {
        PropTag tag = new PropTag(0x36D81102);
        PropValue row = new PropValue.BinaryValue(tag.withType(PropType.PT_BINARY), Bytes.ofHex("01"));

        assertEquals("""
                Row 0
                Entry ID
                > Unparsed data size = 0x00000001
                > > cb: 1 lpb: 01
                Row 1
                Entry ID
                > Unparsed data size = 0x00000001
                > > cb: 1 lpb: 01""", SmartView.text(new PropValue.MultiValue(tag, List.of(row, row)), Optional.empty())
                .replace("\r\n", "\n").replace("\t", "> "));
    }

    @Test
    void whatTheTextLeavesOutIsInTheTree() {
        Block tree = SmartViewParser.PROPERTIES.parse(new Made().u32(0x0037001F).u16(0).bytes());

        assertEquals(List.of("Property[0] 0 6", "cb: 2 lpb: 0000 4 2"), List.of(line(tree.children().get(0)),
                line(tree.children().get(0).children().get(1))));
    }

    @Test
    void entryIdsWithinEachOtherEndAtADepth() {
        byte[] level = Bytes.ofHex("00000000C091ADD3519DCF11A4A900AA0047FAA406").toArray();
        byte[] levels = new byte[level.length * MANY_LEVELS];
        for (int i = 0; i < MANY_LEVELS; i++) {
            System.arraycopy(level, 0, levels, i * level.length, level.length);
        }
        Block tree = SmartViewParser.ENTRYID.parse(Bytes.of(levels));

        assertEquals(75, Arrays.stream(tree.render().split("Wrapped Entry Type", -1)).count() - 1);
    }

    private static String line(Block block) {
        return block.text() + " " + block.offset() + " " + block.length();
    }
}
