package org.mapiscope.operation.view;

import java.time.Instant;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;

/** Something that a free/busy message says. */
public sealed interface FreeBusyEntry {

    /** For which time there are data (PR_FREEBUSY_PUBLISH_START, PR_FREEBUSY_PUBLISH_END). */
    record Published(Optional<Instant> start, Optional<Instant> end) implements FreeBusyEntry {}

    /** A time in which somebody is not free. */
    record Period(Kind kind, Instant start, Instant end) implements FreeBusyEntry {
        /** Which properties it comes from. */
        public enum Kind {
            /** Busy and out of office together (PR_SCHDINFO_FREEBUSY_MERGED). */
            MERGED,
            /** PR_SCHDINFO_FREEBUSY_TENTATIVE. */
            TENTATIVE,
            /** PR_SCHDINFO_FREEBUSY_BUSY. */
            BUSY,
            /** Out of office (PR_SCHDINFO_FREEBUSY_OOF). */
            OOF
        }
    }

    /**
     * Somebody who acts for the owner.
     *
     * @param seesPrivate whether private appointments are shown (PR_DELEGATE_FLAGS)
     */
    record Delegate(String name, Bytes entryId, boolean seesPrivate) implements FreeBusyEntry {}

    /** One of the owner's choices, and what else the message says. */
    record Option(PropTag tag, String value) implements FreeBusyEntry {}

    /**
     * A value that is not in the form that it should have.
     *
     * @param why such as {@code 7 bytes are no blocks of 4}
     */
    record Damaged(String property, String why) implements FreeBusyEntry {}
}
