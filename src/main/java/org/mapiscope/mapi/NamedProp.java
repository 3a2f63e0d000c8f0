package org.mapiscope.mapi;

/** The name behind a property identifier from 0x8000 on (MAPINAMEID). Source: MAPIDefS.h. */
public sealed interface NamedProp {
    /** {@return the property set} */
    MapiUid guid();

    /** A name that is a number (MNID_ID). */
    record ById(MapiUid guid, int id) implements NamedProp {}

    /** A name that is a string (MNID_STRING). */
    record ByName(MapiUid guid, String name) implements NamedProp {}
}
