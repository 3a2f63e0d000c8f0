package org.mapiscope.registry.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

class RegWriterTest {
    private static final String CURRENT_USER = "HKEY_CURRENT_USER";

    @TempDir
    private Path folder;

    private final List<RegOmission> omitted = new ArrayList<>();

    private byte[] write(RegFormat format, String path, RegistryKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        omitted.addAll(new RegWriter(format).write(bytes, path, key));
        return bytes.toByteArray();
    }

    private static RegistryValue value(String name, RegistryType type, Bytes data) {
        return new RegistryValue(name, type.code(), data);
    }

    private static RegistryValue text(String name, String text) {
        return value(name, RegistryType.REG_SZ, Utf16.bytes(text));
    }

    @Test
    void versionFiveIsWrittenAsWindowsWritesIt() throws IOException {
        RegistryKey key = MadeKey.of("Software", text("", "default\0"), text("a\\b\"c", "C:\\\"x\"\u00E9\0"),
                value("number", RegistryType.REG_DWORD, Bytes.ofHex("0D0C0B0A")),
                value("bytes", RegistryType.REG_BINARY, Bytes.of(new byte[50])),
                value("multi", RegistryType.REG_MULTI_SZ, Utf16.bytes("a\0\0")),
                value("short", RegistryType.REG_DWORD, Bytes.ofHex("0D")),
                value("q", RegistryType.REG_QWORD, Bytes.EMPTY))
                .with(MadeKey.of("Empty"));

        assertEquals("""
                \uFEFFWindows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software]
                @="default"
                "a\\\\b\\"c"="C:\\\\\\"x\\"\u00E9"
                "number"=dword:0a0b0c0d
                "bytes"=hex:00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,\\
                  00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,00,\\
                  00,00,00
                "multi"=hex(7):61,00,00,00,00,00
                "short"=hex(4):0d
                "q"=hex(b):

                [HKEY_CURRENT_USER\\Software\\Empty]

                """.replace("\n", "\r\n"),
                new String(write(RegFormat.VERSION_5, "HKEY_CURRENT_USER\\Software", key), StandardCharsets.UTF_16LE));
        assertEquals(List.of(), omitted);
    }

    @Test
    void textThatCouldBeTakenForAnotherIsWrittenAsBytes() throws IOException {
        RegistryKey key = MadeKey.of("", text("end", "a"), text("nul", "a\0b\0"), text("line", "a\nb\0"),
                text("half", "\uD800\0"), value("odd", RegistryType.REG_SZ, Bytes.ofHex("610000")),
                value("none", RegistryType.REG_SZ, Bytes.EMPTY));

        assertEquals("""
                "end"=hex(1):61,00
                "nul"=hex(1):61,00,00,00,62,00,00,00
                "line"=hex(1):61,00,0a,00,62,00,00,00
                "half"=hex(1):00,d8,00,00
                "odd"=hex(1):61,00,00
                "none"=hex(1):
                """.replace("\n", "\r\n"),
                new String(write(RegFormat.VERSION_5, CURRENT_USER, key), StandardCharsets.UTF_16LE)
                        .replaceFirst("(?s).*USER\\]\r\n", "").stripTrailing() + "\r\n");
    }

    @Test
    void versionFourHasItsTextInAnsi() throws IOException {
        RegistryKey key = MadeKey.of("", text("\u00E9", "\u20AC\0"),
                value("multi", RegistryType.REG_MULTI_SZ, Utf16.bytes("\u20AC\0\0")));

        assertEquals(
                "REGEDIT4\r\n\r\n[HKEY_CURRENT_USER]\r\n\"\u00E9\"=\"\u20AC\"\r\n\"multi\"=hex(7):80,00,00\r\n\r\n",
                new String(write(RegFormat.VERSION_4, CURRENT_USER, key), Charset.forName("windows-1252")));
    }

    @Test
    void aHivesKeysBeginWithABackslashAndItsOwnValuesStandUnderOne() throws IOException {
        RegistryKey hive = MadeKey.of("", text("a", "b\0")).with(MadeKey.of("-Software").with(MadeKey.of("x")),
                MadeKey.of("hklm"));

        assertEquals("""
                Windows Registry Editor Version 5.00

                [\\]
                "a"="b"

                [\\-Software]

                [\\-Software\\x]

                [\\hklm]

                """, new String(write(RegFormat.VERSION_5_PLAIN, "", hive), StandardCharsets.UTF_8));
    }

    @Test
    void theNamesOfRootsStandAlone() throws IOException {
        RegistryKey machine = MadeKey.of("").with(MadeKey.of(CURRENT_USER).with(MadeKey.of("Software")));

        assertEquals("REGEDIT4\r\n\r\n[HKEY_CURRENT_USER]\r\n\r\n[HKEY_CURRENT_USER\\Software]\r\n\r\n",
                new String(write(RegFormat.VERSION_4, "", machine), StandardCharsets.US_ASCII));
    }

    @Test
    void whatAFormatCannotHaveIsTold() throws IOException {
        RegistryKey key = MadeKey.of("", text("\u4E00", "a\0"), text("b", "\u4E00\0"), text("c", "d\0"))
                .with(MadeKey.of("a\nb"), MadeKey.of("a\\b"), MadeKey.of("\u4E00"));

        write(RegFormat.VERSION_4, CURRENT_USER, key);

        String file = "the %s has characters that the file cannot have";
        assertEquals(List.of(new RegOmission(CURRENT_USER, "\u4E00", file.formatted("name")),
                new RegOmission(CURRENT_USER, "b", file.formatted("text")),
                new RegOmission("HKEY_CURRENT_USER\\a\nb", "",
                        "a .reg file has no way to write a line's end in the name of a key"),
                new RegOmission("HKEY_CURRENT_USER\\a\\b", "", "no key can have that name"),
                new RegOmission("HKEY_CURRENT_USER\\\u4E00", "", file.formatted("name"))), omitted);
    }

    @ParameterizedTest
    @CsvSource({"VERSION_5,HKEY_CURRENT_USER", "VERSION_5,''", "VERSION_5_PLAIN,HKEY_USERS\\x\\y", "VERSION_5_PLAIN,''",
        "VERSION_4,HKEY_CURRENT_USER"})
    void whatWasWrittenIsRead(RegFormat format, String path) throws IOException {
        MadeKey.Letters letters = switch (format) {
            case VERSION_5 -> MadeKey.Letters.ALL;
            case VERSION_5_PLAIN -> MadeKey.Letters.PLAIN;
            case VERSION_4 -> MadeKey.Letters.ANSI;
        };
        Path file = folder.resolve("some.reg");
        for (int seed = 0; seed < 200; seed++) {
            RegistryKey key = MadeKey.random("", new SplittableRandom(seed), letters, 4);
            Files.write(file, write(format, path, key));
            try (RegFile read = RegFile.open(file)) {
                RegistryKey same = read.root().subkey(path).orElseThrow();

                assertEquals(Dump.of(key), Dump.of(same), "seed " + seed);
                assertEquals(List.of(), read.damage(), "seed " + seed);
            }
        }
        assertEquals(List.of(), omitted);
    }
}
