package org.mapiscope.gui.browse;

import org.mapiscope.gui.session.ClientSession;

/** The panes over one session. */
record SessionPanes(ClientSession client) implements Panes {
    @Override
    public Rows rows(RowEvents events) {
        return new FirstRows(client, events);
    }

    @Override
    public Values values() {
        return new PlainValues(client);
    }
}
