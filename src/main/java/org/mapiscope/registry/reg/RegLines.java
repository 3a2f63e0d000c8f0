package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.mapiscope.binary.PositionalFile;

/** The lines of a .reg file from some place on, each read once and kept no longer. Not thread-safe. */
final class RegLines {
    /** Bytes that are read at once: few first, since most keys are short. */
    private static final int FIRST_READ = 1 << 12;
    private static final int MOST_READ = 1 << 16;

    private final PositionalFile file;
    private final RegForm form;
    private byte[] buffer = new byte[FIRST_READ];
    /** What of the buffer is still to be taken. */
    private int start;
    private int end;
    /** Where in the file the buffer begins. */
    private long origin;
    private long number;
    private int read = FIRST_READ;

    /** Lines from the one that begins at {@code offset} and has that {@code number}. */
    RegLines(PositionalFile file, RegForm form, long offset, long number) {
        this.file = file;
        this.form = form;
        this.origin = offset;
        this.number = number;
    }

    /** {@return the next line; empty at the end of the file} */
    Optional<RegLine> next() throws IOException {
        long offset = origin + start;
        boolean tooLong = false;
        int searched = 0;
        while (true) {
            int found = lineEnd(start + searched);
            if (found >= 0) {
                return Optional.of(take(offset, found, found + form.encoding().unit(),
                        tooLong || tooLong(found)));
            }
            searched = end - start - (end - start) % form.encoding().unit();
            if (tooLong(start + searched)) {
                tooLong = true;
                start += searched;
                searched = 0;
            }
            if (!fill()) {
                return offset == origin + end
                        ? Optional.empty()
                        : Optional.of(take(offset, end, end, tooLong || tooLong(end)));
            }
        }
    }

    /** Goes on with the line behind {@code line}, which was given out before. */
    void backTo(RegLine line) {
        seek(line.after(), line.number() + 1);
    }

    /** Gives {@code line} out again. */
    void again(RegLine line) {
        seek(line.offset(), line.number());
    }

    private void seek(long offset, long line) {
        if (offset >= origin && offset <= origin + end) {
            start = (int) (offset - origin);
        } else {
            origin = offset;
            start = 0;
            end = 0;
        }
        number = line;
    }

    /** {@return where the line feed is; negative when what was read so far has none} */
    private int lineEnd(int from) {
        int unit = form.encoding().unit();
        for (int at = from; at + unit <= end; at += unit) {
            if (form.encoding().endsLine(buffer, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean tooLong(int to) {
        return (to - start) / form.encoding().unit() > RegFile.MAX_LINE;
    }

    private boolean fill() throws IOException {
        int length = (int) Math.min(read, file.size() - (origin + end));
        if (length <= 0) {
            return false;
        }
        byte[] more = file.bytes(() -> "lines", origin + end, length);
        System.arraycopy(buffer, start, buffer, 0, end - start);
        origin += start;
        end -= start;
        start = 0;
        if (buffer.length < end + length) {
            buffer = Arrays.copyOf(buffer, Math.max(end + length, buffer.length * 2));
        }
        System.arraycopy(more, 0, buffer, end, length);
        end += length;
        read = Math.min(read * 2, MOST_READ);
        return true;
    }

    private RegLine take(long offset, int to, int after, boolean tooLong) {
        boolean fed = after > to;
        String text = tooLong ? "" : form.decode(buffer, start, to);
        boolean returned = fed && text.endsWith("\r");
        start = after;
        return new RegLine(number++, offset, origin + after,
                returned ? text.substring(0, text.length() - 1) : text, returned ? "\r\n" : fed ? "\n" : "", tooLong);
    }
}
