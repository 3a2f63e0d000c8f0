package org.mapiscope.registry.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

class RegFileTest {
    private static final String FIVE = "Windows Registry Editor Version 5.00\r\n\r\n";
    private static final String KEY = "[HKEY_CURRENT_USER\\Software]\r\n";

    @TempDir
    private Path folder;

    private RegFile open(byte[]... parts) throws IOException {
        return RegFile.open(file(parts));
    }

    private Path file(byte[]... parts) throws IOException {
        Path file = Files.createTempFile(folder, "some", ".reg");
        for (byte[] part : parts) {
            Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
        }
        return file;
    }

    private RegFile five(String content) throws IOException {
        return open(new byte[]{(byte) 0xFF, (byte) 0xFE}, Utf16.array(FIVE + content));
    }

    private RegFile four(String content) throws IOException {
        return open(("REGEDIT4\r\n\r\n" + content).getBytes(Charset.forName("windows-1252")));
    }

    /** The values of the first key below HKEY_CURRENT_USER, as lines. */
    private static List<String> values(RegFile file) throws IOException {
        return Dump.of(file).stream().filter(line -> line.startsWith("  ")).map(String::strip).toList();
    }

    @Test
    void eachFormOfAValueIsRead() throws IOException {
        RegFile file = five(KEY + """
                @="default"
                "text"="C:\\\\Mail\\\\\\"a\\".pst"
                "number"=dword:0000abCD
                "short"=dword:5
                "bytes"=hex:01,02,FF
                "none"=hex(0):
                "expand"=hex(2):25,00,00,00
                "multi"=hex(7):61,00,00,00,00,00
                "quad"=hex(b):01,00,00,00,00,00,00,00
                "odd"=hex(ffff0012):aa
                """);

        assertEquals(List.of("=REG_SZ 640065006600610075006C0074000000",
                "text=REG_SZ 43003A005C004D00610069006C005C002200610022002E007000730074000000",
                "number=REG_DWORD CDAB0000", "short=REG_DWORD 05000000", "bytes=REG_BINARY 0102FF", "none=REG_NONE",
                "expand=REG_EXPAND_SZ 25000000", "multi=REG_MULTI_SZ 610000000000", "quad=REG_QWORD 0100000000000000",
                "odd=0xFFFF0012 AA"), values(file));
        assertEquals(List.of(), file.damage());
    }

    @Test
    void bytesGoOnInNextLines() throws IOException {
        RegFile file = five(
                KEY + "\"a\"=hex:01,\\\r\n  02, \\ ; comment\r\n\r\n;comment\r\n  03,04\r\n\"b\"=hex:\\\r\n 05");

        assertEquals(List.of("a=REG_BINARY 01020304", "b=REG_BINARY 05"), values(file));
        assertEquals(List.of(), file.damage());
    }

    @Test
    void textGoesOnInNextLines() throws IOException {
        RegFile file = five(KEY + "\"a\"=\"one\r\n[two]\n\"\r\n\"na\r\nme\"=dword:1\r\n");

        assertEquals(List.of("a", "na\r\nme"), names(file));
        assertEquals(Utf16.bytes("one\r\n[two]\n\0"), file.root().subkey("hkey_current_user\\SOFTWARE").orElseThrow()
                .value("A").orElseThrow().data());
    }

    private static List<String> names(RegFile file) throws IOException {
        return file.root().subkey("HKEY_CURRENT_USER\\Software").orElseThrow().values().stream()
                .map(RegistryValue::name).toList();
    }

    @Test
    void aLostQuoteCostsOneValue() throws IOException {
        RegFile file = five(KEY + "\"a\"=\"lost\r\n\"b\"=dword:1\r\n\"c=dword:2\r\n\"d\"=dword:3\r\n\"e\"=\"x");

        assertEquals(List.of("b", "d"), names(file));
        assertEquals(List.of(4L, 6L, 8L), file.damage().stream().map(RegistryDamage::offset).toList());
    }

    @Test
    void aKeyMayComeAgainAndItsParentsMayBeMissing() throws IOException {
        RegFile file = five("""
                [HKCU\\A\\b]
                "x"=dword:1
                "y"=dword:2
                [hkey_current_user\\C]
                [HKEY_CURRENT_USER\\a\\B]
                "X"=dword:3
                """);

        assertEquals(List.of("HKEY_CURRENT_USER", "HKEY_CURRENT_USER\\A", "HKEY_CURRENT_USER\\A\\b",
                "  x=REG_DWORD 03000000", "  y=REG_DWORD 02000000", "HKEY_CURRENT_USER\\C"), Dump.of(file));
    }

    @Test
    void whatIsDeletedIsNotThereUntilItIsMadeAgain() throws IOException {
        RegFile file = five("""
                [HKLM\\A\\b]
                "x"=dword:1
                "y"=dword:2
                "X"=-
                @=- ; was never there
                [-HKLM\\A\\c]
                [HKLM\\D\\e]
                [-hklm\\d]
                [HKLM\\D]
                "z"=dword:3
                """);

        assertEquals(List.of("HKEY_LOCAL_MACHINE", "HKEY_LOCAL_MACHINE\\A", "HKEY_LOCAL_MACHINE\\A\\b",
                "  y=REG_DWORD 02000000", "HKEY_LOCAL_MACHINE\\D", "  z=REG_DWORD 03000000"), Dump.of(file));
        assertEquals(List.of(), file.damage());
    }

    @Test
    void linesThatSayNothingAreTold() throws IOException {
        RegFile file = five("""
                "a"=dword:1
                [HKCU\\A
                "b"=dword:1
                [ HKCU\\A]
                [HKCU\\A]
                nonsense
                "c"
                "d"=
                "e"=dword:123456789
                "f"=dword:xyz
                "g"=hex:01,,02
                "h"=hex:01,\\
                  0x,\\
                  02
                "i"=hex(1:00
                "j"="a" "b"
                "k"=hex:01\\
                  02
                "l"=hex:01,\\
                "m"=dword:2
                "n"="\\x"
                [-HKCU\\B]
                "o"=dword:1
                """);

        assertEquals(List.of("HKEY_CURRENT_USER", "HKEY_CURRENT_USER\\A", "  m=REG_DWORD 02000000",
                "  n=REG_SZ 5C0078000000"), Dump.of(file));
        assertEquals(
                """
                        start 3: stands under no key and is skipped
                        start 4: is a key without its closing bracket
                        start 5: stands under a key that cannot be read and is skipped
                        start 6: is a key with a blank before its name
                        HKCU\\A 8: is no key, value or comment: 'nonsense'
                        HKCU\\A 9: has no = behind the value's name
                        HKCU\\A 10: has a value of no known form: ''
                        HKCU\\A 11: has 9 hex digits where 1 to 8 should be
                        HKCU\\A 12: has 0 hex digits where 1 to 8 should be
                        HKCU\\A 13: has something else than bytes in hex: ',02'
                        HKCU\\A 14: has something behind the value: 'x,\\'
                        HKCU\\A 17: has no ): behind the value's type
                        HKCU\\A 18: has something behind the value: '"b"'
                        HKCU\\A 19: has something behind the value: '\\'
                        HKCU\\A 21: goes on in the next line, it says, which begins something else
                        HKCU\\A 23: has a backslash before something else than a backslash or a quote; both are taken as they stand, \
                        Windows may leave the value out
                        HKCU\\B 25: stands under a key that was deleted and is skipped
                        """,
                lines(file.damage()));
    }

    private static String lines(List<RegistryDamage> damage) {
        StringBuilder lines = new StringBuilder();
        damage.forEach(each -> lines.append(
                "%s %d: %s%n".formatted(each.structure(), each.offset(), each.detail()).replace("\r", "")));
        return lines.toString();
    }

    @Test
    void textOfVersionFourIsAnsiAndBecomesUtf16() throws IOException {
        RegFile file = four(
                KEY + "\"\u00E9\"=\"\u20AC\"\r\n\"b\"=hex(2):80,00\r\n\"c\"=hex(7):e9,00,00\r\n\"d\"=hex:80");

        assertEquals(List.of("\u00E9=REG_SZ AC200000", "b=REG_EXPAND_SZ AC200000", "c=REG_MULTI_SZ E90000000000",
                "d=REG_BINARY 80"), values(file));
    }

    @Test
    void theCodePageOfVersionFourCanBeGiven() throws IOException {
        byte[] content = ("REGEDIT4\n" + KEY + "\"a\"=\"\u8868\"\n").getBytes(Charset.forName("windows-31j"));

        try (RegFile file = RegFile.open(file(content), Charset.forName("windows-31j"))) {
            // its second byte is that of a backslash
            assertEquals(List.of("a=REG_SZ 68880000"), values(file));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "windows-1252,''", "UTF-16LE,FFFE", "UTF-16LE,''"})
    void versionFiveIsReadInEachEncodingThatItIsFoundIn(Charset charset, String mark) throws IOException {
        RegFile file = open(Bytes.ofHex(mark).toArray(), (FIVE + KEY + "\"\u00E9\"=\"\u00E7\"").getBytes(charset));

        assertEquals(List.of("\u00E9=REG_SZ E7000000"), values(file));
    }

    @Test
    void aHiveThatWasExportedWithoutAPrefixIsBelowTheTop() throws IOException {
        RegFile file = open("""
                Windows Registry Editor Version 5.00

                [\\]
                "a"=dword:00000001

                [\\Software\\X]
                "b"=str(2):"C:\\x \\"y\\""
                """.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("  a=REG_DWORD 01000000", "Software", "Software\\X",
                "  b=REG_EXPAND_SZ " + Utf16.bytes("C:\\x \"y\"\0")), Dump.of(file));
    }

    @Test
    void namesOfKeysMayHaveBracketsAndNamesOfValuesHalfAPair() throws IOException {
        RegFile file = five("[HKEY_USERS\\S-1-5-21-1\\a]b] ;c]]\n\"\uD800\"=dword:1\n");

        RegistryKey key = file.root().subkey("HKEY_USERS\\S-1-5-21-1\\a]b] ;c]").orElseThrow();
        assertEquals("\uD800", key.values().get(0).name());
        assertEquals("HKEY_USERS\\S-1-5-21-1\\a]b] ;c]", key.path());
        assertEquals(Optional.empty(), key.lastWritten());
    }

    @Test
    void aPartOfAFileIsReadAndTold() throws IOException {
        RegFile file = open("\n[HKCU\\A]\n\"a\"=dword:1".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("HKEY_CURRENT_USER", "HKEY_CURRENT_USER\\A", "  a=REG_DWORD 01000000"), Dump.of(file));
        assertEquals(
                "start 1: is not Windows Registry Editor Version 5.00 or REGEDIT4; it is read as the former, Windows"
                        + " would not take the file\n",
                lines(file.damage()));
    }

    @Test
    void filesBehindEachOtherAreOne() throws IOException {
        RegFile file = five("[HKCU\\A]\r\n\r\n" + FIVE + "[HKCU\\B]\r\n");

        assertEquals(List.of("HKEY_CURRENT_USER", "HKEY_CURRENT_USER\\A", "HKEY_CURRENT_USER\\B"), Dump.of(file));
        assertEquals(List.of(), file.damage());
    }

    @Test
    void keysThatAreTooDeepAreTold() throws IOException {
        RegFile file = five("[HKCU" + "\\a".repeat(512) + "]\n\"x\"=dword:1\n[HKCU" + "\\b".repeat(511) + "]\n");

        assertEquals(512, Dump.of(file).size());
        assertEquals(List.of("is more than 512 keys deep; it is skipped",
                "stands under a key that was skipped and is so too"),
                file.damage().stream().map(RegistryDamage::detail).toList());
    }

    @Test
    void aLineThatIsTooLongIsTold() throws IOException {
        RegFile file = open(
                ("REGEDIT4\n[HKCU\\A]\n\"a\"=hex:" + "00,".repeat(RegFile.MAX_LINE / 3) + "\n\"b\"=dword:1\n")
                        .getBytes(StandardCharsets.US_ASCII));

        assertEquals(List.of("b=REG_DWORD 01000000"), values(file));
        assertEquals("HKCU\\A 3: has more than 16777216 characters and is skipped\n", lines(file.damage()));
    }

    @Test
    void whatIsNoRegFileIsRefused() throws IOException {
        Path other = file("[boot]\nx=y\n".getBytes(StandardCharsets.US_ASCII));
        Path old = file("REGEDIT\nHKEY_CLASSES_ROOT\\.x = y\n".getBytes(StandardCharsets.US_ASCII));
        Path empty = file();

        assertEquals(
                other + ": .reg file, offset 0x0: first line is not Windows Registry Editor Version 5.00 or REGEDIT4"
                        + " but '[boot]'",
                assertThrows(CorruptDataException.class, () -> RegFile.open(other)).getMessage());
        assertEquals(
                "is REGEDIT, that of Windows 3.1, whose files have keys of HKEY_CLASSES_ROOT alone and are not read",
                assertThrows(CorruptDataException.class, () -> RegFile.open(old)).found());
        assertEquals("is missing; it is Windows Registry Editor Version 5.00 or REGEDIT4",
                assertThrows(CorruptDataException.class, () -> RegFile.open(empty)).found());
    }

    @ParameterizedTest
    @CsvSource({"Office14-Outlook.reg,39,113", "WMS.reg,33,150", "WMS-utf16.reg,33,150"})
    void theSamplesAreReadWithoutDamage(String name, long keys, long values) throws IOException {
        Path folder = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
        Path sample = folder.resolve("reg/derived__log2timeline__NTUSER-WIN7-" + name);
        assumeTrue(Files.exists(sample), () -> "No samples of .reg files at " + folder.toAbsolutePath().normalize());

        try (RegFile file = RegFile.open(sample)) {
            List<String> lines = Dump.of(file);
            long found = lines.stream().filter(line -> line.startsWith("  ")).count();

            assertEquals(List.of(keys, values), List.of(lines.size() - found, found));
            assertEquals(List.of(), file.damage());
        }
    }

    @Test
    void aClosedFileAnswersNoMore() throws IOException {
        RegFile file = five(KEY);
        RegistryKey key = file.root().subkey("HKEY_CURRENT_USER").orElseThrow();
        file.close();

        assertEquals(file.source() + " is closed", assertThrows(IOException.class, key::subkeys).getMessage());
        assertEquals(file.source() + " is closed", assertThrows(IOException.class, key::values).getMessage());
    }
}
