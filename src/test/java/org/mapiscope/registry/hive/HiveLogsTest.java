package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryType;

/** Hives that were not written to their end, with the logs from which Windows would do that. */
class HiveLogsTest {

    private static final List<RegistryDamage> TORN = List
            .of(new RegistryDamage("regf", 4, "sequence numbers are 2 and 1:"
                    + " it was not written to its end, and there is no log to do that from"));

    @TempDir
    Path folder;

    /** {@return a hive whose tree has so many versions} Each is larger than the one before and has other values. */
    private static MadeKey tree(int version) {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 100; i++) {
            root.key("Software\\Key %d".formatted(i)).number("version", i % 10 == 0 ? version : 0)
                    .value("data", RegistryType.REG_BINARY, new byte[200]);
        }
        for (int i = 1; i < version; i++) {
            root.key("Version " + i).value("data", RegistryType.REG_BINARY, new byte[9000]);
        }
        return root;
    }

    private static byte[] hive(int version) {
        return new HiveWriter().write(tree(version));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertReads(int version, List<Path> logs, List<RegistryDamage> damage, HiveRegistry registry)
            throws IOException {
        try (registry) {
            assertEquals(tree(version).lines(), HiveTree.lines(registry));
            assertEquals(List.of(logs, damage), List.of(registry.appliedLogs(), registry.damage()));
        }
    }

    @Test
    void aCleanHiveIsReadWithoutItsLog() throws IOException {
        Path file = write("hive", hive(1));
        write("hive.LOG1", LogWriter.ofToday(1, hive(1), hive(2)));

        assertReads(1, List.of(), List.of(), HiveRegistry.open(file));
    }

    @ParameterizedTest
    @CsvSource({"hive, hive.LOG1", "hive, HIVE.log2", "NTUSER.DAT, ntuser.dat.Log"})
    void anOldLogBesideTheHiveIsApplied(String name, String logName) throws IOException {
        Path file = write(name, LogWriter.torn(hive(1), 2, 1));
        Path log = write(logName, LogWriter.old(hive(1), hive(2)));

        assertReads(2, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void allEntriesOfANewLogAreApplied() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 8, 7));
        Path log = write("hive.LOG1", LogWriter.ofToday(7, hive(1), hive(2), hive(3), hive(4)));

        assertReads(4, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void aHiveMayGetSmallerByItsLog() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(4), 8, 7));
        Path log = write("hive.LOG1", LogWriter.ofToday(7, hive(4), hive(1)));

        assertReads(1, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void ofTwoLogsTheOneThatBeginsEarlierIsAppliedFirst() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 8, 7));
        Path later = write("hive.LOG1", LogWriter.ofToday(9, hive(3), hive(4)));
        Path earlier = write("hive.LOG2", LogWriter.ofToday(7, hive(1), hive(2), hive(3)));

        assertReads(4, List.of(earlier, later), List.of(), HiveRegistry.open(file));
    }

    @Test
    void numbersOfEntriesGoOnAtZero() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 0, -1));
        Path later = write("hive.LOG1", LogWriter.ofToday(0, hive(2), hive(3)));
        Path earlier = write("hive.LOG2", LogWriter.ofToday(-1, hive(1), hive(2)));

        assertReads(3, List.of(earlier, later), List.of(), HiveRegistry.open(file));
    }

    @Test
    void aLogThatDoesNotFollowOnTheOtherIsLeftOut() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 8, 7));
        write("hive.LOG1", LogWriter.ofToday(9, hive(2), hive(3)));
        Path log = write("hive.LOG2", LogWriter.ofToday(7, hive(1), hive(2)));

        assertReads(2, List.of(log), List.of(new RegistryDamage("log hive.LOG1", 4,
                "is not applied: it begins with 9, not with the 8 that would be next")), HiveRegistry.open(file));
    }

    @Test
    void aLogThatIsOlderThanTheHiveIsLeftOut() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(2), 8, 7));
        Path log = write("hive.LOG1", LogWriter.ofToday(7, hive(2), hive(3)));
        write("hive.LOG2", LogWriter.ofToday(3, hive(2), hive(1)));

        assertReads(3, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void thatAllLogsAreOlderThanTheHiveIsTold() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(2), 8, 7));
        write("hive.LOG1", LogWriter.ofToday(3, hive(2), hive(1)));

        assertReads(2, List.of(), List.of(new RegistryDamage("log hive.LOG1", 4,
                "is not applied: it begins with 3, before the 7 of the hive"),
                new RegistryDamage("regf", 4,
                        TORN.get(0).detail().replace("2 and 1", "8 and 7"))),
                HiveRegistry.open(file));
    }

    @ParameterizedTest
    @CsvSource({"0, hive.LOG", "1, hive.LOG1"})
    void aSingleLogBesideAPairIsALeftover(int length, String applied) throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        byte[] log = LogWriter.old(hive(1), hive(2));
        write("hive.LOG", log);
        write("hive.LOG1", Arrays.copyOf(log, length * log.length));

        assertReads(2, List.of(folder.resolve(applied)), List.of(), HiveRegistry.open(file));
    }

    @Test
    void whatFollowsADamagedEntryIsLeftOut() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 8, 7));
        byte[] bytes = LogWriter.ofToday(7, hive(1), hive(2), hive(3));
        int second = LogWriter.ofToday(7, hive(1), hive(2)).length;
        bytes[second + 100]++;
        Path log = write("hive.LOG1", bytes);

        assertReads(2, List.of(log), List.of(new RegistryDamage("log hive.LOG1 > HvLE", second + 24L,
                "hash 1 is not that of the pages")), HiveRegistry.open(file));
    }

    @Test
    void theLastEntryMayBeCutOff() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 8, 7));
        byte[] bytes = LogWriter.ofToday(7, hive(1), hive(2), hive(3));
        int second = LogWriter.ofToday(7, hive(1), hive(2)).length;
        Path log = write("hive.LOG1", Arrays.copyOf(bytes, second + 1000));

        assertReads(2, List.of(log), List.of(new RegistryDamage("log hive.LOG1 > HvLE", second + 4L,
                "size is %d, the log has 1000 from here".formatted(bytes.length - second))), HiveRegistry.open(file));
    }

    @Test
    void aBaseBlockThatIsLostIsTakenFromTheLog() throws IOException {
        byte[] hive = hive(1);
        Arrays.fill(hive, 0, 512, (byte) 0);
        Path file = write("hive", hive);
        Path log = write("hive.LOG1", LogWriter.ofToday(7, hive(1), hive(2)));

        assertReads(2, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void ofTwoOldLogsTheNewerIsApplied() throws IOException {
        byte[] newer = hive(3);
        newer[12]++;
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        write("hive.LOG1", LogWriter.old(hive(1), hive(2)));
        Path log = write("hive.LOG2", LogWriter.old(hive(1), newer));

        assertReads(3, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void anOldLogFromBeforeTheHiveIsLeftOut() throws IOException {
        byte[] hive = hive(1);
        hive[12]++;
        Path file = write("hive", LogWriter.torn(hive, 2, 1));
        write("hive.LOG1", LogWriter.old(hive(1), hive(2)));

        assertReads(1, List.of(), List.of(new RegistryDamage("log hive.LOG1", 4,
                "is not applied: it is from before the hive was written last"), TORN.get(0)),
                HiveRegistry.open(file));
    }

    @ParameterizedTest
    @CsvSource({"0, log hive.LOG1, 0, is not applied: base block is no regf",
        "4, log hive.LOG1, 0, is not applied: base block has a wrong checksum",
        "512, log hive.LOG1 > DIRT, 512, 'is not applied: signature is 0x54524945, not DIRT'",
        "-1, log hive.LOG1 > DIRT, 516, 'is not applied: bitmap has %d sectors, the file is too short for them'"})
    void anOldLogThatIsDamagedIsLeftOut(int place, String structure, long offset, String detail) throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        byte[] log = LogWriter.old(hive(1), hive(2));
        int sectors = (log.length - 1024) / 512;
        if (place < 0) {
            log = Arrays.copyOf(log, log.length - 512);
        } else {
            log[place]++;
        }
        write("hive.LOG1", log);

        assertReads(1, List.of(), List.of(new RegistryDamage(structure, offset, detail.formatted(sectors)),
                TORN.get(0)), HiveRegistry.open(file));
    }

    @Test
    void aLogThatWasNotWrittenToItsEndIsLeftOut() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        write("hive.LOG1", LogWriter.torn(LogWriter.old(hive(1), hive(2)), 2, 1));

        assertReads(1, List.of(), List.of(new RegistryDamage("log hive.LOG1", 4,
                "is not applied: sequence numbers are 2 and 1: it was not written to its end"), TORN.get(0)),
                HiveRegistry.open(file));
    }

    @Test
    void nothingIsAppliedWhenTheFirstEntryIsDamaged() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        byte[] log = LogWriter.ofToday(1, hive(1), hive(2));
        log[512 + 40]++;
        write("hive.LOG1", log);
        write("hive.LOG2", LogWriter.ofToday(2, hive(2), hive(3)));

        assertReads(1, List.of(), List.of(new RegistryDamage("log hive.LOG1 > HvLE", 536,
                "is not applied: hash 1 is not that of the pages"), TORN.get(0)), HiveRegistry.open(file));
    }

    @Test
    void anEmptyLogIsNoDamage() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        write("hive.LOG1", new byte[0]);
        Path log = write("hive.LOG2", LogWriter.ofToday(1, hive(1), hive(2)));

        assertReads(2, List.of(log), List.of(), HiveRegistry.open(file));
    }

    @Test
    void logsMayStandElsewhere() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));
        Path log = write("other", LogWriter.ofToday(1, hive(1), hive(2)));
        Path missing = folder.resolve("missing");

        assertReads(2, List.of(log), List.of(new RegistryDamage("log missing", 0, "cannot be read: " + missing)),
                HiveRegistry.open(file, List.of(missing, log)));
    }

    @Test
    void aTornHiveWithoutLogsIsReadAsItIs() throws IOException {
        Path file = write("hive", LogWriter.torn(hive(1), 2, 1));

        assertReads(1, List.of(), TORN, HiveRegistry.open(file));
    }

    @Test
    void entriesAreHashedAsWindowsDoes() {
        byte[] bytes = new byte[64];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (7 * i);
        }

        assertEquals("15DFD01E19C7D460", "%016X".formatted(Marvin32.of(bytes)));
    }
}
