package org.mapiscope.mapi.file;

/** What becomes of a file that is already where a new one is to be. */
public enum ExistingFile {
    /** It stays, and nothing is made. */
    KEEP,
    /** It is replaced once the new one is whole. */
    REPLACE
}
