package org.mapiscope.mapi.item;

import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** A property that an object says it has. */
public sealed interface ItemProperty {
    /** {@return the tag under which the object lists it} */
    PropTag tag();

    /** A property with its value. */
    record Whole(PropTag tag, PropValue value) implements ItemProperty {}

    /** A property whose value is too large to be given whole: open it with {@link ItemReader#open}. */
    record Large(PropTag tag) implements ItemProperty {}

    /** A property that could not be read. */
    record Unreadable(PropTag tag, HResult result) implements ItemProperty {}
}
