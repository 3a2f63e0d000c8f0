package org.mapiscope.store.file.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.AllMessages;

/** What another program, which knows nothing of POI, makes of MSG files. */
class MsgconvertTest {
    @TempDir
    Path folder;

    @Test
    void msgconvertReadsEveryMessageAndItsSubject() throws Exception {
        Assumptions.assumeTrue(works(),
                "msgconvert is not installed (libemail-outlook-message-perl libemail-address-perl)");
        try (AllMessages messages = new AllMessages(folder, AllMessages.DEMO)) {
            messages.each(message -> {
                String subject = PropValues.of(message.getProps(List.of(PropTags.PR_SUBJECT_W), 0))
                        .string(PropTags.PR_SUBJECT_W).orElse("");

                assertEquals("Subject: " + subject, convert(message));
            });
        }
    }

    private static boolean works() {
        try {
            return run(List.of("msgconvert", "--help")) <= 1;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the subject that msgconvert wrote, after it wrote nothing else but what it was to} */
    private String convert(Message message) throws Exception {
        Path msg = folder.resolve("a.msg");
        Path eml = folder.resolve("a.eml");
        Files.deleteIfExists(msg);
        new MsgWriter().write(message, msg, MapiProgress.NONE);
        assertEquals(0, run(List.of("msgconvert", "--outfile", eml.toString(), msg.toString())));
        // a long header goes on in the next line
        return Files.readString(eml, StandardCharsets.ISO_8859_1).replaceAll("\\R[ \\t]", " ").lines()
                .filter(line -> line.startsWith("Subject: ")).findFirst().orElse("no subject");
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : 99;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 99;
        }
    }
}
