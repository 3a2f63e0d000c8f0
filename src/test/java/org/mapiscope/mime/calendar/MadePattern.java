package org.mapiscope.mime.calendar;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.mapiscope.mapi.Bytes;

/** The bytes of a recurrence, in the order in which they are. */
final class MadePattern {
    private static final LocalDateTime FIRST = LocalDateTime.of(1601, 1, 1, 0, 0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private MadePattern() {}

    /** Begins: frequency, type and period. */
    static MadePattern of(int frequency, int type, int period) {
        return new MadePattern().u16(0x3004, 0x3004, frequency, type, 0).u32(0, period, 0);
    }

    MadePattern u16(int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >>> 8);
        }
        return this;
    }

    MadePattern u32(int... values) {
        for (int value : values) {
            u16(value, value >>> 16);
        }
        return this;
    }

    MadePattern times(String... times) {
        for (String time : times) {
            u32((int) Duration.between(FIRST, LocalDateTime.parse(time)).toMinutes());
        }
        return this;
    }

    MadePattern text(String text) {
        u16(text.length() + 1, text.length());
        text.chars().forEach(out::write);
        return this;
    }

    /** Ends: from 9:00 to 10:00, with no changed ones. */
    Bytes done(String first, String last) {
        return times(first, last).u32(0x3006, 0x3009, 540, 600).u16(0).bytes();
    }

    MadePattern dates(List<String> times) {
        u32(times.size());
        return times(times.toArray(String[]::new));
    }

    Bytes bytes() {
        return Bytes.of(out.toByteArray());
    }
}
