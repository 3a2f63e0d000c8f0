package org.mapiscope.registry.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.registry.RegistryKey;

/** What we write into hives with hivexregedit, and what it writes of them; left out where it is not installed. */
class HivexTest {
    private static final Path SAMPLES = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
    private static final String CURRENT_USER = "HKEY_CURRENT_USER";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needHivexregedit() {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "hivexregedit"))), "hivexregedit is not installed");
    }

    private void run(Path output, String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile())
                .start();
        try {
            assertEquals(true, process.waitFor(1, TimeUnit.MINUTES));
        } finally {
            process.destroyForcibly();
        }
        // perl warns of names beyond Latin-1, which it writes all the same
        String said = String.join("\n", Files.readAllLines(errors, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.startsWith("Wide character")).toList());
        assertEquals("0", process.exitValue() + said);
    }

    private Path write(RegFormat format, String path, RegistryKey key) throws IOException {
        Path file = folder.resolve("written.reg");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertEquals(List.of(), new RegWriter(format).write(out, path, key));
        }
        return file;
    }

    private RegFile mergedAndExported(Path file) throws IOException, InterruptedException {
        Path hive = Files.write(folder.resolve("merged.hiv"), EmptyHive.bytes());
        run(folder.resolve("nothing.txt"), "hivexregedit", "--merge", "--prefix", CURRENT_USER, hive.toString(),
                file.toString());
        return exported(hive, "\\");
    }

    private RegFile exported(Path hive, String key) throws IOException, InterruptedException {
        Path file = folder.resolve("exported.reg");
        run(file, "hivexregedit", "--export", "--prefix", CURRENT_USER, hive.toString(), key);
        return RegFile.open(file);
    }

    @Test
    void whatWeWriteIsTheSameInAHive() throws IOException, InterruptedException {
        for (int seed = 0; seed < 4; seed++) {
            RegistryKey key = MadeKey.random("", new SplittableRandom(seed), MadeKey.Letters.PLAIN, 4);
            try (RegFile file = mergedAndExported(write(RegFormat.VERSION_5_PLAIN, CURRENT_USER, key))) {
                assertEquals(Dump.sorted(key), Dump.sorted(file.root().subkey(CURRENT_USER).orElseThrow()));
            }
        }
    }

    @Test
    void aKeyBelowOthersIsWrittenWithThem() throws IOException, InterruptedException {
        RegistryKey key = MadeKey.random("", new SplittableRandom(4), MadeKey.Letters.PLAIN, 2);
        String path = "HKEY_CURRENT_USER\\Software\\One\\Two";

        try (RegFile file = mergedAndExported(write(RegFormat.VERSION_5_PLAIN, path, key))) {
            assertEquals(Dump.sorted(key), Dump.sorted(file.root().subkey(path).orElseThrow()));
        }
    }

    @Test
    void whatWindowsTakesIsTheSameInAHiveOnceItsLinesAreUtf8() throws IOException, InterruptedException {
        MadeKey.Letters ascii = new MadeKey.Letters("ab \"]['@=;-,", "ab \"\\]['@=;-,:", "ab \"\\]['@=;-,:\r\n\0");
        RegistryKey key = MadeKey.random("", new SplittableRandom(2), ascii, 4);
        Path file = write(RegFormat.VERSION_5, CURRENT_USER, key);
        String text = Files.readString(file, StandardCharsets.UTF_16LE);
        // as its manual says: hivexregedit does not read UTF-16
        Files.writeString(file, text.substring(1).replace("\r\n", "\n"));

        try (RegFile merged = mergedAndExported(file)) {
            assertEquals(Dump.sorted(key), Dump.sorted(merged.root().subkey(CURRENT_USER).orElseThrow()));
        }
    }

    @ParameterizedTest
    @CsvSource({"Office14-Outlook.reg,Software\\Microsoft\\Office\\14.0\\Outlook",
        "WMS.reg,Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem",
        "WMS-utf16.reg,Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem"})
    void theSamplesAreWhatTheHiveHas(String name, String key) throws IOException, InterruptedException {
        Path hive = SAMPLES.resolve("registry/log2timeline__NTUSER-WIN7.DAT");
        assumeTrue(Files.exists(hive), () -> "No samples of hives at " + SAMPLES.toAbsolutePath().normalize());

        try (RegFile sample = RegFile.open(SAMPLES.resolve("reg/derived__log2timeline__NTUSER-WIN7-" + name));
                RegFile export = exported(hive, key)) {
            assertEquals(Dump.of(export), Dump.of(sample));
            assertEquals(List.of(), sample.damage());
        }
    }

    @Test
    void aWholeHiveIsTheSameInAnother() throws IOException, InterruptedException {
        Path hive = SAMPLES.resolve("registry/log2timeline__NTUSER-WIN7.DAT");
        assumeTrue(Files.exists(hive), () -> "No samples of hives at " + SAMPLES.toAbsolutePath().normalize());

        try (RegFile export = exported(hive, "\\")) {
            RegistryKey key = export.root().subkey(CURRENT_USER).orElseThrow();
            List<String> expected = Dump.sorted(key);
            Path written = write(RegFormat.VERSION_5_PLAIN, CURRENT_USER, key);
            try (RegFile again = mergedAndExported(written)) {
                assertEquals(expected, Dump.sorted(again.root().subkey(CURRENT_USER).orElseThrow()));
            }
        }
    }
}
