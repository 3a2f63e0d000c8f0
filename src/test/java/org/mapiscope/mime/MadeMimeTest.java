package org.mapiscope.mime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.james.mime4j.dom.Entity;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.MadeMessage;
import org.mapiscope.mapi.item.MadeMessage.MadeAttach;

/** Messages such as real stores seldom have, in MIME. */
class MadeMimeTest {
    private static final String NAME = "Übersicht \"2024\" 日本語 — a very long name that does not fit into one line.pdf";
    private static final byte[] DATA = {0, 1, 2, 13, 10, 10, 13, -1, 46, 10};

    @Test
    void aFileNameOfAnyCharactersIsReadBack() throws Exception {
        Message message = message(List.of(), attach(NAME, DATA));

        assertEquals(NAME, attached(message).getFilename());
    }

    @Test
    void bytesAreReadBackAsTheyAre() throws Exception {
        assertArrayEquals(DATA, Parsed.bytes(attached(message(List.of(), attach("a.bin", DATA)))));
    }

    @Test
    void aPictureInTheHtmlIsRelatedToIt() throws Exception {
        MadeAttach picture = new MadeAttach(List.of(number(PropTags.PR_ATTACH_METHOD, 1),
                text(PropTags.PR_ATTACH_LONG_FILENAME_W, "p.png"), text(PropTags.PR_ATTACH_CONTENT_ID_W, "p1@x"),
                binary(PropTags.PR_ATTACH_DATA_BIN, DATA)));
        Message message = message(List.of(text(PropTags.PR_BODY_W, "text"),
                binary(PropTags.PR_HTML, "<img src=\"cid:p1@x\">\r\n".getBytes(StandardCharsets.US_ASCII))), picture,
                attach("b.txt", DATA));

        assertEquals("multipart/mixed[multipart/related[multipart/alternative[text/plain, text/html], image/png], "
                + "text/plain]", Parsed.structure(Parsed.message(mime(message))));
    }

    @Test
    void aMessageInAMessageIsAMessage() throws Exception {
        Message inner = message(List.of(text(PropTags.PR_SUBJECT_W, "inner")));
        Message message = message(List.of(text(PropTags.PR_SUBJECT_W, "outer")),
                new MadeAttach(List.of(number(PropTags.PR_ATTACH_METHOD, 5)), inner));

        assertEquals("multipart/mixed[text/plain, message/rfc822(text/plain)]",
                Parsed.structure(Parsed.message(mime(message))));
    }

    @Test
    void aSignedMessageKeepsWhatWasSigned() throws Exception {
        String signed = mail("""
                Content-Type: multipart/signed; boundary=b; protocol="application/pkcs7-signature"

                --b
                Content-Type: text/plain

                Hello
                --b
                Content-Type: application/pkcs7-signature

                xx
                --b--
                """);
        Message message = message(
                List.of(text(PropTags.PR_MESSAGE_CLASS_W, "IPM.Note.SMIME.MultipartSigned")),
                new MadeAttach(List.of(number(PropTags.PR_ATTACH_METHOD, 1),
                        text(PropTags.PR_ATTACH_MIME_TAG_W, "multipart/signed"),
                        binary(PropTags.PR_ATTACH_DATA_BIN, signed.getBytes(StandardCharsets.US_ASCII)))));

        assertEquals(signed, text(mime(message)).replaceFirst("(?s)^.*MIME-Version: 1.0\r\n", ""));
    }

    @Test
    void anEncryptedMessageIsItsBytes() throws Exception {
        Message message = message(List.of(text(PropTags.PR_MESSAGE_CLASS_W, "IPM.Note.SMIME")),
                attach("smime.p7m", DATA));
        Entity read = Parsed.message(mime(message));

        assertEquals("application/pkcs7-mime 00010" + "20d0a0a0dff2e0a",
                read.getMimeType() + " " + Parsed.hex(Parsed.bytes(read)));
    }

    @Test
    void namesAndSubjectsCannotAddHeaders() throws Exception {
        Message message = message(List.of(text(PropTags.PR_SUBJECT_W, "one\r\nBcc: two@example.org\r\n\r\nthree"),
                text(PropTags.PR_SENDER_NAME_W, "a\r\nX: b"), text(PropTags.PR_SENDER_EMAIL_ADDRESS_W, "a@b\r\nX: c")));
        org.apache.james.mime4j.dom.Message read = Parsed.message(mime(message));

        assertEquals(List.of("From", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
                read.getHeader().getFields().stream().map(field -> field.getName()).toList());
    }

    @Test
    void recipientsAreAddressesOfTheirKind() throws Exception {
        List<List<PropValue>> recipients = List.of(
                recipient(1, "Ärztin, Erste", "SMTP", "first@example.org"), recipient(2, "Plain", "", ""),
                recipient(3, "", "EX", "/o=Org/cn=Blind"), recipient(0x10000001, "first@example.org", "", ""));
        org.apache.james.mime4j.dom.Message read = Parsed
                .message(mime(new MadeMessage(List.of(), recipients, List.of())));

        assertEquals("Ärztin, Erste [first@example.org, first@example.org] [Plain:;] "
                + "[IMCEAEX-_o=Org_cn=Blind@exchange.invalid]",
                "%s %s [%s] %s".formatted(read.getTo().flatten().getFirst().getName(), read.getTo(),
                        read.getCc().getFirst(), read.getBcc()));
    }

    @Test
    void theHeaderAMessageCameWithIsKept() throws Exception {
        String headers = mail("""
                Microsoft Mail Internet Headers Version 2.0
                Received: from a by b;
                 Mon, 1 Jan 2024 00:00:00 +0000
                From: A <a@example.org>
                Date: Mon, 1 Jan 2024 00:00:00 +0000
                Content-Type: text/html
                X-Own: kept

                ------part
                Subject: not this
                """);
        Message message = message(List.of(text(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W, headers),
                text(PropTags.PR_SUBJECT_W, "that"), text(PropTags.PR_BODY_W, "x\n")));

        assertEquals(mail("""
                Received: from a by b;
                 Mon, 1 Jan 2024 00:00:00 +0000
                From: A <a@example.org>
                Date: Mon, 1 Jan 2024 00:00:00 +0000
                X-Own: kept
                Subject: that
                MIME-Version: 1.0
                Content-Type: text/plain; charset=us-ascii
                Content-Transfer-Encoding: 7bit

                x
                """), text(mime(message)));
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Message message = message(List.of(new PropValue.ErrorValue(PropTags.PR_BODY_W, HResult.MAPI_E_CORRUPT_DATA)));

        assertEquals(List.of(new Loss("PR_BODY_W", HResult.MAPI_E_CORRUPT_DATA, "")),
                MimeWriter.write(message, out, MapiProgress.NONE));
    }

    @Test
    void anyTextInAnyPropertyGivesMimeThatCanBeRead() throws Exception {
        Random random = new Random(19);
        List<PropTag> tags = new ArrayList<>(Headers.TAGS);
        tags.removeIf(tag -> tag.type().value() != 0x1F);
        tags.addAll(List.of(PropTags.PR_BODY_W, PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W));
        for (int round = 0; round < 300; round++) {
            List<PropValue> values = new ArrayList<>();
            for (PropTag tag : tags) {
                values.add(text(tag, random(random)));
            }
            org.apache.james.mime4j.dom.Message read = Parsed
                    .message(mime(message(values, attach(random(random), DATA))));

            assertArrayEquals(DATA, Parsed.bytes(Parsed.leaves(read).getLast()));
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        String likely = " \r\n\t:;,<>@\"\\()=?_-abcXYZ019";
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(random.nextInt(3) == 0
                    ? (char) random.nextInt(0x10000)
                    : likely.charAt(random.nextInt(likely.length())));
        }
        return text.toString();
    }

    private static Entity attached(Message message) throws Exception {
        return Parsed.leaves(Parsed.message(mime(message))).getLast();
    }

    private static byte[] mime(Message message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeWriter.write(message, out, MapiProgress.NONE);
        return out.toByteArray();
    }

    private static String mail(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String text(byte... mime) {
        return new String(mime, StandardCharsets.UTF_8);
    }

    private static Message message(List<PropValue> values, MadeAttach... attachments) {
        return new MadeMessage(values, List.of(), List.of(attachments));
    }

    private static List<PropValue> recipient(int kind, String name, String type, String address) {
        return List.of(number(PropTags.PR_RECIPIENT_TYPE, kind), text(PropTags.PR_DISPLAY_NAME_W, name),
                text(PropTags.PR_ADDRTYPE_W, type), text(PropTags.PR_EMAIL_ADDRESS_W, address));
    }

    private static MadeAttach attach(String name, byte... data) {
        return new MadeAttach(List.of(number(PropTags.PR_ATTACH_METHOD, 1),
                text(PropTags.PR_ATTACH_LONG_FILENAME_W, name), binary(PropTags.PR_ATTACH_DATA_BIN, data)));
    }

    private static PropValue text(PropTag tag, String value) {
        return new PropValue.UnicodeValue(tag, value);
    }

    private static PropValue number(PropTag tag, int value) {
        return new PropValue.LongValue(tag, value);
    }

    private static PropValue binary(PropTag tag, byte... value) {
        return new PropValue.BinaryValue(tag, Bytes.of(value));
    }
}
