package org.mapiscope.registry.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the transaction logs of hives that tests have made. */
final class LogWriter {

    private static final int PAGE = 4096;
    private static final int SECTOR = 512;
    private static final int ENTRY = 40;
    private static final int NEW_LOG = 6;

    private LogWriter() {}

    /** {@return a hive as it is while something is being written to it} */
    static byte[] torn(byte[] hive, int primary, int secondary) {
        byte[] torn = hive.clone();
        ByteBuffer.wrap(torn).order(ByteOrder.LITTLE_ENDIAN).putInt(4, primary).putInt(8, secondary);
        HiveWriter.sum(torn);
        return torn;
    }

    private static byte[] base(byte[] hive, int type, int sequence) {
        byte[] base = Arrays.copyOf(hive, SECTOR);
        ByteBuffer.wrap(base).order(ByteOrder.LITTLE_ENDIAN).putInt(4, sequence).putInt(8, sequence).putInt(28, type);
        HiveWriter.sum(base);
        return base;
    }

    /** {@return a log in the old format of what differs between a hive and a later one} */
    static byte[] old(byte[] before, byte[] after) {
        List<Integer> pages = pages(before, after);
        int bitmap = (after.length - PAGE) / SECTOR / Byte.SIZE;
        int first = (SECTOR + 4 + bitmap + SECTOR - 1) / SECTOR * SECTOR;
        ByteBuffer log = ByteBuffer.allocate(first + PAGE * pages.size());
        log.put(base(after, 1, 1)).put("DIRT".getBytes(StandardCharsets.US_ASCII));
        for (int page : pages) {
            // a byte of the bitmap has eight sectors, which are a page
            log.put(SECTOR + 4 + page, (byte) 0xFF);
        }
        log.position(first);
        pages.forEach(page -> log.put(after, PAGE + PAGE * page, PAGE));
        return log.array();
    }

    /**
     * {@return a log in the new format}
     *
     * @param sequence the number of its first entry
     * @param versions a hive, and what it is after each entry
     */
    static byte[] ofToday(int sequence, byte[]... versions) {
        ByteBuffer log = ByteBuffer.allocate(SECTOR + Arrays.stream(versions).mapToInt(each -> 2 * each.length).sum());
        log.put(base(versions[0], NEW_LOG, sequence));
        for (int i = 1; i < versions.length; i++) {
            log.put(entry(sequence + i - 1, versions[i - 1], versions[i]));
        }
        return Arrays.copyOf(log.array(), log.position());
    }

    private static byte[] entry(int sequence, byte[] before, byte[] after) {
        List<Integer> pages = pages(before, after);
        int size = (ENTRY + 8 * pages.size() + PAGE * pages.size() + SECTOR - 1) / SECTOR * SECTOR;
        ByteBuffer entry = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        entry.put("HvLE".getBytes(StandardCharsets.US_ASCII)).putInt(size).putInt(0).putInt(sequence)
                .putInt(after.length - PAGE).putInt(pages.size()).position(ENTRY);
        pages.forEach(page -> entry.putInt(PAGE * page).putInt(PAGE));
        pages.forEach(page -> entry.put(after, PAGE + PAGE * page, PAGE));
        entry.putLong(24, Marvin32.of(Arrays.copyOfRange(entry.array(), ENTRY, size)));
        entry.putLong(32, Marvin32.of(Arrays.copyOf(entry.array(), 32)));
        return entry.array();
    }

    /** {@return the pages of the bins that differ, from 0} */
    private static List<Integer> pages(byte[] before, byte[] after) {
        List<Integer> pages = new ArrayList<>();
        for (int at = PAGE; at < after.length; at += PAGE) {
            if (before.length < at + PAGE || !Arrays.equals(before, at, at + PAGE, after, at, at + PAGE)) {
                pages.add(at / PAGE - 1);
            }
        }
        return pages;
    }
}
