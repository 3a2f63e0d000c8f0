package org.mapiscope.registry.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.binary.CorruptDataException;

/**
 * Files that Jazzer makes, led by what of the code they reach: each is refused, or is read, and what is read of it is the
 * same once it is written in version 5 and read again.
 *
 * <p>A plain build runs only the seeds. To look for more, for three minutes:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=FuzzedRegFilesTest}. What is found is kept among the test resources, in the folder
 * FuzzedRegFilesTestInputs, and runs with the seeds from then on.
 */
class FuzzedRegFilesTest {
    @TempDir
    private static Path folder;

    static Stream<byte[]> seeds() {
        String five = """
                Windows Registry Editor Version 5.00\r

                [HKEY_CURRENT_USER\\a]\r
                @="x\\\\"\r
                "b"=hex(2):61,00,\\\r
                  00,00\r
                "b"=-
                [-HKCU\\a]
                [\\c]
                "d
                e"=dword:1;
                """;
        String four = """
                REGEDIT4

                [HKLM\\x]
                "y"="\u00E9
                z"
                @=hex(7):80,00,00
                "s"=str(2):"a\\""
                """;
        return Stream.of(five.getBytes(StandardCharsets.UTF_16LE), five.getBytes(StandardCharsets.UTF_8),
                four.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "3m")
    void anyFileIsReadOrRefused(byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("made.reg"), input);
        try (RegFile registry = RegFile.open(file)) {
            List<String> read = Dump.of(registry);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            List<RegOmission> omitted = new RegWriter(RegFormat.VERSION_5).write(again, "", registry.root());
            Path written = Files.write(folder.resolve("written.reg"), again.toByteArray());
            try (RegFile same = RegFile.open(written)) {
                assertEquals(omitted.isEmpty() ? read : Dump.of(same), Dump.of(same));
            }
        } catch (CorruptDataException e) {
            assertEquals(file.toString(), e.file());
        }
    }
}
