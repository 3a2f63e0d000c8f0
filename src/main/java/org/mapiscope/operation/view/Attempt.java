package org.mapiscope.operation.view;

import java.util.Optional;
import org.mapiscope.mapi.MapiException;

/**
 * Where something was looked for, and what came of it.
 *
 * @param where under MAPI's name: a property, or classes of messages
 * @param found how many there were
 * @param failure why it could not be looked for, or not to the end
 */
public record Attempt(String where, int found, Optional<MapiException> failure) {}
