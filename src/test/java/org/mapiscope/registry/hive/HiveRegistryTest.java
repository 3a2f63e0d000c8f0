package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.hive.HiveWriter.Lists;

class HiveRegistryTest {

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("NTUSER.DAT"), bytes);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static MadeKey tree() {
        MadeKey root = new MadeKey("ROOT");
        MadeKey all = root.key("Software\\All types").text("", "default").number("number", -2);
        for (RegistryType type : RegistryType.values()) {
            all.value(type.name(), type, random(type.code()));
        }
        root.key("Software\\Ümlaute").text("größe", "Ä");
        root.key("Software\\Ελληνικά").text("όνομα", "τιμή");
        root.key("Software\\Large").value("16344", RegistryType.REG_BINARY, random(16_344))
                .value("16345", RegistryType.REG_BINARY, random(16_345))
                .value("100000", RegistryType.REG_BINARY, random(100_000));
        for (int i = 0; i < 50; i++) {
            root.key("Many\\Key %d".formatted(i)).number("i", i);
        }
        return root;
    }

    @ParameterizedTest
    @CsvSource({"1, LI, 100", "2, LI, 20", "3, LF, 100", "3, LF, 7", "4, LF, 100", "5, LH, 100", "5, LH, 3",
        "6, LH, 1"})
    void readsAllOfAHiveOfAnyVersion(int minor, Lists lists, int keysPerList) throws IOException {
        Path file = file(new HiveWriter(minor, lists, keysPerList).write(tree()));

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            assertEquals(tree().lines(), HiveTree.lines(registry));
            assertEquals(List.of(), registry.damage());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, LI, 20", "3, LF, 100", "5, LH, 100", "5, LH, 3"})
    void findsAKeyInLettersOfAnyCase(int minor, Lists lists, int keysPerList) throws IOException {
        Path file = file(new HiveWriter(minor, lists, keysPerList).write(tree()));

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            List<Optional<String>> found = IntStream.range(-1, 51).mapToObj("mANY\\kEY %d"::formatted)
                    .map(path -> path(registry, path)).toList();
            assertEquals(IntStream.range(-1, 51).mapToObj(
                    i -> i < 0 || i > 49 ? Optional.empty() : Optional.of("Many\\Key " + i)).toList(), found);
            assertEquals(List.of(Optional.of("Software\\Ümlaute"), Optional.of("Software\\Ελληνικά"),
                    Optional.of("")),
                    List.of(path(registry, "SOFTWARE\\ÜMLAUTE"), path(registry, "software\\ελληνικά"),
                            path(registry, "")));
        }
    }

    private static Optional<String> path(HiveRegistry registry, String path) {
        try {
            return registry.root().subkey(path).map(RegistryKey::path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsAValueInLettersOfAnyCase() throws IOException {
        Path file = file(new HiveWriter().write(tree()));

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            RegistryKey key = registry.root().subkey("Software\\All types").orElseThrow();
            assertEquals(List.of(
                    Optional.of(new RegistryValue("number", RegistryType.REG_DWORD.code(), Bytes.ofHex("FEFFFFFF"))),
                    Optional.empty()), List.of(key.value("NUMBER"), key.value("no number")));
        }
    }

    @Test
    void aKeyHasItsTime() throws IOException {
        Path file = file(new HiveWriter().write(tree()));

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            assertEquals(Optional.of(Instant.parse("2020-01-01T00:00:00Z")), registry.root().lastWritten());
        }
    }

    @Test
    void largeDataInOneCellMayBeginAsSegmentsDo() throws IOException {
        byte[] data = random(50_000);
        data[0] = 'd';
        data[1] = 'b';
        MadeKey root = new MadeKey("ROOT").value("value", RegistryType.REG_BINARY, data);
        byte[] hive = new HiveWriter(3, Lists.LF, 10).write(root);
        hive[24] = 5;
        HiveWriter.sum(hive);

        try (HiveRegistry registry = HiveRegistry.open(file(hive))) {
            assertEquals(root.lines(), HiveTree.lines(registry));
        }
    }

    @Test
    void manyThreadsReadTheSame() throws IOException {
        byte[] hive = new HiveWriter(5, Lists.LH, 3).write(tree());

        try (HiveRegistry registry = HiveRegistry.open(file(hive))) {
            List<List<String>> all = IntStream.range(0, 16).parallel().mapToObj(i -> lines(registry)).toList();
            assertEquals(Collections.nCopies(16, tree().lines()), all);
        }
    }

    private static List<String> lines(HiveRegistry registry) {
        try {
            return HiveTree.lines(registry);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFileIsLeftAsItIs() throws IOException {
        byte[] hive = LogWriter.torn(new HiveWriter().write(tree()), 2, 1);
        Path file = file(hive);
        Object before = Files.getLastModifiedTime(file);

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            HiveTree.lines(registry);
        }

        assertArrayEquals(hive, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(before, List.of(file)), List.of(Files.getLastModifiedTime(file), files.toList()));
        }
    }

    @Test
    void aClosedHiveAnswersThatItIsClosed() throws IOException {
        Path file = file(new HiveWriter().write(tree()));
        HiveRegistry registry = HiveRegistry.open(file);
        RegistryKey root = registry.root();
        root.subkeys();
        registry.close();

        assertEquals(file + " is closed", assertThrows(IOException.class, root::subkeys).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "regf", "Windows Registry Editor Version 5.00"})
    void whatIsNoHiveIsRefused(String text) throws IOException {
        Path file = file(text.getBytes(StandardCharsets.UTF_16LE));

        assertThrows(CorruptDataException.class, () -> HiveRegistry.open(file));
    }

    @Test
    void aLogIsRefused() throws IOException {
        byte[] hive = new HiveWriter().write(tree());
        Path file = file(LogWriter.ofToday(1, hive, hive));

        assertEquals(file + ": regf, offset 0x1C: file type is 6: a hive's log, no hive",
                assertThrows(CorruptDataException.class, () -> HiveRegistry.open(file)).getMessage());
    }
}
