package org.mapiscope.registry.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.hive.HiveRegistry;
import org.mapiscope.registry.reg.RegFile;

class RegistryFilesTest {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("some.file"), content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRegFileIsOpenedAsOne() throws IOException {
        try (Registry registry = RegistryFiles.open(file("REGEDIT4\n[HKCU\\a]\n@=\"\u0080\""))) {
            assertInstanceOf(RegFile.class, registry);
            assertEquals(Bytes.ofHex("AC200000"), registry.root().subkey("HKEY_CURRENT_USER\\a").orElseThrow().value("")
                    .orElseThrow().data());
        }
    }

    @Test
    void theCodePageOfARegFileCanBeGiven() throws IOException {
        try (Registry registry = RegistryFiles.open(file("REGEDIT4\n[HKCU\\a]\n@=\"\u00C0\""),
                Charset.forName("windows-1251"))) {
            assertEquals(Bytes.ofHex("10040000"), registry.root().subkey("HKEY_CURRENT_USER\\a").orElseThrow().value("")
                    .orElseThrow().data());
        }
    }

    @Test
    void aHiveIsOpenedAsOne() throws IOException {
        Path samples = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
        Path hive = samples.resolve("registry/log2timeline__100_sub_keys.hiv");
        assumeTrue(Files.exists(hive), () -> "No samples of hives at " + samples.toAbsolutePath().normalize());

        try (Registry registry = RegistryFiles.open(hive)) {
            assertInstanceOf(HiveRegistry.class, registry);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | it is empty
            !BDNxxxx | it is an Outlook data file (.pst or .ost)
            MZ | it is a program
            [boot] | its first line is not Windows Registry Editor Version 5.00 or REGEDIT4 but '[boot]'
            """)
    void anythingElseIsRefusedWithWhatToTry(String content, String why) throws IOException {
        Path file = file(content);

        assertEquals(file + ": registry file, offset 0x0: start is neither that of a hive nor of a .reg file: " + why
                + ". Try the NTUSER.DAT of a person's folder, or what Windows' registry editor has exported",
                assertThrows(CorruptDataException.class, () -> RegistryFiles.open(file)).getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.reg");

        assertEquals(file.toString(),
                assertThrows(NoSuchFileException.class, () -> RegistryFiles.open(file)).getMessage());
    }
}
