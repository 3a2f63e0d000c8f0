package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.make.PstMaker;

/** What a check finds in the pages that say where space is free. */
class AllocationMapsTest {

    private static final int DLIST = 0x4200;
    private static final int AMAP = 0x4400;
    private static final int PMAP = 0x4600;
    private static final int SPAN = 0x3E000;
    private static final int LAST_PAGE = 495;
    private static final int FREE_IN_PAGE_MAPS = 184 + 3 * Long.BYTES;
    private static final int VALID = 248;
    private static final int FREE_MAP = 256;
    private static final int FREE_PAGE_MAP = 384;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws MapiException {
        file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(3, 1, 0, 0, 5), MapiProgress.NONE);
    }

    @Test
    void aListOfMapsThatAreNotThereIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(DLIST, list -> list.putInt(8, list.getInt(8) | 7)).findings();

        assertEquals(List.of("DENSITY_LIST, DLISTPAGE: dwPageNum is 7 in entry 0, the file has 1 maps"), found);
    }

    @Test
    void aListWithAnotherFreeSpaceThanTheMapIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(DLIST, list -> list.putInt(8, 5 << 20)).findings();

        assertEquals(List.of("DENSITY_LIST, DLISTPAGE: dwFreeSlots is 5 in entry 0, map 0 has " + freeSlots()), found);
    }

    @Test
    void aListThatSaysAMapTwiceAndIsNotSortedIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(DLIST, list -> list.put(1, (byte) 2).putInt(12, 4000 << 20))
                .findings();

        assertEquals(List.of(
                "DENSITY_LIST, DLISTPAGE: dwFreeSlots is 4000 in entry 1, after " + freeSlots(),
                "DENSITY_LIST, DLISTPAGE: dwPageNum is 0 in entry 1, for the second time"), found);
    }

    @Test
    void moreEntriesThanTheListHoldsAreFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(DLIST, list -> list.put(0, (byte) 2).put(1, (byte) 120))
                .findings();

        assertEquals(List.of("DENSITY_LIST, DLISTPAGE: bFlags is 0x02",
                "DENSITY_LIST, DLISTPAGE: cEntDList is 120, more than the 119 that the page holds"), found);
    }

    @Test
    void aListWithoutItsChecksumIsNoList() throws IOException, MapiException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[DLIST + 8] ^= 1;
        Files.write(file, bytes);

        assertEquals(List.of(), new EditedFile(file).findings());
    }

    @Test
    void aFreePageInFreeSpaceIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(PMAP, map -> map.put(LAST_PAGE / 8, (byte) 0xFE))
                .header(header -> header.put(FREE_PAGE_MAP, (byte) 0x7F)).findings();

        assertEquals(List.of("PAGE_MAP, PMAP: rgbPMapBits has page 0x42200 for pages, which its AMap has free"), found);
    }

    @Test
    void aFreePageThatIsInUseIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(PMAP, map -> map.put(0, (byte) 0x7F))
                .header(header -> header.put(FREE_PAGE_MAP, (byte) 0x7F)).findings();

        assertEquals(List.of("PAGE_MAP, PMAP: rgbPMapBits has page 0x4400 free, which is in use"), found);
    }

    @Test
    void aFreePageThatTheMapAboveDoesNotKnowIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).page(AMAP, map -> map.put(LAST_PAGE, (byte) 0xFF))
                .page(PMAP, map -> map.put(LAST_PAGE / 8, (byte) 0xFE)).findings();

        assertEquals(List.of("OLD_MAP, PMAP: rgbPMapBits has 1 free pages, its bit in rgbFP is 1"),
                found.stream().filter(each -> each.startsWith("OLD_MAP")).toList());
    }

    @Test
    void freePagesInAMapThatIsNotThereAreFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).header(header -> header.put(FREE_PAGE_MAP + 1, (byte) 0xF7))
                .findings();

        assertEquals(List.of("OLD_MAP, HEADER: rgbFP has free pages in page map 12, which is not there"), found);
    }

    @Test
    void freeSpaceInAMapThatIsNotThereIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).header(header -> header.put(FREE_MAP + 9, (byte) 0x33)).findings();

        assertEquals(List.of("OLD_MAP, HEADER: rgbFM is 0x33 for map 9, which is not there"), found);
    }

    @Test
    void anOldMapWithLessThanIsFreeIsFoundWhereItIsUsed() throws IOException, MapiException {
        List<String> found = new EditedFile(file)
                .header(header -> header.put(FREE_MAP, (byte) 2).put(VALID, (byte) 1)).findings();
        List<String> unused = new EditedFile(file).header(header -> header.put(VALID, (byte) 2)).findings();

        assertEquals(List.of(List.of("OLD_MAP, HEADER: rgbFM is 2 for map 0, which has N slots in a row"), List.of()),
                List.of(found.stream().map(each -> each.replaceAll("has \\d+", "has N")).toList(), unused));
    }

    @Test
    void anotherNumberOfFreePagesThanTheMapsHaveIsFound() throws IOException, MapiException {
        List<String> found = new EditedFile(file).header(header -> header.putLong(FREE_IN_PAGE_MAPS, 1024)).findings();

        assertEquals(List.of("FREE_SPACE_COUNT, HEADER > ROOT: cbPMapFree is 1024, the page maps have 0 bytes"), found);
    }

    @Test
    void aPageOfTheOldMapOfFreeSpaceIsCheckedToo() throws IOException, MapiException {
        Path large = folder.resolve("large.pst");
        new PstMaker().make(large, ExistingFile.KEEP, new StorePlan(1, 1, 0, 35 << 20, 5), MapiProgress.NONE);
        int page = AMAP + 128 * SPAN + 2 * EditedFile.PAGE;

        List<String> found = new EditedFile(large).page(page, map -> map.put(300, (byte) 9)).findings();

        assertEquals(List.of("OLD_MAP, FMAP: rgbFMapBits is 0x09 for map 428, which is not there"), found);
    }

    @Test
    void whatFollowsTheEndThatTheHeaderNamesNeedsNoMaps() throws IOException, MapiException {
        Files.write(file, new byte[2 * SPAN], StandardOpenOption.APPEND);

        assertEquals(List.of("LONGER, HEADER > ROOT: ibFileEof is 0x42400, the file has 0xBE400 bytes"),
                new EditedFile(file).findings());
    }

    @Test
    void theMapOfAFileWithLargePagesIsComparedWithItsBlocks() throws IOException, MapiException {
        Path sample = Samples.sample("pst", "npm-pst-extractor__pstextractortest.ost");
        Path copy = Files.write(folder.resolve("copy.ost"), Files.readAllBytes(sample));

        List<String> found = new EditedFile(copy).page(0x22000, 4072, map -> map.put(2, (byte) 0x7F)).findings();

        assertEquals(List.of("USED_SPACE_FREE, AMAP: rgbAMapBits has 0x24000 free, which is in use",
                "FREE_SPACE_COUNT, HEADER > ROOT: cbAMapFree is 14033920, the maps have 14034432 bytes"),
                found.stream().filter(each -> each.contains("MAP") || each.contains("HEADER")).toList());
    }

    private int freeSlots() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int taken = 0;
        for (int i = 0; i < 496; i++) {
            taken += Integer.bitCount(bytes[AMAP + i] & 0xFF);
        }
        return 496 * 8 - taken;
    }
}
