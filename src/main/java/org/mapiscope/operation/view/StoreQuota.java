package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;

/**
 * Reads how large a store is and may become. Call it on the session's thread.
 *
 * <p>Source: EdkMdb.h; [MS-OXCSTOR] 2.2.2.
 */
public final class StoreQuota {
    private static final PropTag PR_MESSAGE_SIZE_EXTENDED = new PropTag(0x0E080014);

    /** In kilobytes: the size from which on there is a warning, nothing is sent, nothing is received; and of one message. */
    private static final List<PropTag> LIMITS = List.of(0x341A0003, 0x3FF50003, 0x341B0003, 0x666E0003, 0x341C0003,
            0x666A0003, 0x666D0003).stream().map(PropTag::new).toList();

    /** PR_MAX_SUBMIT_MESSAGE_SIZE, which is about a message and not the store. */
    private static final int OF_A_MESSAGE = 0x666D;

    private static final int KILOBYTE = 1024;

    private StoreQuota() {}

    /**
     * A size, or a limit.
     *
     * @param used which part of it the store has used, 1 is all of it
     */
    public record Entry(PropTag tag, Amount amount, OptionalDouble used) {}

    /** How much that is. */
    public sealed interface Amount {
        record Bytes(long count) implements Amount {}

        /** A limit that is switched off. */
        record NoLimit() implements Amount {}

        /** The store has no such property. */
        record Absent() implements Amount {}
    }

    /** {@return the store's size, then its limits} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<Entry> read(OpenSession session, ObjectPath.Store store, MapiProgress progress)
            throws MapiException {
        Reading<Entry> entries = new Reading<>(progress);
        entries.look("IMsgStore::GetProps", () -> entries.addAll(ofStore(session, store)));
        return entries.done();
    }

    private static List<Entry> ofStore(OpenSession session, ObjectPath.Store store) throws MapiException {
        List<PropTag> tags = new ArrayList<>(List.of(PR_MESSAGE_SIZE_EXTENDED, PropTags.PR_MESSAGE_SIZE));
        tags.addAll(LIMITS);
        PropValues large = WholeProperties.read(session, store, List.of(PR_MESSAGE_SIZE_EXTENDED));
        PropValues values = WholeProperties.read(session, store, tags.subList(1, tags.size()));
        OptionalLong size = large.get(PR_MESSAGE_SIZE_EXTENDED).orElse(null) instanceof PropValue.LongLongValue v
                ? OptionalLong.of(v.value())
                : unsigned(values, PropTags.PR_MESSAGE_SIZE);
        List<Entry> entries = new ArrayList<>();
        entries.add(size.isPresent()
                ? new Entry(PR_MESSAGE_SIZE_EXTENDED, new Amount.Bytes(size.getAsLong()), OptionalDouble.empty())
                : absent(PR_MESSAGE_SIZE_EXTENDED));
        for (PropTag tag : LIMITS) {
            OptionalInt limit = values.integer(tag);
            entries.add(limit.isPresent() ? limit(tag, limit.getAsInt(), size) : absent(tag));
        }
        return entries;
    }

    private static OptionalLong unsigned(PropValues values, PropTag tag) {
        return values.integer(tag).isPresent()
                ? OptionalLong.of(Integer.toUnsignedLong(values.integer(tag).getAsInt()))
                : OptionalLong.empty();
    }

    private static Entry absent(PropTag tag) {
        return new Entry(tag, new Amount.Absent(), OptionalDouble.empty());
    }

    /** A limit below zero is none. */
    private static Entry limit(PropTag tag, int kilobytes, OptionalLong size) {
        if (kilobytes < 0) {
            return new Entry(tag, new Amount.NoLimit(), OptionalDouble.empty());
        }
        long bytes = (long) kilobytes * KILOBYTE;
        boolean ofStore = tag.id() != OF_A_MESSAGE && size.isPresent() && bytes > 0;
        return new Entry(tag, new Amount.Bytes(bytes), ofStore
                ? OptionalDouble.of((double) size.getAsLong() / bytes)
                : OptionalDouble.empty());
    }
}
