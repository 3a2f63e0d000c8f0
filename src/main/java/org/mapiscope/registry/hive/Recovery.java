package org.mapiscope.registry.hive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A hive as it would be after its logs are written to it: which of them fit, in which order.
 *
 * <p>Source: "Dirty state of a hive", "Multiple transaction log files".
 */
final class Recovery implements Closeable {

    private final BaseBlock hive;
    private final Damages damages;
    private final LogPages pages = new LogPages();
    private final List<PositionalFile> open = new ArrayList<>();
    private final List<Path> applied = new ArrayList<>();
    private Optional<BaseBlock> recovered = Optional.empty();

    /**
     * @param hive its base block, of a hive that is dirty
     * @param damages where logs that do not fit are told
     */
    Recovery(BaseBlock hive, Damages damages) {
        this.hive = hive;
        this.damages = damages;
    }

    /**
     * Applies those of {@code files} that fit.
     *
     * @param lastWritten when the hive was written last, by its base block or its first bin
     */
    void apply(List<Path> files, long lastWritten) throws IOException {
        List<TransactionLog> logs = new ArrayList<>();
        for (Path each : files) {
            read(each).ifPresent(logs::add);
        }
        List<NewLog> ofToday = logs.stream().filter(TransactionLog::isNew).map(log -> new NewLog(log, damages))
                .sorted(Comparator.comparing(NewLog::firstSequence, (a, b) -> a - b)).toList();
        if (!ofToday.isEmpty()) {
            applyNew(hive.isValid() ? ofToday : ofToday.subList(ofToday.size() - 1, ofToday.size()));
        } else {
            applyOld(logs, lastWritten);
        }
    }

    private Optional<TransactionLog> read(Path path) {
        String name = "log " + path.getFileName();
        try {
            PositionalFile file = PositionalFile.open(path);
            open.add(file);
            // two logs take turns, and one that was not needed yet is empty
            return file.size() == 0 ? Optional.empty() : Optional.of(TransactionLog.read(file));
        } catch (CorruptDataException e) {
            damages.tell(name, e.offset(), "is not applied: " + e.field() + " " + e.found());
        } catch (IOException e) {
            damages.tell(name, 0, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** @param logs by the numbers that they begin with, which may go past the largest and on at 0 */
    private void applyNew(List<NewLog> logs) throws IOException {
        List<NewLog> needed = logs.stream().filter(each -> !hive.isValid() || isNeeded(each)).toList();
        if (needed.isEmpty()) {
            // else this is the way of things: two logs take turns, and what is in one of them was written to the hive
            logs.forEach(each -> tellUnfit(each.log(), "it begins with %s, before the %s of the hive".formatted(
                    Integer.toUnsignedString(each.firstSequence()),
                    Integer.toUnsignedString(hive.secondarySequence()))));
        }
        Optional<Integer> next = Optional.empty();
        for (NewLog each : needed) {
            if (next.isPresent() && each.firstSequence() != next.get()) {
                tellUnfit(each.log(), "it begins with %s, not with the %s that would be next".formatted(
                        Integer.toUnsignedString(each.firstSequence()), Integer.toUnsignedString(next.get())));
                return;
            }
            try {
                NewLog.Applied done = each.apply(pages);
                recovered = Optional.of(each.log().base().withBinsSize(done.binsSize()));
                applied.add(each.log().file().path());
                next = Optional.of(done.sequence());
            } catch (CorruptDataException e) {
                damages.tell(e.structure(), e.offset(), "is not applied: " + e.field() + " " + e.found());
                // what follows it changes a hive that is not there
                return;
            }
        }
    }

    private boolean isNeeded(NewLog log) {
        return log.firstSequence() - hive.secondarySequence() >= 0;
    }

    private void tellUnfit(TransactionLog log, String why) {
        damages.tell(log.name(), 4, "is not applied: " + why);
    }

    /** Each has all that was not written to the hive, so only the newest is needed. */
    private void applyOld(List<TransactionLog> logs, long lastWritten) throws IOException {
        List<TransactionLog> newestFirst = logs.stream()
                .sorted(Comparator.comparingLong((TransactionLog log) -> log.base().lastWritten()).reversed()).toList();
        for (TransactionLog each : newestFirst) {
            if (recovered.isPresent()) {
                return;
            }
            if (each.base().lastWritten() < lastWritten) {
                tellUnfit(each, "it is from before the hive was written last");
            } else {
                applyOld(each);
            }
        }
    }

    private void applyOld(TransactionLog log) throws IOException {
        try {
            recovered = Optional.of(new OldLog(log).apply(pages));
            applied.add(log.file().path());
        } catch (CorruptDataException e) {
            damages.tell(e.structure(), e.offset(), "is not applied: " + e.field() + " " + e.found());
        }
    }

    /** {@return the hive's base block after the logs; empty when none of them fit} */
    Optional<BaseBlock> recovered() {
        return recovered;
    }

    LogPages pages() {
        return pages;
    }

    /** {@return the logs that were applied, in that order} */
    List<Path> applied() {
        return List.copyOf(applied);
    }

    @Override
    public void close() throws IOException {
        for (PositionalFile each : open) {
            each.close();
        }
    }
}
