package org.mapiscope.gui;

import java.util.List;
import java.util.Locale;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;

/** What a person is asked before the end of a window, or of all, breaks off what is being written. FX thread only. */
enum EndQuestion {
    CLOSE, QUIT;

    private static final Messages TEXTS = Messages.of(EndQuestion.class);

    /** Asks, when something is being written. Returns whether the end may come. */
    boolean agreed(List<String> writing, DialogService dialogs) {
        return writing.isEmpty() || dialogs.confirm(new DialogService.Question(TEXTS.text("break-off.title"),
                TEXTS.text("break-off.text", String.join("\n", writing)),
                TEXTS.text("break-off." + name().toLowerCase(Locale.ROOT)), TEXTS.text("break-off.no")));
    }
}
