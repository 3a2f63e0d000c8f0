package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.make.PstMaker;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Maps that only files of more than 2 GB have. The file is a small one with nothing but maps after it: it takes some 40 MB of
 * the disk, for all between the maps is a hole.
 */
class LargeMapsTest {

    private static final long FIRST = 0x4400;
    private static final long SPAN = 496 * 8 * 64;
    private static final int PAGE = 512;
    private static final int PAGE_DATA = 496;
    private static final int HEADER = 564;
    /** The map from which on there is one of page maps with free pages. */
    private static final int WITH_FREE_PAGE_MAP = 128 * 8 * 8;
    private static final int MAPS = WITH_FREE_PAGE_MAP + 1;
    private static final long FREE_PAGE_MAP = FIRST + WITH_FREE_PAGE_MAP * SPAN + 2 * PAGE;
    private static final int AMAP = 0x84;
    private static final int PMAP = 0x83;
    private static final int FMAP = 0x82;
    private static final int FPMAP = 0x85;

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void make() throws IOException, MapiException {
        file = folder.resolve("large.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(1, 1, 0, 0, 5), MapiProgress.NONE);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int map = 1; map < MAPS; map++) {
                maps(out, map);
            }
            out.write(ByteBuffer.allocate(1), FIRST + MAPS * SPAN - 1);
            header(out);
        }
    }

    @BeforeEach
    void mend() throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            page(out, FREE_PAGE_MAP, FPMAP, full());
        }
    }

    @Test
    void aFileWithAllMapsInTheirPlacesHasNothingWrong() throws MapiException {
        assertEquals(List.of(), findings());
    }

    @Test
    void aMapOfPageMapsThatIsNoneIsFound() throws IOException, MapiException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            page(out, FREE_PAGE_MAP, 0x80, full());
        }

        assertEquals(List.of("ALLOCATION_PAGE at 0x7C0049F0, FPMAP > PAGETRAILER: ptype is 0x80, not 0x85"),
                findings());
    }

    @Test
    void aMapOfPageMapsWithAWrongChecksumIsFound() throws IOException, MapiException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.allocate(1), FREE_PAGE_MAP + 100);
        }

        assertEquals(1, findings().stream().filter(each -> each.startsWith("ALLOCATION_PAGE")
                && each.contains("FPMAP > PAGETRAILER: dwCRC is")).count());
    }

    @Test
    void aPageMapThatTheMapAboveHasFreePagesOfIsFound() throws IOException, MapiException {
        byte[] bits = full();
        bits[0] = 0x7F;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            page(out, FREE_PAGE_MAP, FPMAP, bits);
        }

        assertEquals(List.of("OLD_MAP at 0x7C004600, PMAP: rgbPMapBits has 0 free pages, its bit in the FPMap is 0"),
                findings());
    }

    private static List<String> findings() throws MapiException {
        return new PstChecker().check(file, MapiProgress.NONE).findings().stream().map(LargeMapsTest::text).toList();
    }

    private static String text(Finding finding) {
        return "%s at 0x%X, %s: %s".formatted(finding.kind(), finding.offset(), finding.structure(), finding.detail());
    }

    /** Writes the maps at one place: all space is free but theirs. */
    private static void maps(FileChannel out, int map) throws IOException {
        long place = FIRST + map * SPAN;
        int pages = 1;
        if (map % 8 == 0) {
            page(out, place + (long) pages++ * PAGE, PMAP, full());
        }
        if (map >= 128 && (map - 128) % PAGE_DATA == 0) {
            page(out, place + (long) pages++ * PAGE, FMAP, new byte[PAGE_DATA]);
        }
        if (map == WITH_FREE_PAGE_MAP) {
            page(out, place + (long) pages++ * PAGE, FPMAP, full());
        }
        byte[] taken = new byte[PAGE_DATA];
        Arrays.fill(taken, 0, pages, (byte) 0xFF);
        page(out, place, AMAP, taken);
    }

    private static void page(FileChannel out, long place, int type, byte[] bits) throws IOException {
        out.write(ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN).put(bits).put((byte) type).put((byte) type)
                .putShort((short) 0).putInt(PstCrc.of(bits)).putLong(place).flip(), place);
    }

    private static byte[] full() {
        byte[] bits = new byte[PAGE_DATA];
        Arrays.fill(bits, (byte) 0xFF);
        return bits;
    }

    private static void header(FileChannel out) throws IOException {
        byte[] bytes = new byte[HEADER];
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.read(header, 0);
        long free = header.getLong(200);
        for (int map = 1; map < MAPS; map++) {
            int pages = 1 + (map % 8 == 0 ? 1 : 0) + (map >= 128 && (map - 128) % PAGE_DATA == 0 ? 1 : 0)
                    + (map == WITH_FREE_PAGE_MAP ? 1 : 0);
            free += SPAN - (long) pages * PAGE;
        }
        header.putLong(184, FIRST + MAPS * SPAN).putLong(192, FIRST + (MAPS - 1) * SPAN).putLong(200, free);
        header.putInt(4, PstCrc.of(Arrays.copyOfRange(bytes, 8, 479)));
        header.putInt(524, PstCrc.of(Arrays.copyOfRange(bytes, 8, 524)));
        out.write(ByteBuffer.wrap(bytes), 0);
    }
}
