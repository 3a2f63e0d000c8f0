package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.operation.export.ExportCounts;
import org.mapiscope.operation.export.ExportedItem;

/** Says what became of each item of an export: in JSON all of them, in text those that are not as they should be. */
final class ExportReport {
    private final MapiScopeCommand root;
    private final boolean json;
    private final List<Object> items = new ArrayList<>();
    private final List<Object> notOpen = new ArrayList<>();
    private boolean onePst;

    ExportReport(MapiScopeCommand root, boolean json) {
        this.root = root;
        this.json = json;
    }

    boolean allStoresOpen() {
        return notOpen.isEmpty();
    }

    void notOpen(String store, MapiException why) {
        notOpen.add(Json.object("name", store, "error", root.failures().json(why)));
        root.failures().report(why, store);
    }

    void item(ExportedItem item) {
        String name = Stream.of(item.place(), item.name()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        Texts texts = root.texts();
        if (json) {
            items.add(json(item));
        }
        switch (item.outcome()) {
            case ExportedItem.Written written -> losses(written);
            case ExportedItem.Planned planned -> {
                if (!json) {
                    root.parts().out().println(Printable.of(planned.file().toString()));
                }
            }
            case ExportedItem.Skipped skipped -> say(texts.get("export.skipped", name,
                    texts.get("export.why." + skipped.why())));
            case ExportedItem.Failed failed -> root.failures()
                    .report(new MapiException(failed.call(), failed.result(), failed.detail()), name);
        }
    }

    /** Says what became of a PST. Returns how many things were exported, which is one. */
    ExportCounts pst(ExportedItem.Written written) {
        onePst = true;
        losses(written);
        if (json) {
            items.add(Json.object("outcome", "written", "file", written.file().toString(), "losses",
                    losses(written.losses())));
        } else {
            root.parts().out().println(Printable.of(written.file().toString()));
        }
        return new ExportCounts(1, written.losses().isEmpty() ? 0 : 1, 0, 0, true);
    }

    void end(Path folder, ExportCounts counts) {
        if (json) {
            Json.write(root.parts().out(),
                    Json.object("folder", folder.toString(), "written", counts.written(), "incomplete",
                            counts.incomplete(), "skipped", counts.skipped(), "failed", counts.failed(), "complete",
                            counts.complete(), "notOpen", notOpen, "items", items));
        } else if (!onePst) {
            root.parts().out().println(root.texts().get("export.done", folder.toString(), counts.written(),
                    counts.incomplete(), counts.skipped(), counts.failed()));
            if (!counts.complete()) {
                say(root.texts().get("export.stopped"));
            }
        }
    }

    private void losses(ExportedItem.Written written) {
        for (Loss loss : written.losses()) {
            say("%s: %s".formatted(written.file(), root.texts().get("export.lacks", loss.place(),
                    loss.result().toString(), loss.detail())));
        }
    }

    private void say(String line) {
        root.parts().err().println(Printable.of(line));
    }

    private static Object json(ExportedItem item) {
        return switch (item.outcome()) {
            case ExportedItem.Written written -> Json.object("place", item.place(), "name", item.name(), "outcome",
                    "written", "file", written.file().toString(), "losses", losses(written.losses()));
            case ExportedItem.Planned planned -> Json.object("place", item.place(), "name", item.name(), "outcome",
                    "planned", "file", planned.file().toString());
            case ExportedItem.Skipped skipped -> Json.object("place", item.place(), "name", item.name(), "outcome",
                    "skipped", "why", skipped.why().toString());
            case ExportedItem.Failed failed -> Json.object("place", item.place(), "name", item.name(), "outcome",
                    "failed", "call", failed.call(), "result", failed.result().toString(), "hresult",
                    failed.result().hex(), "detail", failed.detail());
        };
    }

    private static List<Object> losses(List<Loss> losses) {
        return losses.stream().<Object>map(loss -> Json.object("place", loss.place(), "result",
                loss.result().toString(), "detail", loss.detail())).toList();
    }
}
