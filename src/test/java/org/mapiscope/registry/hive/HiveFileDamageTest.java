package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.CorruptDataException;

/** What is read where the base block, bins and cells are damaged, and what is told of it. */
class HiveFileDamageTest extends DamagedHive {

    @Test
    void cellsOfABinWithoutHeaderAreRead() throws IOException {
        Arrays.fill(hive, BASE, BASE + 32, (byte) 0xFF);

        assertReads(DamagedHive::none,
                damage("hbin", BASE, "no bin begins here: signature 0xFFFFFFFF, offset 0xFFFFFFFF,"
                        + " size 4294967295; cells are read nevertheless"));
    }

    @Test
    void aBinEndsWhereTheNextBegins() throws IOException {
        bytes.putInt(BASE + 8, 0x10000);

        assertReads(DamagedHive::none,
                damage("hbin", BASE, "size is 65536, but another bin begins after 4096 bytes"));
    }

    @Test
    void aCellEndsWhereTheNextBinBegins() throws IOException {
        bytes.putInt(at("nk Keys\\B") - 4, -0x10000);

        assertReads(DamagedHive::none, damage("nk \\Keys > nk", at("nk Keys\\B") - 4L,
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

        assertReads(DamagedHive::none, damage("nk \\Keys > nk", at("nk Keys\\B") - 4L,
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

        assertReads(DamagedHive::none, damage("regf", 0, "checksum is wrong; all of the file is taken for bins"));
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

        assertReads(DamagedHive::none,
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

        assertReads(DamagedHive::none, damage("regf", 40, "hive bins size is 0; all of the file is taken for bins"));
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
