package org.mapiscope.gui.session;

import java.nio.file.Path;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.StoreEntry;

/** A store's values as people read them. */
final class StoreText {
    private static final Messages TEXTS = Messages.of(StoreText.class);
    private static final FlagNames SUPPORT = FlagNames.of("STORE_SUPPORT");

    private StoreText() {}

    static String state(StoreEntry store) {
        return store.failure().map(failure -> TEXTS.text("state.FAILED", failure.result().toString()))
                .orElseGet(() -> TEXTS.text("state." + store.state()));
    }

    /** {@return a sentence on the state: why it failed and what to try, when it did} */
    static String stateWords(StoreEntry store) {
        return store.failure().map(FailureText::sentences)
                .orElseGet(() -> TEXTS.text("state." + store.state() + ".help"));
    }

    static String file(StoreEntry store) {
        return store.path().map(Path::toString).orElse("");
    }

    /** {@return kibibytes and bytes; empty when the file's size is not known} */
    static String size(StoreEntry store) {
        return store.size().isPresent() ? TEXTS.text("size", store.size().getAsLong()) : "";
    }

    static String supportHex(StoreEntry store) {
        return store.supportMask().isPresent() ? "0x%08X".formatted(store.supportMask().getAsInt()) : "";
    }

    /** {@return the bits by name; while the store is not open, that they are not known} */
    static String supportNames(StoreEntry store) {
        return store.supportMask().isPresent()
                ? SUPPORT.text(store.supportMask().getAsInt())
                : TEXTS.text("support.unknown");
    }

    static String mdbProvider(StoreEntry store) {
        return store.mdbProvider().map(MapiUid::toString).orElse("");
    }
}
