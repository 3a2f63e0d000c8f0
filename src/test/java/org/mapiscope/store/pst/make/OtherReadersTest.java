package org.mapiscope.store.pst.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StorePlan;

/**
 * A store that we made, as other programs read it; those that are not installed are left out.
 *
 * <p>It is small, to be quick; -Dmapiscope.made.messages=10000 -Dmapiscope.made.attachment=104857600 makes it large.
 */
class OtherReadersTest {
    private static final StorePlan PLAN = new StorePlan(Long.getLong("mapiscope.made.messages", 1000), 50, 4 << 20,
            Long.getLong("mapiscope.made.attachment", 9 << 20), 11);
    /** What every store has: in the root its search folder, the top that people see and the root of searches; Deleted Items. */
    private static final int FOLDERS_OF_EVERY_STORE = 4;

    @TempDir
    private static Path folder;

    private static Path file = Path.of("made.pst");
    private static MakeSummary made = new MakeSummary(0, 0, 0, 0, 0, 0);

    @BeforeAll
    static void make() throws MapiException {
        file = folder.resolve("made.pst");
        made = new PstMaker().make(file, ExistingFile.KEEP, PLAN, MapiProgress.NONE);
    }

    @Test
    void javaLibpstHasTheSameCounts() throws PSTException, IOException {
        PSTFile store = new PSTFile(file.toFile());
        Count count = new Count();
        count.folder(store.getRootFolder());
        store.getFileHandle().close();

        assertEquals(List.of(made.folders() + FOLDERS_OF_EVERY_STORE, made.messages(), made.attachments(),
                PLAN.attachmentBytes() + PLAN.largeAttachment()),
                List.of(count.folders, count.messages, count.attachments, count.bytes));
    }

    @Test
    void lspstListsEveryMessage() throws IOException, InterruptedException {
        Run run = run("lspst", file.toString());

        assertEquals(List.of(0, "", made.messages()), List.of(run.code, run.err,
                run.out.lines().filter(line -> !line.startsWith("Folder ")).count()));
    }

    @Test
    void readpstWritesEveryMessage() throws IOException, InterruptedException {
        Path mails = Files.createDirectory(folder.resolve("mails"));

        // one process: with more of them it loses what it says it has done
        Run run = run("readpst", "-j", "0", "-r", "-o", mails.toString(), file.toString());

        Matcher done = Pattern.compile("\" - (\\d+) items done, (\\d+) items skipped").matcher(run.out);
        long items = 0;
        long skipped = 0;
        while (done.find()) {
            items += Long.parseLong(done.group(1));
            skipped += Long.parseLong(done.group(2));
        }
        // folders within folders are items too, and the top's Deleted Items; associated messages are what it skips
        assertEquals(List.of(0, "", made.messages() + made.folders() + 1, made.associated()),
                List.of(run.code, run.err, items, skipped));
    }

    @Test
    void pffinfoFindsNothingWrong() throws IOException, InterruptedException {
        Run run = run("pffinfo", file.toString());

        assertEquals(List.of(0, "", true),
                List.of(run.code, run.err, run.out.contains("Folders:\t\tSubtree, Wastbox, Finder")));
    }

    @Test
    void pffexportWritesEveryMessageAndAttachment() throws IOException, InterruptedException {
        Run run = run("pffexport", "-q", "-m", "all", "-t", folder.resolve("exported").toString(), file.toString());

        assertEquals(List.of(0, "", made.messages() + made.embedded(), made.attachments() - made.embedded()),
                List.of(run.code, run.err, exported("(Message|Meeting|Appointment|Contact)\\d{5}", true),
                        exported("\\d+_ATTACH.*|\\d+_attachment.*", false)));
    }

    private static long exported(String name, boolean folders) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("exported.export"))) {
            return all.filter(path -> Files.isDirectory(path) == folders)
                    .filter(path -> String.valueOf(path.getFileName()).matches(name)).count();
        }
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0]))), command[0] + " is not installed");
        Path out = Files.createTempFile(folder, command[0], ".out");
        Path err = Files.createTempFile(folder, command[0], ".err");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Run(int code, String out, String err) {}

    /** Counts what java-libpst finds. */
    private static final class Count {
        private int folders;
        private long messages;
        private long attachments;
        private long bytes;

        void folder(PSTFolder folder) throws PSTException, IOException {
            folders++;
            PSTObject child = folder.getNextChild();
            while (child != null) {
                messages++;
                message((PSTMessage) child);
                child = folder.getNextChild();
            }
            for (PSTFolder inner : folder.getSubFolders()) {
                if (inner.getDescriptorNodeId() != 0x2223) {
                    folder(inner);
                }
            }
        }

        private void message(PSTMessage message) throws PSTException, IOException {
            for (int i = 0; i < message.getNumberOfAttachments(); i++) {
                attachments++;
                PSTAttachment attachment = message.getAttachment(i);
                PSTMessage inner = attachment.getEmbeddedPSTMessage();
                if (inner == null) {
                    bytes += attachment.getFileInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } else {
                    message(inner);
                }
            }
        }
    }
}
