package org.mapiscope.store.pst.make;

import java.io.InputStream;
import java.util.Objects;

/** Bytes that look like chance and are the same each time: what attachments are made of. One thread. */
final class Noise extends InputStream {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final long MIX = 0xBF58_476D_1CE4_E5B9L;

    private final long seed;
    private final long size;
    private long at;

    Noise(long seed, long size) {
        this.seed = seed;
        this.size = size;
    }

    @Override
    public int read() {
        if (at == size) {
            return -1;
        }
        int value = (int) (word(at / Long.BYTES) >>> (at % Long.BYTES * Byte.SIZE)) & 0xFF;
        at++;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (at == size) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(length, size - at);
        int done = 0;
        while (done < count) {
            int inWord = (int) (at % Long.BYTES);
            long word = word(at / Long.BYTES) >>> (inWord * Byte.SIZE);
            int part = Math.min(Long.BYTES - inWord, count - done);
            for (int i = 0; i < part; i++) {
                target[offset + done + i] = (byte) word;
                word >>>= Byte.SIZE;
            }
            done += part;
            at += part;
        }
        return count;
    }

    private long word(long index) {
        long mixed = (seed + index) * STEP;
        mixed = (mixed ^ (mixed >>> 30)) * MIX;
        return mixed ^ (mixed >>> 27);
    }
}
