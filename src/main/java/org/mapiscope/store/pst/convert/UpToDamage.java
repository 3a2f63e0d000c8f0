package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that ends where the one below cannot be read any more. One thread. */
final class UpToDamage extends InputStream {

    private final InputStream below;
    private @Nullable IOException damage;

    UpToDamage(InputStream below) {
        this.below = below;
    }

    /** {@return why the stream ended before its end} */
    Optional<IOException> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (damage != null) {
            return -1;
        }
        try {
            return below.read(target, offset, length);
        } catch (IOException e) {
            damage = e;
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
