package org.mapiscope.operation.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.MadeMessage;

class MessageContentTest {
    private static final PropTag INTERNET_CPID = PropTags.PR_INTERNET_CPID;
    private static final String RTF = "{\\rtf1\\ansi\\ansicpg1252 plain {\\b rtf}\\par second\\cell}";

    private static Message message(PropValue... values) {
        return new MadeMessage(List.of(values), List.of(), List.of());
    }

    private static List<BodyForm> bodies(PropValue... values) throws MapiException {
        return MessageContent.read(message(values), MessageContent.FIRST, MapiProgress.NONE).bodies();
    }

    private static PropValue html(byte... bytes) {
        return new PropValue.BinaryValue(PropTags.PR_HTML, Bytes.of(bytes));
    }

    private static PropValue html(String text) {
        return html(text.getBytes(StandardCharsets.UTF_8));
    }

    /** RTF in the form that is not compressed. */
    private static PropValue rtf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Bytes header = Bytes.ofHex("%08X%08X4D454C4100000000".formatted(Integer.reverseBytes(bytes.length + 12),
                Integer.reverseBytes(bytes.length)));
        return new PropValue.BinaryValue(PropTags.PR_RTF_COMPRESSED,
                Bytes.ofHex(header.hex() + Bytes.of(bytes).hex()));
    }

    private static BodyForm read(BodyForm.Kind kind, PropTag tag, BodyForm.Read content) {
        return new BodyForm(kind, tag, false, content);
    }

    @Test
    void htmlIsInTheCharacterSetThatTheMessageSays() throws MapiException {
        assertEquals(
                List.of(read(BodyForm.Kind.HTML, PropTags.PR_HTML,
                        new BodyForm.Read("\u0436", "windows-1251", 1, true))),
                bodies(html((byte) 0xE6), new PropValue.LongValue(INTERNET_CPID, 1251)));
    }

    @Test
    void htmlOfAMessageThatDoesNotSayIsInTheCharacterSetThatItNames() throws MapiException {
        String text = "<meta charset=\"utf-8\">\u00E9";

        assertEquals(List.of(read(BodyForm.Kind.HTML, PropTags.PR_HTML, new BodyForm.Read(text, "UTF-8", 24, true))),
                bodies(html(text)));
    }

    @Test
    void plainRtfIsSourceAndText() throws MapiException {
        PropTag tag = PropTags.PR_RTF_COMPRESSED;

        assertEquals(List.of(
                new BodyForm(BodyForm.Kind.TEXT, tag, true,
                        new BodyForm.Read("plain rtf\r\nsecond\t", "", 16 + RTF.length(), true)),
                read(BodyForm.Kind.RTF, tag, new BodyForm.Read(RTF, "", 16 + RTF.length(), true))), bodies(rtf(RTF)));
    }

    @Test
    void htmlThatIsInRtfIsTakenOutOfIt() throws MapiException {
        List<BodyForm> forms = bodies(
                rtf("{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag <p>}\\htmlrtf \\par\\htmlrtf0 in html{\\*\\htmltag </p>}}"));

        assertEquals("<p>in html</p>", forms.getFirst().text());
        assertEquals(BodyForm.Kind.HTML, forms.getFirst().kind());
    }

    @Test
    void whatIsInTheRtfIsReadBesideTheTextThatIsStored() throws MapiException {
        List<BodyForm> forms = bodies(new PropValue.UnicodeValue(PropTags.PR_BODY_W, "stored"), rtf(RTF));

        assertEquals(List.of("stored", "plain rtf\r\nsecond\t", RTF), forms.stream().map(BodyForm::text).toList());
    }

    @Test
    void damagedRtfSaysWhereItIsDamaged() throws MapiException {
        BodyForm.Failed failed = (BodyForm.Failed) bodies(
                new PropValue.BinaryValue(PropTags.PR_RTF_COMPRESSED, Bytes.ofHex("0102"))).getFirst().content();

        assertEquals(HResult.MAPI_E_CORRUPT_DATA, failed.result());
        assertEquals(true, failed.detail().contains("PR_RTF_COMPRESSED"), failed.detail());
    }

    @Test
    void aBodyThatCannotBeReadIsShownAsThat() throws MapiException {
        assertEquals(
                List.of(new BodyForm(BodyForm.Kind.TEXT, PropTags.PR_BODY_W, false,
                        new BodyForm.Failed(HResult.MAPI_E_CORRUPT_DATA, ""))),
                bodies(new PropValue.ErrorValue(PropTags.PR_BODY_W, HResult.MAPI_E_CORRUPT_DATA)));
    }

    @Test
    void ofALargeBodyTheBeginningIsReadAndAllWhenAskedFor() throws MapiException {
        LargeBody large = new LargeBody(50 << 20);

        BodyForm.Read first = (BodyForm.Read) MessageContent.read(large, MessageContent.FIRST, MapiProgress.NONE)
                .bodies().getFirst().content();
        BodyForm.Read all = (BodyForm.Read) MessageContent.read(large, MessageContent.MOST, MapiProgress.NONE).bodies()
                .getFirst().content();

        assertEquals(List.of(1 << 19, 50L << 20, false, 25 << 20, true),
                List.of(first.text().length(), first.size(), first.whole(), all.text().length(), all.whole()));
    }

    @Test
    void aBodyWhoseEndCannotBeReadIsShownUpToThere() throws MapiException {
        LargeBody large = new LargeBody(1 << 19, 1 << 17);

        BodyForm.Read read = (BodyForm.Read) MessageContent.read(large, MessageContent.FIRST, MapiProgress.NONE)
                .bodies().getFirst().content();

        assertEquals(List.of(1 << 16, false), List.of(read.text().length(), read.whole()));
    }

    @Test
    void readingALargeBodyCanBeStopped() {
        MapiProgress stopped = new MapiProgress() {
            @Override
            public void worked(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertEquals(HResult.MAPI_E_USER_CANCEL, assertThrows(MapiException.class,
                () -> MessageContent.read(new LargeBody(1 << 20), MessageContent.FIRST, stopped)).result());
    }

    @Test
    void theWordsOfAMessageAreFoundInWhicheverFormTheyAre() throws MapiException {
        List<Optional<String>> texts = new ArrayList<>();
        for (Message each : List.of(
                message(new PropValue.UnicodeValue(PropTags.PR_BODY_W, "text"), html("<p>other")),
                message(html("<p>a <b>b</b><script>c</script>")), message(rtf(RTF)),
                message(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "x")))) {
            texts.add(MessageText.of(each));
        }

        assertEquals(List.of(Optional.of("text"), Optional.of("a b"), Optional.of("plain rtf\r\nsecond\t"),
                Optional.empty()), texts);
    }
}
