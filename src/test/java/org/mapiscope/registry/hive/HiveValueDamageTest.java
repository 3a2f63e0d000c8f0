package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.registry.RegistryType;

/** What is read of damaged values, and what is told of them. */
class HiveValueDamageTest extends DamagedHive {

    @Test
    void valuesWhoseListIsOutsideTheHiveAreLost() throws IOException {
        bytes.putInt(at("nk Keys\\A") + 40, hive.length);

        assertReads(line -> line.startsWith("value Keys\\A:"), damage("nk \\Keys\\A > values list",
                hive.length + (long) BASE, "cell is outside the hive, which ends at 0x%X".formatted(hive.length)));
    }

    @Test
    void moreValuesThanTheListHasRoomForAreLost() throws IOException {
        bytes.putInt(at("nk Keys\\B\\Below") + 36, -1);

        assertReads(DamagedHive::none,
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

        assertReads(DamagedHive::none, damage("nk \\Keys\\B\\Below > vk number", at("vk Keys\\B\\Below: number"),
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
}
