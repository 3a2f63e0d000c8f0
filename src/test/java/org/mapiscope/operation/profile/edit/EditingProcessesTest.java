package org.mapiscope.operation.profile.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.ProfileContent;

/** What other programs that edit profiles, and their sudden end, do to these and their backups. */
@Timeout(120)
class EditingProcessesTest {
    @TempDir
    Path folder;

    @Test
    void twoProcessesThatEditAtOnceLoseNothing() throws Exception {
        try (EditedProfiles test = new EditedProfiles(folder).filled()) {
            List<Process> both = List.of(EditingProcess.start("add", folder, 5, "a"),
                    EditingProcess.start("add", folder, 5, "b"));
            for (Process each : both) {
                each.getInputStream().readAllBytes();
                assertEquals(0, each.waitFor());
            }

            ProfileContent content = test.content();
            assertEquals(
                    Stream.concat(Stream.of("a.pst", "b.pst"),
                            IntStream.range(0, 5).boxed().flatMap(i -> Stream.of("a " + i, "b " + i))).sorted()
                            .toList(),
                    content.services().stream().map(each -> content.displayName(each.uid()).orElse("")).sorted()
                            .toList());
        }
    }

    @Test
    void aProcessThatIsKilledLeavesWholeBackupsOnly() throws Exception {
        try (EditedProfiles test = new EditedProfiles(folder).filled()) {
            Process writer = EditingProcess.start("backup", folder, 100_000, "");
            int said = 0;
            try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                while (said < 5 && lines.readLine() != null) {
                    said++;
                }
                writer.toHandle().destroyForcibly();
                writer.waitFor();
            }

            List<ProfileBackups.Entry> found = test.backups.list();
            assertEquals(List.of(5, true, List.of()), List.of(said, found.size() >= said, found.stream()
                    .map(ProfileBackups.Entry::defect).flatMap(Optional::stream).toList()));
        }
    }
}
