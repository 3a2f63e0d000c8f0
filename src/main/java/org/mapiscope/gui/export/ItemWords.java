package org.mapiscope.gui.export;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.export.ExportedItem;

/** What became of an exported item, in words. Thread-safe. */
final class ItemWords {
    private static final Messages TEXTS = Messages.of(ItemWords.class);

    private ItemWords() {}

    /** {@return the way to the item, with its own name} */
    static String name(ExportedItem item) {
        return Stream.of(item.place(), item.name()).filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
    }

    static String result(ExportedItem item) {
        return switch (item.outcome()) {
            case ExportedItem.Written written -> TEXTS.text(written.losses().isEmpty() ? "written" : "incomplete");
            case ExportedItem.Planned planned -> TEXTS.text("planned");
            case ExportedItem.Skipped skipped -> TEXTS.text("skipped");
            case ExportedItem.Failed failed -> TEXTS.text("failed");
        };
    }

    /** {@return the file with what it lacks, why there is none, or the call that failed with its HRESULT} */
    static String detail(ExportedItem item) {
        return switch (item.outcome()) {
            case ExportedItem.Written written -> Stream.concat(Stream.of(written.file().toString()),
                    written.losses().stream().map(loss -> TEXTS.text("lacks", loss.place(), loss.result().toString(),
                            loss.detail())))
                    .collect(Collectors.joining("; "));
            case ExportedItem.Planned planned -> planned.file().toString();
            case ExportedItem.Skipped skipped -> TEXTS.text("why." + skipped.why());
            case ExportedItem.Failed failed -> TEXTS.text("failure", failed.call(), failed.result().toString(),
                    failed.result().hex(), failed.detail()).strip();
        };
    }

    /** {@return a line for each item, its parts between tabs, below a line of headings} */
    static String tsv(Collection<ExportedItem> items) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(String.join("\t", TEXTS.text("column.name"), TEXTS.text("column.result"),
                TEXTS.text("column.detail")));
        items.forEach(item -> lines.add(Stream.of(name(item), result(item), detail(item))
                .map(part -> part.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t"))));
        return lines.toString();
    }
}
