package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of damaged keys and lists of keys, and what is told of them. */
class HiveDamageTest extends DamagedHive {

    @Test
    void aKeyWhoseListIsLostIsFoundInTheBins() throws IOException {
        bytes.put(at("list Keys"), (byte) 'x');

        assertReads(DamagedHive::none,
                damage("nk \\Keys > subkeys list", at("list Keys"), "signature is 0x6878, not lf, lh, li or ri"),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 3 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyThatAListMissesIsFoundInTheBins() throws IOException {
        bytes.putInt(at("list Keys") + 4 + 16, 0x7FFFFFF8);

        assertReads(DamagedHive::none,
                damage("nk \\Keys > nk", 0x7FFFFFF8L + BASE,
                        "cell is outside the hive, which ends at 0x%X".formatted(hive.length)),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aListThatSaysMoreThanItHasIsReadToItsEnd() throws IOException {
        bytes.putShort(at("list Keys") + 2, (short) 1000);

        assertReads(DamagedHive::none, damage("nk \\Keys > subkeys list", at("list Keys"),
                "number of elements is 1000, there is room for 3"));
    }

    @Test
    void aListThatSaysLessThanItHasIsCompletedFromTheBins() throws IOException {
        bytes.putShort(at("list Keys") + 2, (short) 1);

        assertReads(DamagedHive::none,
                damage("nk \\Keys", at("nk Keys") - 4L, "number of subkeys is 3, the list has 1"),
                damage("nk \\Keys", at("nk Keys") - 4L, "has 2 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyThatSaysThatItHasNoKeysHasThoseThatNameIt() throws IOException {
        bytes.putInt(at("nk Keys") + 20, 0);

        assertReads(DamagedHive::none,
                damage("nk \\Keys", at("nk Keys") - 4L, "number of subkeys is 0, the list has 3"));
    }

    @Test
    void aKeyThatIsListedTwiceIsReadOnce() throws IOException {
        bytes.putInt(at("list Keys") + 4 + 8, cell("nk Keys\\A"));

        assertReads(DamagedHive::none,
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

        assertReads(DamagedHive::none,
                damage("nk \\Keys\\B\\Keys", at("nk Keys") - 4L,
                        "parent is 0x%X, not the key that lists it; it is left out here".formatted(at("nk ") - 4)),
                damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
                        "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void theRootIsInNoKey() throws IOException {
        bytes.putInt(at("list Keys\\B") + 4, cell("nk "));

        assertReads(DamagedHive::none,
                damage("nk \\Keys\\B > nk", at("nk ") - 4L, "is the root, which is in no key"),
                damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
                        "has 1 keys that its list lacks; they were found in the bins"));
    }

    @Test
    void aKeyWhoseParentIsDamagedIsReadWhereItIsListed() throws IOException {
        bytes.putInt(at("nk Keys\\B") + 16, 0x1234568);

        assertReads(DamagedHive::none, damage("nk \\Keys\\B", at("nk Keys\\B") - 4L,
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
}
