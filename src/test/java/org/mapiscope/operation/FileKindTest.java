package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {
    private static final String BOM = "\uFEFF";

    @TempDir
    private Path folder;

    private FileKind kind(String name, byte... bytes) throws IOException {
        return FileKind.of(Files.write(folder.resolve(name), bytes));
    }

    private FileKind ansi(String name, String text) throws IOException {
        return kind(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aHiveIsKnownByItsFirstBytes() throws IOException {
        assertEquals(FileKind.REGISTRY, ansi("anything", "regf\0\0"));
    }

    @Test
    void aRegFileIsKnownByItsFirstLineInAnyEncoding() throws IOException {
        String line = "Windows Registry Editor Version 5.00\r\n";

        assertEquals(FileKind.REGISTRY, kind("a.txt", (BOM + line).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(FileKind.REGISTRY, kind("b.txt", (BOM + line).getBytes(StandardCharsets.UTF_8)));
        assertEquals(FileKind.REGISTRY, ansi("c.txt", "\r\nREGEDIT4\r\n"));
    }

    @Test
    void aStoreIsKnownByItsFirstBytes() throws IOException {
        assertEquals(FileKind.STORE, ansi("backup.1", "!BDN"));
    }

    @Test
    void aDamagedFileIsKnownByItsName() throws IOException {
        assertEquals(FileKind.STORE, ansi("old.PST", ""));
        assertEquals(FileKind.REGISTRY, ansi("old.REG", "?"));
    }

    @Test
    void anythingElseIsNeither() throws IOException {
        assertEquals(FileKind.OTHER, ansi("letter.txt", "Dear Sir"));
        assertEquals(FileKind.OTHER, ansi("empty", ""));
    }
}
