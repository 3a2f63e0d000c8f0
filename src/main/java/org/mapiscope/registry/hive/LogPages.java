package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.mapiscope.binary.PositionalFile;

/** Which parts of a hive are in its logs, newer than in the hive, and where there. Not changed once the hive is read. */
final class LogPages {

    private final TreeMap<Long, Run> runs = new TreeMap<>();

    /**
     * Bytes of the hive from {@code start} up to, without, {@code end}.
     *
     * @param position where in the log the first of them is
     */
    record Run(long start, long end, PositionalFile log, long position) {

        Run from(long newStart) {
            return new Run(newStart, end, log, position + newStart - start);
        }

        Run until(long newEnd) {
            return new Run(start, newEnd, log, position);
        }
    }

    /** Puts a run over all that was there before. */
    void put(Run run) {
        Map.Entry<Long, Run> before = runs.lowerEntry(run.start);
        if (before != null && before.getValue().end > run.start) {
            Run cut = before.getValue();
            runs.put(cut.start, cut.until(run.start));
            if (cut.end > run.end) {
                runs.put(run.end, cut.from(run.end));
            }
        }
        Map<Long, Run> covered = runs.subMap(run.start, run.end);
        Map.Entry<Long, Run> last = runs.lowerEntry(run.end);
        if (last != null && last.getKey() >= run.start && last.getValue().end > run.end) {
            runs.put(run.end, last.getValue().from(run.end));
        }
        covered.clear();
        runs.put(run.start, run);
    }

    /** Puts all of {@code others} over what was there before. */
    void putAll(LogPages others) {
        others.runs.values().forEach(this::put);
    }

    /** {@return bytes from the hive's start to the end of the last run; 0 when there is none} */
    long end() {
        return runs.isEmpty() ? 0 : runs.lastEntry().getValue().end;
    }

    /** Copies what is in the logs over {@code bytes}, which are those of the hive from {@code start} on. */
    void copyTo(byte[] bytes, long start) throws IOException {
        Long first = runs.floorKey(start);
        for (Run run : runs.subMap(first == null ? start : first, start + bytes.length).values()) {
            long from = Math.max(start, run.start);
            long to = Math.min(start + bytes.length, run.end);
            if (from < to) {
                byte[] part = run.log.bytes(() -> "page of a log", run.position + from - run.start, (int) (to - from));
                System.arraycopy(part, 0, bytes, (int) (from - start), part.length);
            }
        }
    }
}
