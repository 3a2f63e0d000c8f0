package org.mapiscope.mapi;

import java.util.List;

/**
 * What a logoff did.
 *
 * @param result S_OK, or {@code MAPI_W_ERRORS_RETURNED} when a step failed
 * @param steps in the order they were taken
 * @param leaks what the client had not given back
 */
public record LogoffReport(HResult result, List<Step> steps, List<OpenObject> leaks) {
    public LogoffReport {
        steps = List.copyOf(steps);
        leaks = List.copyOf(leaks);
    }

    /**
     * One step.
     *
     * @param call what was called, such as {@code IMSLogon::Logoff}
     * @param subject of which provider or object
     * @param nanos how long it took
     * @param detail the provider's words when it failed, or an empty string
     */
    public record Step(String call, String subject, HResult result, long nanos, String detail) {}
}
