package org.mapiscope.operation.report;

/** What is replaced in a report. */
public enum SecretKind {
    PERSON, EMAIL,
    /** The name under which somebody logs on. */
    USER, HOST, DOMAIN,
    /** The distinguished name of a mailbox or another entry of a directory. */
    DIRECTORY_NAME, PROFILE,
    /** What a store, an account or an address book is called. */
    NAME, FILE, FOLDER, SHARE, SID,
    /** Of a machine in a network. */
    IP_ADDRESS,
    /** A web address, of which its host is left. */
    URL,
    /** A text that may be anything. */
    TEXT,
    /** Bytes that may hold a path or a name. */
    BYTES, PASSWORD
}
