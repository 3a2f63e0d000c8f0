package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.CorruptDataException;

/** What reading does about damage that it can go on past, such as a wrong checksum. Thread-safe. */
public interface DamagePolicy {

    /** Gives nothing out that is damaged. */
    DamagePolicy REFUSE = damage -> {
        throw damage;
    };

    /** Returns when the reader is to go on with what is there, and throws when it is not. */
    void met(CorruptDataException damage) throws CorruptDataException;
}
