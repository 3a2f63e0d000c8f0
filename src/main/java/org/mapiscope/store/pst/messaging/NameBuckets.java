package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * The lists in the map of named properties through which a property is found by its name: a hash of the name says in which
 * list it is. One thread.
 *
 * <p>Source: [MS-PST] 2.4.7.5.
 */
public final class NameBuckets {

    private static final int BUCKET_COUNT = 0x0001_0003;
    private static final int FIRST_BUCKET = 0x1000;
    /** Identifiers from the first bucket to the first named property. */
    private static final int MOST = 0x7000;
    private static final int FIRST_ID = 0x8000;

    private final Consumer<String> found;
    /** What the lists should have, by the property's place; the others have more than one name. */
    private final Map<Integer, NameId> wanted = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private int count;

    private NameBuckets(Consumer<String> found) {
        this.found = found;
    }

    /**
     * Checks that each name is in the list that its hash says, and that the lists have nothing else.
     *
     * @param map the map of named properties
     * @param found is told what is wrong, in words
     */
    public static void check(PropertyContext map, Consumer<String> found) throws IOException {
        new NameBuckets(found).check(map);
    }

    private void check(PropertyContext map) throws IOException {
        Optional<Integer> stored = map.number(BUCKET_COUNT);
        if (stored.isEmpty() || stored.get() < 1 || stored.get() > MOST) {
            found.accept("PidTagNameidBucketCount is " + (stored.isEmpty() ? "missing" : stored.get()));
            return;
        }
        count = stored.get();
        entries(map);
        for (int bucket = 0; bucket < count; bucket++) {
            Optional<StoredValue> value = map.value(FIRST_BUCKET + bucket);
            if (value.isPresent()) {
                bucket(bucket, value.get().bytes());
            }
        }
        wanted.forEach((index, name) -> {
            if (!seen.contains(index)) {
                found.accept("property 0x%04X is not in bucket %d, which its name belongs to"
                        .formatted(FIRST_ID + index, bucketOf(name)));
            }
        });
    }

    /** Takes all names, with the hash of those that are texts in place of where the text is. */
    private void entries(PropertyContext map) throws IOException {
        BinaryView all = NamedProperties.stream(map, NamedProperties.STREAM_ENTRY);
        BinaryView strings = NamedProperties.stream(map, NamedProperties.STREAM_STRING);
        for (int offset = 0; offset + NameId.SIZE <= all.size(); offset += NameId.SIZE) {
            NameId name = NameId.read(all.slice("NAMEID", offset, NameId.SIZE));
            wanted.putIfAbsent(name.index(), name.text()
                    ? new NameId(PstCrc.of(name.textBytes(strings).bytes()), true, name.guid(), name.index())
                    : name);
        }
    }

    private int bucketOf(NameId name) {
        return Integer.remainderUnsigned(name.property() ^ (name.guid() << 1 | (name.text() ? 1 : 0)), count);
    }

    private void bucket(int bucket, BinaryView list) throws IOException {
        for (int offset = 0; offset + NameId.SIZE <= list.size(); offset += NameId.SIZE) {
            NameId entry = NameId.read(list.slice("bucket", offset, NameId.SIZE));
            NameId name = wanted.get(entry.index());
            if (!entry.equals(name)) {
                found.accept("bucket %d has property 0x%04X with %s 0x%X, which is not its name".formatted(bucket,
                        FIRST_ID + entry.index(), entry.text() ? "the hash" : "the number", entry.property()));
                continue;
            }
            seen.add(entry.index());
            if (bucketOf(entry) != bucket) {
                found.accept("bucket %d has property 0x%04X, which belongs into bucket %d".formatted(bucket,
                        FIRST_ID + entry.index(), bucketOf(entry)));
            }
        }
        if (list.size() % NameId.SIZE != 0) {
            found.accept("bucket %d has %d bytes, no multiple of %d".formatted(bucket, list.size(), NameId.SIZE));
        }
    }
}
