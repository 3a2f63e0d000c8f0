package org.mapiscope.store.file.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.operation.AllMessages;
import org.mapiscope.store.pst.make.PstMaker;

/** What is in MSG files, as Apache POI reads it. */
class MsgWriterTest {
    @TempDir
    Path folder;

    @Test
    void everyMessageOfTheDemoStoresIsReadBackWhole() throws Exception {
        assertEquals(11, readBack(AllMessages.DEMO));
    }

    @Test
    void everyMessageOfTheSamplesIsReadBackWhole() throws Exception {
        assertEquals(554, readBack(AllMessages.samples()));
    }

    @Test
    void everyTypeOfPropertyThatMsgFilesHaveIsReadBackWhole() throws Exception {
        assertEquals(made(20), readBack(List.of(folder.resolve("made.pst")), new MsgWriter(), List.of("00FB", "00FD",
                "00FE")));
    }

    @Test
    void whatIsTooLargeForMemoryIsReadBackWholeToo() throws Exception {
        assertEquals(made(3), readBack(List.of(folder.resolve("made.pst")), new MsgWriter(0), List.of("00FB", "00FD",
                "00FE")));
    }

    @Test
    void aStopLeavesTheRestOut() throws Exception {
        try (AllMessages messages = new AllMessages(folder, AllMessages.DEMO)) {
            messages.each(message -> {
                if (!ItemReader.attachments(message).isEmpty()) {
                    MapiException stopped = assertThrows(MapiException.class,
                            () -> new MsgWriter().write(message, folder.resolve("a.msg"), new Stopped()));

                    assertEquals(HResult.MAPI_E_USER_CANCEL, stopped.result());
                    Files.deleteIfExists(folder.resolve("a.msg"));
                }
            });
        }
    }

    /** Makes a store. {@return how many messages it has, associated ones too} */
    private int made(int messages) throws MapiException {
        MakeSummary summary = new PstMaker().make(folder.resolve("made.pst"), ExistingFile.KEEP,
                new StorePlan(messages, 2, 20_000, 1_500_000, 7), MapiProgress.NONE);
        return (int) (summary.messages() + summary.associated());
    }

    private int readBack(List<Path> stores) throws Exception {
        return readBack(stores, new MsgWriter(), List.of());
    }

    /** @param lost types of properties that MSG files do not have */
    private int readBack(List<Path> stores, MsgWriter writer, List<String> lost) throws Exception {
        try (AllMessages messages = new AllMessages(folder, stores)) {
            return messages.each(message -> {
                Path file = folder.resolve("a.msg");
                Files.deleteIfExists(file);
                List<Loss> losses = writer.write(message, file, MapiProgress.NONE);

                assertEquals(List.of(),
                        losses.stream().filter(loss -> lost.stream().noneMatch(loss.place()::endsWith)).toList());
                assertEquals(Whole.of(message).without(lost), PoiMessage.read(file));
            });
        }
    }

    /** Stops whatever asks. */
    private static final class Stopped implements MapiProgress {
        @Override
        public void worked(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
