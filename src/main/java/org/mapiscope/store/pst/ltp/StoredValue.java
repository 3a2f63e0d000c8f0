package org.mapiscope.store.pst.ltp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ndb.DataTree;

/** The bytes of a value: at hand when they are few, read when asked for when they are a subnode's. */
public sealed interface StoredValue {

    /** {@return number of bytes} */
    long size();

    /** {@return all bytes, at most {@link DataTree#MAX_BYTES}} */
    BinaryView bytes() throws IOException;

    /** {@return all bytes, read as they are needed} */
    InputStream stream();

    /** A value in a heap or row. */
    record Here(BinaryView bytes) implements StoredValue {
        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes.bytes());
        }
    }

    /** A value that is all data of a subnode. */
    record Subnode(DataTree data) implements StoredValue {
        @Override
        public long size() {
            return data.size();
        }

        @Override
        public BinaryView bytes() throws IOException {
            return data.bytes();
        }

        @Override
        public InputStream stream() {
            return data.stream();
        }
    }
}
