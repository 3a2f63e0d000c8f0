package org.mapiscope.operation.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a report may be asked to have, beside when and by what it was made. */
public enum ReportPart {
    /** The profile with its services, stores, accounts and address books. */
    PROFILE,
    /** What may be wrong with it. */
    FINDINGS,
    /** Every section of the profile with its properties. */
    SECTIONS,
    /** The sessions, with their stores and status tables. */
    SESSIONS,
    /** The calls to MAPI. */
    CALLS,
    /** Where MAPI was looked for on this machine, and which processes hold it. */
    MACHINE;

    /** {@return all but {@link #SECTIONS}, which is long} */
    public static Set<ReportPart> standard() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SECTIONS)));
    }
}
