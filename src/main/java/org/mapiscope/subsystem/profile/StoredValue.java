package org.mapiscope.subsystem.profile;

import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropType;

/**
 * A property's value as a profile keeps it. Immutable.
 *
 * @param bytes as {@link ValueCodec} writes them, or those encrypted
 * @param key the name of the key that they are encrypted with; empty for a value that is no secret
 */
record StoredValue(PropType type, Bytes bytes, Optional<String> key) {}
