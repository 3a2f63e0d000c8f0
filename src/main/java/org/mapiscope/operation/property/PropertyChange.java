package org.mapiscope.operation.property;

import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;

/**
 * A property that was changed, with what undoes it. Immutable.
 *
 * @param tag which one; the type may differ before and after
 * @param before its value; empty where it was not there
 * @param after its value; empty where it was deleted
 */
public record PropertyChange(ObjectPath path, PropTag tag, Optional<PropValue> before, Optional<PropValue> after) {}
