package org.mapiscope.operation.view;

import java.util.Optional;
import org.mapiscope.mapi.MapiException;

/**
 * Where something was looked for, and what came of it.
 *
 * @param where under MAPI's name: a property, or classes of messages
 * @param found how many there were
 * @param failure why it could not be looked for
 */
public record Attempt(String where, int found, Optional<MapiException> failure) {
    static Attempt found(String where, int count) {
        return new Attempt(where, count, Optional.empty());
    }

    static Attempt failed(String where, MapiException reason) {
        return new Attempt(where, 0, Optional.of(reason));
    }
}
