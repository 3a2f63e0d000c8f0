package org.mapiscope.mapi.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.BooleanValue;
import org.mapiscope.mapi.PropValue.ClsidValue;
import org.mapiscope.mapi.PropValue.CurrencyValue;
import org.mapiscope.mapi.PropValue.DoubleValue;
import org.mapiscope.mapi.PropValue.FloatValue;
import org.mapiscope.mapi.PropValue.LongLongValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.ShortValue;
import org.mapiscope.mapi.PropValue.SysTimeValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.contract.StoreContents.AttachContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;

/** The stores that the contracts are tested with: {@link #MAIL} with folders and messages, {@link #ARCHIVE} with none. */
public final class Sample {
    static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    static final PropTag PR_RECIPIENT_TYPE = new PropTag(0x0C150003);
    static final PropTag PR_EMAIL_ADDRESS_W = new PropTag(0x3003001F);
    static final int MAPI_TO = 1;
    static final int MAPI_CC = 2;
    static final int ATTACH_BY_VALUE = 1;
    static final int ATTACH_EMBEDDED_MSG = 5;

    static final NamedProp BY_ID = new NamedProp.ById(MapiUid.parse("00062008-0000-0000-C000-000000000046"), 0x8502);
    static final NamedProp BY_NAME = new NamedProp.ByName(MapiUid.parse("00020329-0000-0000-C000-000000000046"),
            "Keywörter");

    /** More bytes than any provider returns at once, none like its neighbours. */
    static final Bytes LONG_DATA = data(70_000);

    /** A value of each type that a message's property can have, under identifiers that mean nothing. */
    static final List<PropValue> ONE_OF_EACH = oneOfEach();

    static final List<List<PropValue>> RECIPIENTS = List.of(recipient(MAPI_TO, "Ä. Tester", "a@example.org"),
            recipient(MAPI_CC, "B", "b@example.org"));

    private static final MessageContents EMBEDDED = MessageContents.of(subject("Embedded"));

    private static final AttachContents DATA = new AttachContents(
            List.of(new LongValue(PropTags.PR_ATTACH_METHOD, ATTACH_BY_VALUE),
                    new UnicodeValue(PropTags.PR_ATTACH_LONG_FILENAME_W, "data.bin"),
                    new BinaryValue(PropTags.PR_ATTACH_DATA_BIN, LONG_DATA)),
            List.of());

    private static final AttachContents MESSAGE = new AttachContents(
            List.of(new LongValue(PropTags.PR_ATTACH_METHOD, ATTACH_EMBEDDED_MSG)), List.of(EMBEDDED));

    private static final MessageContents FIRST = new MessageContents(
            List.of(subject("First"), new UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, "IPM.Note"),
                    new UnicodeValue(PR_BODY_W, "Grüße, 世界 𝄞"),
                    new LongValue(PropTag.of(0x8000, PropType.PT_LONG), 42),
                    new UnicodeValue(PropTag.of(0x8001, PropType.PT_UNICODE), "named")),
            RECIPIENTS, List.of(DATA, MESSAGE));

    private static final FolderContents INBOX = new FolderContents(List.of(name("Inbox")),
            List.of(FolderContents.empty("Deep")),
            List.of(FIRST, new MessageContents(withSubject("Second", ONE_OF_EACH), List.of(), List.of())),
            List.of(MessageContents.of(subject("Associated"))));

    public static final StoreContents MAIL = new StoreContents(List.of(name("Mail")), List.of(BY_ID, BY_NAME),
            new FolderContents(List.of(name("Root")), List.of(INBOX, FolderContents.empty("Empty")), List.of(),
                    List.of()),
            Map.of("IPM.Note", "Inbox"));

    public static final StoreContents ARCHIVE = new StoreContents(List.of(name("Archive")), List.of(),
            FolderContents.empty("Root"), Map.of());

    private Sample() {}

    static UnicodeValue name(String name) {
        return new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name);
    }

    static UnicodeValue subject(String subject) {
        return new UnicodeValue(PropTags.PR_SUBJECT_W, subject);
    }

    private static List<PropValue> recipient(int type, String name, String address) {
        return List.of(new LongValue(PR_RECIPIENT_TYPE, type), name(name),
                new UnicodeValue(PR_EMAIL_ADDRESS_W, address));
    }

    private static List<PropValue> withSubject(String subject, List<PropValue> values) {
        List<PropValue> all = new ArrayList<>(values);
        all.addFirst(subject(subject));
        return all;
    }

    private static Bytes data(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i ^ i >> 8);
        }
        return Bytes.of(bytes);
    }

    private static List<PropValue> oneOfEach() {
        PropTag numbers = PropTag.of(0x660B, PropType.PT_MV_LONG);
        PropTag strings = PropTag.of(0x660C, PropType.PT_MV_UNICODE);
        PropTag binaries = PropTag.of(0x660D, PropType.PT_MV_BINARY);
        return List.of(new ShortValue(PropTag.of(0x6600, PropType.PT_I2), (short) -2),
                new LongValue(PropTag.of(0x6601, PropType.PT_LONG), Integer.MIN_VALUE),
                new FloatValue(PropTag.of(0x6602, PropType.PT_R4), 1.5f),
                new DoubleValue(PropTag.of(0x6603, PropType.PT_DOUBLE), -2.25),
                new CurrencyValue(PropTag.of(0x6604, PropType.PT_CURRENCY), 1_234_567_890_123L),
                new PropValue.AppTimeValue(PropTag.of(0x6605, PropType.PT_APPTIME), 45_000.5),
                new BooleanValue(PropTag.of(0x6606, PropType.PT_BOOLEAN), true),
                new LongLongValue(PropTag.of(0x6607, PropType.PT_I8), Long.MIN_VALUE),
                new UnicodeValue(PropTag.of(0x6608, PropType.PT_UNICODE), ""),
                SysTimeValue.of(PropTag.of(0x6609, PropType.PT_SYSTIME), Instant.parse("1999-12-31T23:59:59.1234567Z")),
                new ClsidValue(PropTag.of(0x660A, PropType.PT_CLSID),
                        MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10")),
                new MultiValue(numbers, List.of(new LongValue(numbers.withType(PropType.PT_LONG), 1),
                        new LongValue(numbers.withType(PropType.PT_LONG), -1))),
                new MultiValue(strings, List.of(new UnicodeValue(strings.withType(PropType.PT_UNICODE), "ä"),
                        new UnicodeValue(strings.withType(PropType.PT_UNICODE), ""))),
                new MultiValue(binaries,
                        List.of(new BinaryValue(binaries.withType(PropType.PT_BINARY), Bytes.of((byte) 1, (byte) 0)),
                                new BinaryValue(binaries.withType(PropType.PT_BINARY), Bytes.EMPTY))),
                new BinaryValue(PropTag.of(0x660E, PropType.PT_BINARY), Bytes.EMPTY));
    }
}
