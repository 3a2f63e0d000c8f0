package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropValue;

/** What other programs, and their sudden end, do to profiles. */
@Timeout(120)
class ProcessesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void createProfile() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder)) {
            test.create("p");
        }
    }

    @Test
    void aKilledProcessLeavesTheOldOrTheNewState() throws Exception {
        for (int enough : new int[]{1, 40}) {
            Process writer = ProfileWriter.start("count", folder, "p", 100_000);
            int said = ProfileWriter.read(writer, enough);
            writer.waitFor();

            try (TestProfiles test = new TestProfiles(folder)) {
                List<PropValue> values = test.profiles.open("p").section(ProfileWriter.SECTION)
                        .getProps(List.of(ProfileWriter.LEFT, ProfileWriter.RIGHT), 0);
                int left = number(values.get(0));
                assertEquals(left, number(values.get(1)));
                assertEquals(true, left == said || left == said + 1, () -> "said " + said + ", found " + values);
            }
        }
    }

    private static int number(PropValue value) {
        return value instanceof PropValue.LongValue v ? v.value() : 0;
    }

    @Test
    void twoProcessesThatAddServicesAtOnceLoseNone() throws Exception {
        List<Process> writers = List.of(ProfileWriter.start("add", folder, "p", 15),
                ProfileWriter.start("add", folder, "p", 15));
        for (Process writer : writers) {
            assertEquals(0, writer.waitFor());
        }

        try (TestProfiles test = new TestProfiles(folder)) {
            Profile profile = test.profiles.open("p");
            assertEquals(expected(writers), names(profile));
            assertEquals(1, profile.providers().stream().filter(ProviderEntry::isDefaultStore).count());
        }
    }

    private static List<String> expected(List<Process> writers) {
        return writers.stream().flatMap(writer -> IntStream.range(0, 15).mapToObj(i -> writer.pid() + " " + i)).sorted()
                .toList();
    }

    private static List<String> names(Profile profile) {
        return profile.services().stream().map(ServiceEntry::displayName).sorted().toList();
    }

    @Test
    void twoProcessesMayMakeTheFileAtOnce() throws Exception {
        Path fresh = folder.resolve("fresh");
        List<Process> writers = List.of(ProfileWriter.start("create", fresh, "a", 1),
                ProfileWriter.start("create", fresh, "b", 1));
        for (Process writer : writers) {
            assertEquals(0, writer.waitFor());
        }

        try (TestProfiles test = new TestProfiles(fresh)) {
            assertEquals(List.of("a", "b"), test.profiles.names());
        }
    }
}
