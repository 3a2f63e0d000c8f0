package org.mapiscope.store.pst.messaging;

import java.util.UUID;

/** The name of a property from 0x8000 on: a number or a text, within a property set. */
public sealed interface PropertyName {

    UUID set();

    /** A name that is a number (MNID_ID). */
    record Numbered(UUID set, int number) implements PropertyName {}

    /** A name that is a text (MNID_STRING). */
    record Text(UUID set, String text) implements PropertyName {}
}
