package org.mapiscope.store.pst;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

/** A copy of a Unicode PST that is damaged and mended again and again, in place. */
final class MutatedFile implements Closeable {
    private static final int PAGE = 512;
    private static final int PAGE_DATA = 496;
    private static final int HEADER = 564;
    /** Values that break limits. */
    private static final int[] NASTY = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, -1};

    private final Path path;
    private final byte[] whole;
    private final FileChannel channel;
    /** What can be damaged: from where, how many bytes, and where its checksum is. */
    private final List<int[]> parts = new ArrayList<>();
    private final Map<Integer, Integer> changed = new HashMap<>();

    MutatedFile(Path original, Path folder) throws IOException {
        path = folder.resolve("mutated-" + original.getFileName());
        whole = Files.readAllBytes(original);
        Files.write(path, whole);
        channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.READ);
        for (int page = 0x4400; page + PAGE <= whole.length; page += PAGE) {
            int type = whole[page + PAGE_DATA] & 0xFF;
            boolean checked = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN)
                    .getInt(page + PAGE_DATA + 4) == crc(whole, page, PAGE_DATA);
            if (type >= 0x80 && type <= 0x86 && checked) {
                parts.add(new int[]{page, PAGE_DATA, page + PAGE_DATA + 4});
            }
        }
        try (NodeDatabase database = NodeDatabase.open(original)) {
            EntryWalk<BbtEntry> walk = database.blocks().walk();
            for (BbtEntry block = walk.next(); block != null; block = walk.next()) {
                int offset = (int) block.where().offset();
                int end = (offset + block.length() + 16 + 63) / 64 * 64;
                parts.add(new int[]{offset, block.length(), end - 12});
            }
        }
    }

    Path path() {
        return path;
    }

    /** Damages one to four places, with a checksum that says that all is well in half of the cases. */
    void damage(RandomGenerator random) throws IOException {
        int places = 1 + random.nextInt(4);
        for (int i = 0; i < places; i++) {
            if (random.nextInt(12) == 0) {
                damageHeader(random);
            } else {
                damagePart(random, parts.get(random.nextInt(parts.size())));
            }
        }
        if (random.nextInt(40) == 0) {
            channel.truncate(random.nextInt(whole.length));
        }
    }

    /** Writes over one part, the header being the last, at a place that is taken within it. */
    void overwrite(int part, int at, byte[] bytes, boolean checked) throws IOException {
        int which = Math.floorMod(part, parts.size() + 1);
        int[] place = which < parts.size() ? parts.get(which) : new int[]{0, HEADER, 0};
        byte[] all = read(place[0], place[1]);
        int from = Math.floorMod(at, all.length);
        System.arraycopy(bytes, 0, all, from, Math.min(bytes.length, all.length - from));
        if (which == parts.size()) {
            writeHeader(all);
        } else {
            write(place[0], all);
            if (checked) {
                writeChecksum(place[2], all);
            }
        }
    }

    void cutOff(int size) throws IOException {
        channel.truncate(Math.floorMod(size, whole.length));
    }

    private void damageHeader(RandomGenerator random) throws IOException {
        byte[] header = read(0, HEADER);
        header[random.nextInt(HEADER)] = (byte) random.nextInt(256);
        writeHeader(header);
    }

    private void writeHeader(byte[] header) throws IOException {
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(4, crc(header, 8, 471));
        fields.putInt(524, crc(header, 8, 516));
        write(0, header);
    }

    private void damagePart(RandomGenerator random, int[] part) throws IOException {
        byte[] bytes = read(part[0], part[1]);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            damageBytes(random, bytes);
        }
        write(part[0], bytes);
        if (random.nextBoolean()) {
            writeChecksum(part[2], bytes);
        }
    }

    private void writeChecksum(int at, byte[] bytes) throws IOException {
        write(at, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(crc(bytes, 0, bytes.length)).array());
    }

    private static void damageBytes(RandomGenerator random, byte[] bytes) {
        // what says how the rest lies is at the start, or at the end of a page
        int near = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 32);
        int at = random.nextInt(4) == 0 ? bytes.length - 1 - random.nextInt(near) : random.nextInt(near);
        int value = random.nextBoolean() ? random.nextInt() : NASTY[random.nextInt(NASTY.length)];
        int width = 1 << random.nextInt(3);
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> (i * Byte.SIZE));
        }
        if (random.nextInt(20) == 0) {
            int from = random.nextInt(bytes.length);
            System.arraycopy(bytes, from, bytes, 0, bytes.length - from);
        }
    }

    private byte[] read(int offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
            // until all is there
            Thread.onSpinWait();
        }
        return bytes.array();
    }

    private void write(int offset, byte[] bytes) throws IOException {
        changed.merge(offset, bytes.length, Math::max);
        channel.write(ByteBuffer.wrap(bytes), offset);
    }

    /** Makes the file whole again. */
    void mend() throws IOException {
        long size = channel.size();
        if (size != whole.length) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(whole), 0);
        } else {
            for (Map.Entry<Integer, Integer> each : changed.entrySet()) {
                channel.write(ByteBuffer.wrap(whole, each.getKey(), each.getValue()), each.getKey());
            }
        }
        changed.clear();
    }

    private static int crc(byte[] bytes, int from, int length) {
        return PstCrc.of(java.util.Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
