package org.mapiscope.gui;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.mapiscope.gui.browse.BrowserWindow;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.operation.Place;

/** The windows that sessions are looked into with: one for each session. FX thread only. */
final class BrowserWindows {
    private final Supplier<BrowserWindow.Parts> parts;
    private final Map<ClientSession, BrowserWindow> open = new WeakHashMap<>();

    /** @param parts what each new window is made of */
    BrowserWindows(Supplier<BrowserWindow.Parts> parts) {
        this.parts = parts;
    }

    /** Shows a place in the window of its session, which is opened when it is not, and brings the window to the front. */
    BrowserWindow show(ClientSession session, Place place) {
        BrowserWindow window = open.get(session);
        if (window == null || !window.stage().isShowing()) {
            window = BrowserWindow.open(session, parts.get());
            open.put(session, window);
        }
        window.go(place);
        window.stage().toFront();
        return window;
    }
}
