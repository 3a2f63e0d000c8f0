package org.mapiscope.operation;

/** Which MAPI a person wants to be a client of. */
public enum MapiChoice {
    /** The machine's own. */
    OUTLOOK,
    /** MapiScope's own. */
    EMBEDDED,
    /** Outlook's where it can run and nothing says otherwise, else MapiScope's own. */
    AUTO
}
