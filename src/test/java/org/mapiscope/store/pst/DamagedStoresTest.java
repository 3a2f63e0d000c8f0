package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

class DamagedStoresTest {

    private static final Duration QUICK = Duration.ofSeconds(10);

    private static final Path WHOLE = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");

    /** Bytes at the start that stay, since nothing else is read when they are damaged. */
    private static final int HEADER = 1024;

    private static final int PAGE = 512;
    private static final int PAGE_TRAILER = 496;

    @TempDir
    Path folder;

    /** What is met first in each damaged sample; an empty string where all that is in use is whole. */
    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("dev-dist-list-bitflips.pst",
                    "NBT > BTPAGE > PAGETRAILER, offset 0x17DF4: dwCRC is 0xC1B7C478, the bytes have 0x33596A82"),
            Map.entry("dev-dist-list-btree-loop.pst",
                    "BBT > BTPAGE > PAGETRAILER, offset 0xADF8: bid is 0xC0A, not 0x6F5"),
            Map.entry("dev-dist-list-heap-garbage.pst", "node 0x8062, offset 0x0: bidSub has no subnode 0x79"),
            Map.entry("dev-dist-list-truncate-half.pst",
                    "block 0xEB8, offset 0x21480: data needs 2944 bytes, the file has 0 there"),
            Map.entry("dev-dist-list-zero-regions.pst",
                    "block 0xDDC > BLOCKTRAILER, offset 0xBA74: dwCRC is 0x49C4CFD8, the bytes have 0x5793E5BE"),
            Map.entry("dev-sample1-nbt-root-garbage.pst",
                    "NBT > BTPAGE > PAGETRAILER, offset 0x9BF4: dwCRC is 0xEF3C9EC9, the bytes have 0x7EE322FF"),
            Map.entry("dev-sample1-slblock-self.pst",
                    "block 0x216 > rgentries, offset 0x4998: nid is 0x0, after 0x80BF"),
            Map.entry("dev-sample1-xblock-self.pst",
                    "block 0x176 > rgbid, offset 0x5A10: rgbid is 0x180, no block that can be below level 2"),
            Map.entry("dev-sample2-bitflips.pst",
                    "block 0x220 > BLOCKTRAILER, offset 0x2407C: dwCRC is 0x8BBC8840, the bytes have 0x31DCF334"),
            Map.entry("dev-sample2-btree-count-huge.pst",
                    "NBT > BTPAGE, offset 0xA9F0: cEnt is 255, more entries of 16 bytes than a page holds"),
            Map.entry("dev-sample2-truncate-tail.pst", ""));

    @TestFactory
    Stream<DynamicTest> aDamagedFileEndsWithErrorsThatNameThePlace() throws IOException {
        return Samples.tests("pst-corrupt", DamagedStoresTest::firstDamageIsAsExpected);
    }

    private static void firstDamageIsAsExpected(Path file) {
        List<CorruptDataException> damages = endsNamingThePlace(file);

        String first = damages.isEmpty()
                ? ""
                : String.valueOf(damages.getFirst().getMessage()).replace(file + ": ", "");
        assertEquals(FIRST.getOrDefault(file.getFileName().toString(), first), first);
    }

    @RepeatedTest(60)
    void aFileWithRandomBytesEndsWithErrorsThatNameThePlace(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = Files.readAllBytes(WHOLE);
        for (int i = 0; i < 30; i++) {
            bytes[HEADER + random.nextInt(bytes.length - HEADER)] = (byte) random.nextInt();
        }

        endsNamingThePlace(Files.write(folder.resolve("random.pst"), bytes));
    }

    @RepeatedTest(200)
    void blocksWithRandomBytesAndTheRightChecksumsEndWithErrorsThatNameThePlace(RepetitionInfo repetition)
            throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = Files.readAllBytes(WHOLE);
        for (BbtEntry block : blocks(WHOLE)) {
            if (random.nextInt(3) == 0) {
                int from = (int) block.where().offset();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    // what says how the rest lies is at the start
                    bytes[from + random.nextInt(random.nextBoolean() ? block.length() : 24)] = (byte) random.nextInt();
                }
                int crc = PstCrc.of(Arrays.copyOfRange(bytes, from, from + block.length()));
                int end = from + (block.length() + 16 + 63) / 64 * 64;
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end - 12, crc);
            }
        }

        endsNamingThePlace(Files.write(folder.resolve("random.pst"), bytes));
    }

    @RepeatedTest(100)
    void pagesWithRandomBytesAndTheRightChecksumsEndWithErrorsThatNameThePlace(RepetitionInfo repetition)
            throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(WHOLE)).order(ByteOrder.LITTLE_ENDIAN);
        for (int page = HEADER; page < bytes.limit(); page += PAGE) {
            int crc = PstCrc.of(Arrays.copyOfRange(bytes.array(), page, page + PAGE_TRAILER));
            int type = bytes.get(page + PAGE_TRAILER) & 0xFF;
            boolean ofBTree = (type == 0x80 || type == 0x81) && bytes.getInt(page + PAGE_TRAILER + 4) == crc;
            if (ofBTree && random.nextInt(3) == 0) {
                // among the entries, or what says how they lie
                int place = random.nextBoolean() ? random.nextInt(200) : PAGE_TRAILER - 8 + random.nextInt(4);
                bytes.put(page + place, (byte) random.nextInt());
                bytes.putInt(page + PAGE_TRAILER + 4,
                        PstCrc.of(Arrays.copyOfRange(bytes.array(), page, page + PAGE_TRAILER)));
            }
        }

        endsNamingThePlace(Files.write(folder.resolve("random.pst"), bytes.array()));
    }

    private static List<BbtEntry> blocks(Path file) throws IOException {
        List<BbtEntry> all = new ArrayList<>();
        try (NodeDatabase database = NodeDatabase.open(file)) {
            EntryWalk<BbtEntry> walk = database.blocks().walk();
            for (BbtEntry block = walk.next(); block != null; block = walk.next()) {
                all.add(block);
            }
        }
        return all;
    }

    private static List<CorruptDataException> endsNamingThePlace(Path file) {
        Survey survey = assertTimeout(QUICK, () -> Survey.of(file));

        for (CorruptDataException damage : survey.damages()) {
            assertEquals("%s: %s, offset 0x%X: %s %s".formatted(file, damage.structure(), damage.offset(),
                    damage.field(), damage.found()), damage.getMessage());
        }
        return survey.damages();
    }
}
