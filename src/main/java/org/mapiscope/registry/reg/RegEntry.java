package org.mapiscope.registry.reg;

import org.mapiscope.registry.RegistryValue;

/** What a .reg file says to be done, in the order in which it does. */
sealed interface RegEntry {
    /** The line that it begins in. */
    RegLine line();

    /**
     * The key of what follows.
     *
     * @param path as it is written
     */
    record Key(RegLine line, String path) implements RegEntry {}

    /** A key that is to go, with all in it. What follows has no key. */
    record KeyGone(RegLine line, String path) implements RegEntry {}

    /** A key whose path cannot be read. What follows has no key. */
    record NoKey(RegLine line) implements RegEntry {}

    record Value(RegLine line, RegistryValue value) implements RegEntry {}

    record ValueGone(RegLine line, String name) implements RegEntry {}
}
