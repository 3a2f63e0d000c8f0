package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryType;

/** A hive that a test damages, and what should be read of it. */
abstract class DamagedHive {

    static final int BASE = 4096;

    @TempDir
    Path folder;

    final HiveWriter writer = new HiveWriter();
    final MadeKey tree = tree();
    final byte[] hive = writer.write(tree);
    final ByteBuffer bytes = ByteBuffer.wrap(hive).order(ByteOrder.LITTLE_ENDIAN);

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
    int at(String structure) {
        return writer.place(structure);
    }

    /** {@return the number by which structures name a cell} */
    int cell(String structure) {
        return at(structure) - 4 - BASE;
    }

    static RegistryDamage damage(String structure, long offset, String detail) {
        return new RegistryDamage(structure, offset, detail);
    }

    /** Compares all that is read with the tree, but for lines that are gone. */
    void assertReads(Predicate<String> gone, RegistryDamage... damage) throws IOException {
        try (HiveRegistry registry = open(hive)) {
            assertEquals(String.join("\n", tree.lines().stream().filter(gone.negate()).toList()),
                    String.join("\n", HiveTree.lines(registry)));
            // reading it again tells nothing again
            HiveTree.lines(registry);
            assertEquals(String.join("\n", Stream.of(damage).map(RegistryDamage::toString).toList()),
                    String.join("\n", registry.damage().stream().map(RegistryDamage::toString).toList()));
        }
    }

    HiveRegistry open(byte[] file) throws IOException {
        return HiveRegistry.open(Files.write(folder.resolve("hive"), file));
    }

    static boolean none(String line) {
        return false;
    }

    static Predicate<String> below(String path) {
        return line -> line.matches("(key|value) \\Q" + path + "\\E([\\\\:].*)?");
    }
}
