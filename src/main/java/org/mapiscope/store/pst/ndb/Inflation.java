package org.mapiscope.store.pst.ndb;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/** Inflates the blocks of {@link PstFormat#UNICODE_4K}, which are in the format of zlib. */
final class Inflation {

    private Inflation() {}

    /** @param stored the data as they are in the file */
    static byte[] inflate(BinaryView stored, int size) throws CorruptDataException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored.bytes());
            byte[] data = new byte[size];
            int end = 0;
            int more = 1;
            while (end < size && more > 0) {
                more = inflater.inflate(data, end, size - end);
                end += more;
            }
            if (end != size) {
                throw stored.corrupt("zlib", 0, "has %d bytes, not %d".formatted(end, size));
            }
            return data;
        } catch (DataFormatException e) {
            CorruptDataException damage = stored.corrupt("zlib", 0, "cannot be inflated: " + e.getMessage());
            damage.initCause(e);
            throw damage;
        } finally {
            inflater.end();
        }
    }
}
