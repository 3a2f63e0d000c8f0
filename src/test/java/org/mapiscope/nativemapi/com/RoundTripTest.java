package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** What is written into memory is read from it again, laid out as 64-bit and as 32-bit code has it. */
class RoundTripTest {
    private static final MapiUid UID = MapiUid.parse("00020329-0000-0000-C000-000000000046");
    private static final EntryId ENTRY = EntryId.of((byte) 1, (byte) 2, (byte) 3);
    private static final PropTag SUBJECT = new PropTag(0x0037001F);
    private static final PropTag SIZE = new PropTag(0x0E080003);
    private static final PropValue NULL = new PropValue.NullValue(new PropTag(1));

    static List<Layout> layouts() {
        return List.of(Layout.BITS_64, Layout.BITS_32);
    }

    static List<PropValue> oneOfEachType() {
        List<PropValue> values = new ArrayList<>(singles());
        for (PropValue single : List.copyOf(values)) {
            PropTag tag = single.tag().withType(single.tag().type().many());
            if (MULTI_VALUED.contains(single.tag().type())) {
                values.add(new PropValue.MultiValue(tag, List.of(single, single, single)));
                values.add(new PropValue.MultiValue(tag, List.of()));
            }
        }
        return values;
    }

    private static final List<PropType> MULTI_VALUED = List.of(PropType.PT_I2, PropType.PT_LONG, PropType.PT_R4,
            PropType.PT_DOUBLE, PropType.PT_CURRENCY, PropType.PT_APPTIME, PropType.PT_I8, PropType.PT_STRING8,
            PropType.PT_UNICODE, PropType.PT_SYSTIME, PropType.PT_CLSID, PropType.PT_BINARY);

    private static List<PropValue> singles() {
        return List.of(new PropValue.NullValue(tag(PropType.PT_NULL)),
                new PropValue.ShortValue(tag(PropType.PT_I2), (short) -2),
                new PropValue.LongValue(tag(PropType.PT_LONG), -3),
                new PropValue.FloatValue(tag(PropType.PT_R4), 1.5f),
                new PropValue.DoubleValue(tag(PropType.PT_DOUBLE), -2.25),
                new PropValue.CurrencyValue(tag(PropType.PT_CURRENCY), -123_456_789_012L),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), 45_000.5),
                new PropValue.ErrorValue(tag(PropType.PT_ERROR), HResult.MAPI_E_NOT_FOUND),
                new PropValue.BooleanValue(tag(PropType.PT_BOOLEAN), true),
                new PropValue.BooleanValue(tag(PropType.PT_BOOLEAN), false),
                new PropValue.ObjectValue(tag(PropType.PT_OBJECT)),
                new PropValue.LongLongValue(tag(PropType.PT_I8), Long.MIN_VALUE),
                new PropValue.String8Value(tag(PropType.PT_STRING8), Bytes.of((byte) 0xE4, (byte) 'a'),
                        StandardCharsets.ISO_8859_1),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), ""),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "plain"),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "\u00E4\u0416\uD83D\uDE00 and half: \uD83D"),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "long ".repeat(100_000)),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), 0x01D0_0000_1234_5678L),
                new PropValue.ClsidValue(tag(PropType.PT_CLSID), UID),
                new PropValue.BinaryValue(tag(PropType.PT_BINARY), Bytes.of(new byte[200_000])),
                new PropValue.BinaryValue(tag(PropType.PT_BINARY), Bytes.EMPTY),
                new PropValue.BinaryValue(tag(PropType.PT_SVREID), Bytes.ofHex("0102")),
                new PropValue.RestrictionValue(tag(PropType.PT_SRESTRICT), new Restriction.Exist(SUBJECT)));
    }

    static List<Restriction> oneOfEachRestriction() {
        PropValue value = new PropValue.UnicodeValue(SUBJECT, "x");
        Restriction exist = new Restriction.Exist(SUBJECT);
        return List.of(new Restriction.And(List.of(exist, new Restriction.Not(exist))),
                new Restriction.And(List.of()), new Restriction.Or(List.of(exist, exist)),
                new Restriction.Content(0x10001, SUBJECT, value),
                new Restriction.Property(RelationalOperator.RELOP_GE, SUBJECT, value),
                new Restriction.CompareProps(RelationalOperator.RELOP_NE, SUBJECT, SIZE),
                new Restriction.BitMask(true, SIZE, 0xF0), new Restriction.BitMask(false, SIZE, 0x0F),
                new Restriction.Size(RelationalOperator.RELOP_RE, SUBJECT, 17), exist,
                new Restriction.Sub(new PropTag(0x0E12000D), exist),
                new Restriction.Comment(List.of(value, value), Optional.of(exist)),
                new Restriction.Comment(List.of(), Optional.empty()), new Restriction.Count(5, exist),
                new Restriction.Annotation(List.of(value), Optional.of(exist)));
    }

    static List<Notification> oneOfEachNotification() {
        PropValue key = new PropValue.BinaryValue(new PropTag(0x0FF60102), Bytes.ofHex("AA"));
        return List.of(
                new Notification.CriticalError(Optional.of(ENTRY), HResult.MAPI_E_END_OF_SESSION,
                        Optional.of(new MapiError("The end", "Test", 1, 2))),
                new Notification.CriticalError(Optional.empty(), HResult.MAPI_E_DISK_ERROR, Optional.empty()),
                new Notification.NewMail(ENTRY, ENTRY, "IPM.Note", 0x10),
                new Notification.ObjectChanged(Notification.fnevObjectMoved, 5, Optional.of(ENTRY),
                        Optional.of(ENTRY), List.of(SUBJECT, SIZE)),
                new Notification.ObjectChanged(Notification.fnevSearchComplete, 3, Optional.empty(), Optional.empty(),
                        List.of()),
                new Notification.TableModified(TableEvent.TABLE_ROW_ADDED, key, NULL,
                        List.of(key, new PropValue.LongValue(SIZE, 7))),
                new Notification.TableModified(TableEvent.TABLE_ROW_MODIFIED, key, key, List.of(key)),
                new Notification.TableModified(TableEvent.TABLE_ROW_DELETED, key, NULL, List.of()),
                new Notification.TableModified(TableEvent.TABLE_RELOAD, NULL, NULL, List.of()),
                new Notification.StatusObjectModified(ENTRY, List.of(new PropValue.LongValue(SIZE, 1))),
                new Notification.Extended(1, Bytes.ofHex("0A0B0C")), new Notification.Extended(2, Bytes.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void valuesOfAllTypesComeBack(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        new PropWriter(writer, "TestCall").values(oneOfEachType());

        assertEquals(oneOfEachType(), props(writer).values(PlacedMemory.ADDRESS, oneOfEachType().size()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void rowsComeBack(Layout layout) throws MapiException {
        List<List<PropValue>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(i % 7 == 0 ? List.of() : oneOfEachType().subList(0, 12));
        }
        MemoryWriter writer = new MemoryWriter(layout);
        new NativeForms(writer).rowSet(rows);

        assertEquals(rows, props(writer).rows(PlacedMemory.ADDRESS, 300, List.of()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void tagsComeBack(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        new PropWriter(writer, "TestCall").tags(List.of(SUBJECT, SIZE));

        assertEquals(List.of(SUBJECT, SIZE), props(writer).tags(PlacedMemory.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void problemsComeBack(Layout layout) throws MapiException {
        List<PropProblem> problems = List.of(new PropProblem(0, SUBJECT, HResult.MAPI_E_COMPUTED),
                new PropProblem(4, SIZE, HResult.MAPI_E_NO_ACCESS));
        MemoryWriter writer = new MemoryWriter(layout);
        new NativeForms(writer).problems(problems);

        assertEquals(problems, props(writer).problems(PlacedMemory.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void entryIdentifiersComeBack(Layout layout) throws MapiException {
        List<EntryId> entries = List.of(ENTRY, EntryId.of(new byte[70_000]));
        MemoryWriter writer = new MemoryWriter(layout);
        new PropWriter(writer, "TestCall").entryList(entries);

        assertEquals(entries, props(writer).entryList(PlacedMemory.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void restrictionsOfAllKindsComeBack(Layout layout) throws MapiException {
        for (Restriction restriction : oneOfEachRestriction()) {
            MemoryWriter writer = new MemoryWriter(layout);
            new PropWriter(writer, "TestCall").restrictions().write(restriction);

            assertEquals(restriction, props(writer).restrictions().read(PlacedMemory.ADDRESS));
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aSortOrderComesBack(Layout layout) throws MapiException {
        SortOrderSet order = new SortOrderSet(List.of(new SortOrder(SUBJECT, Order.TABLE_SORT_COMBINE),
                new SortOrder(SIZE, Order.TABLE_SORT_CATEG_MIN), new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), 2, 1);
        MemoryWriter writer = new MemoryWriter(layout);
        SortOrders.write(writer, order);

        assertEquals(order, SortOrders.read(new PlacedMemory(writer).reader(layout), PlacedMemory.ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void namesComeBack(Layout layout) throws MapiException {
        List<NamedProp> names = List.of(new NamedProp.ById(UID, 0x8102), new NamedProp.ByName(UID, "Schl\u00FCssel"));
        MemoryWriter writer = new MemoryWriter(layout);
        new NameWriter(writer).write(names);

        assertEquals(names.stream().map(Optional::of).toList(),
                new NameReader(new PlacedMemory(writer).reader(layout)).read(PlacedMemory.ADDRESS, 2));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void anErrorComesBack(Layout layout) throws MapiException {
        MapiError error = new MapiError("No such file", "Test provider", 2, 77);
        MemoryWriter writer = new MemoryWriter(layout);
        new NativeForms(writer).error(error);

        assertEquals(error, ErrorReader.read(new PlacedMemory(writer).reader(layout), PlacedMemory.ADDRESS,
                ErrorReader.MAPI_UNICODE, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void notificationsOfAllKindsComeBack(Layout layout) throws MapiException {
        MemoryWriter writer = new MemoryWriter(layout);
        new NativeForms(writer).notifications(oneOfEachNotification());

        assertEquals(oneOfEachNotification(),
                new NotificationReader(new PlacedMemory(writer).reader(layout), StandardCharsets.ISO_8859_1)
                        .read(PlacedMemory.ADDRESS, oneOfEachNotification().size()));
    }

    @Test
    void aTypeWithoutAFormInMemoryIsRefused() {
        PropValue actions = new PropValue.BinaryValue(tag(PropType.PT_ACTIONS), Bytes.EMPTY);

        MapiException refused = assertThrows(MapiException.class,
                () -> new PropWriter(new MemoryWriter(Layout.BITS_64), "TestCall").values(List.of(actions)));

        assertEquals(HResult.MAPI_E_TYPE_NO_SUPPORT, refused.result());
    }

    private static PropTag tag(PropType type) {
        return PropTag.of(0x6001, type);
    }

    private static PropReader props(MemoryWriter writer) {
        return new PropReader(new PlacedMemory(writer).reader(writer.layout()), StandardCharsets.ISO_8859_1);
    }
}
