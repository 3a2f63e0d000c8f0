package org.mapiscope.operation.search;

import org.mapiscope.mapi.MapiException;

/**
 * What could not be searched.
 *
 * @param place a folder, or a message in it
 */
public record SearchFailure(String place, MapiException why) {}
