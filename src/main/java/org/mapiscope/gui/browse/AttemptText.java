package org.mapiscope.gui.browse;

import java.util.List;
import java.util.StringJoiner;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.operation.QuickOpenResult;
import org.mapiscope.operation.QuickOpenResult.Attempt;

/** Says what quick open has tried in vain. */
final class AttemptText {
    private static final Messages TEXTS = Messages.of(AttemptText.class);
    private static final int MOST_NAMES = 12;

    private AttemptText() {}

    /** {@return one line for all and one for each attempt} */
    static String of(String text, QuickOpenResult.NotFound result) {
        if (result.tried().isEmpty()) {
            return TEXTS.text("quick.nothing");
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(TEXTS.text("quick.none", text.strip()));
        result.tried().stream().map(AttemptText::of).distinct().forEach(line -> lines.add("\u2022 " + line));
        return lines.toString();
    }

    private static String of(Attempt attempt) {
        return switch (attempt) {
            case Attempt.OddHex odd -> TEXTS.text("quick.odd-hex", odd.digits());
            case Attempt.NoEntry entry -> TEXTS.text("quick.no-entry", entry.store(), entry.reason().result(),
                    entry.reason().result().hex());
            case Attempt.NoStore store -> TEXTS.text("quick.no-store", store.name(), names(store.there()));
            case Attempt.NoFolder folder -> folder.there().isEmpty()
                    ? TEXTS.text("quick.no-folder-none", folder.parent(), folder.name())
                    : TEXTS.text("quick.no-folder", folder.parent(), folder.name(), names(folder.there()));
            case Attempt.NotLocated special -> TEXTS.text("quick.not-located", special.store(),
                    FolderWords.word(special.kind()));
            case Attempt.NoName name -> TEXTS.text("quick.no-name", name.store(), name.folders(), name.name());
            case Attempt.NoAttachment attachment -> attachment.attachments() == 0
                    ? TEXTS.text("quick.no-attachments")
                    : TEXTS.text("quick.no-attachment", attachment.attachments(), attachment.name());
            case Attempt.Unreadable store -> TEXTS.text("quick.unreadable", store.store(), store.reason().call(),
                    store.reason().result());
        };
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.size() > MOST_NAMES ? some + ", \u2026" : some;
    }
}
