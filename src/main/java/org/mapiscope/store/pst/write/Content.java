package org.mapiscope.store.pst.write;

/** A value that is to be stored: bytes at hand, or what has been written already. */
sealed interface Content {

    /** {@return number of bytes} */
    long size();

    /** Bytes at hand; nobody changes them. */
    final class Here implements Content {
        private final byte[] bytes;

        Here(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    /** Bytes that have been written. */
    record Written(StoredData data) implements Content {
        @Override
        public long size() {
            return data.size();
        }
    }
}
