package org.mapiscope.mapi;

import org.jspecify.annotations.Nullable;

/**
 * A MAPI call that failed.
 *
 * <p>Checked, because a client of MAPI meets failures every day and must show each one. It keeps what a person needs
 * to look the failure up: the call under MAPI's own name, the result, and the provider's words if it had any.
 */
public class MapiException extends Exception {
    private static final long serialVersionUID = 1;

    private final String call;
    private final HResult result;
    private final String detail;

    /**
     * @param call the call under MAPI's name, such as {@code IMAPITable::QueryRows}
     * @param result a result for which {@link HResult#failed} holds
     * @param detail what the provider said in GetLastError, or an empty string
     */
    public MapiException(String call, HResult result, String detail) {
        this(call, result, detail, null);
    }

    /** As the other one, with what caused it below MAPI. */
    public MapiException(String call, HResult result, String detail, @Nullable Throwable cause) {
        super(call + " failed: " + result + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.call = call;
        this.result = result;
        this.detail = detail;
    }

    public String call() {
        return call;
    }

    public HResult result() {
        return result;
    }

    /** {@return the provider's words, or an empty string} */
    public String detail() {
        return detail;
    }
}
