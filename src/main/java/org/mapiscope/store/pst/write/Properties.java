package org.mapiscope.store.pst.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Properties that are to be stored, in the bytes that the file has for them: little-endian numbers, UTF-16 without an
 * end, many values as [MS-PST] 2.3.3.4 packs them. One value an identifier: a later one takes the place of an earlier
 * one. One thread.
 */
public final class Properties {

    private int[] tags = new int[32];
    private Content[] contents = new Content[32];
    private int count;

    /** Adds a property with the bytes of its value, which must not change any more. */
    public Properties put(int tag, byte... value) {
        return put(tag, new Content.Here(value));
    }

    /** Adds a PT_LONG. */
    public Properties putInt(int tag, int value) {
        return put(tag, new byte[]{(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)});
    }

    /** Adds a property of eight bytes: PT_I8, PT_SYSTIME, PT_CURRENCY. */
    public Properties putLong(int tag, long value) {
        return put(tag, ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }

    /** Adds a PT_BOOLEAN. */
    public Properties putBoolean(int tag, boolean value) {
        return put(tag, new byte[]{(byte) (value ? 1 : 0)});
    }

    /** Adds a PT_UNICODE. */
    public Properties putText(int tag, String value) {
        return put(tag, utf16(value));
    }

    /** Adds a property whose bytes {@link StoreWriter#data} has written. */
    public Properties putData(int tag, StoredData data) {
        return put(tag, new Content.Written(data));
    }

    /** {@return all of these, and those of {@code others} that are not among them} */
    public Properties and(Properties others) {
        Properties all = new Properties();
        for (int i = 0; i < count; i++) {
            all.put(tags[i], contents[i]);
        }
        for (int i = 0; i < others.count; i++) {
            if (!has(others.tags[i] >>> Short.SIZE)) {
                all.put(others.tags[i], others.contents[i]);
            }
        }
        return all;
    }

    public int count() {
        return count;
    }

    /** {@return tag {@code index}, by ascending identifiers} */
    public int tag(int index) {
        return tags[index];
    }

    /** {@return whether there is a value of property {@code id}, whatever its type} */
    public boolean has(int id) {
        return find(id) >= 0;
    }

    /** {@return the number in a property of at most four bytes of exactly this tag} */
    public Optional<Integer> number(int tag) {
        return content(tag) instanceof Content.Here here && here.size() <= Integer.BYTES && here.size() > 0
                ? Optional.of(number(here.bytes()))
                : Optional.empty();
    }

    /** {@return bytes of all values} */
    public long size() {
        long size = 0;
        for (int i = 0; i < count; i++) {
            size += contents[i].size();
        }
        return size;
    }

    /** {@return value {@code index}, by ascending identifiers} */
    Content contentAt(int index) {
        return contents[index];
    }

    /** {@return the value of exactly this tag} */
    @Nullable
    Content content(int tag) {
        int at = find(tag >>> Short.SIZE);
        return at >= 0 && tags[at] == tag ? contents[at] : null;
    }

    /** {@return a number of at most four bytes} */
    static int number(byte[] bytes) {
        int number = 0;
        for (int i = Math.min(bytes.length, Integer.BYTES) - 1; i >= 0; i--) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return number;
    }

    /** The encoder of UTF-16LE takes several times as long, and loses half of a pair that stands alone. */
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            bytes[2 * i] = (byte) unit;
            bytes[2 * i + 1] = (byte) (unit >>> Byte.SIZE);
        }
        return bytes;
    }

    private Properties put(int tag, Content content) {
        int id = tag >>> Short.SIZE;
        int at = count;
        // most come in ascending order
        if (count > 0 && tags[count - 1] >>> Short.SIZE >= id) {
            at = find(id);
            if (at >= 0) {
                tags[at] = tag;
                contents[at] = content;
                return this;
            }
            at = ~at;
        }
        if (count == tags.length) {
            tags = Arrays.copyOf(tags, 2 * count);
            contents = Arrays.copyOf(contents, 2 * count);
        }
        System.arraycopy(tags, at, tags, at + 1, count - at);
        System.arraycopy(contents, at, contents, at + 1, count - at);
        tags[at] = tag;
        contents[at] = content;
        count++;
        return this;
    }

    /** {@return the place of property {@code id}; the complement of where it would be when there is none} */
    private int find(int id) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = tags[middle] >>> Short.SIZE;
            if (here == id) {
                return middle;
            }
            if (here < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ~low;
    }
}
