package org.mapiscope.mapi.file;

/** How bad a finding is. */
public enum Severity {
    /** Data are lost, cannot be read in Outlook's way, or will be overwritten. */
    ERROR,
    /** Parts of the file disagree; all data are there. */
    WARNING,
    /** Unusual, and nothing is wrong. */
    NOTE
}
