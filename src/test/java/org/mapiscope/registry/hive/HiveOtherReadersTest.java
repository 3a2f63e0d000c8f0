package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.registry.RegistryDamage;

/**
 * Hives as other programs read them, real ones and made ones. Programs that are not installed, and samples that are not
 * there, are left out.
 */
class HiveOtherReadersTest {

    private static final Path SAMPLES = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"))
            .resolve("registry");
    private static final String TORN = "regipy__transactions_NTUSER.DAT";
    private static final String DAMAGED = "log2timeline__corrupt_sub_key_list.hiv";

    @TempDir
    Path folder;

    /** What a test does with a hive. */
    private interface Check {
        void run(Path hive) throws IOException, InterruptedException;
    }

    private static Stream<DynamicTest> samples(Check check) throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            String missing = "No samples in " + SAMPLES;
            return Stream.of(DynamicTest.dynamicTest(missing, () -> Assumptions.abort(missing)));
        }
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).matches(".*\\.log\\d")).sorted().toList()
                    .stream().map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()),
                            () -> check.run(file)));
        }
    }

    @TestFactory
    Stream<DynamicTest> reglookupReadsTheSameOfEachSample() throws IOException {
        return samples(hive -> {
            // it stops at the first key that it cannot read, and knows no logs
            if (!hive.endsWith(DAMAGED)) {
                assertEqualsReglookup(hive, recovered(hive));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> hivexReadsTheSameOfEachSample() throws IOException {
        return samples(hive -> {
            if (!hive.endsWith(DAMAGED)) {
                assertEqualsHivex(hive, recovered(hive));
            }
        });
    }

    @Test
    void aDamagedListCostsNoKey() throws IOException, InterruptedException {
        Path damaged = SAMPLES.resolve(DAMAGED);
        Path whole = SAMPLES.resolve("log2timeline__100_sub_keys.hiv");
        assumeTrue(Files.exists(damaged) && Files.exists(whole), () -> "No samples in " + SAMPLES);

        try (HiveRegistry registry = HiveRegistry.open(damaged); HiveRegistry other = HiveRegistry.open(whole)) {
            assertEquals(HiveTree.lines(other).stream().sorted().toList(),
                    HiveTree.lines(registry).stream().sorted().toList());
            assertEquals(List.of(new RegistryDamage("nk \\ > nk", 21632, "cell has a size of 0"),
                    new RegistryDamage("nk \\", 4128, "has 1 keys that its list lacks; they were found in the bins")),
                    registry.damage());
        }
    }

    @Test
    void othersReadWhatWeMade() throws IOException, InterruptedException {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 300; i++) {
            root.key("Software\\Key %d".formatted(i)).text("text", "a, \"b\" % /\\|" + i).number("number", i);
        }
        Path hive = Files.write(folder.resolve("hive"), new HiveWriter(5, HiveWriter.Lists.LH, 100).write(root));

        assertEqualsReglookup(hive, hive);
        assertEqualsHivex(hive, hive);
    }

    private void assertEqualsReglookup(Path ours, Path others) throws IOException, InterruptedException {
        List<String> expected = run("reglookup", "-H", others.toString());

        try (HiveRegistry registry = HiveRegistry.open(ours)) {
            assertEquals(String.join("\n", expected), String.join("\n", ReglookupFormat.lines(registry)));
            assertEquals(List.of(), registry.damage());
        }
    }

    private void assertEqualsHivex(Path ours, Path others) throws IOException, InterruptedException {
        List<String> expected = run("hivexregedit", "--export", others.toString(), "\\");

        try (HiveRegistry registry = HiveRegistry.open(ours)) {
            assertEquals(expected.stream().skip(1).filter(each -> !each.isEmpty()).sorted().toList(),
                    HivexFormat.lines(registry).stream().sorted().toList());
        }
    }

    /** {@return the hive; where it is torn, a copy into which its first log was written, without any of our code} */
    private Path recovered(Path hive) throws IOException {
        if (!hive.endsWith(TORN)) {
            return hive;
        }
        byte[] log = Files.readAllBytes(hive.resolveSibling("regipy__transactions_ntuser.dat.log1"));
        ByteBuffer entry = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer file = ByteBuffer.wrap(Arrays.copyOf(Files.readAllBytes(hive), 4 << 20))
                .order(ByteOrder.LITTLE_ENDIAN);
        int at = 512;
        while (at < log.length && new String(log, at, 4, StandardCharsets.US_ASCII).equals("HvLE")) {
            int page = at + 40 + 8 * entry.getInt(at + 20);
            for (int i = 0; i < entry.getInt(at + 20); i++) {
                file.put(4096 + entry.getInt(at + 40 + 8 * i), log, page, entry.getInt(at + 44 + 8 * i));
                page += entry.getInt(at + 44 + 8 * i);
            }
            file.putInt(4, entry.getInt(at + 12)).putInt(8, entry.getInt(at + 12)).putInt(40, entry.getInt(at + 16));
            at += entry.getInt(at + 4);
        }
        HiveWriter.sum(file.array());
        return Files.write(folder.resolve("recovered"), Arrays.copyOf(file.array(), 4096 + file.getInt(40)));
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0]))), command[0] + " is not installed");
        Path out = Files.createTempFile(folder, command[0], ".out");
        ProcessBuilder program = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // hivexregedit is written in Perl, which else writes what it can as Latin-1
        program.environment().put("PERL_UNICODE", "S");
        Process process = program.start();
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return Files.readAllLines(out);
    }
}
