package org.mapiscope.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.ValueStream;
import org.mapiscope.operation.AllMessages;

/** What is in the MIME that we write, as mime4j reads it. */
class MimeWriterTest {
    @TempDir
    Path folder;

    @Test
    void theDemoStoresMessagesHaveThesePartsInMime() throws Exception {
        List<String> structures = new ArrayList<>();
        try (AllMessages messages = new AllMessages(folder, AllMessages.DEMO)) {
            messages.each(message -> structures.add(Parsed.structure(Parsed.message(mime(message)))));
        }

        String both = "multipart/alternative[text/plain, text/html]";
        assertEquals(List.of("text/plain", "text/plain", "text/plain", "text/plain", "text/plain", both,
                "multipart/mixed[" + both + ", message/rfc822(multipart/mixed[" + both + ", application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document])]",
                both, both, "multipart/alternative[text/plain, text/rtf]", "text/plain"), structures);
    }

    @Test
    void everyMessageOfTheDemoStoresSaysTheSameInMime() throws Exception {
        assertEquals(11, compare(AllMessages.DEMO));
    }

    @Test
    void everyMessageOfTheSamplesSaysTheSameInMime() throws Exception {
        assertEquals(554, compare(AllMessages.samples()));
    }

    private int compare(List<Path> stores) throws Exception {
        try (AllMessages messages = new AllMessages(folder, stores)) {
            return messages.each(message -> assertEquals(Said.of(message), said(mime(message))));
        }
    }

    private static byte[] mime(Message message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Loss> losses = MimeWriter.write(message, out, MapiProgress.NONE);
        // one of the samples has a damaged RTF, and its text besides
        assertEquals(List.of(), losses.stream().filter(loss -> !loss.place().equals("PR_RTF_COMPRESSED")).toList());
        return out.toByteArray();
    }

    private static Said said(byte... mime) throws IOException {
        org.apache.james.mime4j.dom.Message read = Parsed.message(mime);
        List<Entity> leaves = Parsed.leaves(read);
        List<String> attachments = new ArrayList<>();
        Optional<String> text = Optional.empty();
        for (Entity leaf : leaves) {
            boolean attached = leaf.getDispositionType() != null;
            if (attached) {
                attachments.add(String.valueOf(leaf.getFilename()) + " " + Parsed.hex(Parsed.bytes(leaf)));
            } else if (leaf.getMimeType().equals("text/plain")) {
                text = Optional.of(new String(Parsed.bytes(leaf), StandardCharsets.UTF_8));
            }
        }
        return new Said(String.valueOf(read.getSubject()).strip(), text.orElse(""), attachments);
    }

    /** What a message says. */
    private record Said(String subject, String text, List<String> attachments) {
        static Said of(Message message) throws MapiException, IOException {
            PropValues values = PropValues.of(message.getProps(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_BODY_W), 0));
            List<String> attachments = new ArrayList<>();
            for (int number : ItemReader.attachments(message)) {
                try (Attach attach = message.openAttach(number, 0)) {
                    attachments.add(name(attach) + " " + data(attach));
                }
            }
            return new Said(values.string(PropTags.PR_SUBJECT_W).map(HeaderText::clean).orElse("null"),
                    values.string(PropTags.PR_BODY_W).orElse("").replace("\r\n", "\n").replace('\r', '\n').replace("\n",
                            "\r\n"),
                    attachments);
        }

        private static String name(Attach attach) throws MapiException {
            List<PropTag> names = List.of(PropTags.PR_ATTACH_LONG_FILENAME_W, PropTags.PR_ATTACH_FILENAME_W,
                    PropTags.PR_DISPLAY_NAME_W);
            PropValues values = PropValues.of(attach.getProps(names, 0));
            return names.stream().flatMap(name -> values.string(name).stream()).map(HeaderText::clean)
                    .filter(name -> !name.isEmpty()).findFirst().orElse("null");
        }

        private static String data(Attach attach) throws MapiException, IOException {
            if (attach.getPropList(0).stream().noneMatch(tag -> tag.equals(PropTags.PR_ATTACH_DATA_BIN))) {
                return "";
            }
            try (ValueStream in = ItemReader.open(attach, PropTags.PR_ATTACH_DATA_BIN, MapiProgress.NONE)) {
                return Parsed.hex(in.readAllBytes());
            }
        }
    }
}
