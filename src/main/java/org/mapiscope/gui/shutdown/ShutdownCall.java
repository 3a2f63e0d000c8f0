package org.mapiscope.gui.shutdown;

/** The calls of IMAPIClientShutdown, in the only order that they may be made in. */
enum ShutdownCall {
    QUERY("QueryFastShutdown"), NOTIFY("NotifyProcessShutdown"), DO("DoFastShutdown");

    private final String method;

    ShutdownCall(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }
}
