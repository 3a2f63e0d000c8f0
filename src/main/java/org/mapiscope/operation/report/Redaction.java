package org.mapiscope.operation.report;

/** Whether a report says who and where. Passwords and what messages say are in neither. */
public enum Redaction {
    /** Names, addresses, servers and paths of people are replaced, each by the same placeholder throughout. */
    ON,
    /** They stay. */
    OFF
}
