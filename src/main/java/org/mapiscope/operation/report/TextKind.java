package org.mapiscope.operation.report;

/** What a text is, as far as that is known; so it is known what to replace in it. */
enum TextKind {
    /** A sentence, a message of an error, a key of the registry: what is known or looks like a secret is replaced. */
    FREE, PERSON, EMAIL, USER, HOST,
    /** An address, a distinguished name or a person's name. */
    MAILBOX, PROFILE,
    /** What something is called, by a program or by a person. */
    NAME, PATH,
    /** It may be anything: all of it is replaced unless it is known to say nothing of anybody. */
    ANY,
    /** The key of a section, of which each part may be anything. */
    SECTION,
    /** Of a call, as the call log has them. */
    ARGUMENTS
}
