package org.mapiscope.interpret;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.mapiscope.mapi.PropValue;

/** Times of properties as text, in UTC and in one form on every machine. Thread-safe. */
public final class Times {
    private static final int FILETIME_PER_MILLISECOND = 10_000;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1601, 1, 1, 0, 0);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("hh:mm:ss.SSS a M/d/", Locale.US);

    private Times() {}

    /**
     * {@return a FILETIME as MFCMAPI writes it where the language is American English, {@code 04:10:33.827 PM 4/26/2010};
     * {@code Invalid systime} when it is negative}
     */
    public static String fileTime(long fileTime) {
        if (fileTime < 0) {
            return "Invalid systime";
        }
        LocalDateTime time = EPOCH.plus(fileTime / FILETIME_PER_MILLISECOND, ChronoUnit.MILLIS);
        return TEXT.format(time) + time.getYear();
    }

    /** {@return the time as ISO 8601 writes it; its number, and that it is none, before 1601, where no FILETIME is} */
    public static String iso(PropValue.SysTimeValue time) {
        return time.fileTime() < 0
                ? "0x%016X (outside the calendar)".formatted(time.fileTime())
                : time.instant().toString();
    }
}
