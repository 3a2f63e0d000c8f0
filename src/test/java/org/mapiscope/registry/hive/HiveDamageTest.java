package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryType;

/** What is read of a damaged hive, and what is told of it. */
class HiveDamageTest {

    private static final int BASE = 4096;

    @TempDir
    Path folder;

    private final HiveWriter writer = new HiveWriter();
    private final MadeKey tree = tree();
    private final byte[] hive = writer.write(tree);
    private final ByteBuffer bytes = ByteBuffer.wrap(hive).order(ByteOrder.LITTLE_ENDIAN);

    private static MadeKey tree() {
        MadeKey root = new MadeKey("ROOT");
        for (String each : List.of("A", "B", "C")) {
            root.key("Keys\\" + each).text("text", "text of " + each);
        }
        root.key("Keys\\B\\Below").number("number", 1).text("text", "below B");
        root.key("Large").value("large", RegistryType.REG_BINARY, new byte[40_000]);
        return root;
    }

    /** {@return where in the file the data of a structure's cell are} */
    private int at(String structure) {
        return writer.place(structure);
    }

    /** {@return the number by which structures name a cell} */
    private int cell(String structure) {
        return at(structure) - 4 - BASE;
    }

    private static RegistryDamage damage(String structure, long offset, String detail) {
        return new RegistryDamage(structure, offset, detail);
    }

    /** Compares all that is read with the tree, but for lines that are gone. */
    private void assertReads(Predicate<String> gone, RegistryDamage... damage) throws IOException {
        try (HiveRegistry registry = open(hive)) {
            assertEquals(String.join("\n", tree.lines().stream().filter(gone.negate()).toList()),
                    String.join("\n", HiveTree.lines(registry)));
            // reading it again tells nothing again
            HiveTree.lines(registry);
            assertEquals(String.join("\n", Stream.of(damage).map(RegistryDamage::toString).toList()),
                    String.join("\n", registry.damage().stream().map(RegistryDamage::toString).toList()));
        }
    }

    private HiveRegistry open(byte[] file) throws IOException {
        return HiveRegistry.open(Files.write(folder.resolve("hive"), file));
    }

    private static boolean none(String line) {
        return false;
    }

    private static Predicate<String> below(String path) {
        return line -> line.matches("(key|value) \\Q" + path + "\\E([\\\\:].*)?");
    }

    @Test
    void aKeyWhoseListIsLostIsFoundInTheBins() throws IOException {
        bytes.put(at("list Keys"), (byte) 'x');

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys > subkeys list", at("list Keys"), "signature is 0x6878, not lf, lh, li or ri"),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 3 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyThatAListMissesIsFoundInTheBins() throws IOException {
        bytes.putInt(at("list Keys") + 4 + 16, 0x7FFFFFF8);

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys > nk", 0x7FFFFFF8L + BASE,
                        "cell is outside the hive, which ends at 0x%X".formatted(hive.length)),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aListThatSaysMoreThanItHasIsReadToItsEnd() throws IOException {
        bytes.putShort(at("list Keys") + 2, (short) 1000);

        assertReads(HiveDamageTest::none, damage("nk \\Keys > subkeys list", at("list Keys"),
                "number of elements is 1000, there is room for 3"));
    }

    @Test
    void aListThatSaysLessThanItHasIsCompletedFromTheBins() throws IOException {
        bytes.putShort(at("list Keys") + 2, (short) 1);

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys", at("nk Keys") - 4L, "number of subkeys is 3, the list has 1"),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 2 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyThatSaysThatItHasNoKeysHasThoseThatNameIt() throws IOException {
        bytes.putInt(at("nk Keys") + 20, 0);

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys", at("nk Keys") - 4L, "number of subkeys is 0, the list has 3"));
    }

    @Test
    void aKeyThatIsListedTwiceIsReadOnce() throws IOException {
        bytes.putInt(at("list Keys") + 4 + 8, cell("nk Keys\\A"));

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys > subkeys list", at("list Keys") + 4 + 8L,
                        "element 1 is 0x%X once more".formatted(at("nk Keys\\A") - 4)),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void twoKeysOfOneNameAreBothRead() throws IOException {
        bytes.put(at("nk Keys\\B") + 76, (byte) 'a');

        try (HiveRegistry registry = open(hive)) {
            assertEquals(List.of("A", "a", "C"), registry.root().subkey("Keys").orElseThrow().subkeys().stream()
                    .map(each -> each.name()).toList());
            assertEquals(List.of(damage("nk \\Keys", at("nk Keys\\B") - 4L, "has more than one key of the name a")),
                    registry.damage());
        }
    }

    @Test
    void aFreeCellIsLeftOut() throws IOException {
        bytes.putInt(at("nk Keys\\B") - 4, -bytes.getInt(at("nk Keys\\B") - 4));

        assertReads(below("Keys\\B"), damage("nk \\Keys > nk", at("nk Keys\\B") - 4L, "cell is free"));
    }

    @Test
    void aKeyThatIsInItselfIsLeftOut() throws IOException {
        bytes.putInt(at("list Keys\\B") + 4, cell("nk Keys"));

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys\\B\\Keys", at("nk Keys") - 4L,
                        "parent is 0x%X, not the key that lists it; it is left out here".formatted(at("nk ") - 4)),
                damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
                        "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void theRootIsInNoKey() throws IOException {
        bytes.putInt(at("list Keys\\B") + 4, cell("nk "));

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys\\B > nk", at("nk ") - 4L, "is the root, which is in no key"),
                damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
                        "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyWhoseParentIsDamagedIsReadWhereItIsListed() throws IOException {
        bytes.putInt(at("nk Keys\\B") + 16, 0x1234568);

        assertReads(HiveDamageTest::none, damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
                "parent is 0x1235568, not the key that lists it; it is read here"));
    }

    @Test
    void anIndexRootInAnotherIsNotFollowed() throws IOException {
        HiveWriter small = new HiveWriter(5, HiveWriter.Lists.LH, 1);
        byte[] file = small.write(tree);
        int list = small.place("list Keys");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(list + 4, list - 4 - BASE);

        try (HiveRegistry registry = open(file)) {
            assertEquals(tree.lines().stream().sorted().toList(), HiveTree.lines(registry).stream().sorted().toList());
            assertEquals(List.of(
                    damage("nk \\Keys > subkeys list", list, "signature is ri, in another ri"),
                    damage("nk \\Keys", small.place("nk Keys") - 4L,
                            "has 1 keys that its list lacks; they were found in the bins")),
                    registry.damage());
        }
    }

    @Test
    void aNameThatIsLongerThanItsCellIsCutOff() throws IOException {
        bytes.putShort(at("nk Keys\\C") + 72, (short) 500);

        try (HiveRegistry registry = open(hive)) {
            String name = registry.root().subkey("Keys").orElseThrow().subkeys().get(2).name();
            assertEquals(List.of(damage("nk \\Keys\\" + name, at("nk Keys\\C") - 4L,
                    "name is longer than the cell; it is cut off")), registry.damage());
        }
    }

    @Test
    void valuesWhoseListIsOutsideTheHiveAreLost() throws IOException {
        bytes.putInt(at("nk Keys\\A") + 40, hive.length);

        assertReads(line -> line.startsWith("value Keys\\A:"), damage("nk \\Keys\\A > values list",
                hive.length + (long) BASE, "cell is outside the hive, which ends at 0x%X".formatted(hive.length)));
    }

    @Test
    void moreValuesThanTheListHasRoomForAreLost() throws IOException {
        bytes.putInt(at("nk Keys\\B\\Below") + 36, -1);

        assertReads(HiveDamageTest::none,
                damage("nk \\Keys\\B\\Below > values list", at("values Keys\\B\\Below"),
                        "number of values is 4294967295, there is room for 3"),
                damage("nk \\Keys\\B\\Below > vk", BASE, "cell is in the header of a bin"));
    }

    @Test
    void aValueThatIsListedTwiceIsReadOnce() throws IOException {
        bytes.putInt(at("values Keys\\B\\Below") + 4, cell("vk Keys\\B\\Below: number"));

        assertReads(line -> line.startsWith("value Keys\\B\\Below: RegistryValue[name=text"),
                damage("nk \\Keys\\B\\Below > values list", at("values Keys\\B\\Below") + 4L,
                        "element 1 is 0x%X once more".formatted(at("vk Keys\\B\\Below: number") - 4)));
    }

    @Test
    void aCellThatIsNoValueIsLeftOut() throws IOException {
        bytes.put(at("vk Keys\\A: text"), (byte) 'x');

        assertReads(line -> line.startsWith("value Keys\\A:"),
                damage("nk \\Keys\\A > vk", at("vk Keys\\A: text"), "signature is 0x6B78, not vk"));
    }

    @Test
    void dataThatAreCutOffAreReadToTheirEnd() throws IOException {
        bytes.putInt(at("vk Keys\\A: text") + 4, 1000);

        try (HiveRegistry registry = open(hive)) {
            int room = -bytes.getInt(at("data Keys\\A: text") - 4) - 4;
            assertEquals(room, registry.root().subkey("Keys\\A").orElseThrow().values().get(0).data().size());
            assertEquals(List.of(damage("nk \\Keys\\A > vk text > data", at("data Keys\\A: text"),
                    "data size is 1000, there are %d bytes".formatted(room))), registry.damage());
        }
    }

    @Test
    void dataInTheValueAreFourBytesAtMost() throws IOException {
        bytes.putInt(at("vk Keys\\B\\Below: number") + 4, 0x80000005);

        assertReads(HiveDamageTest::none, damage("nk \\Keys\\B\\Below > vk number", at("vk Keys\\B\\Below: number"),
                "data size is 5 within the value, where there are 4 bytes"));
    }

    @Test
    void segmentsAreReadUpToADamagedOne() throws IOException {
        bytes.putInt(at("segments Large: large") + 4, -8);

        try (HiveRegistry registry = open(hive)) {
            assertEquals(16_344, registry.root().subkey("Large").orElseThrow().values().get(0).data().size());
            assertEquals(List.of(
                    damage("nk \\Large > vk large > db > segment", 0xFFFFFFF8L + BASE,
                            "cell is outside the hive, which ends at 0x%X".formatted(hive.length)),
                    damage("nk \\Large > vk large > data", at("db Large: large") + 2L,
                            "number of segments is 3, which have 16344 of 40000 bytes")),
                    registry.damage());
        }
    }

    @Test
    void valuesThatShareTheirDataAreBounded() throws IOException {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 100; i++) {
            root.value("value " + i, RegistryType.REG_BINARY, i == 0 ? new byte[15_000] : new byte[8]);
        }
        HiveWriter shared = new HiveWriter();
        ByteBuffer file = ByteBuffer.wrap(shared.write(root)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i < 100; i++) {
            file.putInt(shared.place("vk : value " + i) + 4, 15_000).putInt(shared.place("vk : value " + i) + 8,
                    file.getInt(shared.place("vk : value 0") + 8));
        }

        try (HiveRegistry registry = open(file.array())) {
            int all = registry.root().values().stream().mapToInt(each -> each.data().size()).sum();
            assertEquals(file.capacity(), all);
        }
    }

    @Test
    void cellsOfABinWithoutHeaderAreRead() throws IOException {
        Arrays.fill(hive, BASE, BASE + 32, (byte) 0xFF);

        assertReads(HiveDamageTest::none,
                damage("hbin", BASE, "no bin begins here: signature 0xFFFFFFFF, offset 0xFFFFFFFF,"
                        + " size 4294967295; cells are read nevertheless"));
    }

    @Test
    void aBinEndsWhereTheNextBegins() throws IOException {
        bytes.putInt(BASE + 8, 0x10000);

        assertReads(HiveDamageTest::none,
                damage("hbin", BASE, "size is 65536, but another bin begins after 4096 bytes"));
    }

    @Test
    void aCellEndsWhereTheNextBinBegins() throws IOException {
        bytes.putInt(at("nk Keys\\B") - 4, -0x10000);

        assertReads(HiveDamageTest::none, damage("nk \\Keys > nk", at("nk Keys\\B") - 4L,
                "cell has a size of 65536 where there is room for %d only".formatted(2 * BASE - at("nk Keys\\B") + 4)));
    }

    @Test
    void aCellWithoutSizeIsLeftOut() throws IOException {
        bytes.putInt(at("nk Keys\\B") - 4, 0);

        assertReads(below("Keys\\B"), damage("nk \\Keys > nk", at("nk Keys\\B") - 4L, "cell has a size of 0"));
    }

    @Test
    void aCellOfAnOddSizeIsRead() throws IOException {
        bytes.putInt(at("nk Keys\\B") - 4, bytes.getInt(at("nk Keys\\B") - 4) + 3);

        assertReads(HiveDamageTest::none, damage("nk \\Keys > nk", at("nk Keys\\B") - 4L,
                "cell has a size of %d, no multiple of 8".formatted(-bytes.getInt(at("nk Keys\\B") - 4))));
    }

    @Test
    void ofAFileThatIsCutOffTheRestIsRead() throws IOException {
        byte[] cut = Arrays.copyOf(hive, 2 * BASE);

        try (HiveRegistry registry = open(cut)) {
            List<String> expected = tree.lines().stream().filter(line -> !line.startsWith("value Large:")).toList();
            assertEquals(expected, HiveTree.lines(registry).stream().filter(line -> !line.startsWith("value Large:"))
                    .toList());
            assertEquals(damage("regf", 40, "hive bins size is %d, the file has %d of it"
                    .formatted(hive.length - BASE, BASE)), registry.damage().get(0));
        }
    }

    @Test
    void aWrongChecksumIsTold() throws IOException {
        hive[508]++;

        assertReads(HiveDamageTest::none, damage("regf", 0, "checksum is wrong; all of the file is taken for bins"));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "1, 77", "5, 1", "5, -1"})
    void cellsTellOldFromNewWhereTheVersionIsDamaged(int minor, int damaged) throws IOException {
        byte[] file = new HiveWriter(minor, HiveWriter.Lists.LI, 10).write(tree);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(24, damaged);

        try (HiveRegistry registry = open(file)) {
            assertEquals(tree.lines(), HiveTree.lines(registry));
        }
    }

    @Test
    void theRootIsFoundWhereTheBaseBlockIsLost() throws IOException {
        Arrays.fill(hive, 0, BASE, (byte) 0);

        assertReads(HiveDamageTest::none,
                damage("regf", 0, "signature is not regf; all of the base block is taken for lost"),
                damage("regf", 0, "root cell is not the root, which was found at 0x%X".formatted(at("nk ") - 4)));
    }

    @Test
    void aHiveWithoutARootIsRefused() {
        bytes.putShort(at("nk "), (short) 0);

        assertEquals(folder.resolve("hive") + ": regf, offset 0x0: root cell is no key, and there is no other that says"
                + " that it is the root", assertThrows(CorruptDataException.class, () -> open(hive)).getMessage());
    }

    @Test
    void aSizeOfNothingIsTold() throws IOException {
        bytes.putInt(40, 0);
        HiveWriter.sum(hive);

        assertReads(HiveDamageTest::none, damage("regf", 40, "hive bins size is 0; all of the file is taken for bins"));
    }

    @Test
    void keysTooFarDownAreLeftOut() throws IOException {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 600; i++) {
            root.key("%03d\\key".formatted(i));
        }
        HiveWriter deep = new HiveWriter();
        byte[] file = deep.write(root);
        ByteBuffer keys = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        keys.putInt(deep.place("nk ") + 20, 1).putShort(deep.place("list ") + 2, (short) 1);
        for (int i = 1; i < 600; i++) {
            // each goes into the one before
            int above = deep.place("nk %03d".formatted(i - 1)) - 4 - BASE;
            int cell = deep.place("nk %03d".formatted(i)) - 4 - BASE;
            keys.putInt(deep.place("list %03d".formatted(i - 1)) + 4, cell).putInt(cell + 4 + BASE + 16, above);
        }

        try (HiveRegistry registry = open(file)) {
            assertEquals(1 + KeyTree.MOST_LEVELS, HiveTree.lines(registry).size());
            assertEquals("is more than 512 levels down; it is left out", registry.damage().get(0).detail());
        }
    }

    @Test
    void ofMuchDamageTheNumberIsTold() throws IOException {
        MadeKey root = new MadeKey("ROOT");
        for (int i = 0; i < 1500; i++) {
            root.key("Key " + i);
        }
        HiveWriter large = new HiveWriter();
        byte[] file = large.write(root);
        for (int i = 0; i < 1500; i++) {
            file[large.place("nk Key " + i)]++;
        }

        try (HiveRegistry registry = open(file)) {
            HiveTree.lines(registry);
            HiveTree.lines(registry);
            assertEquals(List.of(1 + Damages.MOST_PLACES, damage("hive", 0, "500 more places are damaged")),
                    List.of(registry.damage().size(), registry.damage().get(Damages.MOST_PLACES)));
        }
    }
}
