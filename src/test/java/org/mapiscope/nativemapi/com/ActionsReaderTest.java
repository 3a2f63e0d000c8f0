package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.smartview.SmartView;

/** What the actions of a rule in memory become, in 64-bit and in 32-bit code. */
class ActionsReaderTest {
    private static final PropTag ACTIONS = new PropTag(0x668000FE);

    static List<Layout> layouts() {
        return List.of(Layout.BITS_64, Layout.BITS_32);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aMoveAndADeleteAreWords(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        int value = actions(writer, 2);
        int first = action(writer, 0, ActionsReader.OP_MOVE);
        binary(writer, first, Bytes.ofHex("AABB"));
        binary(writer, first + layout.of(Place.SBINARY_SIZE), Bytes.ofHex("CCDDEE"));
        action(writer, 1, 10);

        assertEquals(List.of("NoOfActions: 0x00000002", "ActionType: OP_MOVE = 1", "StoreEIDSize: 0x00000002",
                "FolderEIDSize: 0x00000003", "ActionType: OP_DELETE = 10"),
                lines(read(writer, value), "NoOfActions", "ActionType", "StoreEIDSize", "FolderEIDSize"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aForwardHasItsRecipientsNames(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        int value = actions(writer, 1);
        int union = action(writer, 0, ActionsReader.OP_FORWARD);
        int list = new NativeForms(writer).rowSet(List.of(List.of(
                new PropValue.UnicodeValue(new PropTag(0x3001001F), "Anna"),
                new PropValue.LongValue(new PropTag(0x0C150003), 1))));
        writer.pointer(union, Place.MAPINAMEID_LPGUID, list);

        assertEquals(List.of("ActionType: OP_FORWARD = 7", "RecipientCount: 0x00000001", "NoOfProperties: 0x00000002",
                "PropString = Anna", "PropString = 1"),
                lines(read(writer, value), "ActionType", "RecipientCount", "NoOfProperties", "PropString"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aReplyABounceAndADeferralKeepTheirBytes(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        int value = actions(writer, 3);
        int reply = action(writer, 0, ActionsReader.OP_REPLY);
        binary(writer, reply, Bytes.ofHex("0102"));
        writer.bytes(reply + layout.of(Place.SBINARY_SIZE), Bytes.ofHex("00112233445566778899AABBCCDDEEFF"));
        writer.i32(action(writer, 1, ActionsReader.OP_BOUNCE), 0x26);
        binary(writer, action(writer, 2, ActionsReader.OP_DEFER_ACTION), Bytes.ofHex("4D4E"));

        assertEquals(List.of("ActionType: OP_REPLY = 3", "MessageEIDSize: 0x00000002",
                "cb: 2 lpb: 0102",
                "ReplyTemplateGUID = {33221100-5544-7766-8899-AABBCCDDEEFF} = Unknown GUID",
                "ActionType: OP_BOUNCE = 6",
                "BounceCode: 0x00000026", "ActionType: OP_DEFER_ACTION = 5", "deferBytes", "cb: 2 lpb: 4D4E"),
                lines(read(writer, value), "ActionType", "MessageEIDSize", "ReplyTemplateGUID", "BounceCode",
                        "deferBytes", "cb: 2"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aTagIsAPropertyWithItsValue(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        int value = actions(writer, 1);
        int union = action(writer, 0, ActionsReader.OP_TAG);
        writer.i32(union, Place.SPROPVALUE_UL_PROP_TAG, 0x00170003);
        writer.i32(union + layout.of(Place.SPROPVALUE_VALUE), 2);

        assertEquals(List.of("ActionType: OP_TAG = 9", "PropTag = 0x00170003 (PT_LONG)", "PropString = 2"),
                lines(read(writer, value), "ActionType", "PropTag", "PropString"));
    }

    @Test
    void moreActionsThanAnyRuleHasAreRefused() {
        MemoryWriter writer = new MemoryWriter(Layout.BITS_64);
        int value = actions(writer, 0x1001);

        assertEquals("TestCall failed: MAPI_E_CALL_FAILED: The answer makes no sense: actions.cActions is 4097, more "
                + "than the limit of 4096",
                assertThrows(MapiException.class, () -> read(writer, value)).getMessage());
    }

    /** {@return the place of a property that has so many actions, which come behind it} */
    private static int actions(MemoryWriter writer, int count) {
        Layout layout = writer.layout();
        int value = writer.allocate(Place.SPROPVALUE_SIZE);
        int actions = writer.allocate(16);
        int array = writer.allocate(Math.min(count, 3) * layout.of(Place.ACTION_SIZE));
        writer.i32(value, Place.SPROPVALUE_UL_PROP_TAG, ACTIONS.value());
        writer.pointer(value, Place.SPROPVALUE_VALUE, actions);
        writer.i32(actions, Place.ACTIONS_UL_VERSION, 1);
        writer.i32(actions, Place.ACTIONS_C_ACTIONS, count);
        writer.pointer(actions, Place.ACTIONS_LP_ACTION, array);
        return value;
    }

    /** {@return the place of what an action does} */
    private static int action(MemoryWriter writer, int index, int type) {
        Layout layout = writer.layout();
        int array = layout.of(Place.SPROPVALUE_SIZE) + 16;
        int action = array + index * layout.of(Place.ACTION_SIZE);
        writer.i32(action, Place.ACTION_ACTTYPE, type);
        return action + layout.of(Place.ACTION_UNION);
    }

    private static void binary(MemoryWriter writer, int place, Bytes bytes) {
        int copy = writer.copy(bytes);
        writer.i32(place, Place.SBINARY_CB, bytes.size());
        writer.pointer(place, Place.SBINARY_LPB, copy);
    }

    private static PropValue read(MemoryWriter writer, int value) throws MapiException {
        try (MemoryReader memory = new PlacedMemory(writer).reader(writer.layout())) {
            return new PropReader(memory, StandardCharsets.ISO_8859_1).value(PlacedMemory.ADDRESS + value);
        }
    }

    private static List<String> lines(PropValue actions, String... begins) {
        return SmartView.text(actions, Optional.empty()).lines().map(line -> line.replaceAll("^\\s+", ""))
                .filter(line -> List.of(begins).stream().anyMatch(line::startsWith)).toList();
    }
}
