package org.mapiscope.store.pst.make;

import static org.mapiscope.store.pst.make.Tags.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.mapiscope.store.pst.messaging.PropertyName;
import org.mapiscope.store.pst.write.MessageWriter;
import org.mapiscope.store.pst.write.NameMap;
import org.mapiscope.store.pst.write.Properties;

/** Makes the properties and recipients of messages; what they are follows from the seed and their number. One thread. */
final class MadeMessage {

    private static final int ALL_TYPES_EVERY = 16;
    private static final int RTF_EVERY = 8;
    private static final int HTML_EVERY = 3;
    private static final int SEARCH_KEY = 16;
    private static final int UTF_8 = 65001;
    private static final int ENGLISH = 0x409;
    /** "MELA": what follows is not compressed ([MS-OXRTFCP] 2.1.3.1). */
    private static final int RTF_UNCOMPRESSED = 0x414C454D;
    private static final byte[] ONE_OFF = {0, 0, 0, 0, (byte) 0x81, 0x2B, 0x1F, (byte) 0xA4, (byte) 0xBE, (byte) 0xA3,
        0x10, 0x19, (byte) 0x9D, 0x6E, 0x00, (byte) 0xDD, 0x01, 0x0F, 0x54, 0x02};
    /** MAPI_ONE_OFF_UNICODE, and that no rich text is sent. */
    private static final int ONE_OFF_FLAGS = 0x8000_0000 | 0x0001_0000;

    private final NameMap names;
    private final EveryType everyType;

    MadeMessage(NameMap names) {
        this.names = names;
        this.everyType = new EveryType(names);
    }

    /** {@return the properties of message {@code number}, its flags without what attachments add} */
    Properties properties(SplittableRandom random, long number, FolderKind kind) throws IOException {
        String subject = Words.line(random);
        boolean reply = random.nextInt(4) == 0;
        int sender = random.nextInt(500);
        Properties made = new Properties().putInt(PR_IMPORTANCE, random.nextInt(3))
                .putText(PR_MESSAGE_CLASS, kind.messageClass()).putInt(PR_PRIORITY, 0).putInt(PR_SENSITIVITY, 0)
                // two characters before the text say how long the prefix is
                .putText(PR_SUBJECT, reply ? "\u0001\u0005RE: " + subject : subject)
                .putLong(PR_CLIENT_SUBMIT_TIME, MadeTime.of(number)).putText(PR_SUBJECT_PREFIX, reply ? "RE: " : "")
                .putText(PR_CONVERSATION_TOPIC, subject).put(PR_CONVERSATION_INDEX, key(random, 22));
        sender(made, sender);
        made.putLong(PR_MESSAGE_DELIVERY_TIME, MadeTime.of(number + 1))
                .putInt(PR_MESSAGE_FLAGS, random.nextInt(5) == 0 ? 0 : MSGFLAG_READ).putInt(PR_MESSAGE_STATUS, 0);
        body(made, random, number);
        made.putText(PR_INTERNET_MESSAGE_ID, "<%d.%d@example.com>".formatted(number, sender))
                .putLong(PR_CREATION_TIME, MadeTime.of(number + 1))
                .putLong(PR_LAST_MODIFICATION_TIME, MadeTime.of(number + 2))
                .put(PR_SEARCH_KEY, key(random, SEARCH_KEY)).putInt(PR_INTERNET_CPID, UTF_8)
                .putInt(PR_MESSAGE_LOCALE_ID, ENGLISH);
        named(made, random, number, kind);
        if (number % ALL_TYPES_EVERY == 0) {
            everyType.add(made, random);
        }
        return made;
    }

    /** Adds recipients, and to the message's properties how they are shown. */
    void recipients(MessageWriter message, Properties properties, SplittableRandom random) {
        int count = random.nextInt(20) == 0 ? random.nextInt(20, 40) : random.nextInt(1, 5);
        StringBuilder to = new StringBuilder();
        StringBuilder cc = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int person = random.nextInt(500);
            boolean first = i == 0 || random.nextInt(3) > 0;
            StringBuilder shown = first ? to : cc;
            shown.append(shown.isEmpty() ? "" : "; ").append(Words.person(person));
            message.recipient(recipient(person, first ? 1 : 2));
        }
        properties.putText(PR_DISPLAY_BCC, "").putText(PR_DISPLAY_CC, cc.toString()).putText(PR_DISPLAY_TO,
                to.toString());
    }

    private static Properties recipient(int person, int type) {
        String name = Words.person(person);
        return new Properties().putInt(PR_RECIPIENT_TYPE, type).putBoolean(PR_RESPONSIBILITY, true)
                .putInt(PR_OBJECT_TYPE, MAILUSER).put(PR_ENTRYID, oneOff(person)).putText(PR_DISPLAY_NAME, name)
                .putText(PR_ADDRTYPE, "SMTP").putText(PR_EMAIL_ADDRESS, Words.address(person))
                .put(PR_SEARCH_KEY, searchKey(person)).putInt(PR_DISPLAY_TYPE, 0)
                .putText(PR_SMTP_ADDRESS, Words.address(person)).putText(PR_7BIT_DISPLAY_NAME, Words.address(person))
                .putBoolean(PR_SEND_RICH_INFO, false);
    }

    private static void sender(Properties made, int person) {
        made.put(PR_SENT_REPRESENTING_SEARCH_KEY, searchKey(person))
                .put(PR_SENT_REPRESENTING_ENTRYID, oneOff(person))
                .putText(PR_SENT_REPRESENTING_NAME, Words.person(person))
                .putText(PR_SENT_REPRESENTING_ADDRTYPE, "SMTP")
                .putText(PR_SENT_REPRESENTING_EMAIL_ADDRESS, Words.address(person))
                .put(PR_SENDER_ENTRYID, oneOff(person)).putText(PR_SENDER_NAME, Words.person(person))
                .put(PR_SENDER_SEARCH_KEY, searchKey(person)).putText(PR_SENDER_ADDRTYPE, "SMTP")
                .putText(PR_SENDER_EMAIL_ADDRESS, Words.address(person));
    }

    private static void body(Properties made, SplittableRandom random, long number) {
        String text = Words.text(random, random.nextInt(20, 400));
        made.putText(PR_BODY, text);
        if (number % RTF_EVERY == 1) {
            made.put(PR_RTF_COMPRESSED, rtf());
        }
        if (number % HTML_EVERY == 0) {
            made.put(PR_HTML, ("<html><head><meta charset=\"utf-8\"></head><body><p>"
                    + text.replace("\r\n", "</p>\r\n<p>") + "</p></body></html>\r\n").getBytes(StandardCharsets.UTF_8));
        }
        if (number % ALL_TYPES_EVERY == 5) {
            made.putText(PR_TRANSPORT_MESSAGE_HEADERS, "MIME-Version: 1.0\r\n"
                    + "Received: from relay.example.com by mail.example.com; Mon, 1 Jan 2024 00:00:00 +0000\r\n"
                            .repeat(12));
        }
    }

    private void named(Properties made, SplittableRandom random, long number, FolderKind kind) throws IOException {
        made.putInt(tag(Names.SIDE_EFFECTS, 0x0003), 0).putText(tag(Names.CONTENT_CLASS, 0x001F),
                "urn:content-classes:message");
        if (number % 7 == 0) {
            made.put(tag(Names.KEYWORDS, 0x101F),
                    EveryType.packed(List.of("Category".getBytes(StandardCharsets.UTF_16LE),
                            Words.line(random).getBytes(StandardCharsets.UTF_16LE))));
        }
        switch (kind) {
            case MAIL -> made.putBoolean(tag(Names.REMINDER_SET, 0x000B), false);
            case CALENDAR -> made.putLong(tag(Names.START, 0x0040), MadeTime.of(60 * number))
                    .putLong(tag(Names.END, 0x0040), MadeTime.of(60 * number + 30))
                    .putText(tag(Names.LOCATION, 0x001F), Words.line(random));
            case CONTACTS -> made.putText(PR_DISPLAY_NAME, Words.person((int) number % 500))
                    .putText(PR_GIVEN_NAME, "Contact").putText(PR_SURNAME, Long.toString(number))
                    .putText(tag(Names.EMAIL_ADDRESS, 0x001F), Words.address((int) number % 500));
        }
    }

    private int tag(PropertyName name, int type) throws IOException {
        return (names.id(name) << Short.SIZE) | type;
    }

    private static byte[] key(SplittableRandom random, int size) {
        byte[] key = new byte[size];
        random.nextBytes(key);
        return key;
    }

    private static byte[] searchKey(int person) {
        return "SMTP:MAILBOX%d@EXAMPLE.COM\0".formatted(person).getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return the entry identifier of an address that is in no address book ([MS-OXCDATA] 2.2.5.1)} */
    private static byte[] oneOff(int person) {
        byte[] rest = "%s\0SMTP\0%s\0".formatted(Words.person(person), Words.address(person))
                .getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(ONE_OFF.length + Integer.BYTES + rest.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(ONE_OFF).putInt(ONE_OFF_FLAGS).put(rest).array();
    }

    private static byte[] rtf() {
        byte[] text = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard made\\par}\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + text.length).order(ByteOrder.LITTLE_ENDIAN).putInt(12 + text.length)
                .putInt(text.length).putInt(RTF_UNCOMPRESSED).putInt(0).put(text).array();
    }
}
