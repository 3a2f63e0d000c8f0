package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MachineType;

class PeFileTest {
    @TempDir
    private Path folder;

    private PeFile read(PeBuilder file) throws IOException {
        return PeFile.read(file.write(folder.resolve("a.dll")));
    }

    @Test
    void readsWhatALibrarySaysOfItself() throws IOException {
        PeFile file = read(new PeBuilder(PeBuilder.X64).exports(List.of("MAPILogon", "MAPISendMail"))
                .version(16, 0, 17328, 20550));

        assertEquals(new PeFile(PeBuilder.X64, false, Optional.of("16.0.17328.20550"),
                Set.of("MAPILogon", "MAPISendMail")), file);
    }

    @Test
    void aLibraryForX86HasItsTablesElsewhere() throws IOException {
        PeFile file = read(new PeBuilder(PeBuilder.X86).exports(List.of("MAPILogon")).version(14, 0, 7268, 5000));

        assertEquals(new PeFile(PeBuilder.X86, false, Optional.of("14.0.7268.5000"), Set.of("MAPILogon")), file);
    }

    @Test
    void aLibraryWithoutTablesHasNeitherVersionNorFunctions() throws IOException {
        assertEquals(new PeFile(PeBuilder.X64, false, Optional.empty(), Set.of()), read(new PeBuilder(PeBuilder.X64)));
    }

    @ParameterizedTest
    @CsvSource({"0x014C, false, X86", "0x8664, false, X64", "0x8664, true, ARM64EC", "0xAA64, false, ARM64",
        "0xAA64, true, ARM64X", "0xA641, false, ARM64EC", "0xA64E, false, ARM64X", "0x0200, false,"})
    void theMachineTypeIsThatOfItsHeaderAndItsCodeForArm(int machine, boolean hybrid, MachineType type)
            throws IOException {
        PeBuilder builder = new PeBuilder(machine);

        assertEquals(Optional.ofNullable(type), read(hybrid ? builder.hybrid() : builder).machine());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x00   | 0x7F454C46 | IMAGE_DOS_HEADER, offset 0x0: e_magic is 0x4C46, not 0x5A4D
            0x3C   | 0x2000     | IMAGE_NT_HEADERS, offset 0x2000: data needs 24 bytes, the file has 0 there
            0x3C   | -1         | IMAGE_NT_HEADERS, offset 0xFFFFFFFF: data needs 24 bytes, the file has 0 there
            0x80   | 0x454E     | IMAGE_NT_HEADERS, offset 0x80: Signature is 0x0000454E, not 0x00004550
            0x86   | 0x61       | IMAGE_NT_HEADERS, offset 0x86: NumberOfSections is 97, more than 96
            0x98   | 0x107      | IMAGE_OPTIONAL_HEADER, offset 0x98: Magic is 0x0107, neither 0x010B nor 0x020B
            0x94   | 4          | IMAGE_OPTIONAL_HEADER, offset 0x104: NumberOfRvaAndSizes needs 4 bytes, 0 are left
            0x108  | 0x9000     | IMAGE_EXPORT_DIRECTORY, offset 0x9000: VirtualAddress is 0x9000 with 54 bytes, in no section
            0x10C  | 0x7FFFFFFF | IMAGE_EXPORT_DIRECTORY, offset 0x400: Size is 2147483647, more than 16777216
            0x10C  | 8          | IMAGE_EXPORT_DIRECTORY, offset 0x400: header needs 40 bytes, 8 are left
            0x418  | 0x10001    | IMAGE_EXPORT_DIRECTORY > header, offset 0x418: NumberOfNames is 65537, more than 65536
            0x428  | 0x2000     | IMAGE_EXPORT_DIRECTORY, offset 0x2000: name needs 1 bytes, 0 are left
            """)
    void aDamagedFileIsToldOfWithFieldAndOffset(int offset, int value, String message) {
        PeBuilder builder = new PeBuilder(PeBuilder.X64).exports(List.of("MAPILogon")).with(offset, value);

        CorruptDataException damage = assertThrows(CorruptDataException.class, () -> read(builder));

        assertEquals(message, "%s, offset 0x%X: %s %s".formatted(damage.structure(), damage.offset(), damage.field(),
                damage.found()));
    }

    @Test
    void aDamagedVersionKeepsNobodyFromTheRest() throws IOException {
        PeBuilder builder = new PeBuilder(PeBuilder.X64).exports(List.of("MAPILogon")).version(1, 2, 3, 4)
                .with(PeBuilder.RESOURCES + 0x80 + 40, 0);

        assertEquals(new PeFile(PeBuilder.X64, false, Optional.empty(), Set.of("MAPILogon")), read(builder));
    }

    @RepeatedTest(200)
    void whateverTheBytesAreNothingWorseThanDamageComesOfThem(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new PeBuilder(PeBuilder.X64).exports(PeBuilder.EXTENDED).version(1, 2, 3, 4).hybrid().bytes();
        for (int i = 0; i < 20; i++) {
            bytes[random.nextInt(i % 2 == 0 ? 0x200 : bytes.length)] = (byte) random.nextInt();
        }
        Path file = Files.write(folder.resolve("noise.dll"),
                Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length));

        try {
            PeFile.read(file);
        } catch (CorruptDataException e) {
            assertEquals(file.toString(), e.file());
        }
    }
}
