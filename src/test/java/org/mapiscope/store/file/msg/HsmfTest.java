package org.mapiscope.store.file.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.operation.AllMessages;

/** What is in MSG files, as Apache POI's own model of messages (HSMF) has it: all strings and bytes. */
class HsmfTest {
    @TempDir
    Path folder;

    @Test
    void hsmfHasTheSameStringsAndBytesOfMessagesRecipientsAndAttachments() throws Exception {
        try (AllMessages messages = new AllMessages(folder, AllMessages.DEMO)) {
            messages.each(message -> {
                Whole expected = inStreams(Whole.of(message));
                try (MAPIMessage read = new MAPIMessage(write(message).toFile())) {
                    assertEquals(expected, whole(read));
                }
            });
        }
    }

    private Path write(Message message) throws Exception {
        Path file = folder.resolve("a.msg");
        Files.deleteIfExists(file);
        new MsgWriter().write(message, file, MapiProgress.NONE);
        return file;
    }

    private static Whole whole(MAPIMessage message) {
        return new Whole(values(message.getMainChunks()),
                Arrays.stream(message.getRecipientDetailsChunks()).map(HsmfTest::values).toList(),
                Arrays.stream(message.getAttachmentFiles()).map(HsmfTest::attached).toList());
    }

    private static Whole.Attached attached(AttachmentChunks attachment) {
        try {
            MAPIMessage inner = attachment.getEmbeddedMessage();
            return new Whole.Attached(known(values(attachment)), Optional.ofNullable(inner).map(HsmfTest::whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(ChunkGroup group) {
        Map<String, String> values = new TreeMap<>();
        for (Chunk chunk : group.getChunks()) {
            String key = "%04X%04X".formatted(chunk.getChunkId(), chunk.getType().getId());
            switch (chunk) {
                case StringChunk text -> values.put(key, hex(text.getValue().getBytes(StandardCharsets.UTF_16LE)));
                case ByteChunk bytes -> values.put(key, hex(bytes.getValue()));
                default -> {
                    // the property stream, or a message's storage
                }
            }
        }
        return onlyStreams(values);
    }

    private static String hex(byte... bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Whole inStreams(Whole whole) {
        return new Whole(onlyStreams(whole.properties()),
                whole.recipients().stream().map(HsmfTest::onlyStreams).toList(),
                whole.attachments().stream().map(each -> new Whole.Attached(known(each.properties()),
                        each.message().map(HsmfTest::inStreams))).toList());
    }

    /** {@return those of an attachment's properties that HSMF has a place for} */
    private static Map<String, String> known(Map<String, String> properties) {
        Map<String, String> left = new TreeMap<>(properties);
        left.keySet().retainAll(List.of("37010102", "3703001F", "3704001F", "3707001F", "37090102", "370E001F",
                "3712001F"));
        return left;
    }

    /** {@return strings and bytes of properties that have no names} */
    private static Map<String, String> onlyStreams(Map<String, String> properties) {
        Map<String, String> left = new TreeMap<>(properties);
        left.keySet().removeIf(key -> key.charAt(0) >= '8' || !List.of("001F", "0102").contains(key.substring(4)));
        return left;
    }
}
